import type { Generated, Selectable } from 'kysely'
import type { CalendarDate } from '#kernel/dates.ts'
import type { Id } from '#kernel/ids.ts'
import type { RefusalDetails } from '#kernel/refusal.ts'
import type { Language } from '#kernel/text.ts'
import type { DocumentContent } from './contract/content.ts'
import type { Reasons } from './contract/import/row.ts'
import type { TypeKind } from './contract/types.ts'
import type { Confidentiality, Distribution, DocumentLanguage, Sequence, StepRole } from './contract/words.ts'
import type {
  CommentState,
  DocumentState,
  ImportRowState,
  PrintState,
  RecordState,
  RevisionState,
} from './lifecycle.ts'

type Kept = { orgId: Id; id: Id; version: Generated<number> }

export type DocumentTypeTable = Kept & {
  kind: TypeKind
  prefix: string
  nameEn: string
  nameAr: string
  digits: number
  firstNumber: number
  ownerId: Id | null
  reviewerIds: Id[]
  approverIds: Id[]
  sequence: Sequence
  retentionMonths: number | null
  reviewMonths: number | null
  confidentiality: Confidentiality
  distribution: Distribution
  state: 'active' | 'void'
  voidReason: string | null
}

export type DocumentTable = Kept & {
  number: string | null
  legacyNumber: Generated<string>
  titleEn: string
  titleAr: string
  typeId: Id
  ownerId: Id
  createdBy: Id
  processIds: Id[]
  clauses: string[]
  siteIds: Id[]
  confidentiality: Confidentiality
  language: DocumentLanguage
  distribution: Distribution
  state: DocumentState
  stateReason: Generated<string>
  effectiveRevisionId: Id | null
  effectiveRevision: number | null
  effectiveSince: CalendarDate | null
  effectiveWords: Generated<string>
  obsoleteOn: CalendarDate | null
  reviewMonths: number | null
  lastReviewOn: CalendarDate | null
  nextReviewOn: CalendarDate | null
}

export type DocumentRevisionTable = Kept & {
  documentId: Id
  revision: number
  state: RevisionState
  stateReason: Generated<string>
  authorId: Id
  /** Everybody who has changed its text, beside whoever began it. */
  editorIds: Generated<Id[]>
  titleEn: string
  titleAr: string
  content: DocumentContent
  fileId: Id | null
  /** The uploaded file and the pictures of the text: seen through the revision. */
  fileIds: Generated<Id[]>
  fileSha256: string | null
  changeSummary: Generated<string>
  isMinor: Generated<boolean>
  round: Generated<number>
  contentHash: string | null
  createdAt: Date
  submittedAt: Date | null
  approvedAt: Date | null
  effectiveOn: CalendarDate | null
  trainFirst: Generated<boolean>
  effectiveAt: Date | null
  supersededAt: Date | null
  /** What a copy on paper is asked about by, from the database. */
  statusCode: Generated<string | null>
}

export type DocumentStepTable = Kept & {
  documentId: Id
  revisionId: Id
  round: number
  position: number
  role: StepRole
  personId: Id
  decision: 'reviewed' | 'approved' | 'rejected' | 'lapsed' | null
  decidedBy: Id | null
  decidedFor: Id | null
  decidedAt: Date | null
  comment: Generated<string>
  contentHash: string
}

export type DocumentCommentTable = Kept & {
  documentId: Id
  revisionId: Id
  round: number
  language: Language | null
  blockId: Generated<string>
  quote: Generated<string>
  text: string
  byId: Id
  at: Date
  state: CommentState
  resolvedBy: Id | null
  resolvedAt: Date | null
}

export type DocumentAnswerTable = Kept & { commentId: Id; text: string; byId: Id; at: Date }

export type DocumentDelegationTable = Kept & {
  personId: Id
  delegateId: Id
  from: CalendarDate
  until: CalendarDate
  reason: Generated<string>
  endedAt: Date | null
}

