import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import { canonical } from '#kernel/change.ts'
import type { Outcome } from '#kernel/contract.ts'
import { Refusal } from '#kernel/refusal.ts'
import type { World } from '../context.ts'

const fingerprint = (command: string, input: unknown) =>
  createHash('sha256')
    .update(canonical([command, input]))
    .digest('hex')

/** Each deed once: claims the key, or gives back what the same deed answered before. @throws Refusal `conflict` when the key was another deed's */
export async function claimDeed(
  world: World,
  key: string,
  command: string,
  input: unknown,
): Promise<Outcome | undefined> {
  const print = fingerprint(`${world.actor.id} ${command}`, input)
  const claimed = await sql`
    insert into deed (org_id, key, command, fingerprint, at) values (${world.org}, ${key}, ${command}, ${print}, ${world.now})
    on conflict do nothing returning key`.execute(world.db)
  if (claimed.rows.length > 0) return undefined

  const earlier = await world.db
    .selectFrom('deed')
    .select(['fingerprint', 'outcome'])
    .where('orgId', '=', world.org)
    .where('key', '=', key)
    .executeTakeFirstOrThrow()
  if (earlier.fingerprint !== print) throw new Refusal('conflict', 'key-used-for-another-deed')
  return earlier.outcome as unknown as Outcome
}

export async function rememberOutcome(world: World, key: string, outcome: Outcome): Promise<void> {
  await world.db
    .updateTable('deed')
    .set({ outcome: JSON.stringify(outcome) })
    .where('orgId', '=', world.org)
    .where('key', '=', key)
    .execute()
}
