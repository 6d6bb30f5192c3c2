import { z } from 'zod'
import { defineCommand, defineQuery } from '#kernel/contract.ts'
import { CalendarDate } from '#kernel/dates.ts'
import { Id } from '#kernel/ids.ts'
import { pageInput, pageOf } from '#kernel/paging.ts'
import { Notes, OptionalLine, Paragraphs } from '#kernel/text.ts'
import { interestedPartyLifecycle } from '../lifecycle.ts'
import { yes } from './issues.ts'
import { ClauseNumber } from './words.ts'

const described = { nameEn: OptionalLine, nameAr: OptionalLine, relevance: Paragraphs, ownerId: Id }

export const AddParty = defineCommand({
  name: 'context.addParty',
  path: 'POST /interested-parties',
  permission: 'context.manage',
  input: z.object({ id: Id, ...described, nextReview: CalendarDate.optional() }),
})

export const ChangeParty = defineCommand({
  name: 'context.changeParty',
  path: 'PUT /interested-parties/:id',
  permission: 'context.manage',
  input: z.object({ id: Id, ...described }),
})

export const CloseParty = defineCommand({
  name: 'context.closeParty',
  path: 'POST /interested-parties/:id/closing',
  permission: 'context.manage',
  input: z.object({ id: Id, reason: Paragraphs }),
})

const asked = {
  statement: Paragraphs,
  isAddressed: z.boolean(),
  how: Notes.default(''),
  processIds: z.array(Id).max(60).default([]),
  clauses: z.array(ClauseNumber).max(100).default([]),
  reason: Notes.default(''),
}

/** What the party asks for, and whether the system takes care of it: how, or why not. */
export const AddRequirement = defineCommand({
  name: 'context.addRequirement',
  path: 'POST /party-requirements',
  permission: 'context.manage',
  input: z.object({ id: Id, partyId: Id, ...asked }),
})

export const ChangeRequirement = defineCommand({
  name: 'context.changeRequirement',
  path: 'PUT /party-requirements/:id',
  permission: 'context.manage',
  input: z.object({ id: Id, ...asked }),
})

export const CloseRequirement = defineCommand({
  name: 'context.closeRequirement',
  path: 'POST /party-requirements/:id/closing',
  permission: 'context.manage',
  input: z.object({ id: Id, reason: Paragraphs }),
})

export const PartyState = z.enum(interestedPartyLifecycle.states)

export const InterestedParty = z.object({
  id: Id,
  version: z.number(),
  ...described,
  state: PartyState,
  closedReason: z.string().nullable(),
  nextReview: CalendarDate,
  reviewedOn: CalendarDate.nullable(),
  changedOn: CalendarDate,
})
export type InterestedParty = z.infer<typeof InterestedParty>

export const PartyRequirement = z.object({
  id: Id,
  version: z.number(),
  partyId: Id,
  ...asked,
  state: PartyState,
  closedReason: z.string().nullable(),
})
export type PartyRequirement = z.infer<typeof PartyRequirement>

export const PartyLine = InterestedParty.extend({
  ownerNameEn: z.string(),
  ownerNameAr: z.string(),
  requirements: z.number(),
  addressed: z.number(),
})
export type PartyLine = z.infer<typeof PartyLine>

export const ListParties = defineQuery({
  name: 'context.parties',
  path: 'GET /interested-parties',
  permission: 'context.read',
  input: z.object({
    ...pageInput,
    state: PartyState.optional(),
    ownerId: Id.optional(),
    overdue: yes,
    changedSince: CalendarDate.optional(),
  }),
  output: pageOf(PartyLine),
})

export const TheParty = defineQuery({
  name: 'context.party',
  path: 'GET /interested-parties/:id',
  permission: 'context.read',
  input: z.object({ id: Id }),
  output: PartyLine.omit({ requirements: true, addressed: true }).extend({ requirements: z.array(PartyRequirement) }),
})
