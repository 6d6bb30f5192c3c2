import { afterAll, beforeAll, expect, test } from 'vitest'
import { newId } from '#kernel/ids.ts'
import { HistoryOf, Search } from '#kernel/platform-contract.ts'
import { expectRefusal, openTestHouse, type TestHouse } from '#apps/server/testing.ts'
import { CompleteAction, PlanAction, VerifyAction } from '#modules/actions/contract.ts'
import { AddProcess } from '#modules/processes/contract.ts'
import * as contract from '../contract/assessments.ts'
import * as plans from '../contract/plan.ts'
import { Overview, Readiness } from '../contract/readiness.ts'
import type { Grade } from '../contract/words.ts'

let house: TestHouse
beforeAll(async () => {
  house = await openTestHouse()
})
afterAll(() => house.close())

const people = { bo: ['process-owner'], ali: ['employee'], mina: ['quality-manager'] }
const document = { kind: 'document' as const, text: 'Approved supplier list, rev C' }

async function works() {
  const org = await house.organisation({ people })
  const process = { code: 'PUR', nameEn: 'Purchasing', nameAr: 'المشتريات', clauses: ['8.4'], siteIds: [org.site] }
  await org.as('mina').do(AddProcess, { id: newId(), ...process, ownerId: org.people('bo') })
  const start = async (given: object = {}, by = 'mina') => {
    const id = newId()
    await org.as(by).do(contract.StartAssessment, { id, title: 'First look', edition: '9001:2015', ...given })
    return id
  }
  const open = (id: string, by = 'mina') => org.as(by).ask(contract.TheAssessment, { id })
  const questionIn = async (id: string, questionId: string) => {
    const found = (await open(id)).questions.find((one) => one.questionId === questionId)
    if (!found) throw new Error(`${questionId} is not asked`)
    return found
  }
  const answer = async (id: string, questionId: string, grade: Grade | null, rest: object = {}, by = 'mina') => {
    const found = await questionIn(id, questionId)
    return org.as(by).do(contract.AnswerQuestion, { id: found.id, grade, ...rest }, { seen: found.version })
  }
  const answerAll = async (id: string, grade: Grade = 'met') => {
    for (const one of (await open(id)).questions)
      if (one.grade === null)
        await org
          .as('mina')
          .do(contract.AnswerQuestion, { id: one.id, grade, evidence: [document] }, { seen: one.version })
  }
  const complete = (id: string, by = 'mina') => org.as(by).do(contract.CompleteAssessment, { id })
  return { org, start, open, questionIn, answer, answerAll, complete }
}

test('for a gap who owns its process is proposed, else who has the task of the plan, and the day of that task', async () => {
  const { org, start, open, questionIn } = await works()
  const planId = newId()
  const frame = { startsOn: '2026-03-02', certificationOn: '2026-12-18', calendar: 'uae' as const }
  await org.as('mina').do(plans.MakePlan, { id: planId, ...frame, withSteps: false })
  const { plan } = await org.as('mina').ask(plans.ThePlan, {})
  const task = { planId, phaseId: plan?.phases[0]?.id ?? '', titleEn: 'Context', titleAr: '', duration: 2 }
  await org
    .as('mina')
    .do(plans.AddTask, { id: newId(), ...task, clauses: ['4.1', '8.4'], ownerId: org.people('ali') } as never)
  const id = await start()

  expect((await questionIn(id, '4.1-1')).ownerId).toBe(org.people('ali'))
  expect((await questionIn(id, '8.4.1-1')).ownerId).toBe(org.people('bo'))
  expect((await open(id)).wanted).toContainEqual({ clause: '4.1', by: '2026-12-18' })
  expect((await questionIn(id, '7.2-1')).ownerId).toBeNull()
})

test('an assessment asks every question of its edition, and scores as it is answered', async () => {
  const { org, start, open, answer } = await works()
  const id = await start()

  await answer(id, '8.4.1-1', 'partly', { note: 'Two of nine are not evaluated', evidence: [document] })
  await answer(id, '4.1-1', 'met')

  const { assessment, questions, people: named } = await open(id, 'bo')
  const { rows } = await org.as('bo').ask(contract.ListAssessments, { edition: '9001:2015' })
  expect(assessment).toMatchObject({ number: 'GAP-2026-01', state: 'in-progress' })
  expect(questions).toHaveLength(242)
  expect(questions.find((one) => one.questionId === '8.4.1-1')).toMatchObject({
    grade: 'partly',
    evidence: [document],
    isTheirs: true,
    ownerId: org.people('bo'),
  })
  expect(questions.find((one) => one.questionId === '4.1-1')?.isTheirs).toBe(false)
  expect(named.map((one) => one.nameEn)).toEqual(['bo', 'mina'])
  expect(rows[0]?.score).toMatchObject({ questions: 242, answered: 2, share: 0.75, gaps: 1 })
})

