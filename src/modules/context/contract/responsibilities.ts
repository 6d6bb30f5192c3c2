import { z } from 'zod'
import { defineQuery } from '#kernel/contract.ts'
import { CalendarDate } from '#kernel/dates.ts'
import { Id } from '#kernel/ids.ts'
import { PersonName } from './words.ts'

const Responsible = z.object({
  id: Id,
  code: z.string(),
  nameEn: z.string(),
  nameAr: z.string(),
  ownerId: Id,
  memberIds: z.array(Id),
  clauses: z.array(z.string()),
})
export type Responsible = z.infer<typeof Responsible>

/** Who answers for what: nothing is typed here, all of it comes from the processes. */
export const TheResponsibilities = defineQuery({
  name: 'context.responsibilities',
  path: 'GET /responsibilities',
  permission: 'context.read',
  input: z.object({}),
  output: z.object({
    edition: z.enum(['9001:2015', '9001:2026']),
    processes: z.array(Responsible),
    /** When somebody last looked at it, and will again. */
    review: z.object({ reviewedOn: CalendarDate, nextReview: CalendarDate }).nullable(),
    people: z.array(PersonName.extend({ jobTitleEn: z.string(), jobTitleAr: z.string() })),
    /** Each requirement of chapters 5 to 10 with the processes that answer for it; none where nobody does. */
    clauses: z.array(z.object({ clause: z.string(), processIds: z.array(Id) })),
  }),
})
