import { newId } from '#kernel/ids.ts'
import { everyPage, type Page } from '#kernel/paging.ts'
import { keepPreviousData, QueryCache, QueryClient, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useRef } from 'react'
import type { CommandContract, GivenInputOf, Outcome, OutputOf, QueryContract } from '#kernel/contract.ts'
import { ask, moduleOf, type Proof, tell } from './api.ts'
import { askAgain } from './ask-again.ts'
import { inTurn } from './in-turn.ts'
import { Problem } from './problem.ts'

const worthAnotherTry = (failures: number, failure: Error) =>
  failures < 2 && failure instanceof Problem && (failure.code === 'network' || failure.code === 'unavailable')

/** Everything this browser knows of the server. */
export function createQueryClient(): QueryClient {
  const client: QueryClient = new QueryClient({
    queryCache: new QueryCache({
      onError: (failure, { queryKey }) => {
        const isOut =
          failure instanceof Problem && (failure.code === 'unauthenticated' || failure.key === 'second-factor-required')
        if (isOut && queryKey[0] !== 'session') void client.invalidateQueries({ queryKey: ['session'] })
      },
    }),
    defaultOptions: { queries: { staleTime: 15_000, retry: worthAnotherTry, placeholderData: keepPreviousData } },
  })
  return client
}

export const keyOf = (query: QueryContract, params: unknown) => [moduleOf(query), query.name, params] as const

type AskWords = { when?: boolean; everySeconds?: number }

/** What a page wants to know. `when: false` waits, for example until an id is chosen. */
export function useAsk<Q extends QueryContract>(query: Q, params: GivenInputOf<Q>, words: AskWords = {}) {
  return useQuery<OutputOf<Q>, Problem>({
    queryKey: keyOf(query, params),
    queryFn: ({ signal }) => ask(query, params, { signal }),
    enabled: words.when ?? true,
    ...(words.everySeconds ? { refetchInterval: words.everySeconds * 1000 } : {}),
  })
}

/** Every row of a register, to choose from or to name: page after page, up to 5,000. */
export function useEvery<Q extends QueryContract>(
  query: Q,
  params: Omit<GivenInputOf<Q>, 'limit' | 'cursor'>,
  { when = true }: AskWords = {},
) {
  return useQuery<OutputOf<Q>, Problem>({
    queryKey: keyOf(query, { every: params }),
    queryFn: ({ signal }) =>
      everyPage(
        (from) => ask(query, { ...params, ...from } as GivenInputOf<Q>, { signal }) as Promise<OutputOf<Q> & Page>,
      ),
    enabled: when,
  })
}
type Told<C extends CommandContract> = {
  input: GivenInputOf<C>
  version?: number
  signature?: Proof
  /** What to say when the turn has come, where it may have grown since it was asked for. */
  byThen?: () => GivenInputOf<C>
}

/** What a page wants done. Everything known of the same module is asked again; of other modules, when it is next looked at. */
export function useTell<C extends CommandContract>(
  command: C,
  { alsoRefresh = [] }: { alsoRefresh?: readonly string[] } = {},
) {
  const queries = useQueryClient()
  const keyFor = useIdempotencyKey()
  const mutation = useMutation<Outcome, Problem, Told<C>>({
    mutationFn: ({ input, version: seen, signature, byThen = () => input }) => {
      const say = (words: { version?: number }) => {
        const said = byThen()
        return tell(command, said, {
          idempotencyKey: keyFor(said, seen),
          ...words,
          ...(signature ? { signature } : {}),
        })
      }
      const id = (input as { id?: unknown }).id
      return seen === undefined || typeof id !== 'string' ? say({}) : inTurn(id, seen, (version) => say({ version }))
    },
    onSuccess: () => askAgain(queries, [moduleOf(command), ...alsoRefresh]),
  })
  return {
    /** Resolves when done; throws a `Problem`. */
    tell: (input: GivenInputOf<C>, words: Omit<Told<C>, 'input'> = {}) => mutation.mutateAsync({ input, ...words }),
    telling: mutation.isPending,
    problem: mutation.error ?? undefined,
    forget: mutation.reset,
  }
}

/** The same deed tried again after a lost answer carries the same key, so that it is done once. */
function useIdempotencyKey() {
  const last = useRef({ deed: '', key: '' })
  return (input: unknown, version: number | undefined) => {
    const deed = JSON.stringify([input, version])
    if (last.current.deed !== deed) last.current = { deed, key: newId() }
    return last.current.key
  }
}
