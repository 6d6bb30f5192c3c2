import { sql } from 'kysely'
import type { Change } from '#kernel/change.ts'
import type { Id } from '#kernel/ids.ts'
import type { Facts, Notice, Telling } from '#kernel/records/notice.ts'
import type { Searchable } from '#kernel/records/search.ts'
import { bodyOf, type LongTexts, tellHolders } from '#platform/server/finding/long-texts.ts'
import { type Announcement, type Hearing, hearing, type World } from '#platform/server/context.ts'
import { manyRows } from '#platform/server/database/many-rows.ts'
import { type Letter, writeMails } from '#platform/server/mail/mail.ts'

export type Told = { module: string; notice: Notice }
type Somebody = {
  id: Id
  managerId: Id | null
  roles: string[]
  language: 'en' | 'ar'
  nameEn: string
  nameAr: string
  email: string
}

/** What the house does after a command: the search learns of what changed, and those concerned are written to. */
export const announcements = (
  searchables: readonly Searchable[],
  texts: LongTexts,
  notices: readonly Told[],
): Announcement[] => [indexing(searchables, texts), telling(notices)]

function indexing(searchables: readonly Searchable[], texts: LongTexts): Announcement {
  const byRecord = new Map(searchables.map((one) => [one.record, one]))
  return async (world, changes) => {
    // What changed more than once is found as it is now.
    const lastById = new Map(changes.map((change) => [`${change.record} ${change.id}`, change]))
    const entries: object[] = []
    for (const { record, id, after } of lastById.values()) {
      const said = byRecord.get(record)?.entry(after as never)
      if (!said) continue
      const body = await bodyOf(texts, world, record, id)
      entries.push({
        orgId: world.org,
        record,
        recordId: id,
        ...said,
        ...(body === undefined ? {} : { body }),
        updatedAt: world.now,
      })
    }
    for (const alike of Map.groupBy(entries, (entry) => Object.keys(entry).join()).values()) {
      const { columns, source, replaced } = manyRows('searchEntry', alike)
      await sql`insert into search_entry (${columns}) select ${columns} from ${source}
        on conflict (org_id, record, record_id) do update set ${replaced}`.execute(world.db)
    }
  }
}

/** Not only at the end: what is read from a file belongs to records that did not change. */
export const reindexing = (texts: LongTexts): Hearing =>
  hearing('fileText', (world, { after }) => tellHolders(texts, world, String(after['sha256'])))

function telling(notices: readonly Told[]): Announcement {
  const byRecord = Map.groupBy(notices, ({ notice }) => notice.record)
  return async (world, changes) => {
    const tellings = (facts: Facts) =>
      changes.flatMap((change) =>
        (byRecord.get(change.record) ?? []).flatMap(({ module, notice }) =>
          notice.tell(change, facts).map((telling) => ({ module, telling, about: telling.about ?? change })),
        ),
      )
    if (!concernsAnybody(world.actor.id, tellings)) return
    const people = await peopleOf(world)
    const letters = tellings(factsFrom(world.actor.id, people)).flatMap(({ module, telling, about }) =>
      letterTo(people, module, telling, about),
    )
    await writeMails(world, letters)
  }
}

/** Whether it must be known who is here: most changes concern nobody but the one who made them. */
function concernsAnybody(actorId: Id, tellings: (facts: Facts) => readonly object[]): boolean {
  let isAsked = false
  const asked = <T>(nobody: T): T => {
    isAsked = true
    return nobody
  }
  const told = tellings({ actorId, managerOf: () => asked(null), holdersOf: () => asked([]) })
  return isAsked || told.length > 0
}

export const factsFrom = (actorId: Id, people: ReadonlyMap<Id, Somebody>): Facts => ({
  actorId,
  managerOf: (personId) => people.get(personId)?.managerId ?? null,
  holdersOf: (role) => [...people.values()].filter((one) => one.roles.includes(role)).map((one) => one.id),
})

/** Only those who are still here are told. */
export async function peopleOf({ db, org }: Pick<World, 'db' | 'org'>): Promise<ReadonlyMap<Id, Somebody>> {
  const rows = await db
    .selectFrom('person')
    .select(['id', 'managerId', 'roles', 'language', 'nameEn', 'nameAr', 'email'])
    .where('orgId', '=', org)
    .where('active', '=', true)
    .execute()
  return new Map((rows as unknown as Somebody[]).map((row) => [row.id, row]))
}

/** Nobody is written to who is no longer here. */
function letterTo(
  people: ReadonlyMap<Id, Somebody>,
  module: string,
  { personId, key, params }: Telling,
  { record, id }: Pick<Change, 'record' | 'id'>,
): Letter[] {
  const person = people.get(personId)
  if (!person) return []
  const { email, language, nameEn, nameAr } = person
  const name = language === 'ar' ? nameAr || nameEn : nameEn || nameAr
  return [
    {
      to: { address: email, name, language },
      key: `${module}:mails.${key}`,
      params,
      link: `/go/${record}/${id}`,
      about: { record, id },
    },
  ]
}

export const write = (
  world: Pick<World, 'db' | 'org' | 'now' | 'enqueue'>,
  module: string,
  people: ReadonlyMap<Id, Somebody>,
  told: Telling,
  about: Pick<Change, 'record' | 'id'>,
): Promise<void> => writeMails(world, letterTo(people, module, told, about))
