import { afterAll, beforeAll, expect, test } from 'vitest'
import { newId } from '#kernel/ids.ts'
import { expectRefusal, openTestHouse, type TestHouse } from '#apps/server/testing.ts'
import { MyWork } from '#modules/home/contract.ts'
import { ListMails } from '#kernel/platform-contract.ts'
import * as contract from '../contract/plan.ts'

let house: TestHouse
beforeAll(async () => {
  house = await openTestHouse()
})
afterAll(() => house.close())

const people = { bo: ['process-owner'], ali: ['employee'], mina: ['quality-manager'] }
const frame = { startsOn: '2026-03-02', certificationOn: '2026-12-18', calendar: 'uae' as const }

async function works({ withSteps = false } = {}) {
  const org = await house.organisation({ people })
  const planId = newId()
  await org.as('mina').do(contract.MakePlan, { id: planId, ...frame, withSteps })
  const whole = () => org.as('ali').ask(contract.ThePlan, {})
  const [phase] = (await whole()).plan?.phases ?? []
  const base = { phaseId: phase?.id ?? '', titleAr: '', duration: 2 }
  const add = async (titleEn: string, rest: object = {}, by = 'mina') => {
    const id = newId()
    await org.as(by).do(contract.AddTask, { id, planId, ...base, titleEn, ...rest })
    return id
  }
  const task = async (id: string) => (await whole()).tasks.find((one) => one.id === id)
  return { org, planId, whole, add, task, base }
}

test('a plan of the well-known steps is dated backwards from the certification audit', async () => {
  const { whole } = await works({ withSteps: true })

  const { plan, tasks, slack, holidays } = await whole()

  expect(plan).toMatchObject({ number: 'IP-2026-01', state: 'current', certificationOn: '2026-12-18' })
  expect(tasks).toHaveLength(21)
  expect(tasks.at(-1)).toMatchObject({ titleEn: 'Stage 2 audit by the certification body', finish: '2026-12-18' })
  expect(tasks.filter(({ isCritical }) => isCritical).length).toBeGreaterThan(5)
  expect(slack).toBeGreaterThan(0)
  expect(holidays.find(({ isEstimate }) => isEstimate)?.name.en).toBe('Eid al-Fitr')
})

test('a later start, a closer date and free days move everything at once', async () => {
  const { org, planId, whole } = await works({ withSteps: true })
  const { plan, slack } = await whole()
  const phases = plan?.phases ?? []

  await org
    .as('mina')
    .do(contract.ChangePlan, { id: planId, ...frame, certificationOn: '2026-10-30', daysOff: ['2026-10-29'], phases })

  const after = await whole()
  expect(after.slack).toBeLessThan(0)
  expect(after.slack).toBeLessThan(slack)
  expect(after.tasks.at(-1)?.start).toBe('2026-10-26')
  await expectRefusal(
    org.as('mina').do(contract.ChangePlan, { id: planId, ...frame, certificationOn: '2026-03-01', phases }),
    'certification-before-start',
  )
  await expectRefusal(
    org.as('mina').do(contract.ChangePlan, { id: planId, ...frame, phases: phases.slice(1) }),
    'phase-is-in-use',
  )
})

test('tasks that wait for each other in a circle are refused with their names', async () => {
  const { org, add, base } = await works()
  const first = await add('Write')
  const second = await add('Teach', { after: [first] })
  await org.as('mina').do(contract.ChangeTask, { id: second, ...base, titleEn: 'Teach all', after: [first] })

  const circle = org.as('mina').do(contract.ChangeTask, { id: first, ...base, titleEn: 'Write', after: [second] })

  await expectRefusal(circle, 'tasks-wait-in-circle')
  await expectRefusal(add('Lost', { after: [newId()] }), 'unknown-task')
  await expectRefusal(add('Lost', { phaseId: newId() }), 'unknown-phase')
  await expectRefusal(add(''), 'task-needs-a-title')
})

test('owners report on their own tasks, in the order the tasks wait', async () => {
  const { org, add, task } = await works()
  const first = await add('Write', { ownerId: org.people('bo') })
  const second = await add('Teach', { ownerId: org.people('ali'), after: [first] })
  const report = (by: string, id: string, progress: number) => org.as(by).do(contract.ReportProgress, { id, progress })

  await report('bo', first, 40)
  expect(await task(first)).toMatchObject({ state: 'in-progress', progress: 40 })
  await expectRefusal(report('ali', first, 50), 'only-owner-reports')
  await expectRefusal(report('ali', second, 100), 'waits-for-another')
  await report('mina', first, 100)
  await report('ali', second, 100)
  expect(await task(second)).toMatchObject({ state: 'done', doneOn: '2026-03-02', standing: 'done' })
  await report('ali', second, 80)
  expect(await task(second)).toMatchObject({ state: 'in-progress', doneOn: null })
})

