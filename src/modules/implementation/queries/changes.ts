import { type SelectQueryBuilder, sql } from 'kysely'
import type { InputOf } from '#kernel/contract.ts'
import type { Id } from '#kernel/ids.ts'
import { titleOf } from '#kernel/records/work.ts'
import { isVisible } from '#modules/documents/queries/eyes.ts'
import { statesInWork } from '#modules/documents/queries/whole.ts'
import { isEditor } from '#modules/documents/rules/document.ts'
import { answer, type World } from '#platform/server/context.ts'
import type { Tables } from '#platform/server/database/database.ts'
import { pageFrom, sortingBy } from '#platform/server/database/paging.ts'
import type { Eyes } from '#platform/server/finding/searching.ts'
import * as contract from '../contract/change-record.ts'
import { isLate } from '../rules/changes/change.ts'
import type { ChangeRecord } from '../tables.ts'
import { changeIsVisible, theVisibleChange, visibleChanges } from './changes/eyes.ts'
import { hashOf, openingsOf } from './changes/openings.ts'
import { peopleNamed } from './whole.ts'

export const eyesOf: Readonly<Record<string, Eyes>> = { change: visibleChanges }

const ownerName = (column: 'name_en' | 'name_ar') =>
  sql<string>`(select ${sql.ref(column)} from person p where p.org_id = change.org_id and p.id = change.owner_id)`

/** An opening that has not ended, as SQL says it. */
const counted = (open: boolean) => sql<number>`(select count(*)::int from change_opening o
  left join document_revision r on r.org_id = o.org_id and r.id = o.revision_id
  left join training t on t.org_id = o.org_id and t.id = o.training_id
  left join action a on a.org_id = o.org_id and a.id = o.action_id
  where o.org_id = change.org_id and o.change_id = change.id
    and (${!open} or coalesce(r.state, t.state, a.state) not in ('effective', 'superseded', 'obsolete', 'withdrawn', 'closed', 'cancelled')))`

export const listChanges = answer(contract.ListChanges, async (world, { sort, search, limit, cursor, ...filters }) => {
  const base = world.db.selectFrom('change').where('change.orgId', '=', world.org).where(changeIsVisible(world))
  const query = narrowed(base, world, filters, search)
    .selectAll('change')
    .select([
      ownerName('name_en').as('ownerNameEn'),
      ownerName('name_ar').as('ownerNameAr'),
      counted(false).as('opened'),
      counted(true).as('open'),
      sql<string>`coalesce(change.number, '')`.as('numberOrder'),
      sql<string>`coalesce(change.planned_until, 'infinity'::date)::text`.as('untilOrder'),
    ])
  const inner = world.db.selectFrom(query.as('change')).selectAll()
  const { column, descending } = sortingBy(
    sort,
    ['proposedOn', 'number', 'titleEn', 'titleAr', 'plannedUntil'],
    '-proposedOn',
  )
  const by = { number: 'numberOrder', plannedUntil: 'untilOrder' }[column] ?? column
  const page = await pageFrom<ChangeRecord>(world.db, inner, { limit, cursor }, { column: by, descending }, 'change')
  const rows = page.rows.map((row) => contract.ChangeLine.parse({ ...row, isOverdue: isLate(row, world.today) }))
  return { ...page, rows }
})

type Filters = Omit<InputOf<typeof contract.ListChanges>, 'limit' | 'cursor' | 'sort' | 'search'>
type Narrowing = SelectQueryBuilder<Tables, 'change', object>

