import { useWindowEvent } from '@mantine/hooks'

const shown = (selector: string) => [...document.querySelectorAll(selector)].filter((one) => one.checkVisibility())
const openDialogs = () => shown('.mantine-Modal-content')

/** Escape closes what lies on top: an open list or calendar first, then the last dialog, then the panel below it. */
export function useEscape(open: boolean, close: () => void, dialog?: { current: Element | null }): void {
  const onKey = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !open || event.isComposing) return
    const isCovered = shown('.mantine-Popover-dropdown').length > 0 || openDialogs().at(-1) !== dialog?.current
    const isKept = event.target instanceof Element && event.target.closest('[data-mantine-stop-propagation="true"]')
    if (!isCovered && !isKept) close()
  }
  useWindowEvent('keydown', onKey, { capture: true })
}
