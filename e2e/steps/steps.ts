import { type APIResponse, expect, type Locator, type Page } from '@playwright/test'
import { people } from '../../seeds/people.ts'
import { processes } from '../../seeds/processes.ts'
import type { Say } from './words.ts'

type Scope = Page | Locator
type Language = 'en' | 'ar'

const literally = (text: string) => text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)
/** Exactly this label, with or without the star of a needed field. */
const labelled = (label: string) => new RegExp(`^${literally(label)}( \\*)?$`)

/** What somebody or something of the example company is called in that language. */
export function called(language: Language, nameEn: string): string {
  const found = [...people, ...processes].find((one) => one.nameEn === nameEn)
  if (!found) throw new Error(`the example company has no ${nameEn}`)
  return language === 'ar' ? found.nameAr : found.nameEn
}

/** The box under that label: a line, an area, a date or a choice. */
export const field = (scope: Scope, label: string): Locator =>
  scope.locator('input, textarea').and(scope.getByLabel(labelled(label)))

export const button = (scope: Scope, name: string): Locator => scope.getByRole('button', { name, exact: true })

export const dialog = (page: Page, name: string): Locator => page.getByRole('dialog', { name, exact: true })

export const tab = (page: Page, name: string): Locator =>
  page.getByRole('tab', { name: new RegExp(`^${literally(name)}`) })

/** Chooses from a list that opens under the box. */
export async function choose(page: Page, box: Locator, option: string): Promise<void> {
  await box.click()
  if (await box.isEditable()) await box.fill(option)
  await page.getByRole('option', { name: option, exact: true }).filter({ visible: true }).click()
}

/** Writes a day into its box as people here do, `10/12/2026`, and closes the calendar that opens. */
export async function day(box: Locator, date: string): Promise<void> {
  await box.fill(date.split('-').toReversed().join('/'))
  await box.press('Tab')
}

/** The signature: what it means has been read, and the password proves who signs. */
export async function sign(page: Page, say: Say, password: string): Promise<void> {
  const signing = dialog(page, say('design:sign.title'))
  await expect(signing).toBeVisible()
  await field(signing, say('design:sign.password')).fill(password)
  await button(signing, say('design:sign.sign')).click()
  await expect(signing).toBeHidden()
}

/** A step that asks why it is taken. */
export async function withReason(page: Page, say: Say, step: string, reason: string): Promise<void> {
  const asking = dialog(page, step)
  await field(asking, say('design:reason.label')).fill(reason)
  await button(asking, step).click()
  await expect(asking).toBeHidden()
}

/** Greyed, reachable, and saying why. */
export async function expectGrey(wanted: Locator, why: string | RegExp): Promise<void> {
  await expect(wanted).toHaveAttribute('aria-disabled', 'true')
  await expect(wanted).toHaveAccessibleDescription(why)
}

/** What is done besides the page with the session of its visitor. */
export function apiOf(page: Page) {
  const headers = () => ({ origin: new URL(page.url()).origin })
  return {
    async get<Answer>(path: string): Promise<Answer> {
      const answer = await page.request.get(`/api${path}`)
      expect(answer.status(), `${path}: ${answer.ok() ? '' : await answer.text()}`).toBe(200)
      return (await answer.json()) as Answer
    },
    send: (method: 'POST' | 'PUT' | 'DELETE', path: string, data: unknown, version?: number): Promise<APIResponse> =>
      page.request.fetch(`/api${path}`, {
        method,
        data,
        headers: { ...headers(), ...(version === undefined ? {} : { 'if-match': `"${version}"` }) },
      }),
  }
}

const aDay = 86_400_000
const whereTheExampleWorks = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Dubai' })

/** So many days from today, which begins in the Gulf while it is still yesterday elsewhere. */
export const dayIn = (days: number): string => whereTheExampleWorks.format(Date.now() + days * aDay)

/** The first day from today on that is a working day everywhere: Monday to Thursday. */
export const workingDay = (): string =>
  [0, 1, 2, 3].map(dayIn).find((date) => [1, 2, 3, 4].includes(new Date(date).getUTCDay())) as string
