import { Text, Tooltip } from '@mantine/core'
import {
  IconAlertTriangle,
  IconCalendar,
  IconCheck,
  IconCircle,
  IconClock,
  IconPlayerPlay,
  IconX,
} from '@tabler/icons-react'
import { type CSSProperties, type ReactNode, useMemo } from 'react'
import { useFormats } from '../word/formats.tsx'
import look from './month-grid.module.css'
import { colourOf, type Tone } from '../tokens.ts'

export type MonthMark = {
  key: string
  /** 1 to 12 */
  month: number
  tone: Tone
  /** Read out and shown when pointed at: "IA-04, planned, 12 Mar". */
  meaning: string
  /** A short text in the mark. */
  short?: string
}
export type MonthRow = { key: string; title: ReactNode; marks: readonly MonthMark[] }

type Props = {
  label: string
  rowsLabel: string
  year: number
  rows: readonly MonthRow[]
  /** `2026-07-21`: draws the line of today when it falls in this year. */
  today?: string
  onOpen?: (key: string) => void
}

const iconOf: Readonly<Record<Tone, typeof IconCheck>> = {
  neutral: IconCircle,
  info: IconCalendar,
  progress: IconPlayerPlay,
  good: IconCheck,
  warning: IconAlertTriangle,
  bad: IconX,
  waiting: IconClock,
}

/** A programme: what happens in which month of the year, and how it stands. */
export function MonthGrid({ label, rowsLabel, year, rows, today, onOpen }: Props) {
  const { month } = useFormats()
  const months = useMemo(
    () => Array.from({ length: 12 }, (_, at) => `${year}-${String(at + 1).padStart(2, '0')}-01`),
    [year],
  )
  return (
    <div className={look.box} tabIndex={0} role="region" aria-label={label}>
      <div role="table" aria-label={label} className={look.table}>
        <div role="row" className={look.row}>
          <Text role="columnheader" size="xs" c="dimmed" className={look.head}>
            {rowsLabel}
          </Text>
          {months.map((first) => (
            <Text key={first} role="columnheader" size="xs" c="dimmed" className={look.month}>
              {month(first)}
            </Text>
          ))}
        </div>
        {rows.map((row) => (
          <div key={row.key} role="row" className={look.row}>
            <Text role="rowheader" size="sm" className={look.head} dir="auto">
              {row.title}
            </Text>
            {months.map((first, at) => (
              <div key={first} role="cell" className={look.month}>
                {row.marks
                  .filter((mark) => mark.month === at + 1)
                  .map((mark) => (
                    <Mark key={mark.key} mark={mark} onOpen={onOpen} />
                  ))}
              </div>
            ))}
          </div>
        ))}
        {today?.startsWith(String(year)) && (
          <div className={look.today} style={{ '--share': shareOfYear(today) } as CSSProperties} aria-hidden />
        )}
      </div>
    </div>
  )
}

function Mark({ mark, onOpen }: { mark: MonthMark; onOpen: Props['onOpen'] }) {
  const Icon = iconOf[mark.tone]
  const colour = colourOf[mark.tone]
  const paint = {
    '--mark': `var(--mantine-color-${colour}-light)`,
    '--mark-text': `var(--mantine-color-${colour}-light-color)`,
  } as CSSProperties
  const face = (
    <>
      <Icon size={13} stroke={2.2} aria-hidden />
      {mark.short && <bdi dir="ltr">{mark.short}</bdi>}
    </>
  )
  return (
    <Tooltip label={mark.meaning}>
      {onOpen ? (
        <button
          type="button"
          className={look.mark}
          style={paint}
          aria-label={mark.meaning}
          onClick={() => onOpen(mark.key)}
        >
          {face}
        </button>
      ) : (
        <span className={look.mark} style={paint} role="img" aria-label={mark.meaning}>
          {face}
        </span>
      )}
    </Tooltip>
  )
}

/** Months are drawn equally wide, so the day counts within its month. */
function shareOfYear(day: string): number {
  const month = Number(day.slice(5, 7))
  const days = new Date(Date.UTC(Number(day.slice(0, 4)), month, 0)).getUTCDate()
  return (month - 1 + (Number(day.slice(8, 10)) - 0.5) / days) / 12
}
