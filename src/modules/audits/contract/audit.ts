import { z } from 'zod'
import { defineCommand, defineQuery } from '#kernel/contract.ts'
import { CalendarDate } from '#kernel/dates.ts'
import { Id } from '#kernel/ids.ts'
import { pageInput, pageOf } from '#kernel/paging.ts'
import { Line, Notes, OptionalLine } from '#kernel/text.ts'
import {
  AuditMethod,
  AuditType,
  Conclusion,
  Edition,
  Meeting,
  Member,
  PersonRef,
  ProcessRef,
  ReportLanguage,
  Scope,
  SiteRef,
  TeamMember,
} from './words.ts'

const audit = {
  type: AuditType,
  title: Line,
  objectives: Notes.default(''),
  reason: Notes.default(''),
  scope: Scope,
  edition: Edition,
  criteria: z.array(Line).max(50).default([]),
  method: AuditMethod.default('on-site'),
  methodNote: OptionalLine.default(''),
  language: ReportLanguage.default('both'),
  auditeeId: Id.nullable().default(null),
  /** Who leads an audit that others hold here: their auditor, who has no account, and the body they come from. */
  externalLead: OptionalLine.default(''),
  externalBody: OptionalLine.default(''),
}
const Team = z.array(TeamMember).max(20)

export const ProposeAudit = defineCommand({
  name: 'audits.proposeAudit',
  path: 'POST /audits',
  permission: 'audits.plan',
  input: z.object({
    id: Id,
    ...audit,
    plannedAuditId: Id.nullable().default(null),
    from: CalendarDate.nullable().default(null),
    to: CalendarDate.nullable().default(null),
    team: Team.default([]),
  }),
})

export const ChangeAudit = defineCommand({
  name: 'audits.changeAudit',
  path: 'PUT /audits/:id',
  permission: 'audits.plan',
  input: z.object({ id: Id, ...audit }),
})

/** The whole team at once; independence and qualification are asked of each member. */
export const AssignTeam = defineCommand({
  name: 'audits.assignTeam',
  path: 'PUT /audits/:id/team',
  permission: 'audits.plan',
  input: z.object({ id: Id, team: Team }),
})

/** Gives the audit its dates and, the first time, its number. Also takes up a postponed audit. */
export const ScheduleAudit = defineCommand({
  name: 'audits.scheduleAudit',
  path: 'POST /audits/:id/schedule',
  permission: 'audits.plan',
  input: z.object({ id: Id, from: CalendarDate, to: CalendarDate }),
})

export const PostponeAudit = defineCommand({
  name: 'audits.postponeAudit',
  path: 'POST /audits/:id/postponement',
  permission: 'audits.plan',
  input: z.object({ id: Id, reason: Line }),
})

export const CancelAudit = defineCommand({
  name: 'audits.cancelAudit',
  path: 'POST /audits/:id/cancellation',
  permission: 'audits.plan',
  input: z.object({ id: Id, reason: Line }),
})

/** Freezes the checklist: from here on questions are answered, not changed. */
export const StartAudit = defineCommand({
  name: 'audits.startAudit',
  path: 'POST /audits/:id/start',
  permission: 'audits.lead',
  input: z.object({ id: Id }),
})

export const RecordAttendance = defineCommand({
  name: 'audits.recordAttendance',
  path: 'PUT /audits/:id/attendance',
  permission: 'audits.attend',
  input: z.object({ id: Id, meeting: z.enum(['opening', 'closing']), held: Meeting }),
})

/** The closing meeting is over: every question is answered, every deviation is a finding. */
export const FinishAudit = defineCommand({
  name: 'audits.finishAudit',
  path: 'POST /audits/:id/finish',
  permission: 'audits.lead',
  input: z.object({ id: Id }),
})

/** Something was forgotten: the audit is taken up again before its report. */
export const ResumeAudit = defineCommand({
  name: 'audits.resumeAudit',
  path: 'POST /audits/:id/resumption',
  permission: 'audits.lead',
  input: z.object({ id: Id, reason: Line }),
})

export const FollowUpAudit = defineCommand({
  name: 'audits.followUpAudit',
  path: 'POST /audits/:id/follow-up',
  permission: 'audits.lead',
  input: z.object({ id: Id }),
})