function narrowed(query: Narrowing, world: World, filters: Filters, search: string | undefined): Narrowing {
  const me = world.actor.id
  let some = query
  if (filters.state) some = some.where('change.state', '=', filters.state)
  if (filters.ownerId) some = some.where('change.ownerId', '=', filters.ownerId)
  if (filters.processId) some = some.where(sql<boolean>`${filters.processId} = any(change.process_ids)`)
  if (filters.documentId) some = some.where(sql<boolean>`${filters.documentId} = any(change.document_ids)`)
  if (filters.mine)
    some =
      some.where(sql<boolean>`(${me} in (change.proposed_by, change.owner_id, change.approver_id, change.reviewer_id)
      or change.responsibilities @> ${JSON.stringify([{ personId: me }])}::jsonb)`)
  if (filters.open) some = some.where('change.state', 'not in', ['effective', 'rejected', 'cancelled'])
  if (filters.overdue)
    some =
      some.where(sql<boolean>`((change.state in ('approved', 'in-progress') and change.planned_until < ${world.today}::date)
      or (change.state = 'done' and change.review_on < ${world.today}::date))`)
  if (search) some = some.where(sql<boolean>`change.id in (select changes_with(${search}))`)
  return some
}

export const theChange = answer(contract.TheChange, async (world, { id }) => {
  const change = await theVisibleChange(world, id)
  const openings = await openingsOf(world, id)
  const people = await peopleNamed(world, [
    change.ownerId,
    change.reviewerId,
    change.proposedBy,
    change.approverId,
    change.decidedBy,
    change.doneBy,
    change.judgedBy,
    ...change.personIds,
    ...change.responsibilities.map(({ personId }) => personId),
    ...openings.flatMap(({ personId, openedBy }) => [personId, openedBy]),
  ])
  return {
    ...contract.PlannedChange.parse({ ...change, decidedAt: change.decidedAt?.toISOString() ?? null }),
    today: world.today,
    openings,
    people,
    processes: await processesNamed(world, change.processIds),
    documents: await documentsSeen(world, change.documentIds),
    sites: await sitesNamed(world, change.siteIds),
    origin: await originOf(world, change),
    shownHash: hashOf(change),
  }
})

const among = (column: string, ids: readonly Id[]) => sql<boolean>`${sql.ref(column)} = any(${[...ids]}::uuid[])`

const processesNamed = ({ db, org }: World, ids: readonly Id[]) =>
  db
    .selectFrom('process')
    .select(['id', 'code', 'nameEn', 'nameAr'])
    .where('orgId', '=', org)
    .where(among('id', ids))
    .orderBy('code')
    .execute()

const sitesNamed = ({ db, org }: World, ids: readonly Id[]) =>
  db
    .selectFrom('site')
    .select(['id', 'nameEn', 'nameAr'])
    .where('orgId', '=', org)
    .where(among('id', ids))
    .orderBy('code')
    .execute()

async function documentsSeen(world: World, ids: readonly Id[]) {
  const rows = await world.db
    .selectFrom('document')
    .select(['document.id', 'number', 'titleEn', 'titleAr', 'state', 'ownerId', 'createdBy'])
    .select(
      sql<
        number | null
      >`(select w.revision from document_revision w where w.org_id = document.org_id and w.document_id = document.id
        and w.state in (${sql.join([...statesInWork])}))`.as('inWork'),
    )
    .where('document.orgId', '=', world.org)
    .where(among('document.id', ids))
    .where(isVisible(world))
    .orderBy(sql`number_order(document.number)`)
    .orderBy('document.id')
    .execute()
  return rows.map(({ ownerId, createdBy, ...row }) => ({
    ...row,
    isTheirs: isEditor(world.actor, { ownerId, createdBy }, null),
  }))
}

async function originOf({ db, org }: World, { fromRecord, fromId }: ChangeRecord) {
  if (!fromRecord || !fromId) return null
  if (fromRecord === 'action') {
    const found = await db
      .selectFrom('action')
      .select(['id', 'number', 'description'])
      .where('orgId', '=', org)
      .where('id', '=', fromId)
      .executeTakeFirst()
    return found ? { id: found.id, number: found.number, titleEn: titleOf(found.description), titleAr: '' } : null
  }
  const found = await db
    .selectFrom('assessmentAnswer')
    .select(['id', 'clause', 'textEn', 'textAr'])
    .where('orgId', '=', org)
    .where('id', '=', fromId)
    .executeTakeFirst()
  return found ? { id: found.id, number: found.clause, titleEn: found.textEn, titleAr: found.textAr } : null
}
