import { sql } from 'kysely'
import { addMonths, type CalendarDate } from '#kernel/dates.ts'
import type { Id } from '#kernel/ids.ts'
import { isVisible } from '#modules/documents/queries/eyes.ts'
import type { Edition } from '#modules/standards/rules.ts'
import type { World } from '#platform/server/context.ts'
import { inEdition } from '../rules/editions.ts'

export type Audited = { on: CalendarDate; seen: number }

/** When a finished audit last asked for each clause, within twelve months, and how much evidence those audits saw. */
export async function auditedClauses({ db, org, today }: World, to: Edition): Promise<Map<string, Audited>> {
  const { rows } = await sql<{ clause: string; edition: Edition } & Audited>`
    select q.clause, a.edition, max(coalesce(a."to", a.finished_at::date)) as "on",
      sum(jsonb_array_length(q.evidence))::int as seen
    from audit_question q join audit a on a.org_id = q.org_id and a.id = q.audit_id
    where q.org_id = ${org} and q.grade is not null and a.finished_at is not null and a.state <> 'cancelled'
      and coalesce(a."to", a.finished_at::date) > ${addMonths(today, -12)}::date
    group by q.clause, a.edition`.execute(db)
  const found = new Map<string, Audited>()
  for (const { clause, edition, on, seen } of rows)
    for (const place of inEdition(clause, edition, to)) {
      const known = found.get(place)
      found.set(place, known ? { on: known.on > on ? known.on : on, seen: known.seen + seen } : { on, seen })
    }
  return found
}

export async function openMajors(
  { db, org }: World,
  to: Edition,
): Promise<{ id: Id; number: string; clause: string }[]> {
  const rows = await db
    .selectFrom('nonconformity')
    .select(['id', 'number', 'requirementClause', 'requirementEdition'])
    .where('orgId', '=', org)
    .where('grade', '=', 'major')
    .where('state', 'not in', ['closed', 'voided'])
    .orderBy('number')
    .limit(500)
    .execute()
  return rows.flatMap(({ id, number, requirementClause, requirementEdition }) =>
    inEdition(requirementClause, requirementEdition, to).map((clause) => ({ id, number, clause })),
  )
}

type InForce = { id: Id; number: string; titleEn: string; titleAr: string; clauses: string[]; isVisible: boolean }

/** The documents in force that name a clause: all of them count, whoever asks. */
export async function documentsInForce(world: World) {
  const { rows } = await sql<InForce>`
    select id, number, title_en, title_ar, clauses, ${isVisible(world)} as is_visible from document
    where org_id = ${world.org} and state = 'effective' and clauses <> '{}' order by number, id`.execute(world.db)
  return rows.map(({ titleEn, titleAr, ...row }) => ({ ...row, title: { en: titleEn, ar: titleAr } }))
}

/** The clauses that the approved scope of this edition has justified away. */
export async function leftOutOfScope({ db, org }: World, edition: Edition): Promise<string[]> {
  const scope = await db
    .selectFrom('scopeStatement')
    .select(['notApplicable', 'edition'])
    .where('orgId', '=', org)
    .where('state', '=', 'approved')
    .executeTakeFirst()
  return scope?.edition === edition ? scope.notApplicable.map(({ clause }) => clause) : []
}