export type DocumentReviewTable = Kept & {
  documentId: Id
  revision: number
  verdict: 'unchanged' | 'change'
  note: Generated<string>
  reviewedBy: Id
  reviewedOn: CalendarDate
}

export type AcknowledgementTable = Kept & {
  documentId: Id
  revisionId: Id
  revision: number
  personId: Id
  state: 'assigned' | 'acknowledged' | 'lapsed'
  assignedOn: CalendarDate
  acknowledgedAt: Date | null
}

export type DocumentPrintTable = Kept & {
  documentId: Id
  revisionId: Id
  revision: number
  copy: number
  holder: string
  place: Generated<string>
  language: DocumentLanguage
  statusCode: Generated<string>
  state: PrintState
  printedBy: Id
  printedOn: CalendarDate
  recallReason: Generated<string>
  recalledBy: Id | null
  recalledOn: CalendarDate | null
  collectedBy: Id | null
  collectedOn: CalendarDate | null
}

export type RetainedRecordTable = Kept & {
  number: string
  title: string
  typeId: Id
  processIds: Id[]
  location: Generated<string>
  fileId: Id | null
  createdOn: CalendarDate
  retentionMonths: number | null
  retainUntil: CalendarDate | null
  keptBy: Id
  state: RecordState
  isHeld: Generated<boolean>
  holdReason: Generated<string>
  proposedBy: Id | null
  proposedOn: CalendarDate | null
  disposalReason: Generated<string>
  disposedBy: Id | null
  disposedOn: CalendarDate | null
}

export type DocumentImportTable = Kept & { folder: string; startedBy: Id; startedAt: Date; state: 'open' | 'ended' }

export type DocumentImportRowTable = Kept & {
  importId: Id
  path: string
  size: number
  state: ImportRowState
  /** Why it does not come in, as the key of a refusal. */
  refusal: Generated<string>
  refusalDetails: Generated<RefusalDetails>
  fileId: Id | null
  sha256: string | null
  reasons: Generated<Reasons>
  legacyNumber: Generated<string>
  legacyRevision: Generated<string>
  titleEn: Generated<string>
  titleAr: Generated<string>
  language: Generated<DocumentLanguage>
  typeId: Id | null
  ownerId: Id | null
  processIds: Generated<Id[]>
  clauses: Generated<string[]>
  asText: Generated<boolean>
  documentId: Id | null
}

export type TypeRecord = Omit<Selectable<DocumentTypeTable>, 'orgId'>
export type DocumentRecord = Omit<Selectable<DocumentTable>, 'orgId'>
export type RevisionRecord = Omit<Selectable<DocumentRevisionTable>, 'orgId'>
export type StepRecord = Omit<Selectable<DocumentStepTable>, 'orgId'>
export type CommentRecord = Omit<Selectable<DocumentCommentTable>, 'orgId'>
export type DelegationRecord = Omit<Selectable<DocumentDelegationTable>, 'orgId'>
export type ReadingRecord = Omit<Selectable<AcknowledgementTable>, 'orgId'>
export type PrintRecord = Omit<Selectable<DocumentPrintTable>, 'orgId'>
export type ImportRecord = Omit<Selectable<DocumentImportTable>, 'orgId'>
export type ImportRowRecord = Omit<Selectable<DocumentImportRowTable>, 'orgId'>
export type RetainedRecordRow = Omit<Selectable<RetainedRecordTable>, 'orgId'>

declare module '#platform/server/database/database.ts' {
  interface Tables {
    documentType: DocumentTypeTable
    document: DocumentTable
    documentRevision: DocumentRevisionTable
    documentStep: DocumentStepTable
    documentComment: DocumentCommentTable
    documentAnswer: DocumentAnswerTable
    documentDelegation: DocumentDelegationTable
    documentReview: DocumentReviewTable
    acknowledgement: AcknowledgementTable
    documentPrint: DocumentPrintTable
    retainedRecord: RetainedRecordTable
    documentImport: DocumentImportTable
    documentImportRow: DocumentImportRowTable
  }
}
