import { type RawBuilder, sql } from 'kysely'
import type { Id } from '#kernel/ids.ts'
import { Refusal } from '#kernel/refusal.ts'
import { rolesMay } from '#modules/identity/rules.ts'
import type { World } from '#platform/server/context.ts'
import type { Eyes } from '#platform/server/finding/searching.ts'
import type { TrainingRecord } from '../tables.ts'

type Looking = Pick<World, 'db' | 'org' | 'actor'>

/** Who looks after the competence of others sees every training and everybody in it. */
export const followsTrainings = ({ actor }: Pick<World, 'actor'>): boolean =>
  !actor.scope && rolesMay(actor.roles, 'competence.follow')

export const leads = (
  { actor }: Pick<World, 'actor'>,
  training: Pick<TrainingRecord, 'ownerId' | 'trainerId' | 'plannedBy'>,
) => [training.ownerId, training.trainerId, training.plannedBy].includes(actor.id)

/** The trainings the actor may see, as a condition on the table `training`. */
export function isVisible(world: Pick<World, 'actor'>): RawBuilder<boolean> {
  const { actor } = world
  if (actor.scope || !rolesMay(actor.roles, 'competence.read')) return sql<boolean>`false`
  if (followsTrainings(world)) return sql<boolean>`true`
  return sql<boolean>`(${actor.id} in (training.owner_id, training.planned_by) or training.trainer_id = ${actor.id}
    or exists (select from training_participant mine where mine.org_id = training.org_id and mine.training_id = training.id
      and mine.person_id = ${actor.id} and mine.state <> 'removed'))`
}

/** @throws Refusal `missing` */
export async function theVisibleTraining(world: Looking, id: Id): Promise<TrainingRecord> {
  const row = await world.db
    .selectFrom('training')
    .selectAll()
    .where('training.orgId', '=', world.org)
    .where('training.id', '=', id)
    .where(isVisible(world))
    .executeTakeFirst()
  if (!row) throw new Refusal('missing', 'missing')
  return row
}

export const eyesOf: Readonly<Record<string, Eyes>> = {
  async training(world, ids) {
    const found = await world.db
      .selectFrom('training')
      .select('training.id')
      .where('training.orgId', '=', world.org)
      .where('training.id', 'in', [...ids])
      .where(isVisible(world))
      .execute()
    return found.map(({ id }) => id)
  },
  /** What was registered about somebody is seen by them, and by those who lead or follow the training. */
  async trainingParticipant(world, ids) {
    const { actor } = world
    const found = await world.db
      .selectFrom('trainingParticipant as one')
      .innerJoin('training', (join) =>
        join.onRef('training.orgId', '=', 'one.orgId').onRef('training.id', '=', 'one.trainingId'),
      )
      .select('one.id')
      .where('one.orgId', '=', world.org)
      .where('one.id', 'in', [...ids])
      .where(isVisible(world))
      .where(sql<boolean>`(${followsTrainings(world)} or one.person_id = ${actor.id}
        or ${actor.id} in (training.owner_id, training.planned_by) or training.trainer_id = ${actor.id})`)
      .execute()
    return found.map(({ id }) => id)
  },
}
