import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type pg from 'pg'
import type { Finding } from '#platform/server/history/doctor.ts'
import { serverKeys } from '#platform/server/signing/keys.ts'
import type { Settings } from '#platform/server/settings.ts'
import { placeOf } from './fsck/files.ts'

const share =
  'Every server of this database needs the same DATA_DIR (a folder they share): files, keys and checkpoints stand in it.'

/** With DATABASE_URL several servers may work on one database: whether this one has what the others have. */
export async function aboutSeveralServers(client: pg.ClientBase, settings: Settings): Promise<Finding[]> {
  const { databaseUrl, dataDir, baseUrl } = settings
  if (!databaseUrl) return []
  const { rows } = await client.query<{ isThere: boolean }>(
    `select to_regclass('public.server_secret') is not null as "isThere"`,
  )
  const secret = rows[0]?.isThere ? await client.query('select from server_secret') : undefined
  if (!secret?.rowCount)
    return [
      warning(
        'No server has started on this database yet.',
        'Start one; what sessions are signed with is then kept for all.',
      ),
    ]
  return [
    ok(`Who signs in on one server of this database is known on all: give them all BASE_URL=${baseUrl}.`),
    await aboutFiles(client, dataDir),
    await aboutKeys(client, dataDir),
  ]
}

async function aboutFiles(client: pg.ClientBase, dataDir: string): Promise<Finding> {
  const { rows } = await client.query<{ sha256: string }>(
    'select sha256 from file where released_at is null order by uploaded_at desc limit 50',
  )
  const missing = rows.filter(({ sha256 }) => !existsSync(placeOf(dataDir, sha256))).length
  return missing === 0
    ? ok('The newest files of this database stand in this data folder.')
    : error(`${missing} of the newest ${rows.length} files of this database are not in ${dataDir}.`, share)
}

async function aboutKeys(client: pg.ClientBase, dataDir: string): Promise<Finding> {
  const { rows } = await client.query<{ key: string }>(
    'select key_id as key from history_checkpoint order by at desc limit 1',
  )
  const [last] = rows
  if (!last || !existsSync(join(dataDir, 'keys', 'server-keys.json')))
    return ok('No other server has signed the history.')
  return last.key === serverKeys(dataDir).keyId
    ? ok('The history was last signed with the key of this data folder.')
    : warning('The history was last signed with another key than that of this data folder.', share)
}

const ok = (what: string): Finding => ({ level: 'ok', what, mend: '' })
const warning = (what: string, mend: string): Finding => ({ level: 'warning', what, mend })
const error = (what: string, mend: string): Finding => ({ level: 'error', what, mend })
