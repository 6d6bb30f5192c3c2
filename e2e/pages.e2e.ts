import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, Page } from '@playwright/test'
import { expect, test } from './house.ts'

const root = join(import.meta.dirname, '..')
const axe = readFileSync(join(root, 'node_modules/axe-core/axe.min.js'), 'utf8')

/** The addresses of all pages that need no record to be named. */
const paths = globSync('{modules/*/ui/routes.tsx,apps/web/pages.ts}', { cwd: join(root, 'src') })
  .flatMap((file) => [...readFileSync(join(root, 'src', file), 'utf8').matchAll(/path: '([^'$]+)'/g)])
  .map(([, path]) => path as string)
  .toSorted()

const doorstep = ['/sign-in', '/reset-password']
/** Who opens it: whoever may see most of it. */
const visitorOf = (path: string): string =>
  path === '/mails'
    ? 'Tariq Nasser'
    : path.startsWith('/audit') || path === '/findings'
      ? 'Omar Farouk'
      : 'Mariam Al Hosani'

type Rule = { id: string; nodes: { html: string; failureSummary: string }[] }
type Examined = { violations: string[]; contrasts: number }

/** Has axe look at the page. Its text is measured as if every letter were 12 wide: the browser measures Arabic too slowly. */
const examine = (page: Page): Promise<Examined> =>
  page.evaluate(async () => {
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

/** What a reader would take for a text and is the key of one. */
const keysShown = (page: Page): Promise<string[]> =>
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

function listen(page: Page): string[] {
  const heard: string[] = []
  page.on('console', (message) => message.type() === 'error' && heard.push(message.text()))
  page.on('pageerror', (error) => heard.push(error.message))
  return heard
}

async function stranger(browser: Browser, baseURL: string, language: string): Promise<Page> {
  const context = await browser.newContext({ baseURL, viewport: { width: 1440, height: 900 } })
  await context.addInitScript((chosen) => localStorage.setItem('touchstone.language', chosen), language)
  return context.newPage()
}

test('every page opens in both schemes and widths, says everything in words, and can be used by everybody', async ({
  enter,
  browser,
  house,
  language,
}) => {
  const pages = new Map<string, Page>()
  const pageFor = async (path: string): Promise<Page> => {
    const name = doorstep.includes(path) ? 'nobody' : visitorOf(path)
    const page =
      pages.get(name) ??
      (name === 'nobody' ? await stranger(browser, house.baseUrl, language) : (await enter(name)).page)
    pages.set(name, page)
    return page
  }
  expect(paths.length).toBeGreaterThan(15)
  for (const path of paths)
    await test.step(path, async () => {
      const page = await pageFor(path)
      const heard = listen(page)
      await page.setViewportSize({ width: 768, height: 1000 })
      await page.goto(path, { waitUntil: 'networkidle' })
      await expect.soft(page.getByRole('heading', { level: 1 }), `${path}: one title`).toHaveCount(1)
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
      expect.soft(overflow, `${path}: nothing hangs over the edge`).toBeLessThanOrEqual(0)
      expect.soft(await keysShown(page), `${path}: keys instead of texts`).toEqual([])

      await page.setViewportSize({ width: 1440, height: 1000 })
      await page.evaluate(axe)
      for (const scheme of ['light', 'dark']) {
        await page.evaluate((wanted) => {
          document.documentElement.dataset['mantineColorScheme'] = wanted
        }, scheme)
        const { violations, contrasts } = await examine(page)
        expect.soft(violations, `${path}, ${scheme}`).toEqual([])
        expect
          .soft(contrasts, `${path}, ${scheme}: contrasts were measured`)
          .toBeGreaterThan(doorstep.includes(path) ? 4 : 10)
      }
      expect.soft(heard, `${path}: the console`).toEqual([])
      page.removeAllListeners('console')
      page.removeAllListeners('pageerror')
    })
  await pages.get('nobody')?.context().close()
})
