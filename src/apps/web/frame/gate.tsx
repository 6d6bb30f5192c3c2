import { Navigate, useRouter, useRouterState } from '@tanstack/react-router'
import { type ReactNode, Suspense, useState } from 'react'
import { ErrorState } from '#design/state/error-state.tsx'
import { PageLoading } from '#design/state/loading.tsx'
import { useRefusalText } from '#platform/browser/asking/refusal-text.ts'
import { useSession } from '#platform/browser/session.ts'

/** Lets in who has signed in; asks the others to, and brings them back here afterwards. */
export function Gate({ open, children }: { open: boolean; children: ReactNode }) {
  const session = useSession()
  const why = useRefusalText()
  const path = useRouterState({ select: (state) => state.location.pathname })
  if (!open && session.secondFactor.isOwed && path !== '/account') return <Navigate to="/account" replace />
  if (open || session.person) return <Suspense fallback={<PageLoading />}>{children}</Suspense>
  if (session.pending) return <PageLoading />
  if (session.problem) return <ErrorState why={why(session.problem)} onAgain={session.again} />
  return <ToSignIn />
}

/** Where one was is taken once: while the sign-in page is being fetched, the address has already changed. */
function ToSignIn() {
  const router = useRouter()
  const [next] = useState(() => router.state.location.href)
  return <Navigate to="/sign-in" search={{ next } as never} replace />
}
