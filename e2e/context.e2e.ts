import type { Locator, Page } from '@playwright/test'
import { expect, test, type Visitor } from './house/house.ts'
import startHouse from './house/start-house.ts'
import { button, called, choose, dialog, field, sign, tab, withReason } from './steps/steps.ts'
import { type Say, words } from './steps/words.ts'

test.describe.configure({ mode: 'serial' })

/** A house of its own: what is counted here is changed by other journeys elsewhere. */
const shared = process.env['TOUCHSTONE_E2E_HOUSE']
let stop: () => Promise<void>
test.beforeAll(async () => {
  stop = await startHouse()
})
test.afterAll(async () => {
  process.env['TOUCHSTONE_E2E_HOUSE'] = shared
  await stop()
})

const main = (page: Page): Locator => page.getByRole('main')
const issue = { en: 'Too few qualified welders in the region', ar: 'قلة اللحامين المؤهلين في المنطقة' } as const

test('from what the company lives with to a policy that people have acknowledged', async ({ enter, language }) => {
  const say = words(language)
  const mariam = await enter('Mariam Al Hosani', '/context')

  await test.step('climate change is decided with a reason', () => decideClimate(mariam.page, say))
  await test.step('an issue is raised, reviewed, and tells what changed', () =>
    raiseAndReview(mariam.page, say, language))
  await test.step('an interested party asks for something', () => addParty(mariam.page, say, language))
  await test.step('a clause is not left out without a justification', () => writeScope(mariam.page, say, language))
  await test.step('the policy is written', () => writePolicy(mariam.page, say))

  const khalifa = await enter('Khalifa Al Mansoori', '/context/scope')
  await test.step('top management signs both', () => approveBoth(khalifa, say))

  const ravi = await enter('Ravi Kumar', '/work')
  await test.step('an employee finds it in their work and acknowledges it', () => acknowledge(ravi, say))

  await test.step('who has, who has not', async () => {
    const { page } = mariam
    await page.goto('/context/policy')
    await expect(main(page).getByText(say('context-ui:policy.has', { count: 1 }))).toBeVisible()
    await expect(main(page).getByText(called(language, 'Ravi Kumar'))).toBeVisible()
  })
  await test.step('who approves the next revision has looked at it first', () => reviseScope(mariam, khalifa, say))
  await test.step('responsibilities follow from the processes', async () => {
    const { page } = mariam
    await tab(page, say('context:tabs.responsibilities')).click()
    await expect(main(page).getByText(called(language, 'Calibration')).first()).toBeVisible()
    await page.getByText(say('context-ui:responsibilities.clause'), { exact: true }).click()
    const table = page.getByRole('table', { name: say('context-ui:responsibilities.titles.clause') })
    await expect(table.getByRole('row')).not.toHaveCount(1)
  })
})

async function decideClimate(page: Page, say: Say): Promise<void> {
  await button(main(page), say('context-ui:change')).first().click()
  const asking = dialog(page, say('context-ui:climate.title'))
  await asking.getByText(say('context-ui:climate.notRelevant'), { exact: true }).click()
  await field(asking, say('context:fields.reason')).fill('')
  await button(asking, say('context-ui:climate.decide')).click()
  await expect(asking.getByText(say('context:refusals.climate-needs-a-reason'))).toBeVisible()
  await field(asking, say('context:fields.reason')).fill('All work is indoors, and no supply comes by sea.')
  await button(asking, say('context-ui:climate.decide')).click()
  await expect(asking).toBeHidden()
  await expect(main(page).getByText('All work is indoors')).toBeVisible()
}

