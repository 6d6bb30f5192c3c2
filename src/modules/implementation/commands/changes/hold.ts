import { sql } from 'kysely'
import type { Id } from '#kernel/ids.ts'
import { Refusal } from '#kernel/refusal.ts'
import type { World } from '#platform/server/context.ts'
import { changeIsVisible, theVisibleChange } from '../../queries/changes/eyes.ts'
import type { ChangeRecord } from '../../tables.ts'

/** The change, held until the transaction ends: whoever comes second sees what the first has done. @throws Refusal `missing` */
export async function holdChange(world: World, id: Id): Promise<ChangeRecord> {
  const { rows } = await sql`select id from change
    where org_id = ${world.org} and id = ${id} and ${changeIsVisible(world)} for update`.execute(world.db)
  if (rows.length === 0) throw new Refusal('missing', 'missing')
  return theVisibleChange(world, id)
}
