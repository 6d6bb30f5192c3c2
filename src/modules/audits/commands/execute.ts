import { changed } from '#kernel/change.ts'
import { comply } from '#kernel/refusal.ts'
import { fulfil } from '#platform/server/context.ts'
import { amendRecord, theRecord } from '#platform/server/history/records.ts'
import { FinishAudit, RecordAttendance, ResumeAudit, StartAudit } from '../contract/audit.ts'
import { AnswerQuestion } from '../contract/checklist.ts'
import { auditLifecycle } from '../lifecycle.ts'
import { findingsOf, questionsOf, theAuditRecord } from '../queries/whole.ts'
import * as rules from '../rules/audit.ts'
import { deviates, findingHasSomebody, findingIsComplete } from '../rules/findings.ts'
import { auditHasAcceptedPlan } from '../rules/planning/plan.ts'
import { actorIsAuditor, actorLeads, auditHasLead } from '../rules/planning/team.ts'
import type { AuditQuestionRecord } from '../tables.ts'
import { advance, amendAudit, complyTeamOf } from './advance.ts'

/** From here on the checklist is frozen: its questions stand in the history as they will be asked. */
export const startAudit = fulfil(StartAudit, async (world, { id }) => {
  const before = await theAuditRecord(world, id)
  auditLifecycle.next(before.state, 'start')
  const questions = await questionsOf(world, id)
  comply(
    actorLeads(world.actor.id, before.team),
    auditHasLead(before.team),
    auditHasAcceptedPlan(before.planState),
    rules.checklistIsNotEmpty(questions.length),
  )
  await complyTeamOf(world, before)
  const checklist = questions.map(({ id: questionId, version, clause, processId, textEn }) => ({
    id: questionId,
    version,
    clause,
    processId,
    textEn,
  }))
  return advance(world, before, 'start', { startedAt: world.now }, { after: { checklist } })
})

export const answerQuestion = fulfil(AnswerQuestion, async (world, { id, evidence, sample, ...answer }) => {
  const before = await theRecord<AuditQuestionRecord>(world, 'auditQuestion', id)
  const audit = await theAuditRecord(world, before.auditId)
  comply(
    actorIsAuditor(world.actor.id, audit.team),
    rules.auditIsRunning(audit.state),
    rules.notApplicableHasReason(answer.grade, answer.notApplicableBecause),
  )
  const patch = {
    ...answer,
    evidence: JSON.stringify(evidence),
    sample: sample ? JSON.stringify(sample) : null,
    answeredBy: answer.grade === null ? null : world.actor.id,
    answeredAt: answer.grade === null ? null : world.now,
    // What no longer deviates no longer belongs to a finding.
    findingId: deviates(answer.grade) ? before.findingId : null,
  }
  return changed('auditQuestion', before, await amendRecord(world, 'auditQuestion', before, patch))
})

export const recordAttendance = fulfil(RecordAttendance, async (world, { id, meeting, held }) => {
  const before = await theAuditRecord(world, id)
  comply(actorIsAuditor(world.actor.id, before.team), rules.attendanceIsOpen(before.state))
  return amendAudit(world, before, { [meeting]: JSON.stringify(held) })
})

export const finishAudit = fulfil(FinishAudit, async (world, { id }) => {
  const before = await theAuditRecord(world, id)
  auditLifecycle.next(before.state, 'finish')
  const questions = await questionsOf(world, id)
  const drafts = (await findingsOf(world, id)).filter(({ state }) => state === 'draft')
  comply(
    actorLeads(world.actor.id, before.team),
    rules.everyQuestionIsAnswered(questions),
    rules.everyDeviationIsAFinding(questions),
    ...drafts.flatMap((draft) => [findingIsComplete(draft), findingHasSomebody(draft, before.auditees)]),
  )
  return advance(world, before, 'finish', { finishedAt: world.now })
})

export const resumeAudit = fulfil(ResumeAudit, async (world, { id, reason }) => {
  const before = await theAuditRecord(world, id)
  comply(actorLeads(world.actor.id, before.team))
  return advance(world, before, 'resume', { finishedAt: null, stateReason: reason }, { reason })
})
