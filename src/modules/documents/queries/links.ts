import { type RawBuilder, sql } from 'kysely'
import { link } from '#kernel/records/links.ts'
import { rolesMay } from '#modules/identity/rules.ts'
import { clauseId, clausesAsked } from '#modules/standards/queries/links.ts'
import type { Edition } from '#modules/standards/rules.ts'
import type { World } from '#platform/server/context.ts'
import { mostLinks, type Strand } from '#platform/server/finding/linking.ts'
import { isVisible, keepsRecords } from './eyes.ts'

/** What nobody has to follow any more has left the thread. */
const living = sql.raw(`document.state in ('effective', 'in-preparation')`)

type OfClause = { edition: Edition; number: string; id: string }
type OfProcess = { processId: string; id: string }

const laidDown = ({ edition, number, id }: OfClause) =>
  link('clause', clauseId(edition, number), 'laid-down-in', 'document', id)

async function ofProcesses({ db, org }: World, condition: RawBuilder<boolean>) {
  const { rows } =
    await sql<OfProcess>`select p as process_id, document.id from document, unnest(document.process_ids) p
    where document.org_id = ${org} and ${living} and ${condition}
    order by number_order(document.number), document.id limit ${mostLinks}`.execute(db)
  return rows.map(({ processId, id }) => link('process', processId, 'laid-down-in', 'document', id))
}

async function keptOf({ db, org }: World, condition: RawBuilder<boolean>) {
  const { rows } = await sql<OfProcess>`select p as process_id, r.id from retained_record r, unnest(r.process_ids) p
    where r.org_id = ${org} and r.state <> 'disposed' and ${condition} order by r.created_on desc, r.id limit ${mostLinks}`.execute(
    db,
  )
  return rows.map(({ processId, id }) => link('process', processId, 'shown-by', 'retainedRecord', id))
}

const among = (column: string, ids: readonly string[]) => sql<boolean>`${sql.ref(column)} = any(${[...ids]}::uuid[])`

export const threadOf: Strand = {
  links: {
    async clause({ db, org }, ids) {
      const { rows } = await sql<OfClause>`select distinct asked.edition, asked.number, document.id
        from ${clausesAsked(ids)} join organisation o on o.org_id = ${org} and o.edition = asked.edition
        join document on document.org_id = o.org_id and ${living} and asked.meant = any(document.clauses)
        order by document.id limit ${mostLinks}`.execute(db)
      return rows.map(laidDown)
    },
    async process(world, ids) {
      return [...(await ofProcesses(world, among('p', ids))), ...(await keptOf(world, among('p', ids)))]
    },
    async document(world, ids) {
      const { rows } = await sql<OfClause>`select o.edition, c as number, document.id
        from document join organisation o on o.org_id = document.org_id, unnest(document.clauses) c
        where document.org_id = ${world.org} and ${among('document.id', ids)} and ${living}
        order by document.id, number_order(c) limit ${mostLinks}`.execute(world.db)
      return [...rows.map(laidDown), ...(await ofProcesses(world, among('document.id', ids)))]
    },
    retainedRecord: (world, ids) => keptOf(world, among('r.id', ids)),
  },
  ends: {
    async document(world, ids) {
      if (!rolesMay(world.actor.roles, 'documents.read')) return []
      const rows = await world.db
        .selectFrom('document')
        .select(['document.id', 'number', 'titleEn', 'titleAr', 'state'])
        .where('document.orgId', '=', world.org)
        .where(among('document.id', ids))
        .where(isVisible(world))
        .orderBy(sql`number_order(document.number)`)
        .orderBy('document.id')
        .execute()
      return rows.map((row) => ({ record: 'document', ...row }))
    },
    async retainedRecord(world, ids) {
      if (!keepsRecords(world)) return []
      const rows = await world.db
        .selectFrom('retainedRecord')
        .select(['id', 'number', 'title', 'state'])
        .where('orgId', '=', world.org)
        .where(among('id', ids))
        .orderBy('createdOn', 'desc')
        .orderBy('id')
        .execute()
      return rows.map(({ title, ...row }) => ({ record: 'retainedRecord', ...row, titleEn: title, titleAr: '' }))
    },
  },
}
