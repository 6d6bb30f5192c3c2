import { afterAll, beforeAll, expect, test } from 'vitest'
import { escalate } from '#apps/server/news/escalation.ts'
import { expectRefusal, openTestHouse, type TestHouse } from '#apps/server/testing.ts'
import { newId } from '#kernel/ids.ts'
import { ListMails, Search } from '#kernel/platform-contract.ts'
import { works as documentWorks } from '#modules/documents/commands/testing/works.ts'
import { nobody } from '#modules/documents/contract/words.ts'
import { LinksOf, LooseEnds } from '#modules/home/contract/thread.ts'
import { MyWork } from '#modules/home/contract.ts'
import * as contract from '../contract.ts'

let house: TestHouse
beforeAll(async () => {
  house = await openTestHouse()
})
afterAll(() => house.close())

async function works() {
  const { org, mariam, khalid, omar, processId, effective } = await documentWorks(house)
  const { id: documentId } = await effective({ processIds: [processId] })
  const id = newId()
  await khalid.do(contract.PlanTraining, {
    id,
    titleEn: 'Approving a supplier',
    titleAr: 'اعتماد مورّد',
    ownerId: khalid.id,
    trainerId: omar.id,
    processIds: [processId],
    documentIds: [documentId],
    dueOn: '2026-03-20',
    participantIds: [org.people('ravi')],
  })
  return { org, mariam, khalid, omar, ravi: org.as('ravi'), lina: org.as('lina'), id, processId, documentId }
}

test('a participant sees the training and their own line; who has no part in it sees nothing of it', async () => {
  const { id, mariam, khalid, ravi, lina, processId } = await works()
  await khalid.do(contract.AddParticipants, { id, personIds: [mariam.id] })

  expect((await mariam.ask(contract.TheTraining, { id })).participants).toHaveLength(2)
  const own = await ravi.ask(contract.TheTraining, { id })
  expect(own.participants.map(({ personId }) => personId)).toEqual([ravi.id])
  expect(own.part).toEqual({ plans: false, registers: false, seesEverybody: false })
  await expectRefusal(lina.ask(contract.TheTraining, { id }), 'missing')
  expect((await lina.ask(contract.ListTrainings, {})).rows).toEqual([])
  expect((await lina.ask(contract.TrainingsOfProcess, { processId })).rows).toEqual([])
  await expectRefusal(lina.ask(contract.TrainingsOfPerson, { personId: ravi.id }), 'missing')
})

test('the register is narrowed by state, process, document, person, words and what is overdue', async () => {
  const { id, mariam, ravi, lina, processId, documentId } = await works()
  const found = async (given: object) => (await mariam.ask(contract.ListTrainings, given)).rows.map((row) => row.id)

  for (const given of [
    { state: 'planned' },
    { processId },
    { documentId },
    { personId: ravi.id },
    { search: 'supplier' },
    { search: 'TRN-2026-0001' },
  ])
    expect(await found(given), JSON.stringify(given)).toEqual([id])
  for (const given of [
    { state: 'closed' },
    { processId: newId() },
    { personId: lina.id },
    { search: 'welding' },
    { overdue: 'true' },
    { mine: 'true' },
  ])
    expect(await found(given), JSON.stringify(given)).toEqual([])
})

test('overdue is what the clock says', async () => {
  const { id, mariam, ravi } = await works()
  const earlier = house.clock.now
  house.clock.now = new Date('2026-03-21T06:00:00.000Z')
  try {
    const { rows } = await mariam.ask(contract.ListTrainings, { overdue: 'true' })
    expect(rows.map((row) => [row.id, row.isOverdue])).toEqual([[id, true]])
    const own = (await ravi.ask(contract.TrainingsOfPerson, { personId: ravi.id })).rows
    expect(own.map(({ isOverdue }) => isOverdue)).toEqual([true])
  } finally {
    house.clock.now = earlier
  }
})

test('a training waits for who is to learn, and then for who is to register and to close', async () => {
  const { id, omar, ravi } = await works()
  const verbsOf = async (one: typeof omar) =>
    (await one.ask(MyWork, {})).rows.filter((row) => row.id === id).map(({ verbKey }) => verbKey)

  expect(await verbsOf(ravi)).toEqual(['learn'])
  expect(await verbsOf(omar)).toEqual(['hold'])
  const [own] = (await ravi.ask(contract.TrainingsOfPerson, { personId: ravi.id })).rows
  await omar.do(contract.CompleteParticipant, { id: own?.id ?? '', heldOn: '2026-03-02' })
  expect(await verbsOf(ravi)).toEqual([])
  expect(await verbsOf(omar)).toEqual(['close'])
})

