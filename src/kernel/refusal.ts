/** The closed list of reasons to say no. `platform/server/http.ts` maps each to one HTTP status. */
export const refusalCodes = [
  'malformed', // the input does not fit its contract
  'unauthenticated', // we do not know who asks
  'forbidden', // who asks may not
  'missing', // there is no such record, or it is not theirs to see
  'stale', // the record has changed since it was read
  'unversioned', // the record's version was not sent along
  'rule', // a rule of the quality management system says no
  'conflict', // the same key was used for something else, or already is
  'too-large',
  'unsupported',
  'too-many', // slow down
  'unavailable', // a part we need does not answer
] as const

export type RefusalCode = (typeof refusalCodes)[number]
export type RefusalDetails = Readonly<Record<string, string | number | boolean | null>>

/** A "no" with its reason. Rules return it, commands throw it; its text is `refusals.<key>` in the texts of its module. */
export class Refusal extends Error {
  readonly code: RefusalCode
  readonly key: string
  readonly details: RefusalDetails

  constructor(code: RefusalCode, key: string, details: RefusalDetails = {}) {
    super(`${code}: ${key}`)
    this.name = 'Refusal'
    this.code = code
    this.key = key
    this.details = details
  }
}

/** What a rule answers: nothing when all is well. */
export type Answer = Refusal | undefined

/** Throws the first refusal among the answers. */
export function comply(...answers: readonly Answer[]): void {
  for (const answer of answers) if (answer) throw answer
}

/** The first refusal among the answers, for places that must ask without throwing. */
export const firstRefusal = (...answers: readonly Answer[]): Answer => answers.find((answer) => answer !== undefined)
