import { useState } from 'react'
import { useBlocker } from '@tanstack/react-router'

/**
 * What is written and not yet saved is not lost by following a link or by a hasty "Cancel": `dialog` asks, as a `LeaveDialog`. Who
 * closes the page is asked by the browser.
 */
export function useLeaving(isUnsaved: () => boolean, onCancel: () => void) {
  const [isCancelling, setIsCancelling] = useState(false)
  const { status, proceed, reset } = useBlocker({
    shouldBlockFn: isUnsaved,
    enableBeforeUnload: isUnsaved,
    withResolver: true,
  })
  const onStay = () => {
    setIsCancelling(false)
    reset?.()
  }
  const onLeave = () => {
    setIsCancelling(false)
    if (isCancelling) onCancel()
    else proceed?.()
  }
  const cancel = () => (isUnsaved() ? setIsCancelling(true) : onCancel())
  return { dialog: { open: isCancelling || status === 'blocked', onLeave, onStay }, cancel }
}
