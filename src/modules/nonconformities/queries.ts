import { type Expression, type SelectQueryBuilder, sql, type SqlBool } from 'kysely'
import type { InputOf } from '#kernel/contract.ts'
import { addMonths } from '#kernel/dates.ts'
import type { Id } from '#kernel/ids.ts'
import { Refusal } from '#kernel/refusal.ts'
import type { SearchEntry } from '#kernel/records/search.ts'
import { titleOf, type WorkItem } from '#kernel/records/work.ts'
import type { Action } from '#modules/actions/contract.ts'
import { actionsFrom } from '#modules/actions/queries.ts'
import { peopleById } from '#modules/identity/queries.ts'
import { rolesMay } from '#modules/identity/rules.ts'
import { processesById } from '#modules/processes/queries.ts'
import { answer, type World } from '#platform/server/context.ts'
import type { Tables } from '#platform/server/database/database.ts'
import { pageFrom, sortingBy } from '#platform/server/database/paging.ts'
import * as register from './contract/register.ts'
import { nonconformityLifecycle } from './lifecycle.ts'

type Reach = Pick<World, 'db' | 'org' | 'actor'>

/** What the actor may see: everything inside the organisation, or a guest's audits only. */
export function visible(world: Reach) {
  const all = world.db.selectFrom('nonconformity').where('nonconformity.orgId', '=', world.org)
  const { scope } = world.actor
  return scope ? all.where('nonconformity.auditId', '=', sql<Id>`any(${[...scope.audits]}::uuid[])`) : all
}

const lineColumns = [
  'nonconformity.id',
  'nonconformity.version',
  'nonconformity.number',
  'nonconformity.statement',
  'nonconformity.requirementClause',
  'nonconformity.grade',
  'nonconformity.source',
  'nonconformity.auditId',
  'nonconformity.processId',
  'nonconformity.siteId',
  'nonconformity.ownerId',
  'nonconformity.detectedOn',
  'nonconformity.originalResponseDue',
  'nonconformity.responseDue',
  'nonconformity.reviewOn',
  'nonconformity.state',
  'nonconformity.cycle',
] as const

/** Joined outside and by key, so that PostgreSQL leaves both out where only the rows are counted. */
const asLines = (query: Narrowing) =>
  query
    .leftJoin('person as owner', (join) =>
      join.onRef('owner.orgId', '=', 'nonconformity.orgId').onRef('owner.id', '=', 'nonconformity.ownerId'),
    )
    .leftJoin('process', (join) =>
      join.onRef('process.orgId', '=', 'nonconformity.orgId').onRef('process.id', '=', 'nonconformity.processId'),
    )
    .select([...lineColumns])
    .select(['owner.nameEn as ownerNameEn', 'owner.nameAr as ownerNameAr', 'process.code as processCode'])

type Narrowing = SelectQueryBuilder<Tables, 'nonconformity', object>
type Filters = Omit<InputOf<typeof register.ListNonconformities>, 'limit' | 'cursor' | 'sort' | 'search'>

const openStates = nonconformityLifecycle.states.filter((state) => state !== 'closed' && state !== 'voided')

export const listNonconformities = answer(
  register.ListNonconformities,
  async (world, { sort, search, limit, cursor, ...filters }) => {
    const query = asLines(narrowed(visible(world), world, filters, search))
    const sorting = sortingBy(sort, ['number', 'responseDue', 'detectedOn'], '-number')
    return pageFrom<register.NonconformityLine>(world.db, query, { limit, cursor }, sorting, 'nonconformity')
  },
)

function narrowed(query: Narrowing, world: World, filters: Filters, search: string | undefined): Narrowing {
  let some = query
  for (const field of ['state', 'grade', 'source', 'processId', 'siteId', 'auditId', 'ownerId'] as const)
    if (filters[field]) some = some.where(`nonconformity.${field}`, '=', filters[field])
  if (filters.clause)
    some = some.where(
      sql<boolean>`(requirement_clause = ${filters.clause} or requirement_clause like ${`${filters.clause}.%`})`,
    )
  if (filters.mine) some = some.where('nonconformity.ownerId', '=', world.actor.id)
  if (filters.open) some = some.where('nonconformity.state', 'in', openStates)
  if (filters.overdue)
    some = some
      .where('nonconformity.state', 'in', ['raised', 'acknowledged', 'returned', 'reopened'])
      .where('nonconformity.responseDue', '<', world.today)
  if (search) some = some.where(sql<boolean>`nonconformity.id in (select nonconformities_with(${search}))`)
  return some
}

export const theNonconformity = answer(register.TheNonconformity, async (world, { id }) => {
  const one = await seen(world, id)
  const actions = await actionsFrom(world, 'nonconformity', id)
  const process = one.processId ? (await processesById(world, [one.processId])).get(one.processId) : undefined
  const people = await peopleById(world, peopleIn(one, actions))
  return register.TheNonconformity.output.parse({
    ...one,
    actions,
    people: [...people.values()],
    process: process ?? null,
  })
})

async function seen(world: Reach, id: Id): Promise<register.Nonconformity> {
  const row = await visible(world).selectAll().where('id', '=', id).executeTakeFirst()
  if (!row) throw new Refusal('missing', 'missing')
  return register.Nonconformity.parse(row)
}

function peopleIn(one: register.Nonconformity, actions: readonly Action[]): Id[] {
  const responders = [...one.earlierResponses, ...(one.response ? [one.response] : []), ...one.reviews].map(
    ({ by }) => by,
  )
  const doers = actions.flatMap(({ ownerId, completedBy, verifiedBy, verifierId }) => [
    ownerId,
    completedBy,
    verifiedBy,
    verifierId,
  ])
  const ids = [one.ownerId, one.raisedBy, one.deciderId, one.acceptedBy, one.closedBy, ...responders, ...doers]
  return ids.filter((id): id is Id => id !== null)
}

