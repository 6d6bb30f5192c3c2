import type { Page } from '@playwright/test'
import { newId } from '#kernel/ids.ts'
import { expect, test } from './house/house.ts'
import { apiOf, button, called, choose, dialog, field, tab, withReason } from './steps/steps.ts'
import { type Say, words } from './steps/words.ts'

type Question = { id: string; version: number; questionId: string; grade: string | null }
type Assessment = { assessment: { id: string; version: number }; questions: Question[] }

const idIn = (page: Page): string => new URL(page.url()).pathname.split('/').at(-1) as string

async function start(page: Page, say: Say, title: string, more: (asking: ReturnType<typeof dialog>) => Promise<void>) {
  await page.goto('/implementation/assessments')
  await button(page, say('implementation-ui:start.open')).first().click()
  const asking = dialog(page, say('implementation-ui:start.open'))
  await field(asking, say('implementation:fields.title')).fill(title)
  await more(asking)
  await button(asking, say('implementation-ui:start.submit')).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(title)
  await expect(page.getByRole('article').first()).toBeVisible() // keys are heard from now on
  return idIn(page)
}

const pressed = (page: Page, grade: string) =>
  page.getByRole('button', { name: grade, exact: true, pressed: true }).first()

test('a gap becomes a task, and the task stands in a plan that is dated backwards from the certification audit', async ({
  enter,
  language,
}) => {
  const say = words(language)
  const { page } = await enter('Mariam Al Hosani')

  const id = await start(page, say, `Before implementation, ${language}`, async () => undefined)

  await test.step('answered with the keyboard alone', async () => {
    await page.keyboard.press('j')
    await page.keyboard.press('3')
    await expect(pressed(page, say('implementation:grades.not-met'))).toBeVisible()
    await expect(page.getByText(say('design:question.states.kept'), { exact: true })).toBeVisible()
    await page.keyboard.press('n')
    await page.keyboard.type('Nobody has written the issues down')
    await expect(page.getByText(say('design:question.states.unsaved'), { exact: true })).toBeVisible()
    await expect(page.getByText(say('design:question.states.kept'), { exact: true })).toBeVisible()
  })

  await test.step('the gap becomes a task', async () => {
    const first = page.getByRole('article').first()
    await button(first, say('implementation-ui:answering.changeTaskFirst')).click()
    const asking = dialog(page, say('actions:steps.plan'))
    await expect(field(asking, say('actions:fields.description'))).toHaveValue(/Nobody has written the issues down/)
    await choose(page, field(asking, say('actions:fields.owner')), called(language, 'Hassan Ibrahim'))
    await button(asking, say('actions:steps.plan')).click()
    await expect(page.getByRole('link', { name: /CAR-\d{4}-\d{4}/ })).toBeVisible()
  })

  await test.step('where the process has an owner, one click is enough', async () => {
    await page.goto(`/implementation/assessments/${id}?clause=8.4.1&only=all`)
    const card = page.getByRole('article').first()
    await button(card, say('implementation:grades.partly')).click()
    await expect(card.getByText(say('design:question.states.kept'), { exact: true })).toBeVisible()
    await button(card, say('implementation-ui:answering.makeTask')).click()
    await expect(card.getByRole('link', { name: /CAR-\d{4}-\d{4}/ })).toBeVisible()
  })

  await test.step('what is written without a connection survives the page being loaded anew', async () => {
    await page.reload()
    const card = page.getByRole('article').first()
    await expect(card).toBeVisible()
    await page.context().setOffline(true)
    await page.waitForTimeout(3000) // what a page fetches a moment later does not come any more
    await card.locator('[data-notes]').fill('Two of nine suppliers')
    await expect(card.getByText(say('design:question.states.unsent'), { exact: true })).toBeVisible()
    await page.context().setOffline(false)
    page.once('dialog', (leaving) => void leaving.accept())
    await page.reload()
    await expect(page.getByText(say('design:question.allKept'))).toBeVisible()
    await expect(card.locator('[data-notes]')).toHaveValue('Two of nine suppliers')
  })

  const closePlan = async (reason: string) => {
    await page.goto('/implementation/plan')
    await button(page, say('implementation-ui:more')).click()
    await page.getByRole('menuitem', { name: say('implementation-ui:plan.close') }).click()
    await withReason(page, say, say('implementation-ui:plan.close'), reason)
    await expect(page.getByText(say('implementation-ui:plan.empty'))).toBeVisible()
  }
  await test.step('the plan of the transition gives way to a new one', () => closePlan('We begin anew'))

  await test.step('the plan is dated, and holds the task', async () => {
    await button(page, say('implementation-ui:plan.make')).first().click()
    const making = dialog(page, say('implementation-ui:plan.make'))
    await button(making, say('implementation-ui:plan.make')).click()
    await expect(page.getByRole('button', { name: /CAR-.*Nobody has written the issues down/ }).first()).toBeVisible()
    await expect(page.getByText(say('implementation-ui:plan.inHand'))).toBeVisible()
  })

  await test.step('a task moves on, is blocked, and both ways to look at the plan say so', async () => {
    const { tasks } = await apiOf(page).get<{ tasks: { titleEn: string; titleAr: string }[] }>('/implementation-plan')
    const title = (language === 'ar' ? tasks[0]?.titleAr : tasks[0]?.titleEn) as string
    await page.getByRole('button', { name: new RegExp(`^${title}`) }).click()
    const panel = page.getByRole('dialog', { name: title })
    await panel.getByRole('button', { name: /50|٥٠/ }).click()
    await expect(panel.getByRole('button', { name: /50|٥٠/, pressed: true })).toBeVisible()
    await button(panel, say('implementation-ui:task.block')).click()
    await block(page, say, 'The board meets in January')
    await expect(panel.getByText('The board meets in January').first()).toBeVisible()
    await page.keyboard.press('Escape')
    await tab(page, say('implementation-ui:plan.table')).click()
    const row = page.getByRole('row').filter({ hasText: title }).first()
    await expect(row.getByText(say('implementation-ui:standings.blocked'))).toBeVisible()
  })

  await test.step('readiness knows the gap', async () => {
    await page.goto('/implementation/readiness')
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(say('implementation-ui:readiness.title'))
    await expect(page.getByText(say('implementation-ui:lacks.no-process')).first()).toBeVisible()
  })

  await test.step('a process owner answers for their own clauses only', async () => {
    const hassan = await enter('Hassan Ibrahim', `/implementation/assessments/${id}?only=all`)
    const grey = button(hassan.page, say('implementation:grades.met')).first()
    await expect(grey).toHaveAttribute('aria-disabled', 'true')
    const { questions } = await apiOf(hassan.page).get<Assessment>(`/assessments/${id}`)
    const refused = await apiOf(hassan.page).send('PUT', `/assessment-answers/${questions[0]?.id}`, { grade: 'met' }, 3)
    expect(((await refused.json()) as { key: string }).key).toBe('clause-is-not-theirs')
  })

  await test.step('figures may be typed in Arabic digits', async () => {
    await page.goto('/implementation/plan')
    await button(page, say('implementation-ui:task.add')).click()
    const duration = field(dialog(page, say('implementation-ui:task.add')), say('implementation:fields.duration'))
    await duration.press('ControlOrMeta+A')
    await duration.pressSequentially('١٢')
    await expect(duration).toHaveValue('12')
    await page.keyboard.press('Escape')
  })

  await test.step('the plan is closed', () => closePlan('Only tried out'))
})

