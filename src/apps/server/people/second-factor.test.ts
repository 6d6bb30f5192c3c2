import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { newId } from '#kernel/ids.ts'
import { openOverHttp, type OverHttp, owned, password } from '../testing/over-http.ts'
import { enrol, withCookies } from '../testing/authenticator.ts'
import { openTestHouse, type TestHouse } from '../testing.ts'

let house: TestHouse
let http: OverHttp
let org: Awaited<ReturnType<TestHouse['organisation']>>
const cookies = new Map<string, string>()

const halfMinute = 30_000

beforeAll(async () => {
  // A code is of its half minute; however slow the machine, all of this happens in the middle of one.
  vi.useFakeTimers({ toFake: ['Date'], now: Math.floor(Date.now() / halfMinute) * halfMinute + halfMinute / 2 })
  house = await openTestHouse()
  http = await openOverHttp(house)
  org = await house.organisation({
    people: {
      ada: ['administrator'],
      lea: ['lead-auditor'],
      tom: ['top-management'],
      may: ['top-management'],
      eve: ['top-management'],
      joe: ['process-owner'],
      quinn: ['quality-manager'],
    },
  })
  for (const name of ['ada', 'lea', 'tom', 'may', 'eve', 'joe', 'quinn'])
    cookies.set(name, await http.signIn(org.org, org.people(name)))
})
afterAll(async () => {
  await http.close()
  await house.close()
  vi.useRealTimers()
})
// The library lets three codes be tried in ten seconds; here a whole working day passes in less.
beforeEach(unhurried)
async function unhurried() {
  await owned(house, (client) => client.query('delete from auth."rateLimit"'))
}

const emailOf = (name: string) => `${org.people(name)}@example.org`
const post = (who: string, path: string, body: object, version?: number) =>
  http.call({
    method: 'POST',
    path: `/api${path}`,
    body,
    cookie: cookies.get(who) ?? '',
    ...(version === undefined ? {} : { headers: { 'if-match': `"${version}"` } }),
  })
const get = (who: string, path: string) => http.call({ path: `/api${path}`, cookie: cookies.get(who) ?? '' })

async function enrolled(who: string) {
  await unhurried()
  const { app, cookie } = await enrol(http, cookies.get(who) ?? '', password)
  cookies.set(who, cookie)
  await unhurried()
  return app
}

/** Signs in up to the question for the code, on a device of its own. */
async function asked(who: string): Promise<string> {
  const answer = await http.call({
    method: 'POST',
    path: '/api/auth/sign-in/email',
    body: { email: emailOf(who), password },
  })
  expect(answer.body).toMatchObject({ twoFactorRedirect: true })
  return withCookies('', answer.headers)
}
const giveCode = (cookie: string, code: string) =>
  http.call({ method: 'POST', path: '/api/auth/two-factor/verify-totp', body: { code }, cookie })

let year = 2030
async function draftedProgramme(): Promise<string> {
  const id = newId()
  const body = { id, year: year++, title: 'Internal audits', objectives: 'See whether it works.' }
  const drafted = await post('lea', '/audit-programmes', body)
  expect(drafted.status, drafted.text).toBe(201)
  const planned = {
    id: newId(),
    programmeId: id,
    title: 'Buying',
    processIds: [await aProcess()],
    reason: 'New.',
    month: 3,
  }
  const added = await post('lea', '/planned-audits', planned)
  expect(added.status, added.text).toBe(201)
  return id
}
async function aProcess(): Promise<string> {
  const id = newId()
  const body = { id, code: `P${year}`, nameEn: 'Buying', nameAr: 'الشراء', ownerId: org.people('joe') }
  const added = await post('quinn', '/processes', body)
  expect(added.status, added.text).toBe(201)
  return id
}
const approve = async (who: string, id: string, signature: object) => {
  const { body } = await get('lea', `/audit-programmes/${id}`)
  const { version } = (body as { programme: { version: number } }).programme
  return post(who, `/audit-programmes/${id}/approval`, { signature }, version)
}
const factorsOf = async (id: string) => {
  const { body } = await get('lea', `/signatures?recordId=${id}`)
  return (body['rows'] as { factors: string[] | null }[]).map(({ factors }) => factors)
}

test('a code lets in once: who copied it is refused, and the next one lets in again', async () => {
  const app = await enrolled('tom')
  const [first, second, third] = [await asked('tom'), await asked('tom'), await asked('tom')]
  const code = app.code()

  const once = await giveCode(first, code)
  const twice = await giveCode(second, code)
  await unhurried()
  const next = await giveCode(third, app.code(1))

  expect(once.status, once.text).toBe(200)
  expect([twice.status, twice.body['code']]).toEqual([401, 'CODE_ALREADY_USED'])
  expect(twice.headers.getSetCookie().join()).not.toContain('session_token')
  expect(next.status, next.text).toBe(200)
})

test('the code that turned the app on is spent by it', async () => {
  const spent = (await enrolled('may')).code(-1)

  const again = await giveCode(await asked('may'), spent)

  expect([again.status, again.body['code']]).toEqual([401, 'CODE_ALREADY_USED'])
})

