import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, Page } from '@playwright/test'
import { examine, keysShown, listen, overhang, paint } from './steps/examine.ts'
import { expect, test } from './house/house.ts'

const root = join(import.meta.dirname, '..')

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
      expect.soft(await overhang(page), `${path}: nothing hangs over the edge`).toBeLessThanOrEqual(0)
      expect.soft(await keysShown(page), `${path}: keys instead of texts`).toEqual([])

      await page.setViewportSize({ width: 1440, height: 1000 })
      for (const scheme of ['light', 'dark'] as const) {
        await paint(page, scheme)
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
