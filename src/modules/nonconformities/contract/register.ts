import { z } from 'zod'
import { defineQuery } from '#kernel/contract.ts'
import { CalendarDate } from '#kernel/dates.ts'
import { Id } from '#kernel/ids.ts'
import { pageInput, pageOf } from '#kernel/paging.ts'
import { Action, EvidenceRefs } from '#modules/actions/contract.ts'
import { Edition } from '#modules/identity/contract.ts'
import { Grade, responseParts, Source, Verdict } from '../contract.ts'
import { nonconformityLifecycle } from '../lifecycle.ts'

export const NonconformityState = z.enum(nonconformityLifecycle.states)
export type NonconformityState = z.infer<typeof NonconformityState>

export const Response = z.object({
  cycle: z.number(),
  ...responseParts,
  whys: z.array(z.string()),
  noActionReason: z.string(),
  criterion: z.string(),
  by: Id,
  on: CalendarDate,
})
export type Response = z.infer<typeof Response>

export const Review = z.object({
  cycle: z.number(),
  verdict: Verdict,
  result: z.string(),
  evidence: EvidenceRefs,
  by: Id,
  on: CalendarDate,
})
export type Review = z.infer<typeof Review>

const dayOrNone = CalendarDate.nullable()
const textOrNone = z.string().nullable()

export const Nonconformity = z.object({
  id: Id,
  version: z.number(),
  number: z.string(),
  statement: z.string(),
  requirementEdition: Edition,
  requirementClause: z.string(),
  requirementText: z.string(),
  evidence: EvidenceRefs,
  grade: Grade,
  source: Source,
  sourceRecord: textOrNone,
  sourceId: Id.nullable(),
  auditId: Id.nullable(),
  processId: Id.nullable(),
  siteId: Id.nullable(),
  ownerId: Id,
  raisedBy: Id,
  deciderId: Id.nullable(),
  detectedOn: CalendarDate,
  raisedOn: CalendarDate,
  originalResponseDue: CalendarDate,
  responseDue: CalendarDate,
  state: NonconformityState,
  cycle: z.number(),
  response: Response.nullable(),
  earlierResponses: z.array(Response),
  acceptedBy: Id.nullable(),
  acceptedOn: dayOrNone,
  criterion: textOrNone,
  originalReviewOn: dayOrNone,
  reviewOn: dayOrNone,
  implementedOn: dayOrNone,
  reviews: z.array(Review),
  closedBy: Id.nullable(),
  closedOn: dayOrNone,
  closedNote: textOrNone,
  disputedReason: textOrNone,
  upheldReason: textOrNone,
  postponedReason: textOrNone,
  returnedReason: textOrNone,
  reopenedReason: textOrNone,
  voidReason: textOrNone,
})
export type Nonconformity = z.infer<typeof Nonconformity>

/** A line of the register. */
export const NonconformityLine = Nonconformity.pick({
  id: true,
  version: true,
  number: true,
  statement: true,
  requirementClause: true,
  grade: true,
  source: true,
  auditId: true,
  processId: true,
  siteId: true,
  ownerId: true,
  detectedOn: true,
  originalResponseDue: true,
  responseDue: true,
  reviewOn: true,
  state: true,
  cycle: true,
}).extend({ ownerNameEn: z.string(), ownerNameAr: z.string(), processCode: z.string().nullable() })
export type NonconformityLine = z.infer<typeof NonconformityLine>

const yes = z.stringbool().optional()

export const ListNonconformities = defineQuery({
  name: 'nonconformities.nonconformities',
  path: 'GET /nonconformities',
  permission: 'nonconformities.read',
  input: z.object({
    ...pageInput,
    state: NonconformityState.optional(),
    grade: Grade.optional(),
    source: Source.optional(),
    clause: z.string().max(12).optional(),
    processId: Id.optional(),
    siteId: Id.optional(),
    auditId: Id.optional(),
    ownerId: Id.optional(),
    open: yes,
    mine: yes,
    overdue: yes,
  }),
  output: pageOf(NonconformityLine),
})

export const PersonName = z.object({ id: Id, nameEn: z.string(), nameAr: z.string(), initials: z.string() })

/** Everything one page about it shows: its actions of every cycle and the names of the people in it. */
export const TheNonconformity = defineQuery({
  name: 'nonconformities.nonconformity',
  path: 'GET /nonconformities/:id',
  permission: 'nonconformities.read',
  input: z.object({ id: Id }),
  output: Nonconformity.extend({
    actions: z.array(Action),
    people: z.array(PersonName),
    process: z.object({ id: Id, code: z.string(), nameEn: z.string(), nameAr: z.string(), ownerId: Id }).nullable(),
  }),
})
export type WholeNonconformity = z.infer<typeof TheNonconformity.output>

/** The same clause in the same process within the last 24 months: does it come back? */
export const SimilarNonconformities = defineQuery({
  name: 'nonconformities.similar',
  path: 'GET /nonconformities/:id/similar',
  permission: 'nonconformities.read',
  input: z.object({ id: Id }),
  output: z.object({ rows: z.array(NonconformityLine) }),
})

/** Whether a file is evidence of a nonconformity or of an action that answers it, and whether the asker may open it; asked by the download route. */
export const FileInNonconformities = defineQuery({
  name: 'nonconformities.file',
  path: 'GET /-/nonconformity-files/:id',
  permission: 'anyone',
  input: z.object({ id: Id }),
  output: z.object({ isEvidence: z.boolean(), isVisible: z.boolean() }),
})
