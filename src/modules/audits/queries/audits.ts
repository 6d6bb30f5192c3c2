import { sql } from 'kysely'
import type { Id } from '#kernel/ids.ts'
import { answer, type World } from '#platform/server/context.ts'
import { pageFrom, sortingBy } from '#platform/server/database/paging.ts'
import * as contract from '../contract/audit.ts'
import { isVisible, partIn, seesFindings, theVisibleAudit } from './eyes.ts'
import { iso, membersFrom, peopleRefs, processRefs, siteRefs } from './refs.ts'
import { scopeOf, type WholeAudit } from './whole.ts'

const leadName = (language: 'name_en' | 'name_ar') =>
  sql<
    string | null
  >`coalesce(nullif(audit.external_lead, ''), (select ${sql.ref(`p.${language}`)} from audit_member m join person p on p.org_id = m.org_id and p.id = m.person_id
    where m.org_id = audit.org_id and m.audit_id = audit.id and m.role = 'lead'))`

/** An audit without a day yet stands where it must be seen: at the end of the calendar. */
const day = sql<string>`coalesce(audit."from", 'infinity'::date)`

export const listAudits = answer(contract.ListAudits, async (world, { sort, search, limit, cursor, ...filters }) => {
  let some = world.db.selectFrom('audit').where('audit.orgId', '=', world.org).where(isVisible(world))
  if (filters.state) some = some.where('audit.state', 'in', filters.state.split(',') as WholeAudit['state'][])
  if (filters.type) some = some.where('audit.type', '=', filters.type)
  if (filters.year)
    some = some.where(
      sql<boolean>`audit."from" between make_date(${filters.year}::int, 1, 1) and make_date(${filters.year}::int, 12, 31)`,
    )
  if (filters.processId)
    some = some.where(
      sql<boolean>`exists (select from audit_process s where s.org_id = audit.org_id and s.audit_id = audit.id and s.process_id = ${filters.processId})`,
    )
  if (filters.mine) some = some.where(isMine(world.actor.id))
  if (search)
    some = some.where(
      sql<boolean>`fold(coalesce(audit.number, '') || ' ' || audit.title) like '%' || fold(${search}) || '%'`,
    )
  const rows = some
    .select([
      'audit.id',
      'audit.version',
      'audit.number',
      'audit.title',
      'audit.type',
      'audit.state',
      'audit.edition',
      'audit.method',
      'audit.from',
      'audit.to',
    ])
    .select([
      day.as('day'),
      sql<string>`number_order(audit.number)`.as('numberOrder'),
      leadName('name_en').as('leadNameEn'),
      leadName('name_ar').as('leadNameAr'),
      sql<number>`(select count(*)::int from audit_process s where s.org_id = audit.org_id and s.audit_id = audit.id)`.as(
        'processes',
      ),
      sql<number>`(select count(*)::int from finding f where f.org_id = audit.org_id and f.audit_id = audit.id
        and f.number is not null and f.state not in ('closed', 'withdrawn'))`.as('openFindings'),
    ])
  const { column, descending } = sortingBy(sort, ['from', 'number', 'title', 'state'], '-from')
  const keys: Record<string, string> = { from: 'day', number: 'numberOrder' }
  const query = world.db.selectFrom(rows.as('line')).selectAll('line')
  const page = await pageFrom<object>(
    world.db,
    query,
    { limit, cursor },
    { column: keys[column] ?? column, descending },
    'line',
  )
  return { ...page, rows: page.rows.map((row) => contract.AuditRow.parse(row)) }
})

const isMine = (me: Id) =>
  sql<boolean>`(audit.auditee_id = ${me}
    or exists (select from audit_member m where m.org_id = audit.org_id and m.audit_id = audit.id and m.person_id = ${me})
    or exists (select from itinerary_row r where r.org_id = audit.org_id and r.audit_id = audit.id and r.auditee_id = ${me})
    or exists (select from audit_process s join process p on p.org_id = s.org_id and p.id = s.process_id
      where s.org_id = audit.org_id and s.audit_id = audit.id and p.owner_id = ${me}))`

