import type { Id } from '#kernel/ids.ts'
import { type Answer, Refusal } from '#kernel/refusal.ts'
import type { TeamMember } from '../contract/words.ts'
import type { AuditState } from '../lifecycle.ts'

type Reader = { id: Id; roles: readonly string[]; scope?: { audits: readonly Id[] } }

/** For a guest the other audits do not exist. */
export const guestSeesOnlyScope = (reader: Pick<Reader, 'scope'>, auditId: Id): Answer =>
  reader.scope && !reader.scope.audits.includes(auditId) ? new Refusal('missing', 'missing') : undefined

const overseers = ['quality-manager', 'lead-auditor', 'auditor', 'top-management']

/** Who runs the system sees every audit; the others those that touch them, and issued reports. */
export const seesEveryAudit = ({ roles, scope }: Reader): boolean =>
  scope === undefined && roles.some((role) => overseers.includes(role))

/** Checklists, answers and drafts are the team's and the programme's until the report says what of it counts. */
export const seesWorkingPapers = (
  { id, roles, scope }: Reader,
  team: readonly Pick<TeamMember, 'personId'>[],
): boolean =>
  scope === undefined &&
  (team.some(({ personId }) => personId === id) || roles.includes('lead-auditor') || roles.includes('quality-manager'))

const reportedStates: readonly AuditState[] = ['reported', 'report-accepted', 'findings-open', 'closed']
export const isReported = (state: AuditState): boolean => reportedStates.includes(state)
