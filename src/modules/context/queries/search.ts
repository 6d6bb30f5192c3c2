import type { SearchEntry } from '#kernel/records/search.ts'
import { titleOf } from '#kernel/records/work.ts'
import type { Issue } from '../contract/issues.ts'
import type { InterestedParty } from '../contract/parties.ts'
import type { QualityPolicy } from '../contract/policy.ts'
import type { ScopeStatement } from '../contract/scope.ts'

const said = (row: { statementEn: string; statementAr: string }) => ({
  title: titleOf(row.statementEn || row.statementAr),
  titleAr: titleOf(row.statementAr),
})

/** What the search keeps of each record. */
export const searchesOf = {
  issue: (row: Issue): SearchEntry => ({
    ...said(row),
    number: row.number,
    words: [row.statementEn, row.statementAr, row.effectNote].join(' '),
    state: row.state,
  }),
  'interested-party': (row: InterestedParty): SearchEntry => ({
    number: null,
    title: row.nameEn || row.nameAr,
    titleAr: row.nameAr,
    words: row.relevance,
    state: row.state,
  }),
  'scope-statement': (row: ScopeStatement): SearchEntry => ({
    ...said(row),
    number: null,
    words: [row.statementEn, row.statementAr, row.productsEn, row.productsAr].join(' '),
    state: row.state,
  }),
  'quality-policy': (row: QualityPolicy): SearchEntry => ({
    ...said(row),
    number: null,
    words: [row.statementEn, row.statementAr].join(' '),
    state: row.state,
  }),
}
