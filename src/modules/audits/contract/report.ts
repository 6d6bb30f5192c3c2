import { z } from 'zod'
import { defineCommand, defineQuery } from '#kernel/contract.ts'
import { Id } from '#kernel/ids.ts'
import { Notes } from '#kernel/text.ts'
import { Conclusion, Ids, PersonRef } from './words.ts'

/** What the team concludes, and who receives the report. */
export const ConcludeAudit = defineCommand({
  name: 'audits.concludeAudit',
  path: 'PUT /audits/:id/conclusion',
  permission: 'audits.lead',
  input: z.object({ id: Id, conclusion: Conclusion, distribution: Ids.default([]) }),
})

/** Issues the findings, raises their nonconformities and keeps what is printed for good; a later issue is a new revision. */
export const IssueReport = defineCommand({
  name: 'audits.issueReport',
  path: 'POST /audits/:id/reports',
  permission: 'audits.report',
  signs: 'report-issued',
  input: z.object({ id: Id, reportId: Id, changeNote: Notes.default('') }),
})

export const AcceptReport = defineCommand({
  name: 'audits.acceptReport',
  path: 'POST /audits/:id/report-acceptance',
  permission: 'audits.answer-plan',
  signs: 'report-accepted',
  input: z.object({ id: Id, comment: Notes.default('') }),
})

/** Remembers the printed file of a revision, once; performed by the product. `:id` is the report's. */
export const KeepReportFile = defineCommand({
  name: 'audits.keepReportFile',
  path: 'POST /-/audit-reports/:id/file',
  permission: 'anyone',
  versioned: false,
  input: z.object({ id: Id, fileId: Id, sha256: z.string().regex(/^[0-9a-f]{64}$/) }),
})

/** What the report prints: the issued revision, or, before the first and with `next`, as the audit stands now. Who may not read it yet is told `missing`. */
export const TheReportData = defineQuery({
  name: 'audits.reportData',
  path: 'GET /audits/:id/report-data',
  permission: 'audits.read-report',
  input: z.object({ id: Id, next: z.stringbool().optional() }),
  output: z.record(z.string(), z.unknown()),
})

/** What the audit plan and the attendance sheet print: for everybody who may see the audit, with nothing of the working papers. */
export const ThePlanData = defineQuery({
  name: 'audits.planData',
  path: 'GET /audits/:id/plan-data',
  permission: 'audits.read',
  input: z.object({ id: Id }),
  output: z.record(z.string(), z.unknown()),
})

/** One issued revision exactly as it was printed. */
export const TheReport = defineQuery({
  name: 'audits.report',
  path: 'GET /audit-reports/:id',
  permission: 'audits.read-report',
  input: z.object({ id: Id }),
  output: z.object({
    id: Id,
    version: z.number(),
    auditId: Id,
    revision: z.number(),
    data: z.record(z.string(), z.unknown()),
    contentHash: z.string(),
    fileId: Id.nullable(),
    fileSha256: z.string().nullable(),
    issuedAt: z.string(),
    issuer: PersonRef,
    changeNote: z.string(),
    acceptedAt: z.string().nullable(),
  }),
})
