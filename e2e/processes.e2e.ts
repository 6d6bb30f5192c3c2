import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { newId } from '#kernel/ids.ts'
import { expect, test } from './house/house.ts'
import { button, dialog, expectGrey, field, sign, tab } from './steps/steps.ts'
import { words } from './steps/words.ts'

/** A process without a map, one for each language, as both walk through the same house. */
const drawn = {
  en: { nameEn: 'Tool making', nameAr: 'صنع العدد', code: 'JEN', ownerOf: 'PLN', owner: 'Khalid Saeed' },
  ar: { nameEn: 'Packing', nameAr: 'التغليف', code: 'JAR', ownerOf: 'WHS', owner: 'Hassan Ibrahim' },
} as const

/** The quality manager adds the process and gives it to its owner. */
async function added(page: Page, { ownerOf, owner: _, ...names }: (typeof drawn)['en' | 'ar']): Promise<string> {
  const listed = await page.request.get('/api/processes?limit=100')
  const { rows } = (await listed.json()) as { rows: { code: string; ownerId: string }[] }
  const ownerId = rows.find(({ code }) => code === ownerOf)?.ownerId
  const id = newId()
  const headers = { origin: new URL(page.url()).origin }
  const answer = await page.request.post('/api/processes', { headers, data: { id, ownerId, ...names } })
  expect(answer.ok(), await answer.text()).toBe(true)
  return id
}

const main = (page: Page) => page.getByRole('main')

