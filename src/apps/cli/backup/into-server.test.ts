import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
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
import { type PostgresServer, startPostgres } from '#platform/server/postgres/postgres.ts'
import { sessionSecret } from '#platform/server/signing/secret.ts'
import { readSettings, type Settings } from '#platform/server/settings.ts'
import { readBackup } from './read.ts'
import { writeBackup } from './write.ts'
import { withDatabase } from '../database.ts'
import { verb as fsck } from '../fsck.ts'
import { verb as restore } from '../restore.ts'
import { verb as verify } from '../verify.ts'

const folder = mkdtempSync(join(tmpdir(), 'touchstone-into-'))
const file = join(folder, 'night.backup')
let house: TestHouse
let postgres: PostgresServer
const said: string[] = []

beforeAll(async () => {
  house = await openTestHouse()
  const org = await house.organisation({ people: { bo: ['employee'], li: ['lead-auditor'] } })
  const kept = await openFileStore(house.dataDir).keep(Readable.from([Buffer.from('a photo of the gauge')]))
  await org.as('bo').do(KeepFile, { id: newId(), name: 'gauge.txt', ...kept })
  const client = new pg.Client(house.owner)
  await client.connect()
  const keys = serverKeys(house.dataDir)
  await signHeads({ client, keys, memory: openMemory(house.dataDir), now: house.clock.now, refuse: () => {} })
  await writeBackup(client, house.dataDir, file, house.clock.now)
  await client.end()
  postgres = await startPostgres(join(folder, 'cluster'), () => {})
  await asSuperuser(
    `create role keeper login createrole`,
    'create database empty owner keeper',
    'create database lived_in owner keeper',
    'create database troubled owner keeper',
  )
}, 120_000)
afterAll(async () => {
  await house.close()
  await postgres.stop()
  rmSync(folder, { recursive: true, force: true })
})

const asSuperuser = (...statements: string[]) => inDatabase('postgres', ...statements)

async function inDatabase(database: string, ...statements: string[]): Promise<void> {
  const admin = new pg.Client({ host: postgres.host, port: postgres.port, user: postgres.superuser, database })
  await admin.connect()
  for (const statement of statements) await admin.query(statement)
  await admin.end()
}

/** As an administrator sets it: a database of their own, whose owner is no superuser. */
const settingsFor = (database: string, dataDir: string): Settings =>
  readSettings({
    DATABASE_URL: `postgres://keeper@localhost:${postgres.port}/${database}?host=${encodeURIComponent(postgres.host)}`,
    DATA_DIR: join(folder, dataDir),
  })
const call = (settings: Settings, ...args: string[]) => ({
  args,
  settings,
  say: (line: string) => void said.push(line),
  complain: (line: string) => void said.push(line),
})

test('a database in which something stands is left alone, and so is the data folder', async () => {
  const settings = settingsFor('lived_in', 'refused')
  await withDatabase(settings, (client) => client.query('create table thesis (words text)'))

  await expect(restore(call(settings, file))).rejects.toThrow('The database is not empty')

  const tables = await withDatabase(settings, (client) =>
    client.query(`select tablename from pg_tables where schemaname in ('public', 'auth')`),
  )
  expect(tables.rows).toEqual([{ tablename: 'thesis' }])
  expect(existsSync(settings.dataDir) ? readdirSync(settings.dataDir) : []).toEqual([])
})

test('an empty database receives everything, for an owner who is no superuser; the history verifies and everything belongs together', async () => {
  const settings = settingsFor('empty', 'restored')

  expect(await restore(call(settings, file)), said.join('\n')).toBe(0)
  expect(await verify(call(settings)), said.join('\n')).toBe(0)
  expect(await fsck(call(settings)), said.join('\n')).toBe(0)

  const again = join(folder, 'again.backup')
  const secret = await withDatabase(settings, async (client, owner) => {
    await writeBackup(client, settings.dataDir, again, house.clock.now)
    return sessionSecret(owner, settings)
  })
  const [before, after] = [await readBackup(file), await readBackup(again)]
  expect(after).toEqual(before)
  expect(secret).toBe(serverKeys(house.dataDir).secret)
  expect(readCheckpoints(checkpointFile(settings.dataDir))).toHaveLength(1)
})

test('a restore that fails in the middle leaves the database empty, for the next one to succeed', async () => {
  const settings = settingsFor('troubled', 'troubled')
  await inDatabase(
    'troubled',
    `create function stumble() returns event_trigger language plpgsql as $$ begin
    if exists (select from pg_event_trigger_ddl_commands() where object_identity = 'public.finding') then raise exception 'the disk is full'; end if;
  end $$`,
    `create event trigger stumble on ddl_command_end execute function stumble()`,
  )

  await expect(restore(call(settings, file))).rejects.toThrow('the disk is full')
  const { rows } = await withDatabase(settings, (client) =>
    client.query(`select tablename from pg_tables where schemaname in ('public', 'auth')`),
  )
  expect(rows).toEqual([])
  expect(existsSync(settings.dataDir) ? readdirSync(settings.dataDir) : []).toEqual([])

  await inDatabase('troubled', 'drop event trigger stumble')
  expect(await restore(call(settings, file)), said.join('\n')).toBe(0)
})

test('what was restored is not restored over', async () => {
  await expect(restore(call(settingsFor('empty', 'restored'), file))).rejects.toThrow('is not empty')
  await expect(restore(call(settingsFor('empty', 'beside'), file))).rejects.toThrow('The database is not empty')
})
