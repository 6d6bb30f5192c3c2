import { createHash } from 'node:crypto'
import { z } from 'zod'
import { canonical, type Change, raised } from '#kernel/change.ts'
import { defineCommand } from '#kernel/contract.ts'
import { Id, newId } from '#kernel/ids.ts'
import { Line } from '#kernel/text.ts'
import { type Factor, factors, fulfil } from '../context.ts'
import { insertRecord } from '../history/records.ts'

/** Binds a signature to exactly what was signed: the record as it stood, its version, the meaning. */
export const SignRecord = defineCommand({
  name: 'platform.sign',
  path: 'POST /-/signatures',
  permission: 'anyone',
  input: z.object({
    record: Line,
    recordId: Id,
    recordVersion: z.number().int(),
    contentHash: z.string().length(64),
    meaning: Line,
    /** By what the signer has proven who they are; nothing where a story tells of a signature. */
    factors: z.array(z.enum(factors)).nullable(),
  }),
})

export const contentHash = (row: object): string => createHash('sha256').update(canonical(row)).digest('hex')

export const sign = fulfil(SignRecord, async (world, input) => {
  const row = await insertRecord(world, 'signature', {
    id: newId(),
    ...input,
    personId: world.actor.id,
    personName: world.actor.name,
    signedAt: world.now,
    zone: world.zone,
  })
  return raised('signature', row)
})

export const signRecord = {
  contract: SignRecord,
  inputFor: (meaning: string, change: Change, given: readonly Factor[] | null) => ({
    record: change.record,
    recordId: change.id,
    recordVersion: change.after.version,
    contentHash: contentHash(change.after),
    meaning,
    factors: given && [...given],
  }),
}
