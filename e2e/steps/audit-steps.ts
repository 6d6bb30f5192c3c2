import { expect, type Page } from '@playwright/test'
import type { Visitor } from '../house/house.ts'
import { button, choose, day, dialog, field, sign, tab, workingDay } from './steps.ts'
import type { Say } from './words.ts'

export type Told = { say: Say; language: 'en' | 'ar' }

/** The smallest picture there is. */
const photo = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

export async function plan({ page }: Visitor, { say }: Told): Promise<void> {
  await button(page, say('audits:steps.schedule')).click()
  const dates = dialog(page, say('audits-ui:schedule.title'))
  const when = workingDay()
  await day(field(dates, say('audits-ui:from')), when)
  await day(field(dates, say('audits-ui:to')), when)
  await button(dates, say('audits:steps.schedule')).click()
  await expect(dates).toBeHidden()

  await tab(page, say('audits-ui:tabs.plan')).click()
  await button(page, say('audits-ui:plan.draft')).click()
  const hours = dialog(page, say('audits-ui:plan.draft'))
  await button(hours, say('audits-ui:plan.draft')).click()
  await button(page, say('audits-ui:plan.save')).click()
  await expect(page.getByText(say('audits-ui:plan.saved'))).toBeVisible()
  await button(page, say('audits:steps.issuePlan')).click()
  await expect(page.getByText(say('audits:states.plan.issued')).first()).toBeVisible()
}

export async function prepareAndStart({ page }: Visitor, { say }: Told): Promise<void> {
  await tab(page, say('audits-ui:tabs.checklist')).click()
  await button(page, say('audits-ui:execution.prepare.generate')).first().click()
  await expect(button(page, say('audits-ui:execution.prepare.complete'))).toBeVisible()
  await button(page, say('audits:steps.start')).click()
  await expect(page.getByRole('article').first()).toBeVisible()
}

/** Two answers show the same weakness, one with a record and one with a photo; the others conform. */
export async function answer({ page }: Visitor, { say }: Told): Promise<void> {
  const execution = (key: string) => say(`audits-ui:execution.${key}`)
  const evidence = (key: string) => say(`actions-ui:evidence.${key}`)
  const [first, second] = [page.getByRole('article').nth(0), page.getByRole('article').nth(1)]
  await button(first, execution('answers.minor')).click()
  await first.getByLabel(execution('notes'), { exact: true }).fill('Three of ten pallets carry no label.')
  await button(first, evidence('add')).click()
  await field(first, evidence('what')).fill('Pallets P-112, P-113 and P-118, aisle 4')
  await button(first, evidence('keep')).click()

  await button(second, execution('answers.minor')).click()
  await second.getByLabel(execution('notes'), { exact: true }).fill('Their lot cannot be traced in the stock list.')
  await second
    .locator('input[type=file][accept="image/*"]')
    .setInputFiles({ name: 'aisle-4.png', mimeType: 'image/png', buffer: photo })
  await field(second, evidence('caption')).fill('Aisle 4, the pallets without a label')
  await button(second, evidence('keep')).click()
  await expect(second.getByRole('img').first()).toBeVisible()
  await expect(page.getByText(say('design:question.allKept'))).toBeVisible()

  const sections = page.getByRole('navigation', { name: execution('sectionList') }).getByRole('button')
  for (const section of await sections.all()) {
    await section.click()
    await expect(section).toHaveAttribute('aria-current', 'true')
    for (const card of await page.getByRole('article').all()) {
      if ((await card.locator('[aria-pressed="true"]').count()) > 0) continue
      const seen = button(card, execution('answers.conform'))
      await seen.click()
      await expect(seen).toHaveAttribute('aria-pressed', 'true')
    }
    await expect(page.getByText(say('design:question.allKept'))).toBeVisible()
  }
  await expect(page.getByText(execution('unanswered_zero'), { exact: true })).toBeVisible()
  await expect(page.getByText(say('design:question.allKept'))).toBeVisible()
}

