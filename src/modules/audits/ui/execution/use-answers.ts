import { type QueryClient, useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useMemo, useSyncExternalStore } from 'react'
import type { OutputOf } from '#kernel/contract.ts'
import type { Id } from '#kernel/ids.ts'
import { ask, tell } from '#platform/browser/api.ts'
import { keyOf } from '#platform/browser/query.tsx'
import { useSession } from '#platform/browser/session.ts'
import { AnswerQuestion, type Question, TheChecklist } from '../../contract/checklist.ts'
import { deviates } from '../../rules/findings.ts'
import { type AnswerDesk, createAnswerDesk } from './answer-desk.ts'
import { unsentAnswersIn } from './unsent-answers.ts'

type Checklist = OutputOf<typeof TheChecklist>

// A desk outlives the tab it stands on, so that nothing unsent is lost by looking elsewhere.
const desks = new WeakMap<QueryClient, Map<string, AnswerDesk>>()

type Owner = { organisationId: Id; personId: Id; auditId: Id }

function deskFor(queries: QueryClient, owner: Owner): AnswerDesk {
  const known = desks.get(queries) ?? new Map<string, AnswerDesk>()
  desks.set(queries, known)
  const name = `${owner.organisationId} ${owner.personId} ${owner.auditId}`
  const found = known.get(name) ?? openDesk(queries, owner)
  known.set(name, found)
  return found
}

const counting = 1200

function openDesk(queries: QueryClient, owner: Owner): AnswerDesk {
  const { auditId } = owner
  const key = keyOf(TheChecklist, { id: auditId })
  let countSoon: ReturnType<typeof setTimeout> | undefined
  const countAgain = () => {
    clearTimeout(countSoon)
    countSoon = setTimeout(() => {
      const isOther = ({ queryKey }: { queryKey: readonly unknown[] }) => queryKey[1] !== TheChecklist.name
      void queries.invalidateQueries({ queryKey: ['audits'], predicate: isOther })
    }, counting)
  }
  return createAnswerDesk({
    send: (id, answer, version, idempotencyKey) => tell(AnswerQuestion, { id, ...answer }, { version, idempotencyKey }),
    reread: async (id) => {
      const fresh = await ask(TheChecklist, { id: auditId })
      queries.setQueryData(key, fresh)
      return fresh.questions.find((question) => question.id === id)
    },
    onKept: (kept) => {
      queries.setQueryData<Checklist>(key, (before) => before && { ...before, questions: withKept(before, kept) })
      countAgain()
    },
    unsent: unsentAnswersIn(localStorage, owner),
  })
}

const withKept = ({ questions }: Checklist, kept: Question): Question[] =>
  questions.map((question) =>
    question.id === kept.id ? { ...kept, findingId: deviates(kept.grade) ? question.findingId : null } : question,
  )

/** The desk of this audit; sends what waits when the connection is back or the page is left. */
export function useDesk(auditId: Id): AnswerDesk {
  const queries = useQueryClient()
  const { organisation, person } = useSession()
  const [organisationId, personId] = [organisation?.id ?? '', person?.id ?? '']
  const desk = useMemo(
    () => deskFor(queries, { organisationId, personId, auditId }),
    [queries, organisationId, personId, auditId],
  )
  useEffect(() => {
    const warn = (event: BeforeUnloadEvent) => {
      desk.flush()
      if (desk.waiting() > 0) event.preventDefault()
    }
    addEventListener('online', desk.flush)
    addEventListener('beforeunload', warn)
    return () => {
      removeEventListener('online', desk.flush)
      removeEventListener('beforeunload', warn)
      desk.flush()
    }
  }, [desk])
  return desk
}

export function useSheet(desk: AnswerDesk, question: Question) {
  const sheet = useCallback(() => desk.sheetOf(question), [desk, question])
  return useSyncExternalStore(desk.listen, sheet)
}

/** How many answers are not on the server yet. */
export const useWaiting = (desk: AnswerDesk): number => useSyncExternalStore(desk.listen, desk.waiting)
