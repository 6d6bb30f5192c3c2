import { createHash } from 'node:crypto'
import { CamelCasePlugin, Kysely, type Transaction } from 'kysely'
import pg from 'pg'
import { SwiftDialect } from './dialect.ts'

/** Every table of the product. Each module adds its own in its `tables.ts`. */
// biome-ignore lint/suspicious/noEmptyInterface: modules augment it
export interface Tables {}

export type Db = Kysely<Tables>
export type Tx = Transaction<Tables>

/** Whole numbers come as numbers, days as text: a JavaScript Date is an instant and would shift them. */
pg.types.setTypeParser(20, Number)
pg.types.setTypeParser(1082, (text) => text)
pg.types.setTypeParser(1083, (text) => text.slice(0, 5))

export type Connection = {
  host: string
  port: number
  user: string
  database: string
  password?: string
  ssl?: boolean
}

const planNames = new Map<string, string>()

/** The name under which the server keeps the plan of a statement. */
function planName(text: string): string {
  const known = planNames.get(text)
  if (known) return known
  const name = createHash('sha1').update(text).digest('base64url')
  if (planNames.size < 5_000) planNames.set(text, name)
  return name
}

/** Planning costs more than running for our short joins, so every statement is prepared once per connection. */
export function prepareStatements(client: pg.PoolClient): void {
  const query = client.query.bind(client) as (...args: unknown[]) => unknown
  // The pool itself asks with a callback behind the values.
  const named = (first: unknown, values?: unknown, ...callback: unknown[]) =>
    typeof first === 'string' && Array.isArray(values) && values.length > 0
      ? query({ name: planName(first), text: first, values }, ...callback)
      : query(first, values, ...callback)
  client.query = named as unknown as typeof client.query
}

export type Pool = { pool: pg.Pool; db: Db; close(): Promise<void> }

export function openPool(
  connection: Connection,
  options: { max?: number; onError?: (error: Error) => void } = {},
): Pool {
  const pool = new pg.Pool({
    ...connection,
    max: options.max ?? 10,
    pipeline: true,
    connectionTimeoutMillis: 10_000,
    statement_timeout: 30_000,
    idle_in_transaction_session_timeout: 60_000,
  })
  const complain = options.onError ?? (() => {})
  pool.on('error', complain)
  pool.on('connect', (client) => {
    client.on('error', complain)
    prepareStatements(client)
  })
  const db = new Kysely<Tables>({
    dialect: new SwiftDialect({ pool }),
    plugins: [new CamelCasePlugin({ maintainNestedObjectKeys: true })],
  })
  return { pool, db, close: () => db.destroy() }
}

/** From a URL, as in `DATABASE_URL`. */
export function connectionFrom(url: string): Connection {
  const parsed = new URL(url)
  return {
    host: parsed.searchParams.get('host') ?? decodeURIComponent(parsed.hostname),
    port: Number(parsed.port || 5432),
    user: decodeURIComponent(parsed.username) || 'postgres',
    database: decodeURIComponent(parsed.pathname.slice(1)) || 'postgres',
    ...(parsed.password ? { password: decodeURIComponent(parsed.password) } : {}),
    ...(parsed.searchParams.get('sslmode') === 'require' ? { ssl: true } : {}),
  }
}

/** One connection of the pool, given back whatever happens. */
export async function within<T>(pool: pg.Pool, act: (client: pg.PoolClient) => Promise<T>): Promise<T> {
  const client = await pool.connect()
  try {
    return await act(client)
  } finally {
    client.release()
  }
}
