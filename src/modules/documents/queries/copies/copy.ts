import { sql } from 'kysely'
import { dayIn } from '#kernel/dates.ts'
import { Refusal } from '#kernel/refusal.ts'
import { peopleById } from '#modules/identity/queries.ts'
import { answer, type World } from '#platform/server/context.ts'
import { theRecord } from '#platform/server/history/records.ts'
import { filesOf } from '../../contract/content.ts'
import * as contract from '../../contract/prints.ts'
import { withFields } from '../../rules/text/merge-fields.ts'
import type { Approval, Both, CopyData, RevisionLine } from '../../reports/copy-data.ts'
import type { DocumentRecord, PrintRecord, RevisionRecord, StepRecord } from '../../tables.ts'
import { seesDraftsOf, theVisibleDocument } from '../eyes.ts'
import { theDocumentWithCopies } from './prints.ts'
import { fileOf, revisionsOf, theRevisionRecord, theTypeRecord } from '../whole.ts'

/** Readers get what is in force; whoever works on a document gets every version of it, marked as what it is. */
export const theCopy = answer(contract.TheCopy, async (world, { id, revisionId }) => {
  const document = await theVisibleDocument(world, id)
  const all = await revisionsOf(world, id)
  const wasInForce = ({ state }: RevisionRecord) => state === 'effective' || state === 'obsolete'
  const revision =
    all.find((one) => (revisionId ? one.id === revisionId : wasInForce(one))) ?? (revisionId ? undefined : all[0])
  if (!revision) throw new Refusal('missing', 'missing')
  if (revision.state !== 'effective' && !(await seesDraftsOf(world, id))) throw new Refusal('missing', 'missing')
  return copyDataOf(world, document, revision, all)
})

export const theControlledCopy = answer(contract.TheControlledCopy, async (world, { id }) => {
  const print = await theRecord<PrintRecord>(world, 'documentPrint', id)
  const document = await theDocumentWithCopies(world, print.documentId)
  const revision = await theRevisionRecord(world, print.revisionId)
  const { copy, holder, place, printedOn, recalledOn, statusCode, language } = print
  const data = await copyDataOf(world, document, revision, await revisionsOf(world, document.id))
  return { ...data, language, statusCode, print: { copy, holder, place, printedOn, recalledOn } }
})

const both = (en: string, ar: string): Both => ({ en: en || ar, ar: ar || en })

async function copyDataOf(
  world: World,
  document: DocumentRecord,
  revision: RevisionRecord,
  all: readonly RevisionRecord[],
): Promise<CopyData> {
  const organisation = await theRecord<{ nameEn: string; nameAr: string }>(world, 'organisation', world.org)
  const type = await theTypeRecord(world, document.typeId)
  const before = all.filter((one) => one.id === revision.id || (one.revision < revision.revision && one.effectiveAt))
  const steps = await decidedSteps(world, before)
  const named = await namesOf(world, document, before, steps)
  const file = await fileOf(world, revision.fileId)
  const { effectiveAt, supersededAt, contentHash, statusCode, state } = revision
  const number = document.number ?? ''
  const effectiveOn = effectiveDay(world, revision)
  const content = withFields(revision.content, {
    organisation: both(organisation.nameEn, organisation.nameAr),
    title: both(revision.titleEn, revision.titleAr),
    owner: named(document.ownerId).name,
    ...(number ? { number: both(number, number) } : {}),
    ...(effectiveOn ? { effective: both(effectiveOn, effectiveOn) } : {}),
  })
  return {
    organisation: both(organisation.nameEn, organisation.nameAr),
    number,
    title: both(revision.titleEn, revision.titleAr),
    type: both(type.nameEn, type.nameAr),
    revision: revision.revision,
    state: document.state === 'obsolete' && effectiveAt ? 'obsolete' : state,
    language: document.language,
    confidentiality: document.confidentiality,
    owner: named(document.ownerId).name,
    author: named(revision.authorId).name,
    effectiveOn,
    endedOn: document.obsoleteOn ?? (supersededAt && dayIn(supersededAt, world.zone)),
    issuedAt: dayIn(effectiveAt ?? world.now, world.zone),
    contentHash,
    content,
    pictures: await picturesIn(world, filesOf(content)),
    file: file && { name: file.name, type: file.type, size: file.size, sha256: file.sha256 },
    approvals: steps
      .filter(({ revisionId }) => revisionId === revision.id)
      .map((step) => approvalFrom(world, step, named)),
    revisions: before.map((one) => lineFrom(world, one, steps, named)),
    statusCode: effectiveAt ? statusCode : null,
    print: null,
  }
}

