import type { Id } from '#kernel/ids.ts'
import type { World } from '#platform/server/context.ts'
import { PersonName } from '../contract/words.ts'

type Reach = Pick<World, 'db' | 'org'>

/** How many drafts there are, the last revision, and the one in force. */
export async function revisionsSoFar({ db, org }: Reach, table: 'scopeStatement' | 'qualityPolicy') {
  const rows = await db
    .selectFrom(table)
    .select(['id', 'revision', 'state'])
    .where('orgId', '=', org)
    .orderBy('revision', 'desc')
    .execute()
  return {
    drafts: rows.filter(({ state }) => state === 'draft').length,
    last: rows[0]?.revision ?? 0,
    approved: rows.find(({ state }) => state === 'approved')?.id,
  }
}

export async function namesOf({ db, org }: Reach, ids: readonly (Id | null)[]): Promise<PersonName[]> {
  const wanted = [...new Set(ids)].filter((id) => id !== null)
  if (wanted.length === 0) return []
  const rows = await db
    .selectFrom('person')
    .select(['id', 'nameEn', 'nameAr'])
    .where('orgId', '=', org)
    .where('id', 'in', wanted)
    .execute()
  return rows.map((row) => PersonName.parse(row))
}

/** As it goes over the wire: instants as text. */
export const told = <Row extends { approvedAt: Date | null }>(row: Row) => ({
  ...row,
  approvedAt: row.approvedAt?.toISOString() ?? null,
})
