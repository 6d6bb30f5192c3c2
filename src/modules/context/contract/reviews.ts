import { z } from 'zod'
import { defineCommand, defineQuery } from '#kernel/contract.ts'
import { CalendarDate } from '#kernel/dates.ts'
import { Id } from '#kernel/ids.ts'
import { Notes } from '#kernel/text.ts'
import { PersonName } from './words.ts'

/** What is written down and looked at again; and who answers for what, which follows from the processes: its id is the organisation's. */
export const Reviewed = z.enum([
  'issue',
  'climate-decision',
  'interested-party',
  'scope-statement',
  'quality-policy',
  'responsibilities',
])
export type Reviewed = z.infer<typeof Reviewed>
export type Written = Exclude<Reviewed, 'responsibilities'>

export const ReviewOutcome = z.enum(['unchanged', 'changed'])

/** Somebody looked at it again. How it stood is kept; the next review is in twelve months unless said otherwise. */
export const ReviewEntry = defineCommand({
  name: 'context.reviewEntry',
  path: 'POST /context-reviews',
  permission: 'context.review',
  input: z.object({
    id: Id,
    record: Reviewed,
    recordId: Id,
    outcome: ReviewOutcome,
    note: Notes.default(''),
    nextReview: CalendarDate.optional(),
  }),
})

const Changes = z.record(z.string(), z.tuple([z.unknown(), z.unknown()]))

/** What changed from review to review, the latest first, and since the last one. */
export const TheChanges = defineQuery({
  name: 'context.changes',
  path: 'GET /context-changes/:recordId',
  permission: 'context.read',
  input: z.object({ record: Reviewed, recordId: Id }),
  output: z.object({
    since: Changes,
    reviews: z.array(
      z.object({
        id: Id,
        outcome: z.enum(['first', 'unchanged', 'changed', 'approved']),
        note: z.string(),
        reviewedBy: PersonName,
        reviewedOn: CalendarDate,
        nextReview: CalendarDate,
        changes: Changes,
      }),
    ),
  }),
})
