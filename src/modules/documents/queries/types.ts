import { sql } from 'kysely'
import type { Id } from '#kernel/ids.ts'
import { answer, type World } from '#platform/server/context.ts'
import { pageFrom, sortingBy } from '#platform/server/database/paging.ts'
import * as contract from '../contract/types.ts'
import { numberFrom } from '../rules/types.ts'
import type { TypeRecord } from '../tables.ts'

type Reach = Pick<World, 'db' | 'org'>

export const seriesOf = (typeId: Id) => `document-type-${typeId}`

export const listTypes = answer(contract.ListTypes, async (world, { sort, search, kind, state, ...page }) => {
  const given = sql<number>`coalesce((select last from numbering n where n.org_id = document_type.org_id
    and n.series = 'document-type-' || document_type.id), 0)`
  let query = world.db.selectFrom('documentType').selectAll().select(given.as('given')).where('orgId', '=', world.org)
  if (kind) query = query.where('kind', '=', kind)
  if (state) query = query.where('state', '=', state)
  if (search)
    query = query.where(
      sql<boolean>`fold(prefix || ' ' || name_en || ' ' || name_ar) like '%' || fold(${search}) || '%'`,
    )
  const sorting = sortingBy(sort, ['prefix', 'nameEn', 'nameAr'], 'prefix')
  const found = await pageFrom<TypeRecord & { given: number }>(world.db, query, page, sorting, 'documentType')
  const rows = found.rows.map((row) => contract.TypeLine.parse({ ...row, nextNumber: numberFrom(row, row.given + 1) }))
  return { ...found, rows }
})

export async function numbersGiven({ db, org }: Reach, typeId: Id): Promise<number> {
  const row = await db
    .selectFrom('numbering')
    .select('last')
    .where('orgId', '=', org)
    .where('series', '=', seriesOf(typeId))
    .executeTakeFirst()
  return row?.last ?? 0
}
