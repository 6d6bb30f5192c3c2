import type { Page } from '@playwright/test'
import { expect, test, type Visitor } from './house/house.ts'
import {
  answer,
  completeAction,
  conclude,
  fillEffect,
  plan,
  prepareAndStart,
  report,
  respond,
  type Told,
} from './steps/audit-steps.ts'
import { apiOf, button, called, choose, expectGrey, field, sign, withReason } from './steps/steps.ts'
import { words } from './steps/words.ts'

type Whole = { audit: { state: string; number: string; version: number } }
type Case = { id: string; state: string; number: string }

const heading = (page: Page) => page.getByRole('heading', { level: 1 })

async function propose({ page }: Visitor, { say, language }: Told): Promise<string> {
  await field(page, say('audits-ui:title')).fill('Warehouse and dispatch, unannounced')
  await choose(page, field(page, say('audits-ui:auditee')), called(language, 'Hassan Ibrahim'))
  await page.getByRole('checkbox', { name: called(language, 'Warehouse and dispatch') }).check()
  const team = page.getByRole('group', { name: say('audits-ui:team') })
  await field(team, say('audits-ui:findPerson')).fill(called(language, 'Omar Farouk'))
  await button(team, say('audits-ui:add')).click()
  await button(page, say('audits-ui:propose.open')).click()
  await expect(heading(page)).toHaveText('Warehouse and dispatch, unannounced')
  return new URL(page.url()).pathname.split('/').at(-1) as string
}

test('an audit goes from its proposal to its closing, and its finding to the proof that it worked', async ({
  enter,
  language,
}) => {
  const say = words(language)
  const told = { say, language }

  const omar = await enter('Omar Farouk', '/audits/new')
  const id = await test.step('proposed', () => propose(omar, told))
  await test.step('scheduled and planned', () => plan(omar, told))
  const hassan = await enter('Hassan Ibrahim', `/audits/${id}`)
  await test.step('the auditee accepts the plan', async () => {
    await button(hassan.page, say('audits:steps.acceptPlan')).first().click()
    await expect(button(hassan.page, say('audits:steps.acceptPlan'))).toHaveCount(0)
  })
  await omar.page.goto(`/audits/${id}`)
  await test.step('prepared and started', () => prepareAndStart(omar, told))
  await test.step('answered', () => answer(omar, told))
  await test.step('concluded', () => conclude(omar, told))
  await test.step('reported', () => report(omar, told))

  const api = apiOf(omar.page)
  const findings = await api.get<{ rows: { nonconformityId: string }[] }>(`/findings?auditId=${id}`)
  expect(findings.rows).toHaveLength(1)
  const caseId = findings.rows[0]?.nonconformityId as string
  const casePath = `/nonconformities/${caseId}`
  await test.step('answered, returned, answered again, accepted', async () => {
    await hassan.page.goto(casePath)
    await respond(hassan, told, [
      ['Book the receipt only after the label is scanned', called(language, 'Hassan Ibrahim')],
      ['Walk the hall every evening until then', called(language, 'Aisha Rahman')],
    ])
    await omar.page.goto(casePath)
    await button(omar.page, say('nonconformities:steps.return')).click()
    await withReason(omar.page, say, say('nonconformities:steps.return'), 'Why was the printer not missed for a week?')
    await hassan.page.reload()
    await expect(hassan.page.getByText('Why was the printer not missed for a week?')).toBeVisible()
    const again = field(hassan.page, say('nonconformities:fields.cause'))
    await expect(again).toHaveValue(/receipt can be booked/)
    await again.fill('The receipt can be booked before the label is printed, and nobody watches the printer.')
    await button(hassan.page, say('nonconformities:steps.respond')).click()
    await expect(button(hassan.page, say('nonconformities:steps.respond'))).toBeHidden()
    await omar.page.reload()
    await button(omar.page, say('nonconformities:steps.accept')).click()
    await expect(button(omar.page, say('nonconformities:steps.accept'))).toBeHidden()
  })
  const aisha = await enter('Aisha Rahman', casePath)
  await test.step('the actions are done', async () => {
    await completeAction(aisha, told, 'Walk the hall every evening until then')
    await hassan.page.reload()
    await completeAction(hassan, told, 'Book the receipt only after the label is scanned')
    await button(hassan.page, say('nonconformities:steps.implement')).click()
    await expect(button(hassan.page, say('nonconformities:steps.implement'))).toBeHidden()
  })
  const mariam = await enter('Mariam Al Hosani', casePath)
  await test.step('an independent person verifies and closes', async () => {
    await aisha.page.goto(casePath)
    await fillEffect(aisha.page, told)
    await expectGrey(
      button(aisha.page, say('nonconformities:steps.verify')),
      say('nonconformities:refusals.verifier-is-involved'),
    )
    await fillEffect(mariam.page, told)
    await button(mariam.page, say('nonconformities:steps.verify')).click()
    await sign(mariam.page, say, mariam.password)
    const close = button(mariam.page.getByRole('main'), say('nonconformities:steps.close'))
    await close.click()
    await sign(mariam.page, say, mariam.password)
    await expect(close).toBeHidden()
  })
  await test.step('the report is accepted and the audit closed', async () => {
    await hassan.page.goto(`/audits/${id}?tab=report`)
    await button(hassan.page.getByRole('tabpanel'), say('audits:steps.acceptReport')).click()
    await sign(hassan.page, say, hassan.password)
    await omar.page.goto(`/audits/${id}`)
    await button(omar.page, say('audits:steps.followUp')).click()
    await expect(omar.page.getByText(say('audits-ui:stepsDone.followUp'))).toBeVisible() // the next step takes its place
    await button(omar.page, say('audits:steps.close')).and(omar.page.locator(':not([aria-disabled])')).click()
    await sign(omar.page, say, omar.password)
  })

  const { audit } = await api.get<Whole>(`/audits/${id}`)
  expect(audit.state).toBe('closed')
  expect((await api.get<Case>(casePath)).state).toBe('closed')
  for (const recordId of [id, caseId]) {
    const { rows } = await api.get<{ rows: unknown[] }>(`/history?recordId=${recordId}`)
    expect(rows.length).toBeGreaterThan(5)
  }
})
