import { sql } from 'kysely'
import { z } from 'zod'
import { raised } from '#kernel/change.ts'
import { defineCommand, defineQuery } from '#kernel/contract.ts'
import { Id } from '#kernel/ids.ts'
import type { FileReading } from '#kernel/platform-contract.ts'
import { answer, fulfil, type World } from '../context.ts'
import { insertRecord } from '../history/records.ts'
import { mostOfText, typesWithText } from '../office/reading/text-of-file.ts'

const Sha256 = z.string().regex(/^[0-9a-f]{64}$/)

/** Entered by the product alone, once it has read a file or has found that it cannot be read. */
export const KeepFileText = defineCommand({
  name: 'platform.keepFileText',
  path: 'POST /-/file-texts',
  permission: 'anyone',
  input: z.object({
    id: Id,
    sha256: Sha256,
    state: z.enum(['read', 'empty', 'failed']),
    reason: z.string().max(100).nullable(),
    words: z.string().max(mostOfText),
    isCut: z.boolean(),
  }),
})

/** Files with words in them that nobody has read yet. */
export const FilesToRead = defineQuery({
  name: 'platform.filesToRead',
  path: 'GET /-/file-texts',
  permission: 'anyone',
  input: z.object({}),
  output: z.object({ rows: z.array(z.object({ sha256: Sha256, type: z.string() })) }),
})

/** The words stand beside the record: the history tells that they were read, and from which bytes. */
export const keepFileText = fulfil(KeepFileText, async (world, { words, ...input }) => {
  const row = { ...input, characters: words.length, readAt: world.now }
  const after = await insertRecord(world, 'fileText', row)
  if (words !== '')
    await world.db.insertInto('fileWords').values({ orgId: world.org, sha256: input.sha256, words }).execute()
  return raised('fileText', after)
})

export const filesToRead = answer(FilesToRead, async ({ db, org }) => {
  const rows = await db
    .selectFrom('file')
    .select(({ fn }) => ['sha256', fn.min('type').as('type')])
    .where('orgId', '=', org)
    .where('releasedAt', 'is', null)
    .where('type', 'in', Object.keys(typesWithText))
    .where(sql<boolean>`not exists (select from file_text t where t.org_id = file.org_id and t.sha256 = file.sha256)`)
    .groupBy('sha256')
    .orderBy(sql`max(uploaded_at)`, 'desc')
    .limit(50)
    .execute()
  return { rows: rows as { sha256: string; type: string }[] }
})

/** What a file says, as far as it has been read. */
export async function wordsOfFile({ db, org }: Pick<World, 'db' | 'org'>, sha256: string | null): Promise<string> {
  if (sha256 === null) return ''
  const row = await db
    .selectFrom('fileWords')
    .select('words')
    .where('orgId', '=', org)
    .where('sha256', '=', sha256)
    .executeTakeFirst()
  return row?.words ?? ''
}

/** How far the search has come with a file. */
export async function readingOfFile(
  { db, org }: Pick<World, 'db' | 'org'>,
  { sha256, type }: { sha256: string; type: string },
): Promise<FileReading> {
  if (!(type in typesWithText)) return { state: 'none', reason: null, isCut: false }
  const row = await db
    .selectFrom('fileText')
    .select(['state', 'reason', 'isCut'])
    .where('orgId', '=', org)
    .where('sha256', '=', sha256)
    .executeTakeFirst()
  return row ?? { state: 'waiting', reason: null, isCut: false }
}
