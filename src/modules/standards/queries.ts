import { Refusal } from '#kernel/refusal.ts'
import type { TwoNames } from '#kernel/text.ts'
import { answer } from '#platform/server/context.ts'
import { fromPath, ListClauses, TheClause } from './contract.ts'
import { clausesOf } from './rules.ts'
import { isFound } from './rules/find.ts'
import { type Guidance, guidance, mapping, standardOf } from './rules/guidance.ts'

export const listClauses = answer(ListClauses, async (_, { edition, search }) => {
  const standard = standardOf(fromPath(edition))
  const { name, published, amendments } = standard
  const meets = (one: Guidance) => isFound(one.number, wordsOf(one), search ?? '')
  const found = new Set(standard.clauses.filter(meets).map(({ number }) => number))
  const rows = clausesOf(standard.edition)
    .filter(({ number }) => found.has(number))
    .map(({ number, parent, kind, title, label }) => ({ number, parent, kind, title, label }))
  return { edition: standard.edition, name, published, amendments, rows }
})

/** All that stands on the page of a clause. */
const wordsOf = (one: Guidance): TwoNames[] => [
  one.label,
  one.intent,
  ...one.questions.map(({ text }) => text),
  ...one.evidence,
  ...one.typicalNonconformities,
  ...one.documentedInformation.map(({ what }) => what),
]

export const theClause = answer(TheClause, async (_, { edition, number }) => {
  const found = guidance(fromPath(edition), number)
  if (!found) throw new Refusal('missing', 'missing')
  const side = edition === '9001-2015' ? 'from' : 'to'
  return { ...found, edition: fromPath(edition), changes: mapping.filter((row) => row[side] === number) }
})
