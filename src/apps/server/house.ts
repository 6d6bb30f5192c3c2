import type { Logger } from 'pino'
import { rolesNow } from '#modules/identity/queries.ts'
import { rolesMay } from '#modules/identity/rules.ts'
import { type Auth, createAuth } from '#platform/server/signing/auth.ts'
import { type Connection, openPool, type Pool } from '#platform/server/database/database.ts'
import { createDoor, type Door } from '#platform/server/door.ts'
import { appConnection, migrate } from '#platform/server/database/migrate.ts'
import type { Mailing } from '#platform/server/mail/mailer.ts'
import { proveSigner } from './people/prove-signer.ts'
import { writeReset } from './news/reset-mail.ts'
import { openRooms } from './rooms.ts'
import { createZones } from './zones.ts'

export type HouseOptions = {
  owner: Connection
  baseUrl: string
  /** Asked when the database is at the present. */
  secret: string | (() => Promise<string>)
  log: Logger
  clock?: () => Date
  enqueue?: (org: string, jobs: readonly { job: string; data: object }[]) => Promise<void>
  /** Sends a mail that belongs to no organisation; without it mails are written and kept. */
  sendMail?: ((mail: Mailing) => Promise<void>) | undefined
}

export type House = {
  door: Door
  auth: Auth
  pool: Pool
  contracts: Awaited<ReturnType<typeof openRooms>>['contracts']
  modules: string[]
  close(): Promise<void>
}

/** Puts the modules into one house: a migrated database, a door, people who can sign in. */
export async function openHouse(options: HouseOptions): Promise<House> {
  const { owner, baseUrl, log, clock = () => new Date() } = options
  const complain = (error: Error) => log.warn({ err: error }, 'database connection')
  await migrate(owner)
  const secret = typeof options.secret === 'string' ? options.secret : await options.secret()
  const pool = openPool(appConnection(owner), { max: 12, onError: complain })
  const enqueue = options.enqueue ?? (async () => {})
  const post = { db: pool.db, clock, enqueue, sendMail: options.sendMail }
  const [rooms, auth] = await Promise.all([
    openRooms({ sendsMail: options.sendMail !== undefined }),
    createAuth({ owner, baseUrl, secret, onError: complain, sendReset: (user) => writeReset(post, user) }),
  ])
  const door = createDoor(pool.db, rooms, {
    may: (actor, permission) => rolesMay(actor.roles, permission),
    proveSigner: (actor, proof, deed) => proveSigner(auth, actor, proof, deed),
    rolesNow,
    zoneOf: createZones(),
    clock,
    enqueue,
  })
  const close = async () => {
    await pool.close()
    await auth.close()
  }
  return { door, auth, pool, contracts: rooms.contracts, modules: rooms.modules, close }
}
