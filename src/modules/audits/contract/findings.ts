import { z } from 'zod'
import { defineCommand, defineQuery } from '#kernel/contract.ts'
import { CalendarDate } from '#kernel/dates.ts'
import { Id } from '#kernel/ids.ts'
import { pageInput, pageOf } from '#kernel/paging.ts'
import { Line, Notes, Paragraphs } from '#kernel/text.ts'
import { EvidenceRefs } from '#modules/actions/contract.ts'
import { Clause, Disposition, FindingGrade, Ids, PersonRef, ProcessRef, Requirement, SiteRef } from './words.ts'

const parts = {
  grade: FindingGrade,
  clause: Clause,
  statement: Paragraphs,
  evidence: EvidenceRefs.default([]),
  processId: Id.nullable().default(null),
  siteId: Id.nullable().default(null),
}

/** Requirement, statement and evidence are three boxes. Several answers merge into one finding; their evidence joins its own. */
export const DraftFinding = defineCommand({
  name: 'audits.draftFinding',
  path: 'POST /findings',
  permission: 'audits.execute',
  input: z.object({ id: Id, auditId: Id, questionIds: Ids.default([]), ...parts }),
})

export const ChangeFinding = defineCommand({
  name: 'audits.changeFinding',
  path: 'PUT /findings/:id',
  permission: 'audits.execute',
  input: z.object({ id: Id, questionIds: Ids, ...parts }),
})

/** A draft that was no finding after all; it stays, with its reason. */
export const WithdrawFinding = defineCommand({
  name: 'audits.withdrawFinding',
  path: 'POST /findings/:id/withdrawal',
  permission: 'audits.execute',
  input: z.object({ id: Id, reason: Line }),
})

/** For opportunities and strengths: what the organisation makes of it. */
export const DisposeFinding = defineCommand({
  name: 'audits.disposeFinding',
  path: 'POST /findings/:id/disposition',
  permission: 'audits.answer-plan',
  input: z.object({ id: Id, disposition: Disposition, note: Notes.default('') }),
})

/** The finding follows its nonconformity; performed by the product, never by a person. */
export const FollowNonconformity = defineCommand({
  name: 'audits.followNonconformity',
  path: 'POST /-/findings/:id/nonconformity',
  permission: 'anyone',
  versioned: false,
  input: z.object({ id: Id, state: z.string().max(40) }),
})

export const Finding = z.object({
  id: Id,
  version: z.number(),
  number: z.string().nullable(),
  auditId: Id,
  auditNumber: z.string().nullable(),
  grade: FindingGrade,
  requirement: Requirement,
  statement: z.string(),
  evidence: EvidenceRefs,
  processId: Id.nullable(),
  siteId: Id.nullable(),
  state: z.string(),
  stateReason: z.string(),
  draftedById: Id,
  draftedAt: z.string(),
  issuedAt: z.string().nullable(),
  nonconformityId: Id.nullable(),
  nonconformityNumber: z.string().nullable(),
  dueOn: CalendarDate.nullable(),
  disposition: Disposition.nullable(),
  dispositionNote: z.string(),
})
export type Finding = z.infer<typeof Finding>

export const FindingRow = Finding.omit({ stateReason: true, dispositionNote: true }).extend({
  auditTitle: z.string(),
  processNameEn: z.string().nullable(),
  processNameAr: z.string().nullable(),
})
export type FindingRow = z.infer<typeof FindingRow>

export const ListFindings = defineQuery({
  name: 'audits.findings',
  path: 'GET /findings',
  permission: 'audits.read',
  input: z.object({
    ...pageInput,
    auditId: Id.optional(),
    state: z.string().max(200).optional(),
    grade: z.string().max(100).optional(),
    clause: Clause.optional(),
    processId: Id.optional(),
    open: z.stringbool().optional(),
  }),
  output: pageOf(FindingRow),
})

export const TheFinding = defineQuery({
  name: 'audits.finding',
  path: 'GET /findings/:id',
  permission: 'audits.read',
  input: z.object({ id: Id }),
  output: z.object({
    finding: Finding,
    audit: z.object({ id: Id, number: z.string().nullable(), title: z.string(), state: z.string() }),
    process: ProcessRef.nullable(),
    site: SiteRef.nullable(),
    draftedBy: PersonRef,
    questions: z.array(
      z.object({
        id: Id,
        text: z.object({ en: z.string(), ar: z.string() }),
        clause: z.string(),
        grade: z.string().nullable(),
        notes: z.string(),
      }),
    ),
    me: z.object({ isLead: z.boolean(), isAuditor: z.boolean(), isAuditee: z.boolean() }),
  }),
})

/** What earlier audits of the same processes found and is still open, or was closed in the last two years: verified first. */
export const PreviousFindings = defineQuery({
  name: 'audits.previousFindings',
  path: 'GET /audits/:id/previous-findings',
  permission: 'audits.read',
  input: z.object({ id: Id }),
  output: z.object({ rows: z.array(FindingRow) }),
})

/** Whether a file is evidence of an audit, and whether the asker may open it; asked by the download route. */
export const FileInAudits = defineQuery({
  name: 'audits.file',
  path: 'GET /-/audit-files/:id',
  permission: 'anyone',
  input: z.object({ id: Id }),
  output: z.object({ isEvidence: z.boolean(), isVisible: z.boolean() }),
})
