import { z } from 'zod'
import { defineQuery, type OutputOf } from '#kernel/contract.ts'
import { CalendarDate } from '#kernel/dates.ts'
import { Id } from '#kernel/ids.ts'
import { pageInput, pageOf } from '#kernel/paging.ts'
import { FileReading } from '#kernel/platform-contract.ts'
import { DocumentContent } from './content.ts'
import { Document, ReviewVerdict } from './document.ts'
import { Reading } from './reading.ts'
import { Revision, Step } from './revision.ts'
import { DocumentType } from './types.ts'
import { Clause, PersonRef, RevisionState } from './words.ts'

const ReviewTone = z.enum(['green', 'amber', 'red'])

/** A line of the master list. What is in work is told only to those it concerns. */
export const DocumentLine = Document.omit({ distribution: true, createdBy: true }).extend({
  typePrefix: z.string(),
  typeNameEn: z.string(),
  typeNameAr: z.string(),
  ownerNameEn: z.string(),
  ownerNameAr: z.string(),
  inWork: z.object({ revision: z.number(), state: RevisionState }).nullable(),
  reviewTone: ReviewTone.nullable(),
})
export type DocumentLine = z.infer<typeof DocumentLine>

const yes = z.stringbool().optional()
const RegisterState = z.enum([
  'draft',
  'in-review',
  'changes-requested',
  'approved',
  'for-training',
  'effective',
  'obsolete',
  'withdrawn',
])
export type RegisterState = z.infer<typeof RegisterState>
export const registerStates = RegisterState.options

export const ListDocuments = defineQuery({
  name: 'documents.documents',
  path: 'GET /documents',
  permission: 'documents.read',
  input: z.object({
    ...pageInput,
    typeId: Id.optional(),
    state: RegisterState.optional(),
    processId: Id.optional(),
    clause: Clause.optional(),
    siteId: Id.optional(),
    ownerId: Id.optional(),
    mine: yes,
    /** Looked at again soon, or overdue. */
    due: yes,
    /** What is searched for stands in the text of what is in force, or in its file. */
    inText: yes,
  }),
  output: pageOf(DocumentLine),
})

export const WholeRevision = Revision.extend({
  content: DocumentContent,
  file: z.object({ id: Id, name: z.string(), type: z.string(), size: z.number(), reading: FileReading }).nullable(),
  /** The hash a decision has to carry. */
  shownHash: z.string(),
  steps: z.array(Step),
})
export type WholeRevision = z.infer<typeof WholeRevision>

/** A document as the asker may see it: readers get what is in force, and no draft, version or review. */
export const TheDocument = defineQuery({
  name: 'documents.document',
  path: 'GET /documents/:id',
  permission: 'documents.read',
  input: z.object({ id: Id }),
  output: Document.extend({
    type: DocumentType,
    effective: WholeRevision.nullable(),
    inWork: WholeRevision.nullable(),
    revisions: z.array(Revision),
    reviews: z.array(
      z.object({
        id: Id,
        revision: z.number(),
        verdict: ReviewVerdict,
        note: z.string(),
        reviewedBy: Id,
        reviewedOn: CalendarDate,
      }),
    ),
    reviewTone: ReviewTone.nullable(),
    /** What the asker has to read, or has read, of what is in force or in training. */
    myReading: Reading.nullable(),
    reading: z.object({ asked: z.number(), acknowledged: z.number() }).nullable(),
    /** What the asker is to this document. */
    part: z.object({ edits: z.boolean(), seesDrafts: z.boolean() }),
    /** The step that waits for the asker, and in whose place they would take it. */
    myStep: z.object({ id: Id, for: Id.nullable() }).nullable(),
    people: z.array(PersonRef),
    processes: z.array(z.object({ id: Id, code: z.string(), nameEn: z.string(), nameAr: z.string() })),
  }),
})
export type WholeDocument = OutputOf<typeof TheDocument>

/** One revision with its text, for reading old ones and comparing. */
export const TheRevision = defineQuery({
  name: 'documents.revision',
  path: 'GET /document-revisions/:id',
  permission: 'documents.read',
  input: z.object({ id: Id }),
  output: WholeRevision.extend({ people: z.array(PersonRef) }),
})

const Used = z.object({ rows: z.array(DocumentLine) })

/** What is in force for a process. */
export const DocumentsOfProcess = defineQuery({
  name: 'documents.ofProcess',
  path: 'GET /processes/:processId/documents',
  permission: 'documents.read',
  input: z.object({ processId: Id }),
  output: Used,
})

/** What is in force for a clause and those below it. */
export const DocumentsOfClause = defineQuery({
  name: 'documents.ofClause',
  path: 'GET /clauses/:clause/documents',
  permission: 'documents.read',
  input: z.object({ clause: Clause }),
  output: Used,
})

/** Whether a file belongs to documents, and whether the asker may open it; asked by the download route. */
export const FileInDocuments = defineQuery({
  name: 'documents.file',
  path: 'GET /-/document-files/:id',
  permission: 'anyone',
  input: z.object({ id: Id }),
  output: z.object({ isDocument: z.boolean(), isVisible: z.boolean() }),
})

/** The revisions whose day has come; asked by the product. */
export const DueToTakeEffect = defineQuery({
  name: 'documents.dueToTakeEffect',
  path: 'GET /-/document-revisions/due',
  permission: 'anyone',
  input: z.object({}),
  output: z.object({ ids: z.array(Id) }),
})
