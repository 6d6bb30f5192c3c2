import { DateInput } from '@mantine/dates'
import { useTranslation } from 'react-i18next'
import { useToday } from '#modules/actions/ui/embed.tsx'

type Props = { value: string | undefined; onChange: (day: string | undefined) => void }

/** Narrows a register to what has changed since a day: the auditor's question. */
export function ChangedSince({ value, onChange }: Props) {
  const { t } = useTranslation('context-ui')
  return (
    <DateInput
      aria-label={t('changes.filter')}
      placeholder={t('changes.filter')}
      clearable
      w={{ base: '100%', xs: 150 }}
      maxDate={useToday()}
      value={value ?? null}
      onChange={(day) => onChange(day ?? undefined)}
    />
  )
}
