import { type Selectable, sql } from 'kysely'
import type { Id } from '#kernel/ids.ts'
import { Refusal } from '#kernel/refusal.ts'
import { theRecord } from '#platform/server/history/records.ts'
import { contentHash as hashOfRecord } from '#platform/server/signing/signatures.ts'
import type { World } from '#platform/server/context.ts'
import { contentHash } from '../contract/content.ts'
import type { RevisionState } from '../lifecycle.ts'
import type { DelegationRecord, DocumentRecord, RevisionRecord, StepRecord, TypeRecord } from '../tables.ts'

type Reach = Pick<World, 'db' | 'org'>

export const theDocumentRecord = (world: Reach, id: Id) => theRecord<DocumentRecord>(world, 'document', id)
export const theRevisionRecord = (world: Reach, id: Id) => theRecord<RevisionRecord>(world, 'documentRevision', id)
/** Which document a revision belongs to, without reading what it says. @throws Refusal `missing` */
export async function documentIdOf({ db, org }: Reach, revisionId: Id): Promise<Id> {
  const row = await db
    .selectFrom('documentRevision')
    .select('documentId')
    .where('orgId', '=', org)
    .where('id', '=', revisionId)
    .executeTakeFirst()
  if (!row) throw new Refusal('missing', 'missing')
  return row.documentId
}

export const theTypeRecord = (world: Reach, id: Id) => theRecord<TypeRecord>(world, 'documentType', id)

export const statesInWork: readonly RevisionState[] = [
  'draft',
  'in-review',
  'changes-requested',
  'approved',
  'for-training',
]

const revisions = (world: Reach, documentId: Id) =>
  world.db
    .selectFrom('documentRevision')
    .selectAll()
    .where('orgId', '=', world.org)
    .where('documentId', '=', documentId)

export const revisionInWork = (world: Reach, documentId: Id): Promise<RevisionRecord | undefined> =>
  revisions(world, documentId).where('state', 'in', statesInWork).executeTakeFirst()

export const revisionInForce = (world: Reach, documentId: Id): Promise<RevisionRecord | undefined> =>
  revisions(world, documentId).where('state', '=', 'effective').executeTakeFirst()

/** Every revision of the document, the latest first. */
export const revisionsOf = (world: Reach, documentId: Id): Promise<RevisionRecord[]> =>
  revisions(world, documentId).orderBy('revision', 'desc').limit(500).execute()

export async function stepsOf(world: Reach, revisionId: Id): Promise<StepRecord[]> {
  return world.db
    .selectFrom('documentStep')
    .selectAll()
    .where('orgId', '=', world.org)
    .where('revisionId', '=', revisionId)
    .orderBy('round')
    .orderBy('position')
    .orderBy('id')
    .execute()
}

/** Who stands in for those people on that day. */
export async function delegationsOn(world: Reach, personIds: readonly Id[], day: string): Promise<DelegationRecord[]> {
  if (personIds.length === 0) return []
  return world.db
    .selectFrom('documentDelegation')
    .selectAll()
    .where('orgId', '=', world.org)
    .where('personId', 'in', [...new Set(personIds)])
    .where('from', '<=', day)
    .where('until', '>=', day)
    .where('endedAt', 'is', null)
    .execute()
}

type Said = Pick<RevisionRecord, 'documentId' | 'revision' | 'titleEn' | 'titleAr' | 'content' | 'fileSha256'>

/** The hash of what a revision says: a decision is about exactly that. */
export const hashOf = ({ documentId, revision, titleEn, titleAr, content, fileSha256 }: Said): string =>
  hashOfRecord({ documentId, revision, titleEn, titleAr, content: contentHash(content), fileSha256 })

/** Those the version is to reach who were not asked for it; after a minor change only those who had not read it before. */
export async function readersNotAsked(world: Reach, revisionId: Id, only: Id | null = null): Promise<Id[]> {
  const { rows } = await sql<{ id: Id }>`
    select p.id from document_revision r
      join document d on d.org_id = r.org_id and d.id = r.document_id
      cross join lateral people_reached(d.org_id, d.distribution, ${only}::uuid) as p(id)
    where r.org_id = ${world.org} and r.id = ${revisionId}
      and not exists (select from acknowledgement a where a.org_id = r.org_id and a.revision_id = r.id and a.person_id = p.id)
      and not (r.is_minor and exists (
        select from acknowledgement a where a.org_id = r.org_id and a.document_id = d.id and a.person_id = p.id and a.state = 'acknowledged'
          and a.revision >= (select coalesce(max(b.revision), 1) from document_revision b where b.org_id = r.org_id and b.document_id = d.id
            and not b.is_minor and b.revision <= r.revision and b.effective_at is not null)))
    order by p.id`.execute(world.db)
  return rows.map(({ id }) => id)
}

/** The versions people are to read now: in force, or in training. */
export async function liveRevisionsReaching(world: Reach, personId: Id): Promise<{ documentId: Id; revisionId: Id }[]> {
  const { rows } = await sql<{ documentId: Id; revisionId: Id }>`
    select d.id as "documentId", r.id as "revisionId" from document d
      join document_revision r on r.org_id = d.org_id and r.document_id = d.id and r.state in ('effective', 'for-training')
    where d.org_id = ${world.org} and ${personId}::uuid in (select people_reached(d.org_id, d.distribution, ${personId}::uuid))
      and not exists (select from acknowledgement a where a.org_id = r.org_id and a.revision_id = r.id and a.person_id = ${personId}::uuid)
    order by d.id`.execute(world.db)
  return rows
}

export type FileRow = Selectable<{ id: Id; name: string; type: string; size: number; sha256: string }>

export async function fileOf(world: Reach, id: Id | null): Promise<FileRow | null> {
  if (id === null) return null
  const row = await world.db
    .selectFrom('file')
    .select(['id', 'name', 'type', 'size', 'sha256'])
    .where('orgId', '=', world.org)
    .where('id', '=', id)
    .executeTakeFirst()
  return row ?? null
}
