import { sql } from 'kysely'
import type { CalendarDate } from '#kernel/dates.ts'
import type { Id } from '#kernel/ids.ts'
import { Refusal } from '#kernel/refusal.ts'
import { peopleById } from '#modules/identity/queries.ts'
import { answer, type World } from '#platform/server/context.ts'
import * as contract from '../contract/reading.ts'
import { DueToTakeEffect } from '../contract/register.ts'
import type { PersonRef } from '../contract/words.ts'
import { isEditor } from '../rules/document.ts'
import { isVisible, seesEverything, theVisibleDocument } from './eyes.ts'
import { revisionInWork } from './whole.ts'

type Named = { nameEn: string; nameAr: string }

async function refsOf(world: World, ids: readonly Id[]): Promise<(id: Id) => PersonRef> {
  const people: ReadonlyMap<Id, Named> = await peopleById(world, ids)
  return (id) => ({ id, nameEn: people.get(id)?.nameEn ?? '', nameAr: people.get(id)?.nameAr ?? '' })
}

export const readingsOfDocument = answer(contract.ReadingsOfDocument, async (world, { id }) => {
  const document = await theVisibleDocument(world, id)
  const open = await revisionInWork(world, id)
  if (!isEditor(world.actor, document, open?.authorId)) throw new Refusal('missing', 'missing')
  const rows = await world.db
    .selectFrom('acknowledgement')
    .selectAll()
    .where('orgId', '=', world.org)
    .where('documentId', '=', id)
    .where('state', '<>', 'lapsed')
    .orderBy('revision', 'desc')
    .orderBy('state', 'desc')
    .orderBy('id')
    .limit(5000)
    .execute()
  const ref = await refsOf(
    world,
    rows.map(({ personId }) => personId),
  )
  return {
    rows: rows.map((row) => ({
      ...contract.Reading.parse({ ...row, acknowledgedAt: row.acknowledgedAt?.toISOString() ?? null }),
      person: ref(row.personId),
    })),
  }
})

/** People ask this of themselves; of others only the quality manager. */
export const readingsOfPerson = answer(contract.ReadingsOfPerson, async (world, { personId }) => {
  if (personId !== world.actor.id && !seesEverything(world)) throw new Refusal('missing', 'missing')
  const rows = await world.db
    .selectFrom('acknowledgement as a')
    .innerJoin('document', (join) =>
      join.onRef('document.orgId', '=', 'a.orgId').onRef('document.id', '=', 'a.documentId'),
    )
    .innerJoin('documentRevision as r', (join) =>
      join.onRef('r.orgId', '=', 'a.orgId').onRef('r.id', '=', 'a.revisionId'),
    )
    .selectAll('a')
    .select(['document.number', 'document.titleEn', 'document.titleAr'])
    .select(isVisible(world).as('isVisible'))
    .select(sql<boolean>`r.state in ('effective', 'for-training')`.as('isLive'))
    .where('a.orgId', '=', world.org)
    .where('a.personId', '=', personId)
    .where('a.state', '<>', 'lapsed')
    .orderBy('a.state', 'desc') // what is still to be read comes first
    .orderBy('a.assignedOn', 'desc')
    .orderBy('a.id', 'desc')
    .limit(1000)
    .execute()
  return contract.ReadingsOfPerson.output.parse({
    rows: rows.map((row) => ({ ...row, acknowledgedAt: row.acknowledgedAt?.toISOString() ?? null })),
  })
})

export const listDelegations = answer(contract.ListDelegations, async (world) => {
  let query = world.db.selectFrom('documentDelegation').selectAll().where('orgId', '=', world.org)
  const me = world.actor.id
  if (!seesEverything(world))
    query = query.where((where) => where.or([where('personId', '=', me), where('delegateId', '=', me)]))
  const rows = await query.orderBy('until', 'desc').orderBy('id').limit(500).execute()
  const ref = await refsOf(
    world,
    rows.flatMap(({ personId, delegateId }) => [personId, delegateId]),
  )
  return {
    rows: rows.map((row) => ({
      ...contract.Delegation.parse({ ...row, endedAt: row.endedAt?.toISOString() ?? null }),
      person: ref(row.personId),
      delegate: ref(row.delegateId),
    })),
  }
})

export const dueToTakeEffect = answer(DueToTakeEffect, async ({ db, org, today }) => {
  const rows = await db
    .selectFrom('documentRevision')
    .select('id')
    .where('orgId', '=', org)
    .where('state', 'in', ['approved', 'for-training'])
    .where('effectiveOn', '<=', today)
    .orderBy('effectiveOn')
    .orderBy('id')
    .limit(500)
    .execute()
  return { ids: rows.map(({ id }) => id) }
})

/** Versions somebody was asked to read that day and has not: only those people are to follow now. */
export async function unreadSince(
  { db, org }: Pick<World, 'db' | 'org'>,
  days: readonly CalendarDate[],
): Promise<{ id: Id; personId: Id; number: string; titleEn: string; titleAr: string }[]> {
  return db
    .selectFrom('acknowledgement as a')
    .innerJoin('document as d', (join) => join.onRef('d.orgId', '=', 'a.orgId').onRef('d.id', '=', 'a.documentId'))
    .innerJoin('documentRevision as r', (join) =>
      join.onRef('r.orgId', '=', 'a.orgId').onRef('r.id', '=', 'a.revisionId'),
    )
    .select(['d.id', 'a.personId', 'd.titleEn', 'd.titleAr'])
    .select(sql<string>`coalesce(d.number, '')`.as('number'))
    .where('a.orgId', '=', org)
    .where('a.state', '=', 'assigned')
    .where('a.assignedOn', 'in', days)
    .where('r.state', 'in', ['effective', 'for-training'])
    .orderBy('a.id')
    .limit(5000)
    .execute()
}
