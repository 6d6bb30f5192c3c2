import { randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import { Refusal } from '#kernel/refusal.ts'
import type { Cast } from '../../../seeds/tell.ts'
import type { FileStore } from '#platform/server/files.ts'
import type { House } from './house.ts'

type State = { state: 'none' | 'loading' | 'ready' | 'failed'; done: number; total: number }
export type Entrance = { token: string; person: Cast }
type Entry = { email: string; password: string; nameEn: string; nameAr: string; until: number }

const livesFor = 24 * 3_600_000

export type Example = {
  state(): State
  /** Loads the company, once. */
  load(): Promise<void>
  /** New one-time links, one per person of the story; earlier ones are dead. */
  entrances(): readonly Entrance[]
  /** Uses a link up. @throws Refusal `entry-link-dead` */
  enter(token: string): Entry
  remove(): Promise<void>
}

/** The example company of this installation: loaded on demand, entered by links, taken away in one step. */
export function exampleOf(house: House, clock: () => Date, store?: FileStore): Example {
  let state: State = { state: 'none', done: 0, total: 1 }
  let cast: readonly Cast[] = []
  let password = ''
  const entries = new Map<string, Entry>()

  const known = async () => {
    const { rows } = await sql<{ orgId: string }>`select org_id from organisations_known() where is_example`.execute(
      house.pool.db,
    )
    return rows.map((row) => row.orgId)
  }

  return {
    state: () => state,
    async load() {
      if (state.state === 'loading') return
      for (const org of await known()) await sql`select remove_example(${org})`.execute(house.pool.db)
      state = { state: 'loading', done: 0, total: 1 }
      password = randomBytes(9).toString('base64url')
      try {
        const progress = (told: { done: number; total: number }) => {
          state = { state: 'loading', ...told }
        }
        const { door, auth } = house
        // Only who opens the example needs its two years.
        const { tellStory } = await import('../../../seeds/tell.ts')
        cast = (await tellStory({ door, auth, today: clock(), password, progress, ...(store ? { store } : {}) })).cast
        state = { ...state, state: 'ready' }
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
    async remove() {
      for (const org of await known()) await sql`select remove_example(${org})`.execute(house.pool.db)
      entries.clear()
      cast = []
      state = { state: 'none', done: 0, total: 1 }
    },
  }
}
