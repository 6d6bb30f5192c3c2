import { type SelectQueryBuilder, sql } from 'kysely'
import type { InputOf } from '#kernel/contract.ts'
import { addMonths } from '#kernel/dates.ts'
import type { Id } from '#kernel/ids.ts'
import { Refusal } from '#kernel/refusal.ts'
import { answer, type World } from '#platform/server/context.ts'
import type { Tables } from '#platform/server/database/database.ts'
import { pageFrom, sortingBy } from '#platform/server/database/paging.ts'
import * as contract from '../contract/findings.ts'
import type { FindingGrade } from '../contract/words.ts'
import type { FindingState } from '../lifecycle.ts'
import { seesWorkingPapers } from '../rules/eyes.ts'
import { isVisible, partIn, seesFindings, theOpenAudit, theVisibleAudit } from './eyes.ts'
import { iso, peopleRefs, processRefs, siteRefs } from './refs.ts'
import type { WholeAudit } from './whole.ts'

type Reach = Pick<World, 'db' | 'org'>
type Joined = SelectQueryBuilder<Tables, 'finding' | 'audit', object>

const findings = ({ db, org }: Reach): Joined =>
  db
    .selectFrom('finding')
    .innerJoin('audit', (join) =>
      join.onRef('audit.orgId', '=', 'finding.orgId').onRef('audit.id', '=', 'finding.auditId'),
    )
    .where('finding.orgId', '=', org) as unknown as Joined

const fromNonconformity = (column: 'number' | 'response_due') =>
  sql<
    string | null
  >`(select ${sql.ref(`n.${column}`)} from nonconformity n where n.org_id = finding.org_id and n.id = finding.nonconformity_id)`
const processName = (column: 'name_en' | 'name_ar') =>
  sql<
    string | null
  >`(select ${sql.ref(`p.${column}`)} from process p where p.org_id = finding.org_id and p.id = finding.process_id)`

const withColumns = (some: Joined) =>
  some
    .selectAll('finding')
    .select(['audit.number as auditNumber', 'audit.title as auditTitle'])
    .select([
      fromNonconformity('number').as('nonconformityNumber'),
      fromNonconformity('response_due').as('dueOn'),
      processName('name_en').as('processNameEn'),
      processName('name_ar').as('processNameAr'),
      sql<Date>`coalesce(finding.issued_at, finding.drafted_at)`.as('since'),
      sql<string>`coalesce(audit.number, '') || ' ' || coalesce(finding.number, '')`.as('numberOrder'),
    ])

type Columns = Tables['finding'] & { draftedAt: Date; issuedAt: Date | null }
const rowFrom = (row: object) => {
  const { edition, clause, draftedBy, draftedAt, issuedAt } = row as Columns
  return {
    ...row,
    requirement: { edition, clause },
    draftedById: draftedBy,
    draftedAt: iso(draftedAt),
    issuedAt: iso(issuedAt),
  }
}

/** Drafts are the team's; the others see what was issued in audits they may see. */
export const isReadable = ({ actor }: Pick<World, 'actor'>) =>
  seesWorkingPapers(actor, [])
    ? sql<boolean>`true`
    : sql<boolean>`(finding.number is not null or (${actor.scope === undefined} and exists (select from audit_member m
        where m.org_id = finding.org_id and m.audit_id = finding.audit_id and m.person_id = ${actor.id})))`

export const listFindings = answer(
  contract.ListFindings,
  async (world, { sort, search, limit, cursor, ...filters }) => {
    const some = narrowed(findings(world).where(isVisible(world)).where(isReadable(world)), filters, search)
    const query = world.db.selectFrom(withColumns(some).as('line')).selectAll('line')
    const { column, descending } = sortingBy(sort, ['since', 'number', 'clause', 'state'], '-since')
    const key = column === 'number' ? 'numberOrder' : column
    const page = await pageFrom<object>(world.db, query, { limit, cursor }, { column: key, descending }, 'line')
    return { ...page, rows: page.rows.map((row) => contract.FindingRow.parse(rowFrom(row))) }
  },
)