/** Who reviewed and approved those revisions, in the round that counted. */
async function decidedSteps(world: World, revisions: readonly RevisionRecord[]): Promise<StepRecord[]> {
  const rounds = new Map(revisions.map(({ id, round }) => [id, round]))
  const steps = await world.db
    .selectFrom('documentStep')
    .selectAll()
    .where('orgId', '=', world.org)
    .where('revisionId', 'in', [...rounds.keys()])
    .where('decision', 'in', ['reviewed', 'approved'])
    .orderBy('position')
    .orderBy('decidedAt')
    .execute()
  return steps.filter(({ revisionId, round }) => rounds.get(revisionId) === round)
}

type Named = (id: string | null) => { name: Both; jobTitle: Both }

async function namesOf(
  world: World,
  { ownerId }: DocumentRecord,
  revisions: readonly RevisionRecord[],
  steps: readonly StepRecord[],
): Promise<Named> {
  const deciders = steps.flatMap(({ decidedBy, decidedFor }) => [decidedBy, decidedFor])
  const ids = [ownerId, ...revisions.map(({ authorId }) => authorId), ...deciders].filter((id) => id !== null)
  const people = await peopleById(world, ids)
  return (id) => {
    const person = people.get(id ?? '')
    return {
      name: both(person?.nameEn ?? '', person?.nameAr ?? ''),
      jobTitle: both(person?.jobTitleEn ?? '', person?.jobTitleAr ?? ''),
    }
  }
}

const approvalFrom = ({ zone }: World, step: StepRecord, named: Named): Approval => ({
  ...named(step.decidedBy),
  role: step.role,
  for: step.decidedFor ? named(step.decidedFor).name : null,
  at: step.decidedAt ? momentIn(step.decidedAt, zone) : '',
})

/** `2026-03-02 10:00 (Asia/Dubai)` */
const momentIn = (instant: Date, zone: string): string =>
  `${instant.toLocaleString('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'short' })} (${zone})`

/** Planned for one day, it may have been approved on a later one. */
const effectiveDay = ({ zone }: World, { effectiveAt, effectiveOn }: RevisionRecord) =>
  effectiveAt ? dayIn(effectiveAt, zone) : effectiveOn

const lineFrom = (world: World, one: RevisionRecord, steps: readonly StepRecord[], named: Named): RevisionLine => ({
  revision: one.revision,
  state: one.state,
  effectiveOn: one.effectiveAt ? effectiveDay(world, one) : null,
  author: named(one.authorId).name,
  approvers: steps
    .filter(({ revisionId, decision }) => revisionId === one.id && decision === 'approved')
    .map(({ decidedBy }) => named(decidedBy).name),
  changeSummary: one.changeSummary,
})

async function picturesIn({ db, org }: World, fileIds: readonly string[]): Promise<Record<string, string>> {
  if (fileIds.length === 0) return {}
  const rows = await db
    .selectFrom('file')
    .select(['id', 'sha256'])
    .where('orgId', '=', org)
    .where('id', '=', sql<string>`any(${[...fileIds]}::uuid[])`)
    .execute()
  return Object.fromEntries(rows.map(({ id, sha256 }) => [id, sha256]))
}
