import { sql } from 'kysely'
import { addMonths } from '#kernel/dates.ts'
import { workFor as actionsFor } from '#modules/actions/queries.ts'
import { workFor as auditsFor } from '#modules/audits/queries/work.ts'
import { workFor as competenceFor } from '#modules/competence/queries/work.ts'
import { workFor as contextFor } from '#modules/context/queries/work.ts'
import { workFor as implementationFor } from '#modules/implementation/queries/work.ts'
import { workFor as documentsFor } from '#modules/documents/queries/work.ts'
import { workFor as nonconformitiesFor } from '#modules/nonconformities/queries.ts'
import { workFor as processesFor } from '#modules/processes/queries.ts'
import { type Edition, requirementClauses } from '#modules/standards/rules.ts'
import { answer, type World } from '#platform/server/context.ts'
import { MyWork, Overview } from './contract.ts'
import { type Coverage, urgencies, urgencyOf } from './rules.ts'

export const myWork = answer(MyWork, async (world) => {
  const found = [
    ...(await auditsFor(world)),
    ...(await nonconformitiesFor(world)),
    ...(await actionsFor(world)),
    ...(await processesFor(world)),
    ...(await implementationFor(world)),
    ...(await contextFor(world)),
    ...(await documentsFor(world)),
    ...(await competenceFor(world)),
  ]
  const rows = found.map((item) => ({ ...item, urgency: urgencyOf(item.due, world.today) }))
  rows.sort(
    (a, b) => urgencies.indexOf(a.urgency) - urgencies.indexOf(b.urgency) || (a.due ?? '9').localeCompare(b.due ?? '9'),
  )
  return { today: world.today, rows: rows.slice(0, 200) }
})

type Counts = {
  openNonconformities: number
  overdueResponses: number
  openActions: number
  overdueActions: number
  openFindings: number
  planned: number
  held: number
}

const nothing: Counts = {
  openNonconformities: 0,
  overdueResponses: 0,
  openActions: 0,
  overdueActions: 0,
  openFindings: 0,
  planned: 0,
  held: 0,
}

async function countsOf({ db, org, today }: World): Promise<Counts> {
  const year = today.slice(0, 4)
  const { rows } = await sql<Counts>`
    select
      (select count(*)::int from nonconformity where org_id = ${org} and state not in ('closed', 'voided')) as open_nonconformities,
      (select count(*)::int from nonconformity where org_id = ${org} and state in ('raised', 'acknowledged', 'returned', 'reopened')
        and response_due < ${today}::date) as overdue_responses,
      (select count(*)::int from action where org_id = ${org} and state in ('open', 'in-progress')) as open_actions,
      (select count(*)::int from action where org_id = ${org} and state in ('open', 'in-progress') and due < ${today}::date) as overdue_actions,
      (select count(*)::int from finding where org_id = ${org} and state not in ('draft', 'closed', 'withdrawn')) as open_findings,
      (select count(*)::int from planned_audit a join programme p on p.org_id = a.org_id and p.id = a.programme_id
        where a.org_id = ${org} and p.year = ${year}::int and a.dropped_because is null) as planned,
      (select count(*)::int from audit where org_id = ${org} and finished_at is not null and "from" >= ${`${year}-01-01`}::date) as held`.execute(
    db,
  )
  return rows[0] ?? nothing
}

async function monthsOf({ db, org, today }: World) {
  const first = `${addMonths(today, -11).slice(0, 7)}-01`
  const { rows } = await sql<{ month: string; raised: number; closed: number }>`
    select to_char(m, 'YYYY-MM') as month,
      (select count(*)::int from nonconformity where org_id = ${org} and raised_on >= m and raised_on < m + interval '1 month') as raised,
      (select count(*)::int from nonconformity where org_id = ${org} and closed_on >= m and closed_on < m + interval '1 month') as closed
    from generate_series(${first}::date, ${today}::date, interval '1 month') as m order by m`.execute(db)
  return rows
}

const nextAuditsOf = ({ db, org }: World) =>
  db
    .selectFrom('audit')
    .select(['id', 'number', 'title', 'state', 'from', 'to'])
    .where('orgId', '=', org)
    .where('state', 'in', ['scheduled', 'confirmed', 'in-preparation', 'in-progress'])
    .orderBy('from')
    .limit(5)
    .execute()

/** Per requirement: open where a finding still is, audited where an audit asked for it in three years, planned where one will. */
async function coverageOf({ db, org, today }: World) {
  const found = await db.selectFrom('organisation').select('edition').where('orgId', '=', org).executeTakeFirst()
  const edition = (found?.edition ?? '9001:2015') as Edition
  const { rows } = await sql<{ clause: string; coverage: Coverage }>`
    select clause, min(coverage) as coverage from (
      select clause, 'a-open' as coverage from finding where org_id = ${org} and grade in ('major', 'minor') and state not in ('draft', 'closed', 'withdrawn')
      union all
      select q.clause, case when a.finished_at is null then 'c-planned' else 'b-audited' end from audit_question q
        join audit a on a.org_id = q.org_id and a.id = q.audit_id
        where q.org_id = ${org} and a.state <> 'cancelled' and coalesce(a."from", ${today}::date) > ${addMonths(today, -36)}::date
    ) as seen group by clause`.execute(db)
  const coverageOfClause = new Map(rows.map((row) => [row.clause, row.coverage.slice(2) as Coverage]))
  return requirementClauses(edition).map(({ number, label }) => ({
    clause: number,
    title: label,
    coverage: coverageOfClause.get(number) ?? ('none' as const),
  }))
}

export const overview = answer(Overview, async (world) => {
  if (world.actor.scope) {
    const { planned, held, ...counts } = nothing
    return {
      today: world.today,
      ...counts,
      auditsThisYear: { planned, held },
      months: [],
      nextAudits: [],
      coverage: [],
    }
  }
  const { planned, held, ...counts } = await countsOf(world)
  const [months, nextAudits, coverage] = [await monthsOf(world), await nextAuditsOf(world), await coverageOf(world)]
  return { today: world.today, ...counts, auditsThisYear: { planned, held }, months, nextAudits, coverage }
})
