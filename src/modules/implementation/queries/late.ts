import { sql } from 'kysely'
import { addDays, type CalendarDate } from '#kernel/dates.ts'
import type { Id } from '#kernel/ids.ts'
import type { World } from '#platform/server/context.ts'
import { dated } from './plan.ts'
import { planInForce, tasksOf } from './whole.ts'

export type LateTask = { id: Id; titleEn: string; titleAr: string; ownerId: Id; due: CalendarDate }

/** The tasks of the plan in force that are not done and were to be done so many days ago; a task of nobody is of who made the plan. */
export async function lateTasks(
  world: Pick<World, 'db' | 'org'>,
  today: CalendarDate,
  days: readonly number[],
): Promise<LateTask[]> {
  const plan = await planInForce(world)
  if (!plan) return []
  const dues = days.map((one) => addDays(today, -one))
  return dated(plan, await tasksOf(world, plan.id), today)
    .tasks.filter(({ standing, finish }) => standing !== 'done' && dues.includes(finish))
    .map(({ id, titleEn, titleAr, ownerId, finish }) => ({
      id,
      titleEn,
      titleAr,
      ownerId: ownerId ?? plan.madeBy,
      due: finish,
    }))
}

export type LateChange = {
  id: Id
  number: string | null
  titleEn: string
  titleAr: string
  isDone: boolean
  /** Whoever leads it; of a change that is done, whoever was named to judge it. */
  ownerId: Id | null
  due: CalendarDate
}

/** The changes that were to be done, or to be judged, so many days ago, and are not. */
export async function lateChanges(
  { db, org }: Pick<World, 'db' | 'org'>,
  today: CalendarDate,
  days: readonly number[],
): Promise<LateChange[]> {
  const dues = days.map((one) => addDays(today, -one))
  const { rows } = await sql<LateChange>`
    select id, number, title_en, title_ar, is_done, due, case when is_done then reviewer_id else owner_id end as owner_id
    from (
      select c.*, c.state = 'done' as is_done, case c.state when 'done' then c.review_on else c.planned_until end as due
      from change c where c.org_id = ${org} and c.state in ('approved', 'in-progress', 'done')
    ) c
    where due = any(${dues}::date[]) order by number`.execute(db)
  return rows
}
