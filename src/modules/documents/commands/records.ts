import { changed, raised } from '#kernel/change.ts'
import { comply, Refusal } from '#kernel/refusal.ts'
import { fulfil, type World } from '#platform/server/context.ts'
import { amendRecord, insertRecord, theRecord } from '#platform/server/history/records.ts'
import * as contract from '../contract/records.ts'
import { retainedRecordLifecycle } from '../lifecycle.ts'
import { recordWith } from '../queries/records.ts'
import { theTypeRecord } from '../queries/whole.ts'
import * as rules from '../rules/records.ts'
import { typeIsOf } from '../rules/types.ts'
import type { RetainedRecordRow } from '../tables.ts'
import { takeNumber } from './parts.ts'

const theRetained = (world: World, id: string) => theRecord<RetainedRecordRow>(world, 'retainedRecord', id)

type Step = Parameters<typeof retainedRecordLifecycle.next>[1]

async function go(world: World, before: RetainedRecordRow, step: Step, patch: object, reason?: string) {
  const state = retainedRecordLifecycle.next(before.state, step)
  const after = await amendRecord(world, 'retainedRecord', before, { ...patch, state })
  return changed('retainedRecord', before, after, reason)
}

export const keepRecord = fulfil(contract.KeepRecord, async (world, input) => {
  const type = await theTypeRecord(world, input.typeId)
  comply(typeIsOf('record', type), rules.recordIsSomewhere(input))
  await fileIsTheirs(world, input.fileId)
  const { retentionMonths } = type
  const row = await insertRecord(world, 'retainedRecord', {
    ...input,
    number: await takeNumber(world, type),
    retentionMonths,
    retainUntil: rules.retainedUntil(input.createdOn, retentionMonths),
    keptBy: world.actor.id,
    state: 'kept',
  })
  return raised('retainedRecord', row)
})

/** A record keeps a file its keeper brought themselves; what was disposed of does not come back. */
async function fileIsTheirs(world: World, fileId: string | null): Promise<void> {
  if (fileId === null) return
  const file = await world.db
    .selectFrom('file')
    .select(['uploadedBy', 'releasedAt'])
    .where('orgId', '=', world.org)
    .where('id', '=', fileId)
    .executeTakeFirst()
  const isGivenUp = file?.releasedAt || (await recordWith(world, fileId))?.state === 'disposed'
  if (file?.uploadedBy !== world.actor.id || isGivenUp) throw new Refusal('rule', 'unknown-reference')
}

export const changeRecord = fulfil(contract.ChangeRecord, async (world, { id, ...patch }) => {
  const before = await theRetained(world, id)
  comply(rules.recordIsSomewhere(patch), rules.evidenceStays(before.fileId, patch.fileId))
  if (patch.fileId !== before.fileId) await fileIsTheirs(world, patch.fileId)
  const retainUntil = rules.retainedUntil(patch.createdOn, before.retentionMonths)
  return go(world, before, 'change', { ...patch, retainUntil })
})

export const holdRecord = fulfil(contract.HoldRecord, async (world, { id, reason }) => {
  const before = await theRetained(world, id)
  comply(rules.recordIsNotHeld(before.isHeld))
  return go(world, before, 'hold', { isHeld: true, holdReason: reason }, reason)
})

export const liftHold = fulfil(contract.LiftHold, async (world, { id, reason }) => {
  const before = await theRetained(world, id)
  comply(rules.recordIsHeld(before.isHeld))
  return go(world, before, 'lift', { isHeld: false, holdReason: '' }, reason)
})

export const proposeDisposal = fulfil(contract.ProposeDisposal, async (world, { id, reason }) => {
  const before = await theRetained(world, id)
  comply(rules.recordIsNotHeld(before.isHeld), rules.retentionIsOver(before.retainUntil, world.today))
  const proposed = { proposedBy: world.actor.id, proposedOn: world.today, disposalReason: reason }
  return go(world, before, 'propose', proposed, reason)
})

export const declineDisposal = fulfil(contract.DeclineDisposal, async (world, { id, reason }) => {
  const before = await theRetained(world, id)
  return go(world, before, 'decline', { proposedBy: null, proposedOn: null, disposalReason: '' }, reason)
})

/** Nobody opens its file through it from now on; the content goes in the night, unless something else stands on it. */
export const confirmDisposal = fulfil(contract.ConfirmDisposal, async (world, { id }) => {
  const before = await theRetained(world, id)
  comply(
    rules.recordIsNotHeld(before.isHeld),
    rules.retentionIsOver(before.retainUntil, world.today),
    rules.disposerIsAnother(before.proposedBy, world.actor.id),
  )
  const disposed = { disposedBy: world.actor.id, disposedOn: world.today }
  return go(world, before, 'confirm', disposed, before.disposalReason)
})
