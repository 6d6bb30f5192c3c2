import { carriesOver, clausesOf, type Edition, within } from '#modules/standards/rules.ts'

/** Where a clause of one edition is found in another; itself where the editions are the same. */
export function inEdition(clause: string, from: Edition, to: Edition): string[] {
  if (from === to) return [clause]
  if (from === '9001:2015') return carriesOver(clause)?.to ?? [clause]
  const origins = clausesOf('9001:2015').filter(({ number }) => carriesOver(number)?.to.includes(clause))
  return origins.length > 0 ? origins.map(({ number }) => number) : [clause]
}

/** Whether one of the clauses, written in the edition `from`, holds that clause of the edition `to`. */
export const covers = (clauses: readonly string[], from: Edition, clause: string, to: Edition): boolean =>
  clauses.some((one) => within(clause, one) || inEdition(one, from, to).some((each) => within(clause, each)))
