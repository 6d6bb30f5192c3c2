import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { expectRefusal, openTestHouse, type TestHouse } from '#apps/server/testing.ts'
import { newId } from '#kernel/ids.ts'
import { ListMails, Search } from '#kernel/platform-contract.ts'
import type { Refusal } from '#kernel/refusal.ts'
import { PlanAction } from '#modules/actions/contract.ts'
import { MyWork } from '#modules/home/contract.ts'
import { LinksOf } from '#modules/home/contract/thread.ts'
import { ListChanges, TheChange } from '../../contract/change-record.ts'
import * as contract from '../../contract/changes.ts'
import { works } from './change-works.ts'

let house: TestHouse
beforeAll(async () => {
  house = await openTestHouse()
})
afterAll(() => house.close())

const workOf = async (org: Awaited<ReturnType<typeof works>>['org'], name: string) =>
  (await org.as(name).ask(MyWork, {})).rows.filter(({ record }) => record === 'change').map(({ verbKey }) => verbKey)

test('a change is proposed by anybody who works here, and takes its number when it is submitted', async () => {
  const { org, proposed, submit, open } = await works(house)
  const [left, id] = [await proposed(), await proposed({}, 'ali')]
  expect(await open(left)).toMatchObject({ state: 'draft', number: null })

  await submit(id, 'hind', 'ali')

  expect(await open(id)).toMatchObject({ state: 'submitted', number: 'CR-2026-0001', approverId: org.people('hind') })
  await submit(left)
  expect((await open(left)).number).toBe('CR-2026-0002')
  await expectRefusal(org.as('guest').ask(TheChange, { id }), 'forbidden')
  await expectRefusal(proposed({}, 'guest'), 'forbidden')
  await expectRefusal(proposed({ titleEn: '', titleAr: '' }), 'change-needs-a-title')
  await expectRefusal(proposed({ plannedUntil: '2026-03-01' }), 'change-ends-before-it-begins')
  await expectRefusal(proposed({ reviewOn: '2026-04-01' }), 'change-is-judged-too-early')
  await expectRefusal(proposed({ documentIds: [newId()] }), 'unknown-reference')
  await expectRefusal(proposed({ fromRecord: 'action', fromId: newId() }), 'missing')
})

test('what is not thought through is not submitted, and the part that is missing is named', async () => {
  const { org, proposed, submit } = await works(house)
  const refusalOf = async (given: object) =>
    (await submit(await proposed(given)).catch((refusal: Refusal) => refusal)) as Refusal

  expect((await refusalOf({ integrity: ' ' })).key).toBe('change-lacks-integrity')
  expect((await refusalOf({ responsibilities: [] })).key).toBe('change-lacks-responsibilities')
  expect((await refusalOf({ reviewOn: null })).key).toBe('change-lacks-days')
  expect((await refusalOf({ reviewerId: org.people('ali') })).key).toBe('judge-made-the-change')
  const everyManager = ['mina', 'founder'].map((name) => ({
    id: newId(),
    what: 'Evaluate',
    personId: org.people(name),
  }))
  expect((await refusalOf({ reviewerId: null, responsibilities: everyManager })).key).toBe('change-has-no-judge')
  await expectRefusal(submit(await proposed(), 'ali'), 'change-approver-may-not')
  await expectRefusal(submit(await proposed(), 'bo'), 'proposer-approves-own-change')
  await expectRefusal(submit(await proposed(), 'hind', 'sara'), 'missing')
})

test('only those who write it change it; a submitted one is taken back as a draft', async () => {
  const { org, described, submitted, open } = await works(house)
  const id = await submitted()
  const edit = (by: string, reason: string) => org.as(by).do(contract.EditChange, { id, ...described, reason })

  await expectRefusal(edit('ali', 'Mine'), 'change-is-of-others')
  await edit('mina', 'Two late deliveries in May')

  expect(await open(id)).toMatchObject({
    state: 'draft',
    number: 'CR-2026-0001',
    approverId: null,
    editorIds: [org.people('mina')],
  })
  expect(await workOf(org, 'hind')).toEqual([])
})

test('what was shown before an edit is not approved after it', async () => {
  const { org, described, submitted, submit, open } = await works(house)
  const id = await submitted()
  const { shownHash } = await open(id)
  await org.as('bo').do(contract.EditChange, { id, ...described, resources: 'Half a year of two buyers' })
  await submit(id)

  const late = org.as('hind').do(contract.ApproveChange, { id, contentHash: shownHash })

  await expectRefusal(late, 'change-is-another')
  await org.as('hind').do(contract.ApproveChange, { id, contentHash: (await open(id)).shownHash })
})