export const theAudit = answer(contract.TheAudit, async (world, { id }) => {
  const audit = await theVisibleAudit(world, id)
  const me = partIn(world, audit)
  const [answers, reports, counts, programme] = [
    await planAnswersOf(world, id),
    await reportsOf(world, id),
    await countsOf(world, audit),
    world.actor.scope ? null : await programmeOf(world, audit.plannedAuditId),
  ]
  const people = await peopleRefs(world, [
    audit.auditeeId,
    ...audit.team.map(({ personId }) => personId),
    ...audit.distribution,
    ...answers.flatMap(({ personId, memberId }) => [personId, memberId]),
    ...reports.flatMap(({ issuedBy, acceptedBy }) => [issuedBy, acceptedBy]),
  ])
  const processes = await processRefs(
    world,
    audit.processes.map(({ processId }) => processId),
  )
  const named = (personId: Id | null) => (personId ? (people.get(personId) ?? null) : null)
  return contract.TheAudit.output.parse({
    audit: auditFrom(audit, me.seesWorkingPapers || seesFindings(world, audit)),
    programme: programme ?? null,
    auditee: named(audit.auditeeId),
    team: membersFrom(audit.team, people),
    processes: [...processes.values()],
    sites: await siteRefs(world, audit.siteIds),
    planAnswers: answers.map((one) => ({
      ...one,
      person: named(one.personId),
      member: named(one.memberId),
      answeredAt: iso(one.answeredAt),
    })),
    reports: reports.map((one) => ({
      ...one,
      issuedAt: iso(one.issuedAt),
      acceptedAt: iso(one.acceptedAt),
      issuer: named(one.issuedBy),
      accepter: named(one.acceptedBy),
    })),
    distribution: audit.distribution.flatMap((personId) => named(personId) ?? []),
    counts,
    me,
  })
})

/** The conclusion is the team's until it is reported. */
const auditFrom = (audit: WholeAudit, isOpen: boolean) => ({
  ...audit,
  scope: scopeOf(audit),
  planIssuedAt: iso(audit.planIssuedAt),
  startedAt: iso(audit.startedAt),
  finishedAt: iso(audit.finishedAt),
  closedAt: iso(audit.closedAt),
  conclusion: isOpen ? audit.conclusion : null,
})

const planAnswersOf = ({ db, org }: World, id: Id) =>
  db
    .selectFrom('planAnswer')
    .selectAll()
    .where('orgId', '=', org)
    .where('auditId', '=', id)
    .orderBy('answeredAt')
    .orderBy('id')
    .execute()

const reportsOf = ({ db, org }: World, id: Id) =>
  db
    .selectFrom('auditReport')
    .select([
      'id',
      'version',
      'revision',
      'issuedAt',
      'issuedBy',
      'contentHash',
      'fileSha256',
      'acceptedAt',
      'acceptedBy',
      'changeNote',
    ])
    .where('orgId', '=', org)
    .where('auditId', '=', id)
    .orderBy('revision', 'desc')
    .execute()

const programmeOf = async ({ db, org }: World, plannedAuditId: Id | null) =>
  plannedAuditId
    ? db
        .selectFrom('plannedAudit as planned')
        .innerJoin('programme', (join) =>
          join.onRef('programme.orgId', '=', 'planned.orgId').onRef('programme.id', '=', 'planned.programmeId'),
        )
        .select(['programme.id', 'programme.number', 'programme.title'])
        .where('planned.orgId', '=', org)
        .where('planned.id', '=', plannedAuditId)
        .executeTakeFirst()
    : undefined

type Counts = {
  questions: number
  answered: number
  findings: number
  openFindings: number
  itineraryRows: number
  byGrade: Record<string, number>
}

/** Who does not see working papers is told nothing about them, not even how many there are. */
async function countsOf(world: World, audit: WholeAudit): Promise<Counts> {
  const open = partIn(world, audit).seesWorkingPapers
  const { rows } = await sql<Counts>`
    with q as (select grade from audit_question where org_id = ${world.org} and audit_id = ${audit.id} and ${open}),
      f as (select state, number from finding where org_id = ${world.org} and audit_id = ${audit.id} and state <> 'withdrawn'
        and (number is not null or ${open}))
    select (select count(*)::int from q) as questions,
      (select count(grade)::int from q) as answered,
      (select coalesce(jsonb_object_agg(grade, n), '{}') from (select grade, count(*) n from q where grade is not null group by grade) g) as "byGrade",
      (select count(*)::int from f) as findings,
      (select count(*)::int from f where state <> 'closed') as "openFindings",
      (select count(*)::int from itinerary_row where org_id = ${world.org} and audit_id = ${audit.id}) as "itineraryRows"`.execute(
    world.db,
  )
  return rows[0] as Counts
}
