import { addMonths } from '#kernel/dates.ts'
import type { Id } from '#kernel/ids.ts'
import { TheOrganisation } from '#modules/identity/contract.ts'
import { peopleById, qualificationsOf } from '#modules/identity/queries.ts'
import { settingsOf } from '#modules/identity/rules/settings.ts'
import { within } from '#modules/standards/rules.ts'
import type { World } from '#platform/server/context.ts'
import type { Scope, TeamMember } from '../../contract/words.ts'
import type { Candidate, Days, Involvement, Qualification } from '../../rules/planning/team.ts'

export type TeamFacts = {
  candidates: Candidate[]
  involvements: Involvement[]
  authors: Id[]
  qualifications: Qualification[]
  days: Days
  months: number
}

/** What the rules about a team ask for: who worked where, who wrote what, who is qualified until when. */
export async function factsAbout(
  world: World,
  team: readonly TeamMember[],
  scope: Scope,
  dates: { from: string | null; to: string | null },
): Promise<TeamFacts> {
  const { settings } = await world.ask(TheOrganisation, {})
  const months = settingsOf(settings).independenceMonths
  const days = { from: dates.from ?? world.today, to: dates.to ?? world.today }
  const ids = team.map(({ personId }) => personId)
  const people = await peopleById(world, ids)
  const candidates = team.map((member) => {
    const person = people.get(member.personId)
    const names = world.actor.language === 'ar' ? [person?.nameAr, person?.nameEn] : [person?.nameEn, person?.nameAr]
    return { ...member, name: names.find(Boolean) ?? '' }
  })
  return {
    candidates,
    involvements: await involvementsIn(world, scope),
    authors: auditsProgrammes(scope) ? await programmeAuthors(world, addMonths(days.from, -months)) : [],
    qualifications: ids.length > 0 ? await qualificationsOf(world, ids) : [],
    days,
    months,
  }
}

async function involvementsIn({ db, org, actor }: World, scope: Scope): Promise<Involvement[]> {
  const processIds = scope.processes.map(({ processId }) => processId)
  if (processIds.length === 0) return []
  const rows = await db
    .selectFrom('processMember as member')
    .innerJoin('process', (join) =>
      join.onRef('process.orgId', '=', 'member.orgId').onRef('process.id', '=', 'member.processId'),
    )
    .select(['member.personId', 'member.role', 'member.from', 'member.until', 'process.nameEn', 'process.nameAr'])
    .where('member.orgId', '=', org)
    .where('member.processId', 'in', processIds)
    .execute()
  return rows.map(({ nameEn, nameAr, ...row }) => ({
    ...row,
    processName: actor.language === 'ar' ? nameAr || nameEn : nameEn || nameAr,
  }))
}

/** Whoever audits internal audit (9.2) does not audit a programme of their own hand. */
const auditsProgrammes = (scope: Scope): boolean =>
  [...scope.clauses, ...scope.processes.flatMap(({ clauses }) => clauses)].some((clause) => within(clause, '9.2'))

async function programmeAuthors({ db, org }: World, since: string): Promise<Id[]> {
  const rows = await db
    .selectFrom('programme')
    .select('authorId')
    .distinct()
    .where('orgId', '=', org)
    .where('year', '>=', Number(since.slice(0, 4)))
    .execute()
  return rows.map(({ authorId }) => authorId)
}
