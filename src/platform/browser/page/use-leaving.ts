import { useBlocker } from '@tanstack/react-router'

/**
 * What is written and not yet saved is not lost by following a link: `open` when somebody is about to, for `LeaveDialog`. Who closes the
 * page is asked by the browser.
 */
export function useLeaving(isUnsaved: () => boolean) {
  const { status, proceed, reset } = useBlocker({
    shouldBlockFn: isUnsaved,
    enableBeforeUnload: isUnsaved,
    withResolver: true,
  })
  return { open: status === 'blocked', onLeave: () => proceed?.(), onStay: () => reset?.() }
}
