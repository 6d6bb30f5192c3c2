import { sql } from 'kysely'
import { Refusal } from '#kernel/refusal.ts'
import { answer, type World } from '#platform/server/context.ts'
import { pageFrom, sortingBy } from '#platform/server/database/paging.ts'
import * as contract from '../contract/parties.ts'
import { everyRequirementOf } from './requirements.ts'

type Reach = Pick<World, 'db' | 'org'>

const ownerName = (language: 'name_en' | 'name_ar') =>
  sql<string>`(select ${sql.ref(language)} from person p where p.org_id = interested_party.org_id and p.id = interested_party.owner_id)`

const requirements = sql.raw(
  `from party_requirement r where r.org_id = interested_party.org_id and r.party_id = interested_party.id and r.state = 'current'`,
)

const lines = (world: Reach) =>
  world.db
    .selectFrom('interestedParty')
    .selectAll('interestedParty')
    .select([
      ownerName('name_en').as('ownerNameEn'),
      ownerName('name_ar').as('ownerNameAr'),
      sql<number>`(select count(*)::int ${requirements})`.as('requirements'),
      sql<number>`(select count(*)::int ${requirements} and r.is_addressed)`.as('addressed'),
    ])
    .where('interestedParty.orgId', '=', world.org)

export const listParties = answer(contract.ListParties, async (world, { sort, search, limit, cursor, ...filters }) => {
  let query = lines(world)
  for (const field of ['state', 'ownerId'] as const)
    if (filters[field]) query = query.where(`interestedParty.${field}`, '=', filters[field])
  if (filters.overdue)
    query = query.where('interestedParty.state', '=', 'current').where('interestedParty.nextReview', '<', world.today)
  if (filters.changedSince) query = query.where('interestedParty.changedOn', '>=', filters.changedSince)
  if (search)
    query = query.where(
      sql<boolean>`fold(name_en || ' ' || name_ar || ' ' || relevance) like '%' || fold(${search}) || '%'`,
    )
  const sorting = sortingBy(sort, ['nameEn', 'nameAr', 'nextReview', 'changedOn'], 'nameEn')
  const page = await pageFrom<contract.PartyLine>(world.db, query, { limit, cursor }, sorting, 'interestedParty')
  return { ...page, rows: page.rows.map((row) => contract.PartyLine.parse(row)) }
})

export const theParty = answer(contract.TheParty, async (world, { id }) => {
  const row = await lines(world).where('interestedParty.id', '=', id).executeTakeFirst()
  if (!row) throw new Refusal('missing', 'missing')
  return contract.TheParty.output.parse({ ...row, requirements: await everyRequirementOf(world, id) })
})
