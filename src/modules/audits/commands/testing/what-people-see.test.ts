import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { expectRefusal, openTestHouse, type TestHouse } from '#apps/server/testing.ts'
import { newId } from '#kernel/ids.ts'
import { MyWork } from '#modules/home/contract.ts'
import { HistoryOf } from '#kernel/platform-contract.ts'
import * as audits from '../../contract/audit.ts'
import * as checklist from '../../contract/checklist.ts'
import * as findings from '../../contract/findings.ts'
import * as plan from '../../contract/plan.ts'
import * as programmes from '../../contract/programme.ts'
import * as report from '../../contract/report.ts'
import { works } from './works.ts'

let house: TestHouse
beforeAll(async () => {
  house = await openTestHouse()
})
afterAll(() => house.close())

describe('what people see', () => {
  test("an audit is for those it touches until it is reported; working papers are the team's", async () => {
    const { org, mariam, khalid, running, reported, omar } = await works(house)
    const id = await running()
    const ravi = org.as('ravi')

    await expectRefusal(ravi.ask(audits.TheAudit, { id }), 'missing')
    expect((await khalid.ask(audits.TheAudit, { id })).counts).toMatchObject({ questions: 0, byGrade: {} })
    await expectRefusal(khalid.ask(checklist.TheChecklist, { id }), 'missing')
    await expectRefusal(khalid.ask(checklist.TheCoverage, { id }), 'missing')
    await expectRefusal(khalid.ask(report.TheReportData, { id }), 'missing')
    expect((await mariam.ask(report.TheReportData, { id })).state).toBe('draft')

    const done = await reported()
    expect((await ravi.ask(audits.ListAudits, {})).rows.map((row) => row.id)).toEqual([done.id])
    expect((await ravi.ask(findings.ListFindings, {})).rows).toHaveLength(1)
    expect((await omar.ask(findings.PreviousFindings, { id })).rows.map((row) => row.id)).toEqual([done.findingId])
  })

  test('a guest finds the audits they came for and no others', async () => {
    const { org, issued, reported } = await works(house)
    const [mine, other] = [await issued(), await reported()]
    const actor = { ...org.actor('guest'), scope: { audits: [mine] } }
    const guest = { actor, org: org.org }

    expect((await house.door.look(audits.ListAudits, {}, guest)).rows.map((row) => row.id)).toEqual([mine])
    expect((await house.door.look(findings.ListFindings, {}, guest)).rows).toEqual([])
    await expectRefusal(house.door.look(audits.TheAudit, { id: other.id }, guest), 'missing')
    await expectRefusal(house.door.look(report.TheReport, { id: other.reportId }, guest), 'missing')
    await expectRefusal(house.door.look(checklist.TheChecklist, { id: mine }, guest), 'missing')
    await expectRefusal(house.door.look(programmes.ListProgrammes, {}, guest), 'forbidden')
  })

  test('registers are read page by page', async () => {
    const { omar, scheduled, proposed } = await works(house)
    for (let count = 0; count < 3; count++) await scheduled()
    await proposed()

    const first = await omar.ask(audits.ListAudits, { limit: 2 })
    const second = await omar.ask(audits.ListAudits, { limit: 2, cursor: first.next ?? '' })

    expect(new Set([...first.rows, ...second.rows].map((row) => row.id)).size).toBe(4)
    expect(second.next).toBeNull()
    expect((await omar.ask(audits.ListAudits, { state: 'proposed', year: 2026, mine: 'true' })).rows).toHaveLength(0)
  })
})

test('everybody finds their next step among their work', async () => {
  const { org, omar, layla, khalid, issued, reported } = await works(house)
  const workOf = async (name: string) =>
    (await org.as(name).ask(MyWork, {})).rows
      .filter(({ record }) => record !== 'nonconformity' && record !== 'action')
      .map(({ verbKey }) => verbKey)
  const id = await issued()

  expect(await workOf('khalid')).toEqual(['accept-plan'])
  await khalid.do(plan.ObjectToMember, { id, objectionId: newId(), personId: layla.id, reason: 'Related' })
  expect(await workOf('omar')).toEqual(['answer-objection'])
  await omar.do(audits.CancelAudit, { id, reason: 'Another time' })
  await reported()
  expect(await workOf('khalid')).toEqual(['accept-report'])
  expect(await workOf('ravi')).toEqual([])
})

test('an auditee reads the plan before the audit, and nothing of the working papers with it', async () => {
  const { khalid, running } = await works(house)
  const id = await running()

  const data = await khalid.ask(report.ThePlanData, { id })

  expect(data).toMatchObject({ number: 'AUD-2026-01', findings: [], coverage: { rows: [] } })
  expect((data['itinerary'] as object[]).length).toBeGreaterThan(3)
})

test('the history of an audit tells who was on the team and what was asked', async () => {
  const { mariam, running } = await works(house)
  const id = await running()

  const { rows } = await mariam.ask(HistoryOf, { recordId: id })

  expect(rows.map(({ command }) => command)).toContain('audits.startAudit')
  expect(rows.find(({ command }) => command === 'audits.proposeAudit')?.changes['team']?.[1]).toHaveLength(2)
  expect(rows.find(({ command }) => command === 'audits.startAudit')?.changes['checklist']).toBeDefined()
})