/** Two answers that show the same weakness become one finding; then the audit is finished and concluded. */
export async function conclude({ page }: Visitor, { say }: Told): Promise<void> {
  const words = (key: string) => say(`audits-ui:findingsPage.${key}`)
  await tab(page, say('audits-ui:tabs.findings')).click()
  const loose = page.getByRole('alert')
  for (const box of await loose.getByRole('checkbox').all()) await box.check()
  await loose.getByRole('button').click()
  const drafting = dialog(page, words('draft'))
  await expect(field(drafting, words('statement'))).toHaveValue(/Three of ten[\s\S]*traced/)
  await button(drafting, words('keep')).click()
  await expect(drafting).toBeHidden()
  await expect(loose).toBeHidden()

  await button(page, words('conclude')).click()
  await choose(page, field(page, words('fulfilment')), say('audits:fulfilments.largely-fulfilled'))
  await field(page, words('conclusionText')).fill('The warehouse works as described; its labels do not.')
  await button(page, words('keepConclusion')).click()
  await expect(button(page, words('keepConclusion'))).toBeHidden()
  await button(page, say('audits:steps.finish')).first().click()
  await expect(button(page, say('audits:steps.issueReport')).first()).toBeVisible()
}

export async function report({ page, password }: Visitor, { say }: Told): Promise<void> {
  await tab(page, say('audits-ui:tabs.report')).click()
  const steps = page.getByRole('tabpanel')
  await button(steps, say('audits:steps.issueReport')).click()
  await sign(page, say, password)
  const href = await steps.getByRole('link', { name: say('audits-ui:reportPage.pdf') }).getAttribute('href')
  const pdf = await page.request.get(href as string)
  const bytes = await pdf.body()
  expect(pdf.status(), pdf.ok() ? '' : bytes.toString()).toBe(200)
  expect(bytes.subarray(0, 4).toString()).toBe('%PDF')
  expect(bytes.includes('/ByteRange')).toBe(true)
}

/** Answers a nonconformity with its correction, cause and the actions promised: what, and by whom. */
export async function respond(
  { page }: Visitor,
  { say }: Told,
  promised: readonly (readonly [what: string, who: string])[],
): Promise<void> {
  const part = (key: string) => field(page, say(`nonconformities:fields.${key}`))
  await part('correction').fill('The three pallets were identified from their delivery notes and labelled.')
  await part('extent').fill('All 240 pallets of the hall were walked; two more had no label and were labelled.')
  const whys = page.getByRole('group', { name: say('nonconformities:fields.whys') }).getByRole('textbox')
  await whys.nth(0).fill('The label printer of gate 2 stood still that week.')
  await whys.nth(1).fill('No step of goods receipt stops a pallet without a label.')
  await part('cause').fill('The receipt can be booked before the label is printed.')
  await part('criterion').fill('Sixty pallets in a row carry a label one day after receipt.')
  for (const [at, [what, who]] of promised.entries()) {
    await button(page, say('nonconformities:steps.addAction')).click()
    await field(page, say('actions:fields.description')).nth(at).fill(what)
    await choose(page, field(page, say('actions:fields.owner')).nth(at), who)
  }
  await button(page, say('nonconformities:steps.respond')).click()
  await expect(button(page, say('nonconformities:steps.respond'))).toBeHidden()
}

export async function completeAction({ page }: Visitor, { say }: Told, what: string): Promise<void> {
  await tab(page, say('nonconformities:record.actions')).click()
  await page.getByText(what).click()
  const panel = page.getByRole('dialog').filter({ hasText: what })
  await button(panel, say('actions:steps.complete')).click()
  const done = dialog(page, say('actions:steps.complete'))
  await field(done, say('actions:fields.done')).fill('Done as promised.')
  await button(done, say('actions-ui:evidence.add')).click()
  await field(done, say('actions-ui:evidence.what')).fill('Receipt list of this week, 60 of 60 labelled')
  await button(done, say('actions:steps.complete')).click()
  await expect(done).toBeHidden()
  await page.keyboard.press('Escape')
  await expect(panel).toBeHidden()
}

export async function fillEffect(page: Page, { say }: Told): Promise<void> {
  await field(page, say('nonconformities:fields.result')).fill('Sixty pallets in a row were labelled.')
  await button(page, say('actions-ui:evidence.add')).click()
  await field(page, say('actions-ui:evidence.what')).fill('Receipt list, lines 1 to 60')
  await button(page, say('actions-ui:evidence.keep')).click()
}
