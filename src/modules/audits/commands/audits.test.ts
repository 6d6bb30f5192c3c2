import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { expectRefusal, openTestHouse, type TestHouse } from '#apps/server/testing.ts'
import { newId } from '#kernel/ids.ts'
import { AcknowledgeNonconformity } from '#modules/nonconformities/contract.ts'
import { AddProcess, AssignMember } from '#modules/processes/contract.ts'
import { MyWork } from '#modules/home/contract.ts'
import { HistoryOf } from '#kernel/platform-contract.ts'
import * as audits from '../contract/audit.ts'
import * as checklist from '../contract/checklist.ts'
import * as findings from '../contract/findings.ts'
import * as plan from '../contract/plan.ts'
import * as programmes from '../contract/programme.ts'
import * as report from '../contract/report.ts'

let house: TestHouse
beforeAll(async () => {
  house = await openTestHouse()
})
afterAll(() => house.close())

const hours = { from: '08:30', to: '16:30', fridayTo: '12:00', lunchFrom: '12:30', lunchTo: '13:30' }
const conclusion = { text: 'It works.', fulfilment: 'fulfilled' as const }

/** One organisation with a purchasing process of Khalid's, and audits of it brought to where a test needs them. */
async function works() {
  const org = await house.organisation({
    people: {
      mariam: ['quality-manager'],
      omar: ['lead-auditor'],
      layla: ['auditor'],
      sami: ['auditor'],
      khalid: ['process-owner'],
      ravi: ['employee'],
      guest: ['external-auditor'],
    },
  })
  const [mariam, omar, layla, khalid] = [org.as('mariam'), org.as('omar'), org.as('layla'), org.as('khalid')]
  const processId = newId()
  await mariam.do(AddProcess, {
    id: processId,
    code: 'PUR',
    nameEn: 'Purchasing',
    nameAr: 'المشتريات',
    ownerId: khalid.id,
  })
  const team = [
    { personId: omar.id, role: 'lead' as const },
    { personId: layla.id, role: 'auditor' as const },
  ]
  const proposal = {
    type: 'first-party' as const,
    title: 'Purchasing',
    edition: '9001:2015' as const,
    scope: { processes: [{ processId, clauses: ['8.4.1'] }] },
  }
  const proposed = async () => {
    const id = newId()
    await omar.do(audits.ProposeAudit, { id, ...proposal, team })
    return id
  }
  const scheduled = async () => {
    const id = await proposed()
    await omar.do(audits.ScheduleAudit, { id, from: '2026-03-05', to: '2026-03-05' })
    return id
  }
  const issued = async () => {
    const id = await scheduled()
    await omar.do(plan.DraftPlan, { id, hours })
    await omar.do(plan.IssuePlan, { id })
    return id
  }
  const running = async () => {
    const id = await issued()
    await khalid.do(plan.AcceptPlan, { id })
    await omar.do(checklist.PrepareChecklist, { id })
    await omar.do(audits.StartAudit, { id })
    return id
  }
  const questionsOf = async (id: string) => (await omar.ask(checklist.TheChecklist, { id })).questions
  /** Every question conforms but the first, which is a major nonconformity. */
  const reported = async () => {
    const id = await running()
    const questions = await questionsOf(id)
    for (const [at, question] of questions.entries())
      await layla.do(checklist.AnswerQuestion, { id: question.id, grade: at === 0 ? 'major' : 'conform' })
    const findingId = newId()
    await layla.do(findings.DraftFinding, {
      id: findingId,
      auditId: id,
      questionIds: [questions[0]?.id ?? ''],
      grade: 'major',
      clause: '8.4.1',
      statement: 'No supplier is approved.',
      evidence: [{ kind: 'record', text: 'Supplier list of 1 March' }],
    })
    await omar.do(audits.FinishAudit, { id })
    await omar.do(report.ConcludeAudit, { id, conclusion })
    const reportId = newId()
    await omar.do(report.IssueReport, { id, reportId })
    return { id, findingId, reportId }
  }
  return {
    org,
    mariam,
    omar,
    layla,
    khalid,
    processId,
    team,
    proposal,
    proposed,
    scheduled,
    issued,
    running,
    questionsOf,
    reported,
  }
}