test('the one who was asked decides under a signature, on exactly what they were shown', async () => {
  const { org, submitted, approve, open } = await works(house)
  const id = await submitted()
  expect(await workOf(org, 'hind')).toEqual(['approve-change'])
  const contentHash = 'a'.repeat(64)
  await expectRefusal(org.as('hind').do(contract.ApproveChange, { id, contentHash }), 'change-is-another')
  await expectRefusal(approve(id, 'mina'), 'change-asks-another')
  await expectRefusal(approve(id, 'ali'), 'forbidden')

  await approve(id)

  expect(await open(id)).toMatchObject({ state: 'approved', decidedBy: org.people('hind') })
  const { rows } = await house.pool.db.transaction().execute(async (tx) => {
    await sql`select set_config('app.org', ${org.org}, true)`.execute(tx)
    return sql`select meaning, person_name from signature where record_id = ${id}`.execute(tx)
  })
  expect(rows).toEqual([{ meaning: 'change-approved', personName: 'hind' }])
  const mails = await org.as('founder').ask(ListMails, {})
  expect(mails.rows.map(({ subject }) => subject)).toEqual(
    expect.arrayContaining([
      'A change awaits your decision: CR-2026-0001',
      'Approved: CR-2026-0001',
      'A change you take part in was approved: CR-2026-0001',
    ]),
  )
})

test('a change is returned or rejected with a reason, and never decided by who wrote it', async () => {
  const { org, proposed, submit, submitted, open } = await works(house)
  const [id, other] = [await submitted(), await submitted()]
  const decided = async (which: string) => ({
    id: which,
    contentHash: (await open(which)).shownHash,
    reason: 'Too dear',
  })

  await expectRefusal(org.as('mina').do(contract.ReturnChange, await decided(id)), 'change-asks-another')
  await org.as('hind').do(contract.ReturnChange, await decided(id))
  await expectRefusal(org.as('mina').do(contract.RejectChange, await decided(other)), 'change-asks-another')
  await org.as('hind').do(contract.RejectChange, await decided(other))

  expect(await open(id)).toMatchObject({ state: 'draft', stateReason: 'Too dear' })
  expect(await workOf(org, 'bo')).toEqual(['rework-change'])
  expect(await open(other)).toMatchObject({ state: 'rejected' })
  const own = await proposed({}, 'mina')
  await expectRefusal(submit(own, 'mina', 'mina'), 'proposer-approves-own-change')
})

test('an edit racing an approval has one winner, and nothing is approved that was not shown', async () => {
  const { org, described, submitted, open } = await works(house)
  for (let turn = 0; turn < 8; turn++) {
    const id = await submitted()
    const { shownHash, version } = await open(id)
    const approval = org.as('hind').do(contract.ApproveChange, { id, contentHash: shownHash }, { seen: version })
    const edit = org.as('bo').do(contract.EditChange, { id, ...described, reason: 'Other words' }, { seen: version })

    const settled = await Promise.allSettled([approval, edit])

    const after = await open(id)
    const refused = settled.flatMap((one) => (one.status === 'rejected' ? [(one.reason as Refusal).key] : []))
    expect(refused).toHaveLength(1)
    expect(['step-not-allowed', 'stale']).toContain(refused[0])
    expect(after.state === 'approved' ? after.shownHash === shownHash : after.state === 'draft').toBe(true)
  }
})

test('what is open is cancelled with a reason by those who write it, and stays readable', async () => {
  const { org, underWay, submitted, open } = await works(house)
  const [id, other] = [await underWay(), await submitted()]

  await expectRefusal(org.as('ali').do(contract.CancelChange, { id, reason: 'No' }), 'change-is-of-others')
  await org.as('bo').do(contract.CancelChange, { id, reason: 'The supplier closed' })
  await org.as('mina').do(contract.CancelChange, { id: other, reason: 'Twice' })

  expect(await open(id, 'ali')).toMatchObject({ state: 'cancelled', stateReason: 'The supplier closed' })
  await expectRefusal(org.as('bo').do(contract.StartChange, { id }), 'step-not-allowed')
})

test('a change is found by whoever may see it, and hangs on the thread it came from', async () => {
  const { org, processId, proposed, submit } = await works(house)
  const actionId = newId()
  const about = { record: 'process', id: newId() }
  const promise = { id: actionId, kind: 'improvement' as const, description: 'Look for a second supplier', about }
  await org.as('mina').do(PlanAction, { ...promise, ownerId: org.people('bo'), due: '2026-05-01' })
  const id = await proposed({ fromRecord: 'action', fromId: actionId })
  const found = async (by: string) => (await org.as(by).ask(Search, { words: 'two suppliers' })).rows.length
  const listed = async (by: string, given: object = {}) =>
    (await org.as(by).ask(ListChanges, given)).rows.map(({ id: one }) => one)

  expect([await found('bo'), await found('ali'), await found('guest')]).toEqual([1, 0, 0])
  expect([await listed('bo', { search: 'suppliers', sort: 'number' }), await listed('ali')]).toEqual([[id], []])
  await submit(id)
  expect([await found('ali'), await found('guest')]).toEqual([1, 0])
  expect(await listed('ali', { mine: 'true', open: 'true' })).toEqual([id])
  expect(await listed('sara', { mine: 'true' })).toEqual([])

  const to = { record: 'change', id }
  const { links } = await org.as('bo').ask(LinksOf, { record: 'process', id: processId })
  expect(links).toContainEqual({ from: { record: 'process', id: processId }, to, kind: 'changed-by' })
  expect(links).toContainEqual({ from: { record: 'action', id: actionId }, to, kind: 'led-to' })
})
