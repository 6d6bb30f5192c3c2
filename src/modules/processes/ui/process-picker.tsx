import { Select } from '@mantine/core'
import type { ReactNode } from 'react'
import { fieldLook } from '#design/step/form-field.tsx'
import { longChoice } from '#design/step/long-list.ts'
import { useProcessChoices } from './process-choices.ts'

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
  const data = useProcessChoices().filter((one) => one.isActive || one.value === value)
  return (
    <Select
      {...fieldLook({ label, error, required, ...(hint ? { hint } : {}) })}
      {...longChoice(value, data)}
      clearable={!required}
      onChange={onChange}
    />
  )
}
