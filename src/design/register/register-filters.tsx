import { Chip, Group, Select } from '@mantine/core'
import { longList } from '../step/long-list.ts'

type Choice = { value: string; label: string }
type ChoiceProps = {
  label: string
  value: string | undefined
  options: readonly Choice[]
  onChange: (value: string | undefined) => void
  width?: number
}

/** Narrows a register to one of several; empty shows all of them. */
export function FilterChoice({ label, value, options, onChange, width = 175 }: ChoiceProps) {
  return (
    <Select
      aria-label={label}
      placeholder={label}
      clearable
      {...(options.length > 20 ? longList : {})}
      w={{ base: '100%', xs: width }}
      value={value ?? null}
      onChange={(chosen) => onChange(chosen ?? undefined)}
      data={options}
    />
  )
}

type SwitchProps<Name extends string> = {
  names: readonly Name[]
  labelOf: (name: Name) => string
  on: Partial<Record<Name, boolean | undefined>>
  onSwitch: (change: { [name in Name]?: true | undefined }) => void
}

/** Narrows a register by what is so or not: mine, overdue, not closed. */
export function FilterSwitches<Name extends string>({ names, labelOf, on, onSwitch }: SwitchProps<Name>) {
  return (
    <Group gap={6}>
      {names.map((name) => (
        <Chip
          key={name}
          size="xs"
          checked={Boolean(on[name])}
          onChange={(checked) => onSwitch({ [name]: checked || undefined } as { [one in Name]?: true | undefined })}
        >
          {labelOf(name)}
        </Chip>
      ))}
    </Group>
  )
}
