import { compareClauses, within } from '#modules/standards/rules.ts'
import type { Grade } from '../contract/words.ts'

/** What an answer counts. What is not applicable, or not answered yet, counts nothing. */
export const worthOf: Readonly<Record<Exclude<Grade, 'not-applicable'>, number>> = { met: 1, partly: 0.5, 'not-met': 0 }

export type Score = {
  questions: number
  answered: number
  /** Answered and applicable: what the share is a share of. */
  applicable: number
  gaps: number
  points: number
  /** Points by applicable answers; null while there is none. */
  share: number | null
}

type Answered = { grade: Grade | null }
type AnsweredOn = Answered & { clause: string }

/**
 * share = (met + partly × 0.5) ÷ (met + partly + not met).
 * No standard gives a formula: this is the usual one of gap checklists (1, ½, 0), as our domain rules state it; every question weighs the same.
 */
export function scoreOf(answers: readonly Answered[]): Score {
  const grades = answers.flatMap(({ grade }) => (grade ? [grade] : []))
  const counted = grades.filter((grade) => grade !== 'not-applicable')
  const points = counted.reduce((sum, grade) => sum + worthOf[grade], 0)
  return {
    questions: answers.length,
    answered: grades.length,
    applicable: counted.length,
    gaps: counted.filter((grade) => isGap(grade)).length,
    points,
    share: counted.length === 0 ? null : points / counted.length,
  }
}

export const isGap = (grade: Grade | null): boolean => grade === 'partly' || grade === 'not-met'

/** The score of each clause that is asked, in the standard's order. */
export function scoresByClause(answers: readonly AnsweredOn[]): Map<string, Score> {
  const byClause = Map.groupBy(answers, ({ clause }) => clause)
  const clauses = [...byClause.keys()].toSorted(compareClauses)
  return new Map(clauses.map((clause) => [clause, scoreOf(byClause.get(clause) ?? [])]))
}

/** The score of everything at or below each of those clauses. */
export const scoresWithin = (answers: readonly AnsweredOn[], clauses: readonly string[]): Map<string, Score> =>
  new Map(clauses.map((one) => [one, scoreOf(answers.filter(({ clause }) => within(clause, one)))]))
