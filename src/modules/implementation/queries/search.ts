import type { SearchEntry } from '#kernel/records/search.ts'
import type { Assessment } from '../contract/assessments.ts'
import type { PlannedChange } from '../contract/change-record.ts'
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

const change = (row: PlannedChange): SearchEntry => ({
  number: row.number,
  title: row.titleEn || row.titleAr,
  titleAr: row.titleAr,
  words: [row.reason, row.purpose, row.consequences, row.unwanted, row.resources, row.criterion].join(' '),
  state: row.state,
})

/** What the search keeps of each of our records. */
export const searchesOf = { assessment, planTask, change }
