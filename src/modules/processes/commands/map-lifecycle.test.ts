import { afterAll, beforeAll, expect, test } from 'vitest'
import { expectRefusal, openTestHouse, type TestHouse } from '#apps/server/testing.ts'
import { openOverHttp } from '#apps/server/testing/over-http.ts'
import { newId } from '#kernel/ids.ts'
import { ListMails, Search } from '#kernel/platform-contract.ts'
import type { Refusal } from '#kernel/refusal.ts'
import { AddProcess, AssignMember, VoidProcess } from '../contract.ts'
import * as contract from '../contract/maps.ts'

let house: TestHouse
beforeAll(async () => {
  house = await openTestHouse()
})
afterAll(() => house.close())

const people = {
  bo: ['process-owner'],
  ali: ['employee'],
  mina: ['quality-manager'],
  tom: ['top-management'],
  tim: ['top-management'],
}
const stepsCalled = (nameEn: string) => [{ id: 'a', nameEn, nameAr: 'اطلب ثلاثة عروض', roleEn: 'Storekeeper' }]

async function works() {
  const org = await house.organisation({ people })
  const processId = newId()
  const ownerId = org.people('bo')
  await org.as('mina').do(AddProcess, { id: processId, code: 'PUR', nameEn: 'Purchasing', nameAr: '', ownerId })
  const bo = org.as('bo')
  const write = (id: string, nameEn: string) =>
    bo.do(contract.WriteSteps, { id, language: 'en', steps: stepsCalled(nameEn) })
  const submitted = async (nameEn = 'Ask three suppliers') => {
    const id = newId()
    await bo.do(contract.DraftMap, { id, processId })
    await write(id, nameEn)
    await bo.do(contract.SubmitMap, { id, changeNote: 'Three offers' })
    return id
  }
  const shown = async (id: string) => (await org.as('tom').ask(contract.TheMap, { id })).shownHash
  const approve = (id: string, contentHash: string, by = 'tom') =>
    org.as(by).do(contract.ApproveMap, { id, contentHash })
  const publish = async (id: string) => {
    await approve(id, await shown(id))
    await bo.do(contract.PublishMap, { id })
  }
  const states = async (by = 'bo') =>
    (await org.as(by).ask(contract.ListMaps, { processId })).rows.map(({ revision, state }) => `${revision} ${state}`)
  return { org, bo, processId, write, submitted, shown, approve, publish, states }
}

/** How many were carried out, and what the others were told. */
async function outcomes(deeds: readonly Promise<unknown>[]) {
  const settled = await Promise.allSettled(deeds)
  const refused = settled.flatMap((one) => (one.status === 'rejected' ? [(one.reason as Refusal).key] : []))
  return { done: settled.length - refused.length, refused }
}

test('nobody approves what they were not shown', async () => {
  const { org, bo, write, submitted, shown, approve } = await works()
  const id = await submitted()
  const seenBefore = await shown(id)
  await org.as('tim').do(contract.ReturnMap, { id, reason: 'Four suppliers' })
  await write(id, 'Ask four suppliers')
  await bo.do(contract.SubmitMap, { id, changeNote: 'Four offers' })

  await expectRefusal(approve(id, seenBefore), 'map-is-another')
  await expectRefusal(approve(id, '0'.repeat(64)), 'map-is-another')
  const { record } = await approve(id, await shown(id))
  expect(record).toMatchObject({ state: 'awaiting-publish', contentHash: await shown(id) })
})

test('two who approve at the same moment: one of them does, the other is told why', async () => {
  const { submitted, shown, approve, bo, processId, states } = await works()
  for (let turn = 0; turn < 4; turn++) {
    const id = turn === 0 ? await submitted() : newId()
    if (turn > 0) {
      await bo.do(contract.DraftMap, { id, processId })
      await bo.do(contract.SubmitMap, { id, changeNote: 'Again' })
    }
    const hash = await shown(id)

    const { done, refused } = await outcomes([approve(id, hash, 'tom'), approve(id, hash, 'tim')])

    expect(done).toBe(1)
    expect(['stale', 'step-not-allowed']).toContain(refused[0])
    await bo.do(contract.PublishMap, { id })
  }
  expect((await states())[0]).toBe('4 published')
})

test('an edit against an approval: either it is approved as it was shown, or the approver is told why not', async () => {
  const { org, write, submitted, shown, approve } = await works()
  const id = await submitted()
  const hash = await shown(id)
  const edit = async () => {
    await org.as('tim').do(contract.ReturnMap, { id, reason: 'One more step' })
    await write(id, 'Ask everybody')
  }

  const { done, refused } = await outcomes([approve(id, hash), edit()])

  const after = await org.as('bo').ask(contract.TheMap, { id })
  // Whoever comes first is done; a return right after an approval takes the approval back.
  expect([1, 2]).toContain(done)
  for (const told of refused) expect(['stale', 'step-not-allowed', 'map-is-another', 'map-is-locked']).toContain(told)
  const isApproved = after.state === 'awaiting-publish'
  expect([after.approverId !== null, after.shownHash === hash]).toEqual([isApproved, isApproved])
})

