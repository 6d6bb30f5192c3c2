import type { Browser, Locator, Page } from '@playwright/test'
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
import { expect, test, type Visitor } from './house/house.ts'
import { type RunningServer, startServer } from './house/server.ts'
import { button, choose, dialog, field, sign, tab, withReason } from './steps/steps.ts'
import { words } from './steps/words.ts'

const password = 'a sentence easy to keep'
const casts = {
  en: {
    organisation: 'Falcon Valves',
    site: 'Head office and works',
    process: 'Production',
    huda: 'Huda Nasser',
    lead: 'Samir Khan',
    second: 'Nadia Saleh',
    owner: 'Peter Olsen',
    manager: 'Thomas Weber',
    statement: /Three of ten pallets/,
  },
  ar: {
    organisation: 'صمامات الصقر',
    site: 'المقر الرئيسي والمصنع',
    process: 'الإنتاج',
    huda: 'هدى ناصر',
    lead: 'سمير خان',
    second: 'نادية صالح',
    owner: 'بدر العلي',
    manager: 'طارق المنصوري',
    statement: /Three of ten pallets/,
  },
} as const
type Walk = Told & {
  cast: (typeof casts)['en' | 'ar']
  /** What things are called in one language ends so: `nameEn`, `nameAr`. */
  named: 'nameEn' | 'nameAr'
  open(path: string): Promise<Page>
}

let server: RunningServer
test.beforeAll(async () => {
  server = await startServer([], /\/setup\/[\w-]+\n/)
})
test.afterAll(() => server.stop())

const main = (page: Page): Locator => page.getByRole('main')

/** Home says what comes next, and leads there. */
async function nextStep(page: Page, { say }: Told, key: string): Promise<void> {
  await page.goto('/')
  await main(page)
    .getByRole('link', { name: say(`home:first.steps.${key}.go`), exact: true })
    .click()
}

async function found({ say, cast, named, open }: Walk): Promise<Visitor> {
  const link = /\S+\/setup\/[\w-]+/.exec(server.words)?.[0] as string
  const page = await open(link)
  const group = (key: string) => page.getByRole('group', { name: say(`identity:setup.${key}`), exact: true })
  await page.getByRole('button', { name: say('identity:setup.own') }).click()
  await field(group('theOrganisation'), say(`identity:${named}`)).fill(cast.organisation)
  await field(group('you'), say(`identity:person${named.replace('n', 'N')}`)).fill(cast.huda)
  await field(group('you'), say('identity:email')).fill('huda@example.org')
  await field(group('you'), say('identity:newPassword')).fill(password)
  await button(page, say('identity:setup.found')).click()
  await expect(page.getByText(cast.organisation).first()).toBeVisible()

  const again = await open(link)
  await expect(again.getByRole('heading', { name: say('identity:setup.done') })).toBeVisible()
  return { page, password, name: cast.huda }
}

async function addSite({ page }: Visitor, walk: Walk): Promise<void> {
  const { say, cast, named } = walk
  await nextStep(page, walk, 'sites')
  await button(main(page), say('identity:sites.add')).first().click()
  const adding = dialog(page, say('identity:sites.add'))
  await field(adding, say('identity:sites.code')).fill('HQ')
  await field(adding, say(`identity:${named}`)).fill(cast.site)
  await button(adding, say('identity:sites.add')).click()
  await expect(page.getByRole('table').getByText(cast.site)).toBeVisible()
}

/** A person with a role and, if they audit, a qualification; their invitation is read on the page of kept mails. */
async function invite({ page }: Visitor, { say, named }: Walk, name: string, role: string, email: string) {
  await button(main(page), say('identity:people.add')).first().click()
  const adding = dialog(page, say('identity:people.add'))
  await field(adding, say('identity:email')).fill(email)
  await field(adding, say(`identity:person${named.replace('n', 'N')}`)).fill(name)
  await field(adding, say('identity:initials')).focus()
  await button(adding, say('identity:people.add')).click()
  const panel = dialog(page, name)
  await panel.getByRole('checkbox', { name: say(`identity:roles.${role}.name`), exact: true }).check()
  await button(panel, say('identity:people.grant')).click()
  await expect(page.getByText(say('identity:people.granted')).first()).toBeVisible()
  await button(panel, say('identity:people.invite')).click()
  await expect(page.getByText(say('identity:people.invited', { email }))).toBeVisible()
  if (role.endsWith('auditor')) {
    const add = button(panel, say('identity:qualification.add'))
    await tab(page, say('identity:qualification.title')).click()
    await add.click()
    await add.click()
    await expect(panel.getByText(say('identity:qualification.states.valid'), { exact: true })).toBeVisible()
  }
  await page.keyboard.press('Escape')
  await expect(panel).toBeHidden()
}

