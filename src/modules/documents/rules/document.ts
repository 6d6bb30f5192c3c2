import { addMonths, type CalendarDate, daysBetween } from '#kernel/dates.ts'
import type { Id } from '#kernel/ids.ts'
import { type Answer, Refusal } from '#kernel/refusal.ts'
import { type Edition, isClause } from '#modules/standards/rules.ts'
import type { Confidentiality, Distribution } from '../contract/words.ts'

export const documentHasTitle = (titles: { titleEn: string; titleAr: string }): Answer =>
  titles.titleEn === '' && titles.titleAr === '' ? new Refusal('rule', 'document-needs-a-title') : undefined

export function clausesExist(edition: Edition, clauses: readonly string[]): Answer {
  const unknown = clauses.find((clause) => !isClause(edition, clause))
  return unknown === undefined ? undefined : new Refusal('rule', 'unknown-clause', { clause: unknown, edition })
}

/** What is restricted is not for everybody. */
export const restrictedNamesItsReaders = (confidentiality: Confidentiality, { everyone }: Distribution): Answer =>
  confidentiality === 'restricted' && everyone ? new Refusal('rule', 'restricted-is-not-for-everyone') : undefined

type Editor = { id: Id; roles: readonly string[] }

/** Who writes it: its owner, whoever wrote the revision in work, whoever began it, and the quality manager. */
export const isEditor = (
  { id, roles }: Editor,
  document: { ownerId: Id; createdBy: Id },
  authorId: Id | null | undefined,
): boolean => roles.includes('quality-manager') || [document.ownerId, document.createdBy, authorId].includes(id)

export const editorEdits = (
  actor: Editor,
  document: { ownerId: Id; createdBy: Id },
  authorId: Id | null | undefined,
): Answer => (isEditor(actor, document, authorId) ? undefined : new Refusal('forbidden', 'only-editors-change-it'))

export const nothingIsInWork = (inWork: { revision: number } | undefined): Answer =>
  inWork ? new Refusal('rule', 'a-revision-is-in-work', { revision: inWork.revision }) : undefined

/** The interval begins anew with the last review. */
export const nextReview = (lastReviewOn: CalendarDate | null, reviewMonths: number | null): CalendarDate | null =>
  lastReviewOn === null || reviewMonths === null ? null : addMonths(lastReviewOn, reviewMonths)

export type ReviewTone = 'green' | 'amber' | 'red'

const isWorkday = (day: number) => day !== 6 && day !== 0

/** The days of the calendar that hold three working days before that one. */
function threeWorkingDaysBefore(day: CalendarDate): number {
  const date = new Date(`${day}T00:00:00Z`)
  let [days, working] = [0, 0]
  while (working < 3) {
    date.setUTCDate(date.getUTCDate() - 1)
    days++
    if (isWorkday(date.getUTCDay())) working++
  }
  return days
}

/** Green; amber in the last tenth of the interval, and never less than three working days; red on its day and after. */
export function reviewTone(
  document: { lastReviewOn: CalendarDate | null; nextReviewOn: CalendarDate | null },
  today: CalendarDate,
): ReviewTone | null {
  const { lastReviewOn, nextReviewOn } = document
  if (nextReviewOn === null || lastReviewOn === null) return null
  const left = daysBetween(today, nextReviewOn)
  if (left <= 0) return 'red'
  const tenth = Math.floor(daysBetween(lastReviewOn, nextReviewOn) / 10)
  return left <= Math.max(tenth, threeWorkingDaysBefore(nextReviewOn)) ? 'amber' : 'green'
}
