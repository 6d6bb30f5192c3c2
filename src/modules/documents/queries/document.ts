import { Refusal } from '#kernel/refusal.ts'
import type { Id } from '#kernel/ids.ts'
import { peopleById } from '#modules/identity/queries.ts'
import { processesById } from '#modules/processes/queries.ts'
import { answer, type World } from '#platform/server/context.ts'
import { readingOfFile } from '#platform/server/files/file-texts.ts'
import { Reading } from '../contract/reading.ts'
import * as contract from '../contract/register.ts'
import { Revision, Step } from '../contract/revision.ts'
import type { PersonRef } from '../contract/words.ts'
import { isEditor, reviewTone } from '../rules/document.ts'
import { authorsOf, mayStandIn, stepsOnTurn } from '../rules/revision.ts'
import type { ReadingRecord, RevisionRecord, StepRecord } from '../tables.ts'
import { seesDraftsOf, theVisibleDocument } from './eyes.ts'
import {
  delegationsOn,
  fileOf,
  hashOf,
  revisionsOf,
  statesInWork,
  stepsOf,
  theRevisionRecord,
  theTypeRecord,
} from './whole.ts'

const iso = (instant: Date | null): string | null => instant?.toISOString() ?? null

const revisionFrom = (row: RevisionRecord): Revision =>
  Revision.parse({
    ...row,
    createdAt: iso(row.createdAt),
    submittedAt: iso(row.submittedAt),
    approvedAt: iso(row.approvedAt),
    effectiveAt: iso(row.effectiveAt),
    supersededAt: iso(row.supersededAt),
  })

const stepFrom = (row: StepRecord): Step => Step.parse({ ...row, decidedAt: iso(row.decidedAt) })
const readingFrom = (row: ReadingRecord): Reading => Reading.parse({ ...row, acknowledgedAt: iso(row.acknowledgedAt) })

async function whole(world: World, row: RevisionRecord | undefined): Promise<contract.WholeRevision | null> {
  if (!row) return null
  const [file, steps] = [await fileOf(world, row.fileId), await stepsOf(world, row.id)]
  return {
    ...revisionFrom(row),
    content: row.content,
    file: file && {
      id: file.id,
      name: file.name,
      type: file.type,
      size: file.size,
      reading: await readingOfFile(world, file),
    },
    shownHash: hashOf(row),
    steps: steps.map(stepFrom),
  }
}

/** For readers the review is over: they see who approved it, and no comment. */
const forReaders = (revision: contract.WholeRevision | null): contract.WholeRevision | null =>
  revision && {
    ...revision,
    steps: revision.steps
      .filter(({ decision, round }) => decision === 'approved' && round === revision.round)
      .map((step) => ({ ...step, comment: '' })),
  }

export const theDocument = answer(contract.TheDocument, async (world, { id }) => {
  const row = await theVisibleDocument(world, id)
  const seesDrafts = await seesDraftsOf(world, id)
  const revisions = await revisionsOf(world, id)
  const open = revisions.find(({ state }) => statesInWork.includes(state))
  const mine = await readingsOf(world, id, world.actor.id)
  const live = revisions.filter(({ state }) => state === 'effective' || state === 'for-training')
  const myReading = mine.find(({ revisionId }) => live.some((one) => one.id === revisionId))
  const isTrained = open?.state === 'for-training' && mine.some(({ revisionId }) => revisionId === open.id)

  const effective = await whole(
    world,
    revisions.find(({ id: one }) => one === row.effectiveRevisionId),
  )
  const inWork = seesDrafts || isTrained ? await whole(world, open) : null
  const reviews = seesDrafts ? await reviewsOf(world, id) : []
  const edits = !world.actor.scope && isEditor(world.actor, row, open?.authorId)
  const found = {
    ...row,
    type: await theTypeRecord(world, row.typeId),
    effective: seesDrafts ? effective : forReaders(effective),
    inWork: seesDrafts ? inWork : forReaders(inWork),
    revisions: (seesDrafts ? revisions : revisions.filter(({ state }) => state === 'effective')).map(revisionFrom),
    reviews,
    reviewTone: reviewTone(row, world.today),
    myReading: myReading ? readingFrom(myReading) : null,
    reading: edits ? await countsOf(world, live[0]) : null,
    part: { edits, seesDrafts },
    myStep: inWork && open ? await stepFor(world, open) : null,
    processes: [...(await processesById(world, row.processIds)).values()],
  }
  const people = await named(world, [
    row.ownerId,
    row.createdBy,
    ...(inWork && open ? open.editorIds : []),
    ...row.distribution.personIds,
    ...reviews.map(({ reviewedBy }) => reviewedBy),
    ...peopleOf(effective),
    ...peopleOf(inWork),
  ])
  return contract.TheDocument.output.parse({ ...found, people })
})

