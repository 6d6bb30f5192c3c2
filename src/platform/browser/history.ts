import { z } from 'zod'
import { defineQuery } from '#kernel/contract.ts'
import { Id } from '#kernel/ids.ts'
import { pageInput } from '#kernel/paging.ts'

/** What became of one record, the latest first; the server's own description stands in `platform/server/records-of.ts`. */
export const HistoryOf = defineQuery({
  name: 'platform.history',
  path: 'GET /history',
  permission: 'platform.read-history',
  input: z.object({ recordId: Id, limit: pageInput.limit, cursor: pageInput.cursor }),
  output: z.object({
    rows: z.array(
      z.object({
        seq: z.number(),
        at: z.string(),
        command: z.string(),
        record: z.string(),
        actor: z.object({ name: z.string(), roles: z.array(z.string()), capacity: z.string() }),
        changes: z.record(z.string(), z.tuple([z.unknown(), z.unknown()])),
        reason: z.string().nullable(),
        hash: z.string(),
      }),
    ),
    next: z.string().nullable(),
  }),
})
