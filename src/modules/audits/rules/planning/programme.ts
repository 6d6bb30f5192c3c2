import type { CalendarDate } from '#kernel/dates.ts'
import { type Answer, Refusal } from '#kernel/refusal.ts'
import type { Frequency } from '../../contract/words.ts'
import type { ProgrammeState } from '../../lifecycle.ts'

const apart: Readonly<Record<Frequency, number>> = {
  once: 12,
  quarterly: 3,
  'half-yearly': 6,
  yearly: 12,
  'every-two-years': 12,
}

/** The months of the year an audit of that frequency falls on, from its first month on. */
export function monthsOf(frequency: Frequency, first: number): number[] {
  const months: number[] = []
  for (let month = first; month <= 12; month += apart[frequency]) months.push(month)
  return months
}

/** How a planned month stands for which no audit has been proposed yet. */
export const standingOf = (year: number, month: number, today: CalendarDate): 'planned' | 'overdue' =>
  `${year}-${String(month).padStart(2, '0')}` < today.slice(0, 7) ? 'overdue' : 'planned'

/** Audits come of a programme that somebody else has looked at and approved. */
export const programmeIsApproved = (state: ProgrammeState): Answer =>
  state === 'approved'
    ? undefined
    : new Refusal('rule', state === 'closed' ? 'programme-is-closed' : 'programme-not-approved')

/** What was dropped from the programme is not held. */
export const plannedAuditStands = (droppedBecause: string | null): Answer =>
  droppedBecause === null ? undefined : new Refusal('rule', 'planned-audit-is-dropped')
