import type pg from 'pg'
import type { Logger } from 'pino'
import { checkpointFile, readCheckpoints, verifyHistory } from '#platform/server/history/checkpoints.ts'
import { within } from '#platform/server/database/database.ts'
import { openFileStore } from '#platform/server/files/files.ts'

/** Reads every history and every kept file once a night, so that damage is found while there are backups from before it. */
export async function scrub(pool: pg.Pool, dataDir: string, log: Logger): Promise<void> {
  const remembered = readCheckpoints(checkpointFile(dataDir))
  const store = openFileStore(dataDir)
  await within(pool, async (client) => {
    const { rows: orgs } = await client.query<{ org: string }>('select org_id as org from history_head')
    for (const { org } of orgs) {
      const { breaks } = await verifyHistory(client, org, remembered)
      if (breaks.length > 0) log.fatal({ org, breaks }, 'the history is damaged')
    }
    const { rows: files } = await client.query<{ sha256: string }>(
      'select distinct sha256 from file where released_at is null',
    )
    for (const { sha256 } of files)
      await store
        .read(sha256)
        .catch((error: unknown) => log.fatal({ err: error, sha256 }, 'a kept file is damaged or gone'))
  })
}

/** The content of what was disposed of goes, once nothing else keeps the same bytes. */
export async function release(pool: pg.Pool, dataDir: string): Promise<void> {
  const store = openFileStore(dataDir)
  await store.tidy()
  const given = `select sha256 from file group by sha256 having bool_and(released_at is not null)`
  const { rows } = await within(pool, (client) => client.query<{ sha256: string }>(given))
  for (const { sha256 } of rows) await store.release(sha256)
  // What was read from it goes with it, for each organisation by itself.
  await within(pool, (client) =>
    client.query(`delete from file_words w using (
    select org_id, sha256 from file group by org_id, sha256 having bool_and(released_at is not null)) gone
    where w.org_id = gone.org_id and w.sha256 = gone.sha256`),
  )
}
