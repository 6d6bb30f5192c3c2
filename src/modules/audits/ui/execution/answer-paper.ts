import { z } from 'zod'
import { Id } from '#kernel/ids.ts'
import type { Desk, Paper, Sheet } from '#platform/browser/desk/answer-desk.ts'
import { mergeFields } from '#platform/browser/desk/merge-fields.ts'
import { Question } from '../../contract/checklist.ts'
import { notApplicableHasReason } from '../../rules/audit.ts'

const Answered = Question.pick({ grade: true, notApplicableBecause: true, notes: true, evidence: true, sample: true })
/** What an auditor writes on a question. */
export type Answered = z.infer<typeof Answered>
export type AnswerDesk = Desk<Question, Answered>
export type AnswerSheet = Sheet<Question, Answered>

export const UnsentAnswer = z.object({ base: Question, answer: Answered, key: Id })

export const answerPaper: Paper<Question, Answered> = {
  answerOf: ({ grade, notApplicableBecause, notes, evidence, sample }) => ({
    grade,
    notApplicableBecause,
    notes,
    evidence,
    sample,
  }),
  isIncomplete: ({ grade, notApplicableBecause }) => notApplicableHasReason(grade, notApplicableBecause) !== undefined,
  merge: mergeFields,
}

/** Both notes, one below the other: the way on when neither should be lost. */
export const withBothNotes = (mine: Answered, theirs: Answered): Answered => ({
  ...mine,
  notes: [theirs.notes, mine.notes].filter((text) => text.trim() !== '').join('\n\n'),
})
