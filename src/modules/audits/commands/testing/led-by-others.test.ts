import { afterAll, beforeAll, expect, test } from 'vitest'
import { expectRefusal, openTestHouse, type TestHouse } from '#apps/server/testing.ts'
import { newId } from '#kernel/ids.ts'
import * as audits from '../../contract/audit.ts'
import * as report from '../../contract/report.ts'
import { works } from './works.ts'

let house: TestHouse
beforeAll(async () => {
  house = await openTestHouse()
})
afterAll(() => house.close())

const dates = { from: '2026-03-05', to: '2026-03-05' }
const theirs = { externalLead: 'Ingrid Larsen', externalBody: 'Nordic Assurance' }

test('nobody certifies themselves: a certification audit is scheduled once its external lead is named', async () => {
  const { omar, proposal, team } = await works(house)
  const id = newId()
  const certification = { ...proposal, type: 'third-party' as const }
  await omar.do(audits.ProposeAudit, { id, ...certification, team })

  await expectRefusal(omar.do(audits.ScheduleAudit, { id, ...dates }), 'certification-needs-external-lead')
  await omar.do(audits.ChangeAudit, { id, ...certification, ...theirs })
  await omar.do(audits.ScheduleAudit, { id, ...dates })

  expect((await omar.ask(audits.ListAudits, { type: 'third-party' })).rows).toMatchObject([
    { id, leadNameEn: 'Ingrid Larsen' },
  ])
  expect((await omar.ask(audits.ListAudits, { type: 'first-party' })).rows).toEqual([])
  await expectRefusal(omar.do(audits.ChangeAudit, { id, ...certification }), 'certification-needs-external-lead')
})

test('an internal audit is led by our own people', async () => {
  const { omar, proposal, team } = await works(house)

  await expectRefusal(
    omar.do(audits.ProposeAudit, { id: newId(), ...proposal, ...theirs, team }),
    'own-audit-led-by-others',
  )
})

test('who accompanies an external lead does not judge, so neither independence nor qualification is asked of them', async () => {
  const { org, omar, khalid, proposal } = await works(house)
  const id = newId()
  const team = [{ personId: khalid.id, role: 'lead' as const }]

  await expectRefusal(omar.do(audits.ProposeAudit, { id, ...proposal, team }), 'auditor-owns-process')
  await omar.do(audits.ProposeAudit, { id, ...proposal, type: 'second-party', ...theirs, team })

  await expectRefusal(omar.do(audits.ChangeAudit, { id, ...proposal, type: 'second-party' }), 'auditor-owns-process')
  const data = await org.as('mariam').ask(report.TheReportData, { id })
  expect(data['team']).toMatchObject([
    { name: 'Ingrid Larsen, Nordic Assurance', role: 'lead' },
    { name: 'khalid', role: 'keeper' },
  ])
})
