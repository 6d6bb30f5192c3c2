import { TheOrganisation } from '#modules/identity/contract.ts'
import { answer, type World } from '#platform/server/context.ts'
import { TheResponsibilities } from '../contract/responsibilities.ts'
import { responsibilitiesIn } from '../rules/responsibilities.ts'

export const theResponsibilities = answer(TheResponsibilities, async (world) => {
  const { edition } = await world.ask(TheOrganisation, {})
  const members = await membersOf(world)
  const processes = (await processesOf(world)).map((process) => ({
    ...process,
    memberIds: [...new Set(members.filter(({ processId }) => processId === process.id).map((one) => one.personId))],
  }))
  const people = await peopleOf(world, [
    ...new Set(processes.flatMap(({ ownerId, memberIds }) => [ownerId, ...memberIds])),
  ])
  return TheResponsibilities.output.parse({
    edition,
    processes,
    people,
    clauses: responsibilitiesIn(edition, processes),
  })
})

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
