import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { extractText, getDocumentProxy } from 'unpdf'
import { sampleWord } from '../../src/platform/server/office/reading/testing/sample.ts'
import { expect, test, type Visitor } from '../house/house.ts'
import { examine, listen } from '../steps/examine.ts'
import { draft, heading, kept, submit, type Whole, write } from '../steps/document-steps.ts'
import { apiOf, button, called, dayIn, dialog, field, sign, tab } from '../steps/steps.ts'
import { words } from '../steps/words.ts'

const title = { en: 'Receiving of bar stock', ar: 'استلام قضبان المواد الخام' }
const type = { en: 'PRO · Procedure', ar: 'PRO · إجراء عمل' }
const more = { en: ' Certificates are compared.', ar: ' وتُقارن الشهادات.' }
const summary = { en: 'Certificates are compared, too', ar: 'أضيفت مقارنة الشهادات' }

const statusWords = (language: string): Record<string, string> =>
  JSON.parse(
    readFileSync(join(import.meta.dirname, `../../src/modules/documents/texts/status.${language}.json`), 'utf8'),
  )

/** The address that stands on the paper, as whoever holds it would type it. */
async function addressOn(pdf: Buffer): Promise<string> {
  const { text } = await extractText(await getDocumentProxy(new Uint8Array(pdf)), { mergePages: true })
  const found = /\/status\/\w{4}-\w{4}-\w{4}/.exec(text.replaceAll(/\s+/g, ''))
  if (!found) throw new Error(`there is no address on the copy: ${text}`)
  return found[0]
}

