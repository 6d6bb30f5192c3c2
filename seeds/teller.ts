import type { CommandContract, GivenInputOf, Outcome, OutputOf, QueryContract } from '#kernel/contract.ts'
import { addDays, type CalendarDate, dayIn } from '#kernel/dates.ts'
import { type Id, newId } from '#kernel/ids.ts'
import type { Actor } from '#platform/server/context.ts'
import type { Door } from '#platform/server/door.ts'
import type { FileStore } from '#platform/server/files/files.ts'
import { company } from './company.ts'
import { people } from './people.ts'

/** The story covers two years, and ends today. */
export const storyDays = 730

export type Teller = {
  org: Id
  /** Where photos are kept, where there is such a place. */
  store: Pick<FileStore, 'keep'> | undefined
  /** The id of what the story calls by that name: `person:omar`, `process:mac`, `site:auh`. The first call makes it. */
  id(name: string): Id
  /** Sets the clock: so many days after the story began, at that hour of the day. It never goes back. */
  at(day: number, hour?: number): void
  /** The calendar day that many days after the story began. */
  day(day: number): CalendarDate
  as(key: string): {
    do<C extends CommandContract>(contract: C, input: GivenInputOf<C>): Promise<Outcome>
    ask<Q extends QueryContract>(contract: Q, input: GivenInputOf<Q>): Promise<OutputOf<Q>>
  }
}

/** Someone who tells the story through the door, each deed at the time it happened and under the name of who did it. */
export function createTeller(door: Door, today: Date, store?: Pick<FileStore, 'keep'>): Teller {
  const ids = new Map<string, Id>()
  const id = (name: string): Id => {
    const known = ids.get(name)
    if (known) return known
    const made = newId()
    ids.set(name, made)
    return made
  }
  const org = id('organisation')
  const first = addDays(dayIn(today, company.zone), -storyDays)
  let now = new Date(`${first}T04:00:00.000Z`)

  const actorOf = (key: string): Actor => {
    const person = people.find((one) => one.key === key)
    if (!person) throw new Error(`the story knows no ${key}`)
    return {
      id: id(`person:${key}`),
      name: person.nameEn,
      userId: null,
      roles: person.roles,
      capacity: 'story',
      language: 'en',
    }
  }
  const tick = () => {
    now = new Date(now.getTime() + 61_000)
    return now > today ? today : now
  }

  return {
    org,
    store,
    id,
    day: (day) => addDays(first, day),
    at: (day, hour = 8) => {
      const wanted = new Date(`${addDays(first, day)}T${String(hour - 4).padStart(2, '0')}:00:00.000Z`)
      if (wanted > now) now = wanted
    },
    as: (key) => ({
      do: (contract, input) => door.enter(contract, input, { actor: actorOf(key), org, now: tick() }),
      ask: (contract, input) => door.look(contract, input, { actor: actorOf(key), org, now }),
    }),
  }
}
