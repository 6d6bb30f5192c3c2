import { changed, raised } from '#kernel/change.ts'
import { yearOf } from '#kernel/dates.ts'
import { type Id, newId } from '#kernel/ids.ts'
import { comply } from '#kernel/refusal.ts'
import type { Edition } from '#modules/standards/rules.ts'
import { mapping, questionsFor, standardOf } from '#modules/standards/rules/guidance.ts'
import { fulfil, type World } from '#platform/server/context.ts'
import { amendRecord, insertRecord, nextNumber, theRecord } from '#platform/server/history/records.ts'
import * as contract from '../contract/assessments.ts'
import { assessmentLifecycle } from '../lifecycle.ts'
import { answersOf, clausesOwnedBy, ownedClauses } from '../queries/whole.ts'
import * as rules from '../rules/assessment.ts'
import { type Carried, carryOver } from '../rules/carry-over.ts'
import type { AssessmentAnswerRecord } from '../tables.ts'

type Assessment = contract.Assessment

export const startAssessment = fulfil(contract.StartAssessment, async (world, input) => {
  const from = input.fromId ? await theAssessment(world, input.fromId) : undefined
  if (from) comply(rules.transitionIsFromCompleted2015(from, input.edition))
  const started = await insertRecord<Assessment>(world, 'assessment', {
    ...input,
    number: await numberOf(world),
    state: 'in-progress',
    startedBy: world.actor.id,
    startedOn: world.today,
  })
  const questions = await insertQuestions(world, started, from)
  return raised('assessment', { ...started, questions })
})

/** Every question of the edition; in a transition those that carry over bring their answer and its evidence along. */
async function insertQuestions({ db, org }: World, { id, edition }: Assessment, from: Assessment | undefined) {
  const earlier = from ? await answersOf({ db, org }, from.id) : []
  const known = new Map(earlier.map((one) => [one.id, one]))
  const asked = from ? carryOver(allQuestions(edition), mapping, earlier) : allQuestions(edition).map(unasked)
  const rows = asked.map((one, at) => answerRow(id, one, at + 1, known.get(one.from?.id ?? '')))
  await db
    .insertInto('assessmentAnswer')
    .values(rows.map((row) => ({ orgId: org, ...row, evidence: JSON.stringify(row.evidence) as never })))
    .execute()
  return rows.map(({ id: answerId, questionId, grade }) => ({ id: answerId, questionId, grade }))
}

const allQuestions = (edition: Edition) =>
  questionsFor(
    edition,
    standardOf(edition).clauses.flatMap(({ number, parent }) => (parent === null ? [number] : [])),
  )

const unasked = (question: Carried['question']): Carried => ({ question, from: undefined, confidence: 'high' })

function answerRow(assessmentId: Id, one: Carried, position: number, before: AssessmentAnswerRecord | undefined) {
  const { question, confidence } = one
  return {
    id: newId(),
    assessmentId,
    position,
    questionId: question.id,
    clause: question.clause,
    textEn: question.text.en,
    textAr: question.text.ar,
    grade: before?.grade ?? null,
    note: before?.note ?? '',
    evidence: before?.evidence ?? [],
    carriedId: before?.id ?? null,
    confidence: before ? confidence : null,
    answeredBy: before?.answeredBy ?? null,
    answeredAt: before?.answeredAt ?? null,
  }
}

export const renameAssessment = fulfil(contract.RenameAssessment, async (world, { id, title }) => {
  const before = await theAssessment(world, id)
  assessmentLifecycle.next(before.state, 'change')
  return changed('assessment', before, await amendRecord<Assessment>(world, 'assessment', before, { title }))
})

export const answerQuestion = fulfil(contract.AnswerQuestion, async (world, { id, grade, note, evidence }) => {
  const before = await theRecord<AssessmentAnswerRecord>(world, 'assessmentAnswer', id)
  const { state, edition } = await theAssessment(world, before.assessmentId)
  const owned = await ownedClauses(world)
  const own = { clauses: clausesOwnedBy(owned, world.actor.id), edition: owned.edition }
  comply(
    rules.answersForClause(world.actor, own, before.clause, edition),
    rules.assessmentIsOpen(state),
    rules.notApplicableHasReason(grade, note),
  )
  const patch = {
    grade,
    note,
    evidence: JSON.stringify(evidence),
    answeredBy: grade === null ? null : world.actor.id,
    answeredAt: grade === null ? null : world.now,
  }
  return changed('assessmentAnswer', before, await amendRecord(world, 'assessmentAnswer', before, patch))
})

export const completeAssessment = fulfil(contract.CompleteAssessment, async (world, { id }) => {
  const before = await theAssessment(world, id)
  const state = assessmentLifecycle.next(before.state, 'complete')
  comply(rules.everyQuestionIsAnswered(await answersOf(world, id)))
  const patch = { state, completedBy: world.actor.id, completedOn: world.today }
  return changed('assessment', before, await amendRecord<Assessment>(world, 'assessment', before, patch))
})

export const voidAssessment = fulfil(contract.VoidAssessment, async (world, { id, reason }) => {
  const before = await theAssessment(world, id)
  const patch = { state: assessmentLifecycle.next(before.state, 'void'), voidReason: reason }
  return changed('assessment', before, await amendRecord<Assessment>(world, 'assessment', before, patch), reason)
})

const theAssessment = (world: World, id: Id) => theRecord<Assessment>(world, 'assessment', id)

async function numberOf(world: World): Promise<string> {
  const series = `GAP-${yearOf(world.today)}`
  return `${series}-${String(await nextNumber(world, series)).padStart(2, '0')}`
}
