import type { Page, Response } from '@playwright/test'
import { expect, type Visitor } from '../house/house.ts'
import { button, called, choose, day, dialog, field } from './steps.ts'
import type { Say } from './words.ts'

type Language = 'en' | 'ar'
export type Told = { say: Say; language: Language }
export type Whole = { id: string; number: string | null; state: string; inWork: { id: string; state: string } | null }

export const heading = (page: Page) => page.getByRole('heading', { level: 1 })
const writing = (page: Page, { say, language }: Told) =>
  page.getByRole('textbox', { name: say(`documents-ui:editor.text.${language}`), exact: true })

type Wanted = { title: Record<Language, string>; type: Record<Language, string> }

/** A draft in the language of the run, to be read by Ravi; answers its id. */
export async function draft({ page }: Visitor, told: Told, { title, type }: Wanted): Promise<string> {
  const { say, language } = told
  const usual = button(page, say('documents-ui:steps.usualTypes')).first()
  const begin = button(page, say('documents-ui:steps.draft')).first()
  await expect(usual.or(begin).first()).toBeVisible()
  if (await usual.isVisible()) await usual.click()
  await begin.click()
  const asking = dialog(page, say('documents-ui:steps.draft'))
  const titled = say(language === 'en' ? 'documents-ui:fields.titleEn' : 'documents-ui:fields.titleAr')
  await field(asking, titled).fill(title[language])
  await choose(page, field(asking, say('documents-ui:fields.type')), type[language])
  await choose(page, field(asking, say('documents-ui:fields.language')), say(`documents:languages.${language}`))
  const months = field(asking, say('documents-ui:fields.reviewMonths'))
  await months.clear()
  await months.pressSequentially(language === 'ar' ? '١٢' : '12')
  await expect(months).toHaveValue('12')
  const reader = field(asking, say('documents-ui:distribution.personIds'))
  await choose(page, reader, called(language, 'Ravi Kumar'))
  await button(asking, say('documents-ui:steps.draft')).click()
  await expect(heading(page)).toHaveText(title[language])
  return new URL(page.url()).pathname.split('/').at(-1) as string
}

/** Adds to the end of the text. Whoever goes on at once takes the last words along. */
export async function write({ page }: Visitor, told: Told, words: string): Promise<void> {
  await writing(page, told).click()
  await page.keyboard.press('ControlOrMeta+End')
  await page.keyboard.type(words)
}

const isKept = (answer: Response) => answer.request().method() === 'PUT' && answer.ok()
export const kept = (page: Page) => page.waitForResponse(isKept)

type Submission = { isAgain?: boolean; summary?: string; effectiveOn?: string }

/** Asks top management. */
export async function submit({ page }: Visitor, { say, language }: Told, given: Submission = {}): Promise<void> {
  await button(page, say('documents-ui:steps.submit')).click()
  const asking = dialog(page, say('documents-ui:steps.submit'))
  const approver = field(asking, say('documents:roles.approver')).first()
  const name = called(language, 'Khalifa Al Mansoori')
  if (!given.isAgain) await choose(page, approver, name)
  await expect(approver).toHaveValue(name)
  if (given.summary) await field(asking, say('documents-ui:fields.changeSummary')).fill(given.summary)
  if (given.effectiveOn) await day(field(asking, say('documents-ui:fields.effectiveOn')), given.effectiveOn)
  await button(asking, say('documents-ui:steps.submit')).click()
  await expect(asking).toBeHidden()
}
