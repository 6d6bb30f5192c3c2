import { type RawBuilder, sql } from 'kysely'
import type { Id } from '#kernel/ids.ts'
import { type Link, link } from '#kernel/records/links.ts'
import { titleOf } from '#kernel/records/work.ts'
import { rolesMay } from '#modules/identity/rules.ts'
import { clauseId, clausesAsked } from '#modules/standards/queries/links.ts'
import type { Edition } from '#modules/standards/rules.ts'
import type { World } from '#platform/server/context.ts'
import { mostLinks, type Strand } from '#platform/server/finding/linking.ts'
import type { FindingGrade } from '../contract/words.ts'
import { isVisible } from './eyes.ts'
import { isReadable } from './findings.ts'

const among = (column: string, ids: readonly string[]) => sql<boolean>`${sql.ref(column)} = any(${[...ids]}::uuid[])`

type Found = {
  id: Id
  auditId: Id
  edition: Edition
  clause: string
  processId: Id | null
  nonconformityId: Id | null
  grade: FindingGrade
}

/** A strength shows that a requirement is met; so does an opportunity. */
const kindOf = (grade: FindingGrade) => (grade === 'major' || grade === 'minor' ? 'not-fulfilled-in' : 'shown-by')

async function found({ db, org }: World, condition: RawBuilder<boolean>): Promise<Found[]> {
  const { rows } =
    await sql<Found>`select f.id, f.audit_id, f.edition, f.clause, f.process_id, f.nonconformity_id, f.grade from finding f
    where f.org_id = ${org} and f.state <> 'withdrawn' and ${condition}
    order by coalesce(f.issued_at, f.drafted_at) desc, f.id limit ${mostLinks}`.execute(db)
  return rows
}

/** Where a finding comes from and what came of it. */
const around = ({ id, auditId, edition, clause, processId, nonconformityId, grade }: Found): Link[] => [
  link('clause', clauseId(edition, clause), kindOf(grade), 'finding', id),
  ...(processId ? [link('process', processId, kindOf(grade), 'finding', id)] : []),
  link('audit', auditId, 'led-to', 'finding', id),
  ...(nonconformityId ? [link('finding', id, 'led-to', 'nonconformity', nonconformityId)] : []),
]

type Clause = { edition: Edition; number: string; id: Id }

async function processesOf({ db, org }: World, condition: RawBuilder<boolean>): Promise<Link[]> {
  const { rows } = await sql<{ processId: Id; auditId: Id }>`select s.process_id, s.audit_id from audit_process s
    join audit a on a.org_id = s.org_id and a.id = s.audit_id
    where s.org_id = ${org} and a.state <> 'cancelled' and ${condition}
    order by a."from" desc nulls first, a.id limit ${mostLinks}`.execute(db)
  return rows.map(({ processId, auditId }) => link('process', processId, 'shown-by', 'audit', auditId))
}

/** An audit asks dozens of clauses: from a clause one comes to the audits that asked, from an audit to what it found. */
export const threadOf: Strand = {
  links: {
    async clause(world, ids) {
      const held = await sql<Clause>`select distinct asked.edition, asked.number, a.id from ${clausesAsked(ids)}
        join audit_question q on q.org_id = ${world.org} and q.clause = asked.meant and q.grade <> 'not-applicable'
        join audit a on a.org_id = q.org_id and a.id = q.audit_id and a.edition = asked.edition and a.finished_at is not null
        order by a.id limit ${mostLinks}`.execute(world.db)
      const failed = await sql<
        Clause & Pick<Found, 'grade'>
      >`select asked.edition, asked.number, f.id, f.grade from ${clausesAsked(ids)}
        join finding f on f.org_id = ${world.org} and f.edition = asked.edition and f.clause = asked.meant and f.state <> 'withdrawn'
        order by f.id desc limit ${mostLinks}`.execute(world.db)
      return [
        ...held.rows.map((row) => link('clause', clauseId(row.edition, row.number), 'shown-by', 'audit', row.id)),
        ...failed.rows.map((row) =>
          link('clause', clauseId(row.edition, row.number), kindOf(row.grade), 'finding', row.id),
        ),
      ]
    },
    process: async (world, ids) => [
      ...(await processesOf(world, among('s.process_id', ids))),
      ...(await found(world, among('f.process_id', ids))).flatMap(around),
    ],
    audit: async (world, ids) => [
      ...(await processesOf(world, among('s.audit_id', ids))),
      ...(await found(world, among('f.audit_id', ids))).flatMap(around),
    ],
    finding: async (world, ids) => (await found(world, among('f.id', ids))).flatMap(around),
    nonconformity: async (world, ids) => (await found(world, among('f.nonconformity_id', ids))).flatMap(around),
  },
  ends: {
    async audit(world, ids) {
      if (!rolesMay(world.actor.roles, 'audits.read')) return []
      const rows = await world.db
        .selectFrom('audit')
        .select(['audit.id', 'number', 'title', 'state'])
        .where('audit.orgId', '=', world.org)
        .where(among('audit.id', ids))
        .where(isVisible(world))
        .orderBy('from', 'desc')
        .orderBy('audit.id')
        .execute()
      return rows.map(({ title, ...row }) => ({ record: 'audit', ...row, titleEn: title, titleAr: '' }))
    },
    async finding(world, ids) {
      if (!rolesMay(world.actor.roles, 'audits.read')) return []
      const { rows } = await sql<{ id: Id; number: string; statement: string; state: string }>`
        select finding.id, trim(coalesce(audit.number, '') || ' ' || coalesce(finding.number, '')) as number, finding.statement, finding.state
        from finding join audit on audit.org_id = finding.org_id and audit.id = finding.audit_id
        where finding.org_id = ${world.org} and ${among('finding.id', ids)} and ${isVisible(world)} and ${isReadable(world)}
        order by coalesce(finding.issued_at, finding.drafted_at) desc, finding.id`.execute(world.db)
      return rows.map(({ statement, ...row }) => ({
        record: 'finding',
        ...row,
        titleEn: titleOf(statement),
        titleAr: '',
      }))
    },
  },
}
