import type { Id } from './ids.ts'

export type Row = { id: Id; version: number } & Record<string, unknown>

declare const made: unique symbol

/** What a command did to one record: the row before and after, and why. Only `raised` and `changed` make one. */
export type Change = {
  readonly record: string
  readonly id: Id
  readonly before: Row | undefined
  readonly after: Row
  readonly reason?: string
  readonly [made]: true
}

const change = (record: string, before: object | undefined, after: object, reason?: string): Change =>
  ({ record, id: (after as Row).id, before, after, ...(reason ? { reason } : {}) }) as unknown as Change

/** A record that was not there before. */
export const raised = (record: string, after: object, reason?: string): Change =>
  change(record, undefined, after, reason)

/** A record that was there and is now different. */
export const changed = (record: string, before: object, after: object, reason?: string): Change =>
  change(record, before, after, reason)

const isNested = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !(value instanceof Date)

/** Whether both say the same in canonical JSON, without writing out what is long. */
function same(a: unknown, b: unknown): boolean {
  if (a === b) return true
  if (isNested(a) !== isNested(b)) return false
  if (!isNested(a) || !isNested(b)) return canonical(a) === canonical(b)
  if (Array.isArray(a) !== Array.isArray(b)) return false
  if (Array.isArray(a) && Array.isArray(b))
    return a.length === b.length && a.every((inner, at) => same(inner, (b as unknown[])[at]))
  const [one, other] = [sortedEntries(a), sortedEntries(b)]
  return (
    one.length === other.length &&
    one.every(([key, inner], at) => key === other[at]?.[0] && same(inner, other[at]?.[1]))
  )
}

/** The fields that differ: `{ field: [before, after] }`. */
export function difference(before: Row | undefined, after: Row): Record<string, [unknown, unknown]> {
  const fields = new Set([...Object.keys(before ?? {}), ...Object.keys(after)])
  const differing: Record<string, [unknown, unknown]> = {}
  for (const field of [...fields].sort())
    if (!same(before?.[field], after[field])) differing[field] = [before?.[field] ?? null, after[field] ?? null]
  return differing
}

/** JSON with sorted keys and no spaces (RFC 8785 for the values we keep: strings, finite numbers, booleans, null, dates). */
export function canonical(value: unknown): string {
  if (value instanceof Date) return JSON.stringify(value.toISOString())
  if (value === null || value === undefined) return 'null'
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  if (typeof value !== 'object') return JSON.stringify(value)
  const entries = sortedEntries(value)
  return `{${entries.map(([key, inner]) => `${JSON.stringify(key)}:${canonical(inner)}`).join(',')}}`
}

const sortedEntries = (value: object): [string, unknown][] =>
  Object.entries(value)
    .filter(([, inner]) => inner !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
