import { mkdirSync } from 'node:fs'
import { sql } from 'kysely'
import pino from 'pino'
import { connectionFrom } from '#platform/server/database/database.ts'
import { openFileStore } from '#platform/server/files/files.ts'
import { ownDataFolder } from '#platform/server/database/one-owner.ts'
import { startPostgres } from '#platform/server/postgres/postgres.ts'
import { sessionSecret } from '#platform/server/signing/secret.ts'
import { readSettings, type Settings } from '#platform/server/settings.ts'
import { createApplication } from './application.ts'
import { type Entrance, type Example, exampleOf } from './example.ts'
import { type House, openHouse } from './house.ts'
import { openBackground } from './news/jobs.ts'
import { type SetupLink, setupLinks } from './setup.ts'

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
  const secret = () => sessionSecret(owner, settings)
  const background = openBackground({ owner, settings, log })
  const { enqueue, sendMail } = background
  const house = await openHouse({ owner, baseUrl: settings.baseUrl, secret, log, enqueue, sendMail })
  const clock = () => new Date()
  const [example, link] = [
    exampleOf(house, clock, openFileStore(settings.dataDir)),
    setupLinks(settings.dataDir, clock),
  ]
  const { baseUrl, dataDir } = settings
  const server = await createApplication({ house, log, baseUrl, dataDir, example, link })
  await server.listen({ port: settings.port, host: settings.host })
  say(`Touchstone is ready on ${settings.baseUrl}`)
  background.start(house.pool.db, house.door)
  await offerSetup(house, link, baseUrl)
  if (process.argv.some((one) => one.startsWith('--example'))) await openExample(example, baseUrl)

  let closing = false
  const close = () => {
    if (closing) return
    closing = true
    void server
      .close()
      .then(() => background.stop())
      .then(() => house.close())
      .then(stop)
      .then(() => process.exit(0))
  }
  process.on('SIGINT', close)
  process.on('SIGTERM', close)
  process.once('disconnect', close)
}

async function offerSetup(house: House, link: SetupLink, baseUrl: string): Promise<void> {
  const { rows } = await sql<{ orgId: string }>`
    select org_id from organisations_known() where not is_example limit 1`.execute(house.pool.db)
  if (rows.length > 0) return
  say(`Set up your organisation (this link works once, for 30 minutes):\n  ${baseUrl}/setup/${link.issue()}`)
}

/** One way in per role; with `--example=everyone` one per person. */
async function openExample(example: Example, baseUrl: string): Promise<void> {
  say('Opening the example company …')
  await example.load()
  say('Enter the example company as one of its people (each link works once, for a day):')
  const entrances = example.entrances()
  const firstOfRole = (entrance: Entrance) =>
    entrances.find(({ person }) => person.role === entrance.person.role) === entrance
  for (const entrance of process.argv.includes('--example=everyone') ? entrances : entrances.filter(firstOfRole))
    say(`  ${entrance.person.role.padEnd(18)} ${entrance.person.nameEn.padEnd(22)} ${baseUrl}/enter/${entrance.token}`)
}

await start().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exit(1)
})
