import { Id } from '#kernel/ids.ts'
import type { Db, Tx } from './database.ts'
import { walls } from './dialect.ts'

/** One transaction inside an organisation's walls: the database shows and takes rows of that organisation alone. */
export const inside = <T>(
  db: Db,
  org: Id,
  act: (tx: Tx) => Promise<T>,
  mode: 'read only' | 'read write' = 'read write',
): Promise<T> => walls.run(Id.parse(org), () => db.transaction().setAccessMode(mode).execute(act))
