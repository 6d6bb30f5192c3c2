import { z } from 'zod'
import { defineQuery, type OutputOf } from '#kernel/contract.ts'
import { Id } from '#kernel/ids.ts'
import { WholeRevision } from './register.ts'

const Words = z.object({ en: z.string(), ar: z.string() })

/** Two revisions beside each other: their texts, and what the register said of the document in the time of each. */
export const TheComparison = defineQuery({
  name: 'documents.comparison',
  path: 'GET /documents/:id/comparison',
  permission: 'documents.read',
  input: z.object({ id: Id, fromId: Id, toId: Id }),
  output: z.object({
    from: WholeRevision,
    to: WholeRevision,
    fields: z.array(z.object({ field: z.string(), label: Words, before: z.array(Words), after: z.array(Words) })),
  }),
})
export type Comparison = OutputOf<typeof TheComparison>
