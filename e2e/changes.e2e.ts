import type { Page } from '@playwright/test'
import { newId } from '#kernel/ids.ts'
import { expect, test, type Visitor } from './house/house.ts'
import { examine, keysShown } from './steps/examine.ts'
import { apiOf, button, called, choose, day, dayIn, dialog, expectGrey, field, sign, tab } from './steps/steps.ts'
import { type Say, words } from './steps/words.ts'

type Told = { say: Say; language: 'en' | 'ar' }
type Opening = { kind: string; number: string | null; titleEn: string; state: string }
type Whole = { number: string | null; state: string; openings: Opening[] }
type Documents = { rows: { id: string; number: string; titleEn: string; titleAr: string; inWork: object | null }[] }

const title = { en: 'Two suppliers of bar stock', ar: 'مورّدان للقضبان المعدنية' }
const duty = { en: 'Evaluate the second supplier', ar: 'تقييم المورّد الثاني' }
const text = { en: 'Thought through together.', ar: 'دُرس جماعيًا.' }

const looksRight = async (page: Page) => {
  const { violations } = await examine(page)
  expect(violations).toEqual([])
  expect(await keysShown(page)).toEqual([])
}

/** The first document in force that has no revision in work. */
async function quietDocument(page: Page) {
  const { rows } = await apiOf(page).get<Documents>('/documents?state=effective&limit=200')
  const found = rows.find(({ inWork }) => inWork === null)
  if (!found) throw new Error('every document is being revised')
  return found
}

async function plan({ page }: Visitor, { say, language }: Told, label: string) {
  await button(page, say('implementation-ui:changes.steps.plan')).first().click()
  const asking = dialog(page, say('implementation-ui:changes.steps.plan'))
  const part = (name: string) => field(asking, say(`implementation:changeParts.${name}`))
  const titled = language === 'en' ? 'titleEn' : 'titleAr'
  await field(asking, say(`implementation-ui:changes.${titled}`)).fill(title[language])
  for (const name of ['reason', 'purpose', 'consequences', 'unwanted', 'integrity', 'resources', 'criterion'])
    await part(name).fill(text[language])
  await part('documents').click()
  await page.getByRole('option', { name: label }).filter({ visible: true }).click()
  await page.keyboard.press('Escape')
  await field(asking, say('implementation-ui:changes.responsibility.what')).fill(duty[language])
  await choose(page, field(asking, say('implementation-ui:changes.responsibility.who')), called(language, 'Ravi Kumar'))
  await choose(page, part('reviewer'), called(language, 'Omar Farouk'))
  await day(part('plannedFrom'), dayIn(0))
  await day(part('plannedUntil'), dayIn(40))
  await day(part('reviewOn'), dayIn(120))
  await part('reason').focus() // the list under the box that had the focus closes
  await looksRight(page)
  await button(asking, say('implementation-ui:changes.steps.save')).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(title[language])
  return new URL(page.url()).pathname.split('/').at(-1) as string
}

test('a change is proposed, approved by another under a signature, and not done before what it opened has ended', async ({
  enter,
  language,
}) => {
  const say = words(language)
  const told = { say, language }
  const mariam = await enter('Mariam Al Hosani', '/changes')
  const { page } = mariam
  const document = await quietDocument(page)

  const id = await test.step('thought through and kept as a draft', () => plan(mariam, told, document.number))
  const path = `/changes/${id}`
  const now = () => apiOf(page).get<Whole>(path)
  expect(await now()).toMatchObject({ state: 'draft', number: null })

  await test.step('submitted; who wrote it cannot be asked', async () => {
    await button(page, say('implementation-ui:changes.steps.submit')).click()
    const asking = dialog(page, say('implementation-ui:changes.steps.submit'))
    const approver = field(asking, say('implementation:changeParts.approver'))
    await approver.click()
    await expect(page.getByRole('option', { name: called(language, 'Mariam Al Hosani') })).toHaveCount(0)
    await choose(page, approver, called(language, 'Khalifa Al Mansoori'))
    await button(asking, say('implementation-ui:changes.steps.submit')).click()
    await expect(asking).toBeHidden()
    expect((await now()).number).toMatch(/^CR-\d{4}-\d{4}$/)
  })

  await test.step('found in the work list, and approved under a signature', async () => {
    const khalifa = await enter('Khalifa Al Mansoori', '/work')
    await khalifa.page.getByText(title[language]).first().click()
    await expect(khalifa.page.getByRole('heading', { level: 1 })).toHaveText(title[language])
    await button(khalifa.page, say('implementation-ui:changes.steps.approve')).click()
    await sign(khalifa.page, say, khalifa.password)
    await expect(
      khalifa.page.getByText(say('implementation:changeStates.approved'), { exact: true }).first(),
    ).toBeVisible()
  })

  await test.step('begun: every responsibility is a task', async () => {
    await page.goto(`${path}?tab=opens`)
    await button(page, say('implementation-ui:changes.steps.start')).click()
    await expect(page.getByRole('link', { name: /CAR-\d{4}-\d{4}/ })).toBeVisible()
    await expect(page.getByRole('link', { name: duty[language] })).toBeVisible()
  })

  await test.step('it opens a revision and a training', async () => {
    await button(page, say('implementation-ui:changes.opens.revise')).first().click()
    await expect(button(page, say('implementation-ui:changes.opens.revise'))).toHaveCount(0)
    await button(page, say('implementation-ui:changes.opens.train')).click()
    const asking = dialog(page, say('implementation-ui:changes.opens.train'))
    const participants = field(asking, say('implementation-ui:changes.opens.participants'))
    await choose(page, participants, called(language, 'Ravi Kumar'))
    await field(asking, say('implementation-ui:changes.opens.proof')).fill(text[language])
    await button(asking, say('implementation-ui:changes.opens.train')).click()
    await expect(asking).toBeHidden()
    expect((await now()).openings.map(({ kind }) => kind).toSorted()).toEqual(['revision', 'task', 'training'])
    await looksRight(page)
  })

  await test.step('not done while they are open: the button says what is', async () => {
    const names = (await now()).openings.map(({ number }) => number as string)
    const finish = button(page, say('implementation-ui:changes.steps.finish'))
    await expectGrey(finish, new RegExp(names.map((name) => `(?=[\\s\\S]*${name})`).join('')))
    const refused = await apiOf(page).send('POST', `/changes/${id}/completion`, { note: 'All done' }, 5)
    expect(((await refused.json()) as { key: string }).key).toBe('change-has-open-parts')
  })

  await test.step('the thread leads from the change to what it opened', async () => {
    await tab(page, say('kernel:links')).click()
    await expect(page.getByText(document.number).filter({ visible: true }).first()).toBeVisible()
    await looksRight(page)
  })

  await test.step('a reader opens nothing', async () => {
    const hassan = await enter('Hassan Ibrahim', `${path}?tab=opens`)
    await expect(hassan.page.getByRole('heading', { level: 1 })).toHaveText(title[language])
    await expect(button(hassan.page, say('implementation-ui:changes.opens.give'))).toHaveCount(0)
    const task = { openingId: newId(), actionId: newId(), what: 'Mine', personId: newId(), due: dayIn(5) }
    const refused = await apiOf(hassan.page).send('POST', `/changes/${id}/tasks`, task)
    expect(((await refused.json()) as { key: string }).key).toBe('takes-no-part-in-change')
  })
})
