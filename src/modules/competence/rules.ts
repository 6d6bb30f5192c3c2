import type { CalendarDate } from '#kernel/dates.ts'
import type { Id } from '#kernel/ids.ts'
import { type Answer, Refusal } from '#kernel/refusal.ts'
import type { ParticipantState, TrainingState } from './lifecycle.ts'

export type Doer = { id: Id; roles: readonly string[] }
type Led = { ownerId: Id; trainerId: Id | null; plannedBy: Id }

const isQualityManager = ({ roles }: Doer): boolean => roles.includes('quality-manager')

/** Its owner, whoever planned it, and the quality manager. */
export const isPlanner = (doer: Doer, { ownerId, plannedBy }: Led): boolean =>
  isQualityManager(doer) || doer.id === ownerId || doer.id === plannedBy

/** Its trainer, its owner, and the quality manager, who stands in where both take part themselves. */
export const isRegistrar = (doer: Doer, { ownerId, trainerId }: Led): boolean =>
  isQualityManager(doer) || doer.id === ownerId || doer.id === trainerId

export const plannerChangesIt = (doer: Doer, training: Led): Answer =>
  isPlanner(doer, training) ? undefined : new Refusal('forbidden', 'only-planners-change-it')

export const trainerRegisters = (doer: Doer, training: Led): Answer =>
  isRegistrar(doer, training) ? undefined : new Refusal('forbidden', 'only-trainers-register')

/** Competence is shown to somebody else. */
export const nobodyVerifiesThemself = (doer: Pick<Doer, 'id'>, participantId: Id): Answer =>
  doer.id === participantId ? new Refusal('rule', 'participant-verifies-themself') : undefined

export const trainingHasTitle = (titles: { titleEn: string; titleAr: string }): Answer =>
  titles.titleEn === '' && titles.titleAr === '' ? new Refusal('rule', 'training-needs-a-title') : undefined

/** Somebody from here or somebody from outside. */
export const trainerIsOne = (training: { trainerId: Id | null; trainerName: string }): Answer =>
  training.trainerId !== null && training.trainerName !== '' ? new Refusal('rule', 'two-trainers') : undefined

export const dueIsAhead = (dueOn: CalendarDate, today: CalendarDate): Answer =>
  dueOn < today ? new Refusal('rule', 'due-in-the-past', { today }) : undefined

/** Nobody is asked twice for the same training. */
export function nobodyIsAskedTwice(wanted: readonly Id[], asked: readonly Id[]): Answer {
  const twice = wanted.filter((id) => asked.includes(id)).length
  return twice > 0 ? new Refusal('rule', 'already-asked', { count: twice }) : undefined
}

export const trainingIsPlanned = (state: TrainingState): Answer =>
  state === 'planned' ? undefined : new Refusal('rule', 'training-is-over')

export const heldIsNotAhead = (heldOn: CalendarDate, today: CalendarDate): Answer =>
  heldOn > today ? new Refusal('rule', 'held-in-the-future', { today }) : undefined

/** Where it is said what a participant must be able to do, it is said how they showed it. */
export const proofWasGiven = (proof: string, shown: { result: string; fileId: Id | null }): Answer =>
  proof !== '' && shown.result === '' && shown.fileId === null ? new Refusal('rule', 'proof-is-missing') : undefined

export const nobodyIsOpen = (open: number): Answer =>
  open > 0 ? new Refusal('rule', 'participants-are-open', { count: open }) : undefined

export const somebodyTookPart = (settled: number): Answer =>
  settled === 0 ? new Refusal('rule', 'nobody-took-part') : undefined

export const isOverdue = (training: { state: TrainingState; dueOn: CalendarDate }, today: CalendarDate): boolean =>
  training.state === 'planned' && training.dueOn < today

/** Whether a participant is late: asked, not yet shown, and the day is past. */
export const participantIsLate = (state: ParticipantState, dueOn: CalendarDate, today: CalendarDate): boolean =>
  state === 'assigned' && dueOn < today
