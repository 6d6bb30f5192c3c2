import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { expectRefusal, openTestHouse, type TestHouse } from '#apps/server/testing.ts'
import { newId } from '#kernel/ids.ts'
import * as audits from '../../contract/audit.ts'
import * as checklist from '../../contract/checklist.ts'
import * as plan from '../../contract/plan.ts'
import { works } from './works.ts'

let house: TestHouse
beforeAll(async () => {
  house = await openTestHouse()
})
afterAll(() => house.close())

describe('the checklist', () => {
  test('is edited until the start; then a trail may be added and nothing changed', async () => {
    const { omar, layla, khalid, issued, questionsOf } = await works(house)
    const id = await issued()
    await omar.do(checklist.PrepareChecklist, { id })
    const before = await questionsOf(id)
    const own = newId()
    await layla.do(checklist.AddQuestion, {
      id: own,
      auditId: id,
      text: 'Ours',
      clause: '8.4.1',
      afterId: before[0]?.id ?? null,
    })
    await layla.do(checklist.ChangeQuestion, {
      id: own,
      text: 'Ours, better',
      clause: '8.4.1',
      processId: null,
      auditorId: layla.id,
    })
    await omar.do(checklist.RemoveQuestion, { id: before[1]?.id ?? '' })
    const reversed = (await questionsOf(id)).map((question) => question.id).reverse()
    await omar.do(checklist.OrderQuestions, { id, questionIds: reversed })
    await omar.do(checklist.AssignQuestions, { id, questionIds: reversed, auditorId: layla.id })

    const after = await questionsOf(id)
    expect(after.map((question) => question.id)).toEqual(reversed)
    expect(after.every(({ auditorId }) => auditorId === layla.id)).toBe(true)
    await khalid.do(plan.AcceptPlan, { id })
    await omar.do(checklist.PrepareChecklist, { id })
    await omar.do(audits.StartAudit, { id })
    const trail = newId()
    await layla.do(checklist.AddQuestion, { id: trail, auditId: id, text: 'Followed to the store', clause: '8.5.4' })
    expect((await questionsOf(id)).at(-1)).toMatchObject({ id: trail, source: 'trail' })
    await expectRefusal(omar.do(checklist.RemoveQuestion, { id: trail }), 'checklist-is-frozen')
    await expectRefusal(omar.do(checklist.OrderQuestions, { id, questionIds: reversed }), 'checklist-is-frozen')
  })

  test('is answered by the team alone, with a reason where it does not apply', async () => {
    const { org, omar, running, questionsOf } = await works(house)
    const id = await running()
    const question = (await questionsOf(id))[0]?.id ?? ''

    await expectRefusal(
      org.as('sami').do(checklist.AnswerQuestion, { id: question, grade: 'conform' }),
      'not-an-auditor-of-it',
    )
    await expectRefusal(
      omar.do(checklist.AnswerQuestion, { id: question, grade: 'not-applicable' }),
      'not-applicable-needs-reason',
    )
    await expectRefusal(omar.do(audits.FinishAudit, { id }), 'questions-unanswered')
  })
})
