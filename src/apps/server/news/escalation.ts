import { sql } from 'kysely'
import { addDays, type CalendarDate, dayIn } from '#kernel/dates.ts'
import type { Id } from '#kernel/ids.ts'
import type { Facts, Telling } from '#kernel/notice.ts'
import { escalations as lateActions } from '#modules/actions/notices.ts'
import { escalations as lateReviews, remindersToRead } from '#modules/documents/notices.ts'
import { unreadSince } from '#modules/documents/queries/reading.ts'
import { escalations as lateAnswers } from '#modules/nonconformities/notices.ts'
import type { Db, Tx } from '#platform/server/database/database.ts'
import { inside } from '#platform/server/database/walls.ts'
import { factsFrom, peopleOf, write } from './announcements.ts'

type Escalating = (rows: never, today: CalendarDate, managerOf: Facts['managerOf']) => readonly Telling[]
type Late = {
  module: string
  record: 'action' | 'document' | 'nonconformity'
  due: 'due' | 'nextReviewOn' | 'responseDue'
  tell: Escalating
}

const late: readonly Late[] = [
  { module: 'actions', record: 'action', due: 'due', tell: lateActions },
  { module: 'documents', record: 'document', due: 'nextReviewOn', tell: lateReviews },
  { module: 'nonconformities', record: 'nonconformity', due: 'responseDue', tell: lateAnswers },
]

/** On the first day and after a week somebody is told of what is late: once a day and organisation, in its own morning. */
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

    let wrote = false
    const world = { db: tx, org, now, enqueue: () => (wrote = true) }
    const people = await peopleOf(world)
    const { managerOf } = factsFrom(org, people)
    for (const { module, record, due, tell } of late) {
      const days = [addDays(today, -1), addDays(today, -7)]
      const rows = await tx
        .selectFrom(record)
        .selectAll()
        .where('orgId', '=', org)
        .where(due as never, 'in', days as never)
        .execute()
      for (const row of rows as { id: Id }[])
        for (const telling of tell([row] as never, today, managerOf))
          await write(world, module, people, telling, { record, id: row.id })
    }
    for (const one of await unreadSince(world, [addDays(today, -7), addDays(today, -14)]))
      for (const telling of remindersToRead([one]))
        await write(world, 'documents', people, telling, { record: 'document', id: one.id })
    return wrote
  })

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
