import { type Change, changed, raised } from '#kernel/change.ts'
import type { CalendarDate } from '#kernel/dates.ts'
import { newId } from '#kernel/ids.ts'
import { comply } from '#kernel/refusal.ts'
import { fulfil, type World } from '#platform/server/context.ts'
import { amendRecord, insertRecord, theRecord } from '#platform/server/history/records.ts'
import type { ClimateDecision, Issue } from '../contract/issues.ts'
import type { InterestedParty } from '../contract/parties.ts'
import type { QualityPolicy } from '../contract/policy.ts'
import { type Reviewed, ReviewEntry, type Written } from '../contract/reviews.ts'
import type { ScopeStatement } from '../contract/scope.ts'
import * as lifecycle from '../lifecycle.ts'
import { responsibilitiesNow } from '../queries/responsibilities.ts'
import { tableOf } from '../queries/reviews.ts'
import { requirementsOf } from '../queries/requirements.ts'
import * as rules from '../rules/reviews.ts'

type Kept = { outcome: 'first' | 'unchanged' | 'changed' | 'approved'; note?: string; nextReview: CalendarDate }
type Entry = { id: string; version: number; nextReview: CalendarDate | null }
type Owned = ClimateDecision | InterestedParty | Issue

export const reviewEntry = fulfil(ReviewEntry, async (world, { id, record, recordId, outcome, note, nextReview }) => {
  const next = nextReview ?? rules.usualNextReview(world.today)
  comply(rules.reviewIsAhead(next, world.today), rules.changeIsExplained(outcome, note))
  if (record === 'responsibilities')
    return [await reviewResponsibilities(world, { outcome, note, nextReview: next }, id)]
  const before = await theRecord<Entry>(world, tableOf[record], recordId)
  mayBeReviewed(world, record, before)
  const patch = { nextReview: next, reviewedOn: world.today }
  const after = await amendRecord<Entry>(world, tableOf[record], before, patch)
  const review = await keepReview(world, record, after, { outcome, note, nextReview: next }, id)
  return [review, changed(record, before, after)]
})

/** The processes say who answers for what; whoever leads says that it is right so. */
async function reviewResponsibilities(world: World, kept: Kept, id: string): Promise<Change> {
  comply(rules.leadershipReviews(world.actor))
  return keep(world, 'responsibilities', world.org, kept, await responsibilitiesNow(world), id)
}

/** Keeps how an entry stands now, so that the next look can tell what changed. */
export async function keepReview(
  world: World,
  record: Written,
  entry: { id: string },
  kept: Kept,
  id = newId(),
): Promise<Change> {
  const requirements = record === 'interested-party' ? { requirements: await requirementsOf(world, entry.id) } : {}
  return keep(world, record, entry.id, kept, { ...rules.contentOf(entry), ...requirements }, id)
}

async function keep(
  world: World,
  record: Reviewed,
  recordId: string,
  { outcome, note = '', nextReview }: Kept,
  snapshot: rules.Snapshot,
  id: string,
): Promise<Change> {
  const row = {
    id,
    record,
    recordId,
    outcome,
    note,
    reviewedBy: world.actor.id,
    reviewedOn: world.today,
    nextReview,
    snapshot: JSON.stringify(snapshot),
  }
  return raised('context-review', await insertRecord(world, 'contextReview', row))
}

function mayBeReviewed({ actor }: World, record: Written, entry: Entry): void {
  if (record === 'scope-statement') lifecycle.scopeStatementLifecycle.next((entry as ScopeStatement).state, 'review')
  if (record === 'quality-policy') lifecycle.qualityPolicyLifecycle.next((entry as QualityPolicy).state, 'review')
  if (record === 'issue') lifecycle.issueLifecycle.next((entry as Issue).state, 'review')
  if (record === 'interested-party') lifecycle.interestedPartyLifecycle.next((entry as InterestedParty).state, 'review')
  const belongsToNobody = record === 'scope-statement' || record === 'quality-policy'
  comply(belongsToNobody ? rules.leadershipReviews(actor) : rules.ownerReviews(actor, (entry as Owned).ownerId))
}
