import { z } from 'zod'
import { defineCommand } from '#kernel/contract.ts'
import { CalendarDate } from '#kernel/dates.ts'
import { Id } from '#kernel/ids.ts'
import { Line, Notes, OptionalLine, Paragraphs } from '#kernel/text.ts'
import { PlanTraining } from '#modules/competence/contract.ts'
import { DraftDocument } from '#modules/documents/contract/document.ts'

const Ids = z.array(Id).max(100).default([])

export const Responsibility = z.object({ id: Id, what: Line, personId: Id })
export type Responsibility = z.infer<typeof Responsibility>

export const origins = ['assessment-answer', 'action'] as const
export const ChangeOrigin = z.enum(origins)

/** What is said of a change before it is made. A draft may leave open what submitting asks for. */
export const described = {
  titleEn: OptionalLine.default(''),
  titleAr: OptionalLine.default(''),
  reason: Notes.default(''),
  purpose: Notes.default(''),
  consequences: Notes.default(''),
  unwanted: Notes.default(''),
  integrity: Notes.default(''),
  resources: Notes.default(''),
  criterion: Notes.default(''),
  processIds: Ids,
  documentIds: Ids,
  personIds: z.array(Id).max(500).default([]),
  siteIds: Ids,
  responsibilities: z.array(Responsibility).max(40).default([]),
  ownerId: Id,
  /** Who judges whether it worked; without one the quality managers do. */
  reviewerId: Id.nullable().default(null),
  plannedFrom: CalendarDate.nullable().default(null),
  plannedUntil: CalendarDate.nullable().default(null),
  reviewOn: CalendarDate.nullable().default(null),
}

export const ProposeChange = defineCommand({
  name: 'implementation.proposeChange',
  path: 'POST /changes',
  permission: 'implementation.propose-change',
  input: z.object({
    id: Id,
    ...described,
    fromRecord: ChangeOrigin.nullable().default(null),
    fromId: Id.nullable().default(null),
  }),
})

/** What was submitted already is taken back as a draft, and its approver is not asked any more. */
export const EditChange = defineCommand({
  name: 'implementation.editChange',
  path: 'PUT /changes/:id',
  permission: 'implementation.propose-change',
  input: z.object({ id: Id, ...described }),
})

/** Takes its number, once. */
export const SubmitChange = defineCommand({
  name: 'implementation.submitChange',
  path: 'POST /changes/:id/submission',
  permission: 'implementation.propose-change',
  input: z.object({ id: Id, approverId: Id }),
})

/** `contentHash` is the hash of what the page has shown: nobody decides on something else. */
const Hash = z.string().regex(/^[0-9a-f]{64}$/)

export const ApproveChange = defineCommand({
  name: 'implementation.approveChange',
  path: 'POST /changes/:id/approval',
  permission: 'implementation.approve-change',
  signs: 'change-approved',
  input: z.object({ id: Id, contentHash: Hash, note: Notes.default('') }),
})

export const ReturnChange = defineCommand({
  name: 'implementation.returnChange',
  path: 'POST /changes/:id/return',
  permission: 'implementation.approve-change',
  input: z.object({ id: Id, contentHash: Hash, reason: Paragraphs }),
})

export const RejectChange = defineCommand({
  name: 'implementation.rejectChange',
  path: 'POST /changes/:id/rejection',
  permission: 'implementation.approve-change',
  input: z.object({ id: Id, contentHash: Hash, reason: Paragraphs }),
})

/** Every responsibility becomes a task of whoever is responsible. */
export const StartChange = defineCommand({
  name: 'implementation.startChange',
  path: 'POST /changes/:id/start',
  permission: 'implementation.carry-out-change',
  input: z.object({ id: Id }),
})

/** Opens the next revision of a document, which remembers nothing of it: the change does. */
export const OpenRevision = defineCommand({
  name: 'implementation.openRevision',
  path: 'POST /changes/:id/revisions',
  permission: 'implementation.carry-out-change',
  versioned: false,
  input: z.object({ id: Id, openingId: Id, documentId: Id, revisionId: Id }),
})

/** A document there was not before. */
export const OpenDocument = defineCommand({
  name: 'implementation.openDocument',
  path: 'POST /changes/:id/documents',
  permission: 'implementation.carry-out-change',
  versioned: false,
  input: z.object({
    id: Id,
    openingId: Id,
    document: DraftDocument.input.pick({
      id: true,
      revisionId: true,
      typeId: true,
      titleEn: true,
      titleAr: true,
      ownerId: true,
      processIds: true,
      siteIds: true,
    }),
  }),
})

export const OpenTraining = defineCommand({
  name: 'implementation.openTraining',
  path: 'POST /changes/:id/trainings',
  permission: 'implementation.carry-out-change',
  versioned: false,
  input: z.object({ id: Id, openingId: Id, training: PlanTraining.input }),
})

/** A task beside those of the responsibilities. */
export const OpenTask = defineCommand({
  name: 'implementation.openTask',
  path: 'POST /changes/:id/tasks',
  permission: 'implementation.carry-out-change',
  versioned: false,
  input: z.object({ id: Id, openingId: Id, actionId: Id, what: Paragraphs, personId: Id, due: CalendarDate }),
})

/** Refused while something it opened is open. */
export const FinishChange = defineCommand({
  name: 'implementation.finishChange',
  path: 'POST /changes/:id/completion',
  permission: 'implementation.carry-out-change',
  input: z.object({ id: Id, note: Paragraphs }),
})

export const ChangeVerdict = z.enum(['effective', 'ineffective'])

/** On its review day or later; earlier only with a reason. */
export const JudgeChange = defineCommand({
  name: 'implementation.judgeChange',
  path: 'POST /changes/:id/effectiveness-review',
  permission: 'implementation.judge-change',
  input: z.object({ id: Id, verdict: ChangeVerdict, note: Paragraphs, earlyReason: Notes.default('') }),
})

/** What did not work is gone about again, with new days. */
export const ReopenChange = defineCommand({
  name: 'implementation.reopenChange',
  path: 'POST /changes/:id/reopening',
  permission: 'implementation.carry-out-change',
  input: z.object({ id: Id, reason: Paragraphs, plannedUntil: CalendarDate, reviewOn: CalendarDate }),
})

/** What it opened stays as it is; each is ended where it is kept. */
export const CancelChange = defineCommand({
  name: 'implementation.cancelChange',
  path: 'POST /changes/:id/cancellation',
  permission: 'implementation.propose-change',
  input: z.object({ id: Id, reason: Paragraphs }),
})
