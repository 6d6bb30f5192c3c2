import { readFileSync, writeFileSync } from 'node:fs'
import { type BrowserContext, test as base, type Page, request } from '@playwright/test'

type House = { baseUrl: string; entries: Record<string, string>; entered?: Record<string, Entered> }
type Entered = { password: string; cookies: Awaited<ReturnType<BrowserContext['cookies']>> }

const file = () => process.env['TOUCHSTONE_E2E_HOUSE'] as string
const house = (): House => JSON.parse(readFileSync(file(), 'utf8')) as House

/** Uses the person's one-time link once for the whole run; afterwards their session is known. */
async function entered(name: string): Promise<Entered> {
  const known = house()
  const already = known.entered?.[name]
  if (already) return already
  const caller = await request.newContext({ baseURL: known.baseUrl, extraHTTPHeaders: { origin: known.baseUrl } })
  const answer = await caller.post(`/api/enter/${known.entries[name]}`, { data: {} })
  if (!answer.ok()) throw new Error(`${name} could not enter: ${answer.status()} ${await answer.text()}`)
  const { password } = (await answer.json()) as { password: string }
  const { cookies } = await caller.storageState()
  await caller.dispose()
  const person = { password, cookies }
  writeFileSync(file(), JSON.stringify({ ...known, entered: { ...known.entered, [name]: person } }))
  return person
}

/** The name under which a failure keeps what a visitor had before them. */
export const seenByAVisitor = 'seen'

export type Visitor = { page: Page; password: string; name: string }

/** What went wrong behind the page: refused and lost answers, thrown errors, loads of the whole page. */
function mishapsOn(page: Page): string[] {
  const mishaps: string[] = []
  const note = (what: string) => mishaps.push(`${new Date().toISOString().slice(14, 23)} ${what}`)
  page.on('pageerror', (error) => note(`threw ${error.message}`))
  page.on('response', (answer) => answer.status() >= 400 && note(`${answer.status()} ${answer.url()}`))
  page.on('requestfailed', (asked) => note(`${asked.failure()?.errorText} ${asked.url()}`))
  page.on('load', () => note(`loaded ${page.url()}`))
  return mishaps
}

/** A journey that fails says what its visitors had before them: enough to find the cause without a second run. */
async function whatWasSeen({ page, name }: Visitor, mishaps: readonly string[]): Promise<string> {
  const parts = await page.getByRole('dialog').or(page.getByRole('main')).all()
  const seen = await Promise.all(parts.map((part) => part.ariaSnapshot({ timeout: 5000 }).catch(String)))
  const focused = await page.evaluate(() => document.activeElement?.outerHTML.slice(0, 200)).catch(String)
  const shortened = seen.toReversed().map((part) => part.replaceAll(/\n +- \/url: .*/g, '').slice(0, 1500))
  return [`${name} at ${page.url()}`, ...mishaps.slice(-8), `focus: ${focused}`, ...shortened].join('\n')
}

type Fixtures = {
  house: House
  language: 'en' | 'ar'
  /** A page of their own, signed in as that person of the example company, in the language of the run. */
  enter(name: string, path?: string): Promise<Visitor>
}

export const test = base.extend<Fixtures>({
  // oxlint-disable-next-line no-empty-pattern -- the runner reads the names of the fixtures a fixture needs
  house: async ({}, use) => use(house()),
  language: async ({ locale }, use) => use(locale?.startsWith('ar') ? 'ar' : 'en'),
  enter: async ({ browser, house: { baseUrl }, language, locale }, use, testInfo) => {
    const contexts: BrowserContext[] = []
    const visitors = new Map<Visitor, readonly string[]>()
    await use(async (name, path = '/') => {
      const { cookies, password } = await entered(name)
      const context = await browser.newContext({
        baseURL: baseUrl,
        ...(locale ? { locale } : {}),
        viewport: { width: 1440, height: 900 },
      })
      await context.addCookies(cookies)
      await context.addInitScript((chosen) => localStorage.setItem('touchstone.language', chosen), language)
      contexts.push(context)
      const page = await context.newPage()
      const visitor = { page, password, name }
      visitors.set(visitor, mishapsOn(page))
      await page.goto(path)
      return visitor
    })
    if (testInfo.status !== testInfo.expectedStatus)
      for (const [visitor, mishaps] of visitors)
        await testInfo.attach(seenByAVisitor, { body: await whatWasSeen(visitor, mishaps), contentType: 'text/plain' })
    for (const context of contexts) await context.close()
  },
})

export { expect } from '@playwright/test'
