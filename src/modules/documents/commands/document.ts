import { type Change, changed, raised } from '#kernel/change.ts'
import { comply, Refusal } from '#kernel/refusal.ts'
import { TheOrganisation } from '#modules/identity/contract.ts'
import { fulfil, type World } from '#platform/server/context.ts'
import { amendRecord, insertRecord } from '#platform/server/history/records.ts'
import { emptyContent } from '../contract/content.ts'
import * as contract from '../contract/document.ts'
import type { Distribution } from '../contract/words.ts'
import { documentLifecycle, documentRevisionLifecycle } from '../lifecycle.ts'
import { revisionInForce, revisionsOf, theTypeRecord } from '../queries/whole.ts'
import * as rules from '../rules/document.ts'
import { typeIsOf } from '../rules/types.ts'
import type { DocumentRecord } from '../tables.ts'
import { lapseReadings, lapseSteps } from './lapse.ts'
import { amendDocument, askReaders, draftOf, holdDocument, holdForEditing } from './parts.ts'

type Described = { clauses: string[]; confidentiality: DocumentRecord['confidentiality']; distribution: Distribution }

async function makesSense(world: World, { clauses, confidentiality, distribution }: Described): Promise<void> {
  const { edition } = await world.ask(TheOrganisation, {})
  comply(rules.clausesExist(edition, clauses), rules.restrictedNamesItsReaders(confidentiality, distribution))
}

export const draftDocument = fulfil(contract.DraftDocument, async (world, { revisionId, ...input }) => {
  const type = await theTypeRecord(world, input.typeId)
  comply(typeIsOf('document', type), rules.documentHasTitle(input))
  const { distribution = type.distribution, reviewMonths = type.reviewMonths } = input
  await makesSense(world, { ...input, distribution })
  const document = await insertRecord<DocumentRecord>(world, 'document', {
    ...input,
    distribution: JSON.stringify(distribution),
    reviewMonths,
    createdBy: world.actor.id,
    state: 'in-preparation',
  })
  const given = { id: revisionId, revision: 1, content: emptyContent }
  const revision = await draftOf(world, document, given)
  return [raised('document', document), raised('documentRevision', revision)]
})

export const changeDocument = fulfil(contract.ChangeDocument, async (world, { id, ...patch }) => {
  const { document: before } = await holdForEditing(world, id)
  await makesSense(world, patch)
  const { change, after } = await amendDocument(world, before, 'describe', {
    ...patch,
    distribution: JSON.stringify(patch.distribution),
    nextReviewOn: rules.nextReview(before.lastReviewOn, patch.reviewMonths),
  })
  const live = (await revisionsOf(world, id)).filter(({ state }) => state === 'effective' || state === 'for-training')
  const asked: Change[] = []
  for (const revision of live) asked.push(...(await askReaders(world, after, revision)))
  return [change, ...asked]
})

export const reviseDocument = fulfil(contract.ReviseDocument, async (world, { id, revisionId }) => {
  const { document, inWork } = await holdForEditing(world, id)
  documentLifecycle.next(document.state, 'revise')
  comply(rules.nothingIsInWork(inWork))
  return openNext(world, document, revisionId)
})

/** The draft begins as a copy of what is in force; the document itself stays as it is. */
async function openNext(world: World, document: DocumentRecord, revisionId: string): Promise<Change> {
  const [latest] = await revisionsOf(world, document.id)
  const inForce = await revisionInForce(world, document.id)
  if (!latest || !inForce) throw new Refusal('missing', 'missing')
  const { content, fileId, fileIds, fileSha256 } = inForce
  const given = { id: revisionId, revision: latest.revision + 1, content, fileId, fileIds, fileSha256 }
  return raised('documentRevision', await draftOf(world, document, given))
}

export const reviewDocument = fulfil(contract.ReviewDocument, async (world, input) => {
  const { document: before, inWork } = await holdForEditing(world, input.id)
  const { change } = await amendDocument(world, before, 'review', {
    lastReviewOn: world.today,
    nextReviewOn: rules.nextReview(world.today, before.reviewMonths),
  })
  const review = await insertRecord(world, 'documentReview', {
    id: input.reviewId,
    documentId: input.id,
    revision: before.effectiveRevision,
    verdict: input.verdict,
    note: input.note,
    reviewedBy: world.actor.id,
    reviewedOn: world.today,
  })
  const opens = input.verdict === 'change' && !inWork
  return [change, raised('documentReview', review), ...(opens ? [await openNext(world, before, input.revisionId)] : [])]
})

export const obsoleteDocument = fulfil(contract.ObsoleteDocument, async (world, { id, reason }) => {
  const before = await holdDocument(world, id)
  const { change } = await amendDocument(
    world,
    before,
    'obsolete',
    { stateReason: reason, effectiveRevisionId: null, obsoleteOn: world.today, nextReviewOn: null },
    reason,
  )
  const ended: Change[] = []
  for (const revision of await revisionsOf(world, id)) {
    const step = revision.state === 'effective' ? 'obsolete' : 'withdraw'
    if (!documentRevisionLifecycle.may(revision.state, step)) continue
    const state = documentRevisionLifecycle.next(revision.state, step)
    const after = await amendRecord(world, 'documentRevision', revision, { state, stateReason: reason })
    ended.push(changed('documentRevision', revision, after, reason), ...(await lapseReadings(world, revision.id)))
    ended.push(...(await lapseSteps(world, revision)))
  }
  return [change, ...ended]
})
