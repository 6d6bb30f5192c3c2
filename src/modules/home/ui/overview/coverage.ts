import type { Coverage } from '../../rules.ts'

export type Requirement = { clause: string; title: { en: string; ar: string }; coverage: Coverage }
export type Covered = 'none' | 'planned' | 'partly' | 'audited' | 'open'
export type ClauseCoverage = { clause: string; covered: Covered; parts: readonly Requirement[]; audited: number }

const upper = (clause: string) => clause.split('.').slice(0, 2).join('.')

/** Requirements under the clause they belong to: 8.5.1 to 8.5.6 are parts of 8.5. */
export function byClause(requirements: readonly Requirement[]): ClauseCoverage[] {
  const partsOf = Map.groupBy(requirements, ({ clause }) => upper(clause))
  return [...partsOf].map(([clause, parts]) => ({
    clause,
    parts,
    covered: coveredOf(parts),
    audited: parts.filter(({ coverage }) => coverage === 'audited' || coverage === 'open').length,
  }))
}

/** One open nonconformity outweighs everything; a clause is audited when all of its parts are. */
function coveredOf(parts: readonly Requirement[]): Covered {
  const has = (coverage: Coverage) => parts.some((part) => part.coverage === coverage)
  if (has('open')) return 'open'
  if (has('audited')) return has('planned') || has('none') ? 'partly' : 'audited'
  return has('planned') ? 'planned' : 'none'
}

/** How many requirements an audit has reached. */
export const reached = (requirements: readonly Requirement[]) =>
  requirements.filter(({ coverage }) => coverage === 'audited' || coverage === 'open').length
