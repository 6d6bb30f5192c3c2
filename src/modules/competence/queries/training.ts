import { sql } from 'kysely'
import type { Id } from '#kernel/ids.ts'
import { Refusal } from '#kernel/refusal.ts'
import { isVisible as documentIsVisible } from '#modules/documents/queries/eyes.ts'
import { peopleById } from '#modules/identity/queries.ts'
import { answer, type World } from '#platform/server/context.ts'
import * as contract from '../contract.ts'
import { isPlanner, isRegistrar, participantIsLate } from '../rules.ts'
import type { ParticipantRecord, TrainingRecord } from '../tables.ts'
import { eyesOf, followsTrainings, leads, theVisibleTraining } from './eyes.ts'
import { lineFrom, lines } from './trainings.ts'
import { participantsOf } from './whole.ts'

type Whole = contract.WholeTraining

export const theTraining = answer(contract.TheTraining, async (world, { id }) => {
  const training = await theVisibleTraining(world, id)
  const line = await lines(world).where('training.id', '=', id).executeTakeFirstOrThrow()
  const seesEverybody = followsTrainings(world) || leads(world, training)
  const participants = await participantsOf(world, id)
  const seen = seesEverybody ? participants : participants.filter(({ personId }) => personId === world.actor.id)
  const people = await peopleOf(world, training, seen)
  const open = training.state === 'planned'
  return contract.TheTraining.output.parse({
    ...lineFrom(world, line),
    participants: await linesOf(world, seen, people),
    people: [...people.values()],
    processes: await processesOf(world, training.processIds),
    documents: await documentsOf(world, training.documentIds),
    part: {
      plans: open && isPlanner(world.actor, training),
      registers: open && isRegistrar(world.actor, training),
      seesEverybody,
    },
  })
})

async function peopleOf(world: World, training: TrainingRecord, participants: readonly ParticipantRecord[]) {
  const { ownerId, trainerId, plannedBy, closedBy } = training
  const named = participants.flatMap(({ personId, registeredBy }) => [personId, registeredBy])
  const ids = [ownerId, trainerId, plannedBy, closedBy, ...named].filter((id): id is Id => id !== null)
  return peopleById(world, ids)
}

async function linesOf(
  world: World,
  participants: readonly ParticipantRecord[],
  people: ReadonlyMap<Id, { id: Id; nameEn: string; nameAr: string }>,
) {
  const fileIds = participants.flatMap(({ fileId }) => fileId ?? [])
  const files = await world.db
    .selectFrom('file')
    .select(['id', 'name', 'type', 'size'])
    .where('orgId', '=', world.org)
    .where(sql<boolean>`id = any(${fileIds}::uuid[])`)
    .execute()
  return participants.map((one) => ({
    ...one,
    person: people.get(one.personId),
    file: files.find(({ id }) => id === one.fileId) ?? null,
  }))
}

const processesOf = ({ db, org }: World, ids: readonly Id[]): Promise<Whole['processes']> =>
  db
    .selectFrom('process')
    .select(['id', 'code', 'nameEn', 'nameAr'])
    .where('orgId', '=', org)
    .where(sql<boolean>`id = any(${[...ids]}::uuid[])`)
    .orderBy('code')
    .execute()

/** Those the reader may see. */
const documentsOf = (world: World, ids: readonly Id[]): Promise<Whole['documents']> =>
  world.db
    .selectFrom('document')
    .select(['document.id', 'number', 'titleEn', 'titleAr'])
    .where('document.orgId', '=', world.org)
    .where(sql<boolean>`document.id = any(${[...ids]}::uuid[])`)
    .where(documentIsVisible(world))
    .orderBy(sql`number_order(number)`)
    .execute()

/** People ask this of themselves; of others, those who follow trainings. */
export const ofPerson = answer(contract.TrainingsOfPerson, async (world, { personId }) => {
  if (personId !== world.actor.id && !followsTrainings(world)) throw new Refusal('missing', 'missing')
  const rows = await world.db
    .selectFrom('trainingParticipant as p')
    .innerJoin('training as t', (join) => join.onRef('t.orgId', '=', 'p.orgId').onRef('t.id', '=', 'p.trainingId'))
    .selectAll('p')
    .select(['t.number', 't.titleEn', 't.titleAr', 't.method', 't.dueOn'])
    .where('p.orgId', '=', world.org)
    .where('p.personId', '=', personId)
    .where('p.state', 'not in', ['removed', 'lapsed'])
    .orderBy('t.dueOn', 'desc')
    .orderBy('p.id')
    .limit(1000)
    .execute()
  return contract.TrainingsOfPerson.output.parse({
    rows: rows.map((row) => ({ ...row, isOverdue: participantIsLate(row.state, row.dueOn, world.today) })),
  })
})

/** Evidence is seen with the line it stands in. */
export const fileInTrainings = answer(contract.FileInTrainings, async (world, { id }) => {
  const rows = await world.db
    .selectFrom('trainingParticipant')
    .select('id')
    .where('orgId', '=', world.org)
    .where('fileId', '=', id)
    .limit(200)
    .execute()
  if (rows.length === 0) return { isEvidence: false, isVisible: false }
  const seen = await eyesOf['trainingParticipant']?.(
    world,
    rows.map((row) => row.id),
  )
  return { isEvidence: true, isVisible: (seen ?? []).length > 0 }
})
