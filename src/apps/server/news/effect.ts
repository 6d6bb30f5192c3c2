import { sql } from 'kysely'
import type { Logger } from 'pino'
import type { Id } from '#kernel/ids.ts'
import { DueToTakeEffect } from '#modules/documents/contract/register.ts'
import { TakeEffect } from '#modules/documents/contract/revision.ts'
import type { Db } from '#platform/server/database/database.ts'
import type { Door } from '#platform/server/door.ts'
import { theHouse } from './the-house.ts'

/** What was approved for today takes effect, in the calendar of each organisation. One that cannot keeps no other from it. */
export async function takeEffectEverywhere(db: Db, door: Pick<Door, 'look' | 'enter'>, log: Logger): Promise<void> {
  const { rows } = await sql<{ orgId: Id }>`select * from organisations_known()`.execute(db)
  for (const { orgId: org } of rows) {
    const { ids } = await door.look(DueToTakeEffect, {}, { actor: theHouse, org })
    for (const id of ids)
      await door
        .enter(TakeEffect, { id }, { actor: theHouse, org })
        .catch((error: unknown) => log.error({ err: error, org, id }, 'a revision did not take effect'))
  }
}