type Filters = Omit<InputOf<typeof contract.ListFindings>, 'limit' | 'cursor' | 'sort' | 'search'>

function narrowed(query: Joined, filters: Filters, search: string | undefined): Joined {
  let some = query
  if (filters.auditId) some = some.where('finding.auditId', '=', filters.auditId)
  if (filters.processId) some = some.where('finding.processId', '=', filters.processId)
  if (filters.state) some = some.where('finding.state', 'in', filters.state.split(',') as FindingState[])
  if (filters.grade) some = some.where('finding.grade', 'in', filters.grade.split(',') as FindingGrade[])
  if (filters.open) some = some.where('finding.state', 'not in', ['closed', 'withdrawn'])
  if (filters.clause)
    some = some.where(
      sql<boolean>`(finding.clause = ${filters.clause} or finding.clause like ${`${filters.clause}.%`})`,
    )
  if (search)
    some =
      some.where(sql<boolean>`fold(coalesce(audit.number, '') || ' ' || coalesce(finding.number, '') || ' ' || finding.statement)
      like '%' || fold(${search}) || '%'`)
  return some
}

export const theFinding = answer(contract.TheFinding, async (world, { id }) => {
  const row = await withColumns(findings(world)).where('finding.id', '=', id).executeTakeFirst()
  if (!row) throw new Refusal('missing', 'missing')
  const audit = await theVisibleAudit(world, row.auditId)
  if (!seesFindings(world, audit) || (row.number === null && !partIn(world, audit).seesWorkingPapers))
    throw new Refusal('missing', 'missing')
  const people = await peopleRefs(world, [row.draftedBy])
  const processes = await processRefs(world, [row.processId])
  const sites = await siteRefs(world, [row.siteId])
  return contract.TheFinding.output.parse({
    finding: rowFrom(row),
    audit: { id: audit.id, number: audit.number, title: audit.title, state: audit.state },
    process: row.processId ? (processes.get(row.processId) ?? null) : null,
    site: sites[0] ?? null,
    draftedBy: people.get(row.draftedBy),
    questions: partIn(world, audit).seesWorkingPapers ? await questionsBehind(world, id) : [],
    me: partIn(world, audit),
  })
})

const questionsBehind = async ({ db, org }: Reach, findingId: Id) => {
  const rows = await db
    .selectFrom('auditQuestion')
    .select(['id', 'textEn', 'textAr', 'clause', 'grade', 'notes'])
    .where('orgId', '=', org)
    .where('findingId', '=', findingId)
    .orderBy('position')
    .execute()
  return rows.map(({ textEn, textAr, ...row }) => ({ ...row, text: { en: textEn, ar: textAr } }))
}

/** How long a closed finding is looked at again. */
const verifiedAgainMonths = 24

/** What earlier audits of the same processes found that is open, or was closed lately. */
export async function previousFindings(world: Pick<World, 'db' | 'org' | 'today'>, audit: WholeAudit) {
  const processIds = audit.processes.map(({ processId }) => processId)
  if (processIds.length === 0) return []
  const rows = await withColumns(findings(world))
    .where('finding.processId', 'in', processIds)
    .where('finding.auditId', '<>', audit.id)
    .where('finding.number', 'is not', null)
    .where('finding.grade', 'in', ['major', 'minor', 'opportunity'])
    .where('finding.state', '<>', 'withdrawn')
    .where(
      sql<boolean>`(finding.closed_on is null or finding.closed_on >= ${addMonths(world.today, -verifiedAgainMonths)}::date)`,
    )
    .orderBy('finding.issuedAt', 'desc')
    .limit(200)
    .execute()
  return rows.map((row) => contract.FindingRow.parse(rowFrom(row)))
}

export const listPreviousFindings = answer(contract.PreviousFindings, async (world, { id }) => ({
  rows: await previousFindings(world, await theOpenAudit(world, id)),
}))
