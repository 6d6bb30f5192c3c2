import { type RawBuilder, type SelectQueryBuilder, sql } from 'kysely'
import type { InputOf } from '#kernel/contract.ts'
import type { Id } from '#kernel/ids.ts'
import type { SearchEntry } from '#kernel/records/search.ts'
import { answer, type World } from '#platform/server/context.ts'
import type { Tables } from '#platform/server/database/database.ts'
import { pageFrom, sortingBy } from '#platform/server/database/paging.ts'
import * as contract from '../contract/register.ts'
import { reviewTone } from '../rules/document.ts'
import type { DocumentRecord, RetainedRecordRow } from '../tables.ts'
import { isVisible, seesEverything, worksOnIt } from './eyes.ts'

const living = sql.raw(`('draft', 'in-review', 'changes-requested', 'approved', 'for-training')`)

/** The revision in work, of those documents whose work concerns the actor. */
const inWork = (world: World): RawBuilder<contract.DocumentLine['inWork']> => sql`(
  select jsonb_build_object('revision', w.revision, 'state', w.state) from document_revision w
  where w.org_id = document.org_id and w.document_id = document.id and w.state in ${living}
    and ${seesEverything(world) ? sql`true` : worksOnIt(world)})`

const nameOf = (table: 'person' | 'documentType', id: 'ownerId' | 'typeId', column: string) =>
  sql<string>`(select ${sql.ref(column)} from ${sql.table(table)} n where n.org_id = document.org_id and n.id = ${sql.ref(`document.${id}`)})`

const order = sql<string>`number_order(document.number)`

const lines = (world: World) =>
  world.db
    .selectFrom('document')
    .selectAll('document')
    .select([
      nameOf('documentType', 'typeId', 'prefix').as('typePrefix'),
      nameOf('documentType', 'typeId', 'nameEn').as('typeNameEn'),
      nameOf('documentType', 'typeId', 'nameAr').as('typeNameAr'),
      nameOf('person', 'ownerId', 'nameEn').as('ownerNameEn'),
      nameOf('person', 'ownerId', 'nameAr').as('ownerNameAr'),
      inWork(world).as('inWork'),
      order.as('numberOrder'),
    ])
    .where('document.orgId', '=', world.org)
    .where(isVisible(world))

export const lineFrom = (world: Pick<World, 'today'>, row: unknown): contract.DocumentLine =>
  contract.DocumentLine.parse({ ...(row as object), reviewTone: reviewTone(row as DocumentRecord, world.today) })

export const listDocuments = answer(
  contract.ListDocuments,
  async (world, { sort, search, limit, cursor, ...filters }) => {
    const inner = narrowed(world, lines(world) as never, filters, search)
    // What has no number yet stands before the rest.
    const query = world.db.selectFrom(inner.as('document')).selectAll()
    const { column, descending } = sortingBy(sort, ['number', 'titleEn', 'titleAr', 'nextReviewOn'], 'number')
    const by = { number: 'numberOrder', nextReviewOn: 'reviewOrder' }[column] ?? column
    const page = await pageFrom(world.db, query, { limit, cursor }, { column: by, descending }, 'document')
    return { ...page, rows: page.rows.map((row) => lineFrom(world, row)) }
  },
)

type Filters = Omit<InputOf<typeof contract.ListDocuments>, 'limit' | 'cursor' | 'sort' | 'search'>
type Narrowing = SelectQueryBuilder<Tables, 'document', { id: Id }>

function narrowed(world: World, query: Narrowing, filters: Filters, search: string | undefined): Narrowing {
  let some = query.select(sql<string>`coalesce(document.next_review_on, 'infinity'::date)::text`.as('reviewOrder'))
  if (filters.typeId) some = some.where('document.typeId', '=', filters.typeId)
  if (filters.ownerId) some = some.where('document.ownerId', '=', filters.ownerId)
  if (filters.mine) some = some.where('document.ownerId', '=', world.actor.id)
  if (filters.processId) some = some.where(sql<boolean>`${filters.processId} = any(document.process_ids)`)
  // A document without sites holds everywhere.
  if (filters.siteId)
    some = some.where(sql<boolean>`(document.site_ids = '{}' or ${filters.siteId} = any(document.site_ids))`)
  if (filters.clause) some = some.where(isOfClause(filters.clause))
  if (filters.state) some = some.where(isInState(world, filters.state))
  if (filters.due)
    some = some.where(sql<boolean>`document.next_review_on is not null and document.next_review_on
      - greatest((document.next_review_on - document.last_review_on) / 10, 5) <= ${world.today}::date`)
  if (search && filters.inText)
    some = some.where(sql<boolean>`document.id in (select records_saying(${search}, 'document'))`)
  else if (search) some = some.where(sql<boolean>`document.id in (select documents_with(${search}))`)
  return some
}

const isOfClause = (clause: string) =>
  sql<boolean>`exists (select from unnest(document.clauses) c where c = ${clause} or c like ${`${clause}.%`})`

function isInState(world: World, state: contract.RegisterState): RawBuilder<boolean> {
  if (state === 'effective' || state === 'obsolete' || state === 'withdrawn')
    return sql<boolean>`document.state = ${state}`
  return sql<boolean>`(${inWork(world)} ->> 'state') = ${state}`
}

async function inForce(world: World, condition: RawBuilder<boolean>): Promise<contract.DocumentLine[]> {
  const rows = await lines(world)
    .where('document.state', '=', 'effective')
    .where(condition)
    .orderBy(order)
    .orderBy('document.id')
    .limit(500)
    .execute()
  return rows.map((row) => lineFrom(world, row))
}

/** What must be followed in a process, for neighbours too. */
export const documentsOfProcess = (world: World, processId: Id) =>
  inForce(world, sql<boolean>`${processId} = any(document.process_ids)`)

/** What must be followed for a clause and those below it, for neighbours too. */
export const documentsOfClause = (world: World, clause: string) => inForce(world, isOfClause(clause))

export const ofProcess = answer(contract.DocumentsOfProcess, async (world, { processId }) => ({
  rows: await documentsOfProcess(world, processId),
}))
export const ofClause = answer(contract.DocumentsOfClause, async (world, { clause }) => ({
  rows: await documentsOfClause(world, clause),
}))

/** Found by the words of what is in force, never by those of a draft: see `longTextsOf`. */
const document = (row: DocumentRecord): SearchEntry => ({
  number: row.number,
  title: row.titleEn || row.titleAr,
  titleAr: row.titleAr,
  words: row.legacyNumber,
  state: row.state,
})

const retainedRecord = (row: RetainedRecordRow): SearchEntry => ({
  number: row.number,
  title: row.title,
  words: row.location,
  state: row.state,
})

export const searchesOf = { document, retainedRecord }
