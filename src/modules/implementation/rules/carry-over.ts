import type { Confidence, MappingRow, Question } from '#modules/standards/rules/guidance.ts'
import type { Grade } from '../contract/words.ts'

export type Earlier = { id: string; questionId: string; clause: string; textEn: string; grade: Grade | null }

export type Carried = {
  question: Question
  /** The earlier answer that still answers it; without one it is asked. */
  from: Earlier | undefined
  /** How sure our mapping is of this clause. */
  confidence: Confidence
}

/**
 * What of an assessment of 2015 answers the questions of 2026, clause by clause of the mapping. An answer carries over when the same question
 * is asked of the same clause, or in the same words of the clause it became; where the mapping is unsure of itself (low), it is asked again.
 */
export function carryOver(
  questions: readonly Question[],
  mapping: readonly MappingRow[],
  earlier: readonly Earlier[],
): Carried[] {
  const answered = earlier.filter(({ grade }) => grade !== null)
  return questions.map((question) => {
    const rows = mapping.filter(({ to }) => to === question.clause)
    const origins = new Set(rows.map(({ from }) => from))
    const confidence = leastSure(rows.map((row) => row.confidence))
    const candidates = answered.filter(({ clause }) => origins.has(clause))
    const found =
      candidates.find(({ questionId }) => questionId === question.id) ??
      candidates.find(({ textEn }) => textEn === question.text.en)
    return { question, from: confidence === 'low' ? undefined : found, confidence }
  })
}

const sureness: readonly Confidence[] = ['low', 'medium', 'high']

/** A clause that the mapping does not know is one we are not sure of. */
const leastSure = (all: readonly Confidence[]): Confidence => sureness.find((one) => all.includes(one)) ?? 'low'
