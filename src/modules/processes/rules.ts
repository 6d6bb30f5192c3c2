import type { CalendarDate } from '#kernel/dates.ts'
import { type Answer, Refusal } from '#kernel/refusal.ts'
import type { Id } from '#kernel/ids.ts'
import { type Edition, isClause } from '#modules/standards/rules.ts'

export const processHasName = (names: { nameEn: string; nameAr: string }): Answer =>
  names.nameEn === '' && names.nameAr === '' ? new Refusal('rule', 'process-needs-a-name') : undefined

export function clausesExist(edition: Edition, clauses: readonly string[]): Answer {
  const unknown = clauses.find((clause) => !isClause(edition, clause))
  return unknown === undefined ? undefined : new Refusal('rule', 'unknown-clause', { clause: unknown, edition })
}

export const endsAfterItBegins = (from: CalendarDate, until: CalendarDate | null): Answer =>
  until !== null && until < from ? new Refusal('rule', 'membership-ends-before-it-begins') : undefined

/** The owner leaves by handing the process over, not by ending a membership. */
export const isNotTheOwner = (role: 'owner' | 'member'): Answer =>
  role === 'owner' ? new Refusal('rule', 'owner-is-replaced-not-removed') : undefined

type Membership = { personId: Id; from: CalendarDate; until: CalendarDate | null }

/** Whether someone owned or worked in the process on any day since then. */
export const workedSince = (memberships: readonly Membership[], personId: Id, since: CalendarDate): boolean =>
  memberships.some((one) => one.personId === personId && (one.until === null || one.until >= since))