export const CloseAudit = defineCommand({
  name: 'audits.closeAudit',
  path: 'POST /audits/:id/closing',
  permission: 'audits.lead',
  signs: 'closed',
  input: z.object({ id: Id, note: Notes.default('') }),
})

export const Audit = z.object({
  id: Id,
  version: z.number(),
  number: z.string().nullable(),
  type: AuditType,
  title: z.string(),
  objectives: z.string(),
  reason: z.string(),
  state: z.string(),
  stateReason: z.string(),
  scope: Scope,
  edition: Edition,
  criteria: z.array(z.string()),
  method: AuditMethod,
  methodNote: z.string(),
  language: ReportLanguage,
  plannedAuditId: Id.nullable(),
  externalLead: z.string(),
  externalBody: z.string(),
  from: CalendarDate.nullable(),
  to: CalendarDate.nullable(),
  planState: z.enum(['draft', 'issued', 'accepted']),
  planRevision: z.number(),
  planIssuedAt: z.string().nullable(),
  startedAt: z.string().nullable(),
  finishedAt: z.string().nullable(),
  closedAt: z.string().nullable(),
  closingNote: z.string(),
  opening: Meeting.nullable(),
  closing: Meeting.nullable(),
  conclusion: Conclusion.nullable(),
  distribution: z.array(Id),
})
export type Audit = z.infer<typeof Audit>

export const PlanAnswer = z.object({
  id: Id,
  version: z.number(),
  planRevision: z.number(),
  kind: z.enum(['acceptance', 'objection']),
  person: PersonRef,
  member: PersonRef.nullable(),
  reason: z.string(),
  ruling: z.enum(['replaced', 'overruled']).nullable(),
  rulingReason: z.string(),
  answeredAt: z.string(),
})
export type PlanAnswer = z.infer<typeof PlanAnswer>

export const ReportRef = z.object({
  id: Id,
  version: z.number(),
  revision: z.number(),
  issuedAt: z.string(),
  issuer: PersonRef,
  contentHash: z.string(),
  fileSha256: z.string().nullable(),
  acceptedAt: z.string().nullable(),
  accepter: PersonRef.nullable(),
  changeNote: z.string(),
})
export type ReportRef = z.infer<typeof ReportRef>

/** The whole page of an audit. What the reader may not see (working papers, drafts) is counted as zero. */
export const TheAudit = defineQuery({
  name: 'audits.audit',
  path: 'GET /audits/:id',
  permission: 'audits.read',
  input: z.object({ id: Id }),
  output: z.object({
    audit: Audit,
    programme: z.object({ id: Id, number: z.string(), title: z.string() }).nullable(),
    auditee: PersonRef.nullable(),
    team: z.array(Member),
    processes: z.array(ProcessRef),
    sites: z.array(SiteRef),
    planAnswers: z.array(PlanAnswer),
    reports: z.array(ReportRef),
    distribution: z.array(PersonRef),
    counts: z.object({
      questions: z.number(),
      answered: z.number(),
      byGrade: z.record(z.string(), z.number()),
      findings: z.number(),
      openFindings: z.number(),
      itineraryRows: z.number(),
    }),
    /** What this reader is to this audit; the rules ask it. */
    me: z.object({
      isLead: z.boolean(),
      isAuditor: z.boolean(),
      isAuditee: z.boolean(),
      seesWorkingPapers: z.boolean(),
    }),
  }),
})

export const AuditRow = z.object({
  id: Id,
  version: z.number(),
  number: z.string().nullable(),
  title: z.string(),
  type: AuditType,
  state: z.string(),
  edition: z.string(),
  method: AuditMethod,
  from: CalendarDate.nullable(),
  to: CalendarDate.nullable(),
  leadNameEn: z.string().nullable(),
  leadNameAr: z.string().nullable(),
  processes: z.number(),
  openFindings: z.number(),
})
export type AuditRow = z.infer<typeof AuditRow>

export const ListAudits = defineQuery({
  name: 'audits.audits',
  path: 'GET /audits',
  permission: 'audits.read',
  input: z.object({
    ...pageInput,
    state: z.string().max(200).optional(),
    type: AuditType.optional(),
    year: z.coerce.number().int().optional(),
    processId: Id.optional(),
    mine: z.stringbool().optional(),
  }),
  output: pageOf(AuditRow),
})
