import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { SMTPServer } from 'smtp-server'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { newId } from '#kernel/ids.ts'
import { checkEverything } from '#apps/cli/fsck/everything.ts'
import { aboutSeveralServers } from '#apps/cli/several-servers.ts'
import { connectionFrom } from '#platform/server/database/database.ts'
import { appConnection } from '#platform/server/database/migrate.ts'
import { type PostgresServer, startPostgres } from '#platform/server/postgres/postgres.ts'
import { readSettings } from '#platform/server/settings.ts'
import { type ChildServer, startServer } from '../testing/child-server.ts'
import { freePort } from '../testing/free-port.ts'

const folder = mkdtempSync(join(tmpdir(), 'touchstone-nodes-'))
const dataDir = join(folder, 'shared')
const [port, otherPort] = [await freePort(), await freePort()]
const fay = { nameEn: 'Fay', nameAr: '', initials: 'FA', email: 'fay@example.org', password: 'correct horse battery 9' }
const received: string[] = []
let [slow, arriving] = [false, 0]
let smtp: SMTPServer
let postgres: PostgresServer
let client: pg.Client
let databaseUrl = ''
let [a, b]: ChildServer[] = []
let cookie = ''
let boId = ''

const environment = (nodePort: number): Record<string, string> => ({
  DATABASE_URL: databaseUrl,
  DATA_DIR: dataDir,
  PORT: String(nodePort),
  // Behind the proxy people see one address, whichever server answers.
  BASE_URL: `http://127.0.0.1:${port}`,
  SMTP_URL: `smtp://127.0.0.1:${(smtp.server.address() as { port: number }).port}`,
})

beforeAll(async () => {
  smtp = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData(stream, _session, done) {
      arriving++
      let text = ''
      stream.on('data', (part: Buffer) => (text += part))
      stream.on('end', async () => {
        if (slow) await sleep(60_000, undefined, { ref: false })
        received.push(/^Message-ID: (\S+)/im.exec(text)?.[1] ?? '')
        done()
      })
    },
  })
  smtp.on('error', () => {})
  await new Promise<void>((ready) => smtp.listen(0, '127.0.0.1', ready))
  mkdirSync(dataDir, { recursive: true })
  postgres = await startPostgres(join(folder, 'cluster'), () => {})
  const admin = new pg.Client({
    host: postgres.host,
    port: postgres.port,
    user: postgres.superuser,
    database: 'postgres',
  })
  await admin.connect()
  await admin.query('create database touchstone')
  await admin.end()
  databaseUrl = `postgres://${postgres.superuser}@localhost:${postgres.port}/touchstone?host=${encodeURIComponent(postgres.host)}`
  client = new pg.Client(connectionFrom(databaseUrl))
  a = await startServer(environment(port), '/setup/')
  await setUp(a)
  b = await startServer(environment(otherPort))
  await client.connect()
}, 120_000)
afterAll(async () => {
  for (const one of [a, b]) one?.kill()
  await client.end()
  smtp.close()
  await postgres.stop()
  rmSync(folder, { recursive: true, force: true })
})

const send = (node: ChildServer | undefined, method: string, path: string, body?: unknown, headers = {}) =>
  fetch(`${node?.base}${path}`, {
    method,
    headers: { ...(body === undefined ? {} : { 'content-type': 'application/json' }), cookie, ...headers },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  })

const cookiesOf = (answer: Response) =>
  answer.headers
    .getSetCookie()
    .map((one) => one.split(';')[0])
    .join('; ')
const signIn = async (node: ChildServer | undefined) => {
  const answer = await send(node, 'POST', '/api/auth/sign-in/email', { email: fay.email, password: fay.password })
  expect(answer.status, await answer.clone().text()).toBe(200)
  return cookiesOf(answer)
}

async function setUp(node: ChildServer): Promise<void> {
  const token = /\/setup\/(\S+)/.exec(node.said)?.[1]
  const organisation = {
    nameEn: 'Two Works',
    nameAr: '',
    edition: '9001:2015',
    zone: 'Asia/Dubai',
    language: 'en',
    digits: 'latn',
  }
  const founded = await send(node, 'POST', '/api/setup', { token, organisation, founder: fay })
  expect(founded.status, await founded.clone().text()).toBe(201)
  cookie = await signIn(node)
  boId = newId()
  const bo = { id: boId, nameEn: 'Bo', nameAr: '', initials: 'BO', email: 'bo@example.org' }
  expect((await send(node, 'POST', '/api/people', bo)).status).toBe(201)
}

