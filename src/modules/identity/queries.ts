import { sql } from 'kysely'
import { comply, Refusal } from '#kernel/refusal.ts'
import { type Actor, answer, type World } from '#platform/server/context.ts'
import type { Tx } from '#platform/server/database/database.ts'
import { pageFrom, sortingBy } from '#platform/server/database/paging.ts'
import { theRecord } from '#platform/server/history/records.ts'
import * as contract from './contract.ts'
import * as qualifications from './contract/qualifications.ts'
import * as tokens from './contract/tokens.ts'
import { siteIsOpen } from './rules.ts'

type Reach = Pick<World, 'db' | 'org'>

export const theOrganisation = answer(contract.TheOrganisation, async (world) =>
  contract.Organisation.parse(await theRecord(world, 'organisation', world.org)),
)

const people = (world: Reach) =>
  world.db
    .selectFrom('person')
    .selectAll()
    .select(sql<boolean>`user_id is not null`.as('maySignIn'))
    .where('orgId', '=', world.org)

export const listPeople = answer(contract.ListPeople, async (world, { role, search, sort, ...page }) => {
  let query = people(world)
  if (role) query = query.where(sql<boolean>`roles ? ${role}`)
  if (search)
    query = query.where(
      sql<boolean>`fold(name_en || ' ' || name_ar || ' ' || email) like '%' || fold(${search}) || '%'`,
    )
  const sorting = sortingBy(sort, ['nameEn', 'email', 'initials'], 'nameEn')
  const found = await pageFrom<contract.Person>(world.db, query, page, sorting)
  return { ...found, rows: found.rows.map((row) => contract.Person.parse(row)) }
})

export const thePerson = answer(contract.ThePerson, async (world, { id }) => {
  const row = await people(world).where('id', '=', id).executeTakeFirst()
  if (!row) throw new Refusal('missing', 'missing')
  return contract.Person.parse(row)
})

export const listSites = answer(contract.ListSites, async (world, { search, sort, ...page }) => {
  let query = world.db.selectFrom('site').selectAll().where('orgId', '=', world.org).where('voidReason', 'is', null)
  if (search)
    query = query.where(sql<boolean>`fold(code || ' ' || name_en || ' ' || name_ar) like '%' || fold(${search}) || '%'`)
  const found = await pageFrom<contract.Site>(world.db, query, page, sortingBy(sort, ['code', 'nameEn'], 'code'))
  return { ...found, rows: found.rows.map((row) => contract.Site.parse(row)) }
})

export const listQualifications = answer(
  qualifications.ListQualifications,
  async (world, { personId, sort, search: _, ...page }) => {
    let query = world.db.selectFrom('qualification').selectAll().where('orgId', '=', world.org)
    if (personId) query = query.where('personId', '=', personId)
    const found = await pageFrom<qualifications.Qualification>(
      world.db,
      query,
      page,
      sortingBy(sort, ['validUntil'], 'validUntil'),
    )
    return { ...found, rows: found.rows.map((row) => qualifications.Qualification.parse(row)) }
  },
)

export const listTokens = answer(tokens.ListTokens, async (world, { sort, search: _, ...page }) => {
  const query = world.db
    .selectFrom('apiToken')
    .select(['id', 'version', 'name', 'expiresOn', 'revoked'])
    .where('orgId', '=', world.org)
    .where('personId', '=', world.actor.id)
  return await pageFrom(world.db, query, page, sortingBy(sort, ['expiresOn', 'name'], 'expiresOn'))
})

/** People by id, for neighbours that show names. */
export async function peopleById(world: Reach, ids: readonly string[]): Promise<Map<string, contract.Person>> {
  if (ids.length === 0) return new Map()
  const rows = await people(world)
    .where('id', '=', sql<string>`any(${[...new Set(ids)]}::uuid[])`)
    .execute()
  return new Map(rows.map((row) => [row.id, contract.Person.parse(row)]))
}

/** Every qualification those people have or had; the rules ask on which days it counts. */
export async function qualificationsOf(world: Reach, ids: readonly string[]): Promise<qualifications.Qualification[]> {
  const rows = await world.db
    .selectFrom('qualification')
    .selectAll()
    .where('orgId', '=', world.org)
    .where('personId', '=', sql<string>`any(${[...new Set(ids)]}::uuid[])`)
    .execute()
  return rows.map((row) => qualifications.Qualification.parse(row))
}

/** Asked before something new is put on a site; holds the site until then, so that nobody closes it meanwhile. @throws Refusal */
export async function sitesTakeMore({ db, org }: Reach, ids: readonly (string | null | undefined)[]): Promise<void> {
  const named = ids.filter((id) => typeof id === 'string')
  if (named.length === 0) return
  const sites = await db
    .selectFrom('site')
    .select(['code', 'voidReason'])
    .where('orgId', '=', org)
    .where('id', 'in', named)
    .forShare()
    .execute()
  comply(...sites.map(siteIsOpen))
}

/** Who works here now in that role. */
export async function holdersOf({ db, org }: Reach, role: string): Promise<string[]> {
  const rows = await db
    .selectFrom('person')
    .select('id')
    .where('orgId', '=', org)
    .where('active', '=', true)
    .where(sql<boolean>`roles ? ${role}`)
    .limit(500)
    .execute()
  return rows.map(({ id }) => id)
}

/** The roles somebody holds as of now; none when they have left. */
export async function rolesNow(tx: Tx, { id }: Pick<Actor, 'id'>): Promise<readonly string[]> {
  const person = await tx
    .selectFrom('person')
    .select('roles')
    .where('orgId', '=', sql<string>`current_setting('app.org')::uuid`)
    .where('id', '=', id)
    .where('active', '=', true)
    .executeTakeFirst()
  return (person?.roles as readonly string[] | undefined) ?? []
}
