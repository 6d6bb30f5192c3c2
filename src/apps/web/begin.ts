const theButton = () => [...document.querySelectorAll<HTMLElement>('#main [data-page-actions] :is(button, a)')].at(-1)

/** Presses the most important button of the page that is shown: on a register it begins something new. */
export function beginHere(): boolean {
  const button = theButton()
  button?.focus() // where the focus returns to when the dialog is closed
  button?.click()
  return button !== undefined
}

const patience = 4000

/** The same for a page that is still on its way. */
export function beginWhenShown(): void {
  if (beginHere()) return
  const watch = new MutationObserver(() => {
    if (beginHere()) watch.disconnect()
  })
  watch.observe(document.body, { childList: true, subtree: true })
  setTimeout(() => watch.disconnect(), patience)
}
