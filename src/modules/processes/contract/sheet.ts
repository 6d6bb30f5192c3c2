import { z } from 'zod'
import { defineQuery } from '#kernel/contract.ts'
import { Id } from '#kernel/ids.ts'
import { TheProcess } from '../contract.ts'
import { MapLine, TheMap } from './maps.ts'

const Both = z.object({ en: z.string(), ar: z.string() })

/** All that is printed of a process; with the revision of its map that is asked for, or the one readers see. */
export const TheProcessSheet = defineQuery({
  name: 'processes.sheet',
  path: 'GET /processes/:id/sheet',
  permission: 'processes.read',
  input: z.object({ id: Id, mapId: Id.optional() }),
  output: z.object({
    organisation: Both,
    digits: z.enum(['latn', 'arab']),
    today: z.string(),
    process: TheProcess.output,
    sites: z.array(Both),
    map: TheMap.output.nullable(),
    /** When it was approved, where the organisation is. */
    approvedOn: z.string().nullable(),
    revisions: z.array(MapLine),
  }),
})
export type ProcessSheet = z.infer<typeof TheProcessSheet.output>
