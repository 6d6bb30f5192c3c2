import { comply } from '#kernel/refusal.ts'
import type { Promised } from '#modules/actions/contract.ts'
import { CancelAction, ChangeAction, PlanAction } from '#modules/actions/contract.ts'
import { fulfil, type World } from '#platform/server/context.ts'
import * as contract from '../contract.ts'
import type * as register from '../contract/register.ts'
import * as rules from '../rules.ts'
import { actionsOfCycle, advance, theNonconformity } from './advance.ts'

export const acknowledgeNonconformity = fulfil(contract.AcknowledgeNonconformity, async (world, { id }) => {
  const before = await theNonconformity(world, id)
  comply(rules.isNotVoided(before.state), rules.onlyOwnerResponds(world.actor, before.ownerId))
  return advance(world, before, 'acknowledge', {})
})

export const disputeNonconformity = fulfil(contract.DisputeNonconformity, async (world, { id, reason }) => {
  const before = await theNonconformity(world, id)
  comply(rules.isNotVoided(before.state), rules.onlyOwnerResponds(world.actor, before.ownerId))
  return advance(world, before, 'dispute', { disputedReason: reason }, reason)
})

export const respondToNonconformity = fulfil(
  contract.RespondToNonconformity,
  async (world, { id, actions, ...words }) => {
    const before = await theNonconformity(world, id)
    comply(
      rules.isNotVoided(before.state),
      rules.onlyOwnerResponds(world.actor, before.ownerId),
      rules.correctionIsDone(words.correctedOn, world.today),
      rules.responseHasCause(words, before.statement),
      rules.responsePlansAction(before.grade, actions, words.noActionReason),
    )
    const response: register.Response = { ...words, cycle: before.cycle, by: world.actor.id, on: world.today }
    const change = await advance(world, before, 'respond', { response })
    await promise(world, before, actions)
    return change
  },
)

/** Drafts the actions of this answer, in place of those of an answer that was returned. */
async function promise(world: World, before: register.Nonconformity, actions: readonly Promised[]): Promise<void> {
  const about = { record: 'nonconformity', id: before.id, cycle: before.cycle }
  const drafts = (await actionsOfCycle(world, before)).filter(({ state }) => state === 'draft')
  const draftIds = new Set(drafts.map(({ id }) => id))
  const wantedIds = new Set(actions.map(({ id }) => id))
  for (const draft of drafts)
    if (!wantedIds.has(draft.id))
      await world.perform(CancelAction, { id: draft.id, reason: 'Not part of the new response' })
  for (const action of actions)
    if (draftIds.has(action.id)) await world.perform(ChangeAction, action)
    else await world.perform(PlanAction, { ...action, about, verifierId: before.deciderId, draft: true })
}

export const reportImplementation = fulfil(contract.ReportImplementation, async (world, { id, note }) => {
  const before = await theNonconformity(world, id)
  comply(
    rules.isNotVoided(before.state),
    rules.onlyOwnerResponds(world.actor, before.ownerId),
    rules.everyActionIsComplete(await actionsOfCycle(world, before)),
  )
  return advance(world, before, 'implement', { implementedOn: world.today }, note || undefined)
})
