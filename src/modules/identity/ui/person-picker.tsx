import { Select } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { fieldLook } from '#design/step/form-field.tsx'
import { longChoice } from '#design/step/long-list.ts'
import { useEvery } from '#platform/browser/asking/query.tsx'
import { ListPeople } from '../contract.ts'
import type { Role } from '../rules/roles.ts'
import { useNamed } from './named.ts'

type Props = {
  label: string
  hint?: string
  error?: ReactNode
  required?: boolean
  /** Whether nobody may be chosen. */
  clearable?: boolean
  value: string | null
  onChange: (id: string | null) => void
  /** Only those who hold this role. */
  role?: Role
  leaveOut?: readonly string[]
}

/** One person of the organisation, found by either name. */
export function PersonPicker(props: Props) {
  const { label, hint, error, required = false, clearable = !required, value, onChange, role, leaveOut = [] } = props
  const { t } = useTranslation('identity')
  const named = useNamed()
  const people = useEvery(ListPeople, role ? { role } : {}).data?.rows
  const data = (people ?? [])
    .filter((person) => (person.active || person.id === value) && !leaveOut.includes(person.id))
    .map((person) => ({ value: person.id, label: named(person) }))
  return (
    <Select
      {...fieldLook({ label, error, required, ...(hint ? { hint } : {}) })}
      {...longChoice(value, data)}
      clearable={clearable}
      allowDeselect={clearable}
      onChange={onChange}
      nothingFoundMessage={people && t('people.nobodyFound')}
    />
  )
}
