import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestHouse, type TestHouse } from '#apps/server/testing.ts'
import { actionLifecycle } from '#modules/actions/lifecycle.ts'
import { auditLifecycle } from '#modules/audits/lifecycle.ts'
import { nonconformityLifecycle } from '#modules/nonconformities/lifecycle.ts'
import type { Tx } from '#platform/server/database/database.ts'
import { openFileStore } from '#platform/server/files/files.ts'
import { leads } from './people.ts'
import { inside } from '#platform/server/database/walls.ts'
import { tellStory } from './tell.ts'

let house: TestHouse
let org: string
const took = { seconds: 0 }
const steps: number[] = []

beforeAll(async () => {
  house = await openTestHouse()
  const begun = performance.now()
  org = await tellStory({
    door: house.door,
    auth: house.auth,
    today: new Date('2026-11-23T06:00:00.000Z'),
    password: 'long enough for the story',
    progress: ({ done, total }) => steps.push(done / total),
    store: openFileStore(house.dataDir),
  })
  took.seconds = (performance.now() - begun) / 1000
}, 120_000)
afterAll(() => house.close())

const within = <T>(act: (tx: Tx) => Promise<T>): Promise<T> => inside(house.pool.db, org, act)

const statesOf = (table: string) =>
  within(async (tx) => {
    const { rows } = await sql<{ state: string; count: number }>`
      select state, count(*)::int as count from ${sql.table(table)} group by state`.execute(tx)
    return new Map(rows.map(({ state, count }) => [state, count]))
  })
const sum = (counts: ReadonlyMap<string, number>) => [...counts.values()].reduce((one, other) => one + other, 0)
const countOf = (query: string) =>
  within(
    async (tx) =>
      (await sql.raw<{ count: number }>(`select count(*)::int as count from ${query}`).execute(tx)).rows[0]?.count,
  )

test('the story is told within half a minute, and says how far it is', () => {
  expect(took.seconds).toBeLessThan(30)
  expect(steps.length).toBeGreaterThanOrEqual(16)
  expect(steps.at(-1)).toBe(1)
})

test('everybody the story is about exists', async () => {
  const names = await within((tx) => tx.selectFrom('person').select('nameEn').execute())

  expect(names.map(({ nameEn }) => nameEn)).toEqual(expect.arrayContaining(leads.map(({ nameEn }) => nameEn)))
})

test('two programmes were approved and signed by somebody who did not write them', async () => {
  const programmes = await within((tx) => tx.selectFrom('programme').selectAll().orderBy('year').execute())

  expect(programmes.map(({ number }) => number)).toEqual(['AP-2025', 'AP-2026'])
  for (const { authorId, approverId } of programmes) expect(approverId).not.toBe(authorId)
  expect(await countOf(`signature where record = 'programme'`)).toBeGreaterThanOrEqual(2)
})

test('fourteen audits stand in every state an audit can have', async () => {
  const states = await statesOf('audit')

  expect(sum(states)).toBe(14)
  expect([...states.keys()].sort()).toEqual([...auditLifecycle.states].sort())
})

test('they led to about sixty findings, half of them written in Arabic', async () => {
  const findings = await within((tx) => tx.selectFrom('finding').select(['grade', 'statement']).execute())

  expect(findings.length).toBeGreaterThanOrEqual(55)
  expect(findings.length).toBeLessThanOrEqual(65)
  const arabic = findings.filter(({ statement }) => /[\u0600-\u06ff]/.test(statement)).length / findings.length
  expect(arabic).toBeGreaterThan(0.4)
  expect(arabic).toBeLessThan(0.6)
  expect(new Set(findings.map(({ grade }) => grade))).toEqual(new Set(['major', 'minor', 'opportunity', 'strength']))
})

test('forty nonconformities stand in every state, and so do their actions', async () => {
  const states = await statesOf('nonconformity')

  expect(sum(states)).toBe(40)
  expect([...states.keys()].sort()).toEqual([...nonconformityLifecycle.states].sort())
  expect([...(await statesOf('action')).keys()].sort()).toEqual([...actionLifecycle.states].sort())
})

test('something is overdue, something is due today and something this week', async () => {
  const waiting = `action where state in ('open', 'in-progress') and due`

  expect(await countOf(`${waiting} < '2026-11-23'`)).toBeGreaterThan(0)
  expect(await countOf(`${waiting} = '2026-11-23'`)).toBeGreaterThan(0)
  expect(await countOf(`${waiting} between '2026-11-24' and '2026-11-30'`)).toBeGreaterThan(0)
  expect(
    await countOf(`nonconformity where state in ('raised', 'acknowledged') and response_due = '2026-11-23'`),
  ).toBeGreaterThan(0)
  expect(await countOf(`nonconformity where response_due > original_response_due`)).toBeGreaterThan(0)
})

test('history never goes back in time', async () => {
  const { rows } = await within((tx) =>
    sql<{ backwards: number }>`select count(*)::int as backwards from (
      select (entry::jsonb ->> 'at') < lag(entry::jsonb ->> 'at') over (order by seq) as back
      from history) h where back`.execute(tx),
  )

  expect(rows[0]?.backwards).toBe(0)
})