test('one code given ten times at once lets in once', async () => {
  const app = await enrolled('eve')
  const devices: string[] = []
  for (let device = 0; device < 6; device++) devices.push(await asked('eve'))
  const code = app.code()

  const answers = await Promise.all(devices.slice(0, 3).map((cookie) => giveCode(cookie, code)))
  await unhurried()
  answers.push(...(await Promise.all(devices.slice(3).map((cookie) => giveCode(cookie, code)))))

  expect(answers.filter(({ status }) => status === 200)).toHaveLength(1)
})

test('who has no app signs with the password alone, and that is written down', async () => {
  const id = await draftedProgramme()

  expect((await approve('quinn', id, {})).body['key']).toBe('signature-needs-proof')
  expect((await approve('quinn', id, { password: 'not the password at all' })).body['key']).toBe('signature-not-proven')
  const signed = await approve('quinn', id, { password })

  expect(signed.status, signed.text).toBe(200)
  expect(await factorsOf(id)).toEqual([['password']])
})

test('who has an app signs with password and code, and a code that was used is none', async () => {
  const app = await enrolled('quinn')
  const [spent, code] = [app.code(-1), app.code()]
  const id = await draftedProgramme()

  const session = await get('quinn', '/session')
  expect(session.body['secondFactor']).toEqual({ isInUse: true, isOwed: false, hasPasskey: false })
  expect((await approve('quinn', id, { password })).body['key']).toBe('signature-needs-code')
  expect((await approve('quinn', id, { code })).body['key']).toBe('signature-needs-proof')
  const wrong = code === '000000' ? '000001' : '000000'
  expect((await approve('quinn', id, { password, code: wrong })).body['key']).toBe('signature-code-wrong')
  expect((await approve('quinn', id, { password, code: spent })).body['key']).toBe('code-already-used')
  expect(await factorsOf(id)).toEqual([])
  const signed = await approve('quinn', id, { password, code })

  expect(signed.status, signed.text).toBe(200)
  expect(await factorsOf(id)).toEqual([['password', 'code']])
  const again = await draftedProgramme()
  expect((await approve('quinn', again, { password, code })).body['key']).toBe('code-already-used')
})

test('nobody guesses at a signature for long', async () => {
  const id = await draftedProgramme()
  const keys: unknown[] = []

  for (let guess = 0; guess < 12; guess++)
    keys.push((await approve('tom', id, { password: `guess number ${guess}` })).body['key'])

  expect(keys.slice(0, 10)).toEqual(Array.from({ length: 10 }, () => 'signature-not-proven'))
  expect(keys.slice(10)).toEqual(['too-many-proofs', 'too-many-proofs'])
  expect((await approve('tom', id, { password })).body['key']).toBe('too-many-proofs')
})

const decide = async (who: string, secondFactorFor: string[]) => {
  const { body } = await get('quinn', '/organisation')
  return http.call({
    method: 'PUT',
    path: `/api/organisations/${org.org}`,
    body: { settings: { secondFactorFor } },
    cookie: cookies.get(who) ?? '',
    headers: { 'if-match': `"${body['version']}"` },
  })
}

test('a role that needs the app does nothing without it, and everything with it', async () => {
  const token = `${newId()}${newId()}`
  const before = { id: newId(), name: 'Script', expiresOn: '2030-01-01' }
  const { tokenHash } = await import('#modules/identity/commands.ts')
  expect((await post('joe', '/tokens', { ...before, tokenHash: tokenHash(token) })).status).toBe(201)
  expect((await decide('quinn', ['process-owner'])).body['key']).toBe('only-administrator-sets-second-factor')
  const decided = await decide('ada', ['process-owner'])
  expect(decided.status, decided.text).toBe(200)

  const refused = [
    await get('joe', '/people'),
    await get('joe', `/people/${org.people('joe')}`),
    await get('joe', `/files/${newId()}`),
    await post('joe', '/tokens', { ...before, id: newId(), tokenHash: tokenHash(newId()) }),
  ]
  for (const { status, body } of refused) expect([status, body['key']]).toEqual([403, 'second-factor-required'])
  const session = await get('joe', '/session')
  expect(session.body).toMatchObject({ permissions: [], secondFactor: { isInUse: false, isOwed: true } })
  expect((await get('lea', '/people')).status).toBe(200)
  const byToken = await http.call({ path: '/api/people', headers: { authorization: `Bearer ${token}` } })
  expect(byToken.status).toBe(200)

  await enrolled('joe')
  expect((await get('joe', '/people')).status).toBe(200)
  expect((await get('joe', '/session')).body).toMatchObject({ secondFactor: { isInUse: true, isOwed: false } })
})

test('a quality manager changes figures without touching who needs the app', async () => {
  const { body } = await get('quinn', '/organisation')
  const settings = { ...(body['settings'] as object), responseDays: 21 }
  const changed = await http.call({
    method: 'PUT',
    path: `/api/organisations/${org.org}`,
    body: { settings },
    cookie: cookies.get('quinn') ?? '',
    headers: { 'if-match': `"${body['version']}"` },
  })

  expect(changed.status, changed.text).toBe(200)
})
