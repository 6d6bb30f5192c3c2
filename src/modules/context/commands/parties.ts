import { type Change, changed, raised } from '#kernel/change.ts'
import type { Id } from '#kernel/ids.ts'
import { comply } from '#kernel/refusal.ts'
import { TheOrganisation } from '#modules/identity/contract.ts'
import { fulfil, type World } from '#platform/server/context.ts'
import { amendRecord, insertRecord, theRecord } from '#platform/server/history/records.ts'
import * as contract from '../contract/parties.ts'
import { interestedPartyLifecycle, partyRequirementLifecycle } from '../lifecycle.ts'
import * as rules from '../rules/parties.ts'
import { reviewIsAhead, usualNextReview } from '../rules/reviews.ts'
import { keepReview } from './reviews.ts'

type Party = contract.InterestedParty
type Requirement = contract.PartyRequirement

export const addParty = fulfil(contract.AddParty, async (world, { nextReview, ...described }) => {
  const next = nextReview ?? usualNextReview(world.today)
  comply(rules.partyHasName(described), reviewIsAhead(next, world.today))
  const row = { ...described, state: 'current', nextReview: next, changedOn: world.today }
  const party = await insertRecord<Party>(world, 'interestedParty', row)
  const first = await keepReview(world, 'interested-party', party, { outcome: 'first', nextReview: next })
  return [raised('interested-party', party), first]
})

export const changeParty = fulfil(contract.ChangeParty, async (world, { id, ...described }) => {
  const before = await theParty(world, id)
  interestedPartyLifecycle.next(before.state, 'change')
  comply(rules.partyHasName(described))
  const patch = { ...described, changedOn: world.today }
  return changed('interested-party', before, await amendRecord(world, 'interestedParty', before, patch))
})

export const closeParty = fulfil(contract.CloseParty, async (world, { id, reason }) => {
  const before = await theParty(world, id)
  const state = interestedPartyLifecycle.next(before.state, 'close')
  const patch = { state, closedReason: reason, changedOn: world.today }
  return changed('interested-party', before, await amendRecord(world, 'interestedParty', before, patch), reason)
})

export const addRequirement = fulfil(contract.AddRequirement, async (world, input) => {
  await makesSense(world, input)
  const party = await theParty(world, input.partyId)
  const requirement = await insertRecord<Requirement>(world, 'partyRequirement', { ...input, state: 'current' })
  return [raised('party-requirement', requirement), ...(await itsParty(world, party))]
})

export const changeRequirement = fulfil(contract.ChangeRequirement, async (world, { id, ...patch }) => {
  const before = await theRecord<Requirement>(world, 'partyRequirement', id)
  partyRequirementLifecycle.next(before.state, 'change')
  await makesSense(world, patch)
  const party = await theParty(world, before.partyId)
  const after = await amendRecord<Requirement>(world, 'partyRequirement', before, patch)
  return [changed('party-requirement', before, after), ...(await itsParty(world, party))]
})

export const closeRequirement = fulfil(contract.CloseRequirement, async (world, { id, reason }) => {
  const before = await theRecord<Requirement>(world, 'partyRequirement', id)
  const state = partyRequirementLifecycle.next(before.state, 'close')
  const party = await theParty(world, before.partyId)
  const after = await amendRecord<Requirement>(world, 'partyRequirement', before, { state, closedReason: reason })
  return [changed('party-requirement', before, after, reason), ...(await itsParty(world, party))]
})

const theParty = (world: World, id: Id) => theRecord<Party>(world, 'interestedParty', id)

/** A party whose requirements change has changed. */
async function itsParty(world: World, party: Party): Promise<Change[]> {
  interestedPartyLifecycle.next(party.state, 'change')
  if (party.changedOn === world.today) return []
  const after = await amendRecord<Party>(world, 'interestedParty', party, { changedOn: world.today })
  return [changed('interested-party', party, after)]
}

type Treated = Parameters<typeof rules.treatmentIsTold>[0]

async function makesSense(world: World, requirement: Treated): Promise<void> {
  const { edition } = await world.ask(TheOrganisation, {})
  comply(rules.treatmentIsTold(requirement), rules.clausesExist(edition, requirement.clauses))
}
