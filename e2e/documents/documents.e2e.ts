import { expect, test } from '../house/house.ts'
import { draft, heading, submit, type Whole, write } from '../steps/document-steps.ts'
import { apiOf, button, called, choose, dialog, field, sign, tab, withReason } from '../steps/steps.ts'
import { words } from '../steps/words.ts'

const title = { en: 'Policy on visitors', ar: 'سياسة الزوار' }
const text = { en: 'Visitors wear a badge and are accompanied.', ar: 'يحمل الزائر شارة ويُرافَق أينما ذهب.' }
const more = { en: ' The reception keeps the list.', ar: ' ويحتفظ الاستقبال بالقائمة.' }
const why = { en: 'Who keeps the list of visitors?', ar: 'من يحتفظ بقائمة الزوار؟' }

const type = { en: 'POL · Policy', ar: 'POL · سياسة' }
test('a policy is written, sent back, submitted again, approved under a signature, put into effect and read', async ({
  enter,
  language,
}) => {
  const say = words(language)
  const told = { say, language }
  const mariam = await enter('Mariam Al Hosani', '/documents')

  const id = await test.step('drafted', () => draft(mariam, told, { title, type }))
  const path = `/documents/${id}`
  const api = apiOf(mariam.page)
  const now = () => api.get<Whole>(path)
  await test.step('written and submitted', async () => {
    await button(mariam.page, say('documents-ui:templates.blank')).click()
    await write(mariam, told, text[language])
    await submit(mariam, told)
    expect((await now()).number).toMatch(/^POL-\d{3}$/)
  })

  const khalifa = await enter('Khalifa Al Mansoori', '/work')
  await test.step('sent back with a reason', async () => {
    await expect(khalifa.page.getByText(title[language]).first()).toBeVisible()
    await khalifa.page.goto(`${path}?tab=draft`)
    await expect(khalifa.page.getByText(text[language])).toBeVisible()
    await button(khalifa.page, say('documents-ui:steps.reject')).click()
    await withReason(khalifa.page, say, say('documents-ui:steps.reject'), why[language])
    expect((await now()).inWork?.state).toBe('changes-requested')
  })

  await test.step('changed and submitted again', async () => {
    await mariam.page.goto(`${path}?tab=draft`)
    await expect(mariam.page.getByText(why[language]).first()).toBeVisible()
    await write(mariam, told, more[language])
    await submit(mariam, told, { isAgain: true })
  })

  const ravi = await enter('Ravi Kumar', path)
  await test.step('a reader sees nothing of it', async () => {
    await expect(ravi.page.getByText(text[language])).toHaveCount(0)
    await expect(ravi.page.getByRole('alert').first()).toBeVisible()
  })

  await test.step('approved under a signature', async () => {
    await khalifa.page.goto(`${path}?tab=draft`)
    await expect(khalifa.page.getByText(more[language].trim())).toBeVisible()
    await button(khalifa.page, say('documents-ui:steps.approve')).click()
    await sign(khalifa.page, say, khalifa.password)
    expect((await now()).inWork?.state).toBe('approved')
  })

  await test.step('put into effect', async () => {
    await mariam.page.reload()
    await button(mariam.page, say('documents-ui:steps.effect')).click()
    await expect(tab(mariam.page, say('documents-ui:record.effective'))).toBeVisible()
    expect(await now()).toMatchObject({ state: 'effective', inWork: null })
  })

  await test.step('read and understood', async () => {
    await ravi.page.goto('/work')
    await ravi.page.getByText(title[language]).first().click()
    await expect(heading(ravi.page)).toHaveText(title[language])
    await expect(tab(ravi.page, say('documents-ui:record.draft'))).toHaveCount(0)
    await button(ravi.page, say('documents-ui:steps.acknowledge')).click()
    await expect(ravi.page.getByText(say('documents-ui:readings.youHave'))).toBeVisible()
    await mariam.page.goto(`${path}?tab=readings`)
    await expect(mariam.page.getByText(called(language, 'Ravi Kumar')).first()).toBeVisible()
    await expect(mariam.page.getByText(say('documents:states.reading.acknowledged')).first()).toBeVisible()
  })
})
const rules = { en: 'Rules for the car park', ar: 'قواعد موقف السيارات' }
test('those asked one after the other are put in order, and whoever closes the dialog is back where they were', async ({
  enter,
  language,
}) => {
  const say = words(language)
  const told = { say, language }
  const mariam = await enter('Mariam Al Hosani', '/documents')
  const { page } = mariam
  await draft(mariam, told, { title: rules, type })
  await button(page, say('documents-ui:templates.blank')).click()
  await write(mariam, told, text[language])

  const submitting = button(page, say('documents-ui:steps.submit'))
  await submitting.click()
  const asking = dialog(page, say('documents-ui:steps.submit'))
  await choose(page, field(asking, say('documents:roles.approver')), called(language, 'Khalifa Al Mansoori'))
  await button(asking, say('documents-ui:submit.add.reviewer')).click()
  await asking.getByText(say('documents:sequences.sequential'), { exact: true }).click()
  await button(asking, say('documents-ui:steps.submit')).click()
  const reviewer = field(asking, say('documents:roles.reviewer'))
  await expect(reviewer).toHaveAttribute('aria-invalid', 'true')
  await choose(page, reviewer, called(language, 'Ravi Kumar'))

  const later = button(asking, say('documents-ui:submit.later'))
  await later.first().click()
  await button(asking, say('documents-ui:steps.submit')).click()
  await expect(asking.getByRole('alert')).toBeInViewport()
  await expect(asking.getByRole('alert')).toHaveText(say('documents:refusals.approver-comes-last'))
  await button(asking, say('documents-ui:submit.earlier')).last().click()
  await expect(asking.getByRole('alert')).toHaveCount(0)
  await later.first().focus()
  await page.keyboard.press('Escape')
  await expect(asking).toBeHidden()
  await expect(submitting).toBeFocused()
})
