import { useRouter } from '@tanstack/react-router'
import { useSessionSteps } from '#platform/browser/session.ts'

/** An address of this product, never of another site. */
export const ownAddress = (next: unknown): string =>
  typeof next === 'string' && /^\/(?![/\\])/.test(next) && !next.startsWith('/sign-in') ? next : '/'

/** Signed in: everything is asked anew, and one comes to the home page. */
export function useGoIn() {
  const { startAfresh } = useSessionSteps()
  const router = useRouter()
  return async () => {
    await startAfresh()
    router.history.push('/')
  }
}
