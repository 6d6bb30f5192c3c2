import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { expectRefusal, openTestHouse, type TestHouse } from '#apps/server/testing.ts'
import { newId } from '#kernel/ids.ts'
import { AcknowledgeNonconformity } from '#modules/nonconformities/contract.ts'
import * as audits from '../../contract/audit.ts'
import * as checklist from '../../contract/checklist.ts'
import * as findings from '../../contract/findings.ts'
import * as report from '../../contract/report.ts'
import { conclusion, works } from './works.ts'

let house: TestHouse
beforeAll(async () => {
  house = await openTestHouse()
})
afterAll(() => house.close())

describe('findings and the report', () => {
  test('a finding names a specific requirement and stays as it was issued', async () => {
    const { layla, running, reported } = await works(house)
    const id = await running()
    const draft = { id: newId(), auditId: id, grade: 'minor' as const, clause: '8', statement: 'Something.' }
    await expectRefusal(layla.do(findings.DraftFinding, draft), 'requirement-not-specific')
    await layla.do(findings.DraftFinding, { ...draft, clause: '8.4.1' })
    await layla.do(findings.WithdrawFinding, { id: draft.id, reason: 'It was there after all' })

    const { id: other, findingId } = await reported()
    const change = { id: findingId, questionIds: [], grade: 'minor' as const, clause: '8.4.1', statement: 'Less.' }
    await expectRefusal(layla.do(findings.ChangeFinding, change), 'findings-are-issued')
    await expectRefusal(layla.do(report.IssueReport, { id: other, reportId: newId() }), 'forbidden')
  })

  test('a finding without evidence does not leave the audit', async () => {
    const { omar, layla, running, questionsOf } = await works(house)
    const id = await running()
    for (const { id: question } of await questionsOf(id))
      await layla.do(checklist.AnswerQuestion, { id: question, grade: 'conform' })
    await layla.do(findings.DraftFinding, {
      id: newId(),
      auditId: id,
      grade: 'minor',
      clause: '8.4.1',
      statement: 'Something.',
    })

    await expectRefusal(omar.do(audits.FinishAudit, { id }), 'finding-needs-evidence')
  })

  test('the finding follows its nonconformity', async () => {
    const { omar, khalid, reported } = await works(house)
    const { findingId } = await reported()
    const { finding } = await khalid.ask(findings.TheFinding, { id: findingId })

    await khalid.do(AcknowledgeNonconformity, { id: finding.nonconformityId ?? '' })

    expect((await omar.ask(findings.TheFinding, { id: findingId })).finding.state).toBe('acknowledged')
    await expectRefusal(
      khalid.do(findings.DisposeFinding, { id: findingId, disposition: 'noted' }),
      'nonconformity-carries-it',
    )
  })

  test('a second issue is a new revision, and the first stays as it was printed', async () => {
    const { omar, khalid, reported } = await works(house)
    const { id, reportId } = await reported()
    await khalid.do(report.AcceptReport, { id })
    await omar.do(report.ConcludeAudit, { id, conclusion: { ...conclusion, text: 'It works, mostly.' } })
    const second = newId()

    await expectRefusal(omar.do(report.IssueReport, { id, reportId: second }), 'revision-needs-change-note')
    const [draft, shown] = [
      await omar.ask(report.TheReportData, { id, next: 'true' }),
      await omar.ask(report.TheReportData, { id }),
    ]
    expect([draft['revision'], draft['state'], draft['conclusions']]).toEqual(['2', 'draft', 'It works, mostly.'])
    expect([shown['revision'], shown['state'], shown['conclusions']]).toEqual(['1', undefined, 'It works.'])
    await expectRefusal(khalid.ask(report.TheReportData, { id, next: 'true' }), 'missing')
    await omar.do(report.IssueReport, { id, reportId: second, changeNote: 'Conclusion corrected' })

    const [first, other] = [
      await omar.ask(report.TheReport, { id: reportId }),
      await omar.ask(report.TheReport, { id: second }),
    ]
    expect([first.data['conclusions'], other.data['conclusions']]).toEqual(['It works.', 'It works, mostly.'])
    expect([first.revision, other.revision]).toEqual([1, 2])
    expect(other.data['revisions']).toMatchObject([
      { revision: 1, issuer: 'omar', changeNote: '' },
      { revision: 2, issuer: 'omar', changeNote: 'Conclusion corrected' },
    ])
    const { reports } = await khalid.ask(audits.TheAudit, { id })
    expect(reports.map(({ changeNote }) => changeNote)).toEqual(['Conclusion corrected', ''])
    expect(other.contentHash).not.toBe(first.contentHash)
    expect((await omar.ask(audits.TheAudit, { id })).audit.state).toBe('reported')
  })

  test('the report is accepted by those who were audited, never by those who wrote it', async () => {
    const { org, omar, khalid, reported } = await works(house)
    const { id } = await reported()

    await expectRefusal(omar.do(report.AcceptReport, { id }), 'report-accepted-by-auditee')
    await expectRefusal(org.as('ravi').do(report.AcceptReport, { id }), 'report-accepted-by-auditee')
    expect((await khalid.do(report.AcceptReport, { id })).record).toMatchObject({ acceptedBy: khalid.id })
  })
})
