import { Select } from '@mantine/core'
import type { ReactNode } from 'react'
import { fieldLook } from '#design/step/form-field.tsx'
import { useNamed } from '#modules/identity/ui/embed.tsx'
import { useAsk } from '#platform/browser/asking/query.tsx'
import { ListProcesses } from '../contract.ts'

type Props = {
  label: string
  hint?: string
  error?: ReactNode
  required?: boolean
  value: string | null
  onChange: (id: string | null) => void
}

/** One process of the organisation, found by code or name. */
export function ProcessPicker({ label, hint, error, required = false, value, onChange }: Props) {
  const named = useNamed()
  const processes = useAsk(ListProcesses, { limit: 200 }).data?.rows ?? []
  const data = processes
    .filter(({ state, id }) => state === 'active' || id === value)
    .map((process) => ({ value: process.id, label: `${process.code} · ${named(process)}` }))
  return (
    <Select
      {...fieldLook({ label, error, required, ...(hint ? { hint } : {}) })}
      searchable
      clearable={!required}
      value={value}
      onChange={onChange}
      data={data}
    />
  )
}
