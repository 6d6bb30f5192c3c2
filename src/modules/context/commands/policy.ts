import { type Change, changed, raised } from '#kernel/change.ts'
import type { Id } from '#kernel/ids.ts'
import { comply } from '#kernel/refusal.ts'
import { TheOrganisation } from '#modules/identity/contract.ts'
import { fulfil, type World } from '#platform/server/context.ts'
import { amendRecord, insertRecord, theRecord } from '#platform/server/history/records.ts'
import * as contract from '../contract/policy.ts'
import { qualityPolicyLifecycle } from '../lifecycle.ts'
import { isAcknowledgedBy } from '../queries/policy.ts'
import { revisionsSoFar } from '../queries/revisions.ts'
import * as rules from '../rules/policy.ts'
import { usualNextReview } from '../rules/reviews.ts'
import { approverIsNoAuthor, nothingSignedIsEdited, onlyOneDraft, revisionSaysWhy } from '../rules/scope.ts'
import { keepReview } from './reviews.ts'

type Policy = contract.QualityPolicy

export const draftPolicy = fulfil(contract.DraftPolicy, async (world, { id, ...described }) => {
  const { drafts, last } = await revisionsSoFar(world, 'qualityPolicy')
  const revision = last + 1
  comply(onlyOneDraft(drafts), rules.policyIsSaid(described), revisionSaysWhy(revision, described.changeReason))
  const { edition } = await world.ask(TheOrganisation, {})
  const row = { id, ...described, revision, edition, state: 'draft', authorIds: [world.actor.id] }
  return raised('quality-policy', await insertRecord<Policy>(world, 'qualityPolicy', row))
})

export const changePolicy = fulfil(contract.ChangePolicy, async (world, { id, ...described }) => {
  const before = await thePolicy(world, id)
  comply(
    nothingSignedIsEdited(before.state),
    rules.policyIsSaid(described),
    revisionSaysWhy(before.revision, described.changeReason),
  )
  const { edition } = await world.ask(TheOrganisation, {})
  const authorIds = [...new Set([...before.authorIds, world.actor.id])]
  const after = await amendRecord<Policy>(world, 'qualityPolicy', before, { ...described, edition, authorIds })
  return changed('quality-policy', before, after)
})

export const approvePolicy = fulfil(contract.ApprovePolicy, async (world, { id }) => {
  const before = await thePolicy(world, id)
  const state = qualityPolicyLifecycle.next(before.state, 'approve')
  const { edition } = await world.ask(TheOrganisation, {})
  comply(approverIsNoAuthor(world.actor.id, before.authorIds), rules.policyCommits(edition, before.commitments))
  const earlier = await supersede(world)
  const nextReview = usualNextReview(world.today)
  const patch = { state, approverId: world.actor.id, approvedAt: world.now, nextReview, reviewedOn: world.today }
  const after = await amendRecord<Policy>(world, 'qualityPolicy', before, patch)
  const kept = { outcome: 'approved', note: before.changeReason, nextReview } as const
  return [changed('quality-policy', before, after), ...earlier, await keepReview(world, 'quality-policy', after, kept)]
})

export const acknowledgePolicy = fulfil(contract.AcknowledgePolicy, async (world, { id, policyId }) => {
  const policy = await thePolicy(world, policyId)
  comply(
    rules.policyIsInForce(policy.state),
    rules.notYetAcknowledged(await isAcknowledgedBy(world, policyId, world.actor.id)),
  )
  const row = { id, policyId, personId: world.actor.id, acknowledgedAt: world.now }
  return raised('policy-acknowledgement', await insertRecord(world, 'policyAcknowledgement', row))
})

const thePolicy = (world: World, id: Id) => theRecord<Policy>(world, 'qualityPolicy', id)

async function supersede(world: World): Promise<Change[]> {
  const { approved } = await revisionsSoFar(world, 'qualityPolicy')
  if (!approved) return []
  const before = await thePolicy(world, approved)
  const state = qualityPolicyLifecycle.next(before.state, 'supersede')
  const patch = { state, supersededOn: world.today, nextReview: null }
  return [changed('quality-policy', before, await amendRecord(world, 'qualityPolicy', before, patch))]
}
