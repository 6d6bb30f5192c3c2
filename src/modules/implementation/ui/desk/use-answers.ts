import { type QueryClient, useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useMemo, useSyncExternalStore } from 'react'
import type { Id } from '#kernel/ids.ts'
import { ask, tell } from '#platform/browser/api.ts'
import { keyOf } from '#platform/browser/query.tsx'
import { useSession } from '#platform/browser/session.ts'
import { AnswerQuestion, type AskedQuestion, TheAssessment } from '../../contract/assessments.ts'
import type { WholeAssessment } from '../words.tsx'
import { type AnswerDesk, createAnswerDesk } from './answer-desk.ts'

// A desk outlives its page, so that nothing unsent is lost by looking elsewhere.
const desks = new WeakMap<QueryClient, Map<string, AnswerDesk>>()

const counting = 1200

function openDesk(queries: QueryClient, assessmentId: Id, personId: Id): AnswerDesk {
  const key = keyOf(TheAssessment, { id: assessmentId })
  let countSoon: ReturnType<typeof setTimeout> | undefined
  const countAgain = () => {
    clearTimeout(countSoon)
    countSoon = setTimeout(() => {
      const isOther = ({ queryKey }: { queryKey: readonly unknown[] }) => queryKey[1] !== TheAssessment.name
      void queries.invalidateQueries({ queryKey: ['implementation'], predicate: isOther })
    }, counting)
  }
  return createAnswerDesk({
    send: (id, answer, version, idempotencyKey) => tell(AnswerQuestion, { id, ...answer }, { version, idempotencyKey }),
    reread: async (id) => {
      const fresh = await ask(TheAssessment, { id: assessmentId })
      queries.setQueryData(key, fresh)
      return fresh.questions.find((question) => question.id === id)
    },
    onKept: (kept) => {
      const now = { ...kept, answeredBy: kept.grade === null ? null : personId }
      queries.setQueryData<WholeAssessment>(key, (before) => before && { ...before, questions: withKept(before, now) })
      countAgain()
    },
  })
}

const withKept = ({ questions }: WholeAssessment, kept: AskedQuestion): AskedQuestion[] =>
  questions.map((question) => (question.id === kept.id ? { ...kept, answeredAt: null } : question))

/** The desk of this assessment; sends what waits when the connection is back or the page is left. */
export function useDesk(assessmentId: Id): AnswerDesk {
  const queries = useQueryClient()
  const personId = useSession().person?.id ?? ''
  const desk = useMemo(() => {
    const known = desks.get(queries) ?? new Map<string, AnswerDesk>()
    desks.set(queries, known)
    const name = `${personId} ${assessmentId}`
    const found = known.get(name) ?? openDesk(queries, assessmentId, personId)
    known.set(name, found)
    return found
  }, [queries, assessmentId, personId])
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

export function useSheet(desk: AnswerDesk, question: AskedQuestion) {
  const sheet = useCallback(() => desk.sheetOf(question), [desk, question])
  return useSyncExternalStore(desk.listen, sheet)
}

/** How many answers are not on the server yet. */
export const useWaiting = (desk: AnswerDesk): number => useSyncExternalStore(desk.listen, desk.waiting)
