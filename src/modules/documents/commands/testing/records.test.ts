import { afterAll, beforeAll, expect, test } from 'vitest'
import { expectRefusal, openTestHouse, type TestHouse } from '#apps/server/testing.ts'
import { newId } from '#kernel/ids.ts'
import { SignaturesOf } from '#kernel/platform-contract.ts'
import * as contract from '../../contract/records.ts'
import { FileInDocuments } from '../../contract/register.ts'
import { works } from './works.ts'

let house: TestHouse
beforeAll(async () => {
  house = await openTestHouse()
})
afterAll(() => house.close())

/** Calibration certificates are kept for a year; this one is from January of last year. */
async function certificates() {
  const all = await works(house)
  const typeId = await all.type({ kind: 'record', prefix: 'CRT', retentionMonths: 12, reviewMonths: null })
  const kept = async (given: object = {}) => {
    const id = newId()
    const words = { title: 'Calibration of the scale', createdOn: '2025-01-15', location: 'Cabinet 3' }
    await all.khalid.do(contract.KeepRecord, { id, typeId, ...words, ...given })
    return id
  }
  const one = (id: string) => all.mariam.ask(contract.TheRetainedRecord, { id })
  return { ...all, typeId, kept, one }
}

test('a record is numbered by its type and kept as long as that says', async () => {
  const { typeId, kept, one, khalid, org } = await certificates()
  const id = await kept()

  expect(await one(id)).toMatchObject({ number: 'CRT-001', retainUntil: '2026-01-15', state: 'kept' })
  const change = { id, title: 'Calibration of scale 4', createdOn: '2026-02-01', location: 'Cabinet 3' }
  await khalid.do(contract.ChangeRecord, change)
  expect((await one(id)).retainUntil).toBe('2027-02-01')
  await expectRefusal(kept({ location: '' }), 'record-is-nowhere')
  const policy = (await certificates()).typeId
  await expectRefusal(kept({ typeId: policy }), 'missing')
  expect(typeId).not.toBe(policy)
  await expectRefusal(org.as('ravi').ask(contract.ListRecords, {}), 'forbidden')
  await expectRefusal(org.as('ravi').do(contract.ChangeRecord, change), 'forbidden')
})

test('two people dispose of a record, what it was stays known, and nobody opens its file any more', async () => {
  const { kept, one, khalid, mariam, hind, org, file } = await certificates()
  const fileId = await file('khalid')
  const id = await kept({ fileId })
  const opens = async () => (await mariam.ask(FileInDocuments, { id: fileId })).isVisible
  expect([await opens(), (await org.as('ravi').ask(FileInDocuments, { id: fileId })).isVisible]).toEqual([true, false])

  await mariam.do(contract.ProposeDisposal, { id, reason: 'Its time is over' })
  await expectRefusal(mariam.do(contract.ConfirmDisposal, { id }), 'disposer-proposed-it')
  await expectRefusal(khalid.do(contract.ConfirmDisposal, { id }), 'forbidden')
  await hind.do(contract.ConfirmDisposal, { id })

  expect(await one(id)).toMatchObject({
    state: 'disposed',
    title: 'Calibration of the scale',
    disposalReason: 'Its time is over',
    proposedBy: mariam.id,
    disposedBy: hind.id,
    disposedOn: '2026-03-02',
  })
  expect(await opens()).toBe(false)
  const { rows } = await mariam.ask(SignaturesOf, { recordId: id })
  expect(rows.map(({ meaning }) => meaning)).toEqual(['record-disposed'])
  const again = { id, title: 'X', createdOn: '2026-01-01', location: 'Y', fileId }
  await expectRefusal(khalid.do(contract.ChangeRecord, again), 'step-not-allowed')
})

test('what is held, not yet ripe, or kept for good is not disposed of', async () => {
  const { kept, one, khalid, mariam, hind, type } = await certificates()
  const young = await kept({ createdOn: '2026-01-01' })
  await expectRefusal(khalid.do(contract.ProposeDisposal, { id: young, reason: 'No' }), 'retention-goes-on')
  const forGood = await kept({ typeId: await type({ kind: 'record', prefix: 'DEED' }) })
  await expectRefusal(khalid.do(contract.ProposeDisposal, { id: forGood, reason: 'No' }), 'record-is-kept-for-good')

  const id = await kept()
  await khalid.do(contract.ProposeDisposal, { id, reason: 'Its time is over' })
  await mariam.do(contract.HoldRecord, { id, reason: 'A court has asked for it' })
  expect(await one(id)).toMatchObject({ state: 'kept', isHeld: true })
  await expectRefusal(khalid.do(contract.ProposeDisposal, { id, reason: 'No' }), 'record-is-held')
  await expectRefusal(mariam.do(contract.HoldRecord, { id, reason: 'Again' }), 'record-is-held')
  await mariam.do(contract.LiftHold, { id, reason: 'The case is closed' })
  await expectRefusal(mariam.do(contract.LiftHold, { id, reason: 'Again' }), 'record-is-not-held')
  await khalid.do(contract.ProposeDisposal, { id, reason: 'Its time is over' })
  const declined = { id, reason: 'A customer may ask' }
  await expectRefusal(khalid.do(contract.DeclineDisposal, declined), 'forbidden')
  await hind.do(contract.DeclineDisposal, declined)
  await expectRefusal(hind.do(contract.DeclineDisposal, declined), 'step-not-allowed')
  expect((await one(id)).state).toBe('kept')
})
