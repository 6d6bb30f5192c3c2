import { difference, type Row } from '#kernel/change.ts'
import { addDays, addMonths, type CalendarDate } from '#kernel/dates.ts'
import type { Id } from '#kernel/ids.ts'
import { type Answer, Refusal } from '#kernel/refusal.ts'

export type Doer = { id: Id; roles: readonly string[] }

export const isQualityManager = ({ roles }: Pick<Doer, 'roles'>): boolean => roles.includes('quality-manager')

/** An entry is looked at again after a year unless something else was said. */
export const usualNextReview = (today: CalendarDate): CalendarDate => addMonths(today, 12)

export const reviewIsAhead = (nextReview: CalendarDate, today: CalendarDate): Answer =>
  nextReview > today ? undefined : new Refusal('rule', 'review-in-the-past', { today })

/** "Changed" alone tells the next reader nothing. */
export const changeIsExplained = (outcome: 'unchanged' | 'changed', note: string): Answer =>
  outcome === 'changed' && note === '' ? new Refusal('rule', 'changed-needs-a-note') : undefined

/** An entry is reviewed by who owns it, or by the quality manager. */
export const ownerReviews = (doer: Doer, ownerId: Id): Answer =>
  doer.id === ownerId || isQualityManager(doer) ? undefined : new Refusal('rule', 'only-owner-reviews')

/** Scope and policy belong to no single person. */
export const leadershipReviews = ({ roles }: Doer): Answer =>
  roles.includes('quality-manager') || roles.includes('top-management')
    ? undefined
    : new Refusal('rule', 'only-leadership-reviews')

export const isOverdue = (nextReview: CalendarDate | null, today: CalendarDate): boolean =>
  nextReview !== null && nextReview < today

/** From a month before its day on, a review waits for its owner. */
export const reviewsShownUntil = (today: CalendarDate): CalendarDate => addDays(today, 30)

export type Snapshot = Readonly<Record<string, unknown>>
export type Changes = Record<string, [unknown, unknown]>

const bookkeeping = [
  'id',
  'version',
  'nextReview',
  'reviewedOn',
  'changedOn',
  'authorIds',
  'approverId',
  'approvedAt',
  'supersededOn',
  'changeReason',
]

/** What of an entry a reader means by "it": without the days and counts we keep of it. */
export const contentOf = (row: object): Snapshot =>
  Object.fromEntries(Object.entries(row).filter(([field]) => !bookkeeping.includes(field)))

/** The fields that differ between two looks at the same entry. */
export const whatChanged = (before: Snapshot | undefined, after: Snapshot): Changes =>
  before === undefined ? {} : difference(before as Row, after as Row)
