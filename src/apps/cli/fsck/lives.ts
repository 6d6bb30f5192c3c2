import type pg from 'pg'
import { to as copyTo } from 'pg-copy-streams'
import { canonical } from '#kernel/change.ts'
import type { Lifecycle } from '#kernel/lifecycle.ts'
import { copiedRows } from '#platform/server/database/copied-rows.ts'
import { type Columns, tableOf } from './columns.ts'

type Fields = Record<string, unknown>

/** One record's history, replayed. */
export type Life = {
  record: string
  id: string
  now: Fields
  /** Its first version stands in the history of the record it was made in, as a question does in its audit's checklist. */
  isBornElsewhere: boolean
  /** As it stood in the versions somebody signed. */
  versions: Map<number, Fields>
  faults: string[]
}

type Entry = { record: string; id: string; version: number; changes: Record<string, [unknown, unknown]> }
type Rules = {
  lifecycles: ReadonlyMap<string, Lifecycle<string, string>>
  keepVersions: ReadonlyMap<string, readonly { recordVersion: number }[]>
  columns: Columns
}

/** The lives of all records of an organisation, one after the other; never more than one in memory. */
export async function* lives(client: pg.ClientBase, org: string, rules: Rules): AsyncGenerator<Life> {
  const query = `select entry from history where org_id = '${org}' order by record, record_id, seq`
  let life: Life | undefined
  for await (const fields of copiedRows(client.query(copyTo(`copy (${query}) to stdout (format binary)`)))) {
    const entry = JSON.parse((fields[0] as Buffer).toString('utf8')) as Entry
    if (life && (life.id !== entry.id || life.record !== entry.record)) {
      yield life
      life = undefined
    }
    life ??= {
      record: entry.record,
      id: entry.id,
      now: {},
      isBornElsewhere: entry.version > 1,
      versions: new Map(),
      faults: [],
    }
    live(life, entry, rules)
  }
  if (life) yield life
}

function live(life: Life, { version, changes }: Entry, { lifecycles, keepVersions, columns }: Rules): void {
  // What a change tells beyond the row (a plan, a checklist) is told when it matters, and not carried along.
  const own = new Set(columns.get(tableOf(life.record)))
  for (const [field, [before, after]] of Object.entries(changes)) {
    const isKnown = own.has(field) && (!life.isBornElsewhere || field in life.now)
    if (isKnown && canonical(life.now[field]) !== canonical(before))
      life.faults.push(`version ${version} changes ${field} from what it was not`)
    life.now[field] = after
  }
  const step = changes['state'] as [string | null, string] | undefined
  const lifecycle = lifecycles.get(life.record)
  if (step && lifecycle && !isLegal(lifecycle, ...step))
    life.faults.push(`no step leads from "${step[0] ?? 'nothing'}" to "${step[1]}"`)
  const kept = keepVersions.get(life.id)?.some((one) => one.recordVersion === version)
  if (kept) life.versions.set(version, { ...life.now })
}

const isLegal = ({ states, table }: Lifecycle<string, string>, from: string | null, to: string): boolean =>
  from === null ? states.includes(to) : Object.values(table[from] ?? {}).includes(to)
