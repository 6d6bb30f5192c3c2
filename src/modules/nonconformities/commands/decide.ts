import { comply } from '#kernel/refusal.ts'
import { OpenAction, ReturnAction } from '#modules/actions/contract.ts'
import { fulfil, type World } from '#platform/server/context.ts'
import * as contract from '../contract.ts'
import type * as register from '../contract/register.ts'
import * as rules from '../rules.ts'
import { actionsOfCycle, advance, involved, theNonconformity, usualDays } from './advance.ts'

const mayDecide = (world: World, one: register.Nonconformity) =>
  comply(rules.isNotVoided(one.state), rules.deciderIsNotOwner(world.actor.id, [one.ownerId, one.response?.by]))

export const upholdNonconformity = fulfil(contract.UpholdNonconformity, async (world, { id, reason }) => {
  const before = await theNonconformity(world, id)
  mayDecide(world, before)
  return advance(world, before, 'uphold', { upheldReason: reason }, reason)
})

export const postponeResponse = fulfil(contract.PostponeResponse, async (world, { id, responseDue, reason }) => {
  const before = await theNonconformity(world, id)
  mayDecide(world, before)
  comply(rules.dayIsLater(responseDue, before.responseDue))
  return advance(world, before, 'postpone', { responseDue, postponedReason: reason }, reason)
})

export const acceptResponse = fulfil(contract.AcceptResponse, async (world, { id, criterion, reviewOn, note }) => {
  const before = await theNonconformity(world, id)
  mayDecide(world, before)
  const actions = await actionsOfCycle(world, before)
  const lastDue = actions
    .filter(({ state }) => state !== 'cancelled')
    .reduce((last, { due }) => (due > last ? due : last), world.today)
  const review = reviewOn ?? (await usualDays(world)).reviewOn(lastDue)
  const patch = {
    criterion,
    originalReviewOn: review,
    reviewOn: review,
    acceptedBy: world.actor.id,
    acceptedOn: world.today,
    returnedReason: null,
  }
  const change = await advance(world, before, 'accept', patch, note || undefined)
  for (const { id: actionId, state } of actions)
    if (state === 'draft') await world.perform(OpenAction, { id: actionId })
  return change
})

export const returnResponse = fulfil(contract.ReturnResponse, async (world, { id, reason }) => {
  const before = await theNonconformity(world, id)
  mayDecide(world, before)
  return advance(world, before, 'return', { returnedReason: reason }, reason)
})

export const returnImplementation = fulfil(contract.ReturnImplementation, async (world, { id, actionIds, reason }) => {
  const before = await theNonconformity(world, id)
  const actions = await actionsOfCycle(world, before)
  comply(
    rules.isNotVoided(before.state),
    rules.verifierIsIndependent(world.actor.id, await involved(world, before, actions)),
  )
  comply(rules.actionsBelong(actionIds, actions))
  const change = await advance(world, before, 'resume', { implementedOn: null }, reason)
  for (const actionId of actionIds) await world.perform(ReturnAction, { id: actionId, reason })
  return change
})
