import { addDays, type CalendarDate } from '#kernel/dates.ts'
import type { Id } from '#kernel/ids.ts'
import {
  finishOf,
  latestStartOf,
  nextWorkingDay,
  type WorkingCalendar,
  workingDayBefore,
  workingDayFrom,
  workingDayUntil,
  workingTime,
} from './calendar.ts'

export type Planned = {
  id: Id
  duration: number
  after: readonly Id[]
  /** In per cent; what is left of it is still to be done. */
  progress?: number
  state?: string
}

export type Dated = {
  /** As late as the certification audit allows. */
  start: CalendarDate
  finish: CalendarDate
  /** As early as what it waits for allows. */
  earliestStart: CalendarDate
  earliestFinish: CalendarDate
  /** Working days by which what is left of it may slip; below zero the plan no longer fits. */
  slack: number
  isCritical: boolean
}

export type Schedule = { dates: Map<Id, Dated>; slack: number }
type Frame = {
  startsOn: CalendarDate
  certificationOn: CalendarDate
  /** What is not done by then is done from then on. */
  today?: CalendarDate
}

/** Names the tasks that wait for each other in a circle, the first one again at the end; nothing when there is none. */
export function circleIn(tasks: readonly Planned[]): Id[] | undefined {
  const known = new Map(tasks.map((task) => [task.id, task]))
  const done = new Set<Id>()
  const visit = (id: Id, way: readonly Id[]): Id[] | undefined => {
    if (way.includes(id)) return [...way.slice(way.indexOf(id)), id]
    if (done.has(id)) return undefined
    for (const one of known.get(id)?.after ?? []) {
      const circle = visit(one, [...way, id])
      if (circle) return circle
    }
    done.add(id)
    return undefined
  }
  for (const { id } of tasks) {
    const circle = visit(id, [])
    if (circle) return circle.toReversed()
  }
  return undefined
}

/** What a task waits for once dropped tasks are passed over: for what these waited for. */
export function bridged<Task extends Planned & { state: string }>(tasks: readonly Task[]): Task[] {
  const known = new Map(tasks.map((task) => [task.id, task]))
  const through = (ids: readonly Id[], seen: ReadonlySet<Id>): Id[] =>
    ids.flatMap((id) => {
      const task = known.get(id)
      if (!task || seen.has(id)) return []
      return task.state === 'dropped' ? through(task.after, new Set([...seen, id])) : [id]
    })
  return tasks
    .filter(({ state }) => state !== 'dropped')
    .map((task) => ({ ...task, after: [...new Set(through(task.after, new Set()))] }))
}

/**
 * The critical path method, backwards from the certification audit: a task ends before whatever waits for it begins, the last ones end on
 * the day of the audit. Forward it begins today with what is left to do. Slack is reckoned in working time alone, so that half days and Ramadan
 * do not blur what is critical; what is done has none and is critical no more. The tasks must not wait in a circle.
 */
export function schedule(tasks: readonly Planned[], calendar: WorkingCalendar, frame: Frame): Schedule {
  const order = inOrder(tasks)
  const waiting = followersOf(tasks)
  const now = nowIn(calendar, frame)
  const whole = workingTime(calendar, frame.startsOn, frame.certificationOn)
  const latest = new Map<Id, Late>()
  for (const task of order.toReversed())
    latest.set(task.id, latestOf(task, waiting.get(task.id) ?? [], latest, calendar, frame.certificationOn, whole))
  const earliest = new Map<Id, Early>()
  for (const task of order) if (!isDone(task)) earliest.set(task.id, earliestOf(task, earliest, calendar, now))
  const slackOf = (id: Id) => rounded((latest.get(id)?.to ?? 0) - (earliest.get(id)?.to ?? 0))
  const left = tasks.filter((task) => !isDone(task))
  const least = left.length === 0 ? 0 : Math.min(...left.map(({ id }) => slackOf(id)))
  const dates = new Map(
    tasks.map(({ id }): [Id, Dated] => {
      const { start, finish } = latest.get(id) as Late
      const early = earliest.get(id)
      const slack = early ? slackOf(id) : 0
      const when = { start, finish, earliestStart: early?.start ?? start, earliestFinish: early?.finish ?? finish }
      return [id, { ...when, slack, isCritical: early !== undefined && slack === least }]
    }),
  )
  return { dates, slack: tasks.length === 0 ? rounded(whole) : least }
}

type Early = { start: CalendarDate; finish: CalendarDate; to: number }
type Late = { start: CalendarDate; finish: CalendarDate; from: number; to: number }
type Now = { day: CalendarDate; at: number }

const isDone = ({ state }: Planned): boolean => state === 'done'
const isBegun = ({ state }: Planned): boolean => state === 'in-progress' || state === 'blocked'

/** The first day on which something can still be done, and how much working time is over by then. */
function nowIn(calendar: WorkingCalendar, { startsOn, today = startsOn }: Frame): Now {
  const isBegun = today > startsOn
  const at = isBegun ? workingTime(calendar, startsOn, addDays(today, -1)) : 0
  return { day: workingDayFrom(calendar, isBegun ? today : startsOn), at }
}

function earliestOf(task: Planned, known: Map<Id, Early>, calendar: WorkingCalendar, now: Now): Early {
  const left = isBegun(task) ? task.duration * (1 - (task.progress ?? 0) / 100) : task.duration
  const before = isBegun(task) ? [] : task.after.flatMap((id) => known.get(id) ?? [])
  const from = Math.max(now.at, ...before.map(({ to }) => to))
  const after = before.map(({ finish }) => nextWorkingDay(calendar, finish))
  const start = [now.day, ...after].reduce((one, other) => (one > other ? one : other))
  return { start, finish: finishOf(calendar, start, left), to: from + left }
}

function latestOf(
  task: Planned,
  waiting: readonly Planned[],
  known: Map<Id, Late>,
  calendar: WorkingCalendar,
  last: CalendarDate,
  whole: number,
): Late {
  const then = waiting.flatMap(({ id }) => known.get(id) ?? [])
  // What has begun waits no longer; it only cannot end before what it waited for.
  const limits = waiting.flatMap((one) => known.get(one.id)?.[isBegun(one) || isDone(one) ? 'to' : 'from'] ?? [])
  const to = Math.min(whole, ...limits)
  const before = then.map(({ start }) => workingDayBefore(calendar, start))
  const finish = [workingDayUntil(calendar, last), ...before].reduce((one, other) => (one < other ? one : other))
  return { start: latestStartOf(calendar, finish, task.duration), finish, from: to - task.duration, to }
}

function inOrder(tasks: readonly Planned[]): Planned[] {
  const known = new Map(tasks.map((task) => [task.id, task]))
  const ordered = new Map<Id, Planned>()
  const put = (task: Planned) => {
    if (ordered.has(task.id)) return
    for (const id of task.after) {
      const before = known.get(id)
      if (before) put(before)
    }
    ordered.set(task.id, task)
  }
  for (const task of tasks) put(task)
  return [...ordered.values()]
}

function followersOf(tasks: readonly Planned[]): Map<Id, Planned[]> {
  const followers = new Map<Id, Planned[]>()
  for (const task of tasks) for (const one of task.after) followers.set(one, [...(followers.get(one) ?? []), task])
  return followers
}

const rounded = (days: number): number => Math.round(days * 100) / 100