test('blocked work says why, is seen by the quality manager, and goes on', async () => {
  const { org, add, task } = await works()
  const id = await add('Calibrate', { ownerId: org.people('bo') })
  await expectRefusal(org.as('ali').do(contract.BlockTask, { id, reason: 'No' }), 'only-owner-reports')

  await org.as('bo').do(contract.BlockTask, { id, reason: 'The laboratory is closed until May' })

  expect(await task(id)).toMatchObject({ standing: 'blocked', blockedBecause: 'The laboratory is closed until May' })
  await expectRefusal(org.as('bo').do(contract.ReportProgress, { id, progress: 50 }), 'step-not-allowed')
  await expectRefusal(org.as('ali').do(contract.UnblockTask, { id }), 'only-owner-reports')
  await org.as('bo').do(contract.UnblockTask, { id })
  expect(await task(id)).toMatchObject({ state: 'in-progress', blockedBecause: null })
  const mails = await org.as('founder').ask(ListMails, {})
  expect(mails.rows.map(({ toName, subject }) => [toName, subject])).toContainEqual([
    'mina',
    expect.stringContaining('Calibrate'),
  ])
})

test('a dropped task leaves its place to what it waited for', async () => {
  const { org, add, whole } = await works()
  const first = await add('Write')
  const second = await add('Translate', { after: [first] })
  const third = await add('Teach', { after: [second] })
  await expectRefusal(org.as('bo').do(contract.DropTask, { id: second, reason: 'No' }), 'forbidden')

  await org.as('mina').do(contract.DropTask, { id: second, reason: 'Written in both languages at once' })

  const { tasks } = await whole()
  expect(tasks.map(({ id }) => id)).toEqual([first, third])
  expect(tasks[1]?.after).toEqual([first])
})

test('one plan is in force; a closed one makes room', async () => {
  const { org, planId, add, whole } = await works()
  const another = () => org.as('mina').do(contract.MakePlan, { id: newId(), ...frame })
  await expectRefusal(another(), 'already-there')
  await expectRefusal(org.as('bo').do(contract.ClosePlan, { id: planId, reason: 'No' }), 'forbidden')

  await org.as('mina').do(contract.ClosePlan, { id: planId, reason: 'Certified' })

  expect((await whole()).plan).toBeNull()
  await expectRefusal(add('Late'), 'step-not-allowed')
  await another()
  expect((await whole()).plan?.number).toBe('IP-2026-02')
})

test('only the quality manager makes and changes plans', async () => {
  const { org, planId, add, base, whole } = await works()
  const id = await add('Write')
  const phases = (await whole()).plan?.phases ?? []
  const bo = org.as('bo')

  await expectRefusal(bo.do(contract.MakePlan, { id: newId(), ...frame }), 'forbidden')
  await expectRefusal(bo.do(contract.ChangePlan, { id: planId, ...frame, phases }), 'forbidden')
  await expectRefusal(add('Mine', {}, 'bo'), 'forbidden')
  await expectRefusal(bo.do(contract.ChangeTask, { id, ...base, titleEn: 'Mine' }), 'forbidden')
})

test('what is due of the plan waits in the work of its owner', async () => {
  const { org, planId, whole, add } = await works()
  const phases = (await whole()).plan?.phases ?? []
  await org.as('mina').do(contract.ChangePlan, { id: planId, ...frame, certificationOn: '2026-03-05', phases })
  const id = await add('Write', { ownerId: org.people('bo'), duration: 3 })

  const later = await add('Train', { ownerId: org.people('bo'), duration: 2 })

  const { rows } = await org.as('bo').ask(MyWork, {})

  const tasks = (await whole()).tasks.map(({ id: one, start, standing }) => [one, start, standing])
  expect(tasks).toEqual([
    [id, '2026-03-02', 'ahead'],
    [later, '2026-03-03', 'ahead'],
  ])
  expect(rows.map(({ id: one }) => one)).not.toContain(later)
  expect(rows.map(({ record, id: one, verbKey, due }) => [record, one, verbKey, due])).toContainEqual([
    'planTask',
    id,
    'carry-out',
    '2026-03-05',
  ])
})
