import type { Browser, CDPSession, Page } from '@playwright/test'
import { authenticatorFor } from '../src/apps/server/testing/authenticator.ts'
import { newId } from '../src/kernel/ids.ts'
import { expect, test, type Visitor } from './house/house.ts'
import { apiOf, button, called, dialog, field } from './steps/steps.ts'
import { type Say, words } from './steps/words.ts'

const signer = 'Khalifa Al Mansoori'
type Rows<Row> = { rows: Row[] }
type Told = { say: Say; language: 'en' | 'ar' }

/** A device of its own, with a finger on it: what Chromium offers to programs that test passkeys. */
async function deviceOf(page: Page): Promise<{ cdp: CDPSession; authenticatorId: string }> {
  const cdp = await page.context().newCDPSession(page)
  await cdp.send('WebAuthn.enable')
  const { authenticatorId } = await cdp.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  })
  return { cdp, authenticatorId }
}

/** Another browser of the same person: what is signed out here stays signed in elsewhere. */
async function ownBrowser(
  browser: Browser,
  visitor: Visitor,
  language: string,
): Promise<{ page: Page; email: string }> {
  const baseURL = new URL(visitor.page.url()).origin
  const { person } = await apiOf(visitor.page).get<{ person: { email: string } }>('/session')
  const context = await browser.newContext({ baseURL, viewport: { width: 1440, height: 900 } })
  await context.addInitScript((chosen) => localStorage.setItem('touchstone.language', chosen), language)
  return { page: await context.newPage(), email: person.email }
}

async function giveSecret(page: Page, say: Say, email: string, password: string): Promise<void> {
  await page.goto('/sign-in?next=/account')
  await field(page, say('identity:email')).fill(email)
  await field(page, say('identity:password')).fill(password)
  await button(page, say('identity:signIn.enter')).click()
}

const onAccount = (page: Page, say: Say) =>
  expect(page.getByRole('heading', { level: 1, name: say('identity:account.title') })).toBeVisible()

async function signOut(page: Page, { say, language }: Told): Promise<void> {
  await page
    .getByRole('banner')
    .getByRole('button', { name: new RegExp(called(language, signer)) })
    .click()
  await page.getByRole('menuitem', { name: say('design:shell.signOut') }).click()
  await expect(page).toHaveURL(/\/sign-in/)
}

/** A programme of somebody else, waiting for approval. */
async function draftedProgramme({ page }: Visitor): Promise<string> {
  const api = apiOf(page)
  const { rows: processes } = await api.get<Rows<{ id: string }>>('/processes?limit=1')
  const id = newId()
  const year = 2040 + (Number.parseInt(id.slice(-4), 16) % 60)
  const drafted = await api.send('POST', '/audit-programmes', { id, year, title: 'Audits', objectives: 'To see.' })
  expect(drafted.ok(), await drafted.text()).toBe(true)
  const planned = {
    id: newId(),
    programmeId: id,
    title: 'One',
    processIds: [processes[0]?.id],
    reason: 'New.',
    month: 2,
  }
  const added = await api.send('POST', '/planned-audits', planned)
  expect(added.ok(), await added.text()).toBe(true)
  return id
}

const factorsOf = async ({ page }: Visitor, id: string) =>
  (await apiOf(page).get<Rows<{ factors: string[] }>>(`/signatures?recordId=${id}`)).rows.map(({ factors }) => factors)

async function openSigning(page: Page, say: Say, id: string) {
  await page.goto(`/audit-programmes/${id}`)
  await button(page, say('audits-ui:approve.open')).click()
  return dialog(page, say('design:sign.title'))
}

