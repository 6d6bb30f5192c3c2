import type { TimeOfDay } from '#kernel/dates.ts'
import { latinDigits } from '#kernel/digits.ts'

/** The time of day somebody meant: `9`, `930`, `9.30`, also in Arabic digits; nothing when it is none. */
export function timeFrom(typed: string): TimeOfDay | undefined {
  const digits = latinDigits(typed).replace(/\D/g, '')
  if (digits === '' || digits.length > 4) return undefined
  const [hour, minute] = digits.length <= 2 ? [digits, '0'] : [digits.slice(0, -2), digits.slice(-2)]
  if (Number(hour) > 23 || Number(minute) > 59) return undefined
  return `${hour.padStart(2, '0')}:${minute.padStart(2, '0')}`
}
