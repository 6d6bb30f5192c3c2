import { sql } from 'kysely'
import { Id } from '#kernel/ids.ts'
import type { Db, Tx } from './database.ts'

/** One transaction inside an organisation's walls: the database shows and takes rows of that organisation alone. */
export const inside = <T>(
  db: Db,
  org: Id,
  act: (tx: Tx) => Promise<T>,
  mode: 'read only' | 'read write' = 'read write',
): Promise<T> =>
  db
    .transaction()
    .setAccessMode(mode)
    .execute(async (tx) => {
      await sql`select set_config('app.org', ${Id.parse(org)}, true)`.execute(tx)
      return act(tx)
    })