test('those asked are written to, and reminded when the day is past; after a week its owner is', async () => {
  const { org } = await works()
  const told = async () =>
    (await org.as('founder').ask(ListMails, { limit: 200 })).rows
      .filter(({ subject }) => subject.startsWith('TRN-'))
      .map(({ toAddress, subject }) => `${toAddress} ${subject}`)
      .toSorted()
  const asked = [
    'omar@example.org TRN-2026-0001: this training is yours',
    'ravi@example.org TRN-2026-0001: you are asked to take part in a training',
  ]
  expect(await told()).toEqual(asked)

  await escalate(house.pool.db, new Date('2026-03-20T06:00:00.000Z'), () => undefined)
  expect(await told()).toEqual(asked)
  await escalate(house.pool.db, new Date('2026-03-21T06:00:00.000Z'), () => undefined)
  const late = 'ravi@example.org TRN-2026-0001: your training is overdue'
  expect(await told()).toEqual([...asked, late].toSorted())
  await escalate(house.pool.db, new Date('2026-03-27T06:00:00.000Z'), () => undefined)
  const owner = 'khalid@example.org TRN-2026-0001: training overdue for a week, participants open: 1'
  expect(await told()).toEqual([...asked, late, owner].toSorted())
})

test('a training is tied into the thread by its processes and documents', async () => {
  const { id, mariam, lina, processId, documentId } = await works()
  const { nodes, links } = await mariam.ask(LinksOf, { record: 'training', id })
  const kinds = links.filter(({ to }) => to.id === id).map(({ from, kind }) => `${from.record} ${kind}`)

  expect(nodes.find((node) => node.id === id)).toMatchObject({ record: 'training', number: 'TRN-2026-0001' })
  expect(kinds.toSorted()).toEqual(['document taught-in', 'process taught-in'])
  for (const [record, from] of [
    ['process', processId],
    ['document', documentId],
  ] as const) {
    const thread = await mariam.ask(LinksOf, { record, id: from })
    expect(thread.nodes.some((node) => node.id === id)).toBe(true)
    const unseen = await lina.ask(LinksOf, { record, id: from })
    expect(unseen.nodes.some((node) => node.id === id)).toBe(false)
  }
  expect((await mariam.ask(contract.TrainingsOfDocument, { documentId })).rows.map((row) => row.id)).toEqual([id])
})

test('what was cancelled has left the thread', async () => {
  const { id, khalid, mariam, processId, documentId } = await works()
  await khalid.do(contract.CancelTraining, { id, reason: 'Not needed' })

  const { nodes } = await mariam.ask(LinksOf, { record: 'process', id: processId })

  expect(nodes.some((node) => node.id === id)).toBe(false)
  expect((await mariam.ask(contract.TrainingsOfDocument, { documentId })).rows).toEqual([])
})

test('a document nobody is asked to read is a loose end until a training teaches it', async () => {
  const { khalid, mariam, effective } = await documentWorks(house)
  const isLoose = async (documentId: string) => {
    const { groups } = await mariam.ask(LooseEnds, {})
    const group = groups.find(({ key }) => key === 'documents-without-training')
    expect(group?.count).toBe(group?.rows.length)
    return group?.rows.some((row) => row.id === documentId)
  }
  const { id: read } = await effective()
  const { id: unread } = await effective({ distribution: nobody })
  expect([await isLoose(read), await isLoose(unread)]).toEqual([false, true])

  const id = newId()
  const words = { titleEn: 'Purchasing', ownerId: khalid.id, dueOn: '2026-03-20' }
  await khalid.do(contract.PlanTraining, { id, ...words, documentIds: [unread] })
  expect(await isLoose(unread)).toBe(false)
  await khalid.do(contract.CancelTraining, { id, reason: 'Not needed' })
  expect(await isLoose(unread)).toBe(true)
})

test('the search finds a training for those who see it', async () => {
  const { id, mariam, ravi, lina } = await works()
  const finds = async (one: typeof mariam) =>
    (await one.ask(Search, { words: 'supplier' })).rows.map((row) => row.recordId)

  expect(await finds(mariam)).toContain(id)
  expect(await finds(ravi)).toContain(id)
  expect(await finds(lina)).not.toContain(id)
})
