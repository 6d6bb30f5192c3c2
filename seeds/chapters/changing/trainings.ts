import {
  CancelTraining,
  CloseTraining,
  CompleteParticipant,
  PlanTraining,
  TheTraining,
  WaiveParticipant,
} from '#modules/competence/contract.ts'
import { OpenTraining } from '#modules/implementation/contract/changes.ts'
import { type TrainingTold, trainings } from '../../changes/trainings.ts'
import { inTurn, type Script } from '../../timeline.ts'

/** What people learn: planned, shown by each of them, and closed or given up. */
export function tellTrainings(script: Script): void {
  for (const told of trainings) tellTraining(inTurn(script), told)
}

function tellTraining(script: Script, told: TrainingTold): void {
  const { deed, calendar, id, person } = script
  const trainingId = id(`training:${told.key}`)
  const { change, shown = [], waived, closed, cancelled, owner } = told
  deed(calendar.on(told.planned), owner, (me) => {
    const training = planned(script, told)
    if (!change) return me.do(PlanTraining, training)
    return me.do(OpenTraining, { id: id(`change:${change}`), openingId: id(`opening:training:${told.key}`), training })
  })
  const participant = async (me: Parameters<Parameters<typeof deed>[2]>[0], who: string) => {
    const { participants } = await me.ask(TheTraining, { id: trainingId })
    return participants.find(({ personId }) => personId === person(who))?.id ?? ''
  }
  for (const { who, on, result } of shown)
    deed(calendar.on(on), told.trainer ?? owner, async (me) =>
      me.do(CompleteParticipant, { id: await participant(me, who), heldOn: calendar.date(on), result }),
    )
  if (waived)
    deed(calendar.on(waived.on), owner, async (me) =>
      me.do(WaiveParticipant, { id: await participant(me, waived.who), reason: waived.reason }),
    )
  if (closed) deed(calendar.on(closed), owner, (me) => me.do(CloseTraining, { id: trainingId }))
  if (cancelled)
    deed(calendar.on(cancelled.on), owner, (me) => me.do(CancelTraining, { id: trainingId, reason: cancelled.reason }))
}

function planned({ id, person, calendar }: Script, told: TrainingTold) {
  const { key, owner, trainer, trainerName = '', processes, documents, people, due, ...said } = told
  const { titleEn, titleAr, purpose, proof, method } = said
  return {
    id: id(`training:${key}`),
    titleEn,
    titleAr,
    purpose,
    proof,
    method,
    ownerId: person(owner),
    trainerId: trainer ? person(trainer) : null,
    trainerName,
    processIds: processes.map((one) => id(`process:${one}`)),
    documentIds: documents.map((one) => id(`document:${one}`)),
    dueOn: calendar.date(due),
    participantIds: people.map(person),
  }
}
