import { Refusal } from '#kernel/refusal.ts'
import { answer } from '#platform/server/context.ts'
import { theRecord } from '#platform/server/records.ts'
import * as contract from '../contract/report.ts'
import type { AuditReportRecord } from '../tables.ts'
import { seesFindings, theVisibleAudit } from './eyes.ts'
import { iso, peopleRefs } from './refs.ts'
import { reportDataOf } from './report-data.ts'

export const theReportData = answer(contract.TheReportData, async (world, { id }) => {
  const audit = await theVisibleAudit(world, id)
  if (!seesFindings(world, audit)) throw new Refusal('missing', 'missing')
  const { max } = world.db.fn
  const { last } = await world.db
    .selectFrom('auditReport')
    .select(max('revision').as('last'))
    .where('orgId', '=', world.org)
    .where('auditId', '=', id)
    .executeTakeFirstOrThrow()
  return reportDataOf(world, audit, { revision: (last ?? 0) + 1, state: 'draft', signatures: [] })
})

const withoutWorkingPapers = {
  coverage: { clauses: [], rows: [] },
  answers: { conforming: 0, nonconforming: 0, notApplicable: 0, unanswered: 0 },
  findings: [],
  previousFindings: [],
  verdict: 'conforms',
  conclusions: '',
  recommendation: undefined,
  unresolvedOpinions: [],
  notCovered: [],
}

export const thePlanData = answer(contract.ThePlanData, async (world, { id }) => {
  const audit = await theVisibleAudit(world, id)
  const data = await reportDataOf(world, audit, { revision: audit.planRevision, signatures: [] })
  return { ...data, ...withoutWorkingPapers }
})

export const theReport = answer(contract.TheReport, async (world, { id }) => {
  const report = await theRecord<AuditReportRecord>(world, 'auditReport', id)
  await theVisibleAudit(world, report.auditId)
  const people = await peopleRefs(world, [report.issuedBy])
  return contract.TheReport.output.parse({
    ...report,
    issuedAt: iso(report.issuedAt),
    acceptedAt: iso(report.acceptedAt),
    issuer: people.get(report.issuedBy),
  })
})
