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

/** A site that was closed takes nothing new. */
export const siteIsOpen = ({ code, voidReason }: { code: string; voidReason: string | null }): Answer =>
  voidReason === null ? undefined : new Refusal('rule', 'site-is-closed', { site: code })

/** Whoever belongs to a site is given another one before it closes. */
export const nobodyBelongsToSite = (people: number): Answer =>
  people === 0 ? undefined : new Refusal('rule', 'site-has-people', { count: people })

/** What is open is finished, or moved, before its site closes. */
export const nothingOpenStandsOnSite = (open: {
  processes: number
  nonconformities: number
  audits: number
}): Answer =>
  open.processes + open.nonconformities + open.audits === 0 ? undefined : new Refusal('rule', 'site-is-in-use', open)

/** A qualification is withdrawn once. */
export const qualificationStands = (withdrawnOn: CalendarDate | null): Answer =>
  withdrawnOn === null ? undefined : new Refusal('rule', 'qualification-is-withdrawn', { day: withdrawnOn })

/** Whoever has a role that the organisation trusts only with an authenticator app, has one in use. */
export const secondFactorIsInUse = (roles: readonly string[], requiredFor: unknown, isInUse: boolean): Answer =>
  !isInUse && Array.isArray(requiredFor) && requiredFor.some((role) => roles.includes(String(role)))
    ? new Refusal('forbidden', 'second-factor-required')
    : undefined

/** How people prove themselves is a matter of the installation, not of quality. */
export const administratorSetsSecondFactor = (roles: readonly string[], before: unknown, after: unknown): Answer =>
  after !== undefined && !sameRoles(before, after) && !roles.includes('administrator')
    ? new Refusal('forbidden', 'only-administrator-sets-second-factor')
    : undefined

const sameRoles = (a: unknown, b: unknown): boolean => listed(a) === listed(b)
const listed = (list: unknown): string => (Array.isArray(list) ? [...new Set(list)].toSorted().join() : '')
