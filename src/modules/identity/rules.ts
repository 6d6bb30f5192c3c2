import type { CalendarDate } from '#kernel/dates.ts'
import type { Id } from '#kernel/ids.ts'
import { type Answer, Refusal } from '#kernel/refusal.ts'
import { permissions } from './rules/permissions.ts'
import type { Role } from './rules/roles.ts'

/** Whether one of the roles carries the permission. */
export const rolesMay = (roles: readonly string[], permission: string): boolean => {
  const holders = permissions[permission]
  return holders !== undefined && roles.some((role) => holders.includes(role as Role))
}

/** Nobody gives a role to themselves. */
export const granterIsAnother = (granter: Id, grantee: Id): Answer =>
  granter === grantee ? new Refusal('rule', 'granter-is-grantee') : undefined

/** Guests come for a while and for named audits. */
export const guestIsBounded = (roles: readonly string[], scope: unknown, expiresOn: CalendarDate | null): Answer =>
  roles.includes('external-auditor') && (!scope || !expiresOn) ? new Refusal('rule', 'guest-needs-bounds') : undefined

/** A guest has no other role. */
export const guestIsOnlyGuest = (roles: readonly string[]): Answer =>
  roles.includes('external-auditor') && roles.length > 1 ? new Refusal('rule', 'guest-is-only-guest') : undefined