test('a Word procedure comes in, is approved for a day, read, revised word by word, and its old copy says so', async ({
  enter,
  language,
  browser,
  house: { baseUrl },
}) => {
  const say = words(language)
  const told = { say, language }
  const mariam = await enter('Mariam Al Hosani', '/documents')
  const id = await draft(mariam, told, { title, type })
  const path = `/documents/${id}`
  const now = () => apiOf(mariam.page).get<Whole>(path)
  const khalifa = await enter('Khalifa Al Mansoori', '/')
  const approve = async ({ page, password }: Visitor) => {
    await page.goto(`${path}?tab=draft`)
    await button(page, say('documents-ui:steps.approve')).click()
    await sign(page, say, password)
    await expect.poll(async () => (await now()).inWork?.state).toBe('approved')
  }

  await test.step('the Word file becomes text, and what does not come along is said', async () => {
    const { page } = mariam
    await button(page, say('documents-ui:templates.blank')).click()
    await page.getByRole('button', { name: say('documents-ui:import.open'), exact: true }).click()
    const asking = dialog(page, say('documents-ui:import.title'))
    await asking.locator('input[type=file]').setInputFiles({
      name: 'receiving.docx',
      mimeType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      buffer: await sampleWord(),
    })
    await expect(asking.getByText(say('documents-ui:import.lost'))).toBeVisible()
    const saved = kept(page)
    await button(asking, say('documents-ui:import.take')).click()
    await expect(page.getByRole('heading', { name: 'Purpose' })).toBeVisible()
    await saved
  })

  await test.step('approved for tomorrow, it is not in effect today', async () => {
    await submit(mariam, told, { effectiveOn: dayIn(1) })
    await approve(khalifa)
    expect(await now()).toMatchObject({ state: 'in-preparation', inWork: { state: 'approved' } })
    const ravi = await enter('Ravi Kumar', path)
    await expect(ravi.page.getByRole('alert').first()).toBeVisible()
  })

  await test.step('its day is moved to today, and Ravi reads it', async () => {
    const { page } = mariam
    await page.goto(`${path}?tab=draft`)
    await button(page, say('documents-ui:steps.more')).click()
    await page.getByRole('menuitem', { name: say('documents-ui:steps.plan') }).click()
    const asking = dialog(page, say('documents-ui:steps.plan'))
    await field(asking, say('documents-ui:fields.effectiveOn')).fill(dayIn(0))
    await page.keyboard.press('Tab')
    await button(asking, say('documents-ui:steps.plan')).click()
    await expect(asking).toBeHidden()
    if ((await now()).state !== 'effective') await button(page, say('documents-ui:steps.effect')).click()
    await expect.poll(async () => (await now()).state).toBe('effective')
    const ravi = await enter('Ravi Kumar', path)
    await expect(ravi.page.getByRole('heading', { name: 'Purpose' })).toBeVisible()
    await button(ravi.page, say('documents-ui:steps.acknowledge')).click()
    await expect(ravi.page.getByText(say('documents-ui:readings.youHave'))).toBeVisible()
  })

  const stranger = await (await browser.newContext({ baseURL: baseUrl, locale: language })).newPage()
  const status = async (address: string, said: string) => {
    await stranger.goto(address)
    await expect(
      stranger.getByRole('heading', { name: statusWords(language)[said] as string, exact: true }),
    ).toBeVisible()
  }
  const address = await test.step('a numbered copy on paper says where to ask whether it holds', async () => {
    const { page } = mariam
    await page.goto(`${path}?tab=prints`)
    await button(page, say('documents-ui:prints.print')).first().click()
    const asking = dialog(page, say('documents-ui:prints.print'))
    await field(asking, say('documents-ui:prints.holder')).fill('Goods inward')
    await button(asking, say('documents-ui:prints.print')).click()
    const pdf = page.getByRole('link', { name: say('documents-ui:prints.pdf'), exact: true })
    const answer = await page.request.get((await pdf.getAttribute('href')) as string)
    const found = await addressOn(await answer.body())
    await status(found, 'current')
    expect((await examine(stranger)).violations).toEqual([])
    return found
  })

  await test.step('the next revision is compared word by word before it is approved', async () => {
    const { page } = mariam
    await page.goto(path)
    await button(page, say('documents-ui:steps.revise')).click()
    await tab(page, say('documents-ui:record.draft')).click()
    await write(mariam, told, more[language])
    await submit(mariam, told, { isAgain: false, summary: summary[language], effectiveOn: dayIn(0) })
    await khalifa.page.goto(`${path}?tab=draft`)
    await button(khalifa.page, say('documents-ui:steps.compare')).click()
    const inserted = khalifa.page.locator('[data-change=insertion]').filter({ hasText: more[language].trim() })
    await expect(inserted).toBeVisible()
    const complaints = listen(khalifa.page)
    await button(khalifa.page, say('documents-ui:steps.approve')).click()
    await sign(khalifa.page, say, khalifa.password)
    await expect.poll(async () => (await now()).inWork).toBeNull()
    await expect(inserted).toBeHidden()
    await khalifa.page.waitForLoadState('networkidle')
    expect(complaints).toEqual([])
  })

  await test.step('whoever holds the old copy is told, without signing in', async () => {
    await status(address, 'superseded')
    await mariam.page.goto(`${path}?tab=prints`)
    await expect(mariam.page.getByText(say('documents-ui:prints.toCollect')).first()).toBeVisible()
  })

  await test.step('obsolete, it is followed by nobody and keeps everything', async () => {
    const { page, password } = mariam
    await page.goto(path)
    await button(page, say('documents-ui:steps.more')).click()
    await page.getByRole('menuitem', { name: say('documents-ui:steps.obsolete') }).click()
    await page.getByLabel(say('documents-ui:fields.reason')).fill(summary[language])
    await sign(page, say, password)
    await expect.poll(async () => (await now()).state).toBe('obsolete')
    await page.goto(`${path}?tab=versions`)
    await expect(heading(page)).toHaveText(title[language])
    await button(page, say('documents-ui:steps.read')).last().click()
    await expect(page.getByRole('dialog').getByText(called(language, 'Khalifa Al Mansoori')).first()).toBeVisible()
    await status(address, 'obsolete')
  })
})
