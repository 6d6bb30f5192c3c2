import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, expect, test } from 'vitest'
import { newId } from '#kernel/ids.ts'
import { withDatabase } from '#apps/cli/database.ts'
import { checkEverything } from '#apps/cli/fsck/everything.ts'
import type { Settings } from '#platform/server/settings.ts'
import { freePort } from '../testing/free-port.ts'

const cycles = 20
const root = join(import.meta.dirname, '../../../..')
const dataDir = mkdtempSync(join(tmpdir(), 'touchstone-kill-'))
const port = await freePort()
const base = `http://127.0.0.1:${port}`
const person = {
  nameEn: 'Fay',
  nameAr: '',
  initials: 'FA',
  email: 'fay@example.org',
  password: 'correct horse battery 9',
}
let child: ChildProcess | undefined
afterAll(() => {
  killAll()
  rmSync(dataDir, { recursive: true, force: true })
})

/** Starts the server as `npm start` does, and answers what it says until it is ready. */
async function start(sign = 'is ready'): Promise<string> {
  const env = {
    ...process.env,
    DATA_DIR: dataDir,
    PORT: String(port),
    HOST: '127.0.0.1',
    BASE_URL: base,
    LOG_LEVEL: 'fatal',
  }
  const server = spawn(process.execPath, [join(root, 'src/apps/server/main.ts')], {
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  child = server
  let said = ''
  server.stdout.on('data', (part: Buffer) => (said += part))
  for (const until = Date.now() + 30_000; !said.includes(sign); await sleep(20)) {
    if (server.exitCode !== null || Date.now() > until) throw new Error(`the server did not start: ${said}`)
  }
  return said
}

/** The whole server at once: node, and every process of its PostgreSQL; nothing is closed, flushed or said goodbye to. */
function killAll(): void {
  const pids = [child?.pid, ...postgresPids()].filter((pid) => pid !== undefined)
  for (const pid of pids)
    try {
      process.kill(pid, 'SIGKILL')
    } catch {
      // gone already
    }
  child = undefined
}

function postgresPids(): number[] {
  try {
    return [Number(readFileSync(join(dataDir, 'postgres18', 'postmaster.pid'), 'utf8').split('\n')[0])]
  } catch {
    return []
  }
}

type Acknowledged = { sites: Map<string, number>; people: Map<string, number>; files: Set<string> }
const acknowledged: Acknowledged = { sites: new Map(), people: new Map(), files: new Set() }
let cookie = ''

const send = (method: string, path: string, body: unknown, headers: Record<string, string> = {}) =>
  fetch(`${base}${path}`, {
    method,
    headers: { 'content-type': 'application/json', cookie, ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  })

async function setUp(said: string): Promise<void> {
  const token = /\/setup\/(\S+)/.exec(said)?.[1]
  const organisation = {
    nameEn: 'Kill Works',
    nameAr: '',
    edition: '9001:2015',
    zone: 'Asia/Dubai',
    language: 'en',
    digits: 'latn',
  }
  const founded = await send('POST', '/api/setup', { token, organisation, founder: person })
  expect(founded.status, await founded.text()).toBe(201)
  const { email, password } = person
  const session = await send('POST', '/api/auth/sign-in/email', { email, password })
  cookie = session.headers
    .getSetCookie()
    .map((one) => one.split(';')[0])
    .join('; ')
}

/** Writes until the server is gone, and remembers what it was told had been done. */
async function write(until: AbortSignal): Promise<void> {
  for (let turn = 0; !until.aborted; turn++)
    try {
      const [siteId, personId] = [newId(), newId()]
      const site = await send(
        'POST',
        '/api/sites',
        { id: siteId, code: siteId.slice(-12), nameEn: `Site ${turn}`, nameAr: '' },
        { 'idempotency-key': siteId },
      )
      if (site.status === 201) acknowledged.sites.set(siteId, 1)
      const added = await send('POST', '/api/people', {
        id: personId,
        nameEn: 'P',
        nameAr: '',
        initials: 'P',
        email: `${personId}@example.org`,
      })
      if (added.status === 201) acknowledged.people.set(personId, 1)
      const changed = await send(
        'PUT',
        `/api/people/${personId}`,
        { jobTitleEn: `Turn ${turn}` },
        { 'if-match': '"1"' },
      )
      if (changed.status === 200) acknowledged.people.set(personId, 2)
      const file = await send('POST', `/api/files?name=${turn}.txt`, `evidence ${siteId}`, {
        'content-type': 'application/octet-stream',
      })
      if (file.status === 201) acknowledged.files.add(((await file.json()) as { id: string }).id)
    } catch {
      return // the server is gone
    }
}

const settings: Settings = {
  port,
  host: '127.0.0.1',
  dataDir,
  databaseUrl: undefined,
  baseUrl: base,
  smtpUrl: undefined,
}

test('whatever was acknowledged is there after twenty times kill -9, and everything belongs together', async () => {
  await setUp(await start('/setup/'))
  const readiness: number[] = []
  for (let cycle = 0; cycle < cycles; cycle++) {
    const gone = new AbortController()
    const writers = Array.from({ length: 4 }, () => write(gone.signal))
    await sleep(250 + ((cycle * 137) % 700))
    killAll()
    gone.abort()
    await Promise.all(writers)
    const before = performance.now()
    await start()
    readiness.push(performance.now() - before)
  }
  killAll()

  const { report, versions } = await withDatabase(settings, async (client, owner) => {
    const versions = new Map<string, number>()
    for (const table of ['site', 'person', 'file'])
      for (const row of (await client.query<{ id: string; version: number }>(`select id, version from ${table}`)).rows)
        versions.set(row.id, row.version)
    return { report: await checkEverything(client, owner, dataDir), versions }
  })
  const wanted = [
    ...acknowledged.sites,
    ...acknowledged.people,
    ...[...acknowledged.files].map((id) => [id, 1] as const),
  ]
  const lost = wanted.filter(([id, version]) => (versions.get(id) ?? 0) < version)
  const slowest = Math.max(...readiness)
  process.stdout.write(
    `kill -9: ${readiness.length} times, ${wanted.length} acknowledged writes, ${lost.length} lost, ready again within ${Math.round(slowest)} ms\n`,
  )

  expect(wanted.length).toBeGreaterThan(100)
  expect(lost).toEqual([])
  expect(report.findings.filter(({ level }) => level === 'fault')).toEqual([])
  expect(readiness).toHaveLength(cycles)
  expect(slowest).toBeLessThan(20_000)
}, 400_000)
