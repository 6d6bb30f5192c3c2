import { type RawBuilder, type SelectQueryBuilder, sql } from 'kysely'
import type { InputOf } from '#kernel/contract.ts'
import type { Id } from '#kernel/ids.ts'
import type { SearchEntry } from '#kernel/records/search.ts'
import { answer, type World } from '#platform/server/context.ts'
import type { Tables } from '#platform/server/database/database.ts'
import { pageFrom, sortingBy } from '#platform/server/database/paging.ts'
import * as contract from '../contract.ts'
import { isOverdue } from '../rules.ts'
import type { TrainingRecord } from '../tables.ts'
import { followsTrainings, isVisible, leads } from './eyes.ts'

const ownerName = (column: 'nameEn' | 'nameAr') =>
  sql<string>`(select ${sql.ref(column)} from person n where n.org_id = training.org_id and n.id = training.owner_id)`

const attendance = sql<contract.TrainingLine['attendance']>`(
  select jsonb_build_object('asked', count(*), 'completed', count(*) filter (where p.state = 'completed'),
    'open', count(*) filter (where p.state = 'assigned'))
  from training_participant p where p.org_id = training.org_id and p.training_id = training.id and p.state <> 'removed')`

export const lines = (world: World) =>
  world.db
    .selectFrom('training')
    .selectAll('training')
    .select([ownerName('nameEn').as('ownerNameEn'), ownerName('nameAr').as('ownerNameAr'), attendance.as('attendance')])
    .where('training.orgId', '=', world.org)
    .where(isVisible(world))

/** How many others take part is told to those who see them. */
export function lineFrom(world: World, row: unknown): contract.TrainingLine {
  const training = row as TrainingRecord
  const line = { ...training, isOverdue: isOverdue(training, world.today) }
  const sees = followsTrainings(world) || leads(world, training)
  return contract.TrainingLine.parse(sees ? line : { ...line, attendance: { asked: 0, completed: 0, open: 0 } })
}

export const listTrainings = answer(
  contract.ListTrainings,
  async (world, { sort, search, limit, cursor, ...filters }) => {
    const query = narrowed(world, lines(world) as never, filters, search)
    const sorting = sortingBy(sort, ['number', 'titleEn', 'titleAr', 'dueOn'], '-number')
    const page = await pageFrom(world.db, query, { limit, cursor }, sorting, 'training')
    return { ...page, rows: page.rows.map((row) => lineFrom(world, row)) }
  },
)

type Filters = Omit<InputOf<typeof contract.ListTrainings>, 'limit' | 'cursor' | 'sort' | 'search'>
type Narrowing = SelectQueryBuilder<Tables, 'training', object>

function narrowed(world: World, query: Narrowing, filters: Filters, search: string | undefined): Narrowing {
  let some = query
  for (const field of ['state', 'method', 'ownerId'] as const)
    if (filters[field]) some = some.where(`training.${field}`, '=', filters[field])
  if (filters.processId) some = some.where(sql<boolean>`${filters.processId} = any(training.process_ids)`)
  if (filters.documentId) some = some.where(sql<boolean>`${filters.documentId} = any(training.document_ids)`)
  if (filters.personId) some = some.where(takesPart(world, filters.personId))
  if (filters.mine) some = some.where(sql<boolean>`${world.actor.id} in (training.owner_id, training.trainer_id)`)
  if (filters.overdue) some = some.where('training.state', '=', 'planned').where('training.dueOn', '<', world.today)
  if (search) some = some.where(sql<boolean>`training.id in (select trainings_with(${search}))`)
  return some
}

/** Whether somebody else takes part is told where all participants are. */
const takesPart = (world: World, personId: Id): RawBuilder<boolean> =>
  sql<boolean>`(exists (select from training_participant p where p.org_id = training.org_id and p.training_id = training.id
    and p.person_id = ${personId} and p.state <> 'removed') and (${followsTrainings(world)} or ${personId} = ${world.actor.id}
    or ${world.actor.id} in (training.owner_id, training.trainer_id)))`

/** What teaches a process or a document; what was cancelled taught nobody. */
async function teaching(world: World, condition: RawBuilder<boolean>): Promise<contract.TrainingRef[]> {
  return world.db
    .selectFrom('training')
    .select(['training.id', 'number', 'titleEn', 'titleAr', 'state'])
    .where('training.orgId', '=', world.org)
    .where('state', '<>', 'cancelled')
    .where(isVisible(world))
    .where(condition)
    .orderBy('number', 'desc')
    .limit(500)
    .execute()
}

export const ofProcess = answer(contract.TrainingsOfProcess, async (world, { processId }) => ({
  rows: await teaching(world, sql<boolean>`training.process_ids @> array[${processId}::uuid]`),
}))

export const ofDocument = answer(contract.TrainingsOfDocument, async (world, { documentId }) => ({
  rows: await teaching(world, sql<boolean>`training.document_ids @> array[${documentId}::uuid]`),
}))

const training = (row: TrainingRecord): SearchEntry => ({
  number: row.number,
  title: row.titleEn || row.titleAr,
  titleAr: row.titleAr,
  words: [row.purpose, row.proof, row.trainerName].join(' '),
  state: row.state,
})

export const searchesOf = { training }
