import { z } from 'zod'
import { Id } from '#kernel/ids.ts'
import { Question } from '../../contract/checklist.ts'

const UnsentAnswer = z.object({
  /** The question as it was when the answer was begun. */
  base: Question,
  answer: Question.pick({ grade: true, notApplicableBecause: true, notes: true, evidence: true, sample: true }),
  /** With the same key the server takes the same answer once. */
  key: Id,
})
export type UnsentAnswer = z.infer<typeof UnsentAnswer>

export type UnsentAnswers = {
  all: () => UnsentAnswer[]
  keep: (answer: UnsentAnswer) => boolean
  forget: (questionId: Id) => void
}
type Place = Pick<Storage, 'length' | 'key' | 'getItem' | 'setItem' | 'removeItem'>
type Owner = { organisationId: Id; personId: Id; auditId: Id }

/** What this person wrote on that audit and the server has not got yet: kept in this browser, one item an answer, until it has. */
export function unsentAnswersIn(place: Place, { organisationId, personId, auditId }: Owner): UnsentAnswers {
  const prefix = `touchstone.unsent/${organisationId}/${personId}/${auditId}/`
  const keys = () =>
    Array.from({ length: place.length }, (_, at) => place.key(at) ?? '').filter((key) => key.startsWith(prefix))
  return {
    all: () => keys().flatMap((key) => unsentFrom(place.getItem(key)) ?? []),
    keep: (answer) => {
      try {
        place.setItem(prefix + answer.base.id, JSON.stringify(answer))
        return true
      } catch {
        // This browser has no room: the page still holds the answer, and asks before it is left.
        return false
      }
    },
    forget: (questionId) => place.removeItem(prefix + questionId),
  }
}

function unsentFrom(text: string | null): UnsentAnswer | undefined {
  const read = UnsentAnswer.safeParse(parsed(text ?? ''))
  return read.success ? read.data : undefined
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