/** Who wrote it, who was asked, and who decided. */
const peopleOf = (revision: contract.WholeRevision | null): Id[] =>
  revision
    ? [revision.authorId, ...revision.steps.flatMap(({ personId, decidedBy }) => [personId, decidedBy ?? personId])]
    : []

const named = async (world: World, ids: readonly Id[]): Promise<PersonRef[]> =>
  [...(await peopleById(world, ids)).values()].map(({ id, nameEn, nameAr }) => ({ id, nameEn, nameAr }))

/** The step that waits for the actor: their own, or that of somebody they stand in for. None for whoever wrote it. */
async function stepFor(world: World, open: RevisionRecord): Promise<{ id: Id; for: Id | null } | null> {
  if (open.state !== 'in-review' || world.actor.scope) return null
  const steps = stepsOnTurn((await stepsOf(world, open.id)).filter(({ round }) => round === open.round))
  const delegations = await delegationsOn(
    world,
    steps.map(({ personId }) => personId),
    world.today,
  )
  const me = world.actor.id
  if (authorsOf(open).includes(me)) return null
  const step =
    steps.find(({ personId }) => personId === me) ??
    steps.find(({ personId }) => mayStandIn(me, personId, delegations, world.today))
  return step ? { id: step.id, for: step.personId === me ? null : step.personId } : null
}

const readingsOf = (world: World, documentId: Id, personId: Id): Promise<ReadingRecord[]> =>
  world.db
    .selectFrom('acknowledgement')
    .selectAll()
    .where('orgId', '=', world.org)
    .where('documentId', '=', documentId)
    .where('personId', '=', personId)
    .orderBy('revision', 'desc')
    .execute()

async function countsOf({ db, org }: World, live: RevisionRecord | undefined) {
  if (!live) return null
  const row = await db
    .selectFrom('acknowledgement')
    .select(({ fn }) => [
      fn.countAll<number>().as('asked'),
      fn.countAll<number>().filterWhere('state', '=', 'acknowledged').as('acknowledged'),
    ])
    .where('orgId', '=', org)
    .where('revisionId', '=', live.id)
    .executeTakeFirstOrThrow()
  return { asked: Number(row.asked), acknowledged: Number(row.acknowledged) }
}

const reviewsOf = ({ db, org }: World, documentId: Id) =>
  db
    .selectFrom('documentReview')
    .select(['id', 'revision', 'verdict', 'note', 'reviewedBy', 'reviewedOn'])
    .where('orgId', '=', org)
    .where('documentId', '=', documentId)
    .orderBy('reviewedOn', 'desc')
    .orderBy('id', 'desc')
    .limit(100)
    .execute()

/** Readers read what is in force; whoever works on a document reads every version of it. */
export const theRevision = answer(contract.TheRevision, async (world, { id }) => {
  const row = await theRevisionRecord(world, id)
  const document = await theVisibleDocument(world, row.documentId)
  const seesDrafts = await seesDraftsOf(world, document.id)
  const trained = await readingsOf(world, document.id, world.actor.id)
  const isTrained = row.state === 'for-training' && trained.some(({ revisionId }) => revisionId === id)
  if (!seesDrafts && !isTrained && document.effectiveRevisionId !== id) throw new Refusal('missing', 'missing')
  const found = await whole(world, row)
  const shown = seesDrafts ? found : forReaders(found)
  return contract.TheRevision.output.parse({ ...shown, people: await named(world, peopleOf(shown)) })
})