async function raiseAndReview(page: Page, say: Say, language: 'en' | 'ar'): Promise<void> {
  await button(page, say('context-ui:issues.add')).first().click()
  const raising = dialog(page, say('context-ui:issues.add'))
  await field(raising, say('context:fields.statementEn')).fill(issue.en)
  await field(raising, say('context:fields.statementAr')).fill(issue.ar)
  await choose(page, field(raising, say('context:fields.owner')), called(language, 'Mariam Al Hosani'))
  await button(raising, say('context-ui:issues.add')).click()
  await expect(raising).toBeHidden()
  await page.getByRole('table').getByText(issue[language]).click()
  const panel = page.getByRole('dialog')
  await button(panel, say('context-ui:change')).click()
  const changing = dialog(page, say('context-ui:issues.change'))
  await field(changing, say('context:fields.effectNote')).fill('Delivery times grow.')
  await button(changing, say('context-ui:save')).click()
  await expect(changing).toBeHidden()
  await button(panel, say('context-ui:review.step')).click()
  const review = dialog(page, say('context-ui:review.title'))
  await review.getByText(say('context:outcomes.changed'), { exact: true }).click()
  await button(review, say('context-ui:review.step')).click()
  await expect(review.getByText(say('context:refusals.changed-needs-a-note'))).toBeVisible()
  await field(review, say('context:fields.note')).fill('The labour market got tighter.')
  await button(review, say('context-ui:review.step')).click()
  await expect(review).toBeHidden()
  await expect(panel.getByText(say('context-ui:deeds.changed'), { exact: true })).toBeVisible()
  await expect(panel.getByText('The labour market got tighter.').first()).toBeVisible()
  await expect(panel.getByText('Delivery times grow.').first()).toBeVisible()
}

async function addParty(page: Page, say: Say, language: 'en' | 'ar'): Promise<void> {
  await page.goto('/context/parties')
  await button(page, say('context-ui:parties.add')).first().click()
  const adding = dialog(page, say('context-ui:parties.add'))
  await field(adding, say('context:fields.nameEn')).fill('Customers')
  await field(adding, say('context:fields.nameAr')).fill('العملاء')
  await field(adding, say('context:fields.relevance')).fill('They decide whether we live.')
  await choose(page, field(adding, say('context:fields.owner')), called(language, 'Mariam Al Hosani'))
  await button(adding, say('context-ui:parties.add')).click()
  await expect(adding).toBeHidden()
  await page.getByRole('table').getByText('They decide whether we live.').click()
  const panel = page.getByRole('dialog')
  await button(panel, say('context-ui:requirements.add')).click()
  const asking = dialog(page, say('context-ui:requirements.add'))
  await field(asking, say('context:fields.requirement')).fill('Parts on the day that was promised')
  await button(asking, say('context-ui:requirements.add')).click()
  await expect(asking.getByText(say('context:refusals.addressed-needs-a-way'))).toBeVisible()
  await field(asking, say('context:fields.how')).fill('Planned week by week in production.')
  await button(asking, say('context-ui:requirements.add')).click()
  await expect(asking).toBeHidden()
  await expect(panel.getByText('Planned week by week in production.').first()).toBeVisible()
}

async function writeScope(page: Page, say: Say, language: 'en' | 'ar'): Promise<void> {
  await page.goto('/context/scope')
  await button(page, say('context-ui:revisions.revise')).click()
  const writing = dialog(page, say('context-ui:revisions.revise'))
  await field(writing, say('context:fields.changeReason')).fill('Customers send drawings only.')
  await field(writing, say('context:fields.statementEn')).fill('Machining of precision parts')
  await field(writing, say('context:fields.statementAr')).fill('تشغيل القطع الدقيقة')
  await field(writing, say('context:fields.productsEn')).fill('Precision parts')
  await field(writing, say('context:fields.productsAr')).fill('قطع دقيقة')
  await button(writing, say('context-ui:scope.addClause')).click()
  const clause = field(writing, say('context:fields.clause')).last()
  await clause.click()
  await clause.fill('9.2.1')
  await page.getByRole('option').filter({ visible: true }).first().click()
  await expect(writing.getByText(say('context-ui:scope.unusual', { clause: '9.2.1' }))).toBeVisible()
  await clause.fill(language === 'ar' ? '8.3' : '8.3 ')
  await page.getByRole('option').filter({ visible: true }).first().click()
  await button(writing, say('context-ui:revisions.keepDraft')).click()
  const bare = say('context:refusals.not-applicable-needs-justification', { clause: '8.3' })
  await expect(writing.getByText(bare).first()).toBeVisible()
  await field(writing, say('context:fields.justification')).last().fill('Customers give us their drawings.')
  await button(writing, say('context-ui:revisions.keepDraft')).click()
  await expect(writing).toBeHidden()
  await expect(main(page).getByText(say('context:states.draft')).first()).toBeVisible()
  await expect(button(page, say('context-ui:revisions.approve'))).toHaveCount(0)
}