/** Bo is given a process, and written to about it. */
async function handOver(node: ChildServer | undefined): Promise<number> {
  const id = newId()
  const code = `P${id.slice(-9).toUpperCase()}`
  const process = { id, code, nameEn: `Process ${code}`, nameAr: '', ownerId: boId }
  return (await send(node, 'POST', '/api/processes', process)).status
}

async function until(what: string, isSo: () => Promise<boolean> | boolean, seconds: number): Promise<void> {
  for (const end = Date.now() + seconds * 1000; !(await isSo()); await sleep(100))
    if (Date.now() > end) throw new Error(`still not: ${what}`)
}
const unsent = async () => Number((await client.query('select from mail where sent_at is null')).rowCount)
const written = async () => Number((await client.query('select from mail')).rowCount)

test('who signs in on one server is known on the other, and who signs out on one is gone from both', async () => {
  expect((await send(b, 'GET', '/api/people')).status).toBe(200)

  const mine = cookie
  cookie = await signIn(b)
  expect((await send(a, 'GET', '/api/people')).status).toBe(200)
  expect((await send(a, 'POST', '/api/auth/sign-out', {}, { origin: `http://127.0.0.1:${port}` })).status).toBe(200)
  expect((await send(b, 'GET', '/api/people')).status).toBe(401)
  cookie = mine
})

test('the secret of sessions is random, the same for both, and out of reach of the product', async () => {
  const { rows } = await client.query<{ secret: string }>('select secret from server_secret')
  const product = new pg.Client(appConnection(connectionFrom(databaseUrl)))
  await product.connect()

  await expect(product.query('select secret from server_secret')).rejects.toThrow('permission denied')
  await product.end()
  expect(rows).toEqual([{ secret: expect.stringMatching(/^[0-9a-f]{64}$/) }])
})

test('both write at once: every write counts, every mail leaves once', async () => {
  const before = await written()
  const statuses = await Promise.all(Array.from({ length: 24 }, (_, turn) => handOver(turn % 2 ? a : b)))

  expect(statuses).toEqual(Array(24).fill(201))
  expect((await written()) - before).toBe(24)
  await until('every mail is sent', async () => (await unsent()) === 0, 60)
  expect(received).toHaveLength(new Set(received).size)
  expect(received).toHaveLength(await written())
}, 90_000)

test('the same deed sent to both happens once', async () => {
  const id = newId()
  const site = { id, code: 'TWICE', nameEn: 'Twice', nameAr: '' }
  const answers = await Promise.all(
    [a, b].map((node) => send(node, 'POST', '/api/sites', site, { 'idempotency-key': id })),
  )

  expect(answers.map(({ status }) => status).sort()).toEqual([201, 201])
  expect((await client.query('select from history where record_id = $1', [id])).rowCount).toBe(1)
})

test('one is killed in the middle of a mail: the other goes on at once, and takes over its work within a minute', async () => {
  slow = true
  const before = arriving
  // So that it is the first that takes the mail.
  b?.signal('SIGSTOP')
  await handOver(a)
  await until('a server is sending', () => arriving > before, 60)
  const { rows } = await client.query<{ name: string }>(
    `select name from pgboss.job where name = 'mail' and state = 'active'`,
  )
  expect(rows).toHaveLength(1)
  a?.kill()
  b?.signal('SIGCONT')
  slow = false

  const begun = performance.now()
  const statuses = await Promise.all(Array.from({ length: 10 }, () => handOver(b)))
  expect(statuses).toEqual(Array(10).fill(201))
  await until('every mail is sent', async () => (await unsent()) === 0, 100)
  process.stdout.write(
    `two servers: after kill -9 the other had sent everything within ${Math.round(performance.now() - begun)} ms\n`,
  )
}, 180_000)

test('after all that the history is whole, everything belongs together, and the doctor finds both at home', async () => {
  const headers = { 'content-type': 'application/octet-stream' }
  const kept = await fetch(`${b?.base}/api/files?name=note.txt`, {
    method: 'POST',
    headers: { ...headers, cookie },
    body: 'as seen',
  })
  expect(kept.status).toBe(201)
  const { findings, organisations } = await checkEverything(client, connectionFrom(databaseUrl), dataDir)
  const advice = await aboutSeveralServers(client, readSettings(environment(port)))
  const elsewhere = await aboutSeveralServers(
    client,
    readSettings({ ...environment(port), DATA_DIR: join(folder, 'other') }),
  )

  expect(organisations).toBe(1)
  expect(findings.filter(({ level }) => level === 'fault')).toEqual([])
  expect(advice.map(({ level }) => level)).toEqual(['ok', 'ok', 'ok'])
  expect(elsewhere.filter(({ level }) => level === 'error').map(({ what }) => what)).toEqual([
    expect.stringMatching(/^1 of the newest 1 files of this database are not in /),
  ])
})
