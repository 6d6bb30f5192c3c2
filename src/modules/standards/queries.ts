import { Refusal } from '#kernel/refusal.ts'
import { answer } from '#platform/server/context.ts'
import { fromPath, ListClauses, TheClause } from './contract.ts'
import { clausesOf } from './rules.ts'
import { isFound } from './rules/find.ts'
import { type Guidance, guidance, mapping, standardOf } from './rules/guidance.ts'

export const listClauses = answer(ListClauses, async (_, { edition, search }) => {
  const standard = standardOf(fromPath(edition))
  const { name, published, amendments } = standard
  const meets = ({ number, label, intent, questions }: Guidance) =>
    isFound(number, [label, intent, ...questions.map(({ text }) => text)], search ?? '')
  const found = new Set(standard.clauses.filter(meets).map(({ number }) => number))
  const rows = clausesOf(standard.edition)
    .filter(({ number }) => found.has(number))
    .map(({ number, parent, kind, title, label }) => ({ number, parent, kind, title, label }))
  return { edition: standard.edition, name, published, amendments, rows }
})

export const theClause = answer(TheClause, async (_, { edition, number }) => {
  const found = guidance(fromPath(edition), number)
  if (!found) throw new Refusal('missing', 'missing')
  const side = edition === '9001-2015' ? 'from' : 'to'
  return { ...found, edition: fromPath(edition), changes: mapping.filter((row) => row[side] === number) }
})
