import { type RawBuilder, sql } from 'kysely'
import { type Link, link } from '#kernel/records/links.ts'
import { titleOf } from '#kernel/records/work.ts'
import { rolesMay } from '#modules/identity/rules.ts'
import { clauseId, clausesAsked } from '#modules/standards/queries/links.ts'
import type { Edition } from '#modules/standards/rules.ts'
import type { World } from '#platform/server/context.ts'
import { mostLinks, type Strand } from '#platform/server/finding/linking.ts'
import { visible } from '../queries.ts'

const among = (column: string, ids: readonly string[]) => sql<boolean>`${sql.ref(column)} = any(${[...ids]}::uuid[])`
const standing = sql.raw(`n.state <> 'voided'`)
/** Asked of each clause and process by itself, the latest stand at the beginning of an index, however many there are. */
const latestFirst = sql`order by n.detected_on desc, n.id limit ${mostLinks}`
const failed = (record: string, id: string, nonconformityId: string) =>
  link(record, id, 'not-fulfilled-in', 'nonconformity', nonconformityId)

/** What is done about a nonconformity is judged by its effectiveness review, once somebody has said by what. */
async function judged({ db, org }: World, condition: RawBuilder<boolean>): Promise<Link[]> {
  const { rows } = await sql<{ id: string; actionId: string }>`select n.id, a.id as action_id from nonconformity n
    join action a on a.org_id = n.org_id and a.about_record = 'nonconformity' and a.about_id = n.id and a.about_cycle = n.cycle
    where n.org_id = ${org} and n.criterion is not null and a.state <> 'cancelled' and a.kind in ('corrective', 'improvement') and ${condition}
    order by a.id limit ${mostLinks}`.execute(db)
  return rows.map(({ id, actionId }) => link('action', actionId, 'judged-by', 'effectiveness-review', id))
}

export const threadOf: Strand = {
  links: {
    async clause({ db, org }, ids) {
      const { rows } = await sql<{ edition: Edition; number: string; id: string }>`
        select asked.edition, asked.number, latest.id from ${clausesAsked(ids)} cross join lateral (
          select n.id, n.detected_on from nonconformity n where n.org_id = ${org} and n.requirement_edition = asked.edition
            and n.requirement_clause = asked.meant and ${standing} ${latestFirst}) latest
        order by latest.detected_on desc, latest.id limit ${mostLinks}`.execute(db)
      return rows.map(({ edition, number, id }) => failed('clause', clauseId(edition, number), id))
    },
    async process({ db, org }, ids) {
      const { rows } = await sql<{ processId: string; id: string }>`
        select asked.process_id, latest.id from unnest(${[...ids]}::uuid[]) asked(process_id) cross join lateral (
          select n.id, n.detected_on from nonconformity n where n.org_id = ${org} and n.process_id = asked.process_id
            and ${standing} ${latestFirst}) latest
        order by latest.detected_on desc, latest.id limit ${mostLinks}`.execute(db)
      return rows.map(({ processId, id }) => failed('process', processId, id))
    },
    async nonconformity({ db, org }, ids) {
      const { rows } = await sql<{ id: string; edition: Edition; clause: string; processId: string | null }>`
        select n.id, n.requirement_edition as edition, n.requirement_clause as clause, n.process_id from nonconformity n
        where n.org_id = ${org} and ${among('n.id', ids)} order by n.id limit ${mostLinks}`.execute(db)
      return rows.flatMap(({ id, edition, clause, processId }) => [
        failed('clause', clauseId(edition, clause), id),
        ...(processId ? [failed('process', processId, id)] : []),
      ])
    },
    action: (world, ids) => judged(world, among('a.id', ids)),
    'effectiveness-review': (world, ids) => judged(world, among('n.id', ids)),
  },
  ends: {
    async nonconformity(world, ids) {
      if (!rolesMay(world.actor.roles, 'nonconformities.read')) return []
      const rows = await visible(world)
        .select(['nonconformity.id', 'number', 'statement', 'state'])
        .where(among('nonconformity.id', ids))
        .orderBy('detectedOn', 'desc')
        .orderBy('nonconformity.id')
        .execute()
      return rows.map(({ statement, ...row }) => ({
        record: 'nonconformity',
        ...row,
        titleEn: titleOf(statement),
        titleAr: '',
      }))
    },
    async 'effectiveness-review'(world, ids) {
      if (!rolesMay(world.actor.roles, 'nonconformities.read')) return []
      const rows = await visible(world)
        .select(['nonconformity.id', 'number', 'criterion', 'reviews'])
        .where(among('nonconformity.id', ids))
        .where('criterion', 'is not', null)
        .execute()
      return rows.map(({ criterion, reviews, ...row }) => ({
        record: 'effectiveness-review',
        ...row,
        titleEn: titleOf(criterion ?? ''),
        titleAr: '',
        state: reviews.at(-1)?.verdict ?? null,
      }))
    },
  },
}
