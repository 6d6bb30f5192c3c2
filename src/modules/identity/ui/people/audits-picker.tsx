import { MultiSelect } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { fieldLook } from '#design/step/form-field.tsx'
import { useAsk } from '#platform/browser/asking/query.tsx'
import { useMay } from '#platform/browser/session.ts'
import { ListAuditNames } from '../../contract.ts'

type Props = { value: readonly string[]; onChange: (ids: string[]) => void; disabled?: boolean }

/** The audits a guest may see, found by number or title. Whoever does not name audits sees how many there are. */
export function AuditsPicker({ value, onChange, disabled = false }: Props) {
  const { t } = useTranslation('identity')
  const may = useMay()('identity.name-audits')
  const [typed, setTyped] = useState('')
  const [words] = useDebouncedValue(typed.trim(), 250)
  const chosen = useAsk(ListAuditNames, { ids: value.join(), limit: 50 }, { when: may && value.length > 0 })
  const found = useAsk(ListAuditNames, { limit: 50, ...(words ? { search: words } : {}) }, { when: may })
  const rows = [...(chosen.data?.rows ?? []), ...(found.data?.rows ?? [])]
  const labels = new Map(rows.map(({ id, number, title }) => [id, `${number ?? ''} ${title}`.trim()]))
  return (
    <MultiSelect
      {...fieldLook({ label: t('scope.audits'), hint: t('scope.hint') })}
      searchable
      disabled={disabled}
      searchValue={typed}
      onSearchChange={setTyped}
      // The server has searched already, in both languages and without marks.
      filter={({ options }) => options}
      nothingFoundMessage={t('scope.nothing')}
      value={[...value]}
      onChange={onChange}
      data={[...new Set([...value, ...labels.keys()])].map((id) => ({
        value: id,
        label: labels.get(id) ?? t('scope.named', { id: id.slice(-6) }),
      }))}
    />
  )
}
