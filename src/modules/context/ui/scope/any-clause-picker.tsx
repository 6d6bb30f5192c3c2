import { Select } from '@mantine/core'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { fieldLook } from '#design/step/form-field.tsx'
import { inLanguage, type Language } from '#kernel/text.ts'
import { clausesOf, type Edition } from '#modules/standards/rules.ts'

type Props = {
  edition: Edition
  label: string
  value: string | null
  onChange: (clause: string | null) => void
  error?: string | undefined
}

/** A clause of any size below a chapter: 8.3 as a whole may be left out as well as 8.5.3. */
export function AnyClausePicker({ edition, label, value, onChange, error }: Props) {
  const { i18n } = useTranslation()
  const language = i18n.language as Language
  const data = useMemo(
    () =>
      clausesOf(edition)
        .filter(({ kind }) => kind !== 'chapter')
        .map((one) => ({ value: one.number, label: `⁦${one.number}⁩ ${inLanguage(one.label, language)}` })),
    [edition, language],
  )
  return (
    <Select
      {...fieldLook({ label, required: true, error })}
      style={{ flex: 1 }}
      searchable
      data={data}
      value={value}
      onChange={onChange}
    />
  )
}
