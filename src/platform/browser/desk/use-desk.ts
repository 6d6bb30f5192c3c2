import { type QueryClient, useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useMemo, useSyncExternalStore } from 'react'
import type { GivenInputOf, QueryContract } from '#kernel/contract.ts'
import type { Id } from '#kernel/ids.ts'
import { ask, moduleOf } from '../asking/api.ts'
import { keyOf } from '../asking/query.tsx'
import { useSession } from '../session.ts'
import type { Asked, Sheet, Wire } from './answer-desk.ts'
import type { DeskOwner } from './unsent.ts'

type Tray = { listen: (listener: () => void) => () => void; flush: () => void; waiting: () => number }

/**
 * Makes the hook that gives the desk of one record; it sends what waits when the connection is back or the page is left.
 * A desk outlives the page it stands on, so that nothing unsent is lost by looking elsewhere.
 */
export function deskHook<D extends Tray>(open: (queries: QueryClient, owner: DeskOwner) => D): (recordId: Id) => D {
  const desks = new WeakMap<QueryClient, Map<string, D>>()
  const deskFor = (queries: QueryClient, owner: DeskOwner): D => {
    const known = desks.get(queries) ?? new Map<string, D>()
    desks.set(queries, known)
    const name = `${owner.organisationId} ${owner.personId} ${owner.recordId}`
    const desk = known.get(name) ?? open(queries, owner)
    known.set(name, desk)
    return desk
  }
  return function useDesk(recordId) {
    const queries = useQueryClient()
    const { organisation, person } = useSession()
    const [organisationId, personId] = [organisation?.id ?? '', person?.id ?? '']
    const desk = useMemo(
      () => deskFor(queries, { organisationId, personId, recordId }),
      [queries, organisationId, personId, recordId],
    )
    useEffect(() => sendOnLeaving(desk), [desk])
    return desk
  }
}

function sendOnLeaving(desk: Tray): () => void {
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
}

const counting = 1200

type PageWords<Q extends QueryContract, Question extends Asked> = {
  query: Q
  params: GivenInputOf<Q>
  /** How the page shows an answer that has just been kept: with what was known of the question before. */
  shown: (kept: Question, before: Question) => Question
}

/** What the page knows of its questions: read afresh, told of what is kept, and the figures around it counted again soon. */
export function wireToPage<Q extends QueryContract, Question extends Asked>(
  queries: QueryClient,
  { query, params, shown }: PageWords<Q, Question>,
): Pick<Wire<Question, never>, 'reread' | 'onKept'> {
  type Whole = { questions: Question[] }
  const key = keyOf(query, params)
  let countSoon: ReturnType<typeof setTimeout> | undefined
  const countAgain = () => {
    clearTimeout(countSoon)
    const isOther = ({ queryKey }: { queryKey: readonly unknown[] }) => queryKey[1] !== query.name
    countSoon = setTimeout(
      () => void queries.invalidateQueries({ queryKey: [moduleOf(query)], predicate: isOther }),
      counting,
    )
  }
  return {
    reread: async (id) => {
      const fresh = (await ask(query, params)) as Whole
      queries.setQueryData(key, fresh)
      return fresh.questions.find((question) => question.id === id)
    },
    onKept: (kept) => {
      const one = (before: Question) => (before.id === kept.id ? shown(kept, before) : before)
      queries.setQueryData<Whole>(key, (whole) => whole && { ...whole, questions: whole.questions.map(one) })
      countAgain()
    },
  }
}

type Sheets<Question extends Asked, Written> = Tray & { sheetOf: (question: Question) => Sheet<Question, Written> }

export function useSheet<Question extends Asked, Written>(desk: Sheets<Question, Written>, question: Question) {
  const sheet = useCallback(() => desk.sheetOf(question), [desk, question])
  return useSyncExternalStore(desk.listen, sheet)
}

/** How many answers are not on the server yet. */
export const useWaiting = (desk: Tray): number => useSyncExternalStore(desk.listen, desk.waiting)
