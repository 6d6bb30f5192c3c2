import { z } from 'zod'
import { defineCommand } from '#kernel/contract.ts'
import { CalendarDate } from '#kernel/dates.ts'
import { Id } from '#kernel/ids.ts'
import { Notes, OptionalLine, Paragraphs } from '#kernel/text.ts'
import {
  Clause,
  Confidentiality,
  Distribution,
  DocumentLanguage,
  DocumentState,
  Ids,
  Months,
  nobody,
  titles,
} from './words.ts'

const described = {
  ownerId: Id,
  legacyNumber: OptionalLine.default(''),
  processIds: Ids.default([]),
  clauses: z.array(Clause).max(120).default([]),
  siteIds: Ids.default([]),
  confidentiality: Confidentiality.default('internal'),
  language: DocumentLanguage.default('both'),
  distribution: Distribution.default(nobody),
  reviewMonths: Months.nullable().default(null),
}

/** A new document with the draft of its first revision. It gets its number when that is submitted; what is not said is as its type has it. */
export const DraftDocument = defineCommand({
  name: 'documents.draftDocument',
  path: 'POST /documents',
  permission: 'documents.write',
  input: z.object({
    id: Id,
    revisionId: Id,
    typeId: Id,
    ...titles,
    ...described,
    distribution: Distribution.optional(),
    reviewMonths: Months.nullable().optional(),
  }),
})

/** Whose it is, where it applies and who reads it. What it says is changed by a revision. */
export const ChangeDocument = defineCommand({
  name: 'documents.changeDocument',
  path: 'PUT /documents/:id',
  permission: 'documents.write',
  input: z.object({ id: Id, ...described }),
})

/** Opens the next revision as a draft of what is in force, which stays untouched. */
export const ReviseDocument = defineCommand({
  name: 'documents.reviseDocument',
  path: 'POST /documents/:id/revisions',
  permission: 'documents.write',
  input: z.object({ id: Id, revisionId: Id }),
})

export const ReviewVerdict = z.enum(['unchanged', 'change'])

/** Looked at again on its day: it stands as it is, or a new revision is opened. Either way the interval begins anew. */
export const ReviewDocument = defineCommand({
  name: 'documents.reviewDocument',
  path: 'POST /documents/:id/periodic-reviews',
  permission: 'documents.write',
  input: z.object({ id: Id, reviewId: Id, revisionId: Id, verdict: ReviewVerdict, note: Notes.default('') }),
})

/** Nobody has to follow it any more; everything about it is kept. */
export const ObsoleteDocument = defineCommand({
  name: 'documents.obsoleteDocument',
  path: 'POST /documents/:id/obsoletion',
  permission: 'documents.manage',
  signs: 'document-obsolete',
  input: z.object({ id: Id, reason: Paragraphs }),
})

export const Document = z.object({
  ...described,
  id: Id,
  version: z.number(),
  number: z.string().nullable(),
  titleEn: z.string(),
  titleAr: z.string(),
  typeId: Id,
  createdBy: Id,
  state: DocumentState,
  stateReason: z.string(),
  effectiveRevisionId: Id.nullable(),
  effectiveRevision: z.number().nullable(),
  effectiveSince: CalendarDate.nullable(),
  obsoleteOn: CalendarDate.nullable(),
  lastReviewOn: CalendarDate.nullable(),
  nextReviewOn: CalendarDate.nullable(),
})
export type Document = z.infer<typeof Document>
