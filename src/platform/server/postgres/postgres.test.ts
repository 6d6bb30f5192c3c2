import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from 'pg'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type PostgresServer, startPostgres } from './postgres.ts'

const program = `
  import { startPostgres } from ${JSON.stringify(join(import.meta.dirname, 'postgres.ts'))}
  const { host, pid } = await startPostgres(process.argv[1], () => {})
  console.log(JSON.stringify({ host, pid }))
  setInterval(() => {}, 1000)`

let home: string
let server: PostgresServer | undefined
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'pg-'))
})
afterEach(async () => {
  await server?.stop()
  server = undefined
  rmSync(home, { recursive: true })
})

test('the first start makes a database that keeps what it was told, and the second finds it', async () => {
  server = await start('data')
  expect(server.adopted).toBe(false)
  expect(await settings(server)).toEqual({
    fsync: 'on',
    full_page_writes: 'on',
    data_checksums: 'on',
    TimeZone: 'UTC',
    listen_addresses: '',
  })
  await run(server, 'create table kept as select 1 as one')
  await server.stop()

  server = await start('data')
  expect(server.adopted).toBe(false)
  expect(await run(server, 'select one from kept')).toEqual([{ one: 1 }])
})

test('nobody but the owner of the database reaches its socket', async () => {
  server = await start('data')

  expect(statSync(server.host).mode & 0o077).toBe(0)
})

test('after kill -9 of the server its database is adopted, and one whose postmaster was killed too recovers', async () => {
  const first = await startElsewhere('data')
  await kill(first.child)

  server = await start('data')
  expect(server).toMatchObject({ adopted: true, pid: first.pid, host: first.host })
  await run(server, 'create table kept as select 1 as one')
  process.kill(server.pid, 'SIGKILL')

  server = await start('data')
  expect(server.adopted).toBe(false)
  expect(await run(server, 'select one from kept')).toEqual([{ one: 1 }])
})

test('a pid file that names somebody else is not believed', async () => {
  server = await start('data')
  await server.stop()
  writeFileSync(join(home, 'data/postgres18/postmaster.pid'), `${process.pid}\n/x\n1\n5432\n.\n\n\nready\n`)
  writeFileSync(join(home, 'data/postgres18/.s.PGSQL.5432.lock'), `${process.pid}\n/x\n1\n5432\n.\n`)

  server = await start('data')
  expect(server.adopted).toBe(false)
})

test('a path too long for a socket gets one elsewhere, and the next server finds it', async () => {
  const long = 'a-folder-with-a-long-name/'.repeat(5)
  const first = await startElsewhere(long)
  await kill(first.child)

  server = await start(long)
  expect(server).toMatchObject({ adopted: true, host: first.host })
  expect(server.host.startsWith(home)).toBe(false)
  rmSync(server.host, { recursive: true })

  server = await start(long)
  expect(server.adopted).toBe(false)
  rmSync(server.host, { recursive: true })
})

test.runIf(process.getuid?.() === 0)('root may keep the data where nobody else may look', async () => {
  const closed = mkdtempSync(join(home, 'closed-'))
  server = await startPostgres(join(closed, 'data'), () => {}, quick)
  expect(await run(server, 'select 1 as one')).toEqual([{ one: 1 }])
  const { pid } = server

  server = await startPostgres(join(closed, 'data'), () => {}, quick)
  expect(server).toMatchObject({ adopted: true, pid })
})

test('what PostgreSQL says is kept in a log, and said when it cannot start', async () => {
  await expect(startPostgres(join(home, 'data'), () => {}, { shared_buffers: 'plenty' })).rejects.toThrow(
    /shared_buffers/,
  )

  expect(readFileSync(join(home, 'data/logs/postgres.log'), 'utf8')).toContain('shared_buffers')
  expect(existsSync(join(home, 'data/postgres18/postmaster.pid'))).toBe(false)
})

const quick = { fsync: 'off', shared_buffers: '16MB' }
const start = (folder: string) => startPostgres(join(home, folder), () => {})

async function startElsewhere(folder: string): Promise<{ child: ChildProcess; pid: number; host: string }> {
  const child = spawn(process.execPath, ['--input-type=module', '-e', program, join(home, folder)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const [said] = await once(child.stdout, 'data')
  return { child, ...(JSON.parse(String(said)) as { pid: number; host: string }) }
}

async function kill(child: ChildProcess): Promise<void> {
  child.kill('SIGKILL')
  await once(child, 'exit')
}

async function run(at: PostgresServer, sql: string): Promise<unknown[]> {
  const client = new Client({ host: at.host, port: at.port, user: at.superuser, database: 'postgres' })
  client.on('error', () => {}) // the server is killed under it
  await client.connect()
  const { rows } = await client.query(sql)
  await client.end()
  return rows
}

async function settings(at: PostgresServer): Promise<Record<string, string>> {
  const names = ['fsync', 'full_page_writes', 'data_checksums', 'TimeZone', 'listen_addresses']
  const rows = (await run(at, `select name, setting from pg_settings where name in ('${names.join("','")}')`)) as {
    name: string
    setting: string
  }[]
  return Object.fromEntries(rows.map(({ name, setting }) => [name, setting]))
}
