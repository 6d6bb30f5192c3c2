import { useTranslation } from 'react-i18next'
import { toast, toastProblem, toastWithUndo } from '#design/step/toast.tsx'
import type { Id } from '#kernel/ids.ts'
import { firstRefusal } from '#kernel/refusal.ts'
import type { Problem } from '#platform/browser/asking/problem.ts'
import { useTell } from '#platform/browser/asking/query.tsx'
import { useRefusalText } from '#platform/browser/asking/refusal-text.ts'
import { useSession } from '#platform/browser/session.ts'
import * as contract from '../../contract/checklist.ts'
import type { AuditState } from '../../lifecycle.ts'
import { checklistIsNotFrozen } from '../../rules/audit.ts'
import { actorIsAuditor } from '../../rules/planning/team.ts'
import type { WholeAudit } from '../audit/steps/steps.ts'
import { teamOf } from '../words.tsx'

/** The deeds of preparing, and why they are not possible where they are not. */
export function usePrepare({ audit, team }: WholeAudit, questions: readonly contract.Question[]) {
  const { t } = useTranslation('audits-ui')
  const why = useRefusalText('audits')
  const { person } = useSession()
  const prepare = useTell(contract.PrepareChecklist, { alsoRefresh: ['platform'] })
  const remove = useTell(contract.RemoveQuestion)
  const add = useTell(contract.AddQuestion)
  const order = useTell(contract.OrderQuestions)
  const assign = useTell(contract.AssignQuestions)
  const told = (problem: Problem) => toastProblem(why(problem) ?? '')
  const inOrder = questions.toSorted((one, other) => one.position - other.position)

  const putBack = (question: contract.Question, after: Id | null, id: Id) =>
    void add
      .tell({
        id,
        auditId: audit.id,
        text: question.text.en,
        clause: question.clause,
        processId: question.processId,
        auditorId: question.auditorId,
        afterId: after,
      })
      .catch(told)

  return {
    refusal: why(
      firstRefusal(checklistIsNotFrozen(audit.state as AuditState), actorIsAuditor(person?.id ?? '', teamOf(team))),
    ),
    busy: prepare.telling || order.telling || assign.telling || remove.telling,
    preparing: prepare.telling,
    prepare: () =>
      void prepare
        .tell({ id: audit.id }, { version: audit.version })
        .then(() => toast(t('execution.prepare.done')), told),
    remove: (question: contract.Question, newId: () => Id) => {
      const before = inOrder[inOrder.findIndex(({ id }) => id === question.id) - 1]?.id ?? null
      void remove
        .tell({ id: question.id }, { version: question.version })
        .then(
          () =>
            question.source === 'own'
              ? toastWithUndo(t('execution.question.removed'), () => putBack(question, before, newId()))
              : toast(t('execution.question.removedOurs')),
          told,
        )
    },
    /** Changes places with the neighbour in the same section. */
    move: (question: contract.Question, neighbour: contract.Question) => {
      const ids = inOrder.map(({ id }) => id)
      const [from, to] = [ids.indexOf(question.id), ids.indexOf(neighbour.id)]
      ids.splice(from, 1)
      ids.splice(to, 0, question.id)
      void order.tell({ id: audit.id, questionIds: ids }).catch(told)
    },
    assign: (questionIds: Id[], auditorId: Id | null) =>
      void assign
        .tell({ id: audit.id, questionIds, auditorId })
        .then(() => toast(t('execution.prepare.assigned')), told),
  }
}
