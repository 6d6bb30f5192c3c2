import { z } from 'zod'

const Part = z.object({
  name: z.string(),
  bytes: z.number().int().min(0),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
})

const TablePart = Part.extend({
  schema: z.enum(['public', 'auth']),
  table: z.string(),
  columns: z.array(z.string()),
  rows: z.number().int().min(0),
})
export type TablePart = z.infer<typeof TablePart>

/** What a backup holds: the first thing in it, so that every part can be judged as it comes. */
export const Manifest = z.object({
  format: z.literal('touchstone backup 1'),
  at: z.string(),
  migrations: z.array(z.object({ name: z.string(), hash: z.string() })),
  tables: z.array(TablePart),
  files: z.array(Part),
})
export type Manifest = z.infer<typeof Manifest>
export type Part = z.infer<typeof Part>

export const partsOf = (manifest: Manifest): readonly Part[] => [...manifest.tables, ...manifest.files]

export const manifestName = 'manifest.json'
/** The last thing in it: a backup without it was never finished. It holds the hash of the manifest. */
export const endName = 'end'
