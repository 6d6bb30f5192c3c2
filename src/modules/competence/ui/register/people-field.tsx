import { MultiSelect } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { fieldLook } from '#design/step/form-field.tsx'
import { longList } from '#design/step/long-list.ts'
import { ListPeople } from '#modules/identity/contract.ts'
import { useNamed } from '#modules/identity/ui/embed.tsx'
import { useEvery } from '#platform/browser/asking/query.tsx'

type Props = {
  label: string
  error?: string | undefined
  required?: boolean
  value: string[]
  onChange: (ids: string[]) => void
  leaveOut?: readonly string[]
}

/** Several people who work here. */
export function PeopleField({ label, error, required = false, value, onChange, leaveOut = [] }: Props) {
  const { t } = useTranslation('competence-ui')
  const named = useNamed()
  const people = useEvery(ListPeople, {}).data?.rows ?? []
  const data = people
    .filter(({ id, active, roles }) => active && !roles.includes('external-auditor') && !leaveOut.includes(id))
    .map((person) => ({ value: person.id, label: named(person) }))
  return (
    <MultiSelect
      {...fieldLook({ label, hint: t('fields.participantsHint'), error, required })}
      {...longList}
      data={data}
      value={value}
      onChange={onChange}
    />
  )
}
