import { Tooltip } from '@mantine/core'
import { useFormats } from './formats.tsx'

type Props = {
  /** A day (`2026-11-22`) or an instant; nothing is shown as a dash. */
  value: string | null | undefined
  dayOnly?: boolean
  tone?: 'late'
}

export function DateText({ value, dayOnly = false, tone }: Props) {
  const { date, day, hijri, settings } = useFormats()
  if (!value) return <span aria-hidden>–</span>
  const text = (
    <time
      dateTime={value}
      className="number"
      style={{ whiteSpace: 'nowrap', color: tone === 'late' ? 'var(--mantine-color-red-text)' : undefined }}
    >
      {dayOnly ? day(value) : date(value)}
    </time>
  )
  return settings.hijri ? <Tooltip label={hijri(value)}>{text}</Tooltip> : text
}
