import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, beforeEach, expect, inject, test } from 'vitest'
import { newId } from '#kernel/ids.ts'
import { createHasher, walkChain } from './chain.ts'
import { checkpointFile, isSigned, openMemory, readCheckpoints, signHeads, verifyHistory } from './checkpoints.ts'
import { serverKeys } from '../signing/keys.ts'

let client: pg.Client
let org: string
const dataDir = mkdtempSync(join(tmpdir(), 'touchstone-history-'))
const keys = serverKeys(dataDir)

beforeAll(async () => {
  const template = inject('postgres')
  const database = `history_${newId().replaceAll('-', '')}`
  const admin = new pg.Client({ ...template, database: 'postgres' })
  await admin.connect()
  await admin.query(`create database ${database} template ${template.database} strategy wal_log`)
  await admin.end()
  client = new pg.Client({ ...template, database })
  await client.connect()
})
afterAll(() => client.end())

beforeEach(async () => {
  org = newId()
  await append(12)
})

const entry = (number: number) => JSON.stringify({ id: newId(), record: 'site', words: `قطعة ${number} – "quoted" \n` })

async function append(count: number): Promise<void> {
  await client.query('begin')
  await client.query(`select set_config('app.org', $1, true)`, [org])
  await client.query('select append_history($1)', [Array.from({ length: count }, (_, number) => entry(number))])
  await client.query('commit')
}

/** As somebody who owns the machine: triggers and rights do not hold them. */
async function tamper(...statements: string[]): Promise<void> {
  await client.query('set session_replication_role = replica')
  for (const statement of statements) await client.query(statement.replaceAll('$org', `'${org}'`))
  await client.query('reset session_replication_role')
}

const sign = async (refuse = (_org: string, _breaks: object) => {}) =>
  signHeads({ client, keys, memory: openMemory(dataDir), now: new Date('2026-03-02T06:00:00.000Z'), refuse })
const firstBreak = async () => {
  const { breaks } = await verifyHistory(client, org, readCheckpoints(checkpointFile(dataDir)))
  return breaks[0]?.seq
}

test('an untouched history verifies, with every checkpoint', async () => {
  await sign()
  await append(3)
  await sign()

  const report = await verifyHistory(client, org, readCheckpoints(checkpointFile(dataDir)))

  expect(report).toMatchObject({ rows: 15, breaks: [], checkpoints: 4 })
})

test('our hash is the one of the database', async () => {
  const { rows } = await client.query<{ seq: number; entry: string; hash: Buffer; previous: Buffer }>(
    'select seq::int, entry, hash, lag(hash) over (order by seq) as previous from history where org_id = $1 order by seq offset 1',
    [org],
  )

  for (const row of rows.filter(({ previous }) => previous))
    expect(createHasher()(row.previous, row.seq, Buffer.from(row.entry))).toEqual(row.hash)
})

test('the product itself can neither change nor remove history', async () => {
  for (const statement of ["update history set entry = '{}'", 'delete from history', 'truncate history'])
    await expect(client.query(statement)).rejects.toThrow('history is never changed')
  const { rows } = await client.query(
    `select has_table_privilege('touchstone_app', 'history', 'insert') or has_table_privilege('touchstone_app', 'history', 'update')
       or has_table_privilege('touchstone_app', 'history', 'delete') or has_table_privilege('touchstone_app', 'history', 'truncate') as may`,
  )
  expect(rows[0]).toEqual({ may: false })
})

test('an edited entry is found where it stands', async () => {
  await tamper(`update history set entry = replace(entry, 'quoted', 'doctored') where org_id = $org and seq = 5`)

  expect(await firstBreak()).toBe(5)
})

test('an edited entry with a hash that fits is found where the chain breaks', async () => {
  await tamper(
    `update history h set entry = replace(entry, 'quoted', 'doctored'),
       hash = history_hash((select hash from history p where p.org_id = $org and p.seq = 4), 5, replace(entry, 'quoted', 'doctored'))
     where org_id = $org and seq = 5`,
  )

  expect(await firstBreak()).toBe(6)
})

test('a removed entry is found', async () => {
  await tamper('delete from history where org_id = $org and seq = 7')

  expect(await firstBreak()).toBe(7)
})