test('a table becomes a map, is submitted, approved by another and published', async ({ enter, language }) => {
  const say = words(language)
  const text = (key: string, params = {}) => say(`processes-ui:${key}`, params)
  const { code, owner } = drawn[language]
  const id = await added((await enter('Mariam Al Hosani', '/processes')).page, drawn[language])
  const { page } = await enter(owner, `/processes/${id}`)
  const state = (where: Page, name: string) =>
    main(where)
      .getByText(say(`processes:states.${name}`), { exact: true })
      .first()
  const row = (number: number) => page.getByRole('listitem', { name: text('stepsTable.numbered', { number }) })
  const write = async (number: number, names: { en: string; ar: string; role: string }) => {
    await field(row(number), text('stepsTable.nameEn')).fill(names.en)
    await field(row(number), text('stepsTable.nameAr')).fill(names.ar)
    await field(row(number), text('stepsTable.roleEn')).fill(names.role)
    await field(row(number), text('stepsTable.roleAr')).fill(`${names.role} (ع)`)
  }

  await test.step('the steps are typed into a table', async () => {
    await tab(page, text('tabs.steps')).click()
    await button(main(page), text('steps.draft')).click()
    await button(main(page), text('stepsTable.edit')).click()
    await write(1, { en: 'Take the order', ar: 'استلام الطلب', role: 'Planner' })
    await button(main(page), text('stepsTable.add')).click()
    await write(2, { en: 'Is there room?', ar: 'هل توجد سعة؟', role: 'Planner' })
    await row(2).getByRole('switch').press('Space')
    await button(main(page), text('stepsTable.add')).click()
    await write(3, { en: 'Put it in the plan', ar: 'إدراجه في الخطة', role: 'Foreman' })
    for (const [place, way] of ['Yes', 'No'].entries()) {
      await button(row(2), text('stepsTable.addWay')).click()
      await field(row(2), text('stepsTable.whenEn')).nth(place).fill(way)
    }
    await field(row(2), text('stepsTable.to')).first().click()
    await page.getByRole('option', { name: /^3 · / }).filter({ visible: true }).click()
    await button(row(3), text('pins.add')).click()
    await field(row(3), text('pins.text')).fill('Late delivery')
    await expect(button(main(page), text('steps.submit'))).toHaveCount(0)
    await tab(page, text('tabs.map')).click()
    await button(dialog(page, say('design:leave.title')), say('design:leave.stay')).click()
    await button(main(page), text('map.cancel')).click()
    await button(dialog(page, say('design:leave.title')), say('design:leave.stay')).click()
    await button(main(page), text('stepsTable.save')).click()
    await expect(page.getByRole('table', { name: text('stepsTable.title') }).getByRole('row')).toHaveCount(4)
    await expect(main(page).getByText('Late delivery')).toBeVisible()
  })

  await test.step('and the map draws itself', async () => {
    await tab(page, text('tabs.map')).click()
    const map = main(page)
      .locator('svg')
      .filter({ hasText: language === 'ar' ? 'استلام الطلب' : 'Take the order' })
    await expect(map.first()).toBeVisible()
    await expect(page.locator('.bjs-powered-by')).toBeVisible()
    await main(page).getByRole('button', { name: 'Late delivery' }).click()
    const pinned = page.getByRole('dialog')
    await expect(pinned.getByText('Late delivery')).toBeVisible()
    await page.keyboard.press('Escape')
  })

  await test.step('drawn in, it keeps what is pinned, and the table writes into it', async () => {
    await button(main(page), text('map.edit')).click()
    await expect(button(main(page), text('map.save'))).toBeEnabled() // the tool to draw with has taken the place of the picture
    const drawn = page.locator('.djs-shape').filter({ hasText: language === 'ar' ? 'الخطة' : 'the plan' })
    await drawn.last().click({ force: true, position: { x: 12, y: 12 } })
    await page.locator('.djs-context-pad.open .entry[data-action="append.append-task"]').click()
    await page.locator('.djs-direct-editing-content').waitFor()
    await page.keyboard.type('Tell the foreman')
    await tab(page, text('tabs.steps')).click()
    await button(dialog(page, say('design:leave.title')), say('design:leave.stay')).click()
    await button(main(page), text('map.save')).click()
    await expect(main(page).getByRole('button', { name: 'Late delivery' })).toBeVisible()
    await tab(page, text('tabs.steps')).click()
    await button(main(page), text('stepsTable.edit')).click()
    await field(row(4), text('stepsTable.document')).fill('WI-012')
    await expect(main(page).getByText(text('stepsTable.redraws'))).toHaveCount(0)
    await button(main(page), text('stepsTable.save')).click()
    await expect(page.getByRole('table', { name: text('stepsTable.title') })).toContainText('WI-012')
    await tab(page, text('tabs.map')).click()
    await expect(main(page).locator('svg').filter({ hasText: 'Tell the' }).first()).toBeVisible()
  })

  await test.step('it goes out as a BPMN file and a picture, and comes back in', async () => {
    const given = async (key: string) => {
      const [file] = await Promise.all([page.waitForEvent('download'), button(main(page), text(key)).click()])
      return readFile(await file.path(), 'utf8')
    }
    expect(await given('map.exportSvg')).toMatch(/^<svg /)
    const [bpmn, chooser] = [await given('map.exportXml'), page.waitForEvent('filechooser')]
    await button(main(page), text('map.import')).click()
    const file = { name: 'map.bpmn', mimeType: 'application/xml', buffer: Buffer.from(bpmn) }
    await (await chooser).setFiles({ ...file, buffer: Buffer.from('<mxfile/>') })
    await expect(main(page).getByRole('alert')).toContainText('BPMN 2.0')
    const again = page.waitForEvent('filechooser')
    await button(main(page), text('map.import')).click()
    await (await again).setFiles(file)
    await expect(page.getByText(text('done.import')).first()).toBeVisible()
    await expect(main(page).getByText(text('remarks.none'))).toBeVisible()
  })

  await test.step('it is submitted, and its author cannot approve it', async () => {
    await button(main(page), text('steps.submit')).click()
    const asking = dialog(page, text('steps.submit'))
    await field(asking, text('map.changeNote')).fill('The first map of this process.')
    await button(asking, text('steps.submit')).click()
    await expect(asking).toBeHidden()
    await expect(state(page, 'awaiting-approval')).toBeVisible()
    await expectGrey(button(main(page), text('steps.approve')), say('processes:refusals.approver-is-author'))
    await expect(button(main(page), text('map.edit'))).toHaveCount(0)
  })

  await test.step('somebody else finds it among their work, and approves it', async () => {
    const khalifa = await enter('Khalifa Al Mansoori', '/work')
    await main(khalifa.page).getByRole('link').filter({ hasText: code }).first().click()
    await tab(khalifa.page, text('tabs.map')).click()
    await button(main(khalifa.page), text('steps.approve')).click()
    await sign(khalifa.page, say, khalifa.password)
    await expect(state(khalifa.page, 'awaiting-publish')).toBeVisible()
  })

  await test.step('published, everybody sees it', async () => {
    const reader = await enter('Ravi Kumar', new URL(page.url()).pathname)
    await tab(reader.page, text('tabs.map')).click()
    await expect(main(reader.page).getByText(text('map.none'))).toBeVisible()
    await page.reload()
    await button(main(page), text('steps.publish')).click()
    await expect(state(page, 'published')).toBeVisible()
    await reader.page.reload()
    await expect(state(reader.page, 'published')).toBeVisible()
    await expect(reader.page.locator('.bjs-powered-by')).toBeVisible()
    const paper = await reader.page.request.get(`/api${new URL(page.url()).pathname}/sheet.pdf?language=${language}`)
    expect([paper.status(), (await paper.body()).subarray(0, 4).toString()]).toEqual([200, '%PDF'])
  })
})

test('the hierarchy is walked with the keyboard, and a process is placed elsewhere', async ({ enter, language }) => {
  const say = words(language)
  const text = (key: string, params = {}) => say(`processes-ui:${key}`, params)
  const { page } = await enter('Mariam Al Hosani', '/processes?as=tree')
  const code = drawn[language].ownerOf
  const tree = page.getByRole('tree', { name: text('register.treeLabel') })
  const row = (of: string) => tree.getByRole('treeitem').filter({ has: page.getByText(of, { exact: true }) })

  await row(code).getByRole('button').last().click()
  const asking = page.getByRole('dialog')
  await field(asking, text('place.parent')).click()
  await page.getByRole('option', { name: /^PUR · / }).click()
  await button(asking, text('steps.place')).click()
  await expect(asking).toBeHidden()
  await expect(row(code)).toHaveAttribute('aria-level', '2')
  await row('PUR').focus()
  await page.keyboard.press(language === 'ar' ? 'ArrowRight' : 'ArrowLeft')
  await expect(row('PUR')).toHaveAttribute('aria-expanded', 'false')
  await expect(row(code)).toBeHidden()
})
