import { dayIn } from '#kernel/dates.ts'
import { ListSites, TheOrganisation } from '#modules/identity/contract.ts'
import { ListProcesses } from '#modules/processes/contract.ts'
import { answer, type World } from '#platform/server/context.ts'
import { everyRow } from '#platform/server/finding/every.ts'
import { ListIssues, TheClimateDecision } from '../contract/issues.ts'
import { ListParties, PartyRequirement } from '../contract/parties.ts'
import { ThePolicy } from '../contract/policy.ts'
import { TheContextReport } from '../contract/report.ts'
import { TheScope } from '../contract/scope.ts'

export const theContextReport = answer(TheContextReport, async (world) => {
  const { nameEn, nameAr, digits } = await world.ask(TheOrganisation, {})
  const scope = await world.ask(TheScope, {})
  const policy = await world.ask(ThePolicy, {})
  return TheContextReport.output.parse({
    organisation: { en: nameEn || nameAr, ar: nameAr || nameEn },
    digits,
    today: world.today,
    issues: await everyRow(world, ListIssues, { state: 'current' }),
    climate: (await world.ask(TheClimateDecision, {})).decision,
    parties: await everyRow(world, ListParties, { state: 'current' }),
    requirements: await standingRequirements(world),
    scope: inForce(world, scope.revisions),
    policy: inForce(world, policy.revisions),
    people: [...scope.people, ...policy.people],
    sites: await everyRow(world, ListSites, {}),
    processes: await everyRow(world, ListProcesses, {}),
  })
})

type Revised = { state: string; approvedAt: string | null }

/** The approved revision, with the day of its approval where the organisation is. */
function inForce<Row extends Revised>({ zone }: World, revisions: readonly Row[]): Row | null {
  const found = revisions.find(({ state }) => state === 'approved')
  return found ? { ...found, approvedAt: found.approvedAt && dayIn(new Date(found.approvedAt), zone) } : null
}

async function standingRequirements({ db, org }: Pick<World, 'db' | 'org'>): Promise<PartyRequirement[]> {
  const rows = await db
    .selectFrom('partyRequirement')
    .selectAll()
    .where('orgId', '=', org)
    .where('state', '=', 'current')
    .orderBy('id')
    .limit(2000)
    .execute()
  return rows.map((row) => PartyRequirement.parse(row))
}
