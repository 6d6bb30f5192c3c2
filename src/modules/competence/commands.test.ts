import { afterAll, beforeAll, expect, test } from 'vitest'
import { expectRefusal, openTestHouse, type TestHouse } from '#apps/server/testing.ts'
import { newId } from '#kernel/ids.ts'
import { works as documentWorks } from '#modules/documents/commands/testing/works.ts'
import * as contract from './contract.ts'

let house: TestHouse
beforeAll(async () => {
  house = await openTestHouse()
})
afterAll(() => house.close())

const heldOn = '2026-03-02'

/** Khalid owns purchasing and its trainings, Omar trains; Ravi and Lina are to learn. */
async function works() {
  const { org, mariam, khalid, omar, processId, effective, file } = await documentWorks(house)
  const [ravi, lina] = [org.as('ravi'), org.as('lina')]
  const planned = async (given: object = {}, by = khalid) => {
    const id = newId()
    const words = { titleEn: 'Approving a supplier', titleAr: 'اعتماد مورّد', method: 'instruction' as const }
    const led = { ownerId: khalid.id, trainerId: omar.id, processIds: [processId], dueOn: '2026-03-20' }
    await by.do(contract.PlanTraining, { id, ...words, ...led, participantIds: [ravi.id, lina.id], ...given })
    return id
  }
  const whole = (id: string, by = mariam) => by.ask(contract.TheTraining, { id })
  const partOf = async (id: string, personId: string) => {
    const found = (await whole(id)).participants.find((one) => one.personId === personId)
    if (!found) throw new Error('not asked')
    return found
  }
  const complete = async (id: string, personId: string, by = omar, given: object = {}) =>
    by.do(contract.CompleteParticipant, { id: (await partOf(id, personId)).id, heldOn, ...given })
  const waive = async (id: string, personId: string, by = omar) =>
    by.do(contract.WaiveParticipant, { id: (await partOf(id, personId)).id, reason: 'Has taught it for years' })
  return { org, mariam, khalid, omar, ravi, lina, processId, effective, file, planned, whole, partOf, complete, waive }
}

test('a training goes from its plan to its closing, and says who has shown what', async () => {
  const { planned, whole, complete, waive, omar, ravi, lina } = await works()

  const id = await planned({ proof: 'Judges a supplier by our criteria' })
  await complete(id, ravi.id, omar, { result: 'Judged three real offers as we would have' })
  await waive(id, lina.id)
  await omar.do(contract.CloseTraining, { id })

  const closed = await whole(id)
  expect(closed).toMatchObject({
    number: 'TRN-2026-0001',
    state: 'closed',
    closedBy: omar.id,
    attendance: { asked: 2, completed: 1, open: 0 },
  })
  expect(closed.participants.map(({ state }) => state).toSorted()).toEqual(['completed', 'waived'])
})

test('numbers are taken without gaps', async () => {
  const { planned, whole } = await works()

  await planned()
  await expectRefusal(planned({ titleEn: '', titleAr: '' }), 'training-needs-a-title')
  const second = await planned()

  expect((await whole(second)).number).toBe('TRN-2026-0002')
})

test('those who are not to plan trainings do not', async () => {
  const { org, planned, ravi } = await works()

  await expectRefusal(planned({}, ravi), 'forbidden')
  await expectRefusal(org.as('guest').ask(contract.ListTrainings, {}), 'forbidden')
})

test('a training is refused without a day ahead, with two trainers, for guests, and for what is not there', async () => {
  const { org, planned } = await works()

  await expectRefusal(planned({ dueOn: '2026-03-01' }), 'due-in-the-past')
  await expectRefusal(planned({ trainerName: 'A training house' }), 'two-trainers')
  await expectRefusal(planned({ participantIds: [org.people('guest')] }), 'person-is-not-here')
  await expectRefusal(planned({ processIds: [newId()] }), 'unknown-reference')
  await expectRefusal(planned({ documentIds: [newId()] }), 'unknown-reference')
})

test('its owner changes it while it is planned, another process owner does not', async () => {
  const { org, planned, whole, khalid } = await works()
  const id = await planned()
  const { titleEn, titleAr, ownerId } = await whole(id)
  const said = { id, titleEn, titleAr, ownerId, dueOn: '2026-04-01', trainerName: 'A training house' }

  await khalid.do(contract.ChangeTraining, said)
  expect(await whole(id)).toMatchObject({ dueOn: '2026-04-01', trainerId: null, trainerName: 'A training house' })

  const { id: lina } = org.as('lina')
  await expectRefusal(org.as('lina').do(contract.ChangeTraining, { ...said, ownerId: lina }), 'forbidden')
  const other = await planned({ ownerId: org.people('hind'), trainerId: null }, org.as('mariam'))
  await expectRefusal(khalid.do(contract.ChangeTraining, { ...said, id: other }), 'only-planners-change-it')
})

