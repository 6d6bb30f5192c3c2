import { type Expression, type RawBuilder, type SelectQueryBuilder, sql } from 'kysely'
import { Refusal } from '#kernel/refusal.ts'
import type { Tx } from './database.ts'

type Cursor = [string | number | null, string]

const encode = (cursor: Cursor): string => Buffer.from(JSON.stringify(cursor)).toString('base64url')

function decode(text: string): Cursor {
  try {
    const cursor = JSON.parse(Buffer.from(text, 'base64url').toString('utf8')) as unknown
    if (Array.isArray(cursor) && cursor.length === 2 && typeof cursor[1] === 'string') return cursor as Cursor
  } catch {
    // falls through: a cursor is ours or it is refused
  }
  throw new Refusal('malformed', 'not-a-cursor')
}

export type Sorting = { column: string; descending: boolean }

/** `-due` → due, descending. Only the columns named may be sorted by. @throws Refusal `not-sortable` */
export function sortingBy(wanted: string | undefined, allowed: readonly string[], usual: string): Sorting {
  const text = wanted ?? usual
  const descending = text.startsWith('-')
  const column = descending ? text.slice(1) : text
  if (!allowed.includes(column)) throw new Refusal('malformed', 'not-sortable', { allowed: allowed.join(', ') })
  return { column, descending }
}

type AnyQuery = SelectQueryBuilder<never, never, Record<string, unknown>>

/** A limit that PostgreSQL sees when it plans: as a parameter it would plan anew every time, which costs more than the page. */
const spelled = (limit: number) => sql.lit(Math.trunc(limit)) as RawBuilder<number>

/**
 * One page of a register, by key and never by offset: the rows after the cursor in the order of the column, then id.
 * The column must not be null. The total is counted up to 1,000.
 */
export async function pageFrom<Row>(
  db: Tx,
  query: unknown,
  page: { limit: number; cursor?: string | undefined },
  { column, descending }: Sorting,
  table?: string,
): Promise<{ rows: Row[]; next: string | null; total: number }> {
  const base = query as AnyQuery
  const key = sql.ref(table ? `${table}.${column}` : column) as RawBuilder<unknown>
  const id = sql.ref(table ? `${table}.id` : 'id') as RawBuilder<unknown>
  const direction = descending ? sql.raw('desc') : sql.raw('asc')
  let asked = base
    .orderBy(sql`${key} ${direction}` as Expression<unknown> as never)
    .orderBy(sql`${id} ${direction}` as Expression<unknown> as never)
  if (page.cursor) {
    const [value, last] = decode(page.cursor)
    const beyond = descending ? sql.raw('<') : sql.raw('>')
    asked = asked.where(sql<boolean>`(${key}, ${id}) ${beyond} (${value}, ${last})` as never)
  }
  const counted = countUpTo(base).as('countedRows')
  const found = await asked
    .select(counted as never)
    .limit(spelled(page.limit + 1))
    .execute()
  const rows = found.slice(0, page.limit).map(({ countedRows: _, ...row }) => row)
  const last = rows.at(-1)
  const next = found.length > page.limit && last ? encode([cursorValue(last[column]), last['id'] as string]) : null
  return { rows: rows as Row[], next, total: await totalOf(db, base, page.cursor, found) }
}

/** The count comes with each row; only a page beyond the last one has to ask for it. */
async function totalOf(
  db: Tx,
  base: AnyQuery,
  cursor: string | undefined,
  found: Record<string, unknown>[],
): Promise<number> {
  const [first] = found
  if (first) return first['countedRows'] as number
  if (cursor === undefined) return 0
  const { rows } = await sql<{ total: number }>`select ${countUpTo(base)} as total`.execute(db)
  return (rows[0] as { total: number }).total
}

const cursorValue = (value: unknown): string | number =>
  value instanceof Date ? value.toISOString() : (value as string | number)

/** Counting costs more than reading a page, so it stops early; a page shows "1,000+". */
const countedAtMost = 1000

function countUpTo(base: AnyQuery): RawBuilder<number> {
  const some = base
    .clearSelect()
    .clearOrderBy()
    .select(sql<number>`1`.as('one') as never)
    .limit(spelled(countedAtMost))
  return sql<number>`(select count(*)::int from ${some} as counted)`
}
