import { sql } from 'kysely'
import type { CalendarDate } from '#kernel/dates.ts'
import type { Id } from '#kernel/ids.ts'
import { Refusal } from '#kernel/refusal.ts'
import type { SearchEntry } from '#kernel/records/search.ts'
import type { WorkItem } from '#kernel/records/work.ts'
import { answer, type World } from '#platform/server/context.ts'
import { pageFrom, sortingBy } from '#platform/server/database/paging.ts'
import * as contract from './contract.ts'
import { familyOf, linksOf } from './queries/hierarchy.ts'
import { mapsWaitingFor, publishedMapOf } from './queries/maps.ts'

type Reach = Pick<World, 'db' | 'org'>

const ownerName = (language: 'name_en' | 'name_ar') =>
  sql<string>`(select ${sql.ref(language)} from person p where p.org_id = process.org_id and p.id = process.owner_id)`

const lines = (world: Reach) =>
  world.db
    .selectFrom('process')
    .selectAll('process')
    .select([ownerName('name_en').as('ownerNameEn'), ownerName('name_ar').as('ownerNameAr')])
    .where('process.orgId', '=', world.org)

export const listProcesses = answer(
  contract.ListProcesses,
  async (world, { sort, search, limit, cursor, ...filters }) => {
    let query = lines(world)
    if (filters.ownerId) query = query.where('process.ownerId', '=', filters.ownerId)
    if (filters.state) query = query.where('process.state', '=', filters.state)
    // A process without sites is done everywhere.
    if (filters.siteId) query = query.where(sql<boolean>`(site_ids = '{}' or ${filters.siteId} = any(site_ids))`)
    if (filters.clause)
      query = query.where(
        sql<boolean>`exists (select from unnest(clauses) c where c = ${filters.clause} or c like ${`${filters.clause}.%`})`,
      )
    if (search)
      query = query.where(
        sql<boolean>`fold(code || ' ' || name_en || ' ' || name_ar) like '%' || fold(${search}) || '%'`,
      )
    const sorting = sortingBy(sort, ['code', 'nameEn', 'nameAr'], 'code')
    const page = await pageFrom<contract.ProcessLine>(world.db, query, { limit, cursor }, sorting, 'process')
    return { ...page, rows: page.rows.map((row) => contract.ProcessLine.parse(row)) }
  },
)

export const theProcess = answer(contract.TheProcess, async (world, { id }) => {
  const row = await lines(world).where('process.id', '=', id).executeTakeFirst()
  if (!row) throw new Refusal('missing', 'missing')
  const members = await world.db
    .selectFrom('processMember as member')
    .innerJoin('person', (join) =>
      join.onRef('person.orgId', '=', 'member.orgId').onRef('person.id', '=', 'member.personId'),
    )
    .selectAll('member')
    .select(['person.nameEn', 'person.nameAr'])
    .where('member.orgId', '=', world.org)
    .where('member.processId', '=', id)
    .orderBy(sql`member.until is not null`)
    .orderBy('member.role', 'desc')
    .orderBy('member.from', 'desc')
    .limit(500)
    .execute()
  const [family, links, publishedMapId] = [
    await familyOf(world, id),
    await linksOf(world, id),
    await publishedMapOf(world, id),
  ]
  return contract.TheProcess.output.parse({ ...row, members, ...family, links, publishedMapId })
})

/** Processes by id, for neighbours; those that are not there are left out. */
export async function processesById(world: Reach, ids: readonly Id[]): Promise<Map<Id, contract.Process>> {
  const wanted = [...new Set(ids)]
  if (wanted.length === 0) return new Map()
  const rows = await world.db
    .selectFrom('process')
    .selectAll()
    .where('orgId', '=', world.org)
    .where('id', 'in', wanted)
    .execute()
  return new Map(rows.map((row) => [row.id, contract.Process.parse(row)]))
}

/** Who owned the process or worked in it on any day since then: an auditor among them is not independent. */
export async function membersOf(world: Reach, processId: Id, since: CalendarDate): Promise<contract.ProcessMember[]> {
  const rows = await world.db
    .selectFrom('processMember')
    .selectAll()
    .where('orgId', '=', world.org)
    .where('processId', '=', processId)
    .where((where) => where.or([where('until', 'is', null), where('until', '>=', since)]))
    .orderBy('id')
    .execute()
  return rows.map((row) => contract.ProcessMember.parse(row))
}

/** The processes a person owned or worked in on any day since then. */
export async function processesOf(world: Reach, personId: Id, since: CalendarDate): Promise<Id[]> {
  const rows = await world.db
    .selectFrom('processMember')
    .select('processId')
    .distinct()
    .where('orgId', '=', world.org)
    .where('personId', '=', personId)
    .where((where) => where.or([where('until', 'is', null), where('until', '>=', since)]))
    .execute()
  return rows.map((row) => row.processId)
}

export const workFor = (world: World): Promise<WorkItem[]> => mapsWaitingFor(world)

export const searchOf = (row: contract.Process & { mapWords?: string | null }): SearchEntry => ({
  number: row.code,
  title: row.nameEn || row.nameAr,
  titleAr: row.nameAr,
  words: [row.purposeEn, row.purposeAr, row.mapWords ?? ''].join(' '),
  state: row.state,
})
