import { type RawBuilder, sql } from 'kysely'
import type { Id } from '#kernel/ids.ts'
import { Refusal } from '#kernel/refusal.ts'
import { rolesMay } from '#modules/identity/rules.ts'
import type { Eyes } from '#platform/server/finding/searching.ts'
import type { World } from '#platform/server/context.ts'
import type { DocumentRecord } from '../tables.ts'

type Looking = Pick<World, 'db' | 'org' | 'actor' | 'today'>

export const seesEverything = ({ actor }: Pick<World, 'actor'>): boolean =>
  !actor.scope && actor.roles.includes('quality-manager')

const living = sql.raw(`('draft', 'in-review', 'changes-requested', 'approved', 'for-training')`)

/** Somebody with a part in what is in work: editors, whoever reviews or approves it, and their delegates of today. */
export function worksOnIt({ actor, today }: Looking): RawBuilder<boolean> {
  if (actor.scope) return sql<boolean>`false`
  return sql<boolean>`(document.owner_id = ${actor.id} or document.created_by = ${actor.id}
    or exists (select from document_revision w where w.org_id = document.org_id and w.document_id = document.id
      and w.state in ${living} and (w.author_id = ${actor.id} or exists (
        select from document_step s where s.org_id = w.org_id and s.revision_id = w.id and s.round = w.round and w.state <> 'draft'
        and (s.person_id = ${actor.id} or exists (select from document_delegation d where d.org_id = s.org_id and d.person_id = s.person_id
          and d.delegate_id = ${actor.id} and d.ended_at is null and ${today}::date between d."from" and d.until))))))`
}

/** Somebody who is to read the version that is being trained. */
const isTrained = ({ actor }: Looking): RawBuilder<boolean> =>
  sql<boolean>`exists (select from acknowledgement a join document_revision t on t.org_id = a.org_id and t.id = a.revision_id
    where a.org_id = document.org_id and a.document_id = document.id and a.person_id = ${actor.id} and t.state = 'for-training')`

/** The documents the actor may see, as a condition on the table `document`. */
export function isVisible(world: Looking): RawBuilder<boolean> {
  const { actor } = world
  if (seesEverything(world)) return sql<boolean>`true`
  if (actor.scope) return sql<boolean>`(document.state = 'effective' and document.confidentiality <> 'restricted')`
  return sql<boolean>`((document.state = 'effective' and (document.confidentiality <> 'restricted'
      or ${actor.id} in (select people_reached(document.org_id, document.distribution, ${actor.id}))))
    or ${worksOnIt(world)} or ${isTrained(world)})`
}

/** @throws Refusal `missing` */
export async function theVisibleDocument(world: Looking, id: Id): Promise<DocumentRecord> {
  const row = await world.db
    .selectFrom('document')
    .selectAll()
    .where('document.orgId', '=', world.org)
    .where('document.id', '=', id)
    .where(isVisible(world))
    .executeTakeFirst()
  if (!row) throw new Refusal('missing', 'missing')
  return row
}

export async function seesDraftsOf(world: Looking, id: Id): Promise<boolean> {
  if (seesEverything(world)) return true
  const row = await world.db
    .selectFrom('document')
    .select('id')
    .where('document.orgId', '=', world.org)
    .where('document.id', '=', id)
    .where(worksOnIt(world))
    .executeTakeFirst()
  return row !== undefined
}

/** The search knows no day, so a delegate finds what they decide on in My work. */
export const eyesOf: Readonly<Record<string, Eyes>> = {
  async document(world, ids) {
    const found = await world.db
      .selectFrom('document')
      .select('id')
      .where('document.orgId', '=', world.org)
      .where('document.id', 'in', [...ids])
      .where(isVisible({ ...world, today: '0001-01-01' }))
      .execute()
    return found.map(({ id }) => id)
  },
  /** A version that has been in force is seen with its document; one that is being written, by those who work on it. */
  async documentRevision(world, ids) {
    const looking = { ...world, today: '0001-01-01' }
    const found = await world.db
      .selectFrom('documentRevision as r')
      .innerJoin('document', (join) =>
        join.onRef('document.orgId', '=', 'r.orgId').onRef('document.id', '=', 'r.documentId'),
      )
      .select('r.id')
      .where('r.orgId', '=', world.org)
      .where('r.id', 'in', [...ids])
      .where(sql<boolean>`(${seesEverything(world)} or ${worksOnIt(looking)}
        or (r.state in ('effective', 'superseded', 'obsolete') and ${isVisible(looking)}))`)
      .execute()
    return found.map(({ id }) => id)
  },
  /** What was said and decided about a version, and who holds its copies, is seen by those who work on the document. */
  documentStep: (world, ids) => partsSeen(world, 'documentStep', ids),
  documentComment: (world, ids) => partsSeen(world, 'documentComment', ids),
  documentReview: (world, ids) => partsSeen(world, 'documentReview', ids),
  documentPrint: (world, ids) => partsSeen(world, 'documentPrint', ids),
  async documentAnswer(world, ids) {
    const answers = await world.db
      .selectFrom('documentAnswer')
      .select(['id', 'commentId'])
      .where('orgId', '=', world.org)
      .where('id', 'in', [...ids])
      .execute()
    const comments = answers.map(({ commentId }) => commentId)
    const seen = new Set(comments.length > 0 ? await partsSeen(world, 'documentComment', comments) : [])
    return answers.filter(({ commentId }) => seen.has(commentId)).map(({ id }) => id)
  },
  async retainedRecord(world, ids) {
    return keepsRecords(world) ? ids : []
  },
  async documentImport({ db, org, actor }, ids) {
    const found = await db
      .selectFrom('documentImport')
      .select('id')
      .where('orgId', '=', org)
      .where('id', 'in', [...ids])
      .where('startedBy', '=', actor.id)
      .execute()
    return found.map(({ id }) => id)
  },
  async documentImportRow({ db, org, actor }, ids) {
    const found = await db
      .selectFrom('documentImportRow as r')
      .innerJoin('documentImport as i', (join) =>
        join.onRef('i.orgId', '=', 'r.orgId').onRef('i.id', '=', 'r.importId'),
      )
      .select('r.id')
      .where('r.orgId', '=', org)
      .where('r.id', 'in', [...ids])
      .where('i.startedBy', '=', actor.id)
      .execute()
    return found.map(({ id }) => id)
  },
}

export const keepsRecords = ({ actor }: Pick<World, 'actor'>): boolean =>
  !actor.scope && rolesMay(actor.roles, 'documents.read-records')

type Part = 'documentStep' | 'documentComment' | 'documentReview' | 'documentPrint'

async function partsSeen(world: Pick<World, 'db' | 'org' | 'actor'>, part: Part, ids: readonly Id[]): Promise<Id[]> {
  const { rows } = await sql<{ id: Id }>`select p.id from ${sql.table(part)} p
    join document on document.org_id = p.org_id and document.id = p.document_id
    where p.org_id = ${world.org} and p.id = any(${[...ids]}::uuid[])
      and (${seesEverything(world)} or ${worksOnIt({ ...world, today: '0001-01-01' })})`.execute(world.db)
  return rows.map(({ id }) => id)
}
