import type { Id } from '#kernel/ids.ts'
import { answer, type World } from '#platform/server/context.ts'
import { theRecord } from '#platform/server/history/records.ts'
import { type Reviewed, TheChanges, type Written } from '../contract/reviews.ts'
import { contentOf, type Snapshot, whatChanged } from '../rules/reviews.ts'
import { requirementsOf } from './requirements.ts'
import { responsibilitiesNow } from './responsibilities.ts'
import { revisionsSoFar } from './revisions.ts'

type Reach = Pick<World, 'db' | 'org'>

export const tableOf = {
  issue: 'issue',
  'climate-decision': 'climateDecision',
  'interested-party': 'interestedParty',
  'scope-statement': 'scopeStatement',
  'quality-policy': 'qualityPolicy',
} as const satisfies Record<Written, string>

/** A scope and a policy are one record each, whatever revision one looks at. */
const isRevised = (record: Reviewed): record is 'scope-statement' | 'quality-policy' =>
  record === 'scope-statement' || record === 'quality-policy'

export const theChanges = answer(TheChanges, async (world, { record, recordId }) => {
  const id = record === 'responsibilities' ? world.org : recordId
  const reviews = await reviewsOf(world, record, id)
  const now = record === 'responsibilities' ? await responsibilitiesNow(world) : await standsNow(world, record, id)
  const told = reviews.map(({ snapshot, nameEn, nameAr, reviewedBy, ...review }, at) => ({
    ...review,
    reviewedBy: { id: reviewedBy, nameEn, nameAr },
    changes: whatChanged(reviews[at - 1]?.snapshot, snapshot),
  }))
  const since = now ? whatChanged(reviews.at(-1)?.snapshot, now) : {}
  return TheChanges.output.parse({ since: plain(since), reviews: plain(told).toReversed() })
})

/** As it goes over the wire. */
const plain = <Value>(value: Value): Value => JSON.parse(JSON.stringify(value)) as Value

async function reviewsOf({ db, org }: Reach, record: Reviewed, recordId: Id) {
  let query = db
    .selectFrom('contextReview as review')
    .innerJoin('person', (join) =>
      join.onRef('person.orgId', '=', 'review.orgId').onRef('person.id', '=', 'review.reviewedBy'),
    )
    .select([
      'review.id',
      'review.outcome',
      'review.note',
      'review.reviewedBy',
      'review.reviewedOn',
      'review.nextReview',
      'review.snapshot',
      'person.nameEn',
      'person.nameAr',
    ])
    .where('review.orgId', '=', org)
    .where('review.record', '=', record)
  if (!isRevised(record)) query = query.where('review.recordId', '=', recordId)
  // The id comes from the page of whoever reviews, whose clock may be another's; the day is ours, and "first" comes first.
  return query
    .orderBy('review.reviewedOn')
    .orderBy(({ eb }) => eb('review.outcome', '<>', 'first'))
    .orderBy('review.id')
    .limit(200)
    .execute()
}

async function standsNow(world: Reach, record: Written, recordId: Id): Promise<Snapshot | undefined> {
  if (isRevised(record)) {
    const { approved } = await revisionsSoFar(world, tableOf[record])
    return approved ? contentOf(await theRecord(world, tableOf[record], approved)) : undefined
  }
  const row = await theRecord(world, tableOf[record], recordId)
  const requirements = record === 'interested-party' ? { requirements: await requirementsOf(world, recordId) } : {}
  return { ...contentOf(row), ...requirements }
}
