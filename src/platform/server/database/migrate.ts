import { createHash, createHmac } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import type { Connection } from './database.ts'

const folder = join(import.meta.dirname, '../../../../migrations')
const lock = 727_001
export const appRole = 'touchstone_app'

type Migration = { name: string; sql: string; hash: string }

export const readMigrations = (): Migration[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.sql'))
    .sort()
    .map((name) => {
      const sql = readFileSync(join(folder, name), 'utf8')
      return { name, sql, hash: createHash('sha256').update(sql).digest('hex') }
    })

/** How the product itself signs in: as a role that owns nothing and cannot see past row-level security. */
export function appConnection(owner: Connection): Connection {
  const { password: ownersPassword, ...rest } = owner
  const password = ownersPassword && createHmac('sha256', ownersPassword).update(appRole).digest('hex')
  return { ...rest, user: appRole, ...(password ? { password } : {}) }
}

async function ensureAppRole(client: pg.Client, owner: Connection): Promise<void> {
  const { password } = appConnection(owner)
  const login = password ? `login password '${password}'` : 'login'
  await client.query(`do $$ begin
    if not exists (select from pg_roles where rolname = '${appRole}') then
      create role ${appRole} ${login} nosuperuser nobypassrls nocreatedb nocreaterole;
    end if;
  exception when duplicate_object or unique_violation then null; end $$`)
  if (password) await client.query(`alter role ${appRole} ${login}`)
}

/** Brings the database to the present, once, however many servers start at the same time. Each migration is one transaction. A restore goes only as far as its backup. */
export async function migrate(owner: Connection, upTo?: ReadonlySet<string>): Promise<string[]> {
  const client = new pg.Client({ ...owner, connectionTimeoutMillis: 10_000 })
  client.on('error', () => {})
  await client.connect()
  try {
    await client.query('select pg_advisory_lock($1)', [lock])
    await ensureAppRole(client, owner)
    await client.query(
      'create table if not exists migration (name text primary key, hash text not null, at timestamptz not null default now())',
    )
    return await applyMissing(client, upTo)
  } finally {
    await client.end()
  }
}

async function applyMissing(client: pg.Client, upTo: ReadonlySet<string> | undefined): Promise<string[]> {
  const { rows } = await client.query<{ name: string; hash: string }>('select name, hash from migration order by name')
  const applied = new Map(rows.map((row) => [row.name, row.hash]))
  const known = readMigrations()
  refuseStrangers(applied, known)

  const missing = known.filter(({ name }) => !applied.has(name) && (upTo?.has(name) ?? true))
  for (const { name, sql, hash } of missing) {
    await client.query('begin')
    await client.query(sql)
    await client.query('insert into migration (name, hash) values ($1, $2)', [name, hash])
    await client.query('commit')
  }
  return missing.map((migration) => migration.name)
}

function refuseStrangers(applied: ReadonlyMap<string, string>, known: readonly Migration[]): void {
  const hashes = new Map(known.map((migration) => [migration.name, migration.hash]))
  for (const [name, hash] of applied) {
    if (!hashes.has(name))
      throw new Error(
        `The database was last used by a newer Touchstone (it knows "${name}"). Start that version, or restore a backup.`,
      )
    if (hashes.get(name) !== hash)
      throw new Error(
        `The migration "${name}" is not the one this database was made with. Use an unchanged copy of Touchstone.`,
      )
  }
}
