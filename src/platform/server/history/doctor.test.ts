import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { diagnose } from './doctor.ts'
import { readSettings } from '../settings.ts'

let dataDir: string
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'doctor-'))
})
afterEach(() => rmSync(dataDir, { recursive: true }))

const now = new Date()
const hoursAgo = (hours: number) => new Date(now.getTime() - hours * 3_600_000)
const healthy = { SMTP_URL: 'smtp://mail.example.com', BASE_URL: 'https://quality.example.com' }

async function unwell(
  env: Record<string, string>,
  rest: Partial<Parameters<typeof diagnose>[0]> = {},
): Promise<string[]> {
  const findings = await diagnose({
    settings: readSettings({ DATA_DIR: dataDir, ...env }),
    lastBackup: { at: hoursAgo(3), isEncrypted: true },
    now,
    ...rest,
  })
  expect(findings.filter(({ level, mend }) => level !== 'ok' && mend === '')).toEqual([])
  return findings
    .filter(({ level, what }) => level !== 'ok' && !what.includes('NTP') && !what.includes('GB left'))
    .map(({ level, what }) => `${level}: ${what}`)
}

test('a healthy installation has nothing to mend', async () => {
  expect(await unwell(healthy)).toEqual([])
})

test('a database that may lose what was saved is an error', async () => {
  const query = async () => [
    { name: 'fsync', setting: 'off' },
    { name: 'full_page_writes', setting: 'on' },
    { name: 'data_checksums', setting: 'off' },
  ]

  expect(await unwell(healthy, { query })).toEqual([
    'error: The database has fsync off.',
    'warning: The database has data_checksums off.',
  ])
})

test('a backup older than 26 hours, or none, is a warning', async () => {
  expect(await unwell(healthy, { lastBackup: { at: hoursAgo(26), isEncrypted: true } })).toEqual([])
  expect(await unwell(healthy, { lastBackup: { at: hoursAgo(30), isEncrypted: true } })).toEqual([
    'warning: The last backup is 30 hours old.',
  ])
  expect(await unwell(healthy, { lastBackup: undefined })).toEqual(['warning: There has never been a backup.'])
  expect(await unwell(healthy, { lastBackup: { at: hoursAgo(3), isEncrypted: false } })).toEqual([
    'warning: The last backup is not encrypted, and it holds the keys of this server.',
  ])
})

test('a data folder that others may read is a warning, and one that is not there an error', async () => {
  chmodSync(dataDir, 0o755)
  expect(await unwell(healthy)).toEqual(['warning: Other users of this machine can look into the data folder.'])
  expect((await unwell({ ...healthy, DATA_DIR: join(dataDir, 'none') }))[0]).toMatch(/^error: .* cannot be written/)
})

test('passwords that travel readable are an error', async () => {
  const found = await unwell({ ...healthy, HOST: '0.0.0.0', BASE_URL: 'http://quality.example.com' })

  expect(found[0]).toMatch(/^error: .*travel readable/)
  expect(found[1]).toMatch(/^warning: .*0\.0\.0\.0/)
})

test('a clock that disagrees with the disk is a warning', async () => {
  const found = await unwell(healthy, { now: hoursAgo(1), lastBackup: { at: hoursAgo(2), isEncrypted: true } })

  expect(found).toEqual([expect.stringMatching(/^warning: The clock and that of the disk differ by 36\d\d seconds.$/)])
})
