import { tell } from '#platform/browser/asking/api.ts'
import { createDesk } from '#platform/browser/desk/answer-desk.ts'
import { unsentIn } from '#platform/browser/desk/unsent.ts'
import { deskHook, wireToPage } from '#platform/browser/desk/use-desk.ts'
import { AnswerQuestion, type Question, TheChecklist } from '../../contract/checklist.ts'
import { deviates } from '../../rules/findings.ts'
import { answerPaper, UnsentAnswer } from './answer-paper.ts'

/** The desk on which the questions of one audit are answered. */
export const useDesk = deskHook((queries, owner) =>
  createDesk(answerPaper, {
    send: (id, answer, version, idempotencyKey) => tell(AnswerQuestion, { id, ...answer }, { version, idempotencyKey }),
    ...wireToPage(queries, {
      query: TheChecklist,
      params: { id: owner.recordId },
      shown: (kept: Question, { findingId }) => ({ ...kept, findingId: deviates(kept.grade) ? findingId : null }),
    }),
    unsent: unsentIn(localStorage, owner, UnsentAnswer),
  }),
)