async function writePolicy(page: Page, say: Say): Promise<void> {
  await page.goto('/context/policy')
  await button(page, say('context-ui:revisions.revise')).click()
  const writing = dialog(page, say('context-ui:revisions.revise'))
  await field(writing, say('context:fields.changeReason')).fill('In fewer words.')
  await field(writing, say('context:fields.statementEn')).fill('We make what was promised, and get better at it.')
  await field(writing, say('context:fields.statementAr')).fill('نصنع ما وعدنا به، ونتحسن فيه.')
  for (const box of await writing.getByRole('checkbox').all()) await box.check()
  await button(writing, say('context-ui:revisions.keepDraft')).click()
  await expect(writing).toBeHidden()
}

async function approveBoth({ page, password }: Visitor, say: Say): Promise<void> {
  for (const part of ['scope', 'policy']) {
    await page.goto(`/context/${part}`)
    await button(page, say('context-ui:revisions.look')).click()
    await button(page, say('context-ui:revisions.approve')).click()
    await sign(page, say, password)
    await expect(main(page).getByText(say('context:states.approved')).first()).toBeVisible()
  }
  await page.goto('/context/scope')
  await expect(
    main(page).getByText(`Machining of precision parts\nProducts and services: Precision parts`),
  ).toBeVisible()
}

async function reviseScope(mariam: Visitor, khalifa: Visitor, say: Say): Promise<void> {
  await mariam.page.goto('/context/scope')
  await button(mariam.page, say('context-ui:revisions.revise')).click()
  const writing = dialog(mariam.page, say('context-ui:revisions.revise'))
  await button(writing, say('context-ui:revisions.keepDraft')).click()
  await expect(writing.getByText(say('context:refusals.revision-needs-a-reason'))).toBeVisible()
  await field(writing, say('context:fields.changeReason')).fill('We also assemble now.')
  await button(writing, say('context-ui:revisions.keepDraft')).click()
  await expect(writing).toBeHidden()
  await khalifa.page.goto('/context/scope')
  await expect(button(khalifa.page, say('context-ui:revisions.look'))).toBeVisible()
  await expect(button(khalifa.page, say('context-ui:revisions.approve'))).toHaveCount(0)
  await button(khalifa.page, say('context-ui:revisions.look')).click()
  await button(khalifa.page, say('context-ui:revisions.approve')).click()
  await sign(khalifa.page, say, khalifa.password)
  await expect(main(khalifa.page).getByText('We also assemble now.').first()).toBeVisible()
}

async function acknowledge({ page }: Visitor, say: Say): Promise<void> {
  await main(page).getByText(say('context:work.acknowledge')).first().click()
  await expect(page).toHaveURL(/\/context\/policy/)
  await button(page, say('context-ui:policy.acknowledge')).click()
  await expect(button(page, say('context-ui:policy.acknowledge'))).toHaveCount(0)
}

test('an issue is closed with a reason and keeps its number', async ({ enter, language }) => {
  const say = words(language)
  const { page } = await enter('Mariam Al Hosani', '/context')
  await page.getByRole('table').getByText(issue[language]).click()
  await button(page.getByRole('dialog'), say('context-ui:issues.close')).click()
  await withReason(page, say, say('context-ui:issues.close'), 'A training centre has opened.')
  await expect(page.getByRole('dialog').getByText(say('context:states.closed')).first()).toBeVisible()
})

test('a clause nobody answers for is taken on by a process, from the row that says so', async ({ enter, language }) => {
  const say = words(language)
  const end = 'clauses-without-process'
  const { page } = await enter('Mariam Al Hosani', `/thread?end=${end}`)
  const rows = page.getByRole('table', { name: say(`home:loose.ends.${end}.title`) }).getByRole('row')
  const row = rows.filter({ has: page.getByRole('link', { name: say(`home:loose.ends.${end}.mend`) }) }).first()
  const clause = (await row.getByRole('cell').first().innerText()).trim()
  await row.getByRole('link', { name: say(`home:loose.ends.${end}.mend`) }).click()

  const asking = dialog(page, say('processes:steps.answer', { clause }))
  await button(asking, say('processes:steps.answerSubmit')).click()
  await expect(asking).toBeVisible()
  await field(asking, say('processes:fields.process')).click()
  await page.getByRole('option').filter({ visible: true }).first().click()
  await button(asking, say('processes:steps.answerSubmit')).click()
  await expect(asking).toBeHidden()

  await page.goto(`/thread?end=${end}`)
  await expect(rows.first()).toBeVisible()
  await expect(
    rows.filter({ hasText: new RegExp(`^${clause.replaceAll('.', String.raw`\.`)}(?!\\.|\\d)`) }),
  ).toHaveCount(0)
})
