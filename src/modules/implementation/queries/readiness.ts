import { requirementClauses, within } from '#modules/standards/rules.ts'
import { answer, type World } from '#platform/server/context.ts'
import type { Assessment } from '../contract/assessments.ts'
import { type ClauseReadiness, Readiness } from '../contract/readiness.ts'
import { covers } from '../rules/editions.ts'
import { readinessOf, shareReady } from '../rules/readiness.ts'
import { isGap, scoreOf } from '../rules/score.ts'
import type { AssessmentAnswerRecord } from '../tables.ts'
import { asLines } from './assessments.ts'
import { auditedClauses, documentsInForce, leftOutOfScope, openMajors } from './clause-facts.ts'
import { answersOf, latestAssessment, ownedClauses, tasksUnder } from './whole.ts'

/** Of one clause; the register has the rest. */
const mostShown = 8

export const readiness = answer(Readiness, async (world) => {
  const { edition, assessment, clauses } = await readinessNow(world)
  const line = assessment ? (await asLines(world, [assessment]))[0] : undefined
  return { edition, assessment: line ?? null, share: shareReady(clauses), clauses }
})

/** What the records say of every requirement of the edition the organisation works by. */
export async function readinessNow(world: World) {
  const owned = await ownedClauses(world)
  const { edition } = owned
  const assessment = await latestAssessment(world, edition)
  const answers = assessment ? await answersOf(world, assessment.id) : []
  const byClause = Map.groupBy(answers, ({ clause }) => clause)
  const isOpen = await stillOpen(world, assessment, answers)
  const audits = await auditedClauses(world, edition)
  const majors = await openMajors(world, edition)
  const documents = await documentsInForce(world)
  const leftOut = await leftOutOfScope(world, edition)
  const clauses = requirementClauses(edition).map(({ number, label }): ClauseReadiness => {
    const here = (clause: string) => covers([clause], edition, number, edition)
    const some = byClause.get(number) ?? []
    const score = some.length > 0 ? scoreOf(some) : undefined
    const processes = owned.processes.filter((one) => one.clauses.some(here))
    const inForce = documents.filter((one) => one.clauses.some(here))
    const visible = inForce.filter(({ isVisible }) => isVisible)
    const audited = audits.get(number)
    const open = majors.filter(({ clause }) => here(clause))
    const named = some.reduce((sum, one) => sum + one.evidence.length, 0)
    const evidence = named + (audited?.seen ?? 0) + inForce.length
    return {
      clause: number,
      label,
      ...readinessOf({
        score,
        openGaps: some.filter(isOpen).length,
        isOutOfScope: leftOut.some((one) => within(number, one)),
        evidence,
        processes: processes.length,
        isAudited: audited !== undefined,
        openMajors: open.length,
      }),
      score: score ?? null,
      evidence,
      processes: processes.map(({ id, code }) => ({ id, code })),
      documents: visible.slice(0, mostShown).map(({ id, number: no, title }) => ({ id, number: no, title })),
      documentCount: visible.length,
      auditedOn: audited?.on ?? null,
      openMajors: open.map(({ id, number: no }) => ({ id, number: no })),
    }
  })
  return { edition, assessment, answers, clauses }
}

/** A frozen answer stays what it was; a gap is closed when every task that was made of it is verified. */
async function stillOpen(world: World, assessment: Assessment | undefined, answers: readonly AssessmentAnswerRecord[]) {
  const tasks = assessment ? await tasksUnder(world, assessment, answers) : []
  const byAnswer = Map.groupBy(tasks, ({ answerId }) => answerId)
  const isClosed = (id: string) => byAnswer.get(id)?.every(({ state }) => state === 'closed') ?? false
  return ({ id, grade }: AssessmentAnswerRecord): boolean => isGap(grade) && !isClosed(id)
}
