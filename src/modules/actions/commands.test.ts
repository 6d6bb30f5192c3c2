import { afterAll, beforeAll, expect, test } from 'vitest'
import { newId } from '#kernel/ids.ts'
import { expectRefusal, openTestHouse, type TestHouse } from '#apps/server/testing.ts'
import * as contract from './contract.ts'

let house: TestHouse
beforeAll(async () => {
  house = await openTestHouse()
})
afterAll(() => house.close())

const people = {
  bo: ['process-owner'],
  ali: ['employee'],
  lea: ['lead-auditor'],
  mina: ['quality-manager'],
  guest: ['external-auditor'],
}
const evidence = [{ kind: 'record' as const, text: 'Calibration certificate C-118' }]

async function works() {
  const org = await house.organisation({ people })
  const plan = async (given: object = {}, by = 'lea') => {
    const id = newId()
    await org.as(by).do(contract.PlanAction, {
      id,
      kind: 'corrective',
      description: 'Put the gauges of line 2 into the calibration plan',
      ownerId: org.people('bo'),
      due: '2026-04-01',
      about: { record: 'finding', id: newId() },
      verifierId: org.people('lea'),
      ...given,
    })
    return id
  }
  const complete = (id: string, by = 'bo') =>
    org
      .as(by)
      .do(contract.CompleteAction, { id, done: 'All 14 gauges are in the plan', evidence, doneOn: '2026-03-02' })
  return { org, plan, complete }
}

test('a promise goes from its planning to the proof of its effect', async () => {
  const { org, plan, complete } = await works()

  const id = await plan()
  await org.as('bo').do(contract.StartAction, { id })
  await complete(id)
  await org.as('lea').do(contract.VerifyAction, { id, note: 'Seen in the plan' })
  const closed = await org
    .as('lea')
    .do(contract.ConcludeAction, { id, verdict: 'effective', note: 'No gauge out of date in 3 months' })

  expect(closed.record).toMatchObject({ number: 'CAR-2026-0001', state: 'closed', verdict: 'effective', evidence })
})

test('a number is given when the promise stands, without gaps', async () => {
  const { org, plan } = await works()

  const draft = await plan({ draft: true })
  const second = await plan()
  const opened = await org.as('lea').do(contract.OpenAction, { id: draft })

  const numberOf = async (id: string) => (await org.as('bo').ask(contract.TheAction, { id })).number
  expect(await numberOf(second)).toBe('CAR-2026-0001')
  expect(opened.record['number']).toBe('CAR-2026-0002')
})

test('postponing keeps the original day', async () => {
  const { org, plan } = await works()
  const id = await plan()

  const { record } = await org
    .as('bo')
    .do(contract.PostponeAction, { id, due: '2026-05-01', reason: 'The laboratory is closed' })

  expect(record).toMatchObject({
    originalDue: '2026-04-01',
    due: '2026-05-01',
    postponedReason: 'The laboratory is closed',
  })
  await expectRefusal(
    org.as('bo').do(contract.PostponeAction, { id, due: '2026-04-15', reason: 'Earlier' }),
    'postponement-is-not-later',
  )
})

test('what comes back is done again', async () => {
  const { org, plan, complete } = await works()
  const id = await plan()
  await complete(id)

  const returned = await org.as('lea').do(contract.ReturnAction, { id, reason: 'Two gauges are missing' })
  await complete(id)
  await org.as('lea').do(contract.VerifyAction, { id })
  const again = await org.as('lea').do(contract.ReopenAction, { id, due: '2026-06-01', reason: 'Found again' })

  expect(returned.record).toMatchObject({ state: 'in-progress', returnedReason: 'Two gauges are missing' })
  expect(again.record).toMatchObject({ state: 'open', cycle: 2, done: null, number: 'CAR-2026-0001' })
})

test('a draft is changed, handed over and cancelled', async () => {
  const { org, plan } = await works()
  const id = await plan({ draft: true })
  const promise = {
    id,
    kind: 'improvement' as const,
    description: 'Buy a second gauge',
    ownerId: org.people('bo'),
    due: '2026-04-02',
  }

  const changed = await org.as('lea').do(contract.ChangeAction, promise)
  const assigned = await org
    .as('lea')
    .do(contract.AssignAction, { id, ownerId: org.people('ali'), reason: 'Bo is on leave' })
  const cancelled = await org.as('lea').do(contract.CancelAction, { id, reason: 'Not needed' })

  expect(changed.record).toMatchObject({ kind: 'improvement', originalDue: '2026-04-02' })
  expect(assigned.record['ownerId']).toBe(org.people('ali'))
  expect(cancelled.record).toMatchObject({ state: 'cancelled', cancelledReason: 'Not needed', number: null })
})

