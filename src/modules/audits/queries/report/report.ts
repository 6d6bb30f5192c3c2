import { Refusal } from '#kernel/refusal.ts'
import { answer } from '#platform/server/context.ts'
import { theRecord } from '#platform/server/history/records.ts'
import * as contract from '../../contract/report.ts'
import type { AuditReportRecord } from '../../tables.ts'
import { seesWorkingPapers } from '../../rules/eyes.ts'
import { seesFindings, theVisibleAudit } from '../eyes.ts'
import { issuedReports, printedRevisions } from './issued.ts'
import { iso, peopleRefs } from '../refs.ts'
import { reportDataOf } from './data.ts'

export const theReportData = answer(contract.TheReportData, async (world, { id, next }) => {
  const audit = await theVisibleAudit(world, id)
  if (!seesFindings(world, audit)) throw new Refusal('missing', 'missing')
  const issued = await issuedReports(world, id)
  const latest = issued.at(-1)
  if (latest && !next) return latest.data
  if (latest && !seesWorkingPapers(world.actor, audit.team)) throw new Refusal('missing', 'missing')
  const revisions = await printedRevisions(world, audit, issued)
  return reportDataOf(world, audit, { revision: issued.length + 1, state: 'draft', signatures: [], revisions })
})

const withoutWorkingPapers = {
  coverage: { clauses: [], rows: [] },
  answers: { conforming: 0, nonconforming: 0, notApplicable: 0, unanswered: 0 },
  findings: [],
  previousFindings: [],
  verdict: 'fulfilled',
  conclusions: '',
  recommendation: undefined,
  unresolvedOpinions: [],
  notCovered: [],
  revisions: undefined,
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
