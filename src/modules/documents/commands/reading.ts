import { changed, raised } from '#kernel/change.ts'
import type { Id } from '#kernel/ids.ts'
import { comply, Refusal } from '#kernel/refusal.ts'
import { fulfil, hearing, type World } from '#platform/server/context.ts'
import { amendRecord, insertRecord, theRecord } from '#platform/server/history/records.ts'
import * as contract from '../contract/reading.ts'
import { acknowledgementLifecycle } from '../lifecycle.ts'
import { liveRevisionsReaching, readersNotAsked, theDocumentRecord, theRevisionRecord } from '../queries/whole.ts'
import * as rules from '../rules/revision.ts'
import type { DelegationRecord, ReadingRecord } from '../tables.ts'
import { askToRead, decidersAreHere } from './parts.ts'

export const acknowledgeReading = fulfil(contract.AcknowledgeReading, async (world, { id }) => {
  const before = await theRecord<ReadingRecord>(world, 'acknowledgement', id)
  comply(rules.readerReadsThemself(world.actor.id, before.personId))
  const state = acknowledgementLifecycle.next(before.state, 'acknowledge')
  const after = await amendRecord(world, 'acknowledgement', before, { state, acknowledgedAt: world.now })
  return changed('acknowledgement', before, after)
})

export const assignReading = fulfil(contract.AssignReading, async (world, { id, revisionId, personIds }) => {
  const [document, revision] = [await theDocumentRecord(world, id), await theRevisionRecord(world, revisionId)]
  const [first, ...rest] = await askToRead(world, document, revision, personIds)
  if (!first) throw new Refusal('missing', 'missing')
  return [first, ...rest]
})

/** Whoever joins a role, a process or a site reads what is in force there. */
async function askNewcomer(world: World, personId: Id): Promise<void> {
  for (const { documentId, revisionId } of await liveRevisionsReaching(world, personId)) {
    const missing = await readersNotAsked(world, revisionId, personId)
    if (missing.length > 0)
      await world.perform(contract.AssignReading, { id: documentId, revisionId, personIds: missing })
  }
}

export const hearOfPeople = hearing('person', (world, { id }) => askNewcomer(world, id))
export const hearOfMembers = hearing('process-member', (world, { after }) =>
  askNewcomer(world, after['personId'] as Id),
)

export const nameDelegate = fulfil(contract.NameDelegate, async (world, input) => {
  comply(
    rules.delegatesForThemself(world.actor, input.personId),
    rules.delegateIsAnother(input.personId, input.delegateId),
    rules.delegationHasDays(input.from, input.until, world.today),
  )
  await decidersAreHere(world, [input.delegateId])
  return raised('documentDelegation', await insertRecord(world, 'documentDelegation', input))
})

/** From now on nobody stands in any more. */
export const endDelegation = fulfil(contract.EndDelegation, async (world, { id }) => {
  const before = await theRecord<DelegationRecord>(world, 'documentDelegation', id)
  comply(rules.delegatesForThemself(world.actor, before.personId), rules.delegationRuns(before, world.today))
  const after = await amendRecord(world, 'documentDelegation', before, { endedAt: world.now })
  return changed('documentDelegation', before, after)
})
