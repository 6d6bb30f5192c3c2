import type { Change } from '#kernel/change.ts'
import { type CalendarDate, daysBetween } from '#kernel/dates.ts'
import { type Facts, type Notice, stepTaken, tellAll, type Telling } from '#kernel/records/notice.ts'
import { titleOf } from '#kernel/records/work.ts'
import type { Action } from './contract.ts'
import { isOverdue, isWaiting } from './rules.ts'

const facts = (action: Action) => ({ number: action.number ?? '', title: titleOf(action.description), due: action.due })

function tell(change: Change, people: Facts): readonly Telling[] {
  const after = change.after as unknown as Action
  const before = change.before as unknown as Action | undefined
  const step = stepTaken(change)
  const params = facts(after)

  if (isWaiting(after.state) && (!before || before.state === 'draft' || before.ownerId !== after.ownerId))
    return tellAll([after.ownerId], people, 'action-assigned', params)
  if (step?.to === 'pending-verification') return tellAll([after.verifierId], people, 'action-to-verify', params)
  if (step?.from === 'pending-verification' && step.to === 'in-progress')
    return tellAll([after.ownerId], people, 'action-returned', { ...params, reason: after.returnedReason ?? '' })
  if (step?.from && step.to === 'open')
    return tellAll([after.ownerId], people, 'action-reopened', { ...params, reason: after.reopenedReason ?? '' })
  if (step?.to === 'cancelled' && step.from !== 'draft')
    return tellAll([after.ownerId], people, 'action-cancelled', { ...params, reason: after.cancelledReason ?? '' })
  return []
}

export const notices: Notice[] = [{ record: 'action', tell }]

/** Overdue is told to the owner on the first day, and to the owner's manager after a week: never to Quality. */
export const escalations = (
  actions: readonly Action[],
  today: CalendarDate,
  managerOf: Facts['managerOf'],
): readonly Telling[] =>
  actions
    .filter((action) => isOverdue(action, today))
    .flatMap((action): readonly Telling[] => {
      const days = daysBetween(action.due, today)
      const params = { ...facts(action), days }
      const manager = managerOf(action.ownerId)
      if (days === 1) return [{ personId: action.ownerId, key: 'action-overdue', params }]
      return days === 7 && manager ? [{ personId: manager, key: 'action-overdue-manager', params }] : []
    })