async function accept({ page }: Visitor, { say, open }: Walk, name: string): Promise<Visitor> {
  await page.goto('/mails')
  await page.getByRole('row').filter({ hasText: name }).click()
  const link = page.getByRole('dialog').getByRole('link')
  await expect(link).toHaveText(/^http.*\/invitation\//)
  const own = await open(await link.innerText())
  await field(own, say('identity:newPassword')).fill(password)
  await button(own, say('identity:invitation.accept')).click()
  await expect(own.getByRole('navigation').first()).toBeVisible()
  return { page: own, password, name }
}

async function describeProcess({ page }: Visitor, walk: Walk): Promise<void> {
  const { say, cast, named } = walk
  await nextStep(page, walk, 'processes')
  await button(main(page), say('processes:steps.add')).first().click()
  const adding = dialog(page, say('processes:steps.add'))
  await field(adding, say('processes:fields.code')).fill('PRD')
  await field(adding, say(`processes:fields.${named}`)).fill(cast.process)
  await choose(page, field(adding, say('processes:fields.owner')), cast.owner)
  await field(adding, say('processes:fields.clauses')).fill('8.5.2')
  await page.getByRole('option', { name: '8.5.2' }).click()
  await page.keyboard.press('Tab')
  await button(adding, say('processes:steps.add')).click()
  await expect(page.getByRole('table').getByText(cast.process)).toBeVisible()
}

/** Drafted by the lead auditor, approved by the manager, who finds it in their work. */
async function planTheYear(lead: Visitor, manager: Visitor, walk: Walk): Promise<void> {
  const { say, cast } = walk
  const text = (key: string) => say(`audits-ui:${key}`)
  await nextStep(lead.page, walk, 'programme')
  await button(main(lead.page), text('draftProgramme.open')).first().click()
  const drafting = dialog(lead.page, text('draftProgramme.open'))
  await field(drafting, text('objectives')).fill('Does the new system work?')
  await button(drafting, text('draftProgramme.open')).click()
  await expect(lead.page.getByText(text('programme.awaitsApproval'))).toBeVisible()
  await button(main(lead.page), text('planned.add')).first().click()
  const planning = dialog(lead.page, text('planned.add'))
  await field(planning, text('title')).fill('Production, first audit')
  await choose(lead.page, field(planning, text('processes')), `PRD · ${cast.process}`)
  await lead.page.keyboard.press('Tab')
  await field(planning, text('planned.reason')).fill('The system is new.')
  await choose(lead.page, field(planning, say('audits:roles.lead')), cast.lead)
  await button(planning, text('planned.add')).click()
  await expect(planning).toBeHidden()

  await toWork(manager.page, walk, 'audits:work.approve')
  await button(main(manager.page), text('approve.open')).click()
  await sign(manager.page, say, password)
  await expect(main(manager.page).getByText(say('audits:states.programme.approved')).first()).toBeVisible()
}

/** Out of the programme, with dates and the lead as planned; a second auditor joins. */
async function proposeFromProgramme({ page }: Visitor, walk: Walk): Promise<string> {
  const { say, cast } = walk
  await nextStep(page, walk, 'audit')
  await page.getByRole('table').getByRole('row').nth(1).click()
  await page
    .getByRole('table', { name: say('audits-ui:planned.title') })
    .getByText('Production, first audit')
    .click()
  await button(page.getByRole('dialog'), say('audits-ui:planned.schedule')).click()
  const team = page.getByRole('group', { name: say('audits-ui:team') })
  await expect(team.getByText(cast.lead, { exact: true })).toBeVisible()
  await field(team, say('audits-ui:findPerson')).fill(cast.second)
  await button(team, say('audits-ui:add')).click()
  await button(page, say('audits-ui:propose.open')).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Production, first audit')
  return new URL(page.url()).pathname
}

/** From the line that misses it, or from the checklist: who was there. */
async function recordMeeting({ page }: Visitor, { say }: Told): Promise<void> {
  const text = (key: string) => say(`audits-ui:execution.${key}`)
  await tab(page, say('audits-ui:tabs.checklist')).click()
  await page.getByText(text('parts.meetings'), { exact: true }).click()
  await button(main(page), text('meetings.record')).first().click()
  await button(page.getByRole('dialog'), text('meetings.keep')).click()
  await expect(page.getByRole('dialog')).toBeHidden()
  await page.getByText(text('parts.questions'), { exact: true }).click()
}

/** Finished too early: taken up again, and a finding that was none is withdrawn. */
async function takeUpAgain({ page }: Visitor, { say }: Told): Promise<void> {
  const text = (key: string) => say(`audits-ui:${key}`)
  await button(main(page), text('more')).click()
  await page.getByRole('menuitem', { name: text('reasoned.resume.open') }).click()
  const asking = dialog(page, text('reasoned.resume.title'))
  await field(asking, say('design:reason.label')).fill('The cold store was not seen.')
  await button(asking, text('reasoned.resume.open')).click()
  await expect(asking).toBeHidden()

  await tab(page, text('tabs.findings')).click()
  await button(main(page), text('findingsPage.draft')).first().click()
  const drafting = dialog(page, text('findingsPage.draft'))
  await choose(page, field(drafting, text('findingsPage.grade')), say('audits:grades.opportunity'))
  await field(drafting, text('findingsPage.requirement')).fill('8.5.2')
  await page.getByRole('option', { name: '8.5.2' }).filter({ visible: true }).click()
  await field(drafting, text('findingsPage.statement')).fill('The cold store could be labelled as well.')
  await button(drafting, text('findingsPage.keep')).click()
  await page.getByRole('table').getByText('The cold store could be labelled as well.').click()
  const panel = page.getByRole('dialog').filter({ hasText: 'The cold store could be labelled as well.' })
  await button(panel, text('findingsPage.withdraw')).click()
  await withReason(page, say, text('findingsPage.withdraw'), 'It is labelled inside.')
  await expect(panel.getByText(say('audits:states.finding.withdrawn'), { exact: true }).first()).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(panel).toBeHidden()
  await button(page, say('audits:steps.finish')).first().click()
  await expect(button(page, say('audits:steps.issueReport')).first()).toBeVisible()
}

async function toWork(page: Page, { say }: Told, deed: string): Promise<void> {
  await page.goto('/')
  await main(page)
    .locator('a[data-work]', { hasText: say(deed) })
    .first()
    .click()
}

test('from an empty folder to a signed report and a closed nonconformity, by what the screen says', async ({
  browser,
  language,
  locale,
}) => {
  const say = words(language)
  const walk: Walk = {
    say,
    language,
    cast: casts[language],
    named: language === 'ar' ? 'nameAr' : 'nameEn',
    open: (path) => arrive(browser, language, locale, path),
  }
  const { cast } = walk
  const huda = await test.step('the organisation is founded by a link that then is dead', () => found(walk))
  await test.step('a site', () => addSite(huda, walk))
  await test.step('people', async () => {
    await nextStep(huda.page, walk, 'people')
    for (const [name, role, mail] of [
      [cast.lead, 'lead-auditor', 'lead'],
      [cast.second, 'auditor', 'second'],
      [cast.owner, 'process-owner', 'owner'],
      [cast.manager, 'top-management', 'manager'],
    ] as const)
      await invite(huda, walk, name, role, `${mail}@example.org`)
  })
  const [lead, second, owner, manager] = await test.step('they accept', async () => [
    await accept(huda, walk, cast.lead),
    await accept(huda, walk, cast.second),
    await accept(huda, walk, cast.owner),
    await accept(huda, walk, cast.manager),
  ])
  await test.step('a process', () => describeProcess(huda, walk))
  await test.step('a programme', () => planTheYear(lead, manager, walk))
  const audit = await test.step('an audit of it', () => proposeFromProgramme(lead, walk))
  await test.step('its plan', () => plan(lead, walk))
  await test.step('which the auditee accepts', async () => {
    await toWork(owner.page, walk, 'audits:work.accept-plan')
    await button(owner.page, say('audits:steps.acceptPlan')).first().click()
    await expect(button(owner.page, say('audits:steps.acceptPlan'))).toHaveCount(0)
  })
  await test.step('held', async () => {
    await lead.page.goto(audit)
    await prepareAndStart(lead, walk)
    await recordMeeting(lead, walk)
    await answer(lead, walk)
    await recordMeeting(lead, walk)
    await conclude(lead, walk)
    await takeUpAgain(lead, walk)
  })
  await test.step('the second auditor reads what the team found', async () => {
    await second.page.goto(`${audit}?tab=findings`)
    await expect(second.page.getByText(cast.statement).first()).toBeVisible()
  })
  await test.step('reported, and accepted', async () => {
    await report(lead, walk)
    await owner.page.goto(`${audit}?tab=report`)
    await button(owner.page.getByRole('tabpanel'), say('audits:steps.acceptReport')).click()
    await sign(owner.page, say, password)
  })
  const record = await test.step('answered, returned, answered again, accepted', async () => {
    await toWork(owner.page, walk, 'nonconformities:work.respond')
    const promised = [['Book the receipt only after the label is scanned', cast.owner]] as const
    await respond(owner, walk, promised)
    await toWork(lead.page, walk, 'nonconformities:work.decide')
    const path = new URL(lead.page.url()).pathname
    await button(lead.page, say('nonconformities:steps.return')).click()
    await withReason(lead.page, say, say('nonconformities:steps.return'), 'Why was it not missed?')
    await owner.page.goto(path)
    await expect(owner.page.getByText('Why was it not missed?')).toBeVisible()
    await field(owner.page, say('nonconformities:fields.cause')).fill('Nobody watches the printer.')
    await button(owner.page, say('nonconformities:steps.respond')).click()
    await expect(button(owner.page, say('nonconformities:steps.respond'))).toBeHidden()
    await lead.page.reload()
    await button(lead.page, say('nonconformities:steps.accept')).click()
    await expect(button(lead.page, say('nonconformities:steps.accept'))).toBeHidden()
    return path
  })
  await test.step('done', async () => {
    await owner.page.goto(record)
    await completeAction(owner, walk, 'Book the receipt only after the label is scanned')
    await button(owner.page, say('nonconformities:steps.implement')).click()
    await expect(button(owner.page, say('nonconformities:steps.implement'))).toBeHidden()
  })
  await test.step('verified by somebody who had no part in it, and closed', async () => {
    await huda.page.goto(record)
    await fillEffect(huda.page, walk)
    await button(huda.page, say('nonconformities:steps.verify')).click()
    await sign(huda.page, say, password)
    await button(main(huda.page), say('nonconformities:steps.close')).click()
    await sign(huda.page, say, password)
    await expect(main(huda.page).getByText(say('nonconformities:states.closed')).first()).toBeVisible()
  })
  await test.step('the audit is closed', async () => {
    await lead.page.goto(audit)
    await button(lead.page, say('audits:steps.close')).and(lead.page.locator(':not([aria-disabled])')).click()
    await sign(lead.page, say, password)
    await expect(main(lead.page).getByText(say('audits:states.audit.closed')).first()).toBeVisible()
  })
})

async function arrive(browser: Browser, language: string, locale: string | undefined, path: string): Promise<Page> {
  const context = await browser.newContext({
    baseURL: server.baseUrl,
    ...(locale ? { locale } : {}),
    viewport: { width: 1440, height: 900 },
  })
  await context.addInitScript((chosen) => localStorage.setItem('touchstone.language', chosen), language)
  const page = await context.newPage()
  await page.goto(path)
  return page
}
