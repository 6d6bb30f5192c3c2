import { sql } from 'kysely'
import type { Row } from '#kernel/change.ts'
import type { Id } from '#kernel/ids.ts'
import { Refusal } from '#kernel/refusal.ts'
import type { World } from '../context.ts'
import type { Tables } from '../database/database.ts'
import { manyRows } from '../database/many-rows.ts'

type TableName = keyof Tables & string
type Loose = {
  insertInto(table: string): { values(row: object): { returningAll(): { executeTakeFirstOrThrow(): Promise<object> } } }
  updateTable(table: string): Updating
  selectFrom(table: string): Selecting
}
type Updating = {
  set(patch: object): Updating
  where(column: string, op: '=', value: unknown): Updating
  returningAll(): { executeTakeFirst(): Promise<object | undefined> }
}
type Selecting = {
  selectAll(): Selecting
  where(column: string, op: '=', value: unknown): Selecting
  executeTakeFirst(): Promise<object | undefined>
}

const loose = (world: Pick<World, 'db'>) => world.db as unknown as Loose

/** Rows come back without `orgId`: everything we handle belongs to the organisation at the door. */
export const withoutOrg = (row: object): Row => {
  const { orgId: _, ...rest } = row as Row & { orgId: Id }
  return rest as Row
}

/** Writes a new row and returns it as the database holds it. */
export async function insertRecord<Found extends object = Row>(
  world: World,
  table: TableName,
  row: object,
): Promise<Found> {
  const values = { orgId: world.org, ...row }
  const inserted = loose(world).insertInto(table).values(values).returningAll().executeTakeFirstOrThrow()
  return withoutOrg(await inserted.catch(inOurWords)) as unknown as Found
}

/** Many new rows by one statement, in their order. What a column holds as JSON is given as it is, not as text. */
export async function insertRecords<Found extends object = Row>(
  world: Pick<World, 'db' | 'org'>,
  table: TableName,
  given: readonly ({ id: Id } & object)[],
): Promise<Found[]> {
  if (given.length === 0) return []
  const { columns, source } = manyRows(
    table,
    given.map((row) => ({ orgId: world.org, ...row })),
  )
  const inserted = sql<Row>`insert into ${sql.table(table)} (${columns}) select ${columns} from ${source} returning *`
  const { rows } = await inserted.execute(world.db).catch(inOurWords)
  const byId = new Map(rows.map((row) => [row.id, withoutOrg(row)]))
  return given.map(({ id }) => byId.get(id) as unknown as Found)
}

/** What the database's own rules refuse. */
function inOurWords(error: unknown): never {
  const { code } = error as { code?: string }
  if (code === '23505') throw new Refusal('conflict', 'already-there')
  if (code === '23503') throw new Refusal('rule', 'unknown-reference')
  throw error
}

/** Changes a row if it is still the one that was read, and the one the caller has seen. @throws Refusal `stale` */
export async function amendRecord<Found extends object = Row>(
  world: World,
  table: TableName,
  before: object,
  patch: object,
): Promise<Found> {
  const { id, version } = before as Row
  if (world.seen?.id === id && world.seen.version !== version) throw new Refusal('stale', 'stale', { version })
  const after = await loose(world)
    .updateTable(table)
    .set({ ...patch, version: version + 1 })
    .where('orgId', '=', world.org)
    .where('id', '=', id)
    .where('version', '=', version)
    .returningAll()
    .executeTakeFirst()
    .catch(inOurWords)
  if (!after) throw new Refusal('stale', 'stale', { version })
  return withoutOrg(after) as unknown as Found
}

/** The row with that id. @throws Refusal `missing` */
export async function theRecord<Found extends object = Row>(
  world: Pick<World, 'db' | 'org'>,
  table: TableName,
  id: Id,
): Promise<Found> {
  const row = await loose(world)
    .selectFrom(table)
    .selectAll()
    .where('orgId', '=', world.org)
    .where('id', '=', id)
    .executeTakeFirst()
  if (!row) throw new Refusal('missing', 'missing')
  return withoutOrg(row) as unknown as Found
}

/** The next number of a series, gapless: taken in the transaction that uses it. `NC-2026` → 12. */
export async function nextNumber(world: Pick<World, 'db' | 'org'>, series: string): Promise<number> {
  const { rows } = await sql<{ last: number }>`
    insert into numbering (org_id, series, last) values (${world.org}, ${series}, 1)
    on conflict (org_id, series) do update set last = numbering.last + 1 returning last`.execute(world.db)
  return (rows[0] as { last: number }).last
}
