import { performance } from 'node:perf_hooks'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { Search } from '#kernel/platform-contract.ts'
import { owned } from '../testing/over-http.ts'
import { openTestHouse, type TestHouse } from '../testing.ts'

const entries = 100_000
let house: TestHouse
let org: Awaited<ReturnType<TestHouse['organisation']>>
beforeAll(async () => {
  house = await openTestHouse()
  org = await house.organisation({ people: { omar: ['lead-auditor'] } })
  await owned(house, (client) => fill(client, org.org))
}, 120_000)
afterAll(() => house.close())

/** An organisation that has written for twenty years: many common words, one rare one. */
async function fill(client: { query(text: string, values?: unknown[]): Promise<unknown> }, orgId: string) {
  await client.query(
    `insert into search_entry (org_id, record, record_id, number, title, words, updated_at)
     select $1, 'action', gen_random_uuid(), 'CA-' || 2000 + i % 26 || '-' || i, (array['Gauge', 'Wrench', 'Vessel', 'Record'])[1 + i % 4] || ' ' || i,
       'Found in the audit of ' || md5(i::text) || case when i % 9973 = 0 then ' zirconium' else '' end, now() - i * interval '1 minute'
     from generate_series(1, $2::int) i`,
    [orgId, entries],
  )
  await client.query('vacuum analyze search_entry')
}

async function fastest(ask: () => Promise<unknown>): Promise<number> {
  const times: number[] = []
  for (let turn = 0; turn < 7; turn++) {
    const begun = performance.now()
    await ask()
    times.push(performance.now() - begun)
  }
  return Math.min(...times)
}

/** As the product would look by itself, without the owner's hand in the index. */
const withoutIndex = (word: string) =>
  house.pool.db.transaction().execute(async (tx) => {
    await sql`select set_config('app.org', ${org.org}, true)`.execute(tx)
    await sql`select count(*) from search_entry where folded like words_pattern(${word})`.execute(tx)
  })

test('of a hundred thousand entries a rare word is found many times faster than by reading them all, and a common one at once', async () => {
  const search = (words: string) => org.as('omar').ask(Search, { words })
  const [reading, rare, absent, common, number] = [
    await fastest(() => withoutIndex('zirconium')),
    await fastest(() => search('zirconium')),
    await fastest(() => search('xylophone')),
    await fastest(() => search('audit')),
    await fastest(() => search('CA-2007-33')),
  ]
  process.stdout.write(
    `search in ${entries}: reading all ${reading.toFixed(1)} ms, rare ${rare.toFixed(1)}, absent ${absent.toFixed(1)}, common ${common.toFixed(1)}, number ${number.toFixed(1)}\n`,
  )

  expect((await search('zirconium')).rows).toHaveLength(10)
  expect((await search('CA-2007-33')).rows[0]?.number).toBe('CA-2007-33')
  expect(rare).toBeLessThan(reading / 3)
  expect(absent).toBeLessThan(reading / 3)
  expect(common).toBeLessThan(reading * 2)
})

test('the database looks into its indexes for what is rare', async () => {
  const plan = await owned(house, async (client) => {
    const { rows } = await client.query<{ condition: string }>(
      `select asks_for('zirconium', 'folded', 'stems') as condition`,
    )
    const matches = `select ctid from search_entry where org_id = '${org.org}' and ${rows[0]?.condition} limit 2001`
    return JSON.stringify((await client.query(`explain ${matches}`)).rows)
  })

  expect(plan).toContain('search_entry_folded')
  expect(plan).toContain('search_entry_stems')
  expect(plan).not.toContain('Seq Scan')
})
