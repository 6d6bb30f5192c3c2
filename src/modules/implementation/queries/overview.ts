import { TheOrganisation } from '#modules/identity/contract.ts'
import { childrenOf } from '#modules/standards/rules.ts'
import { answer, type World } from '#platform/server/context.ts'
import { type Assessment, type AssessmentLine } from '../contract/assessments.ts'
import { Overview } from '../contract/readiness.ts'
import { nextOn } from '../rules/next.ts'
import { shareReady } from '../rules/readiness.ts'
import { isGap, scoresWithin } from '../rules/score.ts'
import type { AssessmentAnswerRecord } from '../tables.ts'
import { asLines, transitionDeadline } from './assessments.ts'
import { planStanding } from './plan.ts'
import { readinessNow } from './readiness.ts'
import { latestAssessment, tasksUnder } from './whole.ts'

export const overview = answer(Overview, async (world) => {
  const { edition } = await world.ask(TheOrganisation, {})
  const { assessment, answers, clauses } = await readinessNow(world)
  const found = edition === '9001:2015' ? await latestAssessment(world, '9001:2026') : undefined
  const [latest, transition] = [await lineOf(world, assessment), await lineOf(world, found)]
  const plan = await planStanding(world)
  const chapters = childrenOf(edition, null)
  const scores = scoresWithin(
    answers,
    chapters.map(({ number }) => number),
  )
  return {
    today: world.today,
    edition,
    latest,
    chapters: assessment
      ? chapters.flatMap(({ number, label }) => {
          const score = scores.get(number)
          return score ? [{ chapter: number, label, score }] : []
        })
      : [],
    transitionDeadline: await transitionDeadline(world),
    transition,
    plan: plan ? { certificationOn: plan.certificationOn, done: plan.done, of: plan.of, slack: plan.slack } : null,
    readyShare: assessment ? shareReady(clauses) : null,
    next: nextOn({
      assessment: latest ? { ...wayOf(latest), gapsWithoutTask: await loose(world, latest, answers) } : undefined,
      plan,
      mayTransit: edition === '9001:2015',
      transition: transition ? wayOf(transition) : undefined,
    }),
  }
})

const lineOf = async (world: World, assessment: Assessment | undefined): Promise<AssessmentLine | null> =>
  assessment ? ((await asLines(world, [assessment]))[0] ?? null) : null

const wayOf = ({ id, state, score }: AssessmentLine) => ({ id, state, unanswered: score.questions - score.answered })

async function loose(world: World, assessment: AssessmentLine, answers: readonly AssessmentAnswerRecord[]) {
  const tasked = new Set((await tasksUnder(world, assessment, answers)).map(({ answerId }) => answerId))
  return answers.filter(({ id: answerId, grade }) => isGap(grade) && !tasked.has(answerId)).length
}
