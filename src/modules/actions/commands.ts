import { changed, raised } from '#kernel/change.ts'
import { yearOf } from '#kernel/dates.ts'
import { comply } from '#kernel/refusal.ts'
import { fulfil, type World } from '#platform/server/context.ts'
import { amendRecord, insertRecord, nextNumber, theRecord } from '#platform/server/history/records.ts'
import * as contract from './contract.ts'
import { actionLifecycle } from './lifecycle.ts'
import * as rules from './rules.ts'

type Action = contract.Action
type Step = Parameters<typeof actionLifecycle.next>[1]

export const planAction = fulfil(contract.PlanAction, async (world, { about, draft, ...promise }) => {
  comply(rules.dueIsAhead(promise.due, world.today))
  const row = {
    ...promise,
    aboutRecord: about.record,
    aboutId: about.id,
    aboutCycle: about.cycle,
    plannedBy: world.actor.id,
    plannedOn: world.today,
    originalDue: promise.due,
    state: draft ? 'draft' : 'open',
    number: draft ? null : await numberOf(world),
  }
  return raised('action', await insertRecord<Action>(world, 'action', row))
})

export const changeAction = fulfil(contract.ChangeAction, async (world, { id, ...promise }) => {
  const before = await theAction(world, id)
  comply(rules.onlyPlannerChanges(world.actor, before.plannedBy), rules.dueIsAhead(promise.due, world.today))
  return advance(world, before, 'change', { ...promise, originalDue: promise.due })
})

export const openAction = fulfil(contract.OpenAction, async (world, { id }) => {
  const before = await theAction(world, id)
  return advance(world, before, 'open', { number: before.number ?? (await numberOf(world)) })
})

export const assignAction = fulfil(contract.AssignAction, async (world, { id, ownerId, reason }) => {
  const before = await theAction(world, id)
  comply(
    rules.onlyPlannerChanges(world.actor, before.plannedBy),
    rules.newOwnerDoesNotVerify(ownerId, before.verifierId),
  )
  return advance(world, before, 'assign', { ownerId }, reason)
})

export const startAction = fulfil(contract.StartAction, async (world, { id }) => {
  const before = await theAction(world, id)
  comply(rules.onlyOwnerCarriesOut(world.actor, before.ownerId))
  return advance(world, before, 'start', {})
})

export const postponeAction = fulfil(contract.PostponeAction, async (world, { id, due, reason }) => {
  const before = await theAction(world, id)
  comply(rules.onlyOwnerCarriesOut(world.actor, before.ownerId), rules.postponementIsLater(before.due, due))
  return advance(world, before, 'postpone', { due, postponedReason: reason }, reason)
})

export const completeAction = fulfil(contract.CompleteAction, async (world, { id, done, evidence, doneOn }) => {
  const before = await theAction(world, id)
  comply(
    rules.onlyOwnerCarriesOut(world.actor, before.ownerId),
    rules.completionHasEvidence(evidence),
    rules.doneIsNotAhead(doneOn, world.today),
  )
  const patch = { done, evidence: JSON.stringify(evidence), doneOn, completedBy: world.actor.id, returnedReason: null }
  return advance(world, before, 'complete', patch)
})

export const returnAction = fulfil(contract.ReturnAction, async (world, { id, reason }) => {
  const before = await theAction(world, id)
  comply(independence(world, before))
  return advance(world, before, 'return', { returnedReason: reason }, reason)
})

export const verifyAction = fulfil(contract.VerifyAction, async (world, { id, note }) => {
  const before = await theAction(world, id)
  comply(independence(world, before))
  const patch = { verifiedBy: world.actor.id, verifiedOn: world.today, verifiedNote: note || null }
  return advance(world, before, rules.stepOfVerification(before.kind), patch)
})

export const concludeAction = fulfil(contract.ConcludeAction, async (world, { id, verdict, note }) => {
  const before = await theAction(world, id)
  comply(independence(world, before))
  const patch = { verdict, concludedBy: world.actor.id, concludedOn: world.today, concludedNote: note }
  return advance(world, before, 'conclude', patch)
})

const notYetDone = {
  done: null,
  evidence: '[]',
  doneOn: null,
  completedBy: null,
  verifiedBy: null,
  verifiedOn: null,
  verifiedNote: null,
  verdict: null,
  concludedBy: null,
  concludedOn: null,
  concludedNote: null,
}

export const reopenAction = fulfil(contract.ReopenAction, async (world, { id, due, reason }) => {
  const before = await theAction(world, id)
  comply(independence(world, before), rules.dueIsAhead(due, world.today))
  const patch = {
    ...notYetDone,
    due,
    originalDue: due,
    postponedReason: null,
    cycle: before.cycle + 1,
    reopenedReason: reason,
  }
  return advance(world, before, 'reopen', patch, reason)
})

export const cancelAction = fulfil(contract.CancelAction, async (world, { id, reason }) => {
  const before = await theAction(world, id)
  if (before.state !== 'draft') comply(rules.onlyPlannerChanges(world.actor, before.plannedBy))
  return advance(world, before, 'cancel', { cancelledReason: reason }, reason)
})

const theAction = (world: World, id: string) => theRecord<Action>(world, 'action', id)

const independence = (world: World, { ownerId, completedBy }: Action) =>
  rules.verifierIsIndependent(world.actor.id, [ownerId, completedBy])

async function numberOf(world: World): Promise<string> {
  const series = `CAR-${yearOf(world.today)}`
  return `${series}-${String(await nextNumber(world, series)).padStart(4, '0')}`
}

async function advance(world: World, before: Action, step: Step, patch: object, reason?: string) {
  const state = actionLifecycle.next(before.state, step)
  return changed('action', before, await amendRecord<Action>(world, 'action', before, { ...patch, state }), reason)
}