test('earlier answers stay in the history, and who answers late sees that somebody else was there', async () => {
  const { org, start, questionIn, answer } = await works()
  const id = await start()
  const asked = await questionIn(id, '8.4.1-1')
  await answer(id, '8.4.1-1', 'not-met')
  await answer(id, '8.4.1-1', 'met')

  const late = org.as('bo').do(contract.AnswerQuestion, { id: asked.id, grade: 'partly' }, { seen: asked.version })

  await expectRefusal(late, 'stale')
  const history = await org.as('mina').ask(HistoryOf, { recordId: asked.id })
  expect(history.rows.map(({ changes }) => changes['grade'])).toEqual([
    ['not-met', 'met'],
    [null, 'not-met'],
  ])
})

test('process owners answer for the clauses of their processes, nobody else for anything', async () => {
  const { start, answer } = await works()
  const id = await start()

  await answer(id, '8.4.2-1', 'met', {}, 'bo')

  await expectRefusal(answer(id, '9.2.1-1', 'met', {}, 'bo'), 'clause-is-not-theirs')
  await expectRefusal(answer(id, '8.4.2-1', 'partly', {}, 'ali'), 'forbidden')
  await expectRefusal(answer(id, '8.3.1-1', 'not-applicable'), 'not-applicable-needs-a-reason')
  await answer(id, '8.3.1-1', 'not-applicable', { note: 'Customers design; we make to drawing' })
})

test('a completed assessment is frozen', async () => {
  const { org, start, answer, answerAll, complete } = await works()
  const id = await start()
  await expectRefusal(complete(id), 'questions-unanswered')
  await expectRefusal(complete(id, 'bo'), 'forbidden')
  await answerAll(id)

  await complete(id)

  await expectRefusal(answer(id, '4.1-1', 'partly'), 'assessment-has-ended')
  await expectRefusal(org.as('mina').do(contract.RenameAssessment, { id, title: 'Other' }), 'step-not-allowed')
  await expect(
    house.pool.db.transaction().execute(async (tx) => {
      const { sql } = await import('kysely')
      await sql`select set_config('app.org', ${org.org}, true)`.execute(tx)
      await tx.updateTable('assessmentAnswer').set({ grade: 'partly' }).where('assessmentId', '=', id).execute()
    }),
  ).rejects.toThrow('the answers of an assessment that has ended stay')
})

test('only the quality manager starts, names and voids an assessment', async () => {
  const { org, start } = await works()
  const id = await start()
  await org.as('mina').do(contract.RenameAssessment, { id, title: 'Before the consultants came' })

  await expectRefusal(start({}, 'bo'), 'forbidden')
  await expectRefusal(org.as('bo').do(contract.RenameAssessment, { id, title: 'Mine' }), 'forbidden')
  await expectRefusal(org.as('bo').do(contract.VoidAssessment, { id, reason: 'No' }), 'forbidden')
  const { record } = await org.as('mina').do(contract.VoidAssessment, { id, reason: 'Started twice' })
  expect(record).toMatchObject({ state: 'voided', title: 'Before the consultants came' })
  const found = await org.as('ali').ask(Search, { words: 'consultants' })
  expect(found.rows.map((row) => [row.record, row.number])).toEqual([['assessment', 'GAP-2026-01']])
})

test('evidence leads to the record it is', async () => {
  const { start, questionIn, answer } = await works()
  const id = await start()
  const linked = { ...document, link: { record: 'document', id: newId() } }

  await answer(id, '8.4.1-1', 'met', { evidence: [linked] })

  expect((await questionIn(id, '8.4.1-1')).evidence).toEqual([linked])
  await expectRefusal(
    answer(id, '8.4.1-2', 'met', { evidence: [{ ...document, link: { record: '../x', id: newId() } }] }),
    'malformed',
  )
})

test('a gap becomes a task of its own, and the task leads back to its question', async () => {
  const { org, start, open, questionIn, answer } = await works()
  const id = await start()
  await answer(id, '8.4.1-1', 'not-met')
  const gap = await questionIn(id, '8.4.1-1')

  const task = { id: newId(), kind: 'improvement' as const, description: 'Evaluate all', ownerId: org.people('bo') }
  await org
    .as('mina')
    .do(PlanAction, { ...task, due: '2026-05-01', about: { record: 'assessment-answer', id: gap.id } })

  expect((await open(id)).tasks).toMatchObject([{ answerId: gap.id, number: 'CAR-2026-0001', due: '2026-05-01' }])
  expect(await org.as('bo').ask(contract.TheAnswer, { id: gap.id })).toMatchObject({
    assessmentId: id,
    clause: '8.4.1',
  })
  await org.as('bo').do(CompleteAction, { id: task.id, done: 'Done', evidence: [document], doneOn: '2026-03-02' })
  expect((await open(id)).tasks[0]?.state).toBe('pending-verification')
})

