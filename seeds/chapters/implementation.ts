import { PlanAction } from '#modules/actions/contract.ts'
import {
  AnswerQuestion,
  type AskedQuestion,
  CompleteAssessment,
  StartAssessment,
  TheAssessment,
} from '#modules/implementation/contract/assessments.ts'
import {
  BlockTask,
  ChangeTask,
  type DatedTask,
  MakePlan,
  ReportProgress,
  ThePlan,
} from '#modules/implementation/contract/plan.ts'
import * as told from '../implementation/answers.ts'
import { gapTasks } from '../implementation/gap-tasks.ts'
import type { ActionTold } from '../cases/told.ts'
import { evidenceFrom } from '../evidence.ts'
import { inTurn, type Script } from '../timeline.ts'
import { drafted, tellAction } from './action.ts'

/** Two years ago the company held itself against the 2015 edition; this autumn it set out for that of 2026. */
export function tellImplementation(script: Script): void {
  assess(inTurn(script))
  plan(inTurn(script))
  transit(inTurn(script))
}

/** The clauses of a chapter are answered on one day: answering takes people that long. */
function assess(script: Script): void {
  const { deed, id, teller } = script
  const assessmentId = id('assessment:2015')
  const title = 'Before certification'
  deed(7, 'mariam', (me) => me.do(StartAssessment, { id: assessmentId, title, edition: '9001:2015' }))
  for (const [at, chapter] of ['4', '5', '6', '7', '8', '9', '10'].entries())
    deed(8 + at, 'mariam', async (me) => {
      const { questions } = await me.ask(TheAssessment, { id: assessmentId })
      const seen = new Set<string>()
      for (const question of questions.filter(({ clause }) => clause.split('.')[0] === chapter)) {
        const who = told.answeredBy.find(([clause]) => clause === question.clause)?.[1] ?? 'mariam'
        await teller.as(who).do(AnswerQuestion, { id: question.id, ...answerOf(question, !seen.has(question.clause)) })
        seen.add(question.clause)
      }
    })
  deed(17, 'mariam', (me) => me.do(CompleteAssessment, { id: assessmentId }), 15)
  deed(19, 'mariam', async (me) => {
    const { questions } = await me.ask(TheAssessment, { id: assessmentId })
    for (const [clause, task] of Object.entries(gapTasks)) {
      const gap = questions.find((one) => one.clause === clause && one.grade !== 'met')
      await me.do(PlanAction, gapTask(script, clause, task, gap?.id))
    }
  })
  for (const [clause, task] of Object.entries(gapTasks)) tellAction(script, `gap:${clause}:0`, task, 'mariam')
}

/** A gap becomes a task of somebody. */
function gapTask(script: Script, name: string, task: ActionTold, answerId = '') {
  const [promised] = drafted(script, `gap:${name}`, [task])
  if (!promised) throw new Error(`no task for ${name}`)
  return { ...promised, about: { record: 'assessment-answer', id: answerId } }
}

function answerOf({ clause }: AskedQuestion, isFirst: boolean) {
  if (clause === told.leftOut.clause) return { grade: 'not-applicable' as const, note: told.leftOut.note }
  const gap = isFirst ? told.gaps[clause] : undefined
  if (gap) return gap
  const text = told.evidence[clause.split('.')[0] ?? '']
  return { grade: 'met' as const, evidence: text && isFirst ? [{ kind: 'document' as const, text }] : [] }
}

function plan({ deed, id, day, person, teller }: Script): void {
  const step = async (title: string): Promise<DatedTask> => {
    const { tasks } = await teller.as('mariam').ask(ThePlan, {})
    const found = tasks.find(({ titleEn }) => titleEn === title)
    if (!found) throw new Error(`the plan has no step "${title}"`)
    return found
  }
  deed(620, 'mariam', async (me) => {
    await me.do(MakePlan, { id: id('plan'), startsOn: day(621), certificationOn: day(900), calendar: 'uae' })
    for (const [title, who] of told.taken) {
      const { id: taskId, phaseId, titleEn, titleAr, note, clauses, duration, after } = await step(title)
      const described = { phaseId, titleEn, titleAr, note, clauses, duration, after }
      await me.do(ChangeTask, { id: taskId, ...described, ownerId: person(who) })
    }
  })
  const reports = [
    ...told.progress.map(([title, on, done]) => ({ title, on, done })),
    { ...told.blocked, on: told.blocked.day },
  ]
  for (const one of reports.toSorted((a, b) => a.on - b.on)) {
    const who = told.taken.find(([title]) => title === one.title)?.[1] ?? 'mariam'
    deed(one.on, who, async (me) => {
      const { id: taskId } = await step(one.title)
      if ('reason' in one) await me.do(BlockTask, { id: taskId, reason: one.reason })
      else await me.do(ReportProgress, { id: taskId, progress: one.done })
    })
  }
}

function transit(script: Script): void {
  const { deed, id } = script
  const assessmentId = id('assessment:2026')
  const start = {
    id: assessmentId,
    title: 'Transition to 2026',
    edition: '9001:2026',
    fromId: id('assessment:2015'),
  } as const
  deed(706, 'mariam', (me) => me.do(StartAssessment, start))
  deed(710, 'mariam', async (me) => {
    const { questions } = await me.ask(TheAssessment, { id: assessmentId })
    for (const { id: answerId, clause, grade } of questions) {
      const closing = grade === 'partly' || grade === 'not-met' ? gapTasks[clause]?.done : undefined
      if (closing)
        await me.do(AnswerQuestion, {
          id: answerId,
          grade: 'met',
          note: closing.what,
          evidence: evidenceFrom(script, closing.evidence),
        })
    }
  })
  deed(713, 'mariam', async (me) => {
    const { questions } = await me.ask(TheAssessment, { id: assessmentId })
    const open = questions.filter(({ grade }) => grade === null)
    for (const [at, { evidence, ...answer }] of told.transitionAnswers.entries()) {
      const question = open[at]
      if (!question) return
      const shown = evidence ? [{ kind: 'document' as const, text: evidence }] : []
      await me.do(AnswerQuestion, { id: question.id, ...answer, evidence: shown })
      const task = told.transitionTasks[at]
      if (task) await me.do(PlanAction, gapTask(script, `2026:${at}`, task, question.id))
    }
  })
  for (const [at, task] of Object.entries(told.transitionTasks)) tellAction(script, `gap:2026:${at}:0`, task, 'mariam')
}
