import { sql } from 'kysely'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestHouse, type TestHouse } from '#apps/server/testing.ts'
import { newId } from '#kernel/ids.ts'
import { openPool, type Pool } from './database.ts'
import type { Lasting } from './dialect.ts'
import { inside } from './walls.ts'

let house: TestHouse
let pool: Pool
beforeAll(async () => {
  house = await openTestHouse()
  const admin = new pg.Client(house.owner)
  await admin.connect()
  await admin.query(`alter database ${house.owner.database} set synchronous_commit = on`)
  await admin.end()
  pool = openPool(house.owner, { max: 1, onError: () => undefined })
})
afterAll(() => pool.close().then(() => house.close()))

const waitsForTheDisk = (lasting?: Lasting) =>
  inside(
    pool.db,
    newId(),
    async (tx) =>
      (await sql<{ waits: string }>`select current_setting('synchronous_commit') as waits`.execute(tx)).rows[0]?.waits,
    'read write',
    lasting,
  )

test('what is written lasts at once; only what would be told again does not wait for the disk', async () => {
  expect(await waitsForTheDisk()).toBe('on')
  expect(await waitsForTheDisk('later')).toBe('off')
  expect(await waitsForTheDisk()).toBe('on')
})
