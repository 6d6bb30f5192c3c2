import { addMonths, type CalendarDate } from '#kernel/dates.ts'
import type { Id } from '#kernel/ids.ts'
import { type Answer, Refusal } from '#kernel/refusal.ts'

export const retainedUntil = (createdOn: CalendarDate, months: number | null): CalendarDate | null =>
  months === null ? null : addMonths(createdOn, months)

export const recordIsSomewhere = (record: { location: string; fileId: Id | null }): Answer =>
  record.location === '' && record.fileId === null ? new Refusal('rule', 'record-is-nowhere') : undefined

/** Kept until its day; what is kept for good has none. */
export const retentionIsOver = (retainUntil: CalendarDate | null, today: CalendarDate): Answer => {
  if (retainUntil === null) return new Refusal('rule', 'record-is-kept-for-good')
  return retainUntil <= today ? undefined : new Refusal('rule', 'retention-goes-on', { day: retainUntil })
}

export const recordIsNotHeld = (isHeld: boolean): Answer => (isHeld ? new Refusal('rule', 'record-is-held') : undefined)

export const recordIsHeld = (isHeld: boolean): Answer =>
  isHeld ? undefined : new Refusal('rule', 'record-is-not-held')

/** Two people dispose of a record. */
export const disposerIsAnother = (proposer: Id | null, actor: Id): Answer =>
  proposer === actor ? new Refusal('rule', 'disposer-proposed-it') : undefined

/** Evidence that was brought is not exchanged for another. */
export const evidenceStays = (before: Id | null, after: Id | null): Answer =>
  before !== null && before !== after ? new Refusal('rule', 'evidence-stays') : undefined
