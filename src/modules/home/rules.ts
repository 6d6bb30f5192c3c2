import { addDays, type CalendarDate } from '#kernel/dates.ts'

export const urgencies = ['overdue', 'today', 'week', 'later'] as const
export type Urgency = (typeof urgencies)[number]

/** How soon something is due: what has no date can wait. A week is the next seven days. */
export function urgencyOf(due: CalendarDate | null, today: CalendarDate): Urgency {
  if (due === null) return 'later'
  if (due < today) return 'overdue'
  if (due === today) return 'today'
  return due <= addDays(today, 7) ? 'week' : 'later'
}

/** How far the audits of the last three years reach into a clause. */
export const coverages = ['none', 'planned', 'audited', 'open'] as const
export type Coverage = (typeof coverages)[number]
