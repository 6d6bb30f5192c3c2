import { afterAll, beforeAll, expect, test } from 'vitest'
import { type TestHouse, expectRefusal, openTestHouse } from '#apps/server/testing.ts'
import { newId } from '#kernel/ids.ts'
import { VoidNonconformity } from '#modules/nonconformities/contract.ts'
import { AddProcess } from '#modules/processes/contract.ts'
import * as audits from './contract/audit.ts'
import * as checklist from './contract/checklist.ts'
import * as findings from './contract/findings.ts'
import * as plan from './contract/plan.ts'
import * as programme from './contract/programme.ts'
import * as report from './contract/report.ts'

let house: TestHouse
beforeAll(async () => {
  house = await openTestHouse()
})
afterAll(() => house.close())

const hours = { from: '08:30', to: '16:30', fridayTo: '12:00', lunchFrom: '12:30', lunchTo: '13:30' }

test('an audit goes from the programme to its closing, and its findings with it', async () => {
  const org = await house.organisation({
    people: {
      mariam: ['quality-manager'],
      omar: ['lead-auditor'],
      layla: ['auditor'],
      khalid: ['process-owner'],
      chief: ['top-management'],
      ravi: ['employee'],
    },
  })
  const [mariam, omar, layla, khalid, chief] = [
    org.as('mariam'),
    org.as('omar'),
    org.as('layla'),
    org.as('khalid'),
    org.as('chief'),
  ]
  const [processId, programmeId, plannedAuditId, id] = [newId(), newId(), newId(), newId()]
  await mariam.do(AddProcess, {
    id: processId,
    code: 'PUR',
    nameEn: 'Purchasing',
    nameAr: 'المشتريات',
    ownerId: khalid.id,
  })

  // The programme: written by one, approved by another.
  await mariam.do(programme.DraftProgramme, {
    id: programmeId,
    year: 2026,
    title: 'Internal audits 2026',
    objectives: 'Every process once',
    risks: [{ kind: 'risk', text: 'Few auditors', action: 'Train one more' }],
  })
  await mariam.do(programme.PlanAudit, {
    id: plannedAuditId,
    programmeId,
    title: 'Purchasing',
    processIds: [processId],
    reason: 'Many late deliveries',
    month: 3,
  })
  await expectRefusal(mariam.do(programme.ApproveProgramme, { id: programmeId }), 'approver-is-author')
  await chief.do(programme.ApproveProgramme, { id: programmeId })

  // Proposed, scheduled, planned.
  await omar.do(audits.ProposeAudit, {
    id,
    type: 'first-party',
    title: 'Purchasing 2026',
    objectives: 'Does purchasing work as described?\nIs what we asked last time done?',
    edition: '9001:2015',
    criteria: ['SOP-PUR-001'],
    scope: { processes: [{ processId, clauses: ['8.4.1', '8.4.2'] }], siteIds: [org.site] },
    plannedAuditId,
    team: [
      { personId: omar.id, role: 'lead' },
      { personId: layla.id, role: 'auditor' },
    ],
  })
  const scheduled = await omar.do(audits.ScheduleAudit, { id, from: '2026-03-05', to: '2026-03-06' })
  expect(scheduled.record['number']).toBe('AUD-2026-01')
  await omar.do(plan.DraftPlan, { id, hours })
  await expectRefusal(khalid.do(plan.AcceptPlan, { id }), 'plan-not-issued')
  await omar.do(plan.IssuePlan, { id })

  // An objection and its answer, then acceptance.
  const objectionId = newId()
  await khalid.do(plan.ObjectToMember, {
    id,
    objectionId,
    personId: layla.id,
    reason: 'We were partners until last year',
  })
  await expectRefusal(khalid.do(plan.AcceptPlan, { id }), 'objection-is-open')
  await omar.do(plan.RuleOnObjection, {
    id: objectionId,
    ruling: 'overruled',
    reason: 'The partnership did not touch purchasing',
  })
  await khalid.do(plan.AcceptPlan, { id })

  // Prepared, then frozen.
  await expectRefusal(omar.do(audits.StartAudit, { id }), 'step-not-allowed')
  await omar.do(checklist.PrepareChecklist, { id })
  const own = newId()
  await layla.do(checklist.AddQuestion, {
    id: own,
    auditId: id,
    text: 'Who chose the last supplier?',
    clause: '8.4.1',
    processId,
  })
  await omar.do(audits.StartAudit, { id })
  await expectRefusal(
    layla.do(checklist.ChangeQuestion, { id: own, text: 'Other', clause: '8.4.1', processId, auditorId: null }),
    'checklist-is-frozen',
  )

  // Answered. Two answers make one finding.
  const { questions } = await omar.ask(checklist.TheChecklist, { id })
  expect(questions.length).toBeGreaterThan(2)
  const evidence = [{ kind: 'record' as const, text: 'PO-4711 of 2 February: no approval' }]
  for (const [at, question] of questions.entries()) {
    const grade = at < 2 ? ('minor' as const) : at === 2 ? ('opportunity' as const) : ('conform' as const)
    await layla.do(
      checklist.AnswerQuestion,
      { id: question.id, grade, evidence: at < 3 ? evidence : [] },
      { seen: question.version },
    )
  }
  const first = questions[0]
  if (first)
    await expectRefusal(
      omar.do(checklist.AnswerQuestion, { id: first.id, grade: 'conform' }, { seen: first.version }),
      'stale',
    )
  const coverage = await layla.ask(checklist.TheCoverage, { id })
  expect(coverage.answered).toBe(questions.length)
  expect(coverage.cells.some(({ worst }) => worst === 'minor')).toBe(true)
  await expectRefusal(omar.do(audits.FinishAudit, { id }), 'deviation-without-finding')
  const [findingId, opportunityId] = [newId(), newId()]
  await layla.do(findings.DraftFinding, {
    id: findingId,
    auditId: id,
    questionIds: questions.slice(0, 2).map((question) => question.id),
    grade: 'minor',
    clause: '8.4.1',
    statement: 'A supplier was used without approval.',
  })
  await layla.do(findings.DraftFinding, {
    id: opportunityId,
    auditId: id,
    questionIds: questions.slice(2, 3).map((question) => question.id),
    grade: 'opportunity',
    clause: '8.4.2',
    statement: 'The supplier list could show the next evaluation.',
  })
  await omar.do(audits.RecordAttendance, {
    id,
    meeting: 'closing',
    held: {
      date: '2026-03-06',
      at: '11:30',
      attendees: [{ personId: khalid.id }, { name: 'A visitor', role: 'Guest' }],
    },
  })
  await omar.do(audits.FinishAudit, { id })

  // Reported: the finding gets its number and its nonconformity.
  await expectRefusal(omar.do(report.IssueReport, { id, reportId: newId() }), 'audit-needs-conclusion')
  await omar.do(report.ConcludeAudit, {
    id,
    conclusion: {
      text: 'Purchasing works, with one lapse.',
      fulfilment: 'largely-fulfilled',
      notCovered: 'Outsourced testing',
    },
    distribution: [chief.id],
  })
  const reportId = newId()
  await expectRefusal(mariam.ask(report.TheReport, { id: reportId }), 'missing')
  await omar.do(report.IssueReport, { id, reportId })
  const issued = await khalid.ask(findings.TheFinding, { id: findingId })
  expect(issued.finding).toMatchObject({ number: 'F-01', state: 'issued', requirement: { clause: '8.4.1' }, processId })
  expect(issued.finding.nonconformityNumber).toBe('NC-2026-0001')
  expect(issued.finding.evidence).toHaveLength(1)
  const printed = await chief.ask(report.TheReport, { id: reportId })
  expect(printed.data).toMatchObject({
    number: 'AUD-2026-01',
    revision: '1',
    verdict: 'largely-fulfilled',
    findings: [
      { number: 'F-01', nonconformityNumber: 'NC-2026-0001', response: 'awaited' },
      { number: 'F-02', response: 'none' },
    ],
  })
  await expectRefusal(layla.do(report.AcceptReport, { id }), 'report-accepted-by-auditee')
  await khalid.do(report.AcceptReport, { id, comment: 'Agreed' })

  // Followed up and closed.
  await omar.do(audits.FollowUpAudit, { id })
  await expectRefusal(omar.do(audits.CloseAudit, { id }), 'findings-still-open')
  await khalid.do(findings.DisposeFinding, { id: opportunityId, disposition: 'taken-up', note: 'In the next revision' })
  const nonconformityId = issued.finding.nonconformityId as string
  await mariam.do(VoidNonconformity, { id: nonconformityId, reason: 'Raised twice' })
  expect((await omar.ask(findings.TheFinding, { id: findingId })).finding.state).toBe('withdrawn')
  const closed = await omar.do(audits.CloseAudit, { id, note: 'Everything done' })
  expect(closed.record['state']).toBe('closed')

  const page = await chief.ask(audits.TheAudit, { id })
  expect(page.audit.state).toBe('closed')
  expect(page.reports).toHaveLength(1)
  const year = await mariam.ask(programme.TheProgramme, { id: programmeId })
  expect(year.grid[0]?.cells[0]).toMatchObject({ month: 3, number: 'AUD-2026-01', state: 'closed' })
})
