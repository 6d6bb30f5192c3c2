import type { Change } from '#kernel/change.ts'
import type { CalendarDate } from '#kernel/dates.ts'
import type { Id } from '#kernel/ids.ts'
import { type Facts, type Notice, stepTaken, tellAll, type Telling } from '#kernel/records/notice.ts'
import { type Above, tellOfLate } from '#modules/identity/rules/escalation.ts'
import type { PlannedChange } from './contract/change-record.ts'
import type { PlanTask } from './contract/plan.ts'

/** Whoever is given a task of the plan hears of it; the quality managers hear when one is blocked. */
export const notices: Notice[] = [
  {
    record: 'planTask',
    tell(change, facts) {
      const after = change.after as unknown as PlanTask
      const params = { titleEn: after.titleEn || after.titleAr, titleAr: after.titleAr || after.titleEn }
      if (change.before?.['state'] !== 'blocked' && after.state === 'blocked')
        return tellAll(facts.holdersOf('quality-manager'), facts, 'task-blocked', {
          ...params,
          reason: after.blockedBecause ?? '',
        })
      if (change.before?.['ownerId'] === after.ownerId || after.state === 'dropped') return []
      return tellAll([after.ownerId], facts, 'task-given', params)
    },
  },
  { record: 'change', tell: tellOfChange },
]

/** The approver hears what waits for them, the proposer what was decided, and whoever takes part what it means for them. */
function tellOfChange(change: Change, facts: Facts): readonly Telling[] {
  const after = change.after as unknown as PlannedChange
  const step = stepTaken(change)
  if (!step?.from) return []
  const { titleEn, titleAr, number, ownerId, proposedBy, reviewerId, stateReason: reason } = after
  const params = { number: number ?? '', titleEn: titleEn || titleAr, titleAr: titleAr || titleEn }
  const tell = (to: readonly (string | null)[], key: string, more: object = {}) =>
    tellAll(to, facts, key, { ...params, ...more })
  const responsible = after.responsibilities.map(({ personId }) => personId)
  const writers = [proposedBy, ownerId]
  if (step.to === 'submitted') return tell([after.approverId], 'change-to-approve')
  if (step.to === 'approved')
    return [
      ...tell(writers, 'change-approved'),
      ...tell(
        responsible.filter((id) => !writers.includes(id)),
        'change-for-you',
      ),
    ]
  if (step.to === 'draft' && after.decidedBy) return tell(writers, 'change-returned', { reason })
  if (step.to === 'rejected') return tell(writers, 'change-rejected', { reason })
  if (step.to === 'done') return tell(reviewerId ? [reviewerId] : facts.holdersOf('quality-manager'), 'change-to-judge')
  if (step.to === 'ineffective') return tell(writers, 'change-ineffective', { reason: after.judgement })
  if (step.to === 'cancelled' && step.from !== 'draft')
    return tell([...writers, ...responsible], 'change-cancelled', { reason })
  return []
}

type LateTask = { titleEn: string; titleAr: string; ownerId: Id; due: CalendarDate }

/** A task of the plan that should be done. */
export const escalations = (
  { titleEn, titleAr, ownerId, due }: LateTask,
  today: CalendarDate,
  above: Above,
): readonly Telling[] => {
  const params = { titleEn: titleEn || titleAr, titleAr: titleAr || titleEn }
  return tellOfLate({ ownerId, due, key: 'task-overdue', params }, today, above)
}

type LateChange = Omit<LateTask, 'ownerId'> & { ownerId: Id | null; number: string | null; isDone: boolean }

/** A change that should be done, or judged; one that nobody was named to judge is of the quality managers. */
export function escalationsOfChange(late: LateChange, today: CalendarDate, above: Above): readonly Telling[] {
  const { number, titleEn, titleAr, ownerId, isDone, due } = late
  const params = { number: number ?? '', titleEn: titleEn || titleAr, titleAr: titleAr || titleEn }
  const key = isDone ? 'change-unjudged' : 'change-overdue'
  const theirs = ownerId ? [ownerId] : above.holdersOf('quality-manager')
  const told = theirs.flatMap((one) => tellOfLate({ ownerId: one, due, key, params }, today, above))
  return [...new Map(told.map((one) => [one.personId, one])).values()]
}
