import { canonical, type Change, changed, raised } from '#kernel/change.ts'
import type { Id } from '#kernel/ids.ts'
import { comply, Refusal } from '#kernel/refusal.ts'
import type { EvidenceRef } from '#modules/actions/contract.ts'
import { fulfil, hearing, type World } from '#platform/server/context.ts'
import { amendRecord, insertRecord, theRecord } from '#platform/server/history/records.ts'
import * as contract from '../contract/findings.ts'
import { findingLifecycle } from '../lifecycle.ts'
import { questionsOf, theAuditRecord, type WholeAudit } from '../queries/whole.ts'
import { findingsAreOpen } from '../rules/audit.ts'
import { findingIsDisposable, findingIsDraft, findingNamesRequirement, findingStateFor } from '../rules/findings.ts'
import { planIsAnsweredByAuditee } from '../rules/planning/plan.ts'
import { actorIsAuditor } from '../rules/planning/team.ts'
import type { AuditQuestionRecord, FindingRecord } from '../tables.ts'

const theFinding = (world: World, id: Id) => theRecord<FindingRecord>(world, 'finding', id)

const mayWrite = (world: World, audit: WholeAudit) =>
  comply(actorIsAuditor(world.actor.id, audit.team), findingsAreOpen(audit.state))

export const draftFinding = fulfil(contract.DraftFinding, async (world, { questionIds, evidence, ...input }) => {
  const audit = await theAuditRecord(world, input.auditId)
  mayWrite(world, audit)
  const answers = await answersBehind(world, audit.id, questionIds)
  comply(findingNamesRequirement({ edition: audit.edition, clause: input.clause }))
  const row = {
    ...input,
    processId: input.processId ?? theOnly(answers.map(({ processId }) => processId)),
    siteId: input.siteId ?? theOnly(audit.siteIds),
    edition: audit.edition,
    evidence: JSON.stringify(merged(evidence, answers)),
    state: 'draft',
    draftedBy: world.actor.id,
    draftedAt: world.now,
  }
  const finding = await insertRecord(world, 'finding', row)
  await link(world, input.id, questionIds)
  return raised('finding', { ...finding, questionIds })
})

export const changeFinding = fulfil(contract.ChangeFinding, async (world, { id, questionIds, evidence, ...patch }) => {
  const before = await theFinding(world, id)
  const audit = await theAuditRecord(world, before.auditId)
  mayWrite(world, audit)
  comply(findingIsDraft(before.state), findingNamesRequirement({ edition: before.edition, clause: patch.clause }))
  await answersBehind(world, audit.id, questionIds)
  const after = await amendRecord(world, 'finding', before, { ...patch, evidence: JSON.stringify(evidence) })
  await link(world, id, questionIds)
  return changed('finding', before, { ...after, questionIds })
})

export const withdrawFinding = fulfil(contract.WithdrawFinding, async (world, { id, reason }) => {
  const before = await theFinding(world, id)
  mayWrite(world, await theAuditRecord(world, before.auditId))
  const state = findingLifecycle.next(before.state, 'withdraw')
  const after = await amendRecord(world, 'finding', before, { state, stateReason: reason })
  await link(world, id, [])
  return changed('finding', before, after, reason)
})

async function answersBehind(world: World, auditId: Id, questionIds: readonly Id[]): Promise<AuditQuestionRecord[]> {
  if (questionIds.length === 0) return []
  const answers = (await questionsOf(world, auditId)).filter(({ id }) => questionIds.includes(id))
  if (answers.length !== new Set(questionIds).size) throw new Refusal('missing', 'missing')
  return answers
}

/** Context is inherited where there is only one to inherit. */
const theOnly = (ids: readonly (Id | null)[]): Id | null => (new Set(ids).size === 1 ? (ids[0] ?? null) : null)

/** The evidence of every answer joins the finding's own, each piece once. */
const merged = (own: readonly EvidenceRef[], answers: readonly AuditQuestionRecord[]): EvidenceRef[] => {
  const all = [...own, ...answers.flatMap(({ evidence }) => evidence)]
  return [...new Map(all.map((one) => [canonical(one), one])).values()].slice(0, 50)
}

/** The answers behind a finding: exactly these. An answer's version stays, for its words do. */
async function link({ db, org }: World, findingId: Id, questionIds: readonly Id[]): Promise<void> {
  const questions = db.updateTable('auditQuestion').where('orgId', '=', org)
  await questions.set({ findingId: null }).where('findingId', '=', findingId).execute()
  if (questionIds.length > 0)
    await questions
      .set({ findingId })
      .where('id', 'in', [...questionIds])
      .execute()
}

export const disposeFinding = fulfil(contract.DisposeFinding, async (world, { id, disposition, note }) => {
  const before = await theFinding(world, id)
  const audit = await theAuditRecord(world, before.auditId)
  const mayToo = world.actor.roles.some((role) => role === 'quality-manager' || role === 'top-management')
  comply(
    planIsAnsweredByAuditee(world.actor.id, mayToo ? [world.actor.id] : audit.auditees, audit.team),
    findingIsDisposable(before.grade, disposition, note),
  )
  const state = findingLifecycle.next(before.state, 'dispose')
  const patch = { state, disposition, dispositionNote: note, closedOn: world.today }
  return changed('finding', before, await amendRecord(world, 'finding', before, patch))
})

export const followNonconformity = fulfil(contract.FollowNonconformity, async (world, { id, state }) => {
  const before = await theFinding(world, id)
  const next = findingStateFor(state) ?? before.state
  const isOver = next === 'closed' || next === 'withdrawn'
  const after = await amendRecord(world, 'finding', before, { state: next, closedOn: isOver ? world.today : null })
  return changed('finding', before, after)
})

/** For minor and major findings the nonconformity carries the work; the finding moves with it. */
export const hearNonconformities = hearing('nonconformity', async (world, change: Change) => {
  const [from, to] = [change.before?.['state'], change.after['state'] as string]
  if (change.before === undefined || from === to) return
  const finding = await world.db
    .selectFrom('finding')
    .select(['id', 'state'])
    .where('orgId', '=', world.org)
    .where('nonconformityId', '=', change.id)
    .executeTakeFirst()
  const next = findingStateFor(to)
  if (finding && next && next !== finding.state)
    await world.perform(contract.FollowNonconformity, { id: finding.id, state: to })
})
