import { z } from 'zod'
import { changed, raised, type Row } from '#kernel/change.ts'
import { defineCommand } from '#kernel/contract.ts'
import { Id } from '#kernel/ids.ts'
import { Refusal } from '#kernel/refusal.ts'
import { Line, OptionalLine } from '#kernel/text.ts'
import { fulfil } from '../context.ts'
import type { Db } from '../database/database.ts'
import { amendRecord, insertRecord, theRecord } from '../history/records.ts'
import { inside } from '../database/walls.ts'

/** Entered by the upload route alone, once the bytes are on stable storage: a client never says what hash its file has. */
export const KeepFile = defineCommand({
  name: 'platform.keepFile',
  path: 'POST /-/files',
  permission: 'anyone',
  input: z.object({
    id: Id,
    name: Line,
    sha256: z.string().length(64),
    size: z.number().int(),
    type: z.string().max(100),
  }),
})

export const keepFile = fulfil(KeepFile, async (world, input) => {
  const row = await insertRecord(world, 'file', { ...input, uploadedBy: world.actor.id, uploadedAt: world.now })
  world.enqueue('file-texts', {})
  return raised('file', row)
})

/** Entered by the product alone, for a file that nothing uses any more. What it was stays known, its bytes go with the next clearing. */
export const ReleaseFile = defineCommand({
  name: 'platform.releaseFile',
  path: 'POST /-/files/:id/release',
  permission: 'anyone',
  input: z.object({ id: Id, reason: OptionalLine.default('') }),
})

export const releaseFile = fulfil(ReleaseFile, async (world, { id, reason }) => {
  const before = await theRecord<Row & { releasedAt: Date | null }>(world, 'file', id)
  if (before.releasedAt) throw new Refusal('missing', 'missing')
  return changed('file', before, await amendRecord(world, 'file', before, { releasedAt: world.now }), reason)
})

export type KeptFile = { id: Id; sha256: string; size: number; type: string; name: string; uploadedBy: Id | null }

/** The file with that id, in that organisation; who may open it is asked by whoever gives it out. */
export async function fileNamed(db: Db, org: Id, id: Id): Promise<KeptFile> {
  const row = await inside(db, org, (tx) =>
    tx
      .selectFrom('file')
      .select(['id', 'sha256', 'size', 'type', 'name', 'uploadedBy', 'releasedAt'])
      .where('orgId', '=', org)
      .where('id', '=', id)
      .executeTakeFirst(),
  )
  if (!row || row.releasedAt) throw new Refusal('missing', 'missing')
  return row
}
