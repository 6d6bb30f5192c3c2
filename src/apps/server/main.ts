import { createHmac } from 'node:crypto'
import { mkdirSync } from 'node:fs'
import { sql } from 'kysely'
import pino from 'pino'
import { connectionFrom } from '#platform/server/database.ts'
import { serverKeys } from '#platform/server/keys.ts'
import { ownDataFolder } from '#platform/server/one-owner.ts'
import { startPostgres } from '#platform/server/postgres/postgres.ts'
import { readSettings, type Settings } from '#platform/server/settings.ts'
import { createApplication } from './application.ts'
import { openHouse } from './house.ts'
import { setupLinks } from './setup.ts'

const say = (line: string) => process.stdout.write(`${line}\n`)

async function database({ databaseUrl, dataDir }: Settings) {
  if (databaseUrl) return { owner: connectionFrom(databaseUrl), stop: async () => {} }
  const release = await ownDataFolder(dataDir)
  const postgres = await startPostgres(dataDir, say)
  const owner = { host: postgres.host, port: postgres.port, user: postgres.superuser, database: 'postgres' }
  return { owner, stop: () => postgres.stop().finally(release) }
}

async function start(): Promise<void> {
  const settings = readSettings(process.env)
  mkdirSync(settings.dataDir, { recursive: true, mode: process.getuid?.() === 0 ? 0o711 : 0o700 })
  const log = pino({ level: process.env['LOG_LEVEL'] ?? 'warn' })
  const { owner, stop } = await database(settings)
  const secret = settings.databaseUrl
    ? createHmac('sha256', settings.databaseUrl).update('touchstone sessions').digest('hex')
    : serverKeys(settings.dataDir).secret
  const house = await openHouse({ owner, baseUrl: settings.baseUrl, secret, log })
  const server = await createApplication({ house, log, baseUrl: settings.baseUrl, dataDir: settings.dataDir })
  await server.listen({ port: settings.port, host: settings.host })
  say(`Touchstone is ready on ${settings.baseUrl}`)
  await offerSetup(house.pool.db, settings)

  let closing = false
  const close = () => {
    if (closing) return
    closing = true
    void server.close().then(() => house.close()).then(stop).then(() => process.exit(0))
  }
  process.on('SIGINT', close)
  process.on('SIGTERM', close)
}

async function offerSetup(db: Awaited<ReturnType<typeof openHouse>>['pool']['db'], settings: Settings): Promise<void> {
  const { rows } = await sql<{ orgId: string }>`select org_id from organisations_known() limit 1`.execute(db)
  if (rows.length > 0) return
  const token = setupLinks(settings.dataDir, () => new Date()).issue()
  say(`Set up your organisation (this link works once, for 30 minutes):\n  ${settings.baseUrl}/setup/${token}`)
}

await start().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exit(1)
})
