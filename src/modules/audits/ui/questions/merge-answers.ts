import type { EvidenceRef } from '#modules/actions/contract.ts'
import type { Question } from '../../contract/checklist.ts'

/** What an auditor writes on a question. */
export type Answered = Pick<Question, 'grade' | 'notApplicableBecause' | 'notes' | 'evidence' | 'sample'>

export const answeredFields = ['grade', 'notApplicableBecause', 'notes', 'evidence', 'sample'] as const
export type AnsweredField = (typeof answeredFields)[number]

export const answerOf = ({ grade, notApplicableBecause, notes, evidence, sample }: Answered): Answered => ({
  grade,
  notApplicableBecause,
  notes,
  evidence,
  sample,
})

const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other)
export const sayTheSame = (one: Answered, other: Answered): boolean => same(answerOf(one), answerOf(other))

/** Two auditors wrote on the same question: what only one of them changed is taken, what both changed clashes. */
export function mergeAnswers(base: Answered, mine: Answered, theirs: Answered) {
  const clashes = answeredFields.filter(
    (field) =>
      field !== 'evidence' &&
      !same(mine[field], base[field]) &&
      !same(theirs[field], base[field]) &&
      !same(mine[field], theirs[field]),
  )
  const take = <F extends AnsweredField>(field: F): Answered[F] =>
    same(mine[field], base[field]) ? theirs[field] : mine[field]
  const merged: Answered = {
    grade: take('grade'),
    notApplicableBecause: take('notApplicableBecause'),
    notes: take('notes'),
    evidence: mergeEvidence(base.evidence, mine.evidence, theirs.evidence),
    sample: take('sample'),
  }
  return { merged, clashes }
}

/** Evidence is a list: what either added is there, what either took away is not. */
function mergeEvidence(
  base: readonly EvidenceRef[],
  mine: readonly EvidenceRef[],
  theirs: readonly EvidenceRef[],
): EvidenceRef[] {
  const has = (list: readonly EvidenceRef[], one: EvidenceRef) => list.some((other) => same(one, other))
  const kept = theirs.filter((one) => has(mine, one) || !has(base, one))
  const added = mine.filter((one) => !has(base, one) && !has(theirs, one))
  return [...kept, ...added]
}

/** Both notes, one below the other: the way on when neither should be lost. */
export const withBothNotes = (mine: Answered, theirs: Answered): Answered => ({
  ...mine,
  notes: [theirs.notes, mine.notes].filter((text) => text.trim() !== '').join('\n\n'),
})
