import type { Change } from '#kernel/change.ts'
import type { Id } from '#kernel/ids.ts'
import type { Facts, Notice, Telling } from '#kernel/notice.ts'
import type { Searchable } from '#kernel/search.ts'
import { bodyOf, type LongTexts, tellHolders } from '#platform/server/finding/long-texts.ts'
import { type Hearing, hearing, type World } from '#platform/server/context.ts'
import { writeMail } from '#platform/server/mail/mail.ts'

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

/** What the house does after any change: the search learns of it, and those concerned are written to. */
export const announcements = (
  searchables: readonly Searchable[],
  texts: LongTexts,
  notices: readonly Told[],
): Hearing[] => [indexing(searchables, texts), reindexing(texts), telling(notices)]

function indexing(searchables: readonly Searchable[], texts: LongTexts): Hearing {
  const byRecord = new Map(searchables.map((one) => [one.record, one]))
  return hearing('*', async (world, { record, id, after }) => {
    const said = byRecord.get(record)?.entry(after as never)
    if (!said) return
    const body = await bodyOf(texts, world, record, id)
    const entry = { ...said, ...(body === undefined ? {} : { body }) }
    await world.db
      .insertInto('searchEntry')
      .values({ orgId: world.org, record, recordId: id, ...entry, updatedAt: world.now })
      .onConflict((there) =>
        there.columns(['orgId', 'record', 'recordId']).doUpdateSet({ ...entry, updatedAt: world.now }),
      )
      .execute()
  })
}

const reindexing = (texts: LongTexts): Hearing =>
  hearing('fileText', (world, { after }) => tellHolders(texts, world, String(after['sha256'])))

function telling(notices: readonly Told[]): Hearing {
  return hearing('*', async (world, change) => {
    const concerned = notices.filter(({ notice }) => notice.record === change.record)
    if (concerned.length === 0) return
    const people = await peopleOf(world)
    const facts = factsFrom(world.actor.id, people)
    for (const { module, notice } of concerned)
      for (const one of notice.tell(change, facts)) await write(world, module, people, one, one.about ?? change)
  })
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

export async function write(
  world: Pick<World, 'db' | 'org' | 'now' | 'enqueue'>,
  module: string,
  people: ReadonlyMap<Id, Somebody>,
  { personId, key, params }: Telling,
  { record, id }: Pick<Change, 'record' | 'id'>,
): Promise<void> {
  const person = people.get(personId)
  if (!person) return
  const { email, language, nameEn, nameAr } = person
  const name = language === 'ar' ? nameAr || nameEn : nameEn || nameAr
  await writeMail(world, {
    to: { address: email, name, language },
    key: `${module}:mails.${key}`,
    params,
    link: `/go/${record}/${id}`,
    about: { record, id },
  })
}
