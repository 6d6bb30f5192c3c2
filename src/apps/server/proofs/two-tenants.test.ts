import { afterAll, beforeAll, expect, test } from 'vitest'
import { newId } from '#kernel/ids.ts'
import { permissions } from '#modules/identity/rules/permissions.ts'
import { type Role, roles } from '#modules/identity/rules/roles.ts'
import { type Answer, openOverHttp, type OverHttp, owned } from '../testing/over-http.ts'
import { type Operation, operationsIn, pathOf, sample } from '../testing/samples.ts'
import { openTestHouse, type TestHouse } from '../testing.ts'

type Organisation = Awaited<ReturnType<TestHouse['organisation']>>
type Side = { org: Organisation; cookies: Map<Role, string>; all: string; ids: string[] }

const marker = 'Qanat-Bahar-Only'
const insiders = roles.filter((role) => role !== 'external-auditor')
let house: TestHouse
let http: OverHttp
let ours: Side
let theirs: Side
let operations: Operation[] = []

beforeAll(async () => {
  house = await openTestHouse()
  http = await openOverHttp(house)
  operations = operationsIn((await http.call({ path: '/api/openapi.json' })).body)
  ours = await furnish('Our own words', roles)
  theirs = await furnish(marker, [])
  await owned(house, async (client) => {
    for (const table of ['organisation', 'person', 'site'])
      await client.query(`update ${table} set name_en = name_en || ' ${marker}' where org_id = $1`, [theirs.org.org])
  })
}, 120_000)
afterAll(async () => {
  await http.close()
  await house.close()
})

/** An organisation with one person per role and one of every record that can be made with plain words. */
async function furnish(words: string, signedIn: readonly Role[]): Promise<Side> {
  const people = Object.fromEntries(roles.map((role) => [`${role}-p`, [role]]))
  const org = await house.organisation({ people: { ...people, all: insiders, other: insiders } })
  const cookies = new Map<Role, string>()
  for (const role of signedIn) cookies.set(role, await http.signIn(org.org, org.people(`${role}-p`)))
  const all = await http.signIn(org.org, org.people('all'))
  await plant(org, words, all)
  const ids = await owned(house, async (client) => {
    const latest =
      'select distinct on (record) record_id as id from history where org_id = $1 order by record, seq desc'
    return (await client.query<{ id: string }>(latest, [org.org])).rows.map((row) => row.id)
  })
  return { org, cookies, all, ids }
}

async function plant(org: Organisation, words: string, cookie: string): Promise<void> {
  const made = new Map<string, string>()
  const idFor = (field: string) => {
    if (/(person|owner|verifier|lead|auditee|manager|decider|auditor|member|proposer)Id$/.test(field))
      return org.people('other')
    if (field === 'siteId') return org.site
    return made.get(field.replace(/Id$/, ''))
  }
  const making = operations.filter(
    ({ method, path }) => method === 'POST' && !path.includes('{') && path !== '/api/organisations',
  )
  // Twice: what the first round lacked may be there in the second.
  for (const operation of [...making, ...making]) {
    const body = sample(operation.body ?? {}, { idFor, words }) as Record<string, unknown>
    if ('aboutRecord' in body) Object.assign(body, { aboutRecord: 'process', aboutId: made.get('process') ?? newId() })
    const answer = await http.call({ method: 'POST', path: operation.path, cookie, body })
    const [change] = (answer.body['changes'] ?? []) as { record: string; id: string }[]
    if (answer.status === 201 && change) made.set(change.record, change.id)
  }
}

/** What is asked the same way of everybody: it fits the contract as far as a schema can tell. */
function ask(operation: Operation, cookie: string, id: string): Promise<Answer> {
  const { method, body, query, isVersioned } = operation
  const needed = Object.entries(query).filter(([name]) => name === 'recordId' || name === 'words')
  const search = needed.map(([name]) => `${name}=${name === 'words' ? marker.slice(0, 5) : id}`).join('&')
  const known = { idFor: () => id, words: 'Asked by somebody' }
  return http.call({
    method,
    path: pathOf(operation, id) + (search ? `?${search}` : ''),
    cookie,
    headers: isVersioned ? { 'if-match': '"1"' } : {},
    ...(body ? { body: sample(body, known) } : {}),
  })
}

