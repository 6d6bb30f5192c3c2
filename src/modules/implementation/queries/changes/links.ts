import { sql } from 'kysely'
import type { Id } from '#kernel/ids.ts'
import { type Link, type LinkEnd, link } from '#kernel/records/links.ts'
import type { World } from '#platform/server/context.ts'
import { mostLinks } from '#platform/server/finding/linking.ts'
import { changeIsVisible } from './eyes.ts'

/** The changes that began with those records, or what those changes began with. */
export async function fromOrigin(
  { db, org }: World,
  originIds: readonly string[],
  changeIds: readonly string[] = [],
): Promise<Link[]> {
  const rows = await db
    .selectFrom('change')
    .select(['id', 'fromRecord', 'fromId'])
    .where('orgId', '=', org)
    .where('state', 'not in', ['rejected', 'cancelled'])
    .where('fromId', 'is not', null)
    .where(sql<boolean>`(from_id = any(${[...originIds]}::uuid[]) or id = any(${[...changeIds]}::uuid[]))`)
    .orderBy('id')
    .limit(mostLinks)
    .execute()
  return rows.map(({ id, fromRecord, fromId }) => link(fromRecord as string, fromId as Id, 'led-to', 'change', id))
}

const columnOf = { change: 'changeId', document: 'documentId', training: 'trainingId' } as const

/** Documents and trainings a change led to; its tasks say themselves what they are about. */
export async function opened({ db, org }: World, by: keyof typeof columnOf, ids: readonly string[]): Promise<Link[]> {
  const rows = await db
    .selectFrom('changeOpening')
    .select(['changeId', 'documentId', 'trainingId'])
    .where('orgId', '=', org)
    .where('kind', '<>', 'task')
    .where(sql<boolean>`${sql.ref(columnOf[by])} = any(${[...ids]}::uuid[])`)
    .orderBy('id')
    .limit(mostLinks)
    .execute()
  return rows.map(({ changeId, documentId, trainingId }) =>
    documentId
      ? link('change', changeId, 'led-to', 'document', documentId)
      : link('change', changeId, 'led-to', 'training', trainingId as Id),
  )
}

type Touch = { record: 'process' | 'document'; id: Id; changeId: Id }

/** What changes say they touch; of documents those of which no revision has been opened yet. */
export async function touched(
  { db, org }: World,
  by: 'process' | 'document' | 'change',
  ids: readonly string[],
): Promise<Link[]> {
  const among = by === 'change' ? sql`c.id` : sql`touched.id`
  const named = by === 'change' ? sql`true` : sql`touched.record = ${by}`
  const { rows } = await sql<Touch>`select touched.record, touched.id, c.id as change_id from change c, lateral (
      select 'process' as record, p as id from unnest(c.process_ids) p
      union all select 'document', d from unnest(c.document_ids) d where not exists (select from change_opening o
        where o.org_id = c.org_id and o.change_id = c.id and o.document_id = d)) touched
    where c.org_id = ${org} and c.state not in ('rejected', 'cancelled') and ${named} and ${among} = any(${[...ids]}::uuid[])
    order by c.id, touched.id limit ${mostLinks}`.execute(db)
  return rows.map(({ record, id, changeId }) => link(record, id, 'changed-by', 'change', changeId))
}

export async function changesSeen(world: World, ids: readonly string[]): Promise<LinkEnd[]> {
  const rows = await world.db
    .selectFrom('change')
    .select(['id', 'number', 'titleEn', 'titleAr', 'state'])
    .where('orgId', '=', world.org)
    .where(sql<boolean>`id = any(${[...ids]}::uuid[])`)
    .where(changeIsVisible(world))
    .orderBy('id')
    .execute()
  return rows.map((row) => ({ record: 'change', ...row }))
}
