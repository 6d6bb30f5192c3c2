import { MultiSelect } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { fieldLook } from '#design/step/form-field.tsx'
import { ListDocuments } from '#modules/documents/contract/register.ts'
import { useAsk } from '#platform/browser/asking/query.tsx'
import { useTitled } from '../words.tsx'

export type LinkedDocument = { id: string; number: string | null; titleEn: string; titleAr: string }

type Props = { known: readonly LinkedDocument[]; value: string[]; onChange: (ids: string[]) => void }

/** Documents found by number or title, however many there are. */
export function DocumentsField({ known, value, onChange }: Props) {
  const { t } = useTranslation('competence-ui')
  const titled = useTitled()
  const [search, setSearch] = useState('')
  const [chosen, setChosen] = useState<readonly LinkedDocument[]>(known)
  const found = useAsk(ListDocuments, { limit: 50, ...(search ? { search } : {}) }).data?.rows ?? []
  const offered = new Map<string, LinkedDocument>([...chosen, ...found].map((one) => [one.id, one]))
  const choose = (ids: string[]) => {
    setChosen(ids.flatMap((id) => offered.get(id) ?? []))
    onChange(ids)
  }
  return (
    <MultiSelect
      {...fieldLook({ label: t('fields.documents') })}
      searchable
      searchValue={search}
      onSearchChange={setSearch}
      // What was found by other words than those of its label is offered all the same.
      filter={({ options }) => options}
      data={[...offered.values()].map((one) => ({
        value: one.id,
        label: [one.number, titled(one)].filter(Boolean).join(' · '),
      }))}
      value={value}
      onChange={choose}
    />
  )
}