test('a transition carries over what 2015 answered with its evidence, and asks the rest', async () => {
  const { org, start, open, questionIn, answer, answerAll, complete } = await works()
  const first = await start()
  await expectRefusal(start({ edition: '9001:2026', fromId: first }), 'transition-needs-completed')
  await answer(first, '8.4.1-1', 'partly', { evidence: [document] })
  const gap = await questionIn(first, '8.4.1-1')
  const task = { id: newId(), kind: 'improvement' as const, description: 'Evaluate all', ownerId: org.people('bo') }
  await org
    .as('mina')
    .do(PlanAction, { ...task, due: '2026-05-01', about: { record: 'assessment-answer', id: gap.id } })
  await answerAll(first)
  await complete(first)
  await expectRefusal(start({ edition: '9001:2015', fromId: first }), 'transition-from-2015-to-2026')

  const id = await start({ title: 'To 2026', edition: '9001:2026', fromId: first })

  const { questions, deadline, from, changes } = await open(id)
  const asked = questions.filter(({ grade }) => grade === null)
  expect(asked).toHaveLength(15)
  expect(questions.filter(({ carriedId }) => carriedId !== null)).toHaveLength(241)
  expect(questions.find((one) => one.questionId === '7.1.3-1')).toMatchObject({
    grade: 'met',
    evidence: [document],
    confidence: 'medium',
  })
  expect([deadline, from?.number, changes.length]).toEqual(['2029-09-30', 'GAP-2026-01', 66])
  expect((await open(id)).tasks).toMatchObject([{ id: task.id, answerId: (await questionIn(id, '8.4.1-1')).id }])
  await answerAll(id, 'not-met')
  const compared = await org.as('bo').ask(contract.CompareAssessments, { id: first, otherId: id })
  expect(compared.clauses.find(({ clause }) => clause === '6.1.3')).toMatchObject({ one: null, other: { share: 0 } })
  expect(compared.one.score.share).toBe(241.5 / 242)
  expect(compared.answers).toEqual([])
  await expectRefusal(
    org.as('bo').ask(contract.CompareAssessments, { id: first, otherId: first }),
    'compared-with-itself',
  )
})

test('two assessments of one edition are compared clause by clause and answer by answer', async () => {
  const { org, start, answer } = await works()
  const [first, second] = [await start(), await start({ title: 'Half a year later' })]
  await answer(first, '8.4.1-1', 'not-met')
  await answer(second, '8.4.1-1', 'met')

  const { clauses, answers } = await org.as('ali').ask(contract.CompareAssessments, { id: first, otherId: second })

  expect(clauses.find(({ clause }) => clause === '8.4.1')).toMatchObject({ one: { share: 0 }, other: { share: 1 } })
  expect(answers).toMatchObject([{ questionId: '8.4.1-1', one: 'not-met', other: 'met' }])
})

test('readiness and what is next are computed from the records', async () => {
  const { org, start, answer } = await works()
  const ask = () => org.as('ali').ask(Readiness, {})
  const before = await ask()
  expect((await org.as('ali').ask(Overview, {})).next.map(({ step }) => step)).toEqual(['start-assessment'])
  expect(before).toMatchObject({ edition: '9001:2015', assessment: null, share: 0 })

  const id = await start()
  for (const { questionId } of (await org.as('mina').ask(contract.TheAssessment, { id })).questions)
    if (questionId.startsWith('8.4.1-')) await answer(id, questionId, 'met', { evidence: [document] })
  await answer(id, '8.4.2-1', 'not-met')

  const { clauses } = await ask()
  const lacking = (number: string) => clauses.find(({ clause }) => clause === number)?.lacking
  expect(lacking('8.4.1')).toEqual(['not-audited'])
  expect(lacking('8.4.2')).toEqual(['not-assessed', 'gap', 'no-evidence', 'not-audited'])
  expect(lacking('4.1')).toEqual(['not-assessed', 'no-evidence', 'no-process', 'not-audited'])
  const overview = await org.as('ali').ask(Overview, {})
  expect(overview.next.map(({ step }) => step)).toEqual(['answer', 'gaps-without-task', 'make-plan'])
  expect(overview.chapters.map(({ chapter }) => chapter)).toEqual(['4', '5', '6', '7', '8', '9', '10'])
})

test('a gap of a frozen assessment is closed by its task, once somebody has verified it', async () => {
  const { org, start, questionIn, answer, answerAll, complete } = await works()
  const id = await start()
  await answer(id, '8.4.1-1', 'not-met', { note: 'Nobody evaluates' })
  const gap = await questionIn(id, '8.4.1-1')
  await answerAll(id)
  await complete(id)
  const lacking = async () => {
    const { clauses } = await org.as('ali').ask(Readiness, {})
    return clauses.find(({ clause }) => clause === '8.4.1')?.lacking
  }
  expect(await lacking()).toEqual(['gap', 'not-audited'])

  const task = { id: newId(), kind: 'improvement' as const, description: 'Evaluate all', ownerId: org.people('bo') }
  await org
    .as('mina')
    .do(PlanAction, { ...task, due: '2026-05-01', about: { record: 'assessment-answer', id: gap.id } })
  await org.as('bo').do(CompleteAction, { id: task.id, done: 'Done', evidence: [document], doneOn: '2026-03-02' })
  expect(await lacking()).toEqual(['gap', 'not-audited'])
  await org.as('mina').do(VerifyAction, { id: task.id })

  expect(await lacking()).toEqual(['not-audited'])
})