test('a draft that comes to nothing is discarded with its reason; the next takes the next number', async () => {
  const { org, bo, submitted, publish, processId, states } = await works()
  await publish(await submitted())
  const id = newId()
  await bo.do(contract.DraftMap, { id, processId })
  const discard = (by: string, reason = 'Nobody needs it') => org.as(by).do(contract.DiscardMap, { id, reason })

  await expectRefusal(discard('ali'), 'forbidden')
  await expectRefusal(discard('bo', ' '), 'malformed')
  await bo.do(contract.SubmitMap, { id, changeNote: 'To be discarded' })
  await expectRefusal(discard('bo'), 'map-is-locked')
  await org.as('tom').do(contract.ReturnMap, { id, reason: 'Not needed' })
  const { record } = await discard('bo')

  expect(record).toMatchObject({ state: 'discarded', discardedBecause: 'Nobody needs it' })
  await expectRefusal(bo.do(contract.SubmitMap, { id, changeNote: 'After all' }), 'step-not-allowed')
  await bo.do(contract.DraftMap, { id: newId(), processId })
  expect(await states()).toEqual(['3 in-progress', '2 discarded', '1 published'])
  expect(await states('ali')).toEqual(['1 published'])
})

test('nothing is published of a process that is void', async () => {
  const { org, bo, submitted, shown, approve, processId } = await works()
  const id = await submitted()
  await approve(id, await shown(id))
  await org.as('mina').do(VoidProcess, { id: processId, reason: 'Sold' })

  await expectRefusal(bo.do(contract.PublishMap, { id }), 'step-not-allowed')
})

test('each step is written about to whom it concerns, and to nobody who took it', async () => {
  const { org, bo, processId, submitted, shown, approve } = await works()
  await org.as('mina').do(AssignMember, { id: newId(), processId, personId: org.people('ali'), from: '2026-01-01' })
  const id = await submitted()
  await org.as('tom').do(contract.ReturnMap, { id, reason: 'Who signs?' })
  await bo.do(contract.SubmitMap, { id, changeNote: 'The buyer signs' })
  await approve(id, await shown(id))
  await bo.do(contract.PublishMap, { id })

  const { rows } = await org.as('founder').ask(ListMails, {})
  const told = rows.filter(({ subject }) => /map/.test(subject)).map((one) => `${one.toName} ${one.subject}`)
  const wanted = (subject: string, ...names: string[]) => names.map((name) => `${name} PUR: ${subject}`)
  expect(told.toSorted()).toEqual(
    [
      ...wanted('a process map waits for your approval', 'Founder', 'mina', 'tim', 'tom'),
      ...wanted('a process map waits for your approval', 'Founder', 'mina', 'tim', 'tom'),
      ...wanted('the process map was returned', 'bo'),
      ...wanted('the process map is approved', 'bo'),
      ...wanted('a new process map is valid', 'ali'),
    ].toSorted(),
  )
})

test('a process is found by the words of its published map, and by those alone', async () => {
  const { org, submitted, publish, processId } = await works()
  const found = async (words: string) =>
    (await org.as('ali').ask(Search, { words })).rows.map(({ recordId }) => recordId)
  const id = await submitted('Weigh the titanium')

  expect(await found('titanium')).toEqual([])
  await publish(id)
  expect([await found('titanium'), await found('storekeeper'), await found('عروض')]).toEqual(
    Array.from({ length: 3 }, () => [processId]),
  )
})

test('the process on paper is for those who may read it, with the map they may see', async () => {
  const { org, submitted, publish, processId } = await works()
  const http = await openOverHttp(house)
  const id = await submitted()
  const cookie = await http.signIn(org.org, org.people('ali'))
  const paper = (language: string, more = '') =>
    http.call({ path: `/api/processes/${processId}/sheet.pdf?language=${language}${more}`, cookie })

  const before = await paper('en', `&mapId=${id}`)
  await publish(id)
  const [english, arabic] = [await paper('en'), await paper('ar')]
  await http.close()

  expect([before, english, arabic].map(({ status, type }) => `${status} ${type}`)).toEqual(
    Array.from({ length: 3 }, () => '200 application/pdf'),
  )
  expect([before, english].map(({ headers }) => headers.get('content-disposition'))).toEqual([
    "inline; filename*=UTF-8''PUR.pdf",
    "inline; filename*=UTF-8''PUR-r1.pdf",
  ])
})
