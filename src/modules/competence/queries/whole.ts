import { sql } from 'kysely'
import type { Id } from '#kernel/ids.ts'
import { Refusal } from '#kernel/refusal.ts'
import { isVisible as documentIsVisible } from '#modules/documents/queries/eyes.ts'
import { peopleById } from '#modules/identity/queries.ts'
import type { World } from '#platform/server/context.ts'
import { theRecord } from '#platform/server/history/records.ts'
import type { ParticipantRecord, TrainingRecord } from '../tables.ts'

/** The training, held until the transaction ends: who closes it and who adds somebody come one after the other. @throws Refusal `missing` */
export async function holdTraining(world: World, id: Id): Promise<TrainingRecord> {
  const { rows } = await sql<{ id: Id }>`select id from training
    where org_id = ${world.org} and id = ${id} for update`.execute(world.db)
  if (rows.length === 0) throw new Refusal('missing', 'missing')
  return theRecord<TrainingRecord>(world, 'training', id)
}

/** A participant with their training, which is held. @throws Refusal `missing` */
export async function holdParticipant(
  world: World,
  id: Id,
): Promise<{ training: TrainingRecord; participant: ParticipantRecord }> {
  const { trainingId } = await theRecord<ParticipantRecord>(world, 'trainingParticipant', id)
  const training = await holdTraining(world, trainingId)
  return { training, participant: await theRecord<ParticipantRecord>(world, 'trainingParticipant', id) }
}

/** Everybody asked; who was asked by mistake was not. */
export const participantsOf = (world: Pick<World, 'db' | 'org'>, trainingId: Id): Promise<ParticipantRecord[]> =>
  world.db
    .selectFrom('trainingParticipant')
    .selectAll()
    .where('orgId', '=', world.org)
    .where('trainingId', '=', trainingId)
    .where('state', '<>', 'removed')
    .orderBy('id')
    .execute()

/** Whoever learns or teaches works here. @throws Refusal */
export async function peopleAreHere(world: World, personIds: readonly Id[]): Promise<void> {
  const people = await peopleById(world, personIds)
  for (const id of personIds) {
    const person = people.get(id)
    if (!person) throw new Refusal('rule', 'unknown-reference')
    if (!person.active || person.roles.includes('external-auditor')) throw new Refusal('rule', 'person-is-not-here')
  }
}

export async function processesAreKnown({ db, org }: World, ids: readonly Id[]): Promise<void> {
  const { rows } = await sql<{ known: number }>`select count(*)::int as known from process
    where org_id = ${org} and id = any(${[...ids]}::uuid[])`.execute(db)
  if (rows[0]?.known !== new Set(ids).size) throw new Refusal('rule', 'unknown-reference')
}

/** A document that is linked is one its linker may see. */
export async function documentsAreKnown(world: World, ids: readonly Id[]): Promise<void> {
  const { rows } = await sql<{ known: number }>`select count(*)::int as known from document
    where org_id = ${world.org} and id = any(${[...ids]}::uuid[]) and ${documentIsVisible(world)}`.execute(world.db)
  if (rows[0]?.known !== new Set(ids).size) throw new Refusal('rule', 'unknown-reference')
}

/** Evidence is a file its registrar brought themselves. */
export async function fileIsTheirs(world: World, id: Id): Promise<void> {
  const { uploadedBy, releasedAt } = await theRecord<{ uploadedBy: Id; releasedAt: Date | null }>(world, 'file', id)
  if (uploadedBy !== world.actor.id || releasedAt) throw new Refusal('rule', 'unknown-reference')
}
