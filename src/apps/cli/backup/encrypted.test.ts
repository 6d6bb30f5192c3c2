import { createHash } from 'node:crypto'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import pg from 'pg'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { newId } from '#kernel/ids.ts'
import { openTestHouse, type TestHouse } from '#apps/server/testing.ts'
import { openFileStore } from '#platform/server/files/files.ts'
import { KeepFile } from '#platform/server/files/kept-files.ts'
import { serverKeys } from '#platform/server/signing/keys.ts'
import type { Settings } from '#platform/server/settings.ts'
import { decrypted } from './cipher.ts'
import { readBackup } from './read.ts'
import { lastBackup, rememberBackup } from './record.ts'
import { writeBackup } from './write.ts'
import { verb as restore } from '../restore.ts'

const folder = mkdtempSync(join(tmpdir(), 'touchstone-encrypted-'))
const [file, plain] = [join(folder, 'night.backup'), join(folder, 'plain.backup')]
const [passphrase, passphraseFile] = ['جملة سرية لا يعرفها أحد', join(folder, 'passphrase')]
/** Text that hardly gets smaller by compressing. */
const noise = Buffer.from(
  Array.from({ length: 6000 }, (_, at) => createHash('sha256').update(`${at}`).digest('base64')).join('\n'),
)
let house: TestHouse
let client: pg.Client

beforeAll(async () => {
  house = await openTestHouse()
  client = new pg.Client(house.owner)
  await client.connect()
  const org = await house.organisation({ people: { bo: ['employee'] } })
  const kept = await openFileStore(house.dataDir).keep(Readable.from([noise]))
  await org.as('bo').do(KeepFile, { id: newId(), name: 'noise.txt', ...kept })
  serverKeys(house.dataDir)
  writeFileSync(passphraseFile, `${passphrase}\n`)
  await writeBackup(client, house.dataDir, plain, house.clock.now)
  await writeBackup(client, house.dataDir, file, house.clock.now, passphrase)
})
afterEach(() => {
  delete process.env['BACKUP_PASSPHRASE']
})
afterAll(async () => {
  await client.end()
  await house.close()
  rmSync(folder, { recursive: true, force: true })
})

const settingsFor = (dataDir: string): Settings => ({
  port: 0,
  host: '127.0.0.1',
  dataDir,
  databaseUrl: undefined,
  baseUrl: 'http://localhost:9001',
  smtpUrl: undefined,
})
const restored = (dataDir: string, ...args: string[]) =>
  restore({ args, settings: settingsFor(dataDir), say() {}, complain() {} })

test('an encrypted backup shows nothing of what it holds, and holds the same as an open one', async () => {
  const bytes = readFileSync(file)
  const { secret } = JSON.parse(readFileSync(join(house.dataDir, 'keys/server-keys.json'), 'utf8')) as {
    secret: string
  }

  expect(bytes.includes(secret)).toBe(false)
  expect(bytes.includes('manifest')).toBe(false)
  // Zstandard's own first bytes: what is compressed and not encrypted begins with them.
  expect(bytes.includes(Buffer.from('28b52ffd', 'hex'))).toBe(false)
  expect(await readBackup(file, undefined, passphrase)).toEqual(await readBackup(plain))
  expect(readdirSync(house.dataDir).filter((name) => name.startsWith('.backup-'))).toEqual([])
})

test('the same backup is never encrypted the same way twice', async () => {
  const again = join(folder, 'again.backup')
  await writeBackup(client, house.dataDir, again, house.clock.now, passphrase)

  expect(readFileSync(again).subarray(29, 61)).not.toEqual(readFileSync(file).subarray(29, 61))
})

test('with the passphrase everything comes back, keys and all', async () => {
  const target = join(folder, 'restored')

  expect(await restored(target, file, '--passphrase-file', passphraseFile)).toBe(0)

  expect(readFileSync(join(target, 'keys/server-keys.json'))).toEqual(
    readFileSync(join(house.dataDir, 'keys/server-keys.json')),
  )
})

