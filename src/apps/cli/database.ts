import { existsSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { type Connection, connectionFrom } from '#platform/server/database/database.ts'
import { ownDataFolder } from '#platform/server/database/one-owner.ts'
import { startPostgres } from '#platform/server/postgres/postgres.ts'
import type { Settings } from '#platform/server/settings.ts'

export type Opened = { owner: Connection; close(): Promise<void> }

/** The database the server would use. Beside a running server it is shared; otherwise ours until we close it. */
export async function openDatabase(settings: Settings, { fresh = false } = {}): Promise<Opened> {
  const { databaseUrl, dataDir } = settings
  if (databaseUrl) return { owner: connectionFrom(databaseUrl), close: async () => {} }
  if (!fresh && !existsSync(join(dataDir, 'postgres18', 'PG_VERSION')))
    throw new Error(`There is no Touchstone in ${dataDir}. Set DATA_DIR to the folder the server uses.`)

  const release = await ownDataFolder(dataDir).catch((error: unknown) => {
    if (fresh) throw error
    return undefined // the server runs: it keeps the folder, we only read beside it
  })
  const postgres = await startPostgres(dataDir, () => {})
  const owner = { host: postgres.host, port: postgres.port, user: postgres.superuser, database: 'postgres' }
  return { owner, close: async () => (release ? postgres.stop().finally(release) : undefined) }
}

/** Opens the database for one piece of work, and closes it whatever happens. */
export async function withDatabase<T>(
  settings: Settings,
  act: (client: pg.Client, owner: Connection) => Promise<T>,
): Promise<T> {
  const { owner, close } = await openDatabase(settings)
  try {
    return await withClient(owner, (client) => act(client, owner))
  } finally {
    await close()
  }
}

export async function withClient<T>(owner: Connection, act: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ ...owner, connectionTimeoutMillis: 10_000 })
  client.on('error', () => {})
  await client.connect()
  try {
    return await act(client)
  } finally {
    await client.end()
  }
}

export async function organisations(client: pg.ClientBase): Promise<string[]> {
  const { rows } = await client.query<{ org: string }>(
    'select org_id as org from organisation union select org_id from history_head union select org_id from history order by 1',
  )
  return rows.map((row) => row.org)
}