/** The step and its button carry the name of a state, so the dialog is told apart by its reason. */
async function block(page: Page, say: Say, reason: string): Promise<void> {
  const asking = dialog(page, say('implementation-ui:task.block'))
  await field(asking, say('implementation:fields.blockedBecause')).fill(reason)
  await button(asking, say('implementation-ui:task.block')).click()
  await expect(asking).toBeHidden()
}

test('from 2015 to 2026 only the delta is asked, and the rest carries over with its evidence', async ({
  enter,
  language,
}) => {
  const say = words(language)
  const { page } = await enter('Mariam Al Hosani', '/implementation/assessments')
  const api = apiOf(page)
  const earlier = newId()
  const title = `Certified, ${language}`

  await test.step('everything of 2015 is answered and completed', async () => {
    await api.send('POST', '/assessments', { id: earlier, title, edition: '9001:2015' })
    const { questions } = await api.get<Assessment>(`/assessments/${earlier}`)
    for (const { id, version } of questions) {
      const evidence = [{ kind: 'document', text: 'QM-001 rev C' }]
      const kept = await api.send('PUT', `/assessment-answers/${id}`, { grade: 'met', evidence }, version)
      expect(kept.status()).toBe(200)
    }
    await page.goto(`/implementation/assessments/${earlier}`)
    await button(page, say('implementation-ui:assessment.complete')).click()
    await expect(page.getByText(say('implementation:states.completed'), { exact: true }).first()).toBeVisible()
  })

  const id = await start(page, say, `To 2026, ${language}`, async (asking) => {
    await choose(page, field(asking, say('implementation:fields.edition')), 'ISO 9001:2026')
    await field(asking, say('implementation-ui:start.from')).click()
    await page
      .getByRole('option', { name: new RegExp(title) })
      .first()
      .click()
  })

  const left = (count: number) =>
    page.getByText(say('implementation-ui:answering.unanswered', { count }), { exact: true })

  await test.step('what is new is asked, with the confidence of the mapping', async () => {
    const { questions } = await api.get<Assessment>(`/assessments/${id}`)
    expect(questions.filter(({ grade }) => grade === null)).toHaveLength(15)
    await expect(left(15)).toBeVisible()
    const sure = say('implementation-ui:news.sure', { confidence: say('implementation:confidence.high') })
    await expect(page.getByText(sure).first()).toBeVisible()
    await page.keyboard.press('j')
    await page.keyboard.press('2')
    await expect(left(14)).toBeVisible()
  })

  await test.step('what carried over stands there with its evidence', async () => {
    await page.goto(`/implementation/assessments/${id}?only=all&clause=7.1.3`)
    const carried = say('implementation-ui:answering.carried', {
      confidence: say('implementation:confidence.medium'),
    })
    await expect(page.getByText(carried).first()).toBeVisible()
    await expect(page.getByText('QM-001 rev C').first()).toBeVisible()
  })

  await test.step('the two stand side by side', async () => {
    await page.goto(`/implementation/assessments/comparison?one=${earlier}&other=${id}`)
    await expect(page.getByText(say('implementation-ui:comparison.new')).first()).toBeVisible()
  })
})
