import type { Id } from '#kernel/ids.ts'
import { peopleById } from '#modules/identity/queries.ts'
import { processesById } from '#modules/processes/queries.ts'
import type { World } from '#platform/server/context.ts'
import type { Member, PersonRef, ProcessRef, SiteRef, TeamMember } from '../contract/words.ts'

type Reach = Pick<World, 'db' | 'org'>

const given = (ids: readonly (Id | null | undefined)[]): Id[] => [...new Set(ids)].filter((id): id is Id => Boolean(id))

/** People as pages show them, in the order asked. */
export async function peopleRefs(world: Reach, ids: readonly (Id | null | undefined)[]): Promise<Map<Id, PersonRef>> {
  const people = await peopleById(world, given(ids))
  const refs = given(ids).flatMap((id) => {
    const person = people.get(id)
    if (!person) return []
    const { nameEn, nameAr, initials, jobTitleEn, jobTitleAr } = person
    return [[id, { id, nameEn, nameAr, initials, jobTitleEn, jobTitleAr }] as const]
  })
  return new Map(refs)
}

export async function processRefs(world: Reach, ids: readonly (Id | null | undefined)[]): Promise<Map<Id, ProcessRef>> {
  const processes = await processesById(world, given(ids))
  const refs = given(ids).flatMap((id) => {
    const process = processes.get(id)
    if (!process) return []
    const { code, nameEn, nameAr, ownerId } = process
    return [[id, { id, code, nameEn, nameAr, ownerId }] as const]
  })
  return new Map(refs)
}

export async function siteRefs({ db, org }: Reach, ids: readonly (Id | null | undefined)[]): Promise<SiteRef[]> {
  const wanted = given(ids)
  if (wanted.length === 0) return []
  return db
    .selectFrom('site')
    .select(['id', 'code', 'nameEn', 'nameAr'])
    .where('orgId', '=', org)
    .where('id', 'in', wanted)
    .orderBy('code')
    .execute()
}

export const membersFrom = (team: readonly TeamMember[], people: ReadonlyMap<Id, PersonRef>): Member[] =>
  team.flatMap(({ personId, role }) => {
    const person = people.get(personId)
    return person ? [{ person, role }] : []
  })

export const iso = (instant: Date | null): string | null => instant?.toISOString() ?? null
