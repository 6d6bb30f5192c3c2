import type { Change } from '#kernel/change.ts'
import type { CommandContract, GivenInputOf, Outcome, OutputOf, QueryContract } from '#kernel/contract.ts'
import { dayIn } from '#kernel/dates.ts'
import { Id } from '#kernel/ids.ts'
import { Refusal } from '#kernel/refusal.ts'
import type { Actor, Announcement, Factor, Fulfilment, Hearing, Reading, SignatureProof, World } from './context.ts'
import type { Db, Tx } from './database/database.ts'
import type { Deed } from './factor/passkeys.ts'
import { claimDeed, rememberOutcome } from './history/deeds.ts'
import { appendHistory } from './history/history.ts'
import { parse } from './parse.ts'
import { signRecord } from './signing/signatures.ts'
import { inside } from './database/walls.ts'

export type Rooms = {
  fulfilments: readonly Fulfilment[]
  readings: readonly Reading[]
  hearings: readonly Hearing[]
  announcements: readonly Announcement[]
}

/** What the door needs to know from the house it belongs to. */
export type DoorKeeper = {
  /** Whether a role of the actor carries the permission. */
  may(actor: Actor, permission: string): boolean
  /** Makes sure that the one who signs is the actor, now, and says by what. @throws Refusal */
  proveSigner(actor: Actor, proof: SignatureProof | undefined, deed: Deed): Promise<readonly Factor[] | null>
  /** The roles the actor holds as of now, whatever they held when they knocked; none when they are gone. */
  rolesNow(tx: Tx, actor: Actor): Promise<readonly string[]>
  zoneOf(db: Tx, org: Id): Promise<string>
  clock(): Date
  enqueue(org: Id, jobs: readonly { job: string; data: object }[]): Promise<void>
  sleep?(milliseconds: number): Promise<void>
}

/** Who knocks, for which organisation, having seen which version, with which key and which proof. */
export type Visit = {
  actor: Actor
  org: Id
  seen?: number | undefined
  key?: string | undefined
  proof?: SignatureProof | undefined
  /** Trusted entries (story, system) name the time; people never do. */
  now?: Date
}

export type Door = {
  rooms: Rooms
  enter<C extends CommandContract>(contract: C, input: GivenInputOf<C>, visit: Visit): Promise<Outcome>
  look<Q extends QueryContract>(contract: Q, input: GivenInputOf<Q>, visit: Visit): Promise<OutputOf<Q>>
}

const retryable = new Set(['40001', '40P01'])

