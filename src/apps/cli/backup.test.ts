import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { newId } from '#kernel/ids.ts'
import { openTestHouse, type TestHouse } from '#apps/server/testing.ts'
import { checkpointFile, openMemory, readCheckpoints, signHeads } from '#platform/server/history/checkpoints.ts'
import { openFileStore } from '#platform/server/files/files.ts'
import { KeepFile } from '#platform/server/files/kept-files.ts'
import { serverKeys } from '#platform/server/signing/keys.ts'
import type { Settings } from '#platform/server/settings.ts'
import { readBackup } from './backup/read.ts'
import { writeBackup } from './backup/write.ts'
import { withDatabase } from './database.ts'
import { checkEverything } from './fsck/everything.ts'
import { placeOf } from './fsck/files.ts'
import { verb as restore } from './restore.ts'

const folder = mkdtempSync(join(tmpdir(), 'touchstone-backup-'))
const file = join(folder, 'night.backup')
let house: TestHouse
let client: pg.Client
let sha256 = ''

const settingsFor = (dataDir: string): Settings => ({
  port: 0,
  host: '127.0.0.1',
  dataDir,
  databaseUrl: undefined,
  baseUrl: 'http://localhost:9001',
  smtpUrl: undefined,
})
const callFor = (dataDir: string, args: string[]) => ({ args, settings: settingsFor(dataDir), say() {}, complain() {} })

beforeAll(async () => {
  house = await openTestHouse()
  client = new pg.Client(house.owner)
  await client.connect()
  const org = await house.organisation({ people: { bo: ['employee'], li: ['lead-auditor'] } })
  await house.organisation({ people: { ali: ['employee'] } })
  const kept = await openFileStore(house.dataDir).keep(Readable.from([Buffer.from('a photo of the gauge, as taken')]))
  sha256 = kept.sha256
  await org.as('bo').do(KeepFile, { id: newId(), name: 'gauge – قياس.txt', ...kept })
  const keys = serverKeys(house.dataDir)
  await signHeads({ client, keys, memory: openMemory(house.dataDir), now: house.clock.now, refuse: () => {} })
  await writeBackup(client, house.dataDir, file, house.clock.now)
})
afterAll(async () => {
  await client.end()
  await house.close()
  rmSync(folder, { recursive: true, force: true })
})

test('what is brought back is equal to the row and to the byte, and everything in it belongs together', async () => {
  const target = join(folder, 'restored')

  expect(await restore(callFor(target, [file]))).toBe(0)

  const again = join(folder, 'again.backup')
  const report = await withDatabase(settingsFor(target), async (restored, owner) => {
    await writeBackup(restored, target, again, house.clock.now)
    return checkEverything(restored, owner, target)
  })
  expect(await readBackup(again)).toEqual(await readBackup(file))
  expect(report).toMatchObject({ organisations: 2, files: 1, findings: [] })
  expect(readCheckpoints(checkpointFile(target))).toHaveLength(2)
})

test('a folder that is not empty is left alone', async () => {
  const inhabited = mkdtempSync(join(folder, 'inhabited-'))
  writeFileSync(join(inhabited, 'thesis.txt'), 'all my work')

  await expect(restore(callFor(inhabited, [file]))).rejects.toThrow('is not empty')

  expect(readdirSync(inhabited)).toEqual(['thesis.txt'])
})

test('fifty damaged backups are refused before anything is touched', async () => {
  const whole = readFileSync(file)
  const target = join(folder, 'never')
  const damaged = join(folder, 'damaged.backup')
  for (let way = 0; way < 50; way++) {
    const at = Math.floor((whole.length * way) / 50)
    const bytes = Buffer.from(whole)
    if (way % 2 === 0) bytes[at] = (bytes[at] as number) ^ 0x10
    writeFileSync(damaged, bytes)
    if (way % 2 === 1) truncateSync(damaged, at)

    await expect(restore(callFor(target, [damaged])), `way ${way}`).rejects.toThrow(
      /cannot be restored: [^]*Nothing was touched/,
    )
    expect(existsSync(target)).toBe(false)
  }
})

test('a backup is not written over another, and a failed one leaves nothing behind', async () => {
  await expect(writeBackup(client, house.dataDir, file, house.clock.now)).rejects.toThrow('exists already')

  const place = placeOf(house.dataDir, sha256)
  const bytes = readFileSync(place)
  writeFileSync(place, bytes.toString().replace('gauge', 'gouge'))
  const partial = join(folder, 'partial.backup')
  await expect(writeBackup(client, house.dataDir, partial, house.clock.now)).rejects.toThrow('is not what was kept')
  writeFileSync(place, bytes)

  expect(readdirSync(folder).filter((name) => name.includes('partial'))).toEqual([])
})

test('the check finds a damaged file, a changed row, a row from nowhere and an undone deed', async () => {
  const place = placeOf(house.dataDir, sha256)
  const bytes = readFileSync(place)
  writeFileSync(place, bytes.toString().replace('gauge', 'gouge'))
  await client.query(`update site set name_en = 'Elsewhere' where org_id = (select org_id from site limit 1)`)
  await client.query(
    `insert into site (org_id, id, code, name_en, name_ar) select org_id, $1, 'XX', 'X', 'X' from organisation limit 1`,
    [newId()],
  )
  await client.query(
    `insert into deed (org_id, key, command, fingerprint, outcome, at)
     select org_id, 'key-of-nothing', 'identity.addSite', '', jsonb_build_object('id', $1::text, 'version', 1), now() from organisation limit 1`,
    [newId()],
  )

  const { findings } = await checkEverything(client, house.owner, house.dataDir)
  writeFileSync(place, bytes)

  expect(findings.map(({ invariant }) => invariant).sort()).toEqual(['I2', 'I2', 'I4', 'I7'])
})
