import { z } from 'zod'
import { defineQuery } from '#kernel/contract.ts'
import { CalendarDate } from '#kernel/dates.ts'
import { Id } from '#kernel/ids.ts'
import { WorkItem } from '#kernel/records/work.ts'
import { coverages, urgencies } from './rules.ts'

/** Everything that waits for the one who asks, from any module: the most urgent first, 200 at most. */
export const MyWork = defineQuery({
  name: 'home.myWork',
  path: 'GET /work',
  permission: 'home.read',
  input: z.object({}),
  output: z.object({ today: CalendarDate, rows: z.array(WorkItem.extend({ urgency: z.enum(urgencies) })) }),
})

const NextAudit = z.object({
  id: Id,
  number: z.string().nullable(),
  title: z.string(),
  state: z.string(),
  from: CalendarDate.nullable(),
  to: CalendarDate.nullable(),
})

/** How the system is doing, in one look. */
export const Overview = defineQuery({
  name: 'home.overview',
  path: 'GET /overview',
  permission: 'home.read',
  input: z.object({}),
  output: z.object({
    today: CalendarDate,
    openNonconformities: z.number(),
    overdueResponses: z.number(),
    openActions: z.number(),
    overdueActions: z.number(),
    openFindings: z.number(),
    auditsThisYear: z.object({ planned: z.number(), held: z.number() }),
    /** Nonconformities raised and closed in each of the last twelve months, oldest first. */
    months: z.array(z.object({ month: z.string(), raised: z.number(), closed: z.number() })),
    nextAudits: z.array(NextAudit),
    coverage: z.array(
      z.object({
        clause: z.string(),
        title: z.object({ en: z.string(), ar: z.string() }),
        coverage: z.enum(coverages),
      }),
    ),
  }),
})
