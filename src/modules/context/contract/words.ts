import { z } from 'zod'
import { CalendarDate } from '#kernel/dates.ts'
import { Id } from '#kernel/ids.ts'
import { scopeStatementLifecycle } from '../lifecycle.ts'

export const ClauseNumber = z.string().regex(/^\d{1,2}(\.\d{1,2}){0,3}$/, 'not-a-clause')

export const RevisionState = z.enum(scopeStatementLifecycle.states)

/** What every revision of the scope and of the policy has. */
export const revised = {
  id: Id,
  version: z.number(),
  revision: z.number(),
  edition: z.string(),
  changeReason: z.string(),
  state: RevisionState,
  authorIds: z.array(Id),
  approverId: Id.nullable(),
  approvedAt: z.string().nullable(),
  supersededOn: CalendarDate.nullable(),
  nextReview: CalendarDate.nullable(),
  reviewedOn: CalendarDate.nullable(),
}

export const PersonName = z.object({ id: Id, nameEn: z.string(), nameAr: z.string() })
export type PersonName = z.infer<typeof PersonName>
