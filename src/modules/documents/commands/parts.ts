import { sql } from 'kysely'
import { type Change, changed, raised } from '#kernel/change.ts'
import { type Id, newId } from '#kernel/ids.ts'
import { comply, Refusal } from '#kernel/refusal.ts'
import { inLanguage } from '#kernel/text.ts'
import { peopleById } from '#modules/identity/queries.ts'
import type { World } from '#platform/server/context.ts'
import { amendRecord, insertRecord, insertRecords, nextNumber } from '#platform/server/history/records.ts'
import { documentLifecycle } from '../lifecycle.ts'
import { isVisible } from '../queries/eyes.ts'
import { seriesOf } from '../queries/types.ts'
import { delegationsOn, readersNotAsked, revisionInWork } from '../queries/whole.ts'
import { editorEdits } from '../rules/document.ts'
import { numberFrom } from '../rules/types.ts'
import type { DocumentRecord, RevisionRecord, TypeRecord } from '../tables.ts'

/** The document, held until the transaction ends: whoever comes second sees what the first has done. @throws Refusal `missing` */
export async function holdDocument(
  world: World,
  id: Id,
  whoever = world.actor.capacity === 'system',
): Promise<DocumentRecord> {
  const mayLook = whoever ? sql<boolean>`true` : isVisible(world)
  const { rows } = await sql<DocumentRecord & { orgId: Id }>`select document.* from document
    where org_id = ${world.org} and id = ${id} and ${mayLook} for update of document`.execute(world.db)
  if (!rows[0]) throw new Refusal('missing', 'missing')
  const { orgId: _, ...document } = rows[0]
  return document
}

/** Held, and the actor is one of its editors. */
export async function holdForEditing(
  world: World,
  id: Id,
): Promise<{ document: DocumentRecord; inWork: RevisionRecord | undefined }> {
  const document = await holdDocument(world, id)
  const inWork = await revisionInWork(world, id)
  comply(editorEdits(world.actor, document, inWork?.authorId))
  return { document, inWork }
}

export const takeNumber = async (world: World, type: TypeRecord): Promise<string> =>
  numberFrom(type, await nextNumber(world, seriesOf(type.id)))

/** A document goes where its lifecycle leads, or stays where it is with something else about it. */
export async function amendDocument(
  world: World,
  before: DocumentRecord,
  step: Parameters<typeof documentLifecycle.next>[1],
  patch: object,
  reason?: string,
): Promise<{ change: Change; after: DocumentRecord }> {
  const state = documentLifecycle.next(before.state, step)
  const after = await amendRecord<DocumentRecord>(world, 'document', before, { ...patch, state })
  return { change: changed('document', before, after, reason), after }
}

/** What mails say of a document. */
export const aboutIt = ({ number, titleEn, titleAr }: Pick<DocumentRecord, 'number' | 'titleEn' | 'titleAr'>) => ({
  number: number ?? inLanguage({ en: titleEn, ar: titleAr }, 'en'),
  titleEn: inLanguage({ en: titleEn, ar: titleAr }, 'en'),
  titleAr: inLanguage({ en: titleEn, ar: titleAr }, 'ar'),
})

export const draftOf = (
  world: World,
  document: Pick<DocumentRecord, 'id' | 'titleEn' | 'titleAr'>,
  given: Pick<RevisionRecord, 'id' | 'revision' | 'content'> & Partial<RevisionRecord>,
): Promise<RevisionRecord> =>
  insertRecord<RevisionRecord>(world, 'documentRevision', {
    ...given,
    documentId: document.id,
    state: 'draft',
    authorId: world.actor.id,
    titleEn: document.titleEn,
    titleAr: document.titleAr,
    content: JSON.stringify(given.content),
    createdAt: world.now,
  })

/** Asks everybody the version is to reach who was not asked for it yet. */
export async function askReaders(world: World, document: DocumentRecord, revision: RevisionRecord): Promise<Change[]> {
  const personIds = await readersNotAsked(world, revision.id)
  return askToRead(world, document, revision, personIds)
}

export async function askToRead(
  world: World,
  document: DocumentRecord,
  revision: Pick<RevisionRecord, 'id' | 'revision'>,
  personIds: readonly Id[],
): Promise<Change[]> {
  const wanted = personIds.map((personId) => ({
    id: newId(),
    documentId: document.id,
    revisionId: revision.id,
    revision: revision.revision,
    personId,
    state: 'assigned',
    assignedOn: world.today,
  }))
  const readings = await insertRecords(world, 'acknowledgement', wanted)
  return readings.map((reading) => raised('acknowledgement', { ...reading, about: aboutIt(document) }))
}

/** Those people and whoever stands in for them today. */
export async function withDelegates(world: World, personIds: readonly Id[]): Promise<Id[]> {
  const delegations = await delegationsOn(world, personIds, world.today)
  return [...new Set([...personIds, ...delegations.map(({ delegateId }) => delegateId)])]
}

/** Whoever is asked to decide works here. */
export async function decidersAreHere(world: World, personIds: readonly Id[]): Promise<void> {
  const people = await peopleById(world, personIds)
  for (const id of personIds) {
    const person = people.get(id)
    if (!person) throw new Refusal('rule', 'unknown-reference')
    if (!person.active || person.roles.includes('external-auditor')) throw new Refusal('rule', 'decider-is-not-here')
  }
}

/** A file under control is one its writer brought themselves, or that the document had before. @throws Refusal */
export async function filesAreTheirs(world: World, documentId: Id, fileIds: readonly Id[]): Promise<void> {
  if (fileIds.length === 0) return
  const { rows } = await sql<{ known: number }>`
    select count(*)::int as known from file f where f.org_id = ${world.org} and f.id = any(${[...fileIds]}::uuid[])
      and f.released_at is null
      and (f.uploaded_by = ${world.actor.id} or exists (select from document_revision r
        where r.org_id = f.org_id and r.document_id = ${documentId} and f.id = any(r.file_ids)))`.execute(world.db)
  if (rows[0]?.known !== new Set(fileIds).size) throw new Refusal('rule', 'unknown-reference')
}
