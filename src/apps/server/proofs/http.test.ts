import { afterAll, beforeAll, expect, test } from 'vitest'
import { checkEverything } from '#apps/cli/fsck/everything.ts'
import { newId } from '#kernel/ids.ts'
import { roles } from '#modules/identity/rules/roles.ts'
import { type Answer, openOverHttp, type OverHttp, owned, type Request } from '../testing/over-http.ts'
import { type Operation, operationsIn, pathOf, sample } from '../testing/samples.ts'
import { openTestHouse, type TestHouse } from '../testing.ts'

let house: TestHouse
let http: OverHttp
let org: Awaited<ReturnType<TestHouse['organisation']>>
let cookie = ''
let operations: Operation[] = []

beforeAll(async () => {
  house = await openTestHouse()
  http = await openOverHttp(house)
  org = await house.organisation({ people: { all: roles.filter((role) => role !== 'external-auditor') } })
  cookie = await http.signIn(org.org, org.people('all'))
  operations = operationsIn((await http.call({ path: '/api/openapi.json' })).body)
})
afterAll(async () => {
  await http.close()
  await house.close()
})

const call = (request: Request) => http.call({ cookie, ...request })
const historyLength = () =>
  owned(house, async (client) => (await client.query<{ n: string }>('select count(*) as n from history')).rows[0]?.n)

