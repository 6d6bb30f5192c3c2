import type { TwoNames } from '#kernel/text.ts'
import tree2015 from './data/tree-2015.json' with { type: 'json' }
import tree2026 from './data/tree-2026.json' with { type: 'json' }

export const editions = ['9001:2015', '9001:2026'] as const
export type Edition = (typeof editions)[number]

export type Clause = {
  number: string
  parent: string | null
  kind: 'chapter' | 'group' | 'requirement'
  /** The standard's own title; null where it gives the number none. */
  title: TwoNames | null
  /** What to call the clause where it stands alone: its title, or our own words. */
  label: TwoNames
}

export type CarryOver = {
  to: string[]
  change: 'unchanged' | 'reworded' | 'extended' | 'split' | 'merged'
}

/** Every clause of an edition, in the standard's order. */
export const clausesOf = (edition: Edition): readonly Clause[] => trees[edition]

export const clause = (edition: Edition, number: string): Clause | undefined => byNumber[edition].get(number)

/** The clauses directly below; those without a parent are the chapters. */
export const childrenOf = (edition: Edition, number: string | null): Clause[] =>
  trees[edition].filter(({ parent }) => parent === number)

/** The clauses that ask for something themselves and have nothing below them. */
export const requirementClauses = (edition: Edition): Clause[] =>
  trees[edition].filter(({ kind }) => kind === 'requirement')

export const isClause = (edition: Edition, number: string): boolean => byNumber[edition].has(number)

/** "8.5.1" says which requirement is meant; "8" and "8.5" do not. */
export const isSpecific = (edition: Edition, number: string): boolean => clause(edition, number)?.kind === 'requirement'

/** A clause lies within itself and within every clause above it; 10.1 does not lie within 1. */
export const within = (number: string, ancestor: string): boolean =>
  number === ancestor || number.startsWith(`${ancestor}.`)

/** The order of the standard: 9.3 before 10.1, 7.1 before 7.1.1. */
export function compareClauses(one: string, other: string): number {
  const theirs = other.split('.').map(Number)
  for (const [level, mine] of one.split('.').map(Number).entries()) {
    const difference = mine - (theirs[level] ?? -1)
    if (difference !== 0) return difference
  }
  return one.length - other.length
}

/** Where a clause of 2015 is found in 2026, and how much of it is new. */
export const carriesOver = (number2015: string): CarryOver | undefined => carryOvers.get(number2015)

const trees: Record<Edition, readonly Clause[]> = {
  '9001:2015': tree2015 as unknown as Clause[],
  '9001:2026': tree2026 as unknown as Clause[],
}

const index = (clauses: readonly Clause[]) => new Map(clauses.map((each) => [each.number, each]))
const byNumber: Record<Edition, Map<string, Clause>> = {
  '9001:2015': index(trees['9001:2015']),
  '9001:2026': index(trees['9001:2026']),
}

const carryOvers = new Map(tree2015.map((each) => [each.number, each.carriesOver as CarryOver]))
