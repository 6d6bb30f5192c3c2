import { type ComponentType, lazy, Suspense, useEffect, useState } from 'react'

const aMoment = 2500

/** Without a connection a part of the page waits until there is one again; the page goes on without it, instead of falling over. */
export async function whenConnected<Part>(read: () => Promise<Part>): Promise<Part> {
  try {
    return await read()
  } catch (error) {
    if (navigator.onLine) throw error
    await new Promise((connected) => addEventListener('online', connected, { once: true }))
    return whenConnected(read)
  }
}

/** True a moment after the page stands: for what nobody sees at first. */
export function useAMomentLater(): boolean {
  const [isLater, setIsLater] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setIsLater(true), aMoment)
    return () => clearTimeout(timer)
  }, [])
  return isLater
}

/** Has a part of the page at hand before it is asked for; who asks for what did not come asks again, and is told. */
export function useFetchedLater(read: () => Promise<unknown>): void {
  const isLater = useAMomentLater()
  useEffect(() => {
    if (isLater) read().catch(() => undefined)
  }, [isLater, read])
}

/**
 * A dialog that is fetched a moment after its page stands, or when it is opened before that.
 * `const PlanAudit = lazyPart(() => import('../plan-audit.tsx').then((module) => module.PlanAudit))`
 */
export function lazyPart<Props extends { open: boolean }>(read: () => Promise<ComponentType<Props>>) {
  const Part = lazy(async () => ({ default: await whenConnected(read) })) as unknown as ComponentType<Props>
  return function LazyPart(props: Props) {
    const [wasOpen, setWasOpen] = useState(props.open)
    if (props.open && !wasOpen) setWasOpen(true)
    useFetchedLater(read)
    return (
      wasOpen && (
        <Suspense>
          <Part {...props} />
        </Suspense>
      )
    )
  }
}
