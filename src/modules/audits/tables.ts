import type { Generated, Selectable } from 'kysely'
import type { CalendarDate } from '#kernel/dates.ts'
import type { Id } from '#kernel/ids.ts'
import type { EvidenceRef } from '#modules/actions/contract.ts'
import type { Edition } from '#modules/standards/rules.ts'
import type { ProgrammeRisk } from './contract/programme.ts'
import type {
  AnswerGrade,
  AuditMethod,
  AuditType,
  Conclusion,
  Disposition,
  FindingGrade,
  Frequency,
  ItineraryRow,
  Meeting,
  QuestionSource,
  ReportLanguage,
  Sample,
  TeamRole,
} from './contract/words.ts'
import type { AuditState, FindingState, ProgrammeState } from './lifecycle.ts'

type Kept = { orgId: Id; id: Id; version: Generated<number> }

export type ProgrammeTable = Kept & {
  number: string
  year: number
  revision: Generated<number>
  title: string
  objectives: string
  risks: ProgrammeRisk[]
  methods: string
  state: ProgrammeState
  authorId: Id
  approverId: Id | null
  approvedAt: Date | null
  review: Generated<string>
}

export type PlannedAuditTable = Kept & {
  programmeId: Id
  title: string
  type: AuditType
  processIds: Id[]
  siteIds: Id[]
  reason: string
  frequency: Frequency
  month: number
  leadId: Id | null
  droppedBecause: string | null
}

export type AuditTable = Kept & {
  number: string | null
  type: AuditType
  title: string
  objectives: string
  reason: string
  state: AuditState
  stateReason: Generated<string>
  edition: Edition
  criteria: string[]
  clauses: string[]
  siteIds: Id[]
  method: AuditMethod
  methodNote: string
  language: ReportLanguage
  auditeeId: Id | null
  externalLead: Generated<string>
  externalBody: Generated<string>
  plannedAuditId: Id | null
  proposedBy: Id
  from: CalendarDate | null
  to: CalendarDate | null
  planState: Generated<'draft' | 'issued' | 'accepted'>
  planRevision: Generated<number>
  planIssuedAt: Date | null
  startedAt: Date | null
  finishedAt: Date | null
  closedAt: Date | null
  closingNote: Generated<string>
  opening: Meeting | null
  closing: Meeting | null
  conclusion: Conclusion | null
  distribution: Generated<Id[]>
}

export type AuditMemberTable = { orgId: Id; auditId: Id; personId: Id; role: TeamRole; position: number }
export type AuditProcessTable = { orgId: Id; auditId: Id; processId: Id; clauses: string[]; position: number }
export type ItineraryRowTable = ItineraryRow & { orgId: Id; auditId: Id }

export type PlanAnswerTable = Kept & {
  auditId: Id
  planRevision: number
  kind: 'acceptance' | 'objection'
  personId: Id
  memberId: Id | null
  reason: string
  ruling: 'replaced' | 'overruled' | null
  rulingReason: Generated<string>
  ruledBy: Id | null
  answeredAt: Date
}

export type FindingTable = Kept & {
  number: string | null
  auditId: Id
  grade: FindingGrade
  edition: Edition
  clause: string
  statement: string
  evidence: EvidenceRef[]
  processId: Id | null
  siteId: Id | null
  state: FindingState
  stateReason: Generated<string>
  draftedBy: Id
  draftedAt: Date
  issuedAt: Date | null
  closedOn: CalendarDate | null
  nonconformityId: Id | null
  disposition: Disposition | null
  dispositionNote: Generated<string>
}

export type AuditQuestionTable = Kept & {
  auditId: Id
  position: number
  source: QuestionSource
  asked: string | null
  textEn: string
  textAr: string
  clause: string
  processId: Id | null
  auditorId: Id | null
  previousFindingId: Id | null
  grade: AnswerGrade | null
  notApplicableBecause: Generated<string>
  notes: Generated<string>
  evidence: Generated<EvidenceRef[]>
  sample: Sample | null
  answeredBy: Id | null
  answeredAt: Date | null
  findingId: Id | null
}

export type AuditReportTable = Kept & {
  auditId: Id
  revision: number
  data: Record<string, unknown>
  contentHash: string
  changeNote: Generated<string>
  issuedBy: Id
  issuedAt: Date
  fileId: Id | null
  fileSha256: string | null
  acceptedBy: Id | null
  acceptedAt: Date | null
  acceptanceComment: Generated<string>
}

declare module '#platform/server/database/database.ts' {
  interface Tables {
    programme: ProgrammeTable
    plannedAudit: PlannedAuditTable
    audit: AuditTable
    auditMember: AuditMemberTable
    auditProcess: AuditProcessTable
    itineraryRow: ItineraryRowTable
    planAnswer: PlanAnswerTable
    finding: FindingTable
    auditQuestion: AuditQuestionTable
    auditReport: AuditReportTable
  }
}

type RecordOf<Table> = Omit<Selectable<Table>, 'orgId'>
export type ProgrammeRecord = RecordOf<ProgrammeTable>
export type PlannedAuditRecord = RecordOf<PlannedAuditTable>
export type AuditRecord = RecordOf<AuditTable>
export type PlanAnswerRecord = RecordOf<PlanAnswerTable>
export type FindingRecord = RecordOf<FindingTable>
export type AuditQuestionRecord = RecordOf<AuditQuestionTable>
export type AuditReportRecord = RecordOf<AuditReportTable>