test('nobody is asked twice for the same training', async () => {
  const { planned, whole, partOf, khalid, ravi, omar } = await works()
  const id = await planned({ participantIds: [ravi.id, ravi.id] })

  expect((await whole(id)).participants).toHaveLength(1)
  await expectRefusal(khalid.do(contract.AddParticipants, { id, personIds: [ravi.id] }), 'already-asked')
  await khalid.do(contract.AddParticipants, { id, personIds: [omar.id] })
  expect((await whole(id)).participants).toHaveLength(2)

  await khalid.do(contract.RemoveParticipant, { id: (await partOf(id, ravi.id)).id })
  await khalid.do(contract.AddParticipants, { id, personIds: [ravi.id] })
  expect((await partOf(id, ravi.id)).state).toBe('assigned')
})

test('who has shown it is not taken out any more', async () => {
  const { planned, partOf, complete, khalid, ravi } = await works()
  const id = await planned()
  await complete(id, ravi.id)

  await expectRefusal(khalid.do(contract.RemoveParticipant, { id: (await partOf(id, ravi.id)).id }), 'step-not-allowed')
})

test('nobody registers their own training, and only those who hold it register at all', async () => {
  const { planned, complete, waive, khalid, omar, ravi, mariam, lina } = await works()
  const id = await planned({ participantIds: [ravi.id, lina.id, omar.id] })

  await expectRefusal(complete(id, omar.id, omar), 'participant-verifies-themself')
  await expectRefusal(waive(id, omar.id, omar), 'participant-verifies-themself')
  await expectRefusal(complete(id, ravi.id, lina), 'only-trainers-register')
  await expectRefusal(waive(id, ravi.id, lina), 'only-trainers-register')
  await complete(id, omar.id, khalid)
  await complete(id, ravi.id, mariam)
})

test('what must be shown is said, on a day that has come, with a file that is theirs', async () => {
  const { planned, complete, partOf, omar, ravi, file } = await works()
  const id = await planned({ proof: 'Judges a supplier by our criteria' })

  await expectRefusal(complete(id, ravi.id), 'proof-is-missing')
  await expectRefusal(complete(id, ravi.id, omar, { result: 'Did', heldOn: '2026-03-03' }), 'held-in-the-future')
  await expectRefusal(complete(id, ravi.id, omar, { fileId: await file('khalid') }), 'unknown-reference')
  await complete(id, ravi.id, omar, { fileId: await file('omar') })

  const shown = await partOf(id, ravi.id)
  expect(shown).toMatchObject({ state: 'completed', heldOn, registeredBy: omar.id })
  expect(shown.file?.name).toBe('policy.pdf')
})

test('a training is not closed while somebody is open, and what is closed takes nobody in', async () => {
  const { planned, complete, khalid, omar, ravi, lina } = await works()
  const id = await planned()
  await complete(id, ravi.id)

  await expectRefusal(omar.do(contract.CloseTraining, { id }), 'participants-are-open')
  await complete(id, lina.id)
  await expectRefusal(lina.do(contract.CloseTraining, { id }), 'only-trainers-register')
  await omar.do(contract.CloseTraining, { id })

  await expectRefusal(khalid.do(contract.AddParticipants, { id, personIds: [omar.id] }), 'training-is-over')
  const empty = await planned({ participantIds: [] })
  await expectRefusal(omar.do(contract.CloseTraining, { id: empty }), 'nobody-took-part')
})

test('when a training is cancelled, those who are open are let go', async () => {
  const { org, planned, whole, complete, khalid, ravi, lina } = await works()
  const id = await planned()
  await complete(id, ravi.id)

  await expectRefusal(org.as('omar').do(contract.CancelTraining, { id, reason: 'No' }), 'forbidden')
  await khalid.do(contract.CancelTraining, { id, reason: 'The software does it now' })

  const { state, cancelledReason, participants } = await whole(id)
  expect([state, cancelledReason]).toEqual(['cancelled', 'The software does it now'])
  const stateOf = (personId: string) => participants.find((one) => one.personId === personId)?.state
  expect([stateOf(ravi.id), stateOf(lina.id)]).toEqual(['completed', 'lapsed'])
})

test('of two who register the same participant at once, one is told that it has changed', async () => {
  const { planned, partOf, omar, khalid, ravi } = await works()
  const id = await planned()
  const { id: participantId, version } = await partOf(id, ravi.id)
  const shown = { id: participantId, heldOn }

  const outcomes = await Promise.allSettled(
    [omar, khalid].map((one) => one.do(contract.CompleteParticipant, shown, { seen: version })),
  )

  expect(outcomes.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
})
