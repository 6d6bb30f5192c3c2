import { execFile } from 'node:child_process'
import { rmSync, statfsSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { Settings } from '../settings.ts'

export type Finding = { level: 'ok' | 'warning' | 'error'; what: string; mend: string }
type Query = (sql: string) => Promise<readonly object[]>
type Patient = { settings: Settings; query?: Query; lastBackup?: LastBackup | undefined; now: Date }
type LastBackup = { at: Date; isEncrypted: boolean }

const ok = (what: string): Finding => ({ level: 'ok', what, mend: '' })
const warning = (what: string, mend: string): Finding => ({ level: 'warning', what, mend })
const error = (what: string, mend: string): Finding => ({ level: 'error', what, mend })

/** What an administrator should know about this installation, and how to mend what is not well. */
export async function diagnose({ settings, query, lastBackup, now }: Patient): Promise<Finding[]> {
  return [
    ...(query ? await aboutDatabase(query) : []),
    ...aboutDataFolder(settings.dataDir, now),
    await aboutClock(),
    ...aboutBackup(lastBackup, now),
    aboutMail(settings),
    ...aboutAddresses(settings),
  ]
}

const databasePromises = {
  fsync: 'What was saved is gone after a power cut. Set fsync = on in postgresql.conf and reload PostgreSQL.',
  full_page_writes:
    'A power cut can tear pages of the database. Set full_page_writes = on in postgresql.conf and reload PostgreSQL.',
  synchronous_commit:
    'The last saves before a crash are gone. Set synchronous_commit = on in postgresql.conf and reload PostgreSQL.',
  data_checksums: 'Damage of the disk goes unseen. Stop PostgreSQL and run pg_checksums --enable on its data folder.',
}

async function aboutDatabase(query: Query): Promise<Finding[]> {
  const names = Object.keys(databasePromises).map((name) => `'${name}'`)
  const rows = (await query(`select name, setting from pg_settings where name in (${names.join(', ')})`)) as readonly {
    name: string
    setting: string
  }[]
  return Object.entries(databasePromises).map(([name, mend]) => {
    const setting = rows.find((row) => row.name === name)?.setting ?? 'unknown'
    if (setting !== 'off') return ok(`The database has ${name} ${setting}.`)
    return name === 'fsync' || name === 'full_page_writes'
      ? error(`The database has ${name} off.`, mend)
      : warning(`The database has ${name} off.`, mend)
  })
}

function aboutDataFolder(dataDir: string, now: Date): Finding[] {
  const probe = join(dataDir, `.doctor-${process.pid}`)
  try {
    writeFileSync(probe, 'may be removed')
    const written = statSync(probe).mtime
    rmSync(probe)
    return [
      ok(`The data folder ${dataDir} can be written.`),
      aboutPrivacy(dataDir),
      aboutSpace(dataDir),
      aboutFileTime(written, now),
    ]
  } catch (cause) {
    return [
      error(
        `The data folder ${dataDir} cannot be written: ${(cause as Error).message}.`,
        'Give it to the user the server runs as (chown -R), or set DATA_DIR to another folder.',
      ),
    ]
  }
}

const aboutPrivacy = (dataDir: string): Finding =>
  (statSync(dataDir).mode & 0o006) === 0
    ? ok('The data folder is closed to other users of this machine.')
    : warning('Other users of this machine can look into the data folder.', `Close it: chmod o-rw ${dataDir}`)

function aboutSpace(dataDir: string): Finding {
  const { bavail, bsize } = statfsSync(dataDir)
  const gigabytes = (bavail * bsize) / 1e9
  const what = `The disk of the data folder has ${gigabytes.toFixed(1)} GB left.`
  return gigabytes >= 1
    ? ok(what)
    : warning(what, 'Make room before the database stops: move old backups away, or enlarge the disk.')
}

function aboutFileTime(written: Date, now: Date): Finding {
  const seconds = Math.round(Math.abs(written.getTime() - now.getTime()) / 1000)
  return seconds <= 5
    ? ok('The clock agrees with that of the disk.')
    : warning(
        `The clock and that of the disk differ by ${seconds} seconds.`,
        'Let both machines keep time by NTP: due dates and history are read by it.',
      )
}

async function aboutClock(): Promise<Finding> {
  const answer = await promisify(execFile)('timedatectl', ['show', '-p', 'NTPSynchronized', '--value'], {
    timeout: 3000,
  }).catch(() => undefined)
  const synchronised = answer?.stdout.trim()
  if (synchronised === 'yes') return ok('The clock is kept by NTP.')
  if (synchronised === 'no')
    return warning(
      'The clock is not kept by NTP.',
      'Turn it on: timedatectl set-ntp true. Due dates and history are read by it.',
    )
  return ok('Whether the clock is kept by NTP is unknown on this machine.')
}

function aboutBackup(last: LastBackup | undefined, now: Date): Finding[] {
  const mend = 'Make one: npm run cli backup, and let it run every night.'
  if (!last) return [warning('There has never been a backup.', mend)]
  const hours = Math.round((now.getTime() - last.at.getTime()) / 3_600_000)
  const age = `The last backup is ${hours} hours old.`
  return [
    hours > 26 ? warning(age, mend) : ok(age),
    last.isEncrypted
      ? ok('The last backup is encrypted.')
      : warning(
          'The last backup is not encrypted, and it holds the keys of this server.',
          'Give cli backup a passphrase (--passphrase-file PATH, or BACKUP_PASSPHRASE) and keep that away from the backups.',
        ),
  ]
}

const aboutMail = ({ smtpUrl }: Settings): Finding =>
  smtpUrl
    ? ok('Mail is sent.')
    : warning(
        'No mail is sent, so nobody is told of what is due.',
        'Set SMTP_URL, for example smtp://user:password@mail.example.com:587.',
      )

function aboutAddresses({ host, baseUrl }: Settings): Finding[] {
  const url = new URL(baseUrl)
  if (url.protocol === 'https:') return [ok(`People reach the server at ${baseUrl}, encrypted.`)]
  const mend = 'Put a reverse proxy with a certificate before the server and set BASE_URL=https://...'
  const findings: Finding[] = []
  if (!isLoopback(url.hostname))
    findings.push(error(`People reach the server at ${baseUrl}: passwords and records travel readable.`, mend))
  if (!isLoopback(host))
    findings.push(
      warning(`The server listens on ${host}, open to the network, without https.`, `${mend} Or set HOST=127.0.0.1.`),
    )
  return findings.length > 0 ? findings : [ok('The server is reached from this machine alone.')]
}

const isLoopback = (host: string): boolean =>
  host === 'localhost' || host.startsWith('127.') || ['::1', '[::1]'].includes(host)
