import pg from 'pg'
import type { Connection } from '../database/database.ts'
import { serverKeys } from './keys.ts'
import type { Settings } from '../settings.ts'

/**
 * What sessions are signed and second factors encrypted with. Where servers share a database it stands there, given by the first of them,
 * so that who signs in on one is known on all; a server with a database of its own has it among its keys.
 */
export async function sessionSecret(
  owner: Connection,
  { dataDir, databaseUrl }: Pick<Settings, 'dataDir' | 'databaseUrl'>,
): Promise<string> {
  const own = serverKeys(dataDir).secret
  const client = new pg.Client({ ...owner, connectionTimeoutMillis: 10_000 })
  client.on('error', () => {})
  await client.connect()
  try {
    if (databaseUrl) await client.query('insert into server_secret (secret) values ($1) on conflict do nothing', [own])
    const { rows } = await client.query<{ secret: string }>('select secret from server_secret')
    return rows[0]?.secret ?? own
  } finally {
    await client.end()
  }
}
