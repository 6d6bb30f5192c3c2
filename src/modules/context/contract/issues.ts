import { z } from 'zod'
import { defineCommand, defineQuery } from '#kernel/contract.ts'
import { CalendarDate } from '#kernel/dates.ts'
import { Id } from '#kernel/ids.ts'
import { pageInput, pageOf } from '#kernel/paging.ts'
import { Notes, Paragraphs } from '#kernel/text.ts'
import { issueLifecycle } from '../lifecycle.ts'

export const IssueKind = z.enum(['internal', 'external'])
export const IssueTopic = z.enum([
  'market',
  'technology',
  'people',
  'legal',
  'economy',
  'society',
  'climate',
  'culture',
  'knowledge',
  'infrastructure',
  'suppliers',
  'other',
])
export const IssueEffect = z.enum(['threat', 'opportunity', 'neutral'])

const described = {
  kind: IssueKind,
  topic: IssueTopic,
  statementEn: Notes.default(''),
  statementAr: Notes.default(''),
  effect: IssueEffect,
  effectNote: Notes.default(''),
  ownerId: Id,
}

/** Counts at once when the quality manager raises it; from anybody else it is a proposal. */
export const RaiseIssue = defineCommand({
  name: 'context.raiseIssue',
  path: 'POST /issues',
  permission: 'context.propose',
  input: z.object({ id: Id, ...described, nextReview: CalendarDate.optional() }),
})

export const ChangeIssue = defineCommand({
  name: 'context.changeIssue',
  path: 'PUT /issues/:id',
  permission: 'context.propose',
  input: z.object({ id: Id, ...described }),
})

export const AcceptIssue = defineCommand({
  name: 'context.acceptIssue',
  path: 'POST /issues/:id/acceptance',
  permission: 'context.manage',
  input: z.object({ id: Id }),
})

export const CloseIssue = defineCommand({
  name: 'context.closeIssue',
  path: 'POST /issues/:id/closing',
  permission: 'context.manage',
  input: z.object({ id: Id, reason: Paragraphs }),
})

export const IssueState = z.enum(issueLifecycle.states)

export const Issue = z.object({
  id: Id,
  version: z.number(),
  number: z.string(),
  ...described,
  raisedBy: Id,
  state: IssueState,
  closedReason: z.string().nullable(),
  nextReview: CalendarDate,
  reviewedOn: CalendarDate.nullable(),
  changedOn: CalendarDate,
})
export type Issue = z.infer<typeof Issue>

export const IssueLine = Issue.extend({ ownerNameEn: z.string(), ownerNameAr: z.string() })
export type IssueLine = z.infer<typeof IssueLine>

export const yes = z.stringbool().optional()

export const ListIssues = defineQuery({
  name: 'context.issues',
  path: 'GET /issues',
  permission: 'context.read',
  input: z.object({
    ...pageInput,
    kind: IssueKind.optional(),
    topic: IssueTopic.optional(),
    state: IssueState.optional(),
    ownerId: Id.optional(),
    overdue: yes,
    changedSince: CalendarDate.optional(),
  }),
  output: pageOf(IssueLine),
})

export const TheIssue = defineQuery({
  name: 'context.issue',
  path: 'GET /issues/:id',
  permission: 'context.read',
  input: z.object({ id: Id }),
  output: IssueLine,
})

const decided = { isRelevant: z.boolean(), reason: Notes, ownerId: Id }

/** Whether climate change matters to the system, and why: both answers are good when they are reasoned. */
export const DecideClimate = defineCommand({
  name: 'context.decideClimate',
  path: 'POST /climate-decisions',
  permission: 'context.manage',
  input: z.object({ id: Id, ...decided, nextReview: CalendarDate.optional() }),
})

export const ChangeClimateDecision = defineCommand({
  name: 'context.changeClimateDecision',
  path: 'PUT /climate-decisions/:id',
  permission: 'context.manage',
  input: z.object({ id: Id, ...decided }),
})

export const ClimateDecision = z.object({
  id: Id,
  version: z.number(),
  ...decided,
  nextReview: CalendarDate,
  reviewedOn: CalendarDate.nullable(),
  changedOn: CalendarDate,
})
export type ClimateDecision = z.infer<typeof ClimateDecision>

export const TheClimateDecision = defineQuery({
  name: 'context.climateDecision',
  path: 'GET /climate-decision',
  permission: 'context.read',
  input: z.object({}),
  output: z.object({
    decision: ClimateDecision.extend({ ownerNameEn: z.string(), ownerNameAr: z.string() }).nullable(),
  }),
})