test('nobody does what is not theirs to do', async () => {
  const { org, plan, complete } = await works()
  const id = await plan()
  const draft = await plan({ draft: true })
  const promise = {
    id: draft,
    kind: 'corrective' as const,
    description: 'Other',
    ownerId: org.people('ali'),
    due: '2026-04-02',
  }
  const reason = 'Because'

  await expectRefusal(plan({}, 'guest'), 'forbidden')
  await expectRefusal(org.as('guest').do(contract.OpenAction, { id: draft }), 'forbidden')
  await expectRefusal(org.as('ali').do(contract.ChangeAction, promise), 'only-planner-changes')
  await expectRefusal(
    org.as('ali').do(contract.AssignAction, { id, ownerId: org.people('ali'), reason }),
    'only-planner-changes',
  )
  await expectRefusal(org.as('ali').do(contract.StartAction, { id }), 'only-owner-carries-out')
  await expectRefusal(
    org.as('ali').do(contract.PostponeAction, { id, due: '2026-09-01', reason }),
    'only-owner-carries-out',
  )
  await expectRefusal(complete(id, 'ali'), 'only-owner-carries-out')
  await expectRefusal(org.as('bo').do(contract.CancelAction, { id, reason }), 'only-planner-changes')
  await complete(id)
  await expectRefusal(org.as('bo').do(contract.ReturnAction, { id, reason }), 'forbidden')
  await expectRefusal(org.as('bo').do(contract.VerifyAction, { id }), 'forbidden')
  await expectRefusal(org.as('bo').do(contract.ConcludeAction, { id, verdict: 'effective', note: 'Fine' }), 'forbidden')
  await expectRefusal(org.as('bo').do(contract.ReopenAction, { id, due: '2026-09-01', reason }), 'forbidden')
})

test('nobody verifies what they did themselves, also when their role may', async () => {
  const { org, plan, complete } = await works()
  const id = await plan({ ownerId: org.people('lea') })
  await complete(id, 'lea')

  await expectRefusal(org.as('lea').do(contract.VerifyAction, { id }), 'verifier-owns-an-action')
})

test('what was verified is taken up again only by somebody who did not do it', async () => {
  const { org, plan, complete } = await works()
  const id = await plan({ ownerId: org.people('mina') })
  await complete(id, 'mina')
  await org.as('lea').do(contract.VerifyAction, { id })
  const again = { id, due: '2026-06-01', reason: 'Found again' }

  await expectRefusal(org.as('mina').do(contract.ReopenAction, again), 'verifier-owns-an-action')
  await expectRefusal(org.as('lea').do(contract.ReopenAction, { ...again, due: '2026-03-01' }), 'due-in-the-past')
  await expectRefusal(org.as('lea').do(contract.ReopenAction, { ...again, reason: '' }), 'malformed')
  expect((await org.as('lea').do(contract.ReopenAction, again)).record).toMatchObject({ state: 'open', cycle: 2 })
})

test('an open action is given to somebody else, but not to whoever verifies it', async () => {
  const { org, plan } = await works()
  const id = await plan()
  const give = (to: string) =>
    org.as('lea').do(contract.AssignAction, { id, ownerId: org.people(to), reason: 'Bo is on leave' })

  await expectRefusal(give('lea'), 'new-owner-verifies-it')
  expect((await give('ali')).record['ownerId']).toBe(org.people('ali'))
  await org.as('ali').do(contract.StartAction, { id })
})

test('the register finds what is mine, late, or in some words', async () => {
  const { org, plan } = await works()
  await plan()
  await plan({ due: '2026-03-02', description: 'Repair the lamp', ownerId: org.people('ali') })
  house.clock.now = new Date('2026-03-10T06:00:00.000Z')

  const numbers = async (input: object, by = 'bo') =>
    (await org.as(by).ask(contract.ListActions, input)).rows.map((row) => row.number)
  const late = await numbers({ overdue: 'true' })
  const first = await org.as('bo').ask(contract.ListActions, { limit: 1 })
  const rest = await org.as('bo').ask(contract.ListActions, { limit: 1, cursor: first.next as string })
  house.clock.now = new Date('2026-03-02T06:00:00.000Z')

  expect(late).toEqual(['CAR-2026-0002'])
  expect(await numbers({ mine: 'true' })).toEqual(['CAR-2026-0001'])
  expect(await numbers({ search: 'LÁMP' })).toEqual(['CAR-2026-0002'])
  expect([first.total, first.rows[0]?.ownerNameEn, rest.rows[0]?.number, rest.next]).toEqual([
    2,
    'ali',
    'CAR-2026-0001',
    null,
  ])
})
