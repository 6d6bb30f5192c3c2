import type { CalendarDate } from '#kernel/dates.ts'
import type { Id } from '#kernel/ids.ts'
import { type Answer, Refusal } from '#kernel/refusal.ts'
import type { PlanTaskState } from '../../lifecycle.ts'
import type { Doer } from '../assessment.ts'
import { circleIn, type Dated, type Planned } from './schedule.ts'

type Named = Planned & { titleEn: string; titleAr: string }

export const certificationIsAfterStart = (startsOn: CalendarDate, certificationOn: CalendarDate): Answer =>
  certificationOn > startsOn ? undefined : new Refusal('rule', 'certification-before-start', { day: startsOn })

export const taskHasTitle = ({ titleEn, titleAr }: { titleEn: string; titleAr: string }): Answer =>
  titleEn === '' && titleAr === '' ? new Refusal('rule', 'task-needs-a-title') : undefined

export const phaseIsInPlan = (phases: readonly { id: Id }[], phaseId: Id): Answer =>
  phases.some(({ id }) => id === phaseId) ? undefined : new Refusal('rule', 'unknown-phase')

/** A phase goes when nothing stands in it any more. */
export const phasesInUseStay = (phases: readonly { id: Id }[], used: readonly Id[]): Answer =>
  used.every((one) => phases.some(({ id }) => id === one)) ? undefined : new Refusal('rule', 'phase-is-in-use')

export const waitsForTasksOfPlan = (after: readonly Id[], tasks: readonly { id: Id }[]): Answer =>
  after.every((one) => tasks.some(({ id }) => id === one)) ? undefined : new Refusal('rule', 'unknown-task')

/** Nobody can begin what waits for itself. */
export function tasksDoNotWaitInCircle(tasks: readonly Named[]): Answer {
  const circle = circleIn(tasks)
  if (!circle) return undefined
  const known = new Map(tasks.map((task) => [task.id, task]))
  const names = (one: 'titleEn' | 'titleAr', other: 'titleEn' | 'titleAr') =>
    circle.map((id) => known.get(id)?.[one] || known.get(id)?.[other] || '…').join(' → ')
  return new Refusal('rule', 'tasks-wait-in-circle', {
    namesEn: names('titleEn', 'titleAr'),
    namesAr: names('titleAr', 'titleEn'),
  })
}

/** Whoever owns the task reports on it; the quality manager may stand in. */
export const onlyOwnerReports = (doer: Doer, ownerId: Id | null): Answer =>
  doer.id === ownerId || doer.roles.includes('quality-manager') ? undefined : new Refusal('rule', 'only-owner-reports')

/** Done is done after what it waits for. */
export function nothingBeforeIsOpen(
  after: readonly Id[],
  tasks: readonly { id: Id; state: PlanTaskState; titleEn: string; titleAr: string }[],
): Answer {
  const open = tasks.find(({ id, state }) => after.includes(id) && state !== 'done' && state !== 'dropped')
  return open
    ? new Refusal('rule', 'waits-for-another', {
        nameEn: open.titleEn || open.titleAr,
        nameAr: open.titleAr || open.titleEn,
      })
    : undefined
}

/** Which step a reported progress is. */
export function stepOfProgress(state: PlanTaskState, progress: number): 'start' | 'report' | 'finish' | 'resume' {
  if (state === 'done') return 'resume'
  if (progress === 100) return 'finish'
  return state === 'planned' ? 'start' : 'report'
}

/** How a task stands today against its dates. */
export type TaskStanding = 'done' | 'blocked' | 'overdue' | 'to-begin' | 'running' | 'ahead'

export function standingOf(task: { state: PlanTaskState }, dates: Dated, today: CalendarDate): TaskStanding {
  if (task.state === 'done' || task.state === 'dropped') return 'done'
  if (task.state === 'blocked') return 'blocked'
  if (dates.finish < today) return 'overdue'
  if (task.state === 'in-progress') return 'running'
  return dates.start < today ? 'to-begin' : 'ahead'
}

/** Whether a task has let a day of its own go by. */
export const isBehind = (standing: TaskStanding): boolean => standing === 'overdue' || standing === 'to-begin'
