import { z } from 'zod'
import { defineCommand, defineQuery } from '#kernel/contract.ts'
import { CalendarDate } from '#kernel/dates.ts'
import { Id } from '#kernel/ids.ts'
import { pageInput, pageOf } from '#kernel/paging.ts'
import { Line, Notes, Paragraphs } from '#kernel/text.ts'
import { actionLifecycle } from './lifecycle.ts'

export const ActionKind = z.enum(['correction', 'containment', 'corrective', 'improvement'])
export type ActionKind = z.infer<typeof ActionKind>

/** What can be shown to someone else: a document, a record, a person asked, a place, a time, or what was seen. */
export const EvidenceRef = z.object({
  kind: z.enum(['document', 'record', 'person', 'place', 'time', 'observation']),
  text: Line,
  fileId: Id.optional(),
  /** The record of this system that it is. */
  link: z.object({ record: z.string().regex(/^[a-z][a-zA-Z-]{0,39}$/), id: Id }).optional(),
})
export type EvidenceRef = z.infer<typeof EvidenceRef>
export const EvidenceRefs = z.array(EvidenceRef).max(50)

/** The record an action is about, and in which cycle of it the action was promised. */
const About = z.object({
  record: z.string().regex(/^[a-z][a-z-]{0,39}$/),
  id: Id,
  cycle: z.number().int().min(1).max(99).default(1),
})

const promise = { kind: ActionKind, description: Paragraphs, ownerId: Id, due: CalendarDate }
export const Promised = z.object({ id: Id, ...promise })
export type Promised = z.infer<typeof Promised>

/** A draft waits to be opened; without one the promise stands at once. Without a verifier, the quality managers verify. */
export const PlanAction = defineCommand({
  name: 'actions.planAction',
  path: 'POST /actions',
  permission: 'actions.plan',
  input: Promised.extend({ about: About, verifierId: Id.nullable().default(null), draft: z.boolean().default(false) }),
})

export const ChangeAction = defineCommand({
  name: 'actions.changeAction',
  path: 'PUT /actions/:id',
  permission: 'actions.plan',
  input: Promised,
})

export const OpenAction = defineCommand({
  name: 'actions.openAction',
  path: 'POST /actions/:id/opening',
  permission: 'actions.plan',
  input: z.object({ id: Id }),
})

export const AssignAction = defineCommand({
  name: 'actions.assignAction',
  path: 'POST /actions/:id/owner',
  permission: 'actions.plan',
  input: z.object({ id: Id, ownerId: Id, reason: Paragraphs }),
})

export const StartAction = defineCommand({
  name: 'actions.startAction',
  path: 'POST /actions/:id/start',
  permission: 'actions.carry-out',
  input: z.object({ id: Id }),
})

/** The original day stays for everyone to see. */
export const PostponeAction = defineCommand({
  name: 'actions.postponeAction',
  path: 'POST /actions/:id/postponement',
  permission: 'actions.carry-out',
  input: z.object({ id: Id, due: CalendarDate, reason: Paragraphs }),
})

export const CompleteAction = defineCommand({
  name: 'actions.completeAction',
  path: 'POST /actions/:id/completion',
  permission: 'actions.carry-out',
  input: z.object({ id: Id, done: Paragraphs, evidence: EvidenceRefs, doneOn: CalendarDate }),
})

export const ReturnAction = defineCommand({
  name: 'actions.returnAction',
  path: 'POST /actions/:id/return',
  permission: 'actions.verify',
  input: z.object({ id: Id, reason: Paragraphs }),
})

export const VerifyAction = defineCommand({
  name: 'actions.verifyAction',
  path: 'POST /actions/:id/verification',
  permission: 'actions.verify',
  input: z.object({ id: Id, note: Notes.default('') }),
})

export const ActionVerdict = z.enum(['effective', 'ineffective'])

export const ConcludeAction = defineCommand({
  name: 'actions.concludeAction',
  path: 'POST /actions/:id/conclusion',
  permission: 'actions.verify',
  input: z.object({ id: Id, verdict: ActionVerdict, note: Paragraphs }),
})

export const ReopenAction = defineCommand({
  name: 'actions.reopenAction',
  path: 'POST /actions/:id/reopening',
  permission: 'actions.verify',
  input: z.object({ id: Id, due: CalendarDate, reason: Paragraphs }),
})

export const CancelAction = defineCommand({
  name: 'actions.cancelAction',
  path: 'POST /actions/:id/cancellation',
  permission: 'actions.plan',
  input: z.object({ id: Id, reason: Paragraphs }),
})

export const ActionState = z.enum(actionLifecycle.states)
export type ActionState = z.infer<typeof ActionState>

export const Action = z.object({
  id: Id,
  version: z.number(),
  number: z.string().nullable(),
  kind: ActionKind,
  aboutRecord: z.string(),
  aboutId: Id,
  aboutCycle: z.number(),
  description: z.string(),
  ownerId: Id,
  plannedBy: Id,
  verifierId: Id.nullable(),
  plannedOn: CalendarDate,
  originalDue: CalendarDate,
  due: CalendarDate,
  postponedReason: z.string().nullable(),
  state: ActionState,
  cycle: z.number(),
  done: z.string().nullable(),
  evidence: EvidenceRefs,
  doneOn: CalendarDate.nullable(),
  completedBy: Id.nullable(),
  returnedReason: z.string().nullable(),
  verifiedBy: Id.nullable(),
  verifiedOn: CalendarDate.nullable(),
  verifiedNote: z.string().nullable(),
  verdict: ActionVerdict.nullable(),
  concludedBy: Id.nullable(),
  concludedOn: CalendarDate.nullable(),
  concludedNote: z.string().nullable(),
  reopenedReason: z.string().nullable(),
  cancelledReason: z.string().nullable(),
})
export type Action = z.infer<typeof Action>

/** A line of the register. */
export const ActionLine = Action.pick({
  id: true,
  version: true,
  number: true,
  kind: true,
  aboutRecord: true,
  aboutId: true,
  description: true,
  ownerId: true,
  originalDue: true,
  due: true,
  state: true,
  cycle: true,
}).extend({ ownerNameEn: z.string(), ownerNameAr: z.string() })
export type ActionLine = z.infer<typeof ActionLine>

const yes = z.stringbool().optional()

export const ListActions = defineQuery({
  name: 'actions.actions',
  path: 'GET /actions',
  permission: 'actions.read',
  input: z.object({
    ...pageInput,
    state: ActionState.optional(),
    kind: ActionKind.optional(),
    ownerId: Id.optional(),
    aboutId: Id.optional(),
    mine: yes,
    open: yes,
    overdue: yes,
  }),
  output: pageOf(ActionLine),
})

export const TheAction = defineQuery({
  name: 'actions.action',
  path: 'GET /actions/:id',
  permission: 'actions.read',
  input: z.object({ id: Id }),
  output: Action,
})

/** Whether a file is evidence of an action, and whether the asker may open it; asked by the download route. */
export const FileInActions = defineQuery({
  name: 'actions.file',
  path: 'GET /-/action-files/:id',
  permission: 'anyone',
  input: z.object({ id: Id }),
  output: z.object({ isEvidence: z.boolean(), isVisible: z.boolean() }),
})
