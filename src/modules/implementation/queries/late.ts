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
