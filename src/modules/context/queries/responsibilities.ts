import { TheOrganisation } from '#modules/identity/contract.ts'
import { answer, type World } from '#platform/server/context.ts'
import { TheResponsibilities } from '../contract/responsibilities.ts'
import { responsibilitiesIn } from '../rules/responsibilities.ts'
import type { Snapshot } from '../rules/reviews.ts'
import textsAr from '../texts/ar.json' with { type: 'json' }
import textsEn from '../texts/en.json' with { type: 'json' }

export const theResponsibilities = answer(TheResponsibilities, async (world) => {
  const { edition } = await world.ask(TheOrganisation, {})
  const processes = await manned(world)
  const people = await peopleOf(world, [
    ...new Set(processes.flatMap(({ ownerId, memberIds }) => [ownerId, ...memberIds])),
  ])
  return TheResponsibilities.output.parse({
    edition,
    processes,
    people,
    clauses: responsibilitiesIn(edition, processes),
    review: (await lastLook(world)) ?? null,
  })
})

/** The processes with who owns them and works in them today. */
async function manned(world: Reach) {
  const members = await membersOf(world)
  return (await processesOf(world)).map((process) => ({
    ...process,
    memberIds: [...new Set(members.filter(({ processId }) => processId === process.id).map((one) => one.personId))],
  }))
}

/** How the responsibilities stand today, as a review keeps them. */
export async function responsibilitiesNow(world: Reach): Promise<Snapshot> {
  const processes = await manned(world)
  return { processes: processes.map((one) => ({ ...one, memberIds: one.memberIds.toSorted() })) }
}

/** The matrix has no title of its own. */
export const titleOfResponsibilities = { en: textsEn.tabs.responsibilities, ar: textsAr.tabs.responsibilities }

export async function lastLook({ db, org }: Pick<Reach, 'db' | 'org'>) {
  return db
    .selectFrom('contextReview')
    .select(['id', 'reviewedBy', 'reviewedOn', 'nextReview'])
    .where('orgId', '=', org)
    .where('record', '=', 'responsibilities')
    .orderBy('reviewedOn', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
}

type Reach = Pick<World, 'db' | 'org' | 'today'>

const processesOf = ({ db, org }: Reach) =>
  db
    .selectFrom('process')
    .select(['id', 'code', 'nameEn', 'nameAr', 'ownerId', 'clauses'])
    .where('orgId', '=', org)
    .where('state', '=', 'active')
    .orderBy('code')
    .limit(500)
    .execute()

const membersOf = ({ db, org, today }: Reach) =>
  db
    .selectFrom('processMember')
    .select(['processId', 'personId'])
    .where('orgId', '=', org)
    .where('role', '=', 'member')
    .where('from', '<=', today)
    .where((where) => where.or([where('until', 'is', null), where('until', '>=', today)]))
    .orderBy('from')
    .execute()

async function peopleOf({ db, org }: Reach, ids: readonly string[]) {
  if (ids.length === 0) return []
  return db
    .selectFrom('person')
    .select(['id', 'nameEn', 'nameAr', 'jobTitleEn', 'jobTitleAr'])
    .where('orgId', '=', org)
    .where('id', 'in', ids)
    .orderBy('nameEn')
    .execute()
}
