import { latinDigits } from '#kernel/digits.ts'

/** A field for figures takes Arabic digits too: they arrive as the ones it reckons with. Returns how to stop. */
export function takeArabicDigits(page: Document): () => void {
  const hear = (event: InputEvent) => {
    const { target, data } = event
    if (!(target instanceof HTMLInputElement) || !/^(numeric|decimal)$/.test(target.inputMode) || !data) return
    const latin = latinDigits(data)
    if (latin === data) return
    event.preventDefault()
    target.setRangeText(latin, target.selectionStart ?? 0, target.selectionEnd ?? 0, 'end')
    target.dispatchEvent(new InputEvent('input', { bubbles: true, data: latin, inputType: event.inputType }))
  }
  page.addEventListener('beforeinput', hear)
  return () => page.removeEventListener('beforeinput', hear)
}
