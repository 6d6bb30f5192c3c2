import { afterAll, beforeAll, expect, test } from 'vitest'
import { expectRefusal, openTestHouse, type TestHouse } from '#apps/server/testing.ts'
import { newId } from '#kernel/ids.ts'
import * as audits from '../../contract/audit.ts'
import * as programmes from '../../contract/programme.ts'
import { works } from './works.ts'

let house: TestHouse
beforeAll(async () => {
  house = await openTestHouse()
})
afterAll(() => house.close())

const programme = { year: 2026, title: 'Audits of 2026', objectives: 'Every process once' }

/** A programme of Omar's with one planned audit, and how to propose that audit. */
async function planned() {
  const made = await works(house)
  const { omar, processId, proposal } = made
  const [programmeId, plannedAuditId] = [newId(), newId()]
  await omar.do(programmes.DraftProgramme, { id: programmeId, ...programme })
  const what = { title: 'Purchasing', processIds: [processId], reason: 'Yearly', month: 3 }
  await omar.do(programmes.PlanAudit, { id: plannedAuditId, programmeId, ...what })
  const propose = () => omar.do(audits.ProposeAudit, { id: newId(), ...proposal, plannedAuditId })
  return { ...made, programmeId, plannedAuditId, propose }
}

test('an audit comes of a programme once somebody else has approved it, and no more when it is closed', async () => {
  const { omar, mariam, programmeId, propose } = await planned()

  await expectRefusal(propose(), 'programme-not-approved')
  await mariam.do(programmes.ApproveProgramme, { id: programmeId })
  expect((await propose()).record).toMatchObject({ state: 'proposed' })
  await omar.do(programmes.CloseProgramme, { id: programmeId, review: 'All held' })
  await expectRefusal(propose(), 'programme-is-closed')
})

test('what was dropped from the programme is not held', async () => {
  const { omar, mariam, processId, programmeId, plannedAuditId, propose } = await planned()
  const other = { title: 'Sales', processIds: [processId], reason: 'Yearly', month: 4 }
  await omar.do(programmes.PlanAudit, { id: newId(), programmeId, ...other })
  await omar.do(programmes.DropPlannedAudit, { id: plannedAuditId, reason: 'Sold' })
  await mariam.do(programmes.ApproveProgramme, { id: programmeId })

  await expectRefusal(propose(), 'planned-audit-is-dropped')
})
