import { leftToRight } from '#kernel/direction.ts'
import * as d from '#kernel/printing/document.ts'
import type { ItineraryRow } from './data.ts'
import { inOneLine, joined, word } from './words.ts'

/** Day by day, with what happens at the same time in parallel tracks. */
export const itineraryTable = (rows: readonly ItineraryRow[]): readonly d.Block[] => {
  const hasTracks = rows.some(({ track }) => track !== undefined)
  return [...new Set(rows.map(({ date }) => date))].sort().flatMap((date) => [
    d.heading(2, word('day', { date }), false),
    d.table(
      [
        { header: word('time'), width: 'auto' },
        ...(hasTracks ? [{ header: word('trackHead'), width: 'auto' } as const] : []),
        { header: word('activity'), width: 3 },
        { header: word('place'), width: 1.6 },
        { header: word('auditors'), width: 'auto', align: 'center' },
        { header: word('auditee'), width: 1.6 },
      ],
      rows
        .filter((row) => row.date === date)
        .sort((one, other) => one.from.localeCompare(other.from) || (one.track ?? 0) - (other.track ?? 0))
        .map((row) => [
          leftToRight(`${row.from}–${row.to}`),
          ...(hasTracks ? [row.track === undefined ? '' : d.pill(word('track', { n: row.track }), 'accent')] : []),
          activity(row),
          row.place ?? '',
          inOneLine(row.auditors),
          row.auditee ?? '',
        ]),
    ),
  ])
}

const activity = ({ kind, activity: what, clauses = [] }: ItineraryRow): d.Cell => {
  if (kind === 'break') return d.pill(what, 'neutral')
  if (kind === 'meeting') return d.strong(what)
  if (clauses.length === 0) return what
  return what === '' ? inOneLine(clauses) : joined(' · ', what, inOneLine(clauses))
}
