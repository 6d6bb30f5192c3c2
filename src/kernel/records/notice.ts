import type { Change } from '../change.ts'
import type { Id } from '../ids.ts'

/** Someone is told something: subject and body are `mails.<key>.subject` and `mails.<key>.body` of the record's module. */
export type Telling = {
  personId: Id
  key: string
  params: Readonly<Record<string, string | number>>
  /** The record its link leads to, where that is not the one that changed. */
  about?: { record: string; id: Id }
}

/** What a notice may ask about the organisation; whoever delivers looks it up. */
export type Facts = {
  /** Who did it: nobody is told what they did themselves. */
  actorId: Id
  managerOf(personId: Id): Id | null
  holdersOf(role: string): readonly Id[]
}

/** Who is told what after a change of that record. Pure: delivery, language and silence are the platform's. */
export type Notice = { record: string; tell(change: Change, facts: Facts): readonly Telling[] }

/** The step a change took, or nothing when the state stayed as it was. */
export const stepTaken = (change: Change): { from: string | undefined; to: string } | undefined => {
  const [from, to] = [change.before?.['state'] as string | undefined, change.after['state'] as string]
  return from === to ? undefined : { from, to }
}

/** The same telling for several people, each once, and never to the one who acted. */
export const tellAll = (
  people: readonly (Id | null | undefined)[],
  facts: Facts,
  key: string,
  params: Telling['params'],
): readonly Telling[] =>
  [...new Set(people)]
    .filter((personId): personId is Id => Boolean(personId) && personId !== facts.actorId)
    .map((personId) => ({ personId, key, params }))