test('a passkey is added, signs its owner in and signs for them, and only with their finger on it', async ({
  browser,
  enter,
  language,
}) => {
  const told = { say: words(language), language }
  const { say } = told
  const visitor = await enter(signer)
  const lead = await enter('Noura Al Ketbi')
  const { page, email } = await ownBrowser(browser, visitor, language)
  await giveSecret(page, say, email, visitor.password)
  await onAccount(page, say)
  const { cdp, authenticatorId } = await deviceOf(page)

  await test.step('added', async () => {
    await field(page, say('identity:account.passkeyName')).fill('Work laptop')
    await button(page, say('identity:account.addPasskey')).click()
    await expect(page.getByText('Work laptop', { exact: true })).toBeVisible()
  })
  await test.step('signs in', async () => {
    await signOut(page, told)
    await page.goto('/sign-in?next=/account')
    await cdp.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified: false })
    await button(page, say('identity:signIn.passkey')).click()
    await expect(page.getByRole('alert')).toBeVisible()
    await cdp.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified: true })
    await button(page, say('identity:signIn.passkey')).click()
    await onAccount(page, say)
  })
  await test.step('signs a record', async () => {
    const id = await draftedProgramme(lead)
    const signing = await openSigning(page, say, id)
    await button(signing, say('design:sign.passkey')).click()
    await expect(signing).toBeHidden()
    expect(await factorsOf(lead, id)).toEqual([['passkey']])
  })
  await test.step('removed, it is known no more', async () => {
    await page.goto('/account')
    await button(page, say('identity:account.removePasskey', { name: 'Work laptop' })).click()
    await expect(page.getByText('Work laptop', { exact: true })).toBeHidden()
    await signOut(page, told)
    await page.goto('/sign-in')
    await button(page, say('identity:signIn.passkey')).click()
    await expect(page.getByRole('alert')).toBeVisible()
  })
  await page.context().close()
})

test('an authenticator app is set up, asked for when signing in and when signing, and each code works once', async ({
  browser,
  enter,
  language,
}) => {
  const told = { say: words(language), language }
  const { say } = told
  const visitor = await enter(signer)
  const lead = await enter('Noura Al Ketbi')
  const { page, email } = await ownBrowser(browser, visitor, language)
  await giveSecret(page, say, email, visitor.password)
  await onAccount(page, say)

  await expect(button(page, say('identity:account.setUp'))).toBeVisible()
  await field(page, say('identity:account.currentPassword')).last().fill(visitor.password)
  await button(page, say('identity:account.setUp')).click()
  const uri = await page.getByRole('link', { name: say('identity:account.openApp') }).getAttribute('href')
  const app = authenticatorFor(uri as string)
  await app.settled()
  await field(page, say('identity:code')).fill(app.code(-1))
  await button(page, say('identity:account.confirm')).click()
  await expect(page.getByText(say('identity:account.twoFactorOn'), { exact: true })).toBeVisible()

  const spent = await test.step('asked for when signing in', async () => {
    await signOut(page, told)
    await giveSecret(page, say, email, visitor.password)
    const code = app.code()
    await field(page, say('identity:code')).fill(code)
    await button(page, say('identity:signIn.verify')).click()
    await onAccount(page, say)
    return code
  })
  await test.step('asked for when signing', async () => {
    const id = await draftedProgramme(lead)
    const signing = await openSigning(page, say, id)
    const code = field(signing, say('design:sign.code'))
    await expect(code).toHaveAttribute('autocomplete', 'one-time-code')
    await expect(code).toHaveCSS('direction', 'ltr')
    await field(signing, say('design:sign.password')).fill(visitor.password)
    await code.fill(spent)
    await code.press('Enter')
    await expect(signing.getByRole('alert')).toHaveText(say('kernel:refusals.code-already-used'))
    await code.fill(app.code(1))
    await code.press('Enter')
    await expect(signing).toBeHidden()
    expect(await factorsOf(lead, id)).toEqual([['password', 'code']])
  })
  await page.goto('/account')
  await expect(button(page, say('identity:account.turnOff'))).toBeVisible()
  await field(page, say('identity:account.currentPassword')).last().fill(visitor.password)
  await button(page, say('identity:account.turnOff')).click()
  await expect(page.getByText(say('identity:account.twoFactorOff'), { exact: true })).toBeVisible()
  await page.context().close()
})
