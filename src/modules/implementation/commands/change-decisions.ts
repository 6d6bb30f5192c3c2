import { type Change, changed } from '#kernel/change.ts'
import { comply } from '#kernel/refusal.ts'
import { fulfil, type World } from '#platform/server/context.ts'
import { amendRecord } from '#platform/server/history/records.ts'
import * as contract from '../contract/changes.ts'
import { changeLifecycle } from '../lifecycle.ts'
import { hashOf } from '../queries/changes/openings.ts'
import * as rules from '../rules/changes/change.ts'
import type { ChangeRecord } from '../tables.ts'
import { holdChange } from './changes/hold.ts'

type Decision = { step: 'approve' | 'return' | 'reject'; contentHash: string; note: string; reason?: string }

export const approveChange = fulfil(contract.ApproveChange, (world, { id, contentHash, note }) =>
  decide(world, id, { step: 'approve', contentHash, note }),
)

export const returnChange = fulfil(contract.ReturnChange, (world, { id, contentHash, reason }) =>
  decide(world, id, { step: 'return', contentHash, note: '', reason }),
)

export const rejectChange = fulfil(contract.RejectChange, (world, { id, contentHash, reason }) =>
  decide(world, id, { step: 'reject', contentHash, note: '', reason }),
)

/** Only by the one who was asked, on exactly what they were shown. */
async function decide(world: World, id: string, { step, contentHash, note, reason }: Decision): Promise<Change> {
  const before = await holdChange(world, id)
  const state = changeLifecycle.next(before.state, step)
  comply(
    rules.approverIsNotProposer(world.actor.id, before),
    rules.approverIsAsked(world.actor.id, before.approverId),
    rules.changeIsWhatWasShown(contentHash, before.contentHash, hashOf(before)),
  )
  const decided = { decidedBy: world.actor.id, decidedAt: world.now, decisionNote: note }
  const patch = { ...decided, state, stateReason: reason ?? '' }
  return changed('change', before, await amendRecord<ChangeRecord>(world, 'change', before, patch), reason)
}

export const judgeChange = fulfil(contract.JudgeChange, async (world, { id, verdict, note, earlyReason }) => {
  const before = await holdChange(world, id)
  const state = changeLifecycle.next(before.state, verdict === 'effective' ? 'judgeEffective' : 'judgeIneffective')
  comply(
    rules.judgeDidNotMakeIt(world.actor.id, before),
    rules.judgeIsAsked(world.actor, before.reviewerId),
    rules.effectHasHadTime(before.reviewOn, world.today, earlyReason),
  )
  const patch = { state, judgedBy: world.actor.id, judgedOn: world.today, judgement: note, earlyReason }
  return changed('change', before, await amendRecord<ChangeRecord>(world, 'change', before, patch))
})

const notYetDone = { doneBy: null, doneOn: null, doneNote: '', judgedBy: null, judgedOn: null, judgement: '' }

export const reopenChange = fulfil(contract.ReopenChange, async (world, { id, reason, plannedUntil, reviewOn }) => {
  const before = await holdChange(world, id)
  const state = changeLifecycle.next(before.state, 'reopen')
  comply(
    rules.ownerLeadsTheChange(world.actor, before.ownerId),
    rules.daysAreAhead(plannedUntil, reviewOn, world.today),
  )
  const patch = {
    ...notYetDone,
    state,
    stateReason: reason,
    earlyReason: '',
    cycle: before.cycle + 1,
    plannedUntil,
    reviewOn,
  }
  return changed('change', before, await amendRecord<ChangeRecord>(world, 'change', before, patch), reason)
})
