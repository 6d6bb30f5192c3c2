import { TextInput, type TextInputProps } from '@mantine/core'
import { useState } from 'react'
import type { TimeOfDay } from '#kernel/dates.ts'
import { timeFrom } from './time-of-day.ts'

type Props = Omit<TextInputProps, 'value' | 'onChange'> & { value: TimeOfDay; onChange: (time: TimeOfDay) => void }

/** A time of day in 24 hours, typed as one likes: `9`, `930` and `9.30` are times too. */
export function TimeField({ value, onChange, error, ...look }: Props) {
  const [typed, setTyped] = useState<string>()
  const settle = () => {
    const time = timeFrom(typed ?? value)
    if (time && time !== value) onChange(time)
    setTyped(undefined)
  }
  return (
    <TextInput
      {...look}
      dir="ltr"
      inputMode="numeric"
      maxLength={5}
      className="number"
      error={error}
      value={typed ?? value}
      onChange={({ currentTarget }) => {
        setTyped(currentTarget.value)
        if (/^\d\d:\d\d$/.test(currentTarget.value) && timeFrom(currentTarget.value)) onChange(currentTarget.value)
      }}
      onFocus={({ currentTarget }) => currentTarget.select()}
      onBlur={settle}
      onKeyDown={(event) => {
        if (event.key === 'Enter') settle()
      }}
    />
  )
}
