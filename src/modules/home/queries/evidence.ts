import { sql } from 'kysely'
import type { CalendarDate } from '#kernel/dates.ts'
import type { Edition } from '#modules/standards/rules.ts'
import type { World } from '#platform/server/context.ts'

export type Shown = { edition: Edition; clause: string; on: CalendarDate }

/**
 * On which day each requirement was last shown to be met or not: answered in an audit or an assessment with evidence, found not to be
 * fulfilled, or improved by an action that was carried out.
 */
export async function lastShown({ db, org, zone }: World): Promise<Shown[]> {
  const day = (column: string) => sql`(${sql.ref(column)} at time zone ${zone})::date`
  const { rows } = await sql<Shown>`select edition, clause, max(shown_on)::text as "on" from (
    select a.edition, q.clause, ${day('q.answered_at')} as shown_on from audit_question q
      join audit a on a.org_id = q.org_id and a.id = q.audit_id
      where q.org_id = ${org} and q.grade <> 'not-applicable' and q.answered_at is not null and a.state <> 'cancelled'
    union all
    select a.edition, w.clause, ${day('w.answered_at')} from assessment_answer w
      join assessment a on a.org_id = w.org_id and a.id = w.assessment_id
      where w.org_id = ${org} and a.state <> 'voided' and w.answered_at is not null and w.evidence <> '[]'
    union all
    select requirement_edition, requirement_clause, detected_on from nonconformity
      where org_id = ${org} and state <> 'voided' and evidence <> '[]'
    union all
    select n.requirement_edition, n.requirement_clause, c.done_on from action c
      join nonconformity n on n.org_id = c.org_id and n.id = c.about_id and c.about_record = 'nonconformity'
      where c.org_id = ${org} and c.done_on is not null and c.evidence <> '[]' and c.state <> 'cancelled'
    union all
    select a.edition, w.clause, c.done_on from action c
      join assessment_answer w on w.org_id = c.org_id and w.id = c.about_id and c.about_record = 'assessment-answer'
      join assessment a on a.org_id = w.org_id and a.id = w.assessment_id
      where c.org_id = ${org} and c.done_on is not null and c.evidence <> '[]' and c.state <> 'cancelled'
    ) as shown group by edition, clause`.execute(db)
  return rows
}
