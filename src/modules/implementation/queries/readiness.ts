import { sql } from 'kysely'
import { addMonths, type CalendarDate } from '#kernel/dates.ts'
import { type Edition, requirementClauses } from '#modules/standards/rules.ts'
import { answer, type World } from '#platform/server/context.ts'
import { type ClauseReadiness, Readiness } from '../contract/readiness.ts'
import { covers, inEdition } from '../rules/editions.ts'
import { readinessOf, shareReady } from '../rules/readiness.ts'
import { scoreOf } from '../rules/score.ts'
import { asLines } from './assessments.ts'
import { answersOf, latestAssessment, ownedClauses } from './whole.ts'

export const readiness = answer(Readiness, async (world) => {
  const { edition, assessment, clauses } = await readinessNow(world)
  const line = assessment ? (await asLines(world, [assessment]))[0] : undefined
  return { edition, assessment: line ?? null, share: shareReady(clauses), clauses }
})

/** What the records say of every requirement of the edition the organisation works by. */
export async function readinessNow(world: World) {
  const owned = await ownedClauses(world)
  const { edition } = owned
  const assessment = await latestAssessment(world, edition)
  const answers = assessment ? await answersOf(world, assessment.id) : []
  const byClause = Map.groupBy(answers, ({ clause }) => clause)
  const audits = await auditedClauses(world, edition)
  const majors = await openMajors(world, edition)
  const clauses = requirementClauses(edition).map(({ number, label }): ClauseReadiness => {
    const some = byClause.get(number)
    const score = some && scoreOf(some)
    const evidence = (some ?? []).reduce((sum, one) => sum + one.evidence.length, 0)
    const processes = owned.processes.filter((one) => covers(one.clauses, edition, number, edition))
    const auditedOn = audits.get(number) ?? null
    const open = majors.filter((one) => covers([one.clause], edition, number, edition)).map((one) => one.number)
    const facts = { score, evidence, processes: processes.length, isAudited: auditedOn !== null }
    return {
      clause: number,
      label,
      ...readinessOf({ ...facts, openMajors: open.length }),
      score: score ?? null,
      evidence,
      processes: processes.map(({ code }) => code),
      auditedOn,
      openMajors: open,
    }
  })
  return { edition, assessment, answers, clauses }
}

/** When a finished audit last asked for each clause, within twelve months. */
async function auditedClauses({ db, org, today }: World, to: Edition): Promise<Map<string, CalendarDate>> {
  const { rows } = await sql<{ clause: string; edition: Edition; day: CalendarDate }>`
    select q.clause, a.edition, max(coalesce(a."to", a.finished_at::date)) as day
    from audit_question q join audit a on a.org_id = q.org_id and a.id = q.audit_id
    where q.org_id = ${org} and q.grade is not null and a.finished_at is not null and a.state <> 'cancelled'
      and coalesce(a."to", a.finished_at::date) > ${addMonths(today, -12)}::date
    group by q.clause, a.edition`.execute(db)
  const latest = new Map<string, CalendarDate>()
  for (const { clause, edition, day } of rows)
    for (const place of inEdition(clause, edition, to)) {
      const known = latest.get(place)
      if (!known || known < day) latest.set(place, day)
    }
  return latest
}

async function openMajors({ db, org }: World, to: Edition): Promise<{ number: string; clause: string }[]> {
  const rows = await db
    .selectFrom('nonconformity')
    .select(['number', 'requirementClause', 'requirementEdition'])
    .where('orgId', '=', org)
    .where('grade', '=', 'major')
    .where('state', 'not in', ['closed', 'voided'])
    .orderBy('number')
    .limit(500)
    .execute()
  return rows.flatMap(({ number, requirementClause, requirementEdition }) =>
    inEdition(requirementClause, requirementEdition, to).map((clause) => ({ number, clause })),
  )
}
