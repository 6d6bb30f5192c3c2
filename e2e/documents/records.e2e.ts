import type { Page } from '@playwright/test'
import { examine, keysShown, listen, overhang } from '../steps/examine.ts'
import { expect, test } from '../house/house.ts'
import { apiOf, button } from '../steps/steps.ts'
import { words } from '../steps/words.ts'

type Row = { id: string; state: string; number?: string | null }
type Rows = { rows: Row[] }
type Programme = { plannedAudits: { id: string }[] }
type View = { path: string; name: string; press?: readonly string[] }

/** One record of each kind, in the state in which most is to be seen. */
async function recordsOf(page: Page): Promise<View[]> {
  const api = apiOf(page)
  const of = async (path: string) => (await api.get<Rows>(`${path}?limit=100`)).rows
  const [audits, programmes, findings] = [await of('/audits'), await of('/audit-programmes'), await of('/findings')]
  const [cases, actions, processes, people] = [
    await of('/nonconformities'),
    await of('/actions'),
    await of('/processes'),
    await of('/people'),
  ]
  const inState = (rows: Row[], ...states: string[]) =>
    (states.map((state) => rows.find((row) => row.state === state)).find((row) => row) ?? rows[0])?.id
  const reported = `/audits/${inState(audits, 'findings-open', 'report-accepted', 'reported', 'closed')}`
  const running = `/audits/${inState(audits, 'in-progress')}`
  const planned = `/audits/${inState(audits, 'in-preparation', 'confirmed', 'scheduled')}`
  const programme = `/audit-programmes/${inState(programmes, 'approved')}`
  const { plannedAudits } = await api.get<Programme>(programme)
  const omar = 'Omar Farouk'
  const mariam = 'Mariam Al Hosani'
  const seen = (name: string, ...paths: string[]): View[] => paths.map((path) => ({ name, path }))
  return [
    ...seen(
      omar,
      reported,
      ...['plan', 'checklist', 'findings', 'report', 'history'].map((tab) => `${reported}?tab=${tab}`),
      ...['tab=checklist', 'tab=checklist&part=meetings', 'tab=findings'].map((view) => `${running}?${view}`),
      ...['plan', 'checklist'].map((tab) => `${planned}?tab=${tab}`),
      `/audits?open=${inState(audits, 'closed')}`,
      programme,
      `${programme}?open=${plannedAudits[0]?.id}`,
      `/findings?open=${inState(findings, 'under-review', 'issued', 'closed')}`,
    ),
    ...seen(
      mariam,
      ...['raised', 'responded', 'implemented', 'closed'].map((state) => `/nonconformities/${inState(cases, state)}`),
      ...['actions', 'history'].map((tab) => `/nonconformities/${inState(cases, 'closed')}?tab=${tab}`),
      ...['open', 'closed'].map((state) => `/actions?open=${inState(actions, state)}`),
      `/processes?open=${processes[0]?.id}`,
      '/standards/9001:2015/8.5.1',
      ...['facts', 'roles', 'qualifications'].map((tab) => `/people?open=${people[0]?.id}&tab=${tab}`),
    ),
    { name: omar, path: '/audit-programmes', press: ['audits-ui:draftProgramme.open'] },
    { name: omar, path: `${planned}?tab=plan`, press: ['audits-ui:plan.draft'] },
    { name: mariam, path: '/nonconformities', press: ['nonconformities:steps.raise'] },
    { name: mariam, path: '/people', press: ['identity:people.add'] },
    { name: mariam, path: '/processes', press: ['processes:steps.add'] },
    { name: mariam, path: `/nonconformities/${inState(cases, 'effective')}`, press: ['nonconformities:steps.close'] },
  ]
}

test('every record, panel and dialog says everything in words, fits and can be used by everybody', async ({
  enter,
  language,
}) => {
  const say = words(language)
  const pages = new Map<string, Page>()
  const pageFor = async (name: string): Promise<Page> => {
    const page = pages.get(name) ?? (await enter(name)).page
    pages.set(name, page)
    return page
  }
  const views = await recordsOf(await pageFor('Mariam Al Hosani'))
  for (const [at, { path, name, press = [] }] of views.entries())
    await test.step(`${path} ${press.join(' ')}`, async () => {
      const page = await pageFor(name)
      const heard = listen(page)
      await page.setViewportSize({ width: 768, height: 1000 })
      // What is light in one language is dark in the other: both are looked at in one walk each.
      const scheme = (at % 2 === 0) === (language === 'en') ? 'light' : 'dark'
      await page.evaluate((wanted) => localStorage.setItem('touchstone.scheme', wanted), scheme)
      await page.goto(path, { waitUntil: 'networkidle' })
      await expect.soft(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', scheme)
      for (const key of press) await button(page.getByRole('main'), say(key)).first().click()
      if (press.length > 0 || path.includes('open=')) await expect.soft(page.getByRole('dialog')).toBeVisible()
      expect.soft(await overhang(page), `${path}: nothing hangs over the edge`).toBeLessThanOrEqual(0)
      expect.soft(await keysShown(page), `${path}: keys instead of texts`).toEqual([])
      const { violations, contrasts } = await examine(page)
      expect.soft(violations, `${path}, ${scheme}`).toEqual([])
      expect.soft(contrasts, `${path}, ${scheme}: contrasts were measured`).toBeGreaterThan(4)
      expect.soft(heard, `${path}: the console`).toEqual([])
      page.removeAllListeners('console')
      page.removeAllListeners('pageerror')
    })
})
