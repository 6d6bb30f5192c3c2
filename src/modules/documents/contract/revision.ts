import { z } from 'zod'
import { defineCommand } from '#kernel/contract.ts'
import { CalendarDate } from '#kernel/dates.ts'
import { Id } from '#kernel/ids.ts'
import { Notes, Paragraphs } from '#kernel/text.ts'
import { DocumentContent } from './content.ts'
import { Hash, RevisionState, Sequence, StepRole, titles } from './words.ts'

/** What the revision says: its titles, and either the written text or an uploaded file. */
export const ChangeDraft = defineCommand({
  name: 'documents.changeDraft',
  path: 'PUT /document-revisions/:id',
  permission: 'documents.write',
  input: z.object({
    id: Id,
    ...titles,
    content: DocumentContent,
    fileId: Id.nullable().default(null),
    changeSummary: Notes.default(''),
  }),
})

export const AskedStep = z.object({ id: Id, role: StepRole, personId: Id })
export type AskedStep = z.infer<typeof AskedStep>

/** Locks the revision and asks people to review and approve it; from the second revision on with what has changed. */
export const SubmitRevision = defineCommand({
  name: 'documents.submitRevision',
  path: 'POST /document-revisions/:id/submission',
  permission: 'documents.write',
  input: z.object({
    id: Id,
    steps: z.array(AskedStep).min(1).max(20),
    sequence: Sequence.default('parallel'),
    changeSummary: Notes.default(''),
    /** Only the wording changed: whoever has read the former revision need not read it again. */
    isMinor: z.boolean().default(false),
    /** The day it takes effect; without one it waits for its owner. */
    effectiveOn: CalendarDate.nullable().default(null),
    /** People read it before it takes effect. */
    trainFirst: z.boolean().default(false),
  }),
})

/** Takes the revision back out of review, as a draft. */
export const RecallRevision = defineCommand({
  name: 'documents.recallRevision',
  path: 'POST /document-revisions/:id/recall',
  permission: 'documents.write',
  input: z.object({ id: Id, reason: Paragraphs }),
})

export const WithdrawRevision = defineCommand({
  name: 'documents.withdrawRevision',
  path: 'POST /document-revisions/:id/withdrawal',
  permission: 'documents.write',
  input: z.object({ id: Id, reason: Paragraphs }),
})

/** Another day for taking effect, or whether people are trained before it. */
export const PlanEffect = defineCommand({
  name: 'documents.planEffect',
  path: 'PUT /document-revisions/:id/effective-day',
  permission: 'documents.write',
  input: z.object({ id: Id, effectiveOn: CalendarDate.nullable(), trainFirst: z.boolean() }),
})

/** The approved revision takes effect now, and the former one is superseded. */
export const MakeEffective = defineCommand({
  name: 'documents.makeEffective',
  path: 'POST /document-revisions/:id/effect',
  permission: 'documents.write',
  input: z.object({ id: Id }),
})

/** The same on its day; entered by the product. */
export const TakeEffect = defineCommand({
  name: 'documents.takeEffect',
  path: 'POST /-/document-revisions/:id/effect',
  permission: 'anyone',
  versioned: false,
  input: z.object({ id: Id }),
})

/** `contentHash` is the hash of what the page has shown: nobody decides on something else. */
const decided = { id: Id, contentHash: Hash, comment: Notes.default('') }

export const ReviewRevision = defineCommand({
  name: 'documents.reviewRevision',
  path: 'POST /document-steps/:id/review',
  permission: 'documents.decide',
  input: z.object(decided),
})

export const ApproveRevision = defineCommand({
  name: 'documents.approveRevision',
  path: 'POST /document-steps/:id/approval',
  permission: 'documents.decide',
  signs: 'document-approved',
  input: z.object(decided),
})

export const RejectRevision = defineCommand({
  name: 'documents.rejectRevision',
  path: 'POST /document-steps/:id/rejection',
  permission: 'documents.decide',
  input: z.object({ id: Id, contentHash: Hash, reason: Paragraphs }),
})

/** Somebody else is asked instead. */
export const ReassignStep = defineCommand({
  name: 'documents.reassignStep',
  path: 'PUT /document-steps/:id/person',
  permission: 'documents.write',
  input: z.object({ id: Id, personId: Id, reason: Paragraphs }),
})

export const Revision = z.object({
  id: Id,
  version: z.number(),
  documentId: Id,
  revision: z.number(),
  state: RevisionState,
  stateReason: z.string(),
  authorId: Id,
  /** Everybody who has written in it. */
  editorIds: z.array(Id),
  titleEn: z.string(),
  titleAr: z.string(),
  fileId: Id.nullable(),
  changeSummary: z.string(),
  isMinor: z.boolean(),
  round: z.number(),
  contentHash: z.string().nullable(),
  createdAt: z.string(),
  submittedAt: z.string().nullable(),
  approvedAt: z.string().nullable(),
  effectiveOn: CalendarDate.nullable(),
  trainFirst: z.boolean(),
  effectiveAt: z.string().nullable(),
  supersededAt: z.string().nullable(),
})
export type Revision = z.infer<typeof Revision>

export const Step = z.object({
  id: Id,
  version: z.number(),
  revisionId: Id,
  round: z.number(),
  position: z.number(),
  role: StepRole,
  personId: Id,
  decision: z.enum(['reviewed', 'approved', 'rejected', 'lapsed']).nullable(),
  decidedBy: Id.nullable(),
  decidedFor: Id.nullable(),
  decidedAt: z.string().nullable(),
  comment: z.string(),
})
export type Step = z.infer<typeof Step>
