import { addMonths, type CalendarDate } from '#kernel/dates.ts'
import type { Id } from '#kernel/ids.ts'
import { type Answer, Refusal } from '#kernel/refusal.ts'
import type { TeamMember, TeamRole } from '../../contract/words.ts'

/** Since when and until when someone owned a process or worked in it. */
export type Involvement = {
  personId: Id
  processName: string
  role: 'owner' | 'member'
  from: CalendarDate
  until: CalendarDate | null
}
export type Qualification = {
  personId: Id
  standard: string
  role: string
  validFrom: CalendarDate
  validUntil: CalendarDate
  withdrawnOn: CalendarDate | null
}
export type Days = { from: CalendarDate; to: CalendarDate }

/** A member as a refusal names them. */
export type Candidate = TeamMember & { name: string }

const judging: readonly TeamRole[] = ['lead', 'auditor', 'trainee']

/** Observers watch and technical experts advise; the others judge. */
export const judges = (role: TeamRole): boolean => judging.includes(role)

/**
 * Nobody audits their own work: not the process they own, not one they worked in within the last months,
 * not what they wrote themselves. (ISO 9001, 9.2.2; ISO 19011, principle of independence)
 */
export function auditorIsIndependent(
  candidate: Candidate,
  involvements: readonly Involvement[],
  authors: readonly Id[],
  days: Days,
  months: number,
): Answer {
  if (!judges(candidate.role)) return undefined
  const since = addMonths(days.from, -months)
  const recent = involvements.find(
    ({ personId, from, until }) =>
      personId === candidate.personId && from <= days.to && (until === null || until >= since),
  )
  if (recent)
    return new Refusal('rule', recent.role === 'owner' ? 'auditor-owns-process' : 'auditor-worked-in-process', {
      person: candidate.name,
      process: recent.processName,
      months,
    })
  if (authors.includes(candidate.personId)) return new Refusal('rule', 'auditor-is-author', { person: candidate.name })
  return undefined
}

/** Whoever judges is qualified for the standard on every day of the audit; who leads, to lead. A trainee is on the way there. */
export function auditorIsQualified(candidate: Candidate, qualifications: readonly Qualification[], days: Days): Answer {
  if (candidate.role !== 'lead' && candidate.role !== 'auditor') return undefined
  const mine = qualifications.filter(
    ({ personId, standard }) => personId === candidate.personId && standard.startsWith('ISO 9001'),
  )
  const fitting = mine.filter(({ role }) => role === 'lead-auditor' || candidate.role === 'auditor')
  if (fitting.some((one) => countsOn(one, days))) return undefined
  const key =
    candidate.role === 'lead' && mine.length > 0 && fitting.length === 0
      ? 'lead-not-qualified'
      : 'auditor-not-qualified'
  return new Refusal('rule', key, { person: candidate.name, from: days.from, to: days.to })
}

/** A withdrawn qualification still counts for the days before. */
const countsOn = ({ validFrom, validUntil, withdrawnOn }: Qualification, { from, to }: Days): boolean =>
  validFrom <= from && validUntil >= to && (withdrawnOn === null || withdrawnOn > to)

/** One leads, and only one. */
export const auditHasLead = (team: readonly TeamMember[]): Answer =>
  team.filter(({ role }) => role === 'lead').length === 1 ? undefined : new Refusal('rule', 'audit-needs-lead')

export const eachMemberOnce = (team: readonly TeamMember[]): Answer =>
  new Set(team.map(({ personId }) => personId)).size === team.length
    ? undefined
    : new Refusal('rule', 'member-named-twice')

/** Only who judges on this team answers, drafts and edits. */
export const actorIsAuditor = (actorId: Id, team: readonly TeamMember[]): Answer =>
  team.some(({ personId, role }) => personId === actorId && judges(role))
    ? undefined
    : new Refusal('rule', 'not-an-auditor-of-it')

/** Starting, finishing, concluding, reporting and closing are the lead's. */
export const actorLeads = (actorId: Id, team: readonly TeamMember[]): Answer =>
  team.some(({ personId, role }) => personId === actorId && role === 'lead')
    ? undefined
    : new Refusal('rule', 'not-the-lead-of-it')

/** What a replaced member asks for: they are no longer on the team. */
export const memberHasLeft = (personId: Id, team: readonly TeamMember[]): Answer =>
  team.some((member) => member.personId === personId) ? new Refusal('rule', 'member-still-on-team') : undefined

/** Nobody rules on an objection to themselves. */
export const rulerIsNotTheMember = (actorId: Id, memberId: Id | null): Answer =>
  actorId === memberId ? new Refusal('rule', 'ruler-is-the-member') : undefined
