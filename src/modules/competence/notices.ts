import type { Change } from '#kernel/change.ts'
import { type CalendarDate, daysBetween } from '#kernel/dates.ts'
import type { Id } from '#kernel/ids.ts'
import { type Facts, type Notice, stepTaken, tellAll, type Telling } from '#kernel/records/notice.ts'
import { inLanguage } from '#kernel/text.ts'
import type { Training } from './contract.ts'
import type { ParticipantState } from './lifecycle.ts'

type Told = { personId: Id; trainingId: Id; state: ParticipantState; about?: Telling['params'] }

/** A participant reads everything in the training itself. */
function tellOfParticipant(change: Change, people: Facts): readonly Telling[] {
  const { personId, trainingId, state, about } = change.after as unknown as Told
  const key = change.before ? (state === 'lapsed' ? 'training-cancelled' : undefined) : 'training-assigned'
  if (!about || !key) return []
  return tellAll([personId], people, key, about).map((one) => ({
    ...one,
    about: { record: 'training', id: trainingId },
  }))
}

/** Whoever is to hold it, or to answer for it, hears of it. */
function tellOfTraining(change: Change, people: Facts): readonly Telling[] {
  const { number, dueOn: due, ownerId, trainerId, state, ...titles } = change.after as unknown as Training
  const before = change.before as unknown as Training | undefined
  if (state !== 'planned' || stepTaken(change)?.from) return []
  const params = { number, ...titlesOf(titles), due }
  const fresh = [ownerId, trainerId].filter((id) => id !== before?.ownerId && id !== before?.trainerId)
  return tellAll(fresh, people, 'training-given', params)
}

const titlesOf = ({ titleEn: en, titleAr: ar }: { titleEn: string; titleAr: string }) => ({
  titleEn: inLanguage({ en, ar }, 'en'),
  titleAr: inLanguage({ en, ar }, 'ar'),
})

export const notices: Notice[] = [
  { record: 'training', tell: tellOfTraining },
  { record: 'trainingParticipant', tell: tellOfParticipant },
]

type Late = Pick<Training, 'id' | 'number' | 'titleEn' | 'titleAr' | 'dueOn' | 'ownerId'> & { openIds: readonly Id[] }

/** On the first day after its day those still open in it hear of it; after a week its owner does. */
export const remindersToLearn = (trainings: readonly Late[], today: CalendarDate): readonly Telling[] =>
  trainings.flatMap(({ id, number, dueOn: due, ownerId, openIds, ...titles }): readonly Telling[] => {
    const days = daysBetween(due, today)
    const params = { number, ...titlesOf(titles), due, count: openIds.length }
    const about = { record: 'training', id }
    if (days === 1) return openIds.map((personId) => ({ personId, key: 'training-overdue', params, about }))
    return days === 7 ? [{ personId: ownerId, key: 'training-overdue-owner', params, about }] : []
  })