/** The one door: permission, parsing, transaction, rule, history, announcement, for every write; the same without history for every look. */
export function createDoor(db: Db, rooms: Rooms, keeper: DoorKeeper): Door {
  const fulfilmentOf = new Map(rooms.fulfilments.map((one) => [one.contract.name, one]))
  const readingOf = new Map(rooms.readings.map((one) => [one.contract.name, one]))

  const admit = (actor: Actor, permission: string) => {
    if (permission !== 'anyone' && !keeper.may(actor, permission))
      throw new Refusal('forbidden', 'forbidden', { permission })
  }

  /** Asked again behind all other writers of the organisation: rights withdrawn meanwhile are withdrawn. */
  const readmit = async ({ db: tx, actor }: World, told: Told, permission: string) => {
    if (actor.capacity === 'story' || actor.capacity === 'system') return
    // Who changes their own rights is judged by those they had.
    const own = told.find(({ change }) => change.record === 'person' && change.id === actor.id)?.change.before
    const roles = (own?.['roles'] as readonly string[] | undefined) ?? (await keeper.rolesNow(tx, actor))
    if (roles.length === 0 && actor.roles.length > 0) throw new Refusal('forbidden', 'forbidden', { permission })
    admit({ ...actor, roles }, permission)
  }

  /** One transaction inside the organisation's walls. */
  const within = async <T>(
    visit: Visit,
    mode: 'read only' | 'read write',
    act: (world: World, jobs: Jobs, told: Told) => Promise<T>,
  ): Promise<[T, Jobs]> => {
    const org = Id.parse(visit.org)
    const now = visit.now ?? keeper.clock()
    const answer = async (tx: Tx): Promise<[T, Jobs]> => {
      const zone = await keeper.zoneOf(tx, org)
      const jobs: Jobs = []
      const told: Told = []
      const world: World = {
        db: tx,
        org,
        actor: visit.actor,
        now,
        today: dayIn(now, zone),
        zone,
        seen: undefined,
        perform: (contract, input) => perform(world, told, contract, input),
        ask: (contract, input) => readFor(world, contract, input),
        enqueue: (job, data) => jobs.push({ job, data }),
      }
      return [await act(world, jobs, told), jobs]
    }
    // An example that was not told to its end is none: only its end has to last.
    return inside(db, org, answer, mode, visit.actor.capacity === 'story' ? 'later' : 'at once')
  }

  const perform = async (world: World, told: Told, contract: CommandContract, given: unknown): Promise<Change> => {
    const fulfilment = fulfilmentOf.get(contract.name)
    if (!fulfilment) throw new Error(`nobody fulfils ${contract.name}`)
    const outcome = await fulfilment.act(world, parse(contract.input, given))
    const changes = Array.isArray(outcome) ? outcome : [outcome]
    for (const change of changes) {
      told.push({ command: contract.name, change })
      for (const hearing of rooms.hearings)
        if (hearing.record === change.record || hearing.record === '*') await hearing.hear(world, change)
    }
    return changes[0] as Change
  }

  const readFor = async (world: World, contract: QueryContract, given: unknown) => {
    const reading = readingOf.get(contract.name)
    if (!reading) throw new Error(`nobody answers ${contract.name}`)
    return (await reading.read(world, parse(contract.input, given))) as never
  }

  const once = async (
    contract: CommandContract,
    input: Record<string, unknown>,
    visit: Visit,
    factors: readonly Factor[] | null,
  ): Promise<Outcome> => {
    const [outcome, jobs] = await within(visit, 'read write', async (world, _, told) => {
      if (visit.key) {
        const earlier = await claimDeed(world, visit.key, contract.name, input)
        if (earlier) return earlier
      }
      if (visit.seen !== undefined) world.seen = { id: input['id'] as Id, version: visit.seen }
      const change = await perform(world, told, contract, input)
      if (contract.signs)
        await perform(world, told, signRecord.contract, signRecord.inputFor(contract.signs, change, factors))
      const changes = told.map(({ change: one }) => one)
      for (const announce of rooms.announcements) await announce(world, changes)
      await appendHistory(world, told)
      if (!contract.founds) await readmit(world, told, contract.permission)
      const outcome = outcomeOf(change, told)
      if (visit.key) await rememberOutcome(world, visit.key, outcome)
      return outcome
    })
    await keeper.enqueue(visit.org, jobs)
    return outcome
  }

  return {
    rooms,
    async enter(contract, given, visit) {
      admit(visit.actor, contract.permission)
      const input = parse(contract.input, given) as Record<string, unknown>
      if (
        contract.versioned &&
        visit.seen === undefined &&
        visit.actor.capacity !== 'story' &&
        visit.actor.capacity !== 'system'
      )
        throw new Refusal('unversioned', 'unversioned')
      const deed = { command: contract.name, id: String(input['id']), version: visit.seen ?? null }
      const factors = contract.signs ? await keeper.proveSigner(visit.actor, visit.proof, deed) : null
      for (let attempt = 1; ; attempt++)
        try {
          return await once(contract, input, visit, factors)
        } catch (error) {
          if (attempt === 5 || !retryable.has((error as { code?: string }).code ?? '')) throw error
        }
    },
    async look(contract, given, visit) {
      admit(visit.actor, contract.permission)
      const [found] = await within(visit, 'read only', (world) => readFor(world, contract, given))
      return found
    },
  }
}

type Jobs = { job: string; data: object }[]
type Told = { command: string; change: Change }[]

function outcomeOf(change: Change, told: Told): Outcome {
  return {
    id: change.id,
    version: change.after.version,
    record: change.after,
    changes: told.map(({ change: one }) => ({ record: one.record, id: one.id, version: one.after.version })),
  }
}
