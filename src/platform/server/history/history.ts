import { sql } from 'kysely'
import { canonical, type Change, difference } from '#kernel/change.ts'
import type { Actor, World } from '../context.ts'
import { withoutOrg } from './records.ts'

type Told = { command: string; change: Change }

const whoActed = (actor: Actor) => ({ id: actor.id, name: actor.name, roles: actor.roles, capacity: actor.capacity })

const entryOf = (world: World, { command, change }: Told): string =>
  canonical({
    v: 1,
    at: world.now,
    zone: world.zone,
    actor: whoActed(world.actor),
    command,
    record: change.record,
    id: change.id,
    version: change.after.version,
    changes: difference(change.before && withoutOrg(change.before), withoutOrg(change.after)),
    ...(change.reason ? { reason: change.reason } : {}),
  })

/** Writes what happened into the organisation's chain. Last in the transaction: from here on its other writers wait. */
export async function appendHistory(world: World, told: readonly Told[]): Promise<void> {
  const entries = told.map((one) => entryOf(world, one))
  await sql`select append_history(${entries}::text[])`.execute(world.db)
}
