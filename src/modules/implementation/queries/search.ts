import type { SearchEntry } from '#kernel/search.ts'
import type { Assessment } from '../contract/assessments.ts'
import type { PlanTask } from '../contract/plan.ts'

const assessment = (row: Assessment): SearchEntry => ({
  number: row.number,
  title: row.title,
  words: row.edition,
  state: row.state,
})

const planTask = (row: PlanTask): SearchEntry => ({
  number: null,
  title: row.titleEn || row.titleAr,
  titleAr: row.titleAr,
  words: [row.note, row.blockedBecause ?? '', ...row.clauses].join(' '),
  state: row.state,
})

/** What the search keeps of each of our records. */
export const searchesOf = { assessment, planTask }
