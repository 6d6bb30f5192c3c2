import { type Change, changed } from '#kernel/change.ts'
import type { Id } from '#kernel/ids.ts'
import type { World } from '#platform/server/context.ts'
import { amendRecord } from '#platform/server/history/records.ts'
import { acknowledgementLifecycle } from '../lifecycle.ts'
import { stepsOf } from '../queries/whole.ts'
import type { ReadingRecord, RevisionRecord } from '../tables.ts'

/** What is no longer to be followed need not be read any more. */
export async function lapseReadings(world: World, revisionId: Id): Promise<Change[]> {
  const waiting = await world.db
    .selectFrom('acknowledgement')
    .selectAll()
    .where('orgId', '=', world.org)
    .where('revisionId', '=', revisionId)
    .where('state', '=', 'assigned')
    .orderBy('id')
    .execute()
  const lapsed: Change[] = []
  for (const { orgId: _, ...before } of waiting) {
    const state = acknowledgementLifecycle.next(before.state, 'lapse')
    const after = await amendRecord<ReadingRecord>(world, 'acknowledgement', before, { state })
    lapsed.push(changed('acknowledgement', before, after))
  }
  return lapsed
}

/** Whoever had not decided is not asked any more. */
export async function lapseSteps(world: World, { id, round }: RevisionRecord): Promise<Change[]> {
  const lapsed: Change[] = []
  for (const step of await stepsOf(world, id))
    if (step.round === round && step.decision === null) {
      const after = await amendRecord(world, 'documentStep', step, { decision: 'lapsed', decidedAt: world.now })
      lapsed.push(changed('documentStep', step, after))
    }
  return lapsed
}
