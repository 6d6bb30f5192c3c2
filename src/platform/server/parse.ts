import type { z } from 'zod'
import { Refusal } from '#kernel/refusal.ts'

/** One thing that is wrong with the input: where, and the key of the text that says how to mend it. */
export type Fault = { path: string; key: string; message: string }

/** The input does not fit its contract. */
export class Malformed extends Refusal {
  readonly faults: readonly Fault[]
  constructor(faults: readonly Fault[]) {
    super('malformed', 'malformed', { count: faults.length })
    this.faults = faults
  }
}

const keyed = /^[a-z][a-z0-9-]*$/

/** Zod's finding in our words: schemas give keys as messages; what zod says itself becomes one of a few. */
const keyOf = (issue: z.core.$ZodIssue): string => {
  if (keyed.test(issue.message)) return issue.message
  if (issue.code === 'unrecognized_keys') return 'unknown-field'
  if (issue.code === 'too_big') return 'too-long'
  if (issue.code === 'too_small') return 'required'
  if (issue.input === undefined && (issue.code === 'invalid_type' || issue.code === 'invalid_value')) return 'required'
  return 'wrong-type'
}

const faultsOf = (error: z.ZodError): Fault[] =>
  error.issues.slice(0, 50).flatMap((issue) => {
    const path = issue.path.join('.')
    if (issue.code !== 'unrecognized_keys') return [{ path, key: keyOf(issue), message: issue.message }]
    return issue.keys.map((name) => ({
      path: [path, name].filter(Boolean).join('.'),
      key: 'unknown-field',
      message: 'unknown field',
    }))
  })

/** The input as its contract wants it. @throws Malformed naming every field that does not fit */
export function parse<S extends z.ZodType>(schema: S, given: unknown): z.infer<S> {
  const result = schema.safeParse(given, { reportInput: true })
  if (!result.success) throw new Malformed(faultsOf(result.error))
  return result.data
}
