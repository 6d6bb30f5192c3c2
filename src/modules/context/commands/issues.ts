import { changed, raised } from '#kernel/change.ts'
import { yearOf } from '#kernel/dates.ts'
import type { Id } from '#kernel/ids.ts'
import { comply } from '#kernel/refusal.ts'
import { fulfil, type World } from '#platform/server/context.ts'
import { amendRecord, insertRecord, nextNumber, theRecord } from '#platform/server/history/records.ts'
import * as contract from '../contract/issues.ts'
import { issueLifecycle } from '../lifecycle.ts'
import * as rules from '../rules/issues.ts'
import { reviewIsAhead, usualNextReview } from '../rules/reviews.ts'
import { keepReview } from './reviews.ts'

type Issue = contract.Issue
type Decision = contract.ClimateDecision

export const raiseIssue = fulfil(contract.RaiseIssue, async (world, { nextReview, ...described }) => {
  const next = nextReview ?? usualNextReview(world.today)
  comply(rules.issueIsSaid(described), reviewIsAhead(next, world.today))
  const issue = await insertRecord<Issue>(world, 'issue', {
    ...described,
    number: await numberOf(world),
    raisedBy: world.actor.id,
    state: rules.stateOfNewIssue(world.actor),
    nextReview: next,
    changedOn: world.today,
  })
  return [raised('issue', issue), await keepReview(world, 'issue', issue, { outcome: 'first', nextReview: next })]
})

export const changeIssue = fulfil(contract.ChangeIssue, async (world, { id, ...described }) => {
  const before = await theIssue(world, id)
  const state = issueLifecycle.next(before.state, 'change')
  comply(rules.proposerChanges(world.actor, before), rules.issueIsSaid(described))
  const patch = { ...described, state, changedOn: world.today }
  return changed('issue', before, await amendRecord<Issue>(world, 'issue', before, patch))
})

export const acceptIssue = fulfil(contract.AcceptIssue, async (world, { id }) => {
  const before = await theIssue(world, id)
  const state = issueLifecycle.next(before.state, 'accept')
  return changed('issue', before, await amendRecord<Issue>(world, 'issue', before, { state, changedOn: world.today }))
})

export const closeIssue = fulfil(contract.CloseIssue, async (world, { id, reason }) => {
  const before = await theIssue(world, id)
  const patch = {
    state: issueLifecycle.next(before.state, 'close'),
    closedReason: reason,
    changedOn: world.today,
  }
  return changed('issue', before, await amendRecord<Issue>(world, 'issue', before, patch), reason)
})

export const decideClimate = fulfil(contract.DecideClimate, async (world, { nextReview, ...decided }) => {
  const next = nextReview ?? usualNextReview(world.today)
  comply(rules.climateIsReasoned(decided.reason), reviewIsAhead(next, world.today))
  const row = { ...decided, nextReview: next, changedOn: world.today }
  const decision = await insertRecord<Decision>(world, 'climateDecision', row)
  const first = await keepReview(world, 'climate-decision', decision, { outcome: 'first', nextReview: next })
  return [raised('climate-decision', decision), first]
})

export const changeClimateDecision = fulfil(contract.ChangeClimateDecision, async (world, { id, ...decided }) => {
  const before = await theRecord<Decision>(world, 'climateDecision', id)
  comply(rules.climateIsReasoned(decided.reason))
  const patch = { ...decided, changedOn: world.today }
  return changed('climate-decision', before, await amendRecord(world, 'climateDecision', before, patch))
})

const theIssue = (world: World, id: Id) => theRecord<Issue>(world, 'issue', id)

async function numberOf(world: World): Promise<string> {
  const series = `ISS-${yearOf(world.today)}`
  return `${series}-${String(await nextNumber(world, series)).padStart(4, '0')}`
}
