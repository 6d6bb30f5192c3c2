import { changed, raised } from '#kernel/change.ts'
import { yearOf } from '#kernel/dates.ts'
import type { Id } from '#kernel/ids.ts'
import { comply, Refusal } from '#kernel/refusal.ts'
import { holdersOf, peopleById } from '#modules/identity/queries.ts'
import { fulfil, type World } from '#platform/server/context.ts'
import { amendRecord, insertRecord, nextNumber, theRecord } from '#platform/server/history/records.ts'
import * as contract from '../contract/changes.ts'
import { changeLifecycle } from '../lifecycle.ts'
import { hashOf } from '../queries/changes/openings.ts'
import * as rules from '../rules/changes/change.ts'
import type { ChangeRecord } from '../tables.ts'
import { holdChange } from './changes/hold.ts'

export const proposeChange = fulfil(contract.ProposeChange, async (world, input) => {
  comply(rules.changeHasTitle(input), rules.changeDaysAreInOrder(input))
  await originIsThere(world, input)
  await everythingNamedIsThere(world, input)
  const row = await insertRecord<ChangeRecord>(world, 'change', {
    ...input,
    responsibilities: JSON.stringify(input.responsibilities),
    state: 'draft',
    proposedBy: world.actor.id,
    proposedOn: world.today,
  })
  return raised('change', row)
})

/** Taken back from its approver, if it was submitted: what they were shown is not what it says now. */
const undecided = {
  approverId: null,
  contentHash: null,
  submittedAt: null,
  decidedBy: null,
  decidedAt: null,
  decisionNote: '',
}

export const editChange = fulfil(contract.EditChange, async (world, { id, ...patch }) => {
  const before = await holdChange(world, id)
  const state = changeLifecycle.next(before.state, 'edit')
  comply(rules.writerWritesIt(world.actor, before), rules.changeHasTitle(patch), rules.changeDaysAreInOrder(patch))
  await everythingNamedIsThere(world, patch)
  const after = await amendRecord<ChangeRecord>(world, 'change', before, {
    ...patch,
    ...undecided,
    responsibilities: JSON.stringify(patch.responsibilities),
    state,
    editorIds: [...new Set([...before.editorIds, world.actor.id])],
  })
  return changed('change', before, after)
})

export const submitChange = fulfil(contract.SubmitChange, async (world, { id, approverId }) => {
  const before = await holdChange(world, id)
  const state = changeLifecycle.next(before.state, 'submit')
  comply(
    rules.writerWritesIt(world.actor, before),
    rules.mayBeSubmitted(before),
    rules.somebodyCanJudge(await holdersOf(world, 'quality-manager'), before),
    rules.approverIsNotProposer(approverId, before),
    rules.approverMayDecide((await peopleById(world, [approverId])).get(approverId)),
  )
  const after = await amendRecord<ChangeRecord>(world, 'change', before, {
    ...undecided,
    state,
    stateReason: '',
    number: before.number ?? (await numberOf(world)),
    approverId,
    contentHash: hashOf(before),
    submittedAt: world.now,
  })
  return changed('change', before, after)
})

export const cancelChange = fulfil(contract.CancelChange, async (world, { id, reason }) => {
  const before = await holdChange(world, id)
  const state = changeLifecycle.next(before.state, 'cancel')
  comply(rules.writerWritesIt(world.actor, before))
  const after = await amendRecord<ChangeRecord>(world, 'change', before, { state, stateReason: reason })
  return changed('change', before, after, reason)
})

/** Numbers follow the submissions: a draft that comes to nothing leaves no gap. */
async function numberOf(world: World): Promise<string> {
  const series = `CR-${yearOf(world.today)}`
  return `${series}-${String(await nextNumber(world, series)).padStart(4, '0')}`
}

type Origin = { fromRecord: (typeof contract.origins)[number] | null; fromId: Id | null }

async function originIsThere(world: World, { fromRecord, fromId }: Origin): Promise<void> {
  if ((fromRecord === null) !== (fromId === null)) throw new Refusal('rule', 'unknown-reference')
  if (fromRecord && fromId) await theRecord(world, fromRecord === 'action' ? 'action' : 'assessmentAnswer', fromId)
}

type Naming = Record<'processIds' | 'documentIds' | 'personIds' | 'siteIds', readonly Id[]> & {
  responsibilities: readonly contract.Responsibility[]
}

async function everythingNamedIsThere(world: World, named: Naming): Promise<void> {
  const wanted = {
    process: named.processIds,
    document: named.documentIds,
    site: named.siteIds,
    person: [...named.personIds, ...named.responsibilities.map(({ personId }) => personId)],
  }
  for (const [table, ids] of Object.entries(wanted)) {
    const some = [...new Set(ids)]
    if (some.length === 0) continue
    const rows = await world.db
      .selectFrom(table as keyof typeof wanted)
      .select('id')
      .where('orgId', '=', world.org)
      .where('id', 'in', some)
      .execute()
    if (rows.length !== some.length) throw new Refusal('rule', 'unknown-reference')
  }
}
