import { Select } from '@mantine/core'
import { useTranslation } from 'react-i18next'

type Numbered = { revision: number; state: 'draft' | 'approved' | 'superseded' }
type Props = { revisions: readonly Numbered[]; shown: number; onShow: (revision: number) => void }

/** Every revision stays readable. */
export function RevisionChoice({ revisions, shown, onShow }: Props) {
  const { t } = useTranslation('context-ui')
  if (revisions.length < 2) return null
  return (
    <Select
      aria-label={t('context:fields.revision')}
      className="no-print"
      w={260}
      allowDeselect={false}
      value={String(shown)}
      onChange={(value) => value && onShow(Number(value))}
      data={revisions.map(({ revision, state }) => ({
        value: String(revision),
        label: `${t('revisions.number', { revision })} · ${t(`context:states.${state}`)}`,
      }))}
    />
  )
}
