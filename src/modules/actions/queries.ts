import { type SelectQueryBuilder, sql } from 'kysely'
import type { InputOf } from '#kernel/contract.ts'
import type { Id } from '#kernel/ids.ts'
import { Refusal } from '#kernel/refusal.ts'
import type { SearchEntry } from '#kernel/records/search.ts'
import { titleOf, type WorkItem } from '#kernel/records/work.ts'
import { rolesMay } from '#modules/identity/rules.ts'
import { answer, type World } from '#platform/server/context.ts'
import type { Tables } from '#platform/server/database/database.ts'
import { pageFrom, sortingBy } from '#platform/server/database/paging.ts'
import * as contract from './contract.ts'

type Reach = Pick<World, 'db' | 'org'>

const actions = (world: Reach) => world.db.selectFrom('action').where('action.orgId', '=', world.org)

const ownerName = (language: 'name_en' | 'name_ar') =>
  sql<string>`(select ${sql.ref(language)} from person p where p.org_id = action.org_id and p.id = action.owner_id)`

const columns = [
  'action.id',
  'action.version',
  'action.number',
  'action.kind',
  'action.aboutRecord',
  'action.aboutId',
  'action.description',
  'action.ownerId',
  'action.originalDue',
  'action.due',
  'action.plannedOn',
  'action.state',
  'action.cycle',
] as const

export const listActions = answer(contract.ListActions, async (world, { sort, search, limit, cursor, ...filters }) => {
  const query = narrowed(actions(world), world, filters, search)
    .select([...columns])
    .select([ownerName('name_en').as('ownerNameEn'), ownerName('name_ar').as('ownerNameAr')])
  const sorting = sortingBy(sort, ['due', 'originalDue', 'plannedOn'], 'due')
  return pageFrom<contract.ActionLine>(world.db, query, { limit, cursor }, sorting, 'action')
})

type Filters = Omit<InputOf<typeof contract.ListActions>, 'limit' | 'cursor' | 'sort' | 'search'>
type Narrowing = SelectQueryBuilder<Tables, 'action', object>

function narrowed(query: Narrowing, world: World, filters: Filters, search: string | undefined): Narrowing {
  let some = query
  for (const field of ['state', 'kind', 'ownerId', 'aboutId'] as const)
    if (filters[field]) some = some.where(`action.${field}`, '=', filters[field])
  if (filters.mine) some = some.where('action.ownerId', '=', world.actor.id)
  if (filters.open) some = some.where('action.state', 'not in', ['closed', 'cancelled'])
  if (filters.overdue)
    some = some.where('action.state', 'in', ['open', 'in-progress']).where('action.due', '<', world.today)
  if (search) some = some.where(sql<boolean>`action.id in (select actions_with(${search}))`)
  return some
}

export const theAction = answer(contract.TheAction, async (world, { id }) => {
  const row = await actions(world).selectAll().where('id', '=', id).executeTakeFirst()
  if (!row) throw new Refusal('missing', 'missing')
  return contract.Action.parse(row)
})

/** The actions promised about a record, in every cycle of it, in the order they were planned. */
export async function actionsFrom(world: Reach, record: string, id: Id): Promise<contract.Action[]> {
  const rows = await actions(world)
    .selectAll()
    .where('aboutId', '=', id)
    .where('aboutRecord', '=', record)
    .orderBy('id')
    .execute()
  return rows.map((row) => contract.Action.parse(row))
}

/** What waits for the actor: to carry out what they promised, to verify what others did. */
export async function workFor(world: World): Promise<WorkItem[]> {
  const mine = sql<boolean>`owner_id = ${world.actor.id} and state in ('open', 'in-progress')`
  const toVerify = rolesMay(world.actor.roles, 'actions.verify')
    ? sql<boolean>`state = 'pending-verification' and verifier_id = ${world.actor.id}`
    : sql<boolean>`false`
  const unassigned = world.actor.roles.includes('quality-manager')
    ? sql<boolean>`state = 'pending-verification' and verifier_id is null and owner_id <> ${world.actor.id}`
    : sql<boolean>`false`
  const rows = await actions(world)
    .select(['id', 'number', 'description', 'due', 'state'])
    .where(sql<boolean>`((${mine}) or (${toVerify}) or (${unassigned}))`)
    .orderBy('due')
    .orderBy('id')
    .limit(200)
    .execute()
  return rows.map(({ description, state, due, ...row }) => {
    const isDone = state === 'pending-verification'
    const verbKey = isDone ? 'verify' : 'carry-out'
    return { ...row, record: 'action', title: titleOf(description), state, verbKey, due: isDone ? null : due }
  })
}

export const searchOf = (row: contract.Action): SearchEntry => ({
  number: row.number,
  title: titleOf(row.description),
  words: `${row.description} ${row.done ?? ''}`,
  state: row.state,
})

export const fileInActions = answer(contract.FileInActions, async (world, { id }) => {
  const naming = JSON.stringify([{ fileId: id }])
  const found = await actions(world).select('id').where(sql<boolean>`evidence @> ${naming}::jsonb`).executeTakeFirst()
  const reads = !world.actor.scope && rolesMay(world.actor.roles, 'actions.read')
  return { isEvidence: found !== undefined, isVisible: found !== undefined && reads }
})
