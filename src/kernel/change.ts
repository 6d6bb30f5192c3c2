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

const same = (a: unknown, b: unknown) => canonical(a ?? null) === canonical(b ?? null)

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
  const entries = Object.entries(value).filter(([, inner]) => inner !== undefined)
  entries.sort(([a], [b]) => (a < b ? -1 : 1))
  return `{${entries.map(([key, inner]) => `${JSON.stringify(key)}:${canonical(inner)}`).join(',')}}`
}
