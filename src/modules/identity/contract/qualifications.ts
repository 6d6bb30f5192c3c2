import { z } from 'zod'
import { defineCommand, defineQuery } from '#kernel/contract.ts'
import { CalendarDate } from '#kernel/dates.ts'
import { Id } from '#kernel/ids.ts'
import { pageInput, pageOf } from '#kernel/paging.ts'
import { Line, OptionalLine } from '#kernel/text.ts'

export const QualifyAuditor = defineCommand({
  name: 'identity.qualifyAuditor',
  path: 'POST /qualifications',
  permission: 'identity.qualify',
  input: z.object({
    id: Id,
    personId: Id,
    standard: z.string().max(40).default('ISO 9001'),
    role: z.enum(['auditor', 'lead-auditor']),
    validFrom: CalendarDate,
    validUntil: CalendarDate,
    evidence: OptionalLine.default(''),
  }),
})

/** From today on it counts for no audit any more; what was done under it stays valid. */
export const WithdrawQualification = defineCommand({
  name: 'identity.withdrawQualification',
  path: 'POST /qualifications/:id/withdrawal',
  permission: 'identity.qualify',
  input: z.object({ id: Id, reason: Line }),
})

export const Qualification = z.object({
  id: Id,
  version: z.number(),
  personId: Id,
  standard: z.string(),
  role: z.string(),
  validFrom: CalendarDate,
  validUntil: CalendarDate,
  evidence: z.string(),
  withdrawnOn: CalendarDate.nullable(),
  voidReason: z.string().nullable(),
})
export type Qualification = z.infer<typeof Qualification>

export const ListQualifications = defineQuery({
  name: 'identity.qualifications',
  path: 'GET /qualifications',
  permission: 'identity.read',
  input: z.object({ ...pageInput, personId: Id.optional() }),
  output: pageOf(Qualification),
})
