import { raised } from '#kernel/change.ts'
import { yearOf } from '#kernel/dates.ts'
import type { Id } from '#kernel/ids.ts'
import { comply, Refusal } from '#kernel/refusal.ts'
import { sitesTakeMore } from '#modules/identity/queries.ts'
import { fulfil, type World } from '#platform/server/context.ts'
import { insertRecord, nextNumber, theRecord } from '#platform/server/history/records.ts'
import * as contract from '../contract/audit.ts'
import type { Scope, TeamMember } from '../contract/words.ts'
import { scopeOf, theAuditRecord } from '../queries/whole.ts'
import type { PlannedAuditRecord, ProgrammeRecord } from '../tables.ts'
import { auditHasScope, auditMayBeChanged, eachProcessOnce, teamMayBeChanged } from '../rules/audit.ts'
import { certificationIsLedByOthers, ownAuditIsLedByUs } from '../rules/planning/lead.ts'
import { plannedAuditStands, programmeIsApproved } from '../rules/planning/programme.ts'
import { auditHasLead, eachMemberOnce } from '../rules/planning/team.ts'
import { advance, amendAudit, backToDraft, complyTeam, complyTeamOf } from './advance.ts'

export const proposeAudit = fulfil(contract.ProposeAudit, async (world, { scope, team, ...input }) => {
  comply(eachProcessOnce(scope), eachMemberOnce(team), datesRunForward(input), ownAuditIsLedByUs(input))
  await plannedAuditIsApproved(world, input.plannedAuditId)
  await sitesTakeMore(world, scope.siteIds)
  await complyTeam(world, team, scope, input)
  const { clauses, siteIds } = scope
  const row = { ...input, clauses, siteIds, state: 'proposed', proposedBy: world.actor.id }
  await insertRecord(world, 'audit', row)
  await writeScope(world, input.id, scope)
  await writeTeam(world, input.id, team)
  return raised('audit', await theAuditRecord(world, input.id))
})

export const changeAudit = fulfil(contract.ChangeAudit, async (world, { id, scope, ...patch }) => {
  const before = await theAuditRecord(world, id)
  comply(auditMayBeChanged(before.state), eachProcessOnce(scope), ownAuditIsLedByUs(patch))
  if (before.number) comply(certificationIsLedByOthers(patch))
  await sitesTakeMore(world, scope.siteIds)
  await complyTeam(world, before.team, scope, { ...before, ...patch })
  const { clauses, siteIds } = scope
  const change = await amendAudit(
    world,
    before,
    { ...patch, clauses, siteIds, ...backToDraft(before) },
    { after: { processes: scope.processes } },
  )
  await clear(world, 'auditProcess', id)
  await writeScope(world, id, scope)
  return change
})

export const assignTeam = fulfil(contract.AssignTeam, async (world, { id, team }) => {
  const before = await theAuditRecord(world, id)
  comply(teamMayBeChanged(before.state), eachMemberOnce(team))
  if (before.startedAt) comply(auditHasLead(team))
  await complyTeam(world, team, scopeOf(before), before)
  const patch = before.startedAt ? {} : backToDraft(before)
  const change = await amendAudit(world, before, patch, { after: { team } })
  await clear(world, 'auditMember', id)
  await writeTeam(world, id, team)
  return change
})

export const scheduleAudit = fulfil(contract.ScheduleAudit, async (world, { id, ...dates }) => {
  const before = await theAuditRecord(world, id)
  comply(datesRunForward(dates), auditHasScope(scopeOf(before)), certificationIsLedByOthers(before))
  await complyTeamOf(world, { ...before, ...dates })
  const number = before.number ?? (await numberFor(world, dates.from))
  return advance(world, before, 'schedule', { ...dates, number, planState: 'draft', stateReason: '' })
})

export const postponeAudit = fulfil(contract.PostponeAudit, async (world, { id, reason }) => {
  const before = await theAuditRecord(world, id)
  return advance(world, before, 'postpone', { stateReason: reason, planState: 'draft' }, { reason })
})

export const cancelAudit = fulfil(contract.CancelAudit, async (world, { id, reason }) => {
  const before = await theAuditRecord(world, id)
  return advance(world, before, 'cancel', { stateReason: reason }, { reason })
})

/** What a programme plans is held once its programme is approved. */
async function plannedAuditIsApproved(world: World, id: Id | null): Promise<void> {
  if (id === null) return
  const planned = await theRecord<PlannedAuditRecord>(world, 'plannedAudit', id)
  const { state } = await theRecord<ProgrammeRecord>(world, 'programme', planned.programmeId)
  comply(programmeIsApproved(state), plannedAuditStands(planned.droppedBecause))
}

const datesRunForward = ({ from, to }: { from: string | null; to: string | null }) =>
  from !== null && to !== null && to < from
    ? new Refusal('rule', 'ends-before-it-begins', { date: from, from, to })
    : undefined

async function numberFor(world: World, from: string): Promise<string> {
  const series = `AUD-${yearOf(from)}`
  return `${series}-${String(await nextNumber(world, series)).padStart(2, '0')}`
}

const clear = ({ db, org }: World, table: 'auditProcess' | 'auditMember', auditId: Id) =>
  db.deleteFrom(table).where('orgId', '=', org).where('auditId', '=', auditId).execute()

async function writeScope({ db, org }: World, auditId: Id, { processes }: Scope): Promise<void> {
  if (processes.length === 0) return
  const rows = processes.map((process, position) => ({ orgId: org, auditId, ...process, position }))
  await db.insertInto('auditProcess').values(rows).execute().catch(unknownReference)
}

async function writeTeam({ db, org }: World, auditId: Id, team: readonly TeamMember[]): Promise<void> {
  if (team.length === 0) return
  const rows = team.map((member, position) => ({ orgId: org, auditId, ...member, position }))
  await db.insertInto('auditMember').values(rows).execute().catch(unknownReference)
}

const unknownReference = (error: unknown): never => {
  if ((error as { code?: string }).code === '23503') throw new Refusal('rule', 'unknown-reference')
  throw error
}
