import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import type { TestProject } from 'vitest/node'
import type { Connection } from '../database/database.ts'
import { migrate } from '../database/migrate.ts'
import { startPostgres } from '../postgres/postgres.ts'

declare module 'vitest' {
  interface ProvidedContext {
    postgres: Connection
  }
}

/** One real PostgreSQL for the run, with one migrated template; each worker gets a copy of it. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const dataDir = mkdtempSync(join(tmpdir(), 'touchstone-test-'))
  const postgres = await startPostgres(dataDir, () => {}, { fsync: 'off', synchronous_commit: 'off' })
  const server = { host: postgres.host, port: postgres.port, user: postgres.superuser }
  const client = new pg.Client({ ...server, database: 'postgres' })
  await client.connect()
  await client.query('create database template_house')
  await client.end()
  await migrate({ ...server, database: 'template_house' })
  project.provide('postgres', { ...server, database: 'template_house' })
  return async () => {
    await postgres.stop()
    rmSync(dataDir, { recursive: true, force: true })
  }
}
