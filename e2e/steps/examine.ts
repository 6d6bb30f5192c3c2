import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'

const axe = readFileSync(join(import.meta.dirname, '../../node_modules/axe-core/axe.min.js'), 'utf8')

type Rule = { id: string; nodes: { html: string; failureSummary: string }[] }
export type Examined = { violations: string[]; contrasts: number }

/** Has axe look at the page. Its text is measured as if every letter were 12 wide: the browser measures Arabic too slowly. */
export async function examine(page: Page): Promise<Examined> {
  const isLoaded = await page.evaluate(() => 'axe' in globalThis)
  if (!isLoaded) await page.evaluate(axe)
  return page.evaluate(async () => {
    const { axe } = globalThis as unknown as {
      axe: { run(options: object): Promise<{ violations: Rule[]; passes: Rule[] }> }
    }
    const canvas = CanvasRenderingContext2D.prototype as unknown as { measureText: unknown }
    const measured = canvas.measureText
    canvas.measureText = (text: string) => ({ width: 12 * [...text].length })
    const faded = document.getAnimations().map(({ finished }) => finished.catch(() => undefined))
    await Promise.race([Promise.all(faded), new Promise((settle) => setTimeout(settle, 600))])
    const runOnly = ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa']
    const { violations, passes } = await axe.run({ runOnly, resultTypes: ['violations', 'passes'] })
    canvas.measureText = measured
    return {
      violations: violations.flatMap(({ id, nodes }) =>
        nodes.map(({ html, failureSummary }) => `${id}: ${failureSummary} ${html}`),
      ),
      contrasts: passes.find(({ id }) => id === 'color-contrast')?.nodes.length ?? 0,
    }
  })
}

/** What a reader would take for a text and is the key of one. */
export const keysShown = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    const found: string[] = []
    while (walker.nextNode()) {
      const text = walker.currentNode.textContent?.trim() ?? ''
      const isKey = /^[a-z-]+(:[\w.-]+)+$/.test(text) || /^[a-z]\w*(\.[a-z][\w-]*)+$/.test(text)
      if (isKey && walker.currentNode.parentElement?.checkVisibility()) found.push(text)
    }
    return found
  })

/** How far the page hangs over its edge. */
export const overhang = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - innerWidth)

/** Repaints at once: an inherited colour would fade in one step below the other, each a frame later. */
export const paint = (page: Page, scheme: 'light' | 'dark'): Promise<void> =>
  page.evaluate((wanted) => {
    const still = document.createElement('style')
    still.textContent = '*, ::before, ::after { transition-property: none !important }'
    document.head.append(still)
    document.documentElement.dataset['mantineColorScheme'] = wanted
  }, scheme)

/** Everything the console complains of from now on. */
export function listen(page: Page): string[] {
  const heard: string[] = []
  page.on(
    'console',
    (message) => message.type() === 'error' && heard.push(`${message.text()} ${message.location().url}`),
  )
  page.on('pageerror', (error) => heard.push(error.message))
  return heard
}
