import { changed, raised } from '#kernel/change.ts'
import { comply } from '#kernel/refusal.ts'
import { fulfil, type World } from '#platform/server/context.ts'
import { amendRecord, insertRecords } from '#platform/server/history/records.ts'
import { filesOf } from '../contract/content.ts'
import * as contract from '../contract/revision.ts'
import { documentRevisionLifecycle } from '../lifecycle.ts'
import { documentIdOf, fileOf, hashOf, revisionInForce, theRevisionRecord, theTypeRecord } from '../queries/whole.ts'
import { documentHasTitle } from '../rules/document.ts'
import { suggestionsAreOwn } from '../rules/text/pairing.ts'
import * as rules from '../rules/revision.ts'
import type { DocumentRecord, RevisionRecord, StepRecord } from '../tables.ts'
import {
  aboutIt,
  amendDocument,
  decidersAreHere,
  filesAreTheirs,
  holdForEditing,
  takeNumber,
  withDelegates,
} from './parts.ts'
import { lapseReadings, lapseSteps } from './lapse.ts'

type Held = { document: DocumentRecord; before: RevisionRecord }

/** The revision as it stands once nobody else is at its document. */
async function hold(world: World, id: string): Promise<Held> {
  const { document } = await holdForEditing(world, await documentIdOf(world, id))
  return { document, before: await theRevisionRecord(world, id) }
}

export const changeDraft = fulfil(contract.ChangeDraft, async (world, { id, ...patch }) => {
  const { document, before } = await hold(world, id)
  const state = documentRevisionLifecycle.next(before.state, 'edit')
  comply(documentHasTitle(patch), suggestionsAreOwn(before.content, patch.content, world.actor.id))
  const fileIds = [...(patch.fileId ? [patch.fileId] : []), ...filesOf(patch.content)]
  await filesAreTheirs(world, document.id, fileIds)
  const fileSha256 = (await fileOf(world, patch.fileId))?.sha256 ?? null
  const after = await amendRecord<RevisionRecord>(world, 'documentRevision', before, {
    ...patch,
    content: JSON.stringify(patch.content),
    fileIds,
    fileSha256,
    state,
    editorIds: [...new Set([...before.editorIds, world.actor.id])],
  })
  const titled =
    document.effectiveRevisionId === null && (document.titleEn !== patch.titleEn || document.titleAr !== patch.titleAr)
  const { titleEn, titleAr } = patch
  return [
    changed('documentRevision', before, after),
    ...(titled ? [(await amendDocument(world, document, 'describe', { titleEn, titleAr })).change] : []),
  ]
})

export const submitRevision = fulfil(contract.SubmitRevision, async (world, { id, steps, sequence, ...patch }) => {
  const { document, before } = await hold(world, id)
  const state = documentRevisionLifecycle.next(before.state, 'submit')
  const changeSummary = patch.changeSummary || before.changeSummary
  comply(
    documentHasTitle(before),
    rules.titledInBoth(before, document.language),
    rules.revisionSaysSomething(before, document.language),
    rules.textIsWhole(before, document.language),
    rules.saysWhatChanged(before.revision, changeSummary),
    rules.minorFollowsAnother(before.revision, patch.isMinor),
    rules.somebodyApproves(steps),
    rules.approverComesLast(steps, sequence),
    rules.nobodyIsAskedTwice(steps),
    rules.authorDoesNotDecide(
      steps.map(({ personId }) => personId),
      rules.authorsOf(before),
    ),
    rules.trainedBeforeADay(patch.trainFirst, patch.effectiveOn, world.today),
  )
  await decidersAreHere(
    world,
    steps.map(({ personId }) => personId),
  )
  const [round, contentHash] = [before.round + 1, hashOf(before)]
  const submitted = { ...patch, changeSummary, state, round, contentHash, stateReason: '', submittedAt: world.now }
  const after = await amendRecord<RevisionRecord>(world, 'documentRevision', before, submitted)
  const numbered = document.number === null ? await number(world, document) : undefined
  const wanted = rules.positionsOf(steps, sequence).map(({ id: stepId, role, personId, position }) => {
    return { id: stepId, documentId: document.id, revisionId: id, round, position, role, personId, contentHash }
  })
  const asked = await insertRecords<StepRecord>(world, 'documentStep', wanted)
  const asks = await withDelegates(
    world,
    rules.stepsOnTurn(asked).map(({ personId }) => personId),
  )
  const about = aboutIt({ ...(numbered?.after ?? document), titleEn: after.titleEn, titleAr: after.titleAr })
  return [
    changed('documentRevision', before, { ...after, asks, about }),
    ...(numbered ? [numbered.change] : []),
    ...asked.map((step) => raised('documentStep', step)),
  ]
})

/** The first submission takes the number: a draft that comes to nothing leaves no gap. */
async function number(world: World, document: DocumentRecord) {
  const type = await theTypeRecord(world, document.typeId)
  return amendDocument(world, document, 'describe', { number: await takeNumber(world, type) })
}

export const recallRevision = fulfil(contract.RecallRevision, async (world, { id, reason }) => {
  const { before } = await hold(world, id)
  const state = documentRevisionLifecycle.next(before.state, 'recall')
  const after = await amendRecord(world, 'documentRevision', before, { state, stateReason: reason })
  return [changed('documentRevision', before, after, reason), ...(await lapseSteps(world, before))]
})

export const withdrawRevision = fulfil(contract.WithdrawRevision, async (world, { id, reason }) => {
  const { document, before } = await hold(world, id)
  const state = documentRevisionLifecycle.next(before.state, 'withdraw')
  const after = await amendRecord(world, 'documentRevision', before, { state, stateReason: reason })
  const lapsed = [...(await lapseReadings(world, id)), ...(await lapseSteps(world, before))]
  const isLast = (await revisionInForce(world, document.id)) === undefined
  const ended = isLast
    ? [(await amendDocument(world, document, 'withdraw', { stateReason: reason }, reason)).change]
    : []
  return [changed('documentRevision', before, after, reason), ...ended, ...lapsed]
})
