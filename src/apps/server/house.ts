import type { Logger } from 'pino'
import { Refusal } from '#kernel/refusal.ts'
import { rolesMay } from '#modules/identity/rules.ts'
import { type Auth, createAuth } from '#platform/server/auth.ts'
import type { Actor, SignatureProof } from '#platform/server/context.ts'
import { type Connection, openPool, type Pool } from '#platform/server/database.ts'
import { createDoor, type Door } from '#platform/server/door.ts'
import { appConnection, migrate } from '#platform/server/migrate.ts'
import { openRooms } from './rooms.ts'
import { createZones } from './zones.ts'

export type HouseOptions = {
  owner: Connection
  baseUrl: string
  secret: string
  log: Logger
  clock?: () => Date
  enqueue?: (org: string, jobs: readonly { job: string; data: object }[]) => Promise<void>
  sendReset?: (email: string, name: string, url: string) => Promise<void>
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
  const { owner, baseUrl, secret, log, clock = () => new Date() } = options
  const complain = (error: Error) => log.warn({ err: error }, 'database connection')
  await migrate(owner)
  const [rooms, auth] = await Promise.all([
    openRooms(),
    createAuth({ owner, baseUrl, secret, onError: complain, sendReset: options.sendReset ?? (async () => {}) }),
  ])
  const pool = openPool(appConnection(owner), { max: 12, onError: complain })
  const door = createDoor(pool.db, rooms, {
    may: (actor, permission) => rolesMay(actor.roles, permission),
    proveSigner: (actor, proof) => proveSigner(auth, actor, proof),
    zoneOf: createZones(),
    clock,
    enqueue: options.enqueue ?? (async () => {}),
  })
  const close = async () => {
    await pool.close()
    await auth.close()
  }
  return { door, auth, pool, contracts: rooms.contracts, modules: rooms.modules, close }
}

async function proveSigner(auth: Auth, actor: Actor, proof: SignatureProof | undefined): Promise<void> {
  if (actor.capacity === 'story' || actor.capacity === 'system') return
  if (actor.capacity === 'token') throw new Refusal('forbidden', 'tokens-do-not-sign')
  if (!proof?.password) throw new Refusal('unauthenticated', 'signature-needs-proof')
  if (!actor.userId || !(await auth.isPasswordOf(actor.userId, proof.password)))
    throw new Refusal('unauthenticated', 'signature-not-proven')
}
