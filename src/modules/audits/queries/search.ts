import type { SearchEntry } from '#kernel/search.ts'
import { titleOf } from '#kernel/work.ts'
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

/** What the search keeps of each of our records. */
export const searchesOf = { audit, finding, programme }
export const searchOf = audit
