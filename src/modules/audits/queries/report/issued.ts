import type { Id } from '#kernel/ids.ts'
import type { World } from '#platform/server/context.ts'
import type { ReportRevision } from '../../reports/data.ts'
import type { AuditReportRecord } from '../../tables.ts'
import { peopleRefs } from '../refs.ts'
import { nameIn } from './words.ts'
import type { WholeAudit } from '../whole.ts'

type Reach = Pick<World, 'db' | 'org'>

/** Every report of the audit as it was issued, the first one first. */
export async function issuedReports({ db, org }: Reach, auditId: Id): Promise<AuditReportRecord[]> {
  const rows = await db
    .selectFrom('auditReport')
    .selectAll()
    .where('orgId', '=', org)
    .where('auditId', '=', auditId)
    .orderBy('revision')
    .execute()
  return rows.map(({ orgId: _, ...report }) => report)
}

/** What a report says of the revisions before it. */
export async function printedRevisions(
  world: Reach,
  audit: WholeAudit,
  issued: readonly Pick<AuditReportRecord, 'revision' | 'issuedAt' | 'issuedBy' | 'changeNote'>[],
): Promise<ReportRevision[]> {
  const people = await peopleRefs(
    world,
    issued.map(({ issuedBy }) => issuedBy),
  )
  const name = nameIn(audit.language, people)
  return issued.map(({ revision, issuedAt, issuedBy, changeNote }) => ({
    revision,
    issuedAt: issuedAt.toISOString(),
    issuer: name(issuedBy),
    changeNote,
  }))
}
