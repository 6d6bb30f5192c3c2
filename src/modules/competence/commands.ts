import { type Change, changed, raised } from '#kernel/change.ts'
import { yearOf } from '#kernel/dates.ts'
import { type Id, newId } from '#kernel/ids.ts'
import { comply } from '#kernel/refusal.ts'
import { fulfil, type World } from '#platform/server/context.ts'
import { amendRecord, insertRecord, nextNumber } from '#platform/server/history/records.ts'
import * as contract from './contract.ts'
import { trainingLifecycle, trainingParticipantLifecycle } from './lifecycle.ts'
import {
  documentsAreKnown,
  fileIsTheirs,
  holdParticipant,
  holdTraining,
  participantsOf,
  peopleAreHere,
  processesAreKnown,
} from './queries/whole.ts'
import * as rules from './rules.ts'
import type { ParticipantRecord, TrainingRecord } from './tables.ts'

type Described = Pick<TrainingRecord, 'titleEn' | 'titleAr' | 'trainerId' | 'trainerName' | 'ownerId' | 'dueOn'> & {
  processIds: Id[]
  documentIds: Id[]
}
type ParticipantStep = Parameters<typeof trainingParticipantLifecycle.next>[1]

/** What was there before stays, even if it has gone since. */
async function makesSense(world: World, said: Described, before?: TrainingRecord): Promise<void> {
  comply(rules.trainingHasTitle(said), rules.trainerIsOne(said))
  if (said.dueOn !== before?.dueOn) comply(rules.dueIsAhead(said.dueOn, world.today))
  const leaders = [said.ownerId, ...(said.trainerId ? [said.trainerId] : [])]
  await peopleAreHere(
    world,
    leaders.filter((id) => id !== before?.ownerId && id !== before?.trainerId),
  )
  await processesAreKnown(world, said.processIds)
  await documentsAreKnown(
    world,
    said.documentIds.filter((id) => !before?.documentIds.includes(id)),
  )
}

export const planTraining = fulfil(contract.PlanTraining, async (world, { participantIds, ...said }) => {
  await makesSense(world, said)
  const training = await insertRecord<TrainingRecord>(world, 'training', {
    ...said,
    number: await numberOf(world),
    state: 'planned',
    plannedBy: world.actor.id,
    plannedOn: world.today,
  })
  return [raised('training', training), ...(await askPeople(world, training, [...new Set(participantIds)]))]
})

export const changeTraining = fulfil(contract.ChangeTraining, async (world, { id, ...said }) => {
  const before = await holdTraining(world, id)
  comply(rules.plannerChangesIt(world.actor, before))
  const state = trainingLifecycle.next(before.state, 'change')
  await makesSense(world, said, before)
  const after = await amendRecord<TrainingRecord>(world, 'training', before, { ...said, state })
  return changed('training', before, after)
})

export const addParticipants = fulfil(contract.AddParticipants, async (world, { id, personIds }) => {
  const training = await holdTraining(world, id)
  const wanted = [...new Set(personIds)]
  const asked = (await participantsOf(world, id)).map(({ personId }) => personId)
  comply(
    rules.plannerChangesIt(world.actor, training),
    rules.trainingIsPlanned(training.state),
    rules.nobodyIsAskedTwice(wanted, asked),
  )
  return (await askPeople(world, training, wanted)) as [Change, ...Change[]]
})

export const removeParticipant = fulfil(contract.RemoveParticipant, async (world, { id }) => {
  const { training, participant } = await holdParticipant(world, id)
  comply(rules.plannerChangesIt(world.actor, training))
  return advance(world, participant, 'remove', {})
})

export const completeParticipant = fulfil(contract.CompleteParticipant, async (world, { id, ...shown }) => {
  const { training, participant } = await holdParticipant(world, id)
  comply(
    rules.trainerRegisters(world.actor, training),
    rules.nobodyVerifiesThemself(world.actor, participant.personId),
    rules.heldIsNotAhead(shown.heldOn, world.today),
    rules.proofWasGiven(training.proof, shown),
  )
  if (shown.fileId) await fileIsTheirs(world, shown.fileId)
  return advance(world, participant, 'complete', { ...shown, ...registeredBy(world) })
})

export const waiveParticipant = fulfil(contract.WaiveParticipant, async (world, { id, reason }) => {
  const { training, participant } = await holdParticipant(world, id)
  comply(rules.trainerRegisters(world.actor, training), rules.nobodyVerifiesThemself(world.actor, participant.personId))
  return advance(world, participant, 'waive', { waivedReason: reason, ...registeredBy(world) }, reason)
})

export const closeTraining = fulfil(contract.CloseTraining, async (world, { id }) => {
  const before = await holdTraining(world, id)
  const participants = await participantsOf(world, id)
  const open = participants.filter((one) => one.state === 'assigned').length
  comply(
    rules.trainerRegisters(world.actor, before),
    rules.nobodyIsOpen(open),
    rules.somebodyTookPart(participants.length),
  )
  const state = trainingLifecycle.next(before.state, 'close')
  const patch = { state, closedBy: world.actor.id, closedOn: world.today }
  return changed('training', before, await amendRecord<TrainingRecord>(world, 'training', before, patch))
})

export const cancelTraining = fulfil(contract.CancelTraining, async (world, { id, reason }) => {
  const before = await holdTraining(world, id)
  comply(rules.plannerChangesIt(world.actor, before))
  const state = trainingLifecycle.next(before.state, 'cancel')
  const after = await amendRecord<TrainingRecord>(world, 'training', before, { state, cancelledReason: reason })
  const open = (await participantsOf(world, id)).filter((one) => one.state === 'assigned')
  const lapsed: Change[] = []
  for (const participant of open) lapsed.push(await advance(world, participant, 'lapse', {}, reason, before))
  return [changed('training', before, after, reason), ...lapsed]
})

async function numberOf(world: World): Promise<string> {
  const series = `TRN-${yearOf(world.today)}`
  return `${series}-${String(await nextNumber(world, series)).padStart(4, '0')}`
}

const registeredBy = ({ actor, today }: World) => ({ registeredBy: actor.id, registeredOn: today })

/** What mails say of a training. */
const aboutIt = ({ number, titleEn, titleAr, dueOn }: TrainingRecord) => ({
  number,
  titleEn: titleEn || titleAr,
  titleAr: titleAr || titleEn,
  due: dueOn,
})

async function askPeople(world: World, training: TrainingRecord, personIds: readonly Id[]): Promise<Change[]> {
  await peopleAreHere(world, personIds)
  const asked: Change[] = []
  for (const personId of personIds) {
    const participant = await insertRecord<ParticipantRecord>(world, 'trainingParticipant', {
      id: newId(),
      trainingId: training.id,
      personId,
      state: 'assigned',
      assignedOn: world.today,
    })
    asked.push(raised('trainingParticipant', { ...participant, about: aboutIt(training) }))
  }
  return asked
}

async function advance(
  world: World,
  before: ParticipantRecord,
  step: ParticipantStep,
  patch: object,
  reason?: string,
  training?: TrainingRecord,
): Promise<Change> {
  const state = trainingParticipantLifecycle.next(before.state, step)
  const after = await amendRecord<ParticipantRecord>(world, 'trainingParticipant', before, { ...patch, state })
  const told = training ? { ...after, about: aboutIt(training) } : after
  return changed('trainingParticipant', before, told, reason)
}
