import type { Id } from '#kernel/ids.ts'
import type { World } from '#platform/server/context.ts'
import { PartyRequirement } from '../contract/parties.ts'

type Reach = Pick<World, 'db' | 'org'>

/** Every requirement a party ever had, in the order they were written down. */
export async function everyRequirementOf(world: Reach, partyId: Id): Promise<PartyRequirement[]> {
  const rows = await world.db
    .selectFrom('partyRequirement')
    .selectAll()
    .where('orgId', '=', world.org)
    .where('partyId', '=', partyId)
    .orderBy('id')
    .limit(500)
    .execute()
  return rows.map((row) => PartyRequirement.parse(row))
}

/** What of the standing requirements a later reader compares. */
export const requirementsOf = async (world: Reach, partyId: Id) =>
  (await everyRequirementOf(world, partyId))
    .filter(({ state }) => state === 'current')
    .map(({ version: _, partyId: __, state: ___, closedReason: ____, ...content }) => content)
