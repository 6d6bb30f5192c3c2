import { expect, test } from './house.ts'
import { type RunningServer, startServer } from './server.ts'
import { words } from './words.ts'

let server: RunningServer
test.beforeAll(async () => {
  server = await startServer([], /\/setup\/[\w-]+\n/)
})
test.afterAll(() => server.stop())

test('a quality manager sets up the organisation by the printed link, which then is dead', async ({
  page,
  language,
}) => {
  const say = words(language)
  const link = /\S+\/setup\/[\w-]+/.exec(server.words)?.[0] as string
  const field = (key: string) => page.getByLabel(say(`identity:${key}`), { exact: false }).first()

  await page.goto(link)
  await page
    .getByRole('button', { name: say('identity:setup.own') })
    .first()
    .click()
  await field('nameEn').fill('Falcon Valves')
  await field('nameAr').fill('صمامات الصقر')
  await field('personNameEn').fill('Huda Nasser')
  await field('personNameAr').fill('هدى ناصر')
  await field('initials').fill('HN')
  await field('email').fill('huda@example.org')
  await field('password').fill('a password of good length')
  await page.getByRole('button', { name: say('identity:setup.found') }).click()

  await expect(page.getByRole('navigation').first()).toBeVisible()
  const again = await page.request.post(`${server.baseUrl}/api/setup`, { data: { token: link.split('/').at(-1) } })
  expect(again.ok()).toBe(false)
})
