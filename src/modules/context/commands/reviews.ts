import { type Change, changed, raised } from '#kernel/change.ts'
import type { CalendarDate } from '#kernel/dates.ts'
import { newId } from '#kernel/ids.ts'
import { comply } from '#kernel/refusal.ts'
import { fulfil, type World } from '#platform/server/context.ts'
import { amendRecord, insertRecord, theRecord } from '#platform/server/history/records.ts'
import type { ClimateDecision, Issue } from '../contract/issues.ts'
import type { InterestedParty } from '../contract/parties.ts'
import type { QualityPolicy } from '../contract/policy.ts'
import { type Reviewed, ReviewEntry } from '../contract/reviews.ts'
import type { ScopeStatement } from '../contract/scope.ts'
import * as lifecycle from '../lifecycle.ts'
import { tableOf } from '../queries/reviews.ts'
import { requirementsOf } from '../queries/requirements.ts'
import * as rules from '../rules/reviews.ts'

type Kept = { outcome: 'first' | 'unchanged' | 'changed' | 'approved'; note?: string; nextReview: CalendarDate }
type Entry = { id: string; version: number; nextReview: CalendarDate | null }
type Owned = ClimateDecision | InterestedParty | Issue

export const reviewEntry = fulfil(ReviewEntry, async (world, { id, record, recordId, outcome, note, nextReview }) => {
  const next = nextReview ?? rules.usualNextReview(world.today)
  comply(rules.reviewIsAhead(next, world.today), rules.changeIsExplained(outcome, note))
  const before = await theRecord<Entry>(world, tableOf[record], recordId)
  mayBeReviewed(world, record, before)
  const patch = { nextReview: next, reviewedOn: world.today }
  const after = await amendRecord<Entry>(world, tableOf[record], before, patch)
  const review = await keepReview(world, record, after, { outcome, note, nextReview: next }, id)
  return [review, changed(record, before, after)]
})

/** Keeps how an entry stands now, so that the next look can tell what changed. */
export async function keepReview(
  world: World,
  record: Reviewed,
  entry: { id: string },
  { outcome, note = '', nextReview }: Kept,
  id = newId(),
): Promise<Change> {
  const requirements = record === 'interested-party' ? { requirements: await requirementsOf(world, entry.id) } : {}
  const row = {
    id,
    record,
    recordId: entry.id,
    outcome,
    note,
    reviewedBy: world.actor.id,
    reviewedOn: world.today,
    nextReview,
    snapshot: JSON.stringify({ ...rules.contentOf(entry), ...requirements }),
  }
  return raised('context-review', await insertRecord(world, 'contextReview', row))
}

function mayBeReviewed({ actor }: World, record: Reviewed, entry: Entry): void {
  if (record === 'scope-statement') lifecycle.scopeStatementLifecycle.next((entry as ScopeStatement).state, 'review')
  if (record === 'quality-policy') lifecycle.qualityPolicyLifecycle.next((entry as QualityPolicy).state, 'review')
  if (record === 'issue') lifecycle.issueLifecycle.next((entry as Issue).state, 'review')
  if (record === 'interested-party') lifecycle.interestedPartyLifecycle.next((entry as InterestedParty).state, 'review')
  const belongsToNobody = record === 'scope-statement' || record === 'quality-policy'
  comply(belongsToNobody ? rules.leadershipReviews(actor) : rules.ownerReviews(actor, (entry as Owned).ownerId))
}
