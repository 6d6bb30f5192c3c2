import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Locator, Page } from '@playwright/test'
import { wordParts, zipOf } from '../../src/platform/server/office/reading/testing/zip.ts'
import { expect, test } from '../house/house.ts'
import { apiOf, button, called, choose, field } from '../steps/steps.ts'
import { words } from '../steps/words.ts'

type Rows = { import: { id: string } | null; rows: { path: string; state: string; documentId: string | null }[] }

const files = {
  en: {
    guide: 'OP-71 Reception of visitors.docx',
    number: 'OP-71',
    title: 'Reception of visitors',
    better: 'Receiving visitors',
  },
  ar: {
    guide: 'OP-72 إجراء استقبال الزوار.docx',
    number: 'OP-72',
    title: 'إجراء استقبال الزوار',
    better: 'استقبال الزوار',
  },
} as const
const macros = 'OP-99 Macros.docx'
const late = 'OP-73 Late.docx'

const word = (text: string) => zipOf(wordParts(`<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`))
/** Closed as the popover of a cell is: by its own button. */
const cellOf = (row: Locator, label: string) => row.getByRole('button', { name: label })
const rowOf = (page: Page, file: string) => page.getByRole('row').filter({ hasText: file })

test('a folder comes in: proposed, changed, confirmed, with a break in between and nothing lost', async ({
  enter,
  language,
}) => {
  const say = words(language)
  const here = files[language]
  const folder = mkdtempSync(join(tmpdir(), 'touchstone-folder-'))
  const inside = join(folder, 'QMS')
  mkdirSync(inside)
  writeFileSync(join(inside, here.guide), word(here.title))
  writeFileSync(join(inside, macros), zipOf({ ...wordParts('<w:p/>'), 'word/vbaProject.bin': 'x' }))
  const { page } = await enter('Mariam Al Hosani', '/documents/import')
  const now = () => apiOf(page).get<Rows>('/document-imports/mine')
  const chooser = page.locator('input[webkitdirectory]').first()

  await test.step('uploaded and proposed; what may harm says why it stays out', async () => {
    await expect(button(page, say('documents-ui:folder.choose'))).toBeVisible()
    await chooser.setInputFiles(inside)
    await expect(rowOf(page, here.guide).getByText(here.title, { exact: true })).toBeVisible()
    await expect(rowOf(page, here.guide).getByText(here.number, { exact: true })).toBeVisible()
    await expect(rowOf(page, macros)).toContainText(say('documents:refusals.file-has-macros'))
  })

  await test.step('stands as it was after a break, and only what is missing comes', async () => {
    await page.reload()
    await expect(rowOf(page, here.guide).getByText(here.title, { exact: true })).toBeVisible()
    writeFileSync(join(inside, late), word('Late'))
    const uploads: string[] = []
    page.on('request', (request) => {
      if (request.url().endsWith('/file')) uploads.push(request.url())
    })
    await chooser.setInputFiles(inside)
    await expect(
      cellOf(
        rowOf(page, late),
        say('documents-ui:folder.edit', { field: say('documents-ui:folder.columns.title'), file: late }),
      ),
    ).toBeVisible()
    expect(uploads).toHaveLength(1)
  })

  await test.step('changed where it was guessed wrong', async () => {
    const label = (column: string) =>
      say('documents-ui:folder.edit', { field: say(`documents-ui:folder.columns.${column}`), file: here.guide })
    await cellOf(rowOf(page, here.guide), label('title')).click()
    const titled = say(language === 'en' ? 'documents-ui:fields.titleEn' : 'documents-ui:fields.titleAr')
    await field(page, titled).fill(here.better)
    await button(page, say('documents-ui:folder.apply')).click()
    await expect(rowOf(page, here.guide).getByText(here.better, { exact: true })).toBeVisible()
    await cellOf(rowOf(page, here.guide), label('owner')).click()
    await choose(page, field(page, say('documents-ui:folder.columns.owner')), called(language, 'Ravi Kumar'))
    await button(page, say('documents-ui:folder.apply')).click()
    await expect(rowOf(page, here.guide)).toContainText(called(language, 'Ravi Kumar'))
  })

  await test.step('confirmed: a draft with its file, and the rest is left', async () => {
    await rowOf(page, here.guide).getByRole('checkbox').check()
    await button(page, say('documents-ui:folder.confirm', { count: 1 })).click()
    const link = rowOf(page, here.guide).getByRole('link', { name: say('documents-ui:folder.openDocument') })
    await expect(link).toBeVisible()
    const { rows } = await now()
    expect(rows.map(({ state }) => state).toSorted()).toEqual(['imported', 'proposed', 'refused'])
    await link.click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(here.better)
    await page.goto(`/documents?search=${here.number}`)
    await expect(page.getByRole('row').filter({ hasText: here.better })).toBeVisible()
  })

  await test.step('ended', async () => {
    await page.goto('/documents/import')
    await button(page, say('documents-ui:folder.end')).click()
    await expect(button(page, say('documents-ui:folder.end'))).toBeHidden()
    expect((await now()).import).toBeNull()
  })
  rmSync(folder, { recursive: true })
})
