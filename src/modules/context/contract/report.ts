import { z } from 'zod'
import { defineQuery } from '#kernel/contract.ts'
import { ClimateDecision, IssueLine } from './issues.ts'
import { PartyLine, PartyRequirement } from './parties.ts'
import { QualityPolicy } from './policy.ts'
import { ScopeStatement } from './scope.ts'
import { PersonName } from './words.ts'

const Named = z.object({ id: z.string(), nameEn: z.string(), nameAr: z.string() })

/** Everything that stands today, for print: what is closed or superseded is left out. */
export const TheContextReport = defineQuery({
  name: 'context.report',
  path: 'GET /context-report',
  permission: 'context.read',
  input: z.object({}),
  output: z.object({
    organisation: z.object({ en: z.string(), ar: z.string() }),
    digits: z.enum(['latn', 'arab']),
    today: z.string(),
    issues: z.array(IssueLine),
    climate: ClimateDecision.extend({ ownerNameEn: z.string(), ownerNameAr: z.string() }).nullable(),
    parties: z.array(PartyLine.omit({ requirements: true, addressed: true })),
    requirements: z.array(PartyRequirement),
    scope: ScopeStatement.nullable(),
    policy: QualityPolicy.nullable(),
    people: z.array(PersonName),
    sites: z.array(Named),
    processes: z.array(Named.extend({ code: z.string() })),
  }),
})
export type ContextReport = z.infer<typeof TheContextReport.output>
