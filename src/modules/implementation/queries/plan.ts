import type { CalendarDate } from '#kernel/dates.ts'
import { answer, type World } from '#platform/server/context.ts'
import { type DatedTask, type ImplementationPlan, type PlanTask, ThePlan } from '../contract/plan.ts'
import { createCalendar, holidays } from '../rules/plan/calendar.ts'
import { isBehind, standingOf } from '../rules/plan/plan.ts'
import { bridged, type Dated, schedule } from '../rules/plan/schedule.ts'
import { gapTasks, peopleNamed, planInForce, tasksOf } from './whole.ts'

export const thePlan = answer(ThePlan, async (world) => {
  const plan = await planInForce(world)
  const fromGaps = (await gapTasks(world)).filter(({ due }) => !plan || due >= plan.startsOn)
  const found = plan ? await tasksOf(world, plan.id) : []
  const { tasks, slack } = plan ? dated(plan, found, world.today) : { tasks: [], slack: 0 }
  return {
    today: world.today,
    plan: plan ?? null,
    tasks,
    slack,
    gapTasks: fromGaps,
    people: await peopleNamed(
      world,
      [...tasks, ...fromGaps].map(({ ownerId }) => ownerId),
    ),
    holidays: plan ? holidaysOf(plan) : [],
  }
})

/** The tasks with their dates as they follow from the plan today; dropped ones are passed over. */
export function dated(
  plan: ImplementationPlan,
  all: readonly PlanTask[],
  today: CalendarDate,
): { tasks: DatedTask[]; slack: number } {
  const { calendar: name, daysOff, workedDays } = plan
  const tasks = bridged(all)
  const { dates, slack } = schedule(tasks, createCalendar({ name, daysOff, workedDays }), { ...plan, today })
  return {
    slack,
    tasks: tasks.map((task) => {
      const days = dates.get(task.id) as Dated
      return { ...task, ...days, standing: standingOf(task, days, today) }
    }),
  }
}

const holidaysOf = ({ calendar, startsOn, certificationOn }: ImplementationPlan) =>
  holidays
    .filter(({ calendars, from, to }) => calendars.includes(calendar) && to >= startsOn && from <= certificationOn)
    .map(({ name, from, to, isEstimate }) => ({ name, from, to, isEstimate }))

export type Plan = Awaited<ReturnType<typeof planStanding>>

/** How the plan in force stands, in figures. */
export async function planStanding(world: World) {
  const plan = await planInForce(world)
  if (!plan) return undefined
  const { tasks, slack } = dated(plan, await tasksOf(world, plan.id), world.today)
  const count = (standing: DatedTask['standing']) => tasks.filter((task) => task.standing === standing).length
  return {
    certificationOn: plan.certificationOn,
    of: tasks.length,
    done: count('done'),
    blocked: count('blocked'),
    late: tasks.filter(({ standing }) => isBehind(standing)).length,
    slack,
  }
}
