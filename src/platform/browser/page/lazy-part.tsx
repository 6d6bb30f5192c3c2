import { type ComponentType, lazy, Suspense, useEffect, useState } from 'react'

const aMoment = 2500

/** True a moment after the page stands: for what nobody sees at first. */
export function useAMomentLater(): boolean {
  const [isLater, setIsLater] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setIsLater(true), aMoment)
    return () => clearTimeout(timer)
  }, [])
  return isLater
}

/**
 * A dialog that is fetched a moment after its page stands, or when it is opened before that.
 * `const PlanAudit = lazyPart(() => import('../plan-audit.tsx').then((module) => module.PlanAudit))`
 */
export function lazyPart<Props extends { open: boolean }>(read: () => Promise<ComponentType<Props>>) {
  const Part = lazy(async () => ({ default: await read() })) as unknown as ComponentType<Props>
  return function LazyPart(props: Props) {
    const [wasOpen, setWasOpen] = useState(props.open)
    if (props.open && !wasOpen) setWasOpen(true)
    const isLater = useAMomentLater()
    useEffect(() => {
      if (isLater) void read()
    }, [isLater])
    return (
      wasOpen && (
        <Suspense>
          <Part {...props} />
        </Suspense>
      )
    )
  }
}
