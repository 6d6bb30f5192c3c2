import { z } from 'zod'
import { Id } from '#kernel/ids.ts'
import type { Desk, Paper, Sheet } from '#platform/browser/desk/answer-desk.ts'
import { mergeFields } from '#platform/browser/desk/merge-fields.ts'
import { AskedQuestion } from '../../contract/assessments.ts'
import { notApplicableHasReason } from '../../rules/assessment.ts'

const Answered = AskedQuestion.pick({ grade: true, note: true, evidence: true })
/** What is written on a question of an assessment. */
export type Answered = z.infer<typeof Answered>
export type AnswerDesk = Desk<AskedQuestion, Answered>
export type AnswerSheet = Sheet<AskedQuestion, Answered>

export const UnsentAnswer = z.object({ base: AskedQuestion, answer: Answered, key: Id })

export const answerPaper: Paper<AskedQuestion, Answered> = {
  answerOf: ({ grade, note, evidence }) => ({ grade, note, evidence }),
  isIncomplete: ({ grade, note }) => notApplicableHasReason(grade, note) !== undefined,
  merge: mergeFields,
}