describe('the team', () => {
  test('who worked in the process lately does not audit it, named now or found at the start', async () => {
    const { org, mariam, omar, team, processId, proposed, issued, khalid } = await works()
    const sami = org.as('sami').id
    await mariam.do(AssignMember, { id: newId(), processId, personId: sami, from: '2024-01-01', until: '2025-06-30' })
    const id = await proposed()

    await expectRefusal(
      omar.do(audits.AssignTeam, { id, team: [...team, { personId: sami, role: 'auditor' }] }),
      'auditor-worked-in-process',
    )

    const later = await issued()
    await khalid.do(plan.AcceptPlan, { id: later })
    await omar.do(checklist.PrepareChecklist, { id: later })
    await mariam.do(AssignMember, { id: newId(), processId, personId: omar.id, from: '2026-03-01' })
    await expectRefusal(omar.do(audits.StartAudit, { id: later }), 'auditor-worked-in-process')
  })

  test('an auditor does not lead without the qualification, nor beyond its last day', async () => {
    const { omar, layla, proposed } = await works()
    const id = await proposed()

    await expectRefusal(
      omar.do(audits.AssignTeam, { id, team: [{ personId: layla.id, role: 'lead' }] }),
      'lead-not-qualified',
    )
    await expectRefusal(
      omar.do(audits.ScheduleAudit, { id, from: '2035-02-01', to: '2035-02-02' }),
      'auditor-not-qualified',
    )
  })

  test('a changed team makes the plan a draft again', async () => {
    const { omar, khalid, team, issued } = await works()
    const id = await issued()
    await khalid.do(plan.AcceptPlan, { id })

    const { record } = await omar.do(audits.AssignTeam, { id, team: team.slice(0, 1) })

    expect(record).toMatchObject({ state: 'scheduled', planState: 'draft' })
    await expectRefusal(khalid.do(plan.AcceptPlan, { id }), 'plan-not-issued')
  })

  test('a replaced member has left before the objection is answered', async () => {
    const { omar, layla, khalid, team, issued } = await works()
    const [id, objectionId] = [await issued(), newId()]
    await khalid.do(plan.ObjectToMember, { id, objectionId, personId: layla.id, reason: 'We are related' })
    const ruling = { id: objectionId, ruling: 'replaced' as const, reason: 'Accepted' }

    await expectRefusal(omar.do(plan.RuleOnObjection, ruling), 'member-still-on-team')
    await omar.do(audits.AssignTeam, { id, team: team.slice(0, 1) })
    await omar.do(plan.RuleOnObjection, ruling)

    const page = await khalid.ask(audits.TheAudit, { id })
    expect(page.planAnswers).toMatchObject([{ kind: 'objection', ruling: 'replaced', member: { nameEn: 'layla' } }])
    await omar.do(plan.DraftPlan, { id, hours })
    await omar.do(plan.IssuePlan, { id })
    expect((await khalid.do(plan.AcceptPlan, { id })).record).toMatchObject({ state: 'confirmed', planRevision: 2 })
  })
})

describe('dates', () => {
  test('numbers are given when an audit is scheduled, and kept when it is postponed', async () => {
    const { omar, proposed, scheduled } = await works()
    const [first, second] = [await scheduled(), await proposed()]

    await omar.do(audits.PostponeAudit, { id: first, reason: 'The line is being moved' })
    await omar.do(audits.ScheduleAudit, { id: second, from: '2026-04-01', to: '2026-04-01' })
    const { record } = await omar.do(audits.ScheduleAudit, { id: first, from: '2026-05-04', to: '2026-05-04' })

    expect(record['number']).toBe('AUD-2026-01')
    expect((await omar.ask(audits.ListAudits, { sort: 'number' })).rows.map(({ number }) => number)).toEqual([
      'AUD-2026-01',
      'AUD-2026-02',
    ])
    await expectRefusal(
      omar.do(audits.ScheduleAudit, { id: first, from: '2026-05-05', to: '2026-05-04' }),
      'ends-before-it-begins',
    )
  })

  test('a cancelled audit stays cancelled', async () => {
    const { omar, scheduled } = await works()
    const id = await scheduled()

    await omar.do(audits.CancelAudit, { id, reason: 'The process is sold' })

    await expectRefusal(omar.do(audits.ScheduleAudit, { id, from: '2026-05-04', to: '2026-05-04' }), 'step-not-allowed')
  })
})

