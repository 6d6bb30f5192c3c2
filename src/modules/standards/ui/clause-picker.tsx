import { type ComboboxItem, MultiSelect, type OptionsFilter, Select, Text } from '@mantine/core'
import { type ReactNode, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { fieldLook } from '#design/step/form-field.tsx'
import { clause, type Edition, requirementClauses } from '../rules.ts'
import { isFound } from '../rules/find.ts'
import { useInWords } from './in-language.ts'

type Words = { edition: Edition; label?: string; hint?: string; error?: ReactNode; required?: boolean }
type One = Words & { value: string | null; onChange: (number: string | null) => void }
type Several = Words & { value: readonly string[]; onChange: (numbers: string[]) => void; most?: number }

/** One specific clause: "8.5.1" says which requirement is meant, "8" does not. */
export function ClausePicker({ edition, value, onChange, label, ...words }: One) {
  const { t } = useTranslation('standards')
  return (
    <Select
      {...fieldLook({ label: label ?? t('picker.one'), ...words })}
      {...useLook(edition)}
      clearable={!words.required}
      value={value}
      onChange={onChange}
    />
  )
}

/** Several specific clauses. */
export function ClausesPicker({ edition, value, onChange, label, most, ...words }: Several) {
  const { t } = useTranslation('standards')
  return (
    <MultiSelect
      {...fieldLook({ label: label ?? t('picker.label'), ...words })}
      {...useLook(edition)}
      hidePickedOptions
      {...(most ? { maxValues: most } : {})}
      value={[...value]}
      onChange={onChange}
    />
  )
}

function useLook(edition: Edition) {
  const { t } = useTranslation('standards')
  const inWords = useInWords()
  const data = useMemo(
    () => requirementClauses(edition).map(({ number }) => ({ value: number, label: number })),
    [edition],
  )
  const titleOf = (number: string) => {
    const found = clause(edition, number)
    return found ? inWords(found.label) : ''
  }
  const filter: OptionsFilter = ({ options, search }) =>
    (options as ComboboxItem[]).filter(({ value }) =>
      isFound(value, [clause(edition, value)?.label ?? { en: '', ar: '' }], search),
    )
  return {
    data,
    filter,
    searchable: true,
    limit: 100,
    placeholder: t('picker.placeholder'),
    nothingFoundMessage: t('picker.nothing'),
    renderOption: ({ option }: { option: ComboboxItem }) => (
      <Text size="sm" component="span">
        <bdi dir="ltr" className="number" style={{ fontWeight: 600 }}>
          {option.value}
        </bdi>{' '}
        {titleOf(option.value)}
      </Text>
    ),
  }
}
