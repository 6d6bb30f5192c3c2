import type { Id } from '#kernel/ids.ts'
import { type Edition, requirementClauses, within } from '#modules/standards/rules.ts'

type Claiming = { id: Id; clauses: readonly string[] }

const isAsked = (clause: string) => Number(clause.split('.')[0]) >= 5

/** Which processes answer for each requirement of chapters 5 to 10: a process that names 8.4 answers for 8.4.1 too. */
export const responsibilitiesIn = (edition: Edition, processes: readonly Claiming[]) =>
  requirementClauses(edition)
    .map(({ number }) => number)
    .filter(isAsked)
    .map((clause) => ({
      clause,
      processIds: processes
        .filter(({ clauses }) => clauses.some((claimed) => within(clause, claimed)))
        .map(({ id }) => id),
    }))

/** The requirements nobody answers for. */
export const unanswered = (clauses: readonly { clause: string; processIds: readonly Id[] }[]): string[] =>
  clauses.filter(({ processIds }) => processIds.length === 0).map(({ clause }) => clause)
