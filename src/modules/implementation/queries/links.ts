import { sql } from 'kysely'
import type { Id } from '#kernel/ids.ts'
import { link } from '#kernel/records/links.ts'
import { rolesMay } from '#modules/identity/rules.ts'
import { clauseId, clausesAsked } from '#modules/standards/queries/links.ts'
import type { Edition } from '#modules/standards/rules.ts'
import { mostLinks, type Strand } from '#platform/server/finding/linking.ts'
import { changesSeen, fromOrigin, opened, touched } from './changes/links.ts'

type Shown = { edition: Edition; number: string; id: Id }
const shown = ({ edition, number, id }: Shown) =>
  link('clause', clauseId(edition, number), 'shown-by', 'assessment-answer', id)

/** What an assessment has answered about a clause, what a change came from and led to, and what it touches. */
export const threadOf: Strand = {
  links: {
    async clause({ db, org }, ids) {
      const { rows } = await sql<Shown>`select asked.edition, asked.number, w.id from ${clausesAsked(ids)}
        join assessment a on a.org_id = ${org} and a.edition = asked.edition and a.state <> 'voided'
        join assessment_answer w on w.org_id = a.org_id and w.assessment_id = a.id and w.clause = asked.meant and w.grade is not null
        order by a.started_on desc, w.position limit ${mostLinks}`.execute(db)
      return rows.map(shown)
    },
    async 'assessment-answer'(world, ids) {
      const { db, org } = world
      const { rows } = await sql<Shown>`select a.edition, w.clause as number, w.id from assessment_answer w
        join assessment a on a.org_id = w.org_id and a.id = w.assessment_id
        where w.org_id = ${org} and w.id = any(${[...ids]}::uuid[]) limit ${mostLinks}`.execute(db)
      return [...rows.map(shown), ...(await fromOrigin(world, ids))]
    },
    action: fromOrigin,
    change: async (world, ids) => [
      ...(await fromOrigin(world, [], ids)),
      ...(await opened(world, 'change', ids)),
      ...(await touched(world, 'change', ids)),
    ],
    process: (world, ids) => touched(world, 'process', ids),
    document: async (world, ids) => [
      ...(await opened(world, 'document', ids)),
      ...(await touched(world, 'document', ids)),
    ],
    training: (world, ids) => opened(world, 'training', ids),
  },
  ends: {
    change: changesSeen,
    async 'assessment-answer'({ db, org, actor }, ids) {
      if (!rolesMay(actor.roles, 'implementation.read')) return []
      const rows = await db
        .selectFrom('assessmentAnswer as answer')
        .innerJoin('assessment', (join) =>
          join.onRef('assessment.orgId', '=', 'answer.orgId').onRef('assessment.id', '=', 'answer.assessmentId'),
        )
        .select(['answer.id', 'assessment.number', 'answer.textEn', 'answer.textAr', 'answer.grade'])
        .where('answer.orgId', '=', org)
        .where(sql<boolean>`answer.id = any(${[...ids]}::uuid[])`)
        .orderBy('assessment.startedOn', 'desc')
        .orderBy('answer.position')
        .execute()
      return rows.map(({ id, number, textEn, textAr, grade }) => ({
        record: 'assessment-answer',
        id,
        number,
        titleEn: textEn,
        titleAr: textAr,
        state: grade,
      }))
    },
  },
}
