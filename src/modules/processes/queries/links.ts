import { sql } from 'kysely'
import { link } from '#kernel/records/links.ts'
import { rolesMay } from '#modules/identity/rules.ts'
import { clauseId, clausesAsked } from '#modules/standards/queries/links.ts'
import type { Edition } from '#modules/standards/rules.ts'
import { mostLinks, type Strand } from '#platform/server/finding/linking.ts'

type Pair = { edition: Edition; number: string; id: string }

/** The clauses a process answers for; what is void answers for none. */
export const threadOf: Strand = {
  links: {
    async clause({ db, org }, ids) {
      const { rows } = await sql<Pair>`select distinct asked.edition, asked.number, p.id, p.code
        from ${clausesAsked(ids)} join organisation o on o.org_id = ${org} and o.edition = asked.edition
        join process p on p.org_id = o.org_id and p.state = 'active' and asked.meant = any(p.clauses)
        order by p.code limit ${mostLinks}`.execute(db)
      return rows.map(({ edition, number, id }) =>
        link('clause', clauseId(edition, number), 'applied-in', 'process', id),
      )
    },
    async process({ db, org }, ids) {
      const { rows } = await sql<Pair>`select o.edition, c as number, p.id
        from process p join organisation o on o.org_id = p.org_id, unnest(p.clauses) c
        where p.org_id = ${org} and p.id = any(${[...ids]}::uuid[]) and p.state = 'active'
        order by p.code, number_order(c) limit ${mostLinks}`.execute(db)
      return rows.map(({ edition, number, id }) =>
        link('clause', clauseId(edition, number), 'applied-in', 'process', id),
      )
    },
  },
  ends: {
    async process({ db, org, actor }, ids) {
      if (!rolesMay(actor.roles, 'processes.read')) return []
      const rows = await db
        .selectFrom('process')
        .select(['id', 'code', 'nameEn', 'nameAr', 'state'])
        .where('orgId', '=', org)
        .where(sql<boolean>`id = any(${[...ids]}::uuid[])`)
        .orderBy('code')
        .execute()
      return rows.map(({ id, code, nameEn, nameAr, state }) => ({
        record: 'process',
        id,
        number: code,
        titleEn: nameEn,
        titleAr: nameAr,
        state,
      }))
    },
  },
}
