import { type RawBuilder, sql } from 'kysely'
import type { Id } from '#kernel/ids.ts'
import { Refusal } from '#kernel/refusal.ts'
import { rolesMay } from '#modules/identity/rules.ts'
import type { World } from '#platform/server/context.ts'
import type { ChangeRecord } from '../../tables.ts'

type Looking = Pick<World, 'db' | 'org' | 'actor'>

/** A draft that was never submitted is seen by those who write it. */
export function changeIsVisible({ actor }: Pick<World, 'actor'>): RawBuilder<boolean> {
  if (actor.scope || !rolesMay(actor.roles, 'implementation.read')) return sql<boolean>`false`
  if (actor.roles.includes('quality-manager')) return sql<boolean>`true`
  return sql<boolean>`(change.number is not null or change.proposed_by = ${actor.id} or change.owner_id = ${actor.id})`
}

/** @throws Refusal `missing` */
export async function theVisibleChange(world: Looking, id: Id): Promise<ChangeRecord> {
  const row = await world.db
    .selectFrom('change')
    .selectAll()
    .where('orgId', '=', world.org)
    .where('id', '=', id)
    .where(changeIsVisible(world))
    .executeTakeFirst()
  if (!row) throw new Refusal('missing', 'missing')
  const { orgId: _, ...change } = row
  return change
}

export async function visibleChanges(world: Looking, ids: readonly Id[]): Promise<Id[]> {
  const rows = await world.db
    .selectFrom('change')
    .select('id')
    .where('orgId', '=', world.org)
    .where(sql<boolean>`id = any(${[...ids]}::uuid[])`)
    .where(changeIsVisible(world))
    .execute()
  return rows.map(({ id }) => id)
}
