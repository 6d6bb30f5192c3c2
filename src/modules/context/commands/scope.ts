import { type Change, changed, raised } from '#kernel/change.ts'
import type { Id } from '#kernel/ids.ts'
import { comply } from '#kernel/refusal.ts'
import { TheOrganisation } from '#modules/identity/contract.ts'
import { sitesTakeMore } from '#modules/identity/queries.ts'
import { fulfil, type World } from '#platform/server/context.ts'
import { amendRecord, insertRecord, theRecord } from '#platform/server/history/records.ts'
import * as contract from '../contract/scope.ts'
import { scopeStatementLifecycle } from '../lifecycle.ts'
import { revisionsSoFar } from '../queries/revisions.ts'
import { usualNextReview } from '../rules/reviews.ts'
import * as rules from '../rules/scope.ts'
import { keepReview } from './reviews.ts'

type Scope = contract.ScopeStatement

export const draftScope = fulfil(contract.DraftScope, async (world, { id, ...described }) => {
  const { drafts, last } = await revisionsSoFar(world, 'scopeStatement')
  const revision = last + 1
  comply(rules.onlyOneDraft(drafts), rules.revisionSaysWhy(revision, described.changeReason))
  const edition = await makesSense(world, described)
  const row = { id, ...kept(described), revision, edition, state: 'draft', authorIds: [world.actor.id] }
  return raised('scope-statement', await insertRecord<Scope>(world, 'scopeStatement', row))
})

export const changeScope = fulfil(contract.ChangeScope, async (world, { id, ...described }) => {
  const before = await theScope(world, id)
  comply(rules.nothingSignedIsEdited(before.state), rules.revisionSaysWhy(before.revision, described.changeReason))
  const edition = await makesSense(world, described)
  const authorIds = [...new Set([...before.authorIds, world.actor.id])]
  const after = await amendRecord<Scope>(world, 'scopeStatement', before, { ...kept(described), edition, authorIds })
  return changed('scope-statement', before, after)
})

export const approveScope = fulfil(contract.ApproveScope, async (world, { id }) => {
  const before = await theScope(world, id)
  const state = scopeStatementLifecycle.next(before.state, 'approve')
  comply(rules.approverIsNoAuthor(world.actor.id, before.authorIds), rules.scopeIsComplete(before))
  await makesSense(world, before)
  const earlier = await supersede(world)
  const nextReview = usualNextReview(world.today)
  const patch = { state, approverId: world.actor.id, approvedAt: world.now, nextReview, reviewedOn: world.today }
  const after = await amendRecord<Scope>(world, 'scopeStatement', before, patch)
  const kept = { outcome: 'approved', note: before.changeReason, nextReview } as const
  return [
    changed('scope-statement', before, after),
    ...earlier,
    await keepReview(world, 'scope-statement', after, kept),
  ]
})

const theScope = (world: World, id: Id) => theRecord<Scope>(world, 'scopeStatement', id)

const kept = <Described extends { notApplicable: readonly contract.NotApplicable[] }>(described: Described) => ({
  ...described,
  notApplicable: JSON.stringify(described.notApplicable),
})

type Sensible = { siteIds: Id[]; notApplicable: contract.NotApplicable[] }

/** The edition it was checked against. */
async function makesSense(world: World, scope: Sensible): Promise<string> {
  const { edition } = await world.ask(TheOrganisation, {})
  comply(rules.whatIsLeftOutIsJustified(edition, scope.notApplicable))
  await sitesTakeMore(world, scope.siteIds)
  return edition
}

async function supersede(world: World): Promise<Change[]> {
  const { approved } = await revisionsSoFar(world, 'scopeStatement')
  if (!approved) return []
  const before = await theScope(world, approved)
  const state = scopeStatementLifecycle.next(before.state, 'supersede')
  const patch = { state, supersededOn: world.today, nextReview: null }
  return [changed('scope-statement', before, await amendRecord(world, 'scopeStatement', before, patch))]
}
