import { type CalendarDate, daysBetween } from '#kernel/dates.ts'
import type { Id } from '#kernel/ids.ts'
import type { Facts, Telling } from '#kernel/records/notice.ts'

export type Above = Pick<Facts, 'managerOf' | 'holdersOf'>
type Late = { ownerId: Id | null; due: CalendarDate; key: string; params: Telling['params'] }

/** The days on which something is told of what is late. */
export const daysOfEscalation = [1, 7, 14] as const

/**
 * Late is told to the owner on the first day, to the owner's manager after a week and to top management after two: once each, and never to
 * Quality because it is Quality. The texts are `<key>`, `<key>-manager` and `<key>-top`.
 */
export function tellOfLate({ ownerId, due, key, params }: Late, today: CalendarDate, above: Above): readonly Telling[] {
  const days = daysBetween(due, today)
  const told = (people: readonly (Id | null)[], name: string): Telling[] =>
    [...new Set(people)].flatMap((personId) => (personId ? [{ personId, key: name, params: { ...params, due } }] : []))
  if (days === 1) return told([ownerId], key)
  if (days === 7) return told([ownerId && above.managerOf(ownerId)], `${key}-manager`)
  return days === 14
    ? told(
        above.holdersOf('top-management').filter((id) => id !== ownerId),
        `${key}-top`,
      )
    : []
}
