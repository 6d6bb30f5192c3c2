import { comply } from '#kernel/refusal.ts'
import type { Action } from '#modules/actions/contract.ts'
import { CancelAction, ConcludeAction, VerifyAction } from '#modules/actions/contract.ts'
import { actionLifecycle } from '#modules/actions/lifecycle.ts'
import { fulfil, type World } from '#platform/server/context.ts'
import * as contract from '../contract.ts'
import type * as register from '../contract/register.ts'
import * as rules from '../rules.ts'
import { actionsOfCycle, advance, involved, nextCycle, theNonconformity, usualDays } from './advance.ts'

export const verifyEffectiveness = fulfil(contract.VerifyEffectiveness, async (world, input) => {
  const before = await theNonconformity(world, input.id)
  const actions = await actionsOfCycle(world, before)
  comply(
    rules.isNotVoided(before.state),
    rules.verifierIsIndependent(world.actor.id, await involved(world, before, actions)),
    rules.everyActionIsComplete(actions),
    rules.verdictHasEvidence(input.verdict, input.evidence),
  )
  const review: register.Review = {
    cycle: before.cycle,
    verdict: input.verdict,
    result: input.result,
    evidence: input.evidence,
    by: world.actor.id,
    on: world.today,
  }
  const reviews = JSON.stringify([...before.reviews, review])

  if (input.verdict === 'inconclusive') {
    const reviewOn = input.nextReviewOn ?? (await usualDays(world)).reviewOn(world.today)
    comply(rules.dayIsLater(reviewOn, world.today))
    return advance(world, before, 'wait', { reviews, reviewOn }, input.result)
  }
  if (input.verdict === 'ineffective') {
    await conclude(world, actions, 'ineffective', input.result)
    const patch = { ...(await nextCycle(world, before, input.responseDue)), reviews, reopenedReason: input.result }
    return advance(world, before, 'refute', patch, input.result)
  }
  await conclude(world, actions, 'effective', input.result)
  comply(rules.everyActionIsEffective(await actionsOfCycle(world, before)))
  return advance(world, before, 'confirm', { reviews }, input.result)
})

/** What was reported done is verified; what was meant to remove the cause gets the verdict. */
async function conclude(
  world: World,
  actions: readonly Action[],
  verdict: 'effective' | 'ineffective',
  note: string,
): Promise<void> {
  for (const { id, kind, state } of actions) {
    if (state === 'pending-verification') await world.perform(VerifyAction, { id, note })
    const awaitsVerdict =
      state === 'effectiveness-pending' || (state === 'pending-verification' && kind === 'corrective')
    if (awaitsVerdict) await world.perform(ConcludeAction, { id, verdict, note })
  }
}

export const closeNonconformity = fulfil(contract.CloseNonconformity, async (world, { id, note }) => {
  const before = await theNonconformity(world, id)
  const actions = await actionsOfCycle(world, before)
  comply(
    rules.isNotVoided(before.state),
    rules.verifierIsIndependent(world.actor.id, await involved(world, before, actions)),
    rules.everyActionIsEffective(actions),
  )
  const patch = { closedBy: world.actor.id, closedOn: world.today, closedNote: note || null }
  return advance(world, before, 'close', patch, note || undefined)
})

export const reopenNonconformity = fulfil(contract.ReopenNonconformity, async (world, { id, reason, responseDue }) => {
  const before = await theNonconformity(world, id)
  const actions = await actionsOfCycle(world, before)
  comply(
    rules.isNotVoided(before.state),
    rules.reopenerIsIndependent(world.actor.id, await involved(world, before, actions)),
    responseDue === undefined ? undefined : rules.dayIsLater(responseDue, world.today),
  )
  const patch = { ...(await nextCycle(world, before, responseDue)), reopenedReason: reason }
  return advance(world, before, 'reopen', patch, reason)
})

export const voidNonconformity = fulfil(contract.VoidNonconformity, async (world, { id, reason }) => {
  const before = await theNonconformity(world, id)
  comply(rules.isNotVoided(before.state))
  const change = await advance(world, before, 'void', { voidReason: reason }, reason)
  for (const action of await actionsOfCycle(world, before))
    if (actionLifecycle.may(action.state, 'cancel')) await world.perform(CancelAction, { id: action.id, reason })
  return change
})