describe('the checklist', () => {
  test('is edited until the start; then a trail may be added and nothing changed', async () => {
    const { omar, layla, khalid, issued, questionsOf } = await works()
    const id = await issued()
    await omar.do(checklist.PrepareChecklist, { id })
    const before = await questionsOf(id)
    const own = newId()
    await layla.do(checklist.AddQuestion, {
      id: own,
      auditId: id,
      text: 'Ours',
      clause: '8.4.1',
      afterId: before[0]?.id ?? null,
    })
    await layla.do(checklist.ChangeQuestion, {
      id: own,
      text: 'Ours, better',
      clause: '8.4.1',
      processId: null,
      auditorId: layla.id,
    })
    await omar.do(checklist.RemoveQuestion, { id: before[1]?.id ?? '' })
    const reversed = (await questionsOf(id)).map((question) => question.id).reverse()
    await omar.do(checklist.OrderQuestions, { id, questionIds: reversed })
    await omar.do(checklist.AssignQuestions, { id, questionIds: reversed, auditorId: layla.id })

    const after = await questionsOf(id)
    expect(after.map((question) => question.id)).toEqual(reversed)
    expect(after.every(({ auditorId }) => auditorId === layla.id)).toBe(true)
    await khalid.do(plan.AcceptPlan, { id })
    await omar.do(checklist.PrepareChecklist, { id })
    await omar.do(audits.StartAudit, { id })
    const trail = newId()
    await layla.do(checklist.AddQuestion, { id: trail, auditId: id, text: 'Followed to the store', clause: '8.5.4' })
    expect((await questionsOf(id)).at(-1)).toMatchObject({ id: trail, source: 'trail' })
    await expectRefusal(omar.do(checklist.RemoveQuestion, { id: trail }), 'checklist-is-frozen')
    await expectRefusal(omar.do(checklist.OrderQuestions, { id, questionIds: reversed }), 'checklist-is-frozen')
  })

  test('is answered by the team alone, with a reason where it does not apply', async () => {
    const { org, omar, running, questionsOf } = await works()
    const id = await running()
    const question = (await questionsOf(id))[0]?.id ?? ''

    await expectRefusal(
      org.as('sami').do(checklist.AnswerQuestion, { id: question, grade: 'conform' }),
      'not-an-auditor-of-it',
    )
    await expectRefusal(
      omar.do(checklist.AnswerQuestion, { id: question, grade: 'not-applicable' }),
      'not-applicable-needs-reason',
    )
    await expectRefusal(omar.do(audits.FinishAudit, { id }), 'questions-unanswered')
  })
})

describe('findings and the report', () => {
  test('a finding names a specific requirement and stays as it was issued', async () => {
    const { layla, running, reported } = await works()
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
    const { omar, layla, running, questionsOf } = await works()
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
    const { omar, khalid, reported } = await works()
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
    const { omar, khalid, reported } = await works()
    const { id, reportId } = await reported()
    await khalid.do(report.AcceptReport, { id })
    await omar.do(report.ConcludeAudit, { id, conclusion: { ...conclusion, text: 'It works, mostly.' } })
    const second = newId()

    await omar.do(report.IssueReport, { id, reportId: second, changeNote: 'Conclusion corrected' })

    const [first, other] = [
      await omar.ask(report.TheReport, { id: reportId }),
      await omar.ask(report.TheReport, { id: second }),
    ]
    expect([first.data['conclusions'], other.data['conclusions']]).toEqual(['It works.', 'It works, mostly.'])
    expect([first.revision, other.revision]).toEqual([1, 2])
    expect(other.contentHash).not.toBe(first.contentHash)
    expect((await omar.ask(audits.TheAudit, { id })).audit.state).toBe('reported')
  })
})

describe('what people see', () => {
  test("an audit is for those it touches until it is reported; working papers are the team's", async () => {
    const { org, mariam, khalid, running, reported, omar } = await works()
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
    const { org, issued, reported } = await works()
    const [mine, other] = [await issued(), await reported()]
    const actor = { ...org.actor('guest'), scope: { audits: [mine] } }
    const guest = { actor, org: org.org }

    expect((await house.door.look(audits.ListAudits, {}, guest)).rows.map((row) => row.id)).toEqual([mine])
    expect((await house.door.look(findings.ListFindings, {}, guest)).rows).toEqual([])
    await expectRefusal(house.door.look(audits.TheAudit, { id: other.id }, guest), 'missing')
    await expectRefusal(house.door.look(report.TheReport, { id: other.reportId }, guest), 'missing')
    await expectRefusal(house.door.look(checklist.TheChecklist, { id: mine }, guest), 'missing')
    await expectRefusal(house.door.look(programmes.ListProgrammes, {}, guest), 'missing')
  })

  test('registers are read page by page', async () => {
    const { omar, scheduled, proposed } = await works()
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
  const { org, omar, layla, khalid, issued, reported } = await works()
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
  const { khalid, running } = await works()
  const id = await running()

  const data = await khalid.ask(report.ThePlanData, { id })

  expect(data).toMatchObject({ number: 'AUD-2026-01', findings: [], coverage: { rows: [] } })
  expect((data['itinerary'] as object[]).length).toBeGreaterThan(3)
})

test('the history of an audit tells who was on the team and what was asked', async () => {
  const { mariam, running } = await works()
  const id = await running()

  const { rows } = await mariam.ask(HistoryOf, { recordId: id })

  expect(rows.map(({ command }) => command)).toContain('audits.startAudit')
  expect(rows.find(({ command }) => command === 'audits.proposeAudit')?.changes['team']?.[1]).toHaveLength(2)
  expect(rows.find(({ command }) => command === 'audits.startAudit')?.changes['checklist']).toBeDefined()
})
