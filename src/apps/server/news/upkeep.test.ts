import { mkdir, readdir, rm, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import pg from 'pg'
import pino from 'pino'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { newId } from '#kernel/ids.ts'
import { ConfirmDisposal, KeepRecord, ProposeDisposal } from '#modules/documents/contract/records.ts'
import { works } from '#modules/documents/commands/testing/works.ts'
import { openFileStore } from '#platform/server/files/files.ts'
import { KeepFile } from '#platform/server/files/kept-files.ts'
import { openTestHouse, type TestHouse } from '../testing.ts'
import { releaseLooseFiles } from './loose-files.ts'
import { release, scrub } from './upkeep.ts'

let house: TestHouse
let pool: pg.Pool
beforeAll(async () => {
  house = await openTestHouse()
  pool = new pg.Pool(house.owner)
})
afterAll(async () => {
  await pool.end()
  await house.close()
})

const placeOf = (sha256: string) => join(house.dataDir, 'files', sha256.slice(0, 2), sha256)
const olderThanAnHour = (sha256: string) => utimes(placeOf(sha256), new Date(0), new Date(0))

/** Records of two organisations whose files are kept for real, and their disposal by two people. */
async function archive() {
  const all = await works(house)
  const store = openFileStore(house.dataDir)
  const typeId = await all.type({ kind: 'record', prefix: 'CRT', retentionMonths: 12, reviewMonths: null })
  const kept = async (text: string) => {
    const bytes = await store.keep(Readable.from([Buffer.from(text)]))
    const [fileId, id] = [newId(), newId()]
    const visit = { actor: { ...all.org.actor('khalid'), capacity: 'system' as const }, org: all.org.org }
    await house.door.enter(KeepFile, { id: fileId, name: 'scale.txt', ...bytes }, visit)
    const words = { title: 'Calibration of the scale', createdOn: '2024-01-15', location: 'Cabinet 3' }
    await all.khalid.do(KeepRecord, { id, typeId, fileId, ...words })
    return { id, sha256: bytes.sha256 }
  }
  const disposed = async (id: string) => {
    await all.mariam.do(ProposeDisposal, { id, reason: 'Its time is over' })
    await all.hind.do(ConfirmDisposal, { id })
  }
  return { kept, disposed, has: store.has }
}

test('the bytes of what was disposed of go, but not what somebody else keeps, nor what has just come in', async () => {
  const [one, other] = [await archive(), await archive()]
  const gone = await one.kept(`certificate ${newId()}`)
  const text = `certificate ${newId()}`
  const [shared] = [await one.kept(text), await other.kept(text)]
  const fresh = await one.kept(`certificate ${newId()}`)
  for (const { id } of [gone, shared, fresh]) await one.disposed(id)
  for (const { sha256 } of [gone, shared]) await olderThanAnHour(sha256)

  await releaseLooseFiles(house.pool.db, house.door, house.clock.now, house.log)
  await release(pool, house.dataDir)

  expect([await one.has(gone.sha256), await one.has(shared.sha256), await one.has(fresh.sha256)]).toEqual([
    false,
    true,
    true,
  ])
})

test('what was coming in when the server fell is removed a day later, what is coming in now is not', async () => {
  const incoming = join(house.dataDir, 'files', 'incoming')
  await mkdir(incoming, { recursive: true })
  await writeFile(join(incoming, 'fallen'), 'half a file')
  await utimes(join(incoming, 'fallen'), new Date(0), new Date(0))
  await writeFile(join(incoming, 'coming'), 'half a file')

  await release(pool, house.dataDir)

  expect(await readdir(incoming)).toEqual(['coming'])
  await rm(join(incoming, 'coming'))
})

test('the nightly reading cries for a damaged file, and for no other', async () => {
  const cries: unknown[] = []
  const log = pino({ level: 'fatal' }, { write: (line: string) => void cries.push(JSON.parse(line)) })
  const { kept } = await archive()
  await kept(`certificate ${newId()}`)
  const damaged = await kept(`certificate ${newId()}`)
  await writeFile(placeOf(damaged.sha256), 'something else')

  await scrub(pool, house.dataDir, log)

  expect(cries).toMatchObject([{ sha256: damaged.sha256, msg: 'a kept file is damaged or gone' }])
})
