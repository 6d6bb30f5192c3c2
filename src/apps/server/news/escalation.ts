import { sql } from 'kysely'
import { addDays, type CalendarDate, dayIn, daysBetween } from '#kernel/dates.ts'
import type { Id } from '#kernel/ids.ts'
import type { Telling } from '#kernel/records/notice.ts'
import { escalations as lateActions } from '#modules/actions/notices.ts'
import { remindersToLearn } from '#modules/competence/notices.ts'
import { openSince } from '#modules/competence/queries/work.ts'
import { escalations as lateEntries } from '#modules/context/notices.ts'
import { lateReviews } from '#modules/context/queries/late.ts'
import { escalations as lateDocuments, remindersToRead } from '#modules/documents/notices.ts'
import { unreadSince } from '#modules/documents/queries/reading.ts'
import { type Above, daysOfEscalation } from '#modules/identity/rules/escalation.ts'
import { escalations as lateWork, escalationsOfChange } from '#modules/implementation/notices.ts'
import { lateChanges, lateTasks } from '#modules/implementation/queries/late.ts'
import { escalations as lateAnswers } from '#modules/nonconformities/notices.ts'
import type { Db, Tx } from '#platform/server/database/database.ts'
import { inside } from '#platform/server/database/walls.ts'
import { factsFrom, peopleOf, write } from './announcements.ts'

type World = Parameters<typeof write>[0]
type Told = { module: string; record: string; id: Id; tellings: readonly Telling[] }
type Late = (world: World, today: CalendarDate, above: Above) => Promise<Told[]>

type Row = { id: Id }
const inTable =
  (
    module: string,
    record: 'action' | 'document' | 'nonconformity',
    due: 'due' | 'nextReviewOn' | 'responseDue',
    tell: (row: never, today: CalendarDate, above: Above) => readonly Telling[],
  ): Late =>
  async ({ db, org }, today, above) => {
    const rows = await db
      .selectFrom(record)
      .selectAll()
      .where('orgId', '=', org)
      .where(due as never, 'in', daysOfEscalation.map((days) => addDays(today, -days)) as never)
      .execute()
    return (rows as Row[]).map((row) => ({
      module,
      record,
      id: row.id,
      tellings: tell(row as never, today, above),
    }))
  }

const late: readonly Late[] = [
  inTable('actions', 'action', 'due', (row, today, { managerOf }) => lateActions([row], today, managerOf)),
  inTable('nonconformities', 'nonconformity', 'responseDue', (row, today, { managerOf }) =>
    lateAnswers([row], today, managerOf),
  ),
  inTable('documents', 'document', 'nextReviewOn', lateDocuments),
  async (world, today, above) =>
    (await lateReviews(world, today, daysOfEscalation)).map((one) => ({
      ...one,
      module: 'context',
      tellings: lateEntries(one, today, above),
    })),
  async (world, today, above) =>
    (await lateTasks(world, today, daysOfEscalation)).map((one) => ({
      id: one.id,
      module: 'implementation',
      record: 'planTask',
      tellings: lateWork(one, today, above),
    })),
  async (world, today, above) =>
    (await lateChanges(world, today, daysOfEscalation)).map((one) => ({
      id: one.id,
      module: 'implementation',
      record: 'change',
      tellings: escalationsOfChange(one, today, above),
    })),
]

/** Somebody is told of what is late on the days of its steps: once a day and organisation, in its own morning. */
export async function escalate(db: Db, now: Date, enqueue: (org: Id) => void): Promise<void> {
  const { rows } = await sql<{ orgId: Id; isExample: boolean }>`select * from organisations_known()`.execute(db)
  for (const { orgId, isExample } of rows) if (!isExample && (await escalateIn(db, orgId, now))) enqueue(orgId)
}

const escalateIn = (db: Db, org: Id, now: Date): Promise<boolean> =>
  inside(db, org, async (tx) => {
    const { zone } = await tx
      .selectFrom('organisation')
      .select('zone')
      .where('orgId', '=', org)
      .executeTakeFirstOrThrow()
    const today = dayIn(now, zone)
    if (hourIn(now, zone) < 7 || !(await isFirstToday(tx, org, today, now))) return false
    const last = await lastBefore(tx, org, today)

    let wrote = false
    const world = { db: tx, org, now, enqueue: () => (wrote = true) }
    const people = await peopleOf(world)
    const above = factsFrom(org, people)
    for (const day of [...missedSince(last, today), today]) await remind(world, day, people, above)
    return wrote
  })

type People = Awaited<ReturnType<typeof peopleOf>>

async function remind(world: World, today: CalendarDate, people: People, above: Above): Promise<void> {
  for (const find of late)
    for (const { module, record, id, tellings } of await find(world, today, above))
      for (const telling of tellings) await write(world, module, people, telling, { record, id })
  for (const one of await unreadSince(world, [addDays(today, -7), addDays(today, -14)]))
    for (const telling of remindersToRead([one]))
      await write(world, 'documents', people, telling, { record: 'document', id: one.id })
  for (const one of await openSince(world, [addDays(today, -1), addDays(today, -7)]))
    for (const telling of remindersToLearn([one], today))
      await write(world, 'competence', people, telling, { record: 'training', id: one.id })
}

const mostMissed = 5

/** The days on which the server stood still: their steps are taken today, so that none is lost. */
function missedSince(last: CalendarDate | undefined, today: CalendarDate): CalendarDate[] {
  const missed = last ? Math.min(daysBetween(last, today) - 1, mostMissed) : 0
  return Array.from({ length: Math.max(0, missed) }, (_, at) => addDays(today, at - missed))
}

async function lastBefore(tx: Tx, org: Id, today: CalendarDate): Promise<CalendarDate | undefined> {
  const { rows } = await sql<{ fingerprint: CalendarDate | null }>`
    select max(fingerprint) as fingerprint from deed
    where org_id = ${org} and key like 'escalation-%' and fingerprint < ${today}`.execute(tx)
  return rows[0]?.fingerprint ?? undefined
}

const hourIn = (now: Date, zone: string): number =>
  Number(new Intl.DateTimeFormat('en-GB', { timeZone: zone, hour: '2-digit', hourCycle: 'h23' }).format(now))

/** The deed's key is the day: whoever comes second, on this node or another, finds it done. */
async function isFirstToday(tx: Tx, org: Id, today: CalendarDate, now: Date): Promise<boolean> {
  const claimed = await sql`
    insert into deed (org_id, key, command, fingerprint, at)
    values (${org}, ${`escalation-${today}`}, 'platform.escalate', ${today}, ${now}) on conflict do nothing returning key`.execute(
    tx,
  )
  return claimed.rows.length > 0
}
