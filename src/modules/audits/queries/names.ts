import { sql } from 'kysely'
import { ListAuditNames } from '#modules/identity/contract.ts'
import { answer } from '#platform/server/context.ts'
import { pageFrom, sortingBy } from '#platform/server/database/paging.ts'

/** Number and title, for whoever names the audits a guest may see. */
export const listAuditNames = answer(ListAuditNames, async (world, { search, sort, ids, limit, cursor }) => {
  let query = world.db
    .selectFrom('audit')
    .select(['id', 'number', 'title'])
    .where('orgId', '=', world.org)
    .where('state', '<>', 'cancelled')
  if (ids) query = query.where('id', 'in', ids.split(','))
  if (search)
    query = query.where(sql<boolean>`fold(coalesce(number, '') || ' ' || title) like '%' || fold(${search}) || '%'`)
  return pageFrom(world.db, query, { limit, cursor }, sortingBy(sort, ['title'], 'title'))
})
