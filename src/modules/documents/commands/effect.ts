import { type Change, changed } from '#kernel/change.ts'
import { comply } from '#kernel/refusal.ts'
import { fulfil, type World } from '#platform/server/context.ts'
import { amendRecord } from '#platform/server/history/records.ts'
import * as contract from '../contract/revision.ts'
import { documentRevisionLifecycle } from '../lifecycle.ts'
import { documentIdOf, revisionInForce, theRevisionRecord } from '../queries/whole.ts'
import { nextReview } from '../rules/document.ts'
import { effectIsDue, trainedBeforeADay, wordsOf } from '../rules/revision.ts'
import type { DocumentRecord, RevisionRecord } from '../tables.ts'
import { lapseReadings } from './lapse.ts'
import { aboutIt, amendDocument, askReaders, holdDocument, holdForEditing } from './parts.ts'

export const planEffect = fulfil(contract.PlanEffect, async (world, { id, ...plan }) => {
  const { document } = await holdForEditing(world, await documentIdOf(world, id))
  const before = await theRevisionRecord(world, id)
  comply(trainedBeforeADay(plan.trainFirst, plan.effectiveOn, world.today))
  const step = plan.trainFirst && before.state === 'approved' ? 'train' : 'plan'
  const state = documentRevisionLifecycle.next(before.state, step)
  const after = await amendRecord<RevisionRecord>(world, 'documentRevision', before, { ...plan, state })
  return [
    changed('documentRevision', before, after),
    ...(step === 'train' ? await askReaders(world, document, after) : []),
  ]
})

export const makeEffective = fulfil(contract.MakeEffective, async (world, { id }) => {
  const { document } = await holdForEditing(world, await documentIdOf(world, id))
  return supersedeWith(world, document, await theRevisionRecord(world, id))
})

/** On its day; whoever made it effective meanwhile was first. */
export const takeEffect = fulfil(contract.TakeEffect, async (world, { id }) => {
  const document = await holdDocument(world, await documentIdOf(world, id))
  const revision = await theRevisionRecord(world, id)
  comply(effectIsDue(revision.effectiveOn, world.today))
  return supersedeWith(world, document, revision)
})

/** What is approved and due goes on by itself: into training, or into force. */
export async function goOn(world: World, document: DocumentRecord, approved: RevisionRecord): Promise<Change[]> {
  if (approved.trainFirst) {
    const state = documentRevisionLifecycle.next(approved.state, 'train')
    const after = await amendRecord<RevisionRecord>(world, 'documentRevision', approved, { state })
    return [changed('documentRevision', approved, after), ...(await askReaders(world, document, after))]
  }
  if (approved.effectiveOn === null || approved.effectiveOn > world.today) return []
  return supersedeWith(world, document, approved)
}

/** The revision takes effect and the one before it is superseded, together or not at all. */
async function supersedeWith(
  world: World,
  document: DocumentRecord,
  before: RevisionRecord,
): Promise<[Change, ...Change[]]> {
  const state = documentRevisionLifecycle.next(before.state, 'takeEffect')
  const former = await revisionInForce(world, document.id)
  const superseded = former ? await supersede(world, former) : []
  const revision = await amendRecord<RevisionRecord>(world, 'documentRevision', before, {
    state,
    effectiveAt: world.now,
    effectiveOn: before.effectiveOn ?? world.today,
  })
  const reviewed = before.isMinor && document.lastReviewOn ? document.lastReviewOn : world.today
  const { change, after } = await amendDocument(world, document, 'takeEffect', {
    titleEn: revision.titleEn,
    titleAr: revision.titleAr,
    effectiveRevisionId: revision.id,
    effectiveRevision: revision.revision,
    effectiveSince: world.today,
    effectiveWords: wordsOf(revision.content),
    lastReviewOn: reviewed,
    nextReviewOn: nextReview(reviewed, document.reviewMonths),
  })
  return [
    changed('documentRevision', before, { ...revision, about: aboutIt(after), ownerId: after.ownerId }),
    ...superseded,
    change,
    ...(await askReaders(world, after, revision)),
  ]
}

async function supersede(world: World, former: RevisionRecord): Promise<Change[]> {
  const state = documentRevisionLifecycle.next(former.state, 'supersede')
  const after = await amendRecord(world, 'documentRevision', former, { state, supersededAt: world.now })
  return [changed('documentRevision', former, after), ...(await lapseReadings(world, former.id))]
}