test('the guest sees the audit of the certification body', async () => {
  const guest = await within((tx) =>
    tx.selectFrom('person').select('scope').where('nameEn', '=', 'Ingrid Larsen').executeTakeFirstOrThrow(),
  )
  const audit = await within((tx) =>
    tx.selectFrom('audit').select('id').where('type', '=', 'third-party').executeTakeFirstOrThrow(),
  )

  expect(guest.scope).toEqual({ audits: [audit.id] })
})

test('the context was written down, approved, and looked at again a year later', async () => {
  expect([...(await statesOf('issue'))].toSorted()).toEqual([
    ['closed', 1],
    ['current', 7],
    ['proposed', 1],
  ])
  expect(await countOf(`climate_decision where is_relevant`)).toBe(1)
  expect(await countOf('interested_party')).toBe(7)
  expect(await countOf('party_requirement where is_addressed')).toBe(8)
  expect(await countOf(`party_requirement where not is_addressed and reason <> ''`)).toBe(2)
  expect(await countOf(`context_review where outcome = 'changed' and note <> ''`)).toBe(1)
  expect(await countOf(`context_review where outcome = 'unchanged'`)).toBe(14)
  expect(await countOf(`issue where state = 'current' and next_review < '2026-11-23'`)).toBe(1)
})

test('the scope leaves one requirement out and says why, and a second policy is in force', async () => {
  const scope = await within((tx) => tx.selectFrom('scopeStatement').selectAll().executeTakeFirstOrThrow())

  expect(scope).toMatchObject({ state: 'approved', siteIds: { length: 3 }, notApplicable: [{ clause: '8.5.5' }] })
  expect([...(await statesOf('quality_policy'))].toSorted()).toEqual([
    ['approved', 1],
    ['superseded', 1],
  ])
  const ofForce = `policy_acknowledgement a join quality_policy p on p.id = a.policy_id where p.state = 'approved'`
  expect(await countOf(ofForce)).toBe(28)
})

test('the company held itself against 2015, is on its way to 2026, and its plan is partly done', async () => {
  const found = await within((tx) =>
    tx.selectFrom('assessment').select(['number', 'edition', 'state']).orderBy('number').execute(),
  )

  expect(found).toEqual([
    { number: 'GAP-2024-01', edition: '9001:2015', state: 'completed' },
    { number: 'GAP-2026-01', edition: '9001:2026', state: 'in-progress' },
  ])
  const ofFirst = `assessment_answer a join assessment s on s.id = a.assessment_id where s.state = 'completed'`
  expect(await countOf(`${ofFirst} and a.grade in ('partly', 'not-met')`)).toBe(12)
  expect(await countOf(`${ofFirst} and a.grade is null`)).toBe(0)
  expect(await countOf(`assessment_answer where carried_id is not null`)).toBeGreaterThan(200)
  expect(await countOf(`assessment_answer where grade is null`)).toBe(9)
  const tasks = await statesOf('plan_task')
  expect([tasks.get('done'), tasks.get('in-progress'), tasks.get('blocked'), sum(tasks)]).toEqual([7, 4, 1, 21])
})

test('thirteen documents stand in every state, and people have read them', async () => {
  const revisions = await statesOf('document_revision')

  expect([...(await statesOf('document'))].toSorted()).toEqual([
    ['effective', 9],
    ['in-preparation', 3],
    ['obsolete', 1],
  ])
  expect(Object.fromEntries(revisions)).toEqual({
    draft: 1,
    'in-review': 2,
    'for-training': 1,
    effective: 9,
    superseded: 2,
    obsolete: 1,
  })
  expect(await countOf(`acknowledgement where state = 'acknowledged'`)).toBeGreaterThan(40)
  expect(await countOf(`document where number is null`)).toBe(1)
  expect(await countOf(`document where cardinality(process_ids) = 0 or cardinality(clauses) = 0`)).toBe(0)
  expect(await countOf(`signature where meaning = 'document-approved'`)).toBe(13)
})

test('every process is described and linked, and three of them are drawn', async () => {
  const empty = `(inputs is null or outputs is null or indicators is null or jsonb_array_length(outputs) = 0)`

  expect(await countOf(`process where ${empty}`)).toBe(0)
  expect(await countOf('process_link')).toBe(22)
  expect(await countOf('process_link where output_id is not null or input_id is not null')).toBeGreaterThan(10)
  const alone = `process p where not exists (select from process_link l where p.id in (l.from_id, l.to_id))`
  expect(await countOf(alone)).toBe(0)
  expect([...(await statesOf('process_map'))]).toEqual([['published', 3]])
})

test('the story fits any day of the year', async () => {
  for (const today of ['2027-01-02T06:00:00.000Z', '2028-12-31T21:30:00.000Z']) {
    const { door, auth } = house
    const told = await tellStory({ door, auth, today: new Date(today), password: 'long enough for the story' })
    const numbers = await inside(house.pool.db, told, (tx) => tx.selectFrom('audit').select('state').execute())
    expect(numbers).toHaveLength(14)
    await sql`select remove_example(${told})`.execute(house.pool.db)
  }
}, 120_000)

test('it can be taken away without a trace', async () => {
  await sql`select remove_example(${org})`.execute(house.pool.db)

  const { rows } = await sql<{ name: string }>`select table_name as name from information_schema.columns
    where table_schema = 'public' and column_name = 'org_id'`.execute(house.pool.db)
  expect(rows.length).toBeGreaterThan(20)
  for (const { name } of rows) expect(await countOf(`"${name}" where org_id = '${org}'`), name).toBe(0)
})
