import { type Change, changed } from '#kernel/change.ts'
import { comply } from '#kernel/refusal.ts'
import { fulfil, type World } from '#platform/server/context.ts'
import { amendRecord, theRecord } from '#platform/server/history/records.ts'
import * as contract from '../contract/revision.ts'
import type { StepRole } from '../contract/words.ts'
import { documentRevisionLifecycle } from '../lifecycle.ts'
import { delegationsOn, hashOf, stepsOf, theRevisionRecord } from '../queries/whole.ts'
import * as rules from '../rules/revision.ts'
import type { DocumentRecord, RevisionRecord, StepRecord } from '../tables.ts'
import { goOn } from './effect.ts'
import { aboutIt, decidersAreHere, holdDocument, holdForEditing, withDelegates } from './parts.ts'
import { lapseSteps } from './lapse.ts'

const theStep = (world: World, id: string) => theRecord<StepRecord>(world, 'documentStep', id)

type Round = { document: DocumentRecord; revision: RevisionRecord; step: StepRecord; steps: StepRecord[] }

/** The step with its round, once nobody else is at the document: the second of two finds what the first has done. */
async function roundOf(world: World, id: string): Promise<Round> {
  const { documentId, revisionId, personId } = await theStep(world, id)
  // Whoever was asked is told why it is too late, also when the draft is no longer theirs to see.
  const delegations = await delegationsOn(world, [personId], world.today)
  const wasAsked = rules.mayStandIn(world.actor.id, personId, delegations, world.today)
  const document = await holdDocument(world, documentId, wasAsked)
  const [revision, step] = [await theRevisionRecord(world, revisionId), await theStep(world, id)]
  const steps = (await stepsOf(world, revisionId)).filter(({ round }) => round === revision.round)
  return { document, revision, step, steps }
}

type Decision = { decision: 'reviewed' | 'approved' | 'rejected'; contentHash: string; comment: string }

async function decide(world: World, round: Round, given: Decision, role?: StepRole): Promise<StepRecord> {
  const { revision, step, steps } = round
  const me = world.actor.id
  const delegations = await delegationsOn(world, [step.personId], world.today)
  comply(
    rules.stepIsOpen(step.decision),
    rules.actorIsAsked(me, step.personId, delegations, world.today),
    rules.authorDoesNotDecide([me], rules.authorsOf(revision)),
    role && rules.stepIsOf(role, step.role),
    rules.itIsTheirTurn(step, steps),
    rules.delegateIsNotAskedToo(
      me,
      step.personId,
      steps,
      steps.map(({ decidedBy }) => decidedBy),
    ),
    rules.decidesOnWhatWasShown(given.contentHash, revision.contentHash, hashOf(revision)),
  )
  const decided = { decidedBy: me, decidedFor: me === step.personId ? null : step.personId, decidedAt: world.now }
  const { decision, comment } = given
  return amendRecord<StepRecord>(world, 'documentStep', step, { ...decided, decision, comment })
}

export const reviewRevision = fulfil(contract.ReviewRevision, async (world, { id, ...given }) => {
  const round = await roundOf(world, id)
  documentRevisionLifecycle.next(round.revision.state, 'decide')
  const after = await decide(world, round, { ...given, decision: 'reviewed' }, 'reviewer')
  return conclude(world, round, after)
})

export const approveRevision = fulfil(contract.ApproveRevision, async (world, { id, ...given }) => {
  const round = await roundOf(world, id)
  documentRevisionLifecycle.next(round.revision.state, 'decide')
  const after = await decide(world, round, { ...given, decision: 'approved' }, 'approver')
  return conclude(world, round, after)
})

/** The last of them approves the revision; before that, the next ones are asked. */
async function conclude(world: World, round: Round, after: StepRecord): Promise<[Change, ...Change[]]> {
  const { document, revision, step, steps } = round
  const open = steps.map((one) => (one.id === step.id ? after : one)).filter(({ decision }) => decision === null)
  const isNewTurn = open.every(({ position }) => position > step.position)
  const next = isNewTurn ? rules.stepsOnTurn(open) : []
  const asks = await withDelegates(
    world,
    next.map(({ personId }) => personId),
  )
  const told = changed('documentStep', step, asks.length > 0 ? { ...after, asks, about: aboutIt(document) } : after)
  if (open.length > 0) return [told]
  const state = documentRevisionLifecycle.next(revision.state, 'approve')
  const patch = { state, approvedAt: world.now }
  const approved = await amendRecord<RevisionRecord>(world, 'documentRevision', revision, patch)
  const about = aboutIt(document)
  return [
    told,
    changed('documentRevision', revision, { ...approved, about }),
    ...(await goOn(world, document, approved)),
  ]
}

export const rejectRevision = fulfil(contract.RejectRevision, async (world, { id, reason, contentHash }) => {
  const round = await roundOf(world, id)
  const { document, revision, step } = round
  const state = documentRevisionLifecycle.next(revision.state, 'reject')
  const after = await decide(world, round, { contentHash, comment: reason, decision: 'rejected' })
  const rejected = await amendRecord<RevisionRecord>(world, 'documentRevision', revision, {
    state,
    stateReason: reason,
  })
  return [
    changed('documentStep', step, after, reason),
    changed('documentRevision', revision, { ...rejected, about: aboutIt(document) }, reason),
    ...(await lapseSteps(world, revision)),
  ]
})

export const reassignStep = fulfil(contract.ReassignStep, async (world, { id, personId, reason }) => {
  const { documentId, revisionId } = await theStep(world, id)
  const { document } = await holdForEditing(world, documentId)
  const [revision, before] = [await theRevisionRecord(world, revisionId), await theStep(world, id)]
  documentRevisionLifecycle.next(revision.state, 'decide')
  const steps = (await stepsOf(world, revisionId)).filter(({ round }) => round === revision.round)
  const others = steps.filter((one) => one.id !== id)
  comply(
    rules.stepIsOpen(before.decision),
    rules.authorDoesNotDecide([personId], rules.authorsOf(revision)),
    rules.nobodyIsAskedTwice([...others, { personId }]),
  )
  await decidersAreHere(world, [personId])
  const after = await amendRecord<StepRecord>(world, 'documentStep', before, { personId })
  const isOnTurn = rules.stepsOnTurn(steps).some((one) => one.id === id)
  const asks = isOnTurn ? await withDelegates(world, [personId]) : []
  return changed('documentStep', before, { ...after, asks, about: aboutIt(document) }, reason)
})
