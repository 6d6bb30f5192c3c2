import type { z } from 'zod'
import type { Id } from '#kernel/ids.ts'

export type UnsentAnswer<Question, Written> = {
  /** The question as it was when the answer was begun. */
  base: Question
  answer: Written
  /** With the same key the server takes the same answer once. */
  key: string
}
export type Unsent<Question, Written> = {
  all: () => UnsentAnswer<Question, Written>[]
  keep: (answer: UnsentAnswer<Question, Written>) => void
  forget: (questionId: Id) => void
}
export type Place = Pick<Storage, 'length' | 'key' | 'getItem' | 'setItem' | 'removeItem'>
export type DeskOwner = { organisationId: Id; personId: Id; recordId: Id }

/** What this person wrote on that record and the server has not got yet: kept in this browser, one item an answer, until it has. */
export function unsentIn<Question extends { id: Id }, Written>(
  place: Place,
  { organisationId, personId, recordId }: DeskOwner,
  schema: z.ZodType<UnsentAnswer<Question, Written>>,
): Unsent<Question, Written> {
  const prefix = `touchstone.unsent/${organisationId}/${personId}/${recordId}/`
  const keys = () =>
    Array.from({ length: place.length }, (_, at) => place.key(at) ?? '').filter((key) => key.startsWith(prefix))
  return {
    all: () =>
      keys().flatMap((key) => {
        const read = schema.safeParse(parsed(place.getItem(key) ?? ''))
        return read.success ? read.data : []
      }),
    keep: (answer) => {
      try {
        place.setItem(prefix + answer.base.id, JSON.stringify(answer))
      } catch {
        return // This browser has no room: the page still holds the answer, and asks before it is left.
      }
    },
    forget: (questionId) => place.removeItem(prefix + questionId),
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
