import { sql } from 'kysely'
import type { Id } from '#kernel/ids.ts'
import type { SearchEntry } from '#kernel/records/search.ts'
import { titleOf } from '#kernel/records/work.ts'
import type { Eyes } from '#platform/server/finding/searching.ts'
import { isVisible } from './eyes.ts'
import type { AuditRecord, FindingRecord, ProgrammeRecord } from '../tables.ts'

const audit = (row: AuditRecord): SearchEntry => ({
  number: row.number,
  title: row.title,
  words: [row.objectives, row.reason, ...row.criteria].join(' '),
  state: row.state,
})

/** A draft is not found: it is the team's until it is issued. */
const finding = (row: FindingRecord): SearchEntry | undefined =>
  row.number === null
    ? undefined
    : { number: row.number, title: titleOf(row.statement), words: `${row.clause} ${row.statement}`, state: row.state }

const programme = (row: ProgrammeRecord): SearchEntry => ({
  number: row.number,
  title: row.title,
  words: row.objectives,
  state: row.state,
})

/** The search shows an audit to whom it is visible, and a finding to whom its audit is. */
export const eyesOf: Readonly<Record<string, Eyes>> = {
  async audit(world, ids) {
    const visible = sql<{ id: Id }>`select id from audit where org_id = ${world.org} and id = any(${[...ids]}::uuid[])
      and ${isVisible(world)}`
    return (await visible.execute(world.db)).rows.map(({ id }) => id)
  },
  async finding(world, ids) {
    const visible = sql<{
      id: Id
    }>`select finding.id from finding join audit on audit.org_id = finding.org_id and audit.id = finding.audit_id
      where finding.org_id = ${world.org} and finding.id = any(${[...ids]}::uuid[]) and ${isVisible(world)}`
    return (await visible.execute(world.db)).rows.map(({ id }) => id)
  },
}

/** What the search keeps of each of our records. */
export const searchesOf = { audit, finding, programme }
export const searchOf = audit
