import { sql } from 'kysely'
import type { Id } from '#kernel/ids.ts'
import { Refusal } from '#kernel/refusal.ts'
import { answer, type World } from '#platform/server/context.ts'
import { pageFrom, sortingBy } from '#platform/server/database/paging.ts'
import * as contract from '../contract/records.ts'

const nameOf = (table: 'person' | 'documentType', id: 'keptBy' | 'typeId', column: string) =>
  sql<string>`(select ${sql.ref(column)} from ${sql.table(table)} n where n.org_id = retained_record.org_id and n.id = ${sql.ref(`retainedRecord.${id}`)})`

const lines = ({ db, org }: World) =>
  db
    .selectFrom('retainedRecord')
    .selectAll('retainedRecord')
    .select([
      nameOf('documentType', 'typeId', 'nameEn').as('typeNameEn'),
      nameOf('documentType', 'typeId', 'nameAr').as('typeNameAr'),
      nameOf('person', 'keptBy', 'nameEn').as('keptByNameEn'),
      nameOf('person', 'keptBy', 'nameAr').as('keptByNameAr'),
      sql<string | null>`(select name from file f where f.org_id = retained_record.org_id and f.id = file_id)`.as(
        'fileName',
      ),
      sql<string>`number_order(number)`.as('numberOrder'),
      sql<string>`coalesce(retain_until, 'infinity'::date)::text`.as('untilOrder'),
    ])
    .where('retainedRecord.orgId', '=', org)

export const listRecords = answer(
  contract.ListRecords,
  async (world, { sort, search, typeId, state, held, ripe, ...page }) => {
    let some = lines(world)
    if (typeId) some = some.where('typeId', '=', typeId)
    if (state) some = some.where('state', '=', state)
    if (held) some = some.where('isHeld', '=', true)
    if (ripe) some = some.where('state', '<>', 'disposed').where('retainUntil', '<=', world.today)
    if (search)
      some = some.where(sql<boolean>`fold(number || ' ' || title || ' ' || location) like words_pattern(${search})`)
    const { column, descending } = sortingBy(sort, ['number', 'title', 'createdOn', 'retainUntil'], 'number')
    const by = { number: 'numberOrder', retainUntil: 'untilOrder' }[column] ?? column
    const query = world.db.selectFrom(some.as('record')).selectAll()
    const found = await pageFrom<object>(world.db, query, page, { column: by, descending }, 'record')
    return { ...found, rows: found.rows.map((row) => contract.RecordLine.parse(row)) }
  },
)

export const theRetainedRecord = answer(contract.TheRetainedRecord, async (world, { id }) => {
  const row = await lines(world).where('retainedRecord.id', '=', id).executeTakeFirst()
  if (!row) throw new Refusal('missing', 'missing')
  return contract.RecordLine.parse(row)
})

/** The record that keeps the file. */
export const recordWith = ({ db, org }: World, fileId: Id) =>
  db
    .selectFrom('retainedRecord')
    .select(['id', 'state'])
    .where('orgId', '=', org)
    .where('fileId', '=', fileId)
    .orderBy(sql`state = 'disposed'`)
    .executeTakeFirst()