test('an inserted entry is found', async () => {
  await tamper(
    `update history set seq = seq + 1000 where org_id = $org and seq > 7`,
    `update history set seq = seq - 999 where org_id = $org and seq > 1000`,
    `insert into history (org_id, seq, entry, hash) select org_id, 8, entry, hash from history where org_id = $org and seq = 7`,
  )

  expect(await firstBreak()).toBe(8)
})

test('an entry added behind the end is found', async () => {
  await tamper(
    `insert into history (org_id, seq, entry, hash)
     select org_id, 13, entry, history_hash(hash, 13, entry) from history where org_id = $org and seq = 12`,
  )

  expect(await firstBreak()).toBe(13)
})

test('reordered entries are found', async () => {
  await tamper(
    'update history set seq = -3 where org_id = $org and seq = 3',
    'update history set seq = 3 where org_id = $org and seq = 4',
    'update history set seq = 4 where org_id = $org and seq = -3',
  )

  expect(await firstBreak()).toBe(3)
})

test('a cut end is found, also when the head is cut with it', async () => {
  await sign()
  await tamper('delete from history where org_id = $org and seq > 9')
  expect(await firstBreak()).toBe(10)

  await tamper(
    'update history_head set seq = 9, hash = (select hash from history where org_id = $org and seq = 9) where org_id = $org',
  )
  expect(await firstBreak()).toBe(10)
})

const rewriteFrom = (seq: number) => [
  `update history set entry = replace(entry, 'quoted', 'doctored') where org_id = $org and seq = ${seq}`,
  `do $$ declare r record; p bytea; begin
     select hash into p from history where org_id = $org and seq = ${seq - 1};
     for r in select seq, entry from history where org_id = $org and seq >= ${seq} order by seq loop
       p := history_hash(p, r.seq, r.entry);
       update history set hash = p where org_id = $org and seq = r.seq;
     end loop;
     update history_head set hash = p where org_id = $org;
   end $$`,
]

test('a chain that was rewritten as a whole contradicts what was signed', async () => {
  await sign()
  await tamper(...rewriteFrom(4))

  expect(await firstBreak()).toBe(12)
})

test('removing the checkpoint as well does not help: the signer remembers outside of the database', async () => {
  await sign()
  await tamper(...rewriteFrom(4), 'delete from history_checkpoint where org_id = $org')

  expect(await firstBreak()).toBe(12)
})

test('the signer refuses to sign a history that does not stand on what it signed, and says so', async () => {
  await sign()
  await tamper(...rewriteFrom(4))
  await append(2)
  const refused: string[] = []

  await sign((one) => refused.push(one))

  expect(refused).toContain(org)
  expect(readCheckpoints(checkpointFile(dataDir)).filter((one) => one.org === org)).toHaveLength(1)
})

test('a checkpoint holds for its organisation, place and moment alone', async () => {
  await sign()
  const [checkpoint] = readCheckpoints(checkpointFile(dataDir)).filter((one) => one.org === org)
  if (!checkpoint) throw new Error('nothing was signed')

  expect(isSigned(checkpoint)).toBe(true)
  const forged = { org: newId(), seq: 11, hash: '0'.repeat(64), at: '2026-03-02T06:00:00.001Z', signature: 'AAAA' }
  for (const [field, value] of Object.entries(forged)) expect(isSigned({ ...checkpoint, [field]: value })).toBe(false)
})

test('two hundred random tamperings, two hundred found', async () => {
  let seed = 9001
  const below = (n: number) => (seed = (seed * 48_271) % 2_147_483_647) % n
  const ways = [
    (seq: number) => `update history set entry = entry || ' ' where org_id = $org and seq = ${seq}`,
    (seq: number) => `delete from history where org_id = $org and seq >= ${seq}`,
    (seq: number) => `update history set hash = sha256(hash) where org_id = $org and seq = ${seq}`,
    (seq: number) => `delete from history where org_id = $org and seq = ${seq}`,
    (seq: number) => `update history set seq = seq + 100 where org_id = $org and seq = ${seq}`,
  ]
  for (let round = 0; round < 200; round++) {
    const seq = 1 + below(12)
    const way = ways[below(ways.length)] as (seq: number) => string
    await client.query('begin')
    await client.query('set local session_replication_role = replica')
    await client.query(way(seq).replaceAll('$org', `'${org}'`))
    const { breaks } = await walkChain(client, org)
    await client.query('rollback')
    expect(breaks[0]?.seq, `round ${round}`).toBe(seq)
  }
})
