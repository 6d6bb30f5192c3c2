import type { TestHouse } from '#apps/server/testing.ts'
import { newId } from '#kernel/ids.ts'
import { AddProcess } from '#modules/processes/contract.ts'
import * as audits from '../../contract/audit.ts'
import * as checklist from '../../contract/checklist.ts'
import * as findings from '../../contract/findings.ts'
import * as plan from '../../contract/plan.ts'
import * as report from '../../contract/report.ts'

export const hours = { from: '08:30', to: '16:30', fridayTo: '12:00', lunchFrom: '12:30', lunchTo: '13:30' }
export const conclusion = { text: 'It works.', fulfilment: 'fulfilled' as const }

/** One organisation with a purchasing process of Khalid's, and audits of it brought to where a test needs them. */
export async function works(house: TestHouse) {
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