test('every operation names a permission that somebody holds, and nobody holds one that no operation names', () => {
  const named = new Set(operations.map(({ permission }) => permission))

  expect([...named].filter((one) => one !== 'anyone' && !permissions[one])).toEqual([])
})

test('whoever lacks the permission gets nothing, in every operation and every role', async () => {
  const deviations: string[] = []
  let cells = 0
  for (const operation of operations)
    for (const role of roles) {
      if (operation.permission === 'anyone') continue
      const may = permissions[operation.permission]?.includes(role) ?? false
      if (may && operation.method !== 'GET') continue
      const { status, body } = await ask(operation, ours.cookies.get(role) as string, newId())
      const isRefused = status === 403 && body['key'] === 'forbidden'
      if (may ? isRefused : !isRefused) deviations.push(`${role} ${operation.name}: ${status} ${String(body['key'])}`)
      cells++
    }

  expect(deviations).toEqual([])
  expect(cells).toBeGreaterThan(300)
}, 120_000)

const told = ({ status, body }: Answer, id: string) =>
  JSON.stringify([status, body['code'], body['key'], body['details']]).replaceAll(id, 'ID')

test('records of another organisation answer like records that are not there, and none of its words are heard', async () => {
  const kinds = new Set(theirs.ids)
  expect(kinds.size).toBeGreaterThan(6)
  const deviations: string[] = []
  const cookie = ours.all
  for (const operation of operations) {
    const takesId = operation.path.includes('{') || operation.body !== undefined || 'recordId' in operation.query
    // What can be made once only is made before anything is compared.
    await ask(operation, cookie, newId())
    for (const id of operation.path.includes('{') ? theirs.ids : theirs.ids.slice(0, takesId ? 3 : 1)) {
      const answer = await ask(operation, cookie, id)
      if (answer.text.includes(marker)) deviations.push(`${operation.name} tells of the other organisation`)
      if (!takesId || operation.path === '/api/organisations') continue
      const missing = newId()
      const expected = await ask(operation, cookie, missing)
      if (told(answer, id) !== told(expected, missing))
        deviations.push(`${operation.name}: ${told(answer, id)} instead of ${told(expected, missing)}`)
    }
  }

  expect([...new Set(deviations)]).toEqual([])
}, 120_000)

test('nothing of the other organisation has changed by all that', async () => {
  const strangers = await owned(house, async (client) => {
    const tables = await client.query<{ name: string }>(
      `select table_name as name from information_schema.columns where table_schema = 'public' and column_name = 'org_id' and table_name <> 'deed'`,
    )
    const found: string[] = []
    for (const { name } of tables.rows) {
      const { rowCount } = await client.query(
        `select from ${name} one where org_id = $1 and one::text like '%Asked by somebody%'`,
        [theirs.org.org],
      )
      if (rowCount) found.push(name)
    }
    return found
  })

  expect(strangers).toEqual([])
})

test('a cookie that names another organisation opens nothing', async () => {
  const cookie = (ours.cookies.get('quality-manager') as string).replace(ours.org.org, theirs.org.org)

  const people = await http.call({ path: '/api/people?limit=200', cookie })
  const chosen = await http.call({
    method: 'POST',
    path: '/api/session/organisation',
    cookie,
    body: { organisationId: theirs.org.org },
  })

  expect(people.text).not.toContain(marker)
  expect(chosen.status).toBe(404)
})

test('the database refuses what would slip through: the product sees and writes its own organisation alone', async () => {
  const { pool } = house.pool
  const client = await pool.connect()
  try {
    expect((await client.query('select from person')).rowCount).toBe(0)
    await client.query('begin')
    await client.query(`select set_config('app.org', $1, true)`, [ours.org.org])
    expect((await client.query('select from person where org_id <> $1', [ours.org.org])).rowCount).toBe(0)
    expect((await client.query(`update person set name_en = 'x' where org_id = $1`, [theirs.org.org])).rowCount).toBe(0)
    await expect(
      client.query(`insert into site (org_id, id, code, name_en, name_ar) values ($1, $2, 'X', '', '')`, [
        theirs.org.org,
        newId(),
      ]),
    ).rejects.toThrow('row-level security')
  } finally {
    await client.query('rollback')
    client.release()
  }
})
