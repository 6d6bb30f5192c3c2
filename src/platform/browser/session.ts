import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'
import type { Language } from '#kernel/text.ts'
import { get, post } from './asking/api.ts'
import type { Digits } from './i18n.ts'
import type { Problem } from './asking/problem.ts'

export type Organisation = {
  id: string
  name: { en: string; ar: string }
  edition: '9001:2015' | '9001:2026'
  /** The example company: it alone can be taken away again. */
  isExample: boolean
}
export type Settings = { language: Language; digits: Digits; timeZone: string; hijri: boolean }
export type Session = {
  person: { id: string; name: { en: string; ar: string }; email: string } | null
  organisations: Organisation[]
  organisation: Organisation | null
  roles: string[]
  permissions: string[]
  settings: Partial<Settings>
  /** The authenticator app: in use, or still owed because a role needs it; and whether there is a passkey to sign with. */
  secondFactor: { isInUse: boolean; isOwed: boolean; hasPasskey: boolean }
}

const sessionKey = ['session']
const nobody: Session = {
  person: null,
  organisations: [],
  organisation: null,
  roles: [],
  permissions: [],
  settings: {},
  secondFactor: { isInUse: false, isOwed: false, hasPasskey: false },
}

export const sessionQuery = {
  queryKey: sessionKey,
  queryFn: ({ signal }: { signal: AbortSignal }) => get<Session>('/session', signal),
  staleTime: 60_000,
}

/** Who is here, for which organisation, and what they may do. */
export function useSession() {
  const { data, error, isPending, refetch } = useQuery<Session, Problem>(sessionQuery)
  const session = data ?? nobody
  const may = useCallback((permission: string) => session.permissions.includes(permission), [session.permissions])
  return {
    ...session,
    /** Whether the answer is still on its way. */
    pending: isPending,
    problem: error ?? undefined,
    again: () => void refetch(),
    may,
  }
}

/** `const may = useMay(); may('audits.plan')`: for leaving out what a person will never do; the server decides all the same. */
export const useMay = () => useSession().may

/** Everything known belongs to one organisation, so all of it is forgotten when another is entered. */
export function useSessionSteps() {
  const queries = useQueryClient()
  const startAfresh = async () => {
    queries.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== sessionKey[0] })
    await queries.invalidateQueries({ queryKey: sessionKey })
  }
  return {
    enterOrganisation: async (organisationId: string) => {
      await post('/session/organisation', { organisationId })
      await startAfresh()
    },
    signOut: async () => {
      await post('/auth/sign-out', {})
      await startAfresh()
    },
    /** After signing in. */
    startAfresh,
  }
}
