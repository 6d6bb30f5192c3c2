import type { Page } from '@playwright/test'
import type { Told } from './steps/audit-steps.ts'
import { expect, test, type Visitor } from './house/house.ts'
import { startServer } from './house/server.ts'
import { button, dialog, field, sign, withReason } from './steps/steps.ts'
import { words } from './steps/words.ts'

const main = (page: Page) => page.getByRole('main')

/** A year nobody else plans in: one for each language, as both walk through the same house. */
const years = { en: 2031, ar: 2032 } as const

async function draft({ page }: Visitor, { say, language }: Told): Promise<void> {
  const text = (key: string) => say(`audits-ui:${key}`)
  await button(main(page), text('draftProgramme.open')).first().click()
  const drafting = dialog(page, text('draftProgramme.open'))
  await field(drafting, text('year')).fill(String(years[language]))
  await field(drafting, text('objectives')).fill('Does the warehouse keep what it promised?')
  await button(drafting, text('draftProgramme.open')).click()
  for (const title of ['Warehouse', 'Dispatch']) {
    await button(main(page), text('planned.add')).first().click()
    const planning = dialog(page, text('planned.add'))
    await field(planning, text('title')).fill(title)
    await field(planning, text('planned.reason')).fill('It moved to another hall.')
    await button(planning, text('planned.add')).click()
    await expect(planning).toBeHidden()
  }
}

test('a programme loses an audit, is approved, revised, approved again, and its year is closed', async ({
  enter,
  language,
}) => {
  const say = words(language)
  const text = (key: string) => say(`audits-ui:${key}`)
  const omar = await enter('Omar Farouk', '/audit-programmes')
  const { page } = omar
  await draft(omar, { say, language })
  const state = (name: string) =>
    main(page)
      .getByText(say(`audits:states.programme.${name}`), { exact: true })
      .first()

  await test.step('an audit is dropped, with a reason', async () => {
    await page
      .getByRole('table', { name: text('planned.title') })
      .getByText('Dispatch')
      .click()
    const panel = dialog(page, 'Dispatch')
    await button(panel, text('drop.open')).click()
    const asking = dialog(page, text('drop.title'))
    await field(asking, say('design:reason.label')).fill('Dispatch goes to a carrier.')
    await button(asking, text('drop.open')).click()
    await expect(asking).toBeHidden()
    await expect(panel.getByText('Dispatch goes to a carrier.')).toBeVisible()
    await expect(button(panel, text('planned.schedule'))).toHaveCount(0)
    await page.keyboard.press('Escape')
    await expect(panel).toBeHidden()
  })

  const mariam = await enter('Mariam Al Hosani', new URL(page.url()).pathname)
  const approve = async () => {
    await mariam.page.reload()
    await button(main(mariam.page), text('approve.open')).click()
    await sign(mariam.page, say, mariam.password)
    await page.reload()
    await expect(state('approved')).toBeVisible()
  }
  await test.step('approved', approve)
  await test.step('revised', async () => {
    await button(main(page), text('reviseProgramme.open')).click()
    await withReason(page, say, text('reviseProgramme.open'), 'The hall moves in May.')
    await expect(state('draft')).toBeVisible()
    await expect(
      main(page)
        .getByText(text('programme.revision').replace(/\{\{.*\}\}/, '2'))
        .first(),
    ).toBeVisible()
  })
  await test.step('approved again', approve)
  await test.step('closed, with what the next one learns', async () => {
    await button(main(page), text('closeProgramme.open')).click()
    const closing = dialog(page, text('closeProgramme.open'))
    await field(closing, text('programme.review')).fill('Nothing was audited; the next year begins earlier.')
    await button(closing, text('closeProgramme.open')).click()
    await expect(closing).toBeHidden()
    await expect(state('closed')).toBeVisible()
    await expect(button(main(page), text('reviseProgramme.open'))).toHaveCount(0)
  })
})

test('the example company is taken away by its administrator in one click, and by nobody else', async ({
  browser,
  language,
  locale,
}) => {
  const say = words(language)
  const server = await startServer(['--example'], /external-auditor .*\n/)
  const enterAs = async (role: string) => {
    const context = await browser.newContext({ baseURL: server.baseUrl, ...(locale ? { locale } : {}) })
    await context.addInitScript((chosen) => localStorage.setItem('touchstone.language', chosen), language)
    const page = await context.newPage()
    const token = new RegExp(`^ {2}${role} .*/enter/([\\w-]+)$`, 'm').exec(server.words)?.[1]
    await page.goto(`/enter/${token}`)
    return page
  }
  try {
    const employee = await enterAs('employee')
    await button(employee, say('identity:example.goIn')).click()
    await expect(employee.getByText(say('web:example.this'))).toBeVisible()
    await expect(button(employee, say('web:example.remove'))).toHaveCount(0)

    const administrator = await enterAs('administrator')
    await button(administrator, say('identity:example.goIn')).click()
    await button(administrator, say('web:example.remove')).click()
    await button(dialog(administrator, say('web:example.removeTitle')), say('web:example.remove')).click()
    await expect(administrator.getByRole('heading', { name: say('identity:signIn.title') })).toBeVisible()
    await employee.reload()
    await expect(employee.getByRole('heading', { name: say('identity:signIn.title') })).toBeVisible()
  } finally {
    await server.stop()
  }
})