test('without the passphrase, or with another, nothing is touched', async () => {
  const target = join(folder, 'never')

  await expect(restored(target, file)).rejects.toThrow('it is encrypted: give its passphrase')
  process.env['BACKUP_PASSPHRASE'] = 'a passphrase of somebody else'
  await expect(restored(target, file)).rejects.toThrow('the passphrase is not the one it was made with')
  process.env['BACKUP_PASSPHRASE'] = 'short'
  await expect(restored(target, file)).rejects.toThrow('too short')
  expect(existsSync(target)).toBe(false)
})

test('flipped bytes, cuts, swapped and repeated pieces are all refused before anything is touched', async () => {
  const whole = readFileSync(file)
  const [target, damaged] = [join(folder, 'never'), join(folder, 'damaged.backup')]
  const [head, piece] = [29 + 16 + 32, 64 * 1024 + 16]
  expect(whole.length).toBeGreaterThan(head + 2 * piece)
  const flipped = (at: number) => {
    const bytes = Buffer.from(whole)
    bytes[at] = (bytes[at] as number) ^ (1 << (at % 8))
    return bytes
  }
  const pieces = (...order: number[]) =>
    Buffer.concat([
      whole.subarray(0, head),
      ...order.map((at) => whole.subarray(head + at * piece, head + (at + 1) * piece)),
      whole.subarray(head + 2 * piece),
    ])
  const places = [0, 5, 28, 29, 44, 45, 76, head, whole.length - 1, whole.length - 16, whole.length - 17]
  const spread = Array.from({ length: 12 }, (_, way) => Math.floor((whole.length * (way + 0.5)) / 12))
  const ways: Record<string, Buffer> = {
    ...Object.fromEntries([...places, ...spread].map((at) => [`byte ${at}`, flipped(at)])),
    'cut after the head': whole.subarray(0, head),
    'cut after the first piece': whole.subarray(0, head + piece),
    'cut after the second piece': whole.subarray(0, head + 2 * piece),
    'cut by a byte': whole.subarray(0, -1),
    'a byte more': Buffer.concat([whole, Buffer.from([0])]),
    'pieces swapped': pieces(1, 0),
    'a piece twice': pieces(0, 0),
    'a piece left out': pieces(1),
    empty: Buffer.alloc(0),
  }
  for (const [way, bytes] of Object.entries(ways)) {
    writeFileSync(damaged, bytes)
    const attempt = restored(target, damaged, '--passphrase-file', passphraseFile)
    await expect(attempt, way).rejects.toThrow(/cannot be restored: [^]*Nothing was touched/)
    expect(existsSync(target)).toBe(false)
  }
}, 120_000)

test('what was decrypted before a damaged piece is never more than what was written', async () => {
  const bytes = readFileSync(file)
  bytes[bytes.length - 30] = (bytes.at(-30) as number) ^ 1
  const damaged = join(folder, 'late.backup')
  writeFileSync(damaged, bytes)
  const good: Buffer[] = []
  for await (const part of await decrypted(file, passphrase)) good.push(part as Buffer)
  const got: Buffer[] = []
  const reading = (async () => {
    for await (const part of await decrypted(damaged, passphrase)) got.push(part as Buffer)
  })()

  await expect(reading).rejects.toThrow('it was cut or is damaged (piece')
  expect(Buffer.concat(good).subarray(0, Buffer.concat(got).length)).toEqual(Buffer.concat(got))
})

test('what was done last is remembered for the doctor', () => {
  rememberBackup(folder, '2026-01-01T00:00:00.000Z', file, true)
  expect(lastBackup(folder)).toEqual({ at: new Date('2026-01-01T00:00:00.000Z'), isEncrypted: true })

  writeFileSync(join(folder, 'last-backup.json'), '{"at":"2026-01-02T00:00:00.000Z","file":"from an older version"}')
  expect(lastBackup(folder)?.isEncrypted).toBe(false)
})
