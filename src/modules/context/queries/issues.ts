import { sql } from 'kysely'
import { Refusal } from '#kernel/refusal.ts'
import { answer, type World } from '#platform/server/context.ts'
import { pageFrom, sortingBy } from '#platform/server/database/paging.ts'
import * as contract from '../contract/issues.ts'

type Reach = Pick<World, 'db' | 'org'>

const ownerName = (language: 'name_en' | 'name_ar') =>
  sql<string>`(select ${sql.ref(language)} from person p where p.org_id = issue.org_id and p.id = issue.owner_id)`

const lines = (world: Reach) =>
  world.db
    .selectFrom('issue')
    .selectAll('issue')
    .select([ownerName('name_en').as('ownerNameEn'), ownerName('name_ar').as('ownerNameAr')])
    .where('issue.orgId', '=', world.org)

export const listIssues = answer(contract.ListIssues, async (world, { sort, search, limit, cursor, ...filters }) => {
  let query = lines(world)
  for (const field of ['kind', 'topic', 'state', 'ownerId'] as const)
    if (filters[field]) query = query.where(`issue.${field}`, '=', filters[field])
  if (filters.overdue) query = query.where('issue.state', '=', 'current').where('issue.nextReview', '<', world.today)
  if (filters.changedSince) query = query.where('issue.changedOn', '>=', filters.changedSince)
  if (search)
    query = query.where(
      sql<boolean>`fold(number || ' ' || statement_en || ' ' || statement_ar || ' ' || effect_note) like '%' || fold(${search}) || '%'`,
    )
  const sorting = sortingBy(sort, ['number', 'nextReview', 'changedOn'], 'number')
  const page = await pageFrom<contract.IssueLine>(world.db, query, { limit, cursor }, sorting, 'issue')
  return { ...page, rows: page.rows.map((row) => contract.IssueLine.parse(row)) }
})

export const theIssue = answer(contract.TheIssue, async (world, { id }) => {
  const row = await lines(world).where('issue.id', '=', id).executeTakeFirst()
  if (!row) throw new Refusal('missing', 'missing')
  return contract.IssueLine.parse(row)
})

export const theClimateDecision = answer(contract.TheClimateDecision, async ({ db, org }) => {
  const row = await db
    .selectFrom('climateDecision as decision')
    .innerJoin('person', (join) =>
      join.onRef('person.orgId', '=', 'decision.orgId').onRef('person.id', '=', 'decision.ownerId'),
    )
    .selectAll('decision')
    .select(['person.nameEn as ownerNameEn', 'person.nameAr as ownerNameAr'])
    .where('decision.orgId', '=', org)
    .executeTakeFirst()
  return contract.TheClimateDecision.output.parse({ decision: row ?? null })
})
