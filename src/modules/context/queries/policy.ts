import type { Id } from '#kernel/ids.ts'
import { rolesMay } from '#modules/identity/rules.ts'
import { answer, type World } from '#platform/server/context.ts'
import * as contract from '../contract/policy.ts'
import { PersonName } from '../contract/words.ts'
import { namesOf, told } from './revisions.ts'

type Reach = Pick<World, 'db' | 'org'>

export const thePolicy = answer(contract.ThePolicy, async (world) => {
  const rows = await world.db
    .selectFrom('qualityPolicy')
    .selectAll()
    .where('orgId', '=', world.org)
    .orderBy('revision', 'desc')
    .limit(100)
    .execute()
  const revisions = rows.map((row) => contract.QualityPolicy.parse(told(row)))
  const inForce = revisions.find(({ state }) => state === 'approved')
  const acknowledged = inForce ? await acknowledgementsOf(world, inForce.id) : []
  const has = new Set(acknowledged.map(({ id }) => id))
  const outstanding = inForce ? (await peopleToReach(world)).filter(({ id }) => !has.has(id)) : []
  const people = await namesOf(
    world,
    revisions.flatMap(({ authorIds, approverId }) => [...authorIds, approverId]),
  )
  return { revisions, people, acknowledged, outstanding }
})

async function acknowledgementsOf({ db, org }: Reach, policyId: Id) {
  const rows = await db
    .selectFrom('policyAcknowledgement as mark')
    .innerJoin('person', (join) =>
      join.onRef('person.orgId', '=', 'mark.orgId').onRef('person.id', '=', 'mark.personId'),
    )
    .select(['person.id', 'person.nameEn', 'person.nameAr', 'mark.acknowledgedAt'])
    .where('mark.orgId', '=', org)
    .where('mark.policyId', '=', policyId)
    .orderBy('mark.acknowledgedAt')
    .limit(2000)
    .execute()
  return rows.map(({ acknowledgedAt, ...person }) => ({ ...person, at: acknowledgedAt.toISOString() }))
}

/** Everybody who works here with a role of their own; guests are not bound by our policy. */
async function peopleToReach({ db, org }: Reach): Promise<PersonName[]> {
  const rows = await db
    .selectFrom('person')
    .select(['id', 'nameEn', 'nameAr', 'roles'])
    .where('orgId', '=', org)
    .where('active', '=', true)
    .orderBy('nameEn')
    .limit(2000)
    .execute()
  return rows
    .filter(({ roles }) => rolesMay(roles as unknown as string[], 'context.acknowledge'))
    .map((row) => PersonName.parse(row))
}

export async function isAcknowledgedBy({ db, org }: Reach, policyId: Id, personId: Id): Promise<boolean> {
  const row = await db
    .selectFrom('policyAcknowledgement')
    .select('id')
    .where('orgId', '=', org)
    .where('policyId', '=', policyId)
    .where('personId', '=', personId)
    .executeTakeFirst()
  return row !== undefined
}
