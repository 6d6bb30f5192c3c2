import type { Page } from '@playwright/test'
import { expect, test, type Visitor } from './house.ts'
import {
  apiOf,
  button,
  called,
  choose,
  day,
  dialog,
  expectGrey,
  field,
  sign,
  tab,
  withReason,
  workingDay,
} from './steps.ts'
import { type Say, words } from './words.ts'

type Whole = { audit: { state: string; number: string; version: number } }
type Question = { id: string; version: number; grade: string | null }
type Case = { id: string; state: string; number: string }
type Told = { say: Say; language: 'en' | 'ar' }

/** The smallest picture there is. */
const photo = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

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

async function plan({ page }: Visitor, { say }: Told): Promise<void> {
  await button(page, say('audits:steps.schedule')).click()
  const dates = dialog(page, say('audits-ui:schedule.title'))
  const when = workingDay(new Date())
  await day(field(dates, say('audits-ui:from')), when)
  await day(field(dates, say('audits-ui:to')), when)
  await button(dates, say('audits:steps.schedule')).click()
  await expect(dates).toBeHidden()

  await tab(page, say('audits-ui:tabs.plan')).click()
  await button(page, say('audits-ui:plan.draft')).click()
  const hours = dialog(page, say('audits-ui:plan.draft'))
  await button(hours, say('audits-ui:plan.draft')).click()
  await button(page, say('audits-ui:plan.save')).click()
  await button(page, say('audits:steps.issuePlan')).click()
  await expect(page.getByText(say('audits:states.plan.issued')).first()).toBeVisible()
}

async function prepareAndStart({ page }: Visitor, { say }: Told): Promise<void> {
  await tab(page, say('audits-ui:tabs.checklist')).click()
  await button(page, say('audits-ui:execution.prepare.generate')).first().click()
  await expect(button(page, say('audits-ui:execution.prepare.complete'))).toBeVisible()
  await button(page, say('audits:steps.start')).click()
  await expect(page.getByRole('article').first()).toBeVisible()
}

async function answer(visitor: Visitor, { say }: Told, id: string): Promise<void> {
  const { page } = visitor
  const execution = (key: string) => say(`audits-ui:execution.${key}`)
  const [first, second] = [page.getByRole('article').nth(0), page.getByRole('article').nth(1)]
  await button(first, execution('answers.minor')).click()
  await first.getByLabel(execution('notes'), { exact: true }).fill('Three of ten pallets carry no label.')
  await button(first, execution('evidence.add')).click()
  await field(first, execution('evidence.what')).fill('Pallets P-112, P-113 and P-118, aisle 4')
  await button(first, execution('evidence.keep')).click()

  await button(second, execution('answers.minor')).click()
  await second.getByLabel(execution('notes'), { exact: true }).fill('Their lot cannot be traced in the stock list.')
  await second
    .locator('input[type=file][accept="image/*"]')
    .setInputFiles({ name: 'aisle-4.png', mimeType: 'image/png', buffer: photo })
  await field(second, execution('evidence.caption')).fill('Aisle 4, the pallets without a label')
  await button(second, execution('evidence.keep')).click()
  await expect(second.getByRole('img').first()).toBeVisible()
  await expect(page.getByText(execution('kept.all'))).toBeVisible()

  const api = apiOf(page)
  const { questions } = await api.get<{ questions: Question[] }>(`/audits/${id}/checklist`)
  expect(questions.length).toBeLessThanOrEqual(20)
  for (const question of questions.filter(({ grade }) => grade === null)) {
    const kept = await api.send(
      'PUT',
      `/audit-questions/${question.id}/answer`,
      { grade: 'conform', notes: 'Seen.' },
      question.version,
    )
    expect(kept.status(), await kept.text()).toBe(200)
  }
  await page.reload()
}

/** Two answers that show the same weakness become one finding; then the audit is finished and concluded. */
async function conclude({ page }: Visitor, { say }: Told): Promise<void> {
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

async function report({ page, password }: Visitor, { say }: Told): Promise<void> {
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

async function respond({ page }: Visitor, { say, language }: Told): Promise<void> {
  const part = (key: string) => field(page, say(`nonconformities:fields.${key}`))
  await part('correction').fill('The three pallets were identified from their delivery notes and labelled.')
  await part('extent').fill('All 240 pallets of the hall were walked; two more had no label and were labelled.')
  const whys = page.getByRole('group', { name: say('nonconformities:fields.whys') }).getByRole('textbox')
  await whys.nth(0).fill('The label printer of gate 2 stood still that week.')
  await whys.nth(1).fill('No step of goods receipt stops a pallet without a label.')
  await part('cause').fill('The receipt can be booked before the label is printed.')
  await part('criterion').fill('Sixty pallets in a row carry a label one day after receipt.')
  const promised = [
    ['Book the receipt only after the label is scanned', 'Hassan Ibrahim'],
    ['Walk the hall every evening until then', 'Aisha Rahman'],
  ] as const
  for (const [at, [what, who]] of promised.entries()) {
    await button(page, say('nonconformities:steps.addAction')).click()
    await field(page, say('actions:fields.description')).nth(at).fill(what)
    await choose(page, field(page, say('actions:fields.owner')).nth(at), called(language, who))
  }
  await button(page, say('nonconformities:steps.respond')).click()
  await expect(button(page, say('nonconformities:steps.respond'))).toBeHidden()
}

async function completeAction({ page }: Visitor, { say }: Told, what: string): Promise<void> {
  await tab(page, say('nonconformities:record.actions')).click()
  await page.getByText(what).click()
  const panel = page.getByRole('dialog').filter({ hasText: what })
  await button(panel, say('actions:steps.complete')).click()
  const done = dialog(page, say('actions:steps.complete'))
  await field(done, say('actions:fields.done')).fill('Done as promised.')
  await field(done, say('actions:evidence.text')).fill('Receipt list of this week, 60 of 60 labelled')
  await button(done, say('actions:steps.complete')).click()
  await expect(done).toBeHidden()
  await page.keyboard.press('Escape')
  await expect(panel).toBeHidden()
}

async function fillEffect(page: Page, { say }: Told): Promise<void> {
  await field(page, say('nonconformities:fields.result')).fill('Sixty pallets in a row were labelled.')
  await field(page, say('actions:evidence.text')).fill('Receipt list, lines 1 to 60')
}

test('an audit goes from its proposal to its closing, and its finding to the proof that it worked', async ({
  enter,
  language,
}) => {
  test.setTimeout(240_000)
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
  await test.step('answered', () => answer(omar, told, id))
  await test.step('concluded', () => conclude(omar, told))
  await test.step('reported', () => report(omar, told))

  const api = apiOf(omar.page)
  const findings = await api.get<{ rows: { nonconformityId: string }[] }>(`/findings?auditId=${id}`)
  expect(findings.rows).toHaveLength(1)
  const caseId = findings.rows[0]?.nonconformityId as string
  const casePath = `/nonconformities/${caseId}`
  await test.step('answered, returned, answered again, accepted', async () => {
    await hassan.page.goto(casePath)
    await respond(hassan, told)
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