export const similarNonconformities = answer(register.SimilarNonconformities, async (world, { id }) => {
  const one = await seen(world, id)
  let query = asLines(visible(world))
    .where('nonconformity.requirementClause', '=', one.requirementClause)
    .where('nonconformity.detectedOn', '>=', addMonths(one.detectedOn, -24))
    .where('nonconformity.id', '<>', id)
    .where('nonconformity.state', '<>', 'voided')
  if (one.processId) query = query.where('nonconformity.processId', '=', one.processId)
  const rows = await query.orderBy('nonconformity.detectedOn', 'desc').limit(20).execute()
  return { rows: rows.map((row) => register.NonconformityLine.parse(row)) }
})

/** The nonconformities raised in an audit, for the audit's report and its closing. */
export async function nonconformitiesOf(world: Reach, auditId: Id): Promise<register.Nonconformity[]> {
  const rows = await visible(world).selectAll().where('auditId', '=', auditId).orderBy('number').execute()
  return rows.map((row) => register.Nonconformity.parse(row))
}

/** Nonconformities by id, for neighbours; those the actor may not see are left out. */
export async function nonconformitiesById(world: Reach, ids: readonly Id[]): Promise<Map<Id, register.Nonconformity>> {
  const wanted = [...new Set(ids)]
  if (wanted.length === 0) return new Map()
  const rows = await visible(world).selectAll().where('id', 'in', wanted).execute()
  return new Map(rows.map((row) => [row.id, register.Nonconformity.parse(row)]))
}

export const searchOf = (row: register.Nonconformity): SearchEntry => ({
  number: row.number,
  title: titleOf(row.statement),
  words: [
    row.statement,
    row.requirementClause,
    ...row.evidence.map(({ text }) => text),
    row.response?.cause ?? '',
  ].join(' '),
  state: row.state,
})

/** What waits for the actor: to answer, to carry through, to decide, to verify, to close. One look. */
export async function workFor(world: World): Promise<WorkItem[]> {
  const { db, org, actor, today } = world
  if (actor.scope) return []
  const rows = await db
    .selectFrom('nonconformity as one')
    .select(['one.id', 'one.number', 'one.statement', 'one.state', 'one.responseDue', 'one.reviewOn'])
    .where('one.orgId', '=', org)
    .where(sql<boolean>`(${sql.join([mineToAnswer(world), mineToReport(world), ...mineToDecide(world)], sql` or `)})`)
    .orderBy('one.responseDue')
    .orderBy('one.id')
    .limit(200)
    .execute()
  return rows.map(({ statement, responseDue, reviewOn, ...row }) => {
    const verbKey = verbs[row.state] ?? 'respond'
    const due = verbKey === 'respond' ? responseDue : verbKey === 'verify' ? (reviewOn ?? today) : null
    return { ...row, record: 'nonconformity', title: titleOf(statement), verbKey, due }
  })
}

const verbs: Partial<Record<register.NonconformityState, string>> = {
  disputed: 'settle',
  responded: 'decide',
  accepted: 'report-implementation',
  implemented: 'verify',
  effective: 'close',
}

type Condition = Expression<SqlBool>

const mineToAnswer = ({ actor }: World): Condition =>
  sql<boolean>`one.owner_id = ${actor.id} and one.state in ('raised', 'acknowledged', 'returned', 'reopened')`

/** Every action is done, and nobody has said so yet. */
const mineToReport = ({ actor }: World): Condition => sql<boolean>`one.owner_id = ${actor.id} and one.state = 'accepted'
  and not exists (select from action a where a.org_id = one.org_id and a.about_id = one.id and a.about_cycle = one.cycle
    and a.state in ('draft', 'open', 'in-progress'))`

function mineToDecide({ actor, today }: World): Condition[] {
  if (!rolesMay(actor.roles, 'nonconformities.decide')) return []
  const isManager = actor.roles.includes('quality-manager')
  const mine = isManager ? sql`coalesce(one.decider_id, ${actor.id}) = ${actor.id}` : sql`one.decider_id = ${actor.id}`
  const deciding = sql<boolean>`${mine} and one.owner_id <> ${actor.id} and (one.state = 'disputed'
    or (one.state = 'responded' and one.response ->> 'by' is distinct from ${actor.id})
    or (one.state = 'implemented' and one.review_on <= ${today}))`
  if (!rolesMay(actor.roles, 'nonconformities.close')) return [deciding]
  // An auditor decides but does not close, so the quality managers see all that is ready.
  const closing = isManager ? sql`true` : mine
  return [deciding, sql<boolean>`${closing} and one.owner_id <> ${actor.id} and one.state = 'effective'`]
}

/** Evidence is seen with the nonconformity it stands in, or whose actions it belongs to. */
export const fileInNonconformities = answer(register.FileInNonconformities, async (world, { id }) => {
  const naming = JSON.stringify([{ fileId: id }])
  const { rows } = await sql<{
    id: Id
  }>`select id from nonconformity n where org_id = ${world.org} and (evidence @> ${naming}::jsonb
    or reviews @> ${JSON.stringify([{ evidence: [{ fileId: id }] }])}::jsonb
    or exists (select from action a where a.org_id = n.org_id and a.about_record = 'nonconformity' and a.about_id = n.id
      and a.evidence @> ${naming}::jsonb))`.execute(world.db)
  const ids = rows.map((row) => row.id)
  const seen = rolesMay(world.actor.roles, 'nonconformities.read') ? await nonconformitiesById(world, ids) : new Map()
  return { isEvidence: ids.length > 0, isVisible: seen.size > 0 }
})
