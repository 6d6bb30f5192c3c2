import { createWriteStream, mkdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import type pg from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import { createAuth } from '#platform/server/signing/auth.ts'
import type { Connection } from '#platform/server/database/database.ts'
import { migrate, readMigrations } from '#platform/server/database/migrate.ts'
import type { Settings } from '#platform/server/settings.ts'
import { placeOf } from '../fsck/files.ts'
import { withClient } from '../database.ts'
import type { Manifest, Part, TablePart } from './manifest.ts'
import { readable, readBackup, type Take } from './read.ts'
import { nameOf, quoted } from './tables.ts'

/** A backup of a newer Touchstone needs that Touchstone. */
export function refuseStrangeMigrations({ migrations }: Manifest): void {
  const known = new Map(readMigrations().map(({ name, hash }) => [name, hash]))
  const strange = migrations.find(({ name, hash }) => known.get(name) !== hash)
  if (strange)
    throw new Error(
      `The backup knows the migration "${strange.name}", which this Touchstone does not. Restore it with the version that made it.`,
    )
}

/** Everything goes into the tables as they were then, in one transaction; then the database is brought to the present. */
export async function putBack(
  owner: Connection,
  source: string,
  settings: Settings,
  passphrase?: string,
): Promise<void> {
  const { migrations, tables } = await readBackup(source, undefined, passphrase)
  await withClient(owner, async (client) => {
    await migrate(owner, new Set(migrations.map(({ name }) => name)))
    await prepareSignIn(owner, settings.baseUrl)
    await client.query('begin')
    const harden = await soften(client, tables)
    const parts = new Map(tables.map((table) => [table.name, table]))
    const take: Take = async (part, bytes) => {
      const table = parts.get(part.name)
      if (table) await fill(client, table, bytes)
      else
        await pipeline(
          readable(bytes),
          createWriteStream(placeFor(settings.dataDir, part), { mode: 0o600, flush: true }),
        )
    }
    await readBackup(source, take, passphrase)
    await harden()
    await client.query('commit')
    await client.query('analyze')
  })
  await migrate(owner)
}

export async function refuseInhabited(client: pg.ClientBase): Promise<void> {
  const { rows } = await client.query(`select from pg_tables where schemaname in ('public', 'auth') limit 1`)
  if (rows.length > 0) throw new Error('The database is not empty. A backup is restored into an empty database.')
}

/** The tables of the sign-in library are made by itself. */
async function prepareSignIn(owner: Connection, baseUrl: string): Promise<void> {
  const auth = await createAuth({
    owner,
    baseUrl,
    secret: 'only to make tables, signs nothing',
    sendReset: async () => {},
    onError: () => {},
  })
  await auth.close()
}

/** References are checked by the order in the backup's database already; an owner who is no superuser must fill tables in their order. */
async function soften(client: pg.Client, tables: readonly TablePart[]): Promise<() => Promise<unknown>> {
  const { rows } = await client.query<{ may: boolean }>(
    'select rolsuper as may from pg_roles where rolname = current_user',
  )
  if (rows[0]?.may) {
    await client.query('set local session_replication_role = replica')
    return async () => {}
  }
  const guarded = tables.filter(({ schema }) => schema === 'public').map(nameOf)
  for (const name of guarded) await client.query(`alter table ${name} no force row level security`)
  const { rows: references } = await client.query<{ name: string; table: string }>(
    `select conname as name, conrelid::regclass::text as "table" from pg_constraint where contype = 'f' and connamespace in ('public'::regnamespace, 'auth'::regnamespace)`,
  )
  for (const { name, table } of references)
    await client.query(`alter table ${table} alter constraint ${quoted(name)} deferrable initially deferred`)
  return async () => {
    await client.query('set constraints all immediate')
    for (const { name, table } of references)
      await client.query(`alter table ${table} alter constraint ${quoted(name)} not deferrable`)
    for (const name of guarded) await client.query(`alter table ${name} force row level security`)
  }
}

async function fill(client: pg.Client, table: TablePart, bytes: AsyncIterable<Buffer>): Promise<void> {
  const into = client.query(copyFrom(`copy ${nameOf(table)} (${table.columns.map(quoted).join(', ')}) from stdin`))
  await pipeline(readable(bytes), into)
}

/** Nothing in a backup says where it is written: the place follows from what it is. */
function placeFor(dataDir: string, { name }: Part): string {
  const sha256 = /^files\/([0-9a-f]{64})$/.exec(name)?.[1]
  const key = /^keys\/([\w.-]{1,80})$/.exec(name)?.[1]
  if (sha256 === undefined && key === undefined && name !== 'checkpoints.log') throw new Error(`"${name}" has no place`)
  const path = sha256 ? placeOf(dataDir, sha256) : key ? join(dataDir, 'keys', key) : join(dataDir, 'checkpoints.log')
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 })
  return path
}
