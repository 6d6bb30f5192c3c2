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
  const group = (key: string) => page.getByRole('group', { name: say(`identity:${key}`), exact: true })
  const fill = (where: string, key: string, value: string) => field(group(where), say(`identity:${key}`)).fill(value)

  await page.goto(link)
  await page.getByRole('button', { name: say('identity:setup.own') }).click()
  await fill('setup.theOrganisation', 'nameEn', 'Falcon Valves')
  await fill('setup.theOrganisation', 'nameAr', 'صمامات الصقر')
  await fill('setup.you', 'personNameEn', 'Huda Nasser')
  await fill('setup.you', 'personNameAr', 'هدى ناصر')
  await fill('setup.you', 'initials', 'HN')
  await fill('setup.you', 'email', 'huda@example.org')
  await fill('setup.you', 'newPassword', 'a password of good length')
  await button(page, say('identity:setup.found')).click()

  await expect(page.getByRole('navigation').first()).toBeVisible()
  await expect(page.getByText(language === 'ar' ? 'صمامات الصقر' : 'Falcon Valves').first()).toBeVisible()
  await page.context().clearCookies()
  await page.goto(link)
  await expect(page.getByRole('heading', { name: say('identity:setup.done') })).toBeVisible()
})
