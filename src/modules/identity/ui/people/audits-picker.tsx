import { MultiSelect } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { fieldLook } from '#design/step/form-field.tsx'
import { useAsk } from '#platform/browser/query.tsx'
import { Search } from '#kernel/platform-contract.ts'

type Props = { value: readonly string[]; onChange: (ids: string[]) => void; disabled?: boolean }

/** The audits a guest may see, found by number or title. An id whose audit is not found keeps standing by itself. */
export function AuditsPicker({ value, onChange, disabled = false }: Props) {
  const { t } = useTranslation('identity')
  const [typed, setTyped] = useState('')
  const [words] = useDebouncedValue(typed.trim(), 250)
  const [known, setKnown] = useState<Readonly<Record<string, string>>>({})
  const { data } = useAsk(Search, { words, limit: 50 }, { when: words.length > 1 })
  const found = (data?.rows ?? []).filter(({ record }) => record === 'audit')
  const labels = {
    ...known,
    ...Object.fromEntries(found.map(({ recordId, number, title }) => [recordId, `${number ?? ''} ${title}`.trim()])),
  }
  const choose = (ids: string[]) => {
    setKnown(labels)
    onChange(ids)
  }
  return (
    <MultiSelect
      {...fieldLook({ label: t('scope.audits'), hint: t('scope.hint') })}
      searchable
      disabled={disabled}
      searchValue={typed}
      onSearchChange={setTyped}
      nothingFoundMessage={words.length > 1 ? t('scope.nothing') : t('scope.type')}
      value={[...value]}
      onChange={choose}
      data={[...new Set([...value, ...found.map(({ recordId }) => recordId)])].map((id) => ({
        value: id,
        label: labels[id] ?? t('scope.named', { id: id.slice(-6) }),
      }))}
    />
  )
}
