import { Id } from '#kernel/ids.ts'
import type { Db, Tx } from './database.ts'
import { type Lasting, walls } from './dialect.ts'

/** One transaction inside an organisation's walls: the database shows and takes rows of that organisation alone. */
export const inside = <T>(
  db: Db,
  org: Id,
  act: (tx: Tx) => Promise<T>,
  mode: 'read only' | 'read write' = 'read write',
  lasting: Lasting = 'at once',
): Promise<T> => walls.run({ org: Id.parse(org), lasting }, () => db.transaction().setAccessMode(mode).execute(act))
