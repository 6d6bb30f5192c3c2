import { type Change, changed } from '#kernel/change.ts'
import { comply } from '#kernel/refusal.ts'
import type { World } from '#platform/server/context.ts'
import { amendRecord } from '#platform/server/history/records.ts'
import type { Scope, TeamMember } from '../contract/words.ts'
import { auditLifecycle } from '../lifecycle.ts'
import { factsAbout } from '../queries/preparation/team.ts'
import { scopeOf, type WholeAudit } from '../queries/whole.ts'
import { teamIsAdmissible } from '../rules/admission.ts'
import { isLedByOthers } from '../rules/planning/lead.ts'
import type { AuditRecord } from '../tables.ts'

export type Step = Parameters<typeof auditLifecycle.next>[1]

/** Changes the audit where it stands; `beside` is what changed in its child rows, so that the history tells it too. */
export async function amendAudit(
  world: World,
  before: WholeAudit,
  patch: object,
  beside: Beside = {},
): Promise<Change> {
  const row = await amendRecord<AuditRecord>(world, 'audit', before, patch)
  return changed('audit', { ...before, ...beside.before }, { ...before, ...row, ...beside.after }, beside.reason)
}
export type Beside = { before?: object; after?: object; reason?: string }

/** Takes the step the lifecycle allows, and keeps what came with it. */
export const advance = (
  world: World,
  before: WholeAudit,
  step: Step,
  patch: object = {},
  beside: Beside = {},
): Promise<Change> => amendAudit(world, before, { ...patch, state: auditLifecycle.next(before.state, step) }, beside)

/** Independence and qualification of everybody, asked again whenever it counts; not of those who only accompany others. */
export async function complyTeam(
  world: World,
  team: readonly TeamMember[],
  scope: Scope,
  audit: Pick<WholeAudit, 'from' | 'to' | 'type' | 'externalLead'>,
): Promise<void> {
  if (team.length > 0 && !isLedByOthers(audit)) comply(teamIsAdmissible(await factsAbout(world, team, scope, audit)))
}

export const complyTeamOf = (world: World, audit: WholeAudit): Promise<void> =>
  complyTeam(world, audit.team, scopeOf(audit), audit)

/** A plan that was sent is a draft again when what it rests on changes: who accepted it accepted something else. */
export const backToDraft = (audit: WholeAudit): object =>
  audit.planState === 'draft' ? {} : { planState: 'draft', state: auditLifecycle.next(audit.state, 'replan') }