function expectProblem(answer: Answer, what: string): void {
  expect(answer.status, `${what}: ${answer.text.slice(0, 300)}`).toBeGreaterThanOrEqual(400)
  expect(answer.status, `${what}: ${answer.text.slice(0, 300)}`).toBeLessThan(500)
  expect(answer.type, what).toContain('application/problem+json')
  const { status, detail, code, key } = answer.body as Record<string, string>
  expect(
    { status, isSaid: /\s/.test(detail ?? ''), code: typeof code, key: typeof key },
    `${what}: ${answer.text.slice(0, 300)}`,
  ).toEqual({
    status: answer.status,
    isSaid: true,
    code: 'string',
    key: 'string',
  })
  expect(answer.text, what).not.toMatch(/node_modules|at \w+ \(|\.ts:\d|select |insert into/i)
}

const site = (more: object = {}) => ({ id: newId(), code: 'X1', nameEn: 'X', nameAr: '', ...more })
const post = (request: Partial<Request>) => call({ method: 'POST', path: '/api/sites', ...request })

test('bodies that are no object are refused', async () => {
  const before = await historyLength()
  const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`
  const bodies = [
    '{',
    '',
    'null',
    '[]',
    '"x"',
    '1e999',
    '{"id":}',
    '\u0000',
    deep,
    `{"a":${deep}}`,
    '{"__proto__":{"admin":true}}',
  ]
  bodies.push(
    '{"constructor":{"prototype":{"admin":true}}}',
    `{"id":"${newId()}","code":"A","nameEn":"${'x'.repeat(1_100_000)}"}`,
  )

  for (const raw of bodies) expectProblem(await post({ raw }), raw.slice(0, 40))
  expectProblem(await post({ raw: new Uint8Array([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x3a, 0x31, 0x7d]) }), 'not UTF-8')

  expect(await historyLength()).toBe(before)
  expect(({} as Record<string, unknown>)['admin']).toBeUndefined()
})

test('only JSON is understood', async () => {
  const raw = JSON.stringify(site())
  const types = [
    'text/plain',
    'application/xml',
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    'text/json',
    'image/png',
    'application/octet-stream',
    'nonsense',
  ]

  for (const type of types) expectProblem(await post({ raw, headers: { 'content-type': type } }), type)
})

test('a field nobody knows is named', async () => {
  const answer = await post({ body: site({ isAdmin: true }) })

  expectProblem(answer, 'unknown field')
  expect(answer.body['fields']).toMatchObject([{ path: 'isAdmin', key: 'unknown-field' }])
})

test('text that cannot be kept or reads other than it is, is refused', async () => {
  for (const bad of ['a\u0000b', '\ud800', '\udc00x', '\u202eexe', '\u0007', '\u009f', 'two\nlines', 'x'.repeat(201)]) {
    const answer = await post({ body: site({ nameEn: bad }) })
    if (bad !== 'two\nlines') expectProblem(answer, JSON.stringify(bad).slice(0, 30))
    if (answer.status >= 400) expect(answer.body['fields']).toMatchObject([{ path: 'nameEn' }])
  }
})

test('the version must be sent, must be one, and must be the present one', async () => {
  const id = newId()
  const created = await call({
    method: 'POST',
    path: '/api/people',
    body: { id, nameEn: 'V', nameAr: '', initials: 'V', email: 'v@example.org' },
  })
  expect(created.status).toBe(201)
  const change = (headers: Record<string, string>) =>
    call({ method: 'PUT', path: `/api/people/${id}`, body: { jobTitleEn: 'Buyer' }, headers })

  expect((await change({})).status).toBe(428)
  for (const wrong of ['*', '1', 'W/"1"', '"one"', '"-1"', '"1", "2"', '"99999999999999999999"'])
    expect((await change({ 'if-match': wrong })).status, wrong).toBe(400)
  expect((await change({ 'if-match': '"7"' })).status).toBe(412)
  const done = await change({ 'if-match': '"1"' })
  expect([done.status, done.headers.get('etag')]).toEqual([200, '"2"'])
  expect((await change({ 'if-match': '"1"' })).status).toBe(412)
})

test('pages of other sites change nothing', async () => {
  const foreign = [
    { origin: 'https://evil.example.com' },
    { origin: 'null' },
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
  ]

  for (const headers of foreign)
    for (const { method, path } of [
      { method: 'POST', path: '/api/sites' },
      { method: 'POST', path: '/api/session/organisation' },
      { method: 'POST', path: '/api/setup' },
      { method: 'POST', path: '/api/files?name=x' },
    ])
      expect(
        (await call({ method, path, body: site(), headers: headers as never })).status,
        JSON.stringify(headers),
      ).toBe(403)
})

test('keys of deeds are judged', async () => {
  for (const key of ['short', 'with space here', 'x'.repeat(81), 'ünïcode-key']) {
    const answer = await post({
      body: site(),
      headers: { 'idempotency-key': encodeURIComponent(key).slice(0, 90) + (key.includes(' ') ? ' ' : '!') },
    })
    expectProblem(answer, key)
  }
})

test('what does not exist answers so, on every path and method, with the same headers', async () => {
  const requests: Request[] = [
    { path: '/api/nothing' },
    { path: '/api/people/not-an-id' },
    { path: `/api/people/${newId()}` },
    { path: '/api/people/..%2f..%2fetc' },
  ]
  requests.push(
    { method: 'DELETE', path: '/api/people' },
    { method: 'PATCH', path: '/api/sites', body: {} },
    { path: `/api/${'x'.repeat(5000)}` },
    { path: '/api/%00' },
  )

  for (const request of requests) {
    const answer = await call(request)
    expectProblem(answer, request.path.slice(0, 40))
    for (const [name, value] of [
      ['x-content-type-options', 'nosniff'],
      ['x-frame-options', 'DENY'],
      ['cache-control', 'no-store'],
    ] as const)
      expect(answer.headers.get(name), `${request.path.slice(0, 40)} ${name}`).toBe(value)
    expect(answer.headers.get('content-security-policy')).toContain("script-src 'self'")
  }
})

test('no operation lets anybody in without a session, and none says more', async () => {
  for (const operation of operations) {
    const request = {
      method: operation.method,
      path: pathOf(operation, newId()),
      ...(operation.body ? { body: {} } : {}),
    }
    const answer = await http.call(request)
    expect([401, 403], `${operation.name} ${answer.text}`).toContain(answer.status)
  }
})

let seed = 9001
const below = (n: number): number => (seed = (seed * 48_271) % 2_147_483_647) % n
const nasty: readonly (() => unknown)[] = [
  () => null,
  () => true,
  () => -1,
  () => 0.5,
  () => 1e308,
  () => 2 ** 53,
  () => '',
  () => ' ',
  () => 'x'.repeat(9000),
  () => '\u0000',
  () => '\ud800',
  () => "'; drop table history; --",
  () => '%_\\',
  () => '2026-02-30',
  () => '99999-01-01',
  () => [],
  () => ({}),
  () => [[[]]],
  () => [null],
  () => ({ toString: 'x', length: -1 }),
  () => Array.from({ length: 500 }, () => newId()),
  () => newId(),
  () => '../../etc/passwd',
  () => ({ $gt: '' }),
]

test('whatever is sent to whatever operation, the answer is one of those documented and never "our fault"', async () => {
  const until = performance.now() + 36_000
  const tried = new Set<string>()
  const faults: string[] = []
  for (let round = 0; performance.now() < until && round < 24; round++)
    for (const operation of operations) {
      if (performance.now() > until) break
      const request = round % 3 === 0 && operation.body ? fittingRequest(operation) : nastyRequest(operation, round)
      const answer = await call(request)
      remember(answer)
      const what = `${operation.name} ${request.path.slice(0, 120)} ${JSON.stringify(request.body ?? null).slice(0, 400)}`
      if (!operation.statuses.includes(String(answer.status)) || answer.status >= 500)
        faults.push(`${what} → ${answer.text.slice(0, 300)}`)
      else if (answer.status >= 400) expectProblem(answer, what)
      tried.add(operation.name)
    }
  expect(faults.slice(0, 30)).toEqual([])
  expect(tried.size).toBe(operations.length)
}, 60_000)

/** What was made on the way, so that later requests reach further than "missing". */
const made = new Map<string, { id: string; version: number }>()
const remember = ({ body }: Answer) => {
  for (const one of (body['changes'] ?? []) as { record: string; id: string; version: number }[])
    made.set(one.record, one)
}
const idFor = (field: string): string | undefined =>
  field === 'siteId'
    ? org.site
    : (made.get(field.replace(/Id$/, ''))?.id ?? (field.endsWith('Id') ? org.people('all') : undefined))

/** A request that fits, as far as a schema can tell: it moves records on, so that the nasty ones meet them in every state. */
function fittingRequest(operation: Operation): Request {
  const { method, body, isVersioned, name } = operation
  const about = [...made].find(([record]) => name.split('.')[0]?.startsWith(record.slice(0, 5)))?.[1]
  const whole = sample(body ?? {}, { idFor }) as Record<string, unknown>
  if ('aboutRecord' in whole)
    Object.assign(whole, { aboutRecord: 'process', aboutId: made.get('process')?.id ?? newId() })
  const headers: Record<string, string> = isVersioned ? { 'if-match': `"${about?.version ?? 1}"` } : {}
  return { method, path: pathOf(operation, about?.id ?? newId()), headers, ...(body ? { body: whole } : {}) }
}

function nastyRequest(operation: Operation, round: number): Request {
  const { method, body, query, isVersioned } = operation
  const value = (nasty[(round + below(3)) % nasty.length] as () => unknown)()
  const id = round % 5 === 4 ? encodeURIComponent(wellFormed(value).slice(0, 150)) || 'x' : org.people('all')
  const headers: Record<string, string> = isVersioned ? { 'if-match': `"${1 + below(3)}"` } : {}
  const path = pathOf(operation, id)
  if (!body) {
    const names = Object.keys(query)
    const name = names[below(Math.max(1, names.length))]
    return { path: name === undefined ? path : `${path}?${name}=${encodeURIComponent(wellFormed(value))}` }
  }
  const whole = sample(body, { idFor }) as Record<string, unknown>
  const names = Object.keys(body.properties ?? {})
  const name = names[below(Math.max(1, names.length))]
  return { method, path, headers, body: name === undefined ? whole : { ...whole, [name]: value } }
}

const wellFormed = (value: unknown): string =>
  (typeof value === 'string' ? value : JSON.stringify(value)).toWellFormed().slice(0, 3000)

test('after all that everything kept still belongs together', async () => {
  const { findings, entries } = await owned(house, (client) => checkEverything(client, house.owner, house.dataDir))

  expect(entries).toBeGreaterThan(40)
  expect(findings).toEqual([])
})
