import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestHouse, type TestHouse } from '#apps/server/testing.ts'
import { actionLifecycle } from '#modules/actions/lifecycle.ts'
import { auditLifecycle } from '#modules/audits/lifecycle.ts'
import { blockIdOf, type DocumentContent } from '#modules/documents/contract/content.ts'
import { documentLifecycle, documentRevisionLifecycle } from '#modules/documents/lifecycle.ts'
import { staleBlocks } from '#modules/documents/rules/text/pairing.ts'
import { nonconformityLifecycle } from '#modules/nonconformities/lifecycle.ts'
import { processMapLifecycle } from '#modules/processes/lifecycle.ts'
import type { Tx } from '#platform/server/database/database.ts'
import { openFileStore } from '#platform/server/files/files.ts'
import { documents } from './documents/register/all.ts'
import { textOf } from './documents/written.ts'
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
}, 240_000)
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
  expect(await countOf(`context_review where outcome = 'unchanged'`)).toBe(15)
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
  expect(await countOf(ofForce)).toBe(29)
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

test('sixty documents and more stand in every state, with revisions in both languages, and people have read them', async () => {
  const [documents, revisions] = [await statesOf('document'), await statesOf('document_revision')]

  expect(sum(documents)).toBeGreaterThanOrEqual(60)
  expect([...documents.keys()].toSorted()).toEqual([...documentLifecycle.states].toSorted())
  expect([...revisions.keys()].toSorted()).toEqual([...documentRevisionLifecycle.states].toSorted())
  expect(revisions.get('superseded')).toBeGreaterThanOrEqual(25)
  expect(await countOf(`document_revision where content->>'en' is null or content->>'ar' is null`)).toBe(0)
  expect(await countOf('document where number is null')).toBe(1)
  expect(await countOf('document where cardinality(process_ids) = 0 or cardinality(clauses) = 0')).toBe(0)
  const readings = await statesOf('acknowledgement')
  expect([...readings.keys()].toSorted()).toEqual(['acknowledged', 'assigned', 'lapsed'])
  expect(readings.get('acknowledged')).toBeGreaterThan(300)
})

test('every document in force says four things at least, in as many paragraphs in Arabic as in English', () => {
  for (const { key, revised = [] } of documents)
    for (const revision of [1, ...revised.map((_, at) => at + 2)]) {
      const { en, ar } = textOf(key, revision)
      const headings = en?.content?.filter(({ type }) => type === 'heading') ?? []
      expect(headings.length, key).toBeGreaterThanOrEqual(4)
      expect(headings.length, key).toBeLessThanOrEqual(10)
      expect(ar?.content?.map(blockIdOf), key).toEqual(en?.content?.map(blockIdOf))
    }
})

test('documents wait for somebody in every way: reviewed late, sent back, opened, talked about, not yet translated', async () => {
  expect(await countOf(`document where state = 'effective' and next_review_on < '2026-11-23'`)).toBeGreaterThan(0)
  expect(
    await countOf(`document where state = 'effective' and next_review_on between '2026-11-23' and '2027-01-31'`),
  ).toBeGreaterThan(0)
  expect(await countOf(`document_revision where state = 'approved' and effective_on > '2026-11-23'`)).toBe(1)
  expect(await countOf(`document_step where decision = 'rejected'`)).toBe(1)
  expect(await countOf('document_step where decided_for is not null')).toBe(1)
  expect(await countOf(`document_delegation where "until" > '2026-11-23'`)).toBe(1)
  expect([...(await statesOf('document_comment'))].toSorted()).toEqual([
    ['open', 2],
    ['resolved', 1],
  ])
  expect(await countOf(`document_revision where state = 'draft' and content::text like '%insertion%'`)).toBe(1)
  const drafts = await within((tx) =>
    tx.selectFrom('documentRevision').select('content').where('state', '=', 'draft').execute(),
  )
  expect(drafts.filter(({ content }) => staleBlocks(content as DocumentContent).length > 0)).toHaveLength(2)
})

test('copies hang on the shop floor, and records are kept, held and given up', async () => {
  expect([...(await statesOf('document_print'))].toSorted()).toEqual([
    ['collected', 1],
    ['issued', 5],
    ['recalled', 1],
  ])
  expect([...(await statesOf('retained_record'))].toSorted()).toEqual([
    ['disposal-proposed', 1],
    ['disposed', 1],
    ['kept', 8],
  ])
  expect(await countOf('retained_record where is_held')).toBe(1)
})

test('twenty-five processes are described, placed, linked and drawn, and maps stand in every state', async () => {
  const empty = `(inputs is null or outputs is null or indicators is null or jsonb_array_length(outputs) = 0)`

  expect(await countOf('process')).toBe(25)
  expect(await countOf(`process where ${empty}`)).toBe(0)
  const deep = `process c join process p on p.id = c.parent_id join process g on g.id = p.parent_id`
  expect(await countOf(deep)).toBeGreaterThanOrEqual(4)
  expect(await countOf('process_link')).toBeGreaterThanOrEqual(40)
  const ends = `left join process_link i on i.to_id = p.id left join process_link o on o.from_id = p.id`
  expect(await countOf(`process p ${ends} where i.id is null and o.id is null`)).toBe(0)
  const states = await statesOf('process_map')
  expect([...states.keys()].toSorted()).toEqual([...processMapLifecycle.states].toSorted())
  expect(states.get('published')).toBe(25)
  expect(await countOf(`process_map where jsonb_array_length(steps) < 5 or jsonb_array_length(steps) > 11`)).toBe(0)
})

test('gaps became tasks, and changes were thought through before they were made', async () => {
  expect(await countOf(`action where about_record = 'assessment-answer'`)).toBe(15)
  expect([...(await statesOf('change'))].toSorted()).toEqual([
    ['effective', 1],
    ['in-progress', 1],
  ])
  expect(await countOf('change_opening where revision_id is not null or training_id is not null')).toBe(3)
  expect([...(await statesOf('training'))].toSorted()).toEqual([
    ['cancelled', 1],
    ['closed', 1],
    ['planned', 2],
  ])
  expect(await countOf(`training where state = 'planned' and due_on < '2026-11-23'`)).toBe(1)
})

test('the story fits any day of the year', async () => {
  for (const today of ['2027-01-02T06:00:00.000Z', '2028-12-31T21:30:00.000Z']) {
    const { door, auth } = house
    const told = await tellStory({ door, auth, today: new Date(today), password: 'long enough for the story' })
    const numbers = await inside(house.pool.db, told, (tx) => tx.selectFrom('audit').select('state').execute())
    expect(numbers).toHaveLength(14)
    await sql`select remove_example(${told})`.execute(house.pool.db)
  }
}, 240_000)

test('it can be taken away without a trace', async () => {
  await sql`select remove_example(${org})`.execute(house.pool.db)

  const { rows } = await sql<{ name: string }>`select table_name as name from information_schema.columns
    where table_schema = 'public' and column_name = 'org_id'`.execute(house.pool.db)
  expect(rows.length).toBeGreaterThan(20)
  for (const { name } of rows) expect(await countOf(`"${name}" where org_id = '${org}'`), name).toBe(0)
})
