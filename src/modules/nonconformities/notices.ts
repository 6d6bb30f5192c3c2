import type { Change } from '#kernel/change.ts'
import { type CalendarDate, daysBetween } from '#kernel/dates.ts'
import type { Id } from '#kernel/ids.ts'
import { type Facts, type Notice, stepTaken, tellAll, type Telling } from '#kernel/records/notice.ts'
import { titleOf } from '#kernel/records/work.ts'
import type { Nonconformity } from './contract/register.ts'
import { isOverdue } from './rules.ts'

const factsOf = (one: Nonconformity) => ({
  number: one.number,
  title: titleOf(one.statement),
  clause: one.requirementClause,
  due: one.responseDue,
})

/** Whoever decides about it, or the quality managers where nobody is named. */
const deciders = (one: Nonconformity, facts: Facts): readonly Id[] =>
  one.deciderId ? [one.deciderId] : facts.holdersOf('quality-manager')

const tell = (change: Change, facts: Facts): readonly Telling[] => {
  const after = change.after as unknown as Nonconformity
  const before = change.before as unknown as Nonconformity | undefined
  const params = factsOf(after)
  const owner = (key: string, reason?: string | null) =>
    tellAll([after.ownerId], facts, key, reason ? { ...params, reason } : params)
  const decider = (key: string, reason?: string | null) =>
    tellAll(deciders(after, facts), facts, key, reason ? { ...params, reason } : params)

  if (before && before.ownerId !== after.ownerId) return owner('nonconformity-assigned')
  if (before && before.responseDue !== after.responseDue && before.state === after.state)
    return owner('response-postponed', after.postponedReason)
  const step = stepTaken(change)
  if (!step) return []
  if (step.to === 'raised')
    return step.from ? owner('nonconformity-changed') : owner(`nonconformity-raised-${after.grade}`)
  if (step.to === 'disputed') return decider('nonconformity-disputed', after.disputedReason)
  if (step.to === 'acknowledged')
    return step.from === 'disputed' ? owner('nonconformity-upheld', after.upheldReason) : []
  if (step.to === 'responded') return decider('response-to-decide')
  if (step.to === 'returned') return owner('response-returned', after.returnedReason)
  if (step.to === 'accepted')
    return step.from === 'implemented' ? owner('implementation-returned') : owner('response-accepted')
  if (step.to === 'implemented') return decider('effectiveness-planned')
  if (step.to === 'reopened') return owner('nonconformity-reopened', after.reopenedReason)
  if (step.to === 'effective') return decider('nonconformity-to-close')
  if (step.to === 'closed') return owner('nonconformity-closed')
  return owner('nonconformity-voided', after.voidReason)
}

export const notices: Notice[] = [{ record: 'nonconformity', tell }]

/** An answer that is late is told to the owner on the first day and to the owner's manager after a week: never to Quality. */
export const escalations = (
  nonconformities: readonly Nonconformity[],
  today: CalendarDate,
  managerOf: Facts['managerOf'],
): readonly Telling[] =>
  nonconformities
    .filter((one) => isOverdue(one, today))
    .flatMap((one): readonly Telling[] => {
      const days = daysBetween(one.responseDue, today)
      const params = { ...factsOf(one), days }
      const manager = managerOf(one.ownerId)
      if (days === 1) return [{ personId: one.ownerId, key: 'response-overdue', params }]
      return days === 7 && manager ? [{ personId: manager, key: 'response-overdue-manager', params }] : []
    })
