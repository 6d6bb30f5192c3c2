import { ActionIcon, Button, Group, Select, TextInput } from '@mantine/core'
import { IconPlus, IconX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useFormats } from '#design/word/formats.tsx'
import type { ProcessStep, StepWay } from '../../contract/steps.ts'
import { useSaid } from './said.ts'

type Props = { step: ProcessStep; steps: readonly ProcessStep[]; onChange: (ways: StepWay[]) => void }

/** Where it goes on from a step. Without a way it is the next row. */
export function EditWays({ step, steps, onChange }: Props) {
  const { t } = useTranslation('processes-ui')
  const { number } = useFormats()
  const said = useSaid()
  const targets = [
    ...steps.map(({ id, nameEn, nameAr }, place) => ({
      value: id,
      label: `${number(place + 1)} · ${said(nameEn, nameAr)}`,
    })),
    { value: 'end', label: t('stepsTable.end') },
  ]
  const { ways } = step
  const change = (place: number, patch: Partial<StepWay>) =>
    onChange(ways.map((way, one) => (one === place ? { ...way, ...patch } : way)))
  return (
    <>
      {ways.map((way, place) => (
        // oxlint-disable-next-line no-array-index-key -- a way has no name but its place
        <Group
          key={place}
          gap="xs"
          mt={6}
          align="flex-end"
          role="group"
          aria-label={t('stepsTable.way', { number: number(place + 1) })}
        >
          <TextInput
            size="xs"
            label={t('stepsTable.whenEn')}
            dir="ltr"
            value={way.whenEn}
            onChange={(event) => change(place, { whenEn: event.currentTarget.value })}
          />
          <TextInput
            size="xs"
            label={t('stepsTable.whenAr')}
            dir="rtl"
            value={way.whenAr}
            onChange={(event) => change(place, { whenAr: event.currentTarget.value })}
          />
          <Select
            size="xs"
            label={t('stepsTable.to')}
            w={240}
            allowDeselect={false}
            searchable
            data={targets}
            value={way.to}
            onChange={(to) => to && change(place, { to })}
          />
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={t('stepsTable.removeWay', { number: number(place + 1) })}
            onClick={() => onChange(ways.filter((_, one) => one !== place))}
          >
            <IconX size={15} aria-hidden />
          </ActionIcon>
        </Group>
      ))}
      <Button
        size="compact-xs"
        variant="subtle"
        mt={6}
        leftSection={<IconPlus size={13} aria-hidden />}
        onClick={() => onChange([...ways, { to: 'end', whenEn: '', whenAr: '' }])}
      >
        {t('stepsTable.addWay')}
      </Button>
    </>
  )
}
