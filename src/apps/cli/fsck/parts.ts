import type { Transaction } from 'kysely'
import { canonical } from '#kernel/change.ts'
import { exportsOf } from '#apps/server/exports.ts'
import type { Tables } from '#platform/server/database/database.ts'
import type { Parts } from '#platform/server/history/parts.ts'
import { fault, type Finding } from './finding.ts'
import type { Life } from './lives.ts'

type PartsByRecord = ReadonlyMap<string, Parts>

export const partsByRecord = async (): Promise<PartsByRecord> =>
  new Map(
    (await exportsOf('queries')).flatMap(({ name, value }) =>
      name === 'partsOf' ? Object.entries(value as Record<string, Parts>) : [],
    ),
  )

/** What the history tells of a record's parts is what their tables hold. */
export async function compareParts(
  db: Transaction<Tables>,
  org: string,
  some: readonly Life[],
  parts: PartsByRecord,
): Promise<Finding[]> {
  const record = some[0]?.record ?? ''
  const now = await parts.get(record)?.now(
    { db, org },
    some.map((life) => life.id),
  )
  return some.flatMap((life) => {
    const differing = Object.entries(now?.get(life.id) ?? {})
      .filter(([field, held]) => canonical(settled(held)) !== canonical(settled(life.now[field] ?? [])))
      .map(([field]) => field)
    return differing.length === 0
      ? []
      : [fault('I2', org, `${record} ${life.id} differs from its history in its ${differing.join(', ')}`)]
  })
}

/** Where rows have ids, the history may tell them in another order than the table does. */
const settled = (value: unknown): unknown =>
  Array.isArray(value) && value.every((row) => typeof row?.id === 'string')
    ? value.toSorted((one: { id: string }, other: { id: string }) => (one.id < other.id ? -1 : 1))
    : value
