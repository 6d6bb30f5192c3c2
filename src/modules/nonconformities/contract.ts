import { z } from 'zod'
import { defineCommand } from '#kernel/contract.ts'
import { CalendarDate } from '#kernel/dates.ts'
import { Id } from '#kernel/ids.ts'
import { Line, Notes, Paragraphs } from '#kernel/text.ts'
import { EvidenceRefs, Promised } from '#modules/actions/contract.ts'
import { Edition } from '#modules/identity/contract.ts'

export const Grade = z.enum(['major', 'minor'])
export type Grade = z.infer<typeof Grade>
export const Source = z.enum(['audit', 'process', 'customer', 'supplier', 'management-review'])
export type Source = z.infer<typeof Source>

/** Which requirement is not fulfilled: a clause of an edition, or the organisation's own words about another criterion. */
export const RequirementRef = z.object({
  edition: Edition,
  clause: z.string().regex(/^\d{1,2}(\.\d{1,2}){0,3}$/, 'not-a-clause'),
  text: Notes.default(''),
})
export type RequirementRef = z.infer<typeof RequirementRef>

const threeParts = { statement: Paragraphs, requirement: RequirementRef, evidence: EvidenceRefs, grade: Grade }
const belonging = {
  processId: Id.nullable().default(null),
  siteId: Id.nullable().default(null),
}

/** The owner is the process owner unless somebody else is named; days without a word follow the organisation's settings. */
export const RaiseNonconformity = defineCommand({
  name: 'nonconformities.raiseNonconformity',
  path: 'POST /nonconformities',
  permission: 'nonconformities.raise',
  input: z.object({
    id: Id,
    ...threeParts,
    ...belonging,
    source: Source,
    sourceRecord: z.string().max(40).nullable().default(null),
    sourceId: Id.nullable().default(null),
    auditId: Id.nullable().default(null),
    ownerId: Id.nullable().default(null),
    /** Who decides about the response: the one who raises, where they may; otherwise the quality managers. */
    deciderId: Id.nullable().default(null),
    detectedOn: CalendarDate,
    responseDue: CalendarDate.optional(),
  }),
})

export const ChangeNonconformity = defineCommand({
  name: 'nonconformities.changeNonconformity',
  path: 'PUT /nonconformities/:id',
  permission: 'nonconformities.raise',
  input: z.object({ id: Id, ...threeParts, ...belonging }),
})

export const AssignNonconformity = defineCommand({
  name: 'nonconformities.assignNonconformity',
  path: 'POST /nonconformities/:id/owner',
  permission: 'nonconformities.decide',
  input: z.object({ id: Id, ownerId: Id, reason: Paragraphs }),
})

export const AcknowledgeNonconformity = defineCommand({
  name: 'nonconformities.acknowledgeNonconformity',
  path: 'POST /nonconformities/:id/acknowledgement',
  permission: 'nonconformities.respond',
  input: z.object({ id: Id }),
})

export const DisputeNonconformity = defineCommand({
  name: 'nonconformities.disputeNonconformity',
  path: 'POST /nonconformities/:id/dispute',
  permission: 'nonconformities.respond',
  input: z.object({ id: Id, reason: Paragraphs }),
})

/** Upheld: the nonconformity stands. To change its wording, change it; to withdraw it, void it. */
export const UpholdNonconformity = defineCommand({
  name: 'nonconformities.upholdNonconformity',
  path: 'POST /nonconformities/:id/upholding',
  permission: 'nonconformities.decide',
  input: z.object({ id: Id, reason: Paragraphs }),
})

export const PostponeResponse = defineCommand({
  name: 'nonconformities.postponeResponse',
  path: 'POST /nonconformities/:id/postponement',
  permission: 'nonconformities.decide',
  input: z.object({ id: Id, responseDue: CalendarDate, reason: Paragraphs }),
})

export const CauseMethod = z.enum(['five-whys', 'fishbone', 'other'])
export type CauseMethod = z.infer<typeof CauseMethod>

/** What was done about the case, why it happened, and what will be done about that. */
export const responseParts = {
  correction: Paragraphs,
  correctedOn: CalendarDate,
  extent: Paragraphs,
  causeMethod: CauseMethod,
  whys: z.array(Line).max(9).default([]),
  cause: Paragraphs,
  /** Why no corrective action is needed, where none is planned. */
  noActionReason: Notes.default(''),
  /** How everybody will see that it worked. */
  criterion: Notes.default(''),
}

/** A new response replaces the drafted actions of the one that was returned. */
export const RespondToNonconformity = defineCommand({
  name: 'nonconformities.respondToNonconformity',
  path: 'POST /nonconformities/:id/response',
  permission: 'nonconformities.respond',
  input: z.object({ id: Id, ...responseParts, actions: z.array(Promised).max(30) }),
})

/** Opens the drafted actions and plans the effectiveness review. */
export const AcceptResponse = defineCommand({
  name: 'nonconformities.acceptResponse',
  path: 'POST /nonconformities/:id/acceptance',
  permission: 'nonconformities.decide',
  input: z.object({ id: Id, criterion: Paragraphs, reviewOn: CalendarDate.optional(), note: Notes.default('') }),
})

export const ReturnResponse = defineCommand({
  name: 'nonconformities.returnResponse',
  path: 'POST /nonconformities/:id/return',
  permission: 'nonconformities.decide',
  input: z.object({ id: Id, reason: Paragraphs }),
})

export const ReportImplementation = defineCommand({
  name: 'nonconformities.reportImplementation',
  path: 'POST /nonconformities/:id/implementation',
  permission: 'nonconformities.respond',
  input: z.object({ id: Id, note: Notes.default('') }),
})

/** The evidence does not show it yet: named actions go back to their owners. */
export const ReturnImplementation = defineCommand({
  name: 'nonconformities.returnImplementation',
  path: 'POST /nonconformities/:id/implementation-return',
  permission: 'nonconformities.verify',
  input: z.object({ id: Id, actionIds: z.array(Id).min(1, 'required').max(30), reason: Paragraphs }),
})

export const Verdict = z.enum(['effective', 'ineffective', 'inconclusive'])
export type Verdict = z.infer<typeof Verdict>

/** Ineffective opens the next cycle at the cause; inconclusive plans the next review. */
export const VerifyEffectiveness = defineCommand({
  name: 'nonconformities.verifyEffectiveness',
  path: 'POST /nonconformities/:id/effectiveness',
  permission: 'nonconformities.verify',
  signs: 'effectiveness-reviewed',
  input: z.object({
    id: Id,
    verdict: Verdict,
    result: Paragraphs,
    evidence: EvidenceRefs,
    nextReviewOn: CalendarDate.optional(),
    responseDue: CalendarDate.optional(),
  }),
})

export const CloseNonconformity = defineCommand({
  name: 'nonconformities.closeNonconformity',
  path: 'POST /nonconformities/:id/closing',
  permission: 'nonconformities.close',
  signs: 'closed',
  input: z.object({ id: Id, note: Notes.default('') }),
})

export const ReopenNonconformity = defineCommand({
  name: 'nonconformities.reopenNonconformity',
  path: 'POST /nonconformities/:id/reopening',
  permission: 'nonconformities.close',
  input: z.object({ id: Id, reason: Paragraphs, responseDue: CalendarDate.optional() }),
})

export const VoidNonconformity = defineCommand({
  name: 'nonconformities.voidNonconformity',
  path: 'POST /nonconformities/:id/void',
  permission: 'nonconformities.void',
  input: z.object({ id: Id, reason: Paragraphs }),
})
