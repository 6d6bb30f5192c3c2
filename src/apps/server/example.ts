import { randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import { Refusal } from '#kernel/refusal.ts'
import type { Id } from '#kernel/ids.ts'
import { type Role, roles } from '#modules/identity/rules/roles.ts'
import type { FileStore } from '#platform/server/files/files.ts'
import { inside } from '#platform/server/database/walls.ts'
import type { House } from './house.ts'
import { membershipsOf } from './people/memberships.ts'

type Cast = { userId: string; email: string; nameEn: string; nameAr: string; role: string }
type State = { state: 'none' | 'loading' | 'ready' | 'failed'; done: number; total: number }
export type Entrance = { token: string; person: Cast }
type Entry = { email: string; password: string; nameEn: string; nameAr: string; until: number }

const livesFor = 24 * 3_600_000

export type Example = {
  state(): State
  /** Tells the company's two years, or opens the company that is there with a new password for its people. */
  load(): Promise<void>
  /** New one-time links, one per person of the story; earlier ones are dead. */
  entrances(): readonly Entrance[]
  /** Uses a link up. @throws Refusal `entry-link-dead` */
  enter(token: string): Entry
  /** A link that led nowhere is good again. */
  giveBack(token: string, entry: Entry): void
  remove(): Promise<void>
}

/** The example company of this installation: loaded on demand, entered by links, taken away in one step. */
export function exampleOf(house: House, clock: () => Date, store?: FileStore): Example {
  let state: State = { state: 'none', done: 0, total: 1 }
  let cast: readonly Cast[] = []
  let password = ''
  const entries = new Map<string, Entry>()

  const known = async (): Promise<Id[]> => {
    const { rows } = await sql<{ orgId: Id }>`select org_id from organisations_known() where is_example`.execute(
      house.pool.db,
    )
    return rows.map((row) => row.orgId)
  }

  const removeAll = async () => {
    for (const org of await known()) {
      const people = await castOf(house, org)
      await sql`select remove_example(${org})`.execute(house.pool.db)
      for (const { userId } of people)
        if ((await membershipsOf(house.pool.db, userId)).length === 0) await house.auth.forgetUser(userId)
    }
  }

  /** The company that was told to its end; one that was interrupted is none. */
  const toldBefore = async (): Promise<Id | undefined> => {
    for (const org of await known()) if (await wasTold(house, org)) return org
    return undefined
  }

  const tell = async (): Promise<Id> => {
    await removeAll()
    const progress = (told: { done: number; total: number }) => {
      state = { state: 'loading', ...told }
    }
    const { door, auth } = house
    // Only who opens the example needs its two years.
    const { tellStory } = await import('../../../seeds/tell.ts')
    const org = await tellStory({ door, auth, today: clock(), password, progress, ...(store ? { store } : {}) })
    await markTold(house, org, clock())
    return org
  }

  return {
    state: () => state,
    async load() {
      if (state.state === 'loading') return
      state = { state: 'loading', done: 0, total: 1 }
      password = randomBytes(9).toString('base64url')
      try {
        const before = await toldBefore()
        cast = await castOf(house, before ?? (await tell()))
        if (before) await Promise.all(cast.map(({ userId }) => house.auth.setPassword(userId, password)))
        state = { ...state, done: state.total, state: 'ready' }
      } catch (error) {
        state = { ...state, state: 'failed' }
        throw error
      }
    },
    entrances() {
      entries.clear()
      return cast.map((person) => {
        const token = randomBytes(18).toString('base64url')
        const { email, nameEn, nameAr } = person
        entries.set(token, { email, password, nameEn, nameAr, until: clock().getTime() + livesFor })
        return { token, person }
      })
    },
    enter(token) {
      const entry = entries.get(token)
      entries.delete(token)
      if (!entry || entry.until < clock().getTime()) throw new Refusal('forbidden', 'entry-link-dead')
      return entry
    },
    giveBack: (token, entry) => void entries.set(token, entry),
    async remove() {
      await removeAll()
      entries.clear()
      cast = []
      state = { state: 'none', done: 0, total: 1 }
    },
  }
}

const toldMark = 'platform.example-told'

const markTold = (house: House, org: Id, now: Date): Promise<unknown> =>
  inside(house.pool.db, org, (tx) =>
    sql`insert into deed (org_id, key, command, fingerprint, at) values (${org}, ${toldMark}, ${toldMark}, '', ${now})`.execute(
      tx,
    ),
  )

const wasTold = (house: House, org: Id): Promise<boolean> =>
  inside(house.pool.db, org, async (tx) => {
    const mark = await tx
      .selectFrom('deed')
      .select('key')
      .where('orgId', '=', org)
      .where('key', '=', toldMark)
      .execute()
    return mark.length > 0
  })

/** Whom one may enter as: the people who have an account, those with the most to say first. */
const castOf = (house: House, org: Id): Promise<Cast[]> =>
  inside(house.pool.db, org, async (tx) => {
    const people = await tx
      .selectFrom('person')
      .select(['userId', 'email', 'nameEn', 'nameAr', 'roles'])
      .where('orgId', '=', org)
      .where('userId', 'is not', null)
      .orderBy('nameEn')
      .execute()
    const known = people.map(({ roles, ...person }) => ({ ...person, role: (roles as Role[])[0] ?? 'employee' }))
    const rank = (one: { role: string }) => roles.indexOf(one.role as Role)
    return known.sort((a, b) => rank(a) - rank(b)) as Cast[]
  })
