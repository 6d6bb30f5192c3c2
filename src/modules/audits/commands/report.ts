import { type Change, changed, raised } from '#kernel/change.ts'
import { type Id, newId } from '#kernel/ids.ts'
import { comply } from '#kernel/refusal.ts'
import { RaiseNonconformity } from '#modules/nonconformities/contract.ts'
import { fulfil, type World } from '#platform/server/context.ts'
import { amendRecord, insertRecord, theRecord } from '#platform/server/history/records.ts'
import { contentHash } from '#platform/server/signing/signatures.ts'
import { CloseAudit, FollowUpAudit } from '../contract/audit.ts'
import * as contract from '../contract/report.ts'
import { auditLifecycle, findingLifecycle } from '../lifecycle.ts'
import { issuedReports, printedRevisions } from '../queries/report/issued.ts'
import { reportDataOf } from '../queries/report/data.ts'
import { signerRole } from '../queries/report/words.ts'
import { findingsOf, questionsOf, theAuditRecord, type WholeAudit } from '../queries/whole.ts'
import * as rules from '../rules/audit.ts'
import { findingIsComplete, findingNumber, inReportOrder, isNonconforming, noFindingIsOpen } from '../rules/findings.ts'
import { reportIsAcceptedByAuditee } from '../rules/planning/plan.ts'
import { actorLeads } from '../rules/planning/team.ts'
import type { AuditReportRecord, FindingRecord } from '../tables.ts'
import { advance, amendAudit, complyTeamOf } from './advance.ts'

export const concludeAudit = fulfil(contract.ConcludeAudit, async (world, { id, conclusion, distribution }) => {
  const before = await theAuditRecord(world, id)
  comply(actorLeads(world.actor.id, before.team), rules.conclusionMayBeWritten(before.state))
  return amendAudit(world, before, { conclusion: JSON.stringify(conclusion), distribution })
})

/** The signature binds to the report: what it says is in the row that is signed. */
export const issueReport = fulfil(contract.IssueReport, async (world, { id, reportId, changeNote }) => {
  const before = await theAuditRecord(world, id)
  auditLifecycle.next(before.state, 'issueReport')
  const [questions, findings] = [await questionsOf(world, id), await findingsOf(world, id)]
  const earlier = await issuedReports(world, id)
  const drafts = findings.filter(({ state }) => state === 'draft')
  comply(
    actorLeads(world.actor.id, before.team),
    rules.auditIsConcluded(before.conclusion),
    rules.revisionSaysWhatChanged(earlier.length, changeNote),
    rules.everyQuestionIsAnswered(questions),
    rules.everyDeviationIsAFinding(questions),
    ...drafts.map(findingIsComplete),
  )
  await complyTeamOf(world, before)

  const numbered = findings.filter(({ number }) => number !== null).length
  const issued: Change[] = []
  for (const [at, finding] of inReportOrder(drafts).entries())
    issued.push(await issueFinding(world, before, finding, findingNumber(numbered + at + 1)))

  const signatures = [
    { name: world.actor.name, role: signerRole(before), meaning: 'prepared' as const, at: world.now.toISOString() },
  ]
  const here = { revision: earlier.length + 1, issuedAt: world.now, issuedBy: world.actor.id, changeNote }
  const revisions = await printedRevisions(world, before, [...earlier, here])
  const printed = await reportDataOf(world, before, { revision: here.revision, signatures, revisions })
  const data = { ...printed, language: before.language }
  const report = await insertRecord(world, 'auditReport', {
    id: reportId,
    auditId: id,
    ...here,
    data: JSON.stringify(data),
    contentHash: contentHash(data),
  })
  return [
    raised('auditReport', report),
    await advance(world, before, 'issueReport', {}, { after: { issuedReport: reportId } }),
    ...issued,
  ]
})

async function issueFinding(world: World, audit: WholeAudit, finding: FindingRecord, number: string): Promise<Change> {
  const nonconformityId = isNonconforming(finding.grade) ? newId() : null
  if (nonconformityId) await raise(world, audit, finding, nonconformityId)
  const state = findingLifecycle.next(finding.state, 'issue')
  const patch = { number, state, issuedAt: world.now, nonconformityId }
  return changed('finding', finding, await amendRecord(world, 'finding', finding, patch))
}

/** Who owns the process answers; where there is none, the auditee. */
const raise = (world: World, audit: WholeAudit, finding: FindingRecord, id: Id) =>
  world.perform(RaiseNonconformity, {
    id,
    statement: finding.statement,
    requirement: { edition: finding.edition, clause: finding.clause },
    evidence: finding.evidence,
    grade: finding.grade === 'major' ? 'major' : 'minor',
    processId: finding.processId,
    siteId: finding.siteId,
    source: 'audit',
    sourceRecord: 'finding',
    sourceId: finding.id,
    auditId: audit.id,
    ownerId: finding.processId ? null : (audit.auditeeId ?? audit.auditees[0] ?? null),
    deciderId: world.actor.id,
    detectedOn: world.today,
  })

export const acceptReport = fulfil(contract.AcceptReport, async (world, { id, comment }) => {
  const before = await theAuditRecord(world, id)
  const state = auditLifecycle.next(before.state, 'acceptReport')
  comply(reportIsAcceptedByAuditee(world.actor, before.auditees, before.team))
  const report = (await issuedReports(world, id)).at(-1) as AuditReportRecord
  const patch = { acceptedBy: world.actor.id, acceptedAt: world.now, acceptanceComment: comment }
  const accepted = await amendRecord(world, 'auditReport', report, patch)
  return [changed('auditReport', report, accepted), await amendAudit(world, before, { state })]
})

export const followUpAudit = fulfil(FollowUpAudit, async (world, { id }) => {
  const before = await theAuditRecord(world, id)
  comply(actorLeads(world.actor.id, before.team))
  return advance(world, before, 'followUp')
})

export const closeAudit = fulfil(CloseAudit, async (world, { id, note }) => {
  const before = await theAuditRecord(world, id)
  auditLifecycle.next(before.state, 'close')
  comply(actorLeads(world.actor.id, before.team), noFindingIsOpen(await findingsOf(world, id)))
  return advance(world, before, 'close', { closedAt: world.now, closingNote: note })
})

export const keepReportFile = fulfil(contract.KeepReportFile, async (world, { id, fileId, sha256 }) => {
  const before = await theRecord<AuditReportRecord>(world, 'auditReport', id)
  comply(rules.reportIsNotPrinted(before.fileSha256))
  const after = await amendRecord(world, 'auditReport', before, { fileId, fileSha256: sha256 })
  return changed('auditReport', before, after)
})
