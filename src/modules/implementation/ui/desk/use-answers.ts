import type { Id } from '#kernel/ids.ts'
import { tell } from '#platform/browser/asking/api.ts'
import { createDesk } from '#platform/browser/desk/answer-desk.ts'
import { unsentIn } from '#platform/browser/desk/unsent.ts'
import { deskHook, wireToPage } from '#platform/browser/desk/use-desk.ts'
import { AnswerQuestion, type AskedQuestion, TheAssessment } from '../../contract/assessments.ts'
import { answerPaper, UnsentAnswer } from './answer-paper.ts'

/** The desk on which the questions of one assessment are answered. */
export const useDesk = deskHook((queries, owner) =>
  createDesk(answerPaper, {
    send: (id, answer, version, idempotencyKey) => tell(AnswerQuestion, { id, ...answer }, { version, idempotencyKey }),
    ...wireToPage(queries, {
      query: TheAssessment,
      params: { id: owner.recordId },
      shown: (kept: AskedQuestion) => answeredBy(kept, owner.personId),
    }),
    unsent: unsentIn(localStorage, owner, UnsentAnswer),
  }),
)

const answeredBy = (kept: AskedQuestion, personId: Id): AskedQuestion => ({
  ...kept,
  answeredBy: kept.grade === null ? null : personId,
  answeredAt: null,
})
