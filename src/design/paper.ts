const scheme = 'data-mantine-color-scheme'

/** Paper is white: what is printed is printed light, whatever the screen shows. */
export function printOnWhite({ documentElement }: Document): void {
  let shown: string | null = null
  addEventListener('beforeprint', () => {
    shown = documentElement.getAttribute(scheme)
    documentElement.setAttribute(scheme, 'light')
  })
  addEventListener('afterprint', () => {
    if (shown) documentElement.setAttribute(scheme, shown)
  })
}
