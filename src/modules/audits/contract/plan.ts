import { z } from 'zod'
import { defineCommand, defineQuery } from '#kernel/contract.ts'
import { CalendarDate, TimeOfDay } from '#kernel/dates.ts'
import { Id } from '#kernel/ids.ts'
import { Line } from '#kernel/text.ts'
import { ItineraryRow, Member, PersonRef, ProcessRef } from './words.ts'

const WorkingHours = z
  .object({ from: TimeOfDay, to: TimeOfDay, fridayTo: TimeOfDay, lunchFrom: TimeOfDay, lunchTo: TimeOfDay })
  .default({ from: '08:30', to: '16:30', fridayTo: '12:00', lunchFrom: '12:30', lunchTo: '13:30' })
export type WorkingHours = z.infer<typeof WorkingHours>

/** Replaces the whole itinerary. A plan that was issued becomes a draft again and must be issued and accepted again. */
export const WritePlan = defineCommand({
  name: 'audits.writePlan',
  path: 'PUT /audits/:id/plan',
  permission: 'audits.plan',
  input: z.object({ id: Id, rows: z.array(ItineraryRow).max(300) }),
})

/** Writes a proposed itinerary from scope, team, dates and working hours over the present draft. */
export const DraftPlan = defineCommand({
  name: 'audits.draftPlan',
  path: 'POST /audits/:id/plan/draft',
  permission: 'audits.plan',
  input: z.object({ id: Id, hours: WorkingHours, daysOff: z.array(CalendarDate).max(60).default([]) }),
})

/** Sends the plan to the auditees. */
export const IssuePlan = defineCommand({
  name: 'audits.issuePlan',
  path: 'POST /audits/:id/plan/issue',
  permission: 'audits.plan',
  input: z.object({ id: Id }),
})

export const AcceptPlan = defineCommand({
  name: 'audits.acceptPlan',
  path: 'POST /audits/:id/plan/acceptance',
  permission: 'audits.answer-plan',
  input: z.object({ id: Id }),
})

/** `objectionId` is the new objection's own id. */
export const ObjectToMember = defineCommand({
  name: 'audits.objectToMember',
  path: 'POST /audits/:id/plan/objections',
  permission: 'audits.answer-plan',
  input: z.object({ id: Id, objectionId: Id, personId: Id, reason: Line }),
})

/** The lead answers an objection; `:id` is the objection. `replaced` asks that the member has left the team. */
export const RuleOnObjection = defineCommand({
  name: 'audits.ruleOnObjection',
  path: 'POST /plan-objections/:id/ruling',
  permission: 'audits.plan',
  input: z.object({ id: Id, ruling: z.enum(['replaced', 'overruled']), reason: Line }),
})

export const TheItinerary = defineQuery({
  name: 'audits.itinerary',
  path: 'GET /audits/:id/plan',
  permission: 'audits.read',
  input: z.object({ id: Id }),
  output: z.object({
    id: Id,
    version: z.number(),
    planState: z.string(),
    planRevision: z.number(),
    rows: z.array(ItineraryRow),
    team: z.array(Member),
    people: z.array(PersonRef),
    processes: z.array(ProcessRef),
  }),
})
