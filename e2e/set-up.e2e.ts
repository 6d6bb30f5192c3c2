import { expect, test } from './house.ts'
import { type RunningServer, startServer } from './server.ts'
import { button, field } from './steps.ts'
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
  const box = (key: string) => field(page, say(`identity:${key}`))

  await page.goto(link)
  await page
    .getByRole('button', { name: say('identity:setup.own') })
    .first()
    .click()
  await box('nameEn').fill('Falcon Valves')
  await box('nameAr').fill('صمامات الصقر')
  await box('personNameEn').fill('Huda Nasser')
  await box('personNameAr').fill('هدى ناصر')
  await box('initials').fill('HN')
  await box('email').fill('huda@example.org')
  await box('newPassword').fill('a password of good length')
  await button(page, say('identity:setup.found')).click()

  await expect(page.getByRole('navigation').first()).toBeVisible()
  const again = await page.request.post(`${server.baseUrl}/api/setup`, { data: { token: link.split('/').at(-1) } })
  expect(again.ok()).toBe(false)
})
