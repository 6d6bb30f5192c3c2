import { changed, raised } from '#kernel/change.ts'
import type { Id } from '#kernel/ids.ts'
import { newId } from '#kernel/ids.ts'
import { comply, Refusal } from '#kernel/refusal.ts'
import { processesById } from '#modules/processes/queries.ts'
import { fulfil, type World } from '#platform/server/context.ts'
import { amendRecord, insertRecord, theRecord } from '#platform/server/history/records.ts'
import * as contract from '../contract/plan.ts'
import type { ItineraryRow } from '../contract/words.ts'
import { auditLifecycle } from '../lifecycle.ts'
import { itineraryOf, theAuditRecord, type WholeAudit } from '../queries/whole.ts'
import { auditHasDates, auditMayBeChanged } from '../rules/audit.ts'
import { draftItinerary } from '../rules/planning/itinerary.ts'
import * as rules from '../rules/planning/plan.ts'
import { auditHasLead, memberHasLeft, rulerIsNotTheMember } from '../rules/planning/team.ts'
import type { PlanAnswerRecord } from '../tables.ts'
import { advance, amendAudit, backToDraft, complyTeamOf } from './advance.ts'

export const writePlan = fulfil(contract.WritePlan, async (world, { id, rows }) => {
  const before = await theAuditRecord(world, id)
  return replaceItinerary(world, before, rows)
})

export const draftPlan = fulfil(contract.DraftPlan, async (world, { id, hours, daysOff }) => {
  const before = await theAuditRecord(world, id)
  comply(auditHasDates(before), auditHasLead(before.team))
  const processes = await processesById(
    world,
    before.processes.map(({ processId }) => processId),
  )
  const topics = before.processes.map(({ processId, clauses }) => ({
    processId,
    clauses,
    auditeeId: processes.get(processId)?.ownerId ?? null,
  }))
  const general =
    before.clauses.length > 0 ? [{ processId: null, clauses: before.clauses, auditeeId: before.auditeeId }] : []
  const rows = draftItinerary({
    ...datesOf(before),
    hours,
    daysOff,
    team: before.team,
    topics: [...topics, ...general],
    newId,
  })
  return replaceItinerary(world, before, rows)
})

async function replaceItinerary(world: World, before: WholeAudit, rows: readonly ItineraryRow[]) {
  comply(auditMayBeChanged(before.state), auditHasDates(before))
  comply(rules.planIsPossible(rows, before.team, datesOf(before)))
  const earlier = await itineraryOf(world, before.id)
  const beside = { before: { itinerary: earlier }, after: { itinerary: rows } }
  const change = await amendAudit(world, before, backToDraft(before), beside)
  await world.db.deleteFrom('itineraryRow').where('orgId', '=', world.org).where('auditId', '=', before.id).execute()
  if (rows.length > 0) await insertRows(world, before.id, rows)
  return change
}

async function insertRows({ db, org }: World, auditId: Id, rows: readonly ItineraryRow[]): Promise<void> {
  const values = rows.map((row) => ({ orgId: org, auditId, ...row }))
  await db
    .insertInto('itineraryRow')
    .values(values)
    .execute()
    .catch((error: { code?: string }) => {
      if (error.code === '23505') throw new Refusal('conflict', 'already-there')
      throw error.code === '23503' ? new Refusal('rule', 'unknown-reference') : error
    })
}

const datesOf = ({ from, to }: WholeAudit) => ({ from: from ?? '', to: to ?? '' })

export const issuePlan = fulfil(contract.IssuePlan, async (world, { id }) => {
  const before = await theAuditRecord(world, id)
  const rows = await itineraryOf(world, id)
  auditLifecycle.next(before.state, 'issuePlan')
  comply(auditHasLead(before.team), rules.planIsComplete(rows, before.team, datesOf(before)))
  await complyTeamOf(world, before)
  const patch = { planState: 'issued', planRevision: before.planRevision + 1, planIssuedAt: world.now }
  return advance(world, before, 'issuePlan', patch, { after: { itinerary: rows } })
})

const answersOf = ({ db, org }: World, auditId: Id) =>
  db.selectFrom('planAnswer').selectAll().where('orgId', '=', org).where('auditId', '=', auditId).execute()

export const acceptPlan = fulfil(contract.AcceptPlan, async (world, { id }) => {
  const before = await theAuditRecord(world, id)
  auditLifecycle.next(before.state, 'acceptPlan')
  comply(
    rules.planIsAnsweredByAuditee(world.actor.id, before.auditees, before.team),
    rules.planIsIssued(before.planState),
    rules.noObjectionIsOpen(await answersOf(world, id)),
  )
  const change = await advance(world, before, 'acceptPlan', { planState: 'accepted' })
  const acceptance = await insertRecord(world, 'planAnswer', answerOf(world, before, newId(), 'acceptance'))
  return [change, raised('planAnswer', acceptance)]
})

export const objectToMember = fulfil(contract.ObjectToMember, async (world, { id, objectionId, personId, reason }) => {
  const before = await theAuditRecord(world, id)
  comply(
    rules.planIsAnsweredByAuditee(world.actor.id, before.auditees, before.team),
    rules.planIsIssued(before.planState),
    rules.objectionNamesMember(personId, before.team),
  )
  const answer = { ...answerOf(world, before, objectionId, 'objection'), memberId: personId, reason }
  const objection = await insertRecord<PlanAnswerRecord>(world, 'planAnswer', answer)
  const change = await advance(world, before, 'objectToMember', {}, { after: { objection }, reason })
  return [change, raised('planAnswer', objection, reason)]
})

const answerOf = (world: World, { id, planRevision }: WholeAudit, answerId: Id, kind: PlanAnswerRecord['kind']) => ({
  id: answerId,
  auditId: id,
  planRevision,
  kind,
  personId: world.actor.id,
  answeredAt: world.now,
})

/** The audit's own history tells of it too. */
export const ruleOnObjection = fulfil(contract.RuleOnObjection, async (world, { id, ruling, reason }) => {
  const before = await theRecord<PlanAnswerRecord>(world, 'planAnswer', id)
  const audit = await theAuditRecord(world, before.auditId)
  comply(
    rules.objectionIsOpen(before),
    rulerIsNotTheMember(world.actor.id, before.memberId),
    ruling === 'replaced' && before.memberId ? memberHasLeft(before.memberId, audit.team) : undefined,
  )
  const patch = { ruling, rulingReason: reason, ruledBy: world.actor.id }
  const after = await amendRecord<PlanAnswerRecord>(world, 'planAnswer', before, patch)
  const beside = { before: { objection: before }, after: { objection: after }, reason }
  return [changed('planAnswer', before, after, reason), await amendAudit(world, audit, {}, beside)]
})
