import { sql } from 'kysely'
import type { Id } from '#kernel/ids.ts'
import { Search } from '#kernel/platform-contract.ts'
import { answer, type Reading, type World } from '../context.ts'
import { snippetsFor } from './snippets.ts'

/** Of these records those the actor may see. */
export type Eyes = (world: Pick<World, 'db' | 'org' | 'actor'>, ids: readonly Id[]) => Promise<readonly Id[]>
type Found = {
  record: string
  recordId: Id
  number: string | null
  title: string
  titleAr: string
  state: string | null
}

/**
 * Finds any record, and answers only what the actor may see. A record nobody has eyes for is everybody's who may search; a guest finds
 * the audits of their scope, and nothing else.
 */
export const searchThrough = (eyes: ReadonlyMap<string, Eyes>) =>
  answer(Search, async (world, { words, limit, language = world.actor.language }) => {
    const { scope } = world.actor
    const among = scope ? sql`${[...scope.audits]}::uuid[]` : sql`null`
    const { rows } = await sql<Found>`select * from records_with(${words}, ${among})`.execute(world.db)
    const within = scope ? rows.filter(({ record }) => record === 'audit') : rows
    const seen = await seenOf(world, within, eyes)
    const shown = within.filter(({ recordId }) => seen.has(recordId)).slice(0, limit)
    const snippets = await snippetsFor(world, words, shown)
    return {
      rows: shown.map(({ titleAr, ...row }) => ({
        ...row,
        title: (language === 'ar' && titleAr) || row.title,
        snippet: snippets.get(row.recordId) ?? null,
      })),
    }
  }) as unknown as Reading

async function seenOf(world: World, rows: readonly Found[], eyes: ReadonlyMap<string, Eyes>): Promise<Set<Id>> {
  const seen = new Set<Id>()
  for (const [record, some] of Map.groupBy(rows, (row) => row.record)) {
    const ids = some.map(({ recordId }) => recordId)
    for (const id of (await eyes.get(record)?.(world, ids)) ?? (eyes.has(record) ? [] : ids)) seen.add(id)
  }
  return seen
}
