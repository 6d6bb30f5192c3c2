import { readFileSync, writeFileSync } from 'node:fs'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { newId } from '#kernel/ids.ts'
import { openOverHttp } from '#apps/server/testing/over-http.ts'
import { openTestHouse, type TestHouse } from '#apps/server/testing.ts'
import { AddPerson, GrantRoles } from '#modules/identity/contract.ts'
import type { Actor } from '#platform/server/context.ts'
import { openFileStore } from '#platform/server/files/files.ts'
import { tellStory } from '../../../../seeds/tell.ts'
import { columnsOf } from './columns.ts'
import { checkEverything } from './everything.ts'
import { placeOf } from './files.ts'
import { partsByRecord } from './parts.ts'

let house: TestHouse
let client: pg.Client
let org: string
let report: { id: string; number: string; revision: number; sha256: string }
beforeAll(async () => {
  house = await openTestHouse()
  client = new pg.Client(house.owner)
  await client.connect()
  const store = openFileStore(house.dataDir)
  const today = new Date('2026-11-23T06:00:00.000Z')
  org = await tellStory({
    door: house.door,
    auth: house.auth,
    today,
    password: 'long enough for the story',
    progress() {},
    store,
  })
  report = await printed()
}, 240_000)
afterAll(async () => {
  await client.end()
  await house.close()
})

/** The first issued report, fetched as a reader fetches it. */
async function printed(): Promise<typeof report> {
  const administrator: Actor = {
    id: newId(),
    name: 'Host',
    userId: null,
    roles: ['administrator', 'quality-manager'],
    capacity: 'story',
    language: 'en',
  }
  const id = newId()
  const visit = { actor: administrator, org, now: new Date('2026-11-23T07:00:00.000Z') }
  await house.door.enter(
    AddPerson,
    { id, nameEn: 'Reader', nameAr: '', initials: 'RE', email: `${id}@example.org` },
    visit,
  )
  await house.door.enter(GrantRoles, { id, roles: ['quality-manager'] }, visit)
  house.clock.now = new Date('2026-11-23T08:00:00.000Z')
  const http = await openOverHttp(house)
  const cookie = await http.signIn(org, id)
  const { rows } = await client.query<{ id: string }>(
    'select id from audit_report where org_id = $1 order by issued_at limit 1',
    [org],
  )
  const answer = await http.call({ path: `/api/audit-reports/${rows[0]?.id}/pdf`, cookie })
  expect(answer.status, answer.text.slice(0, 300)).toBe(200)
  await http.close()
  const kept = await client.query<typeof report>(
    `select id, data ->> 'number' as number, revision, file_sha256 as sha256 from audit_report where id = $1`,
    [rows[0]?.id],
  )
  return kept.rows[0] as typeof report
}

const findings = async () =>
  (await checkEverything(client, house.owner, house.dataDir)).findings.filter(({ level }) => level === 'fault')
const found = async () => (await findings()).map(({ invariant, what }) => `${invariant} ${what}`)

/** Done as the superuser, past every rule of ours, looked at, and undone. */
async function tampered(statement: string, undo: string): Promise<string[]> {
  await client.query('set session_replication_role = replica')
  try {
    expect((await client.query(statement)).rowCount, statement).toBeGreaterThan(0)
    return await found()
  } finally {
    await client.query(undo)
    await client.query('set session_replication_role = origin')
  }
}

test('a company of twenty months with its printed report has nothing that does not fit', async () => {
  expect(await found()).toEqual([])
})

test('every table of an organisation has a history of its own, is told in that of its record, or belongs to the platform', async () => {
  const platform = [
    'deed',
    'numbering',
    'history',
    'history_head',
    'history_checkpoint',
    'mail',
    'search_entry',
    'file_words',
  ]
  const parts = [...(await partsByRecord()).values()].flatMap(({ tables }) => tables)
  const columns = await columnsOf(client)
  const told = [...columns]
    .filter(([, names]) => names.includes('id') && names.includes('version'))
    .map(([name]) => name)

  expect([...columns.keys()].filter((name) => ![...platform, ...parts, ...told].includes(name))).toEqual([])
})

const anAudit = `(select audit_id from audit_report order by issued_at limit 1)`

test('who is put into the team, out of it or above themselves behind the back of the product is found', async () => {
  const member = `from audit_member where audit_id = ${anAudit}`
  await client.query(`create temporary table aside_member as select * ${member}`)
  const restore = `delete ${member}; insert into audit_member select * from aside_member`

  const raisedUp = await tampered(
    `update audit_member set role = 'observer' where audit_id = ${anAudit} and role = 'lead'`,
    restore,
  )
  const removed = await tampered(`delete ${member} and role <> 'lead'`, restore)

  for (const one of [raisedUp, removed])
    expect(one).toEqual([expect.stringMatching(/^I2 audit \S+ differs from its history in its team$/)])
})

test('scope and itinerary that are not what was told are found', async () => {
  const scope = await tampered(
    `update audit_process set clauses = clauses || '{9.9}' where audit_id = ${anAudit}`,
    `update audit_process set clauses = array_remove(clauses, '9.9') where audit_id = ${anAudit}`,
  )
  const plan = await tampered(
    `update itinerary_row set activity = activity || ' (skipped)' where audit_id = ${anAudit}`,
    `update itinerary_row set activity = replace(activity, ' (skipped)', '') where audit_id = ${anAudit}`,
  )

  expect(scope).toEqual([expect.stringMatching(/differs from its history in its processes$/)])
  expect(plan).toEqual([expect.stringMatching(/differs from its history in its itinerary$/)])
})

test('who works in a process and what was asked are compared as well', async () => {
  const membership = await tampered(
    `update process_member set "from" = "from" - 1 where id = (select id from process_member order by id limit 1)`,
    `update process_member set "from" = "from" + 1 where id = (select id from process_member order by id limit 1)`,
  )
  const question = await tampered(
    `update audit_question set notes = notes || '!' where id = (select id from audit_question where answered_at is not null order by id limit 1)`,
    `update audit_question set notes = left(notes, -1) where id = (select id from audit_question where answered_at is not null order by id limit 1)`,
  )

  expect(membership).toEqual([expect.stringMatching(/^I2 process-member \S+ differs from its history in from$/)])
  expect(question).toEqual([expect.stringMatching(/^I2 auditQuestion \S+ differs from its history in notes$/)])
})

test('a report that does not say what its hash was made of is found, and so is a printed copy of something else', async () => {
  const name = `the report ${report.number} r${report.revision}`
  const data = await tampered(
    `update audit_report set data = data || '{"conclusions": "All is well"}' where id = '${report.id}'`,
    `update audit_report set data = entry::jsonb #> '{changes,data,1}' from history where record_id = id and entry::jsonb -> 'changes' ? 'data'`,
  )
  const place = placeOf(house.dataDir, report.sha256)
  const bytes = readFileSync(place)
  writeFileSync(place, bytes.toString('latin1').replace('/Reason', '/Reasom'), 'latin1')
  const copy = await found()
  writeFileSync(place, bytes)
  const other = await tampered(
    `update audit_report set revision = revision + 70 where id = '${report.id}'`,
    `update audit_report set revision = revision - 70 where id = '${report.id}'`,
  )

  expect(data).toContain(`I10 ${name} does not say what its hash was made of`)
  expect(copy).toContain(`I10 ${name} has a printed copy whose signature does not hold`)
  expect(copy).toContain(`I10 ${name} has a printed copy that carries another hash`)
  expect(other).toContain(
    `I10 the report ${report.number} r${report.revision + 70} has a printed copy that carries another hash`,
  )
  expect(await found()).toEqual([])
})
