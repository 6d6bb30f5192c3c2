import { type Transaction, sql } from 'kysely'
import type pg from 'pg'
import { canonical } from '#kernel/change.ts'
import { lifecyclesByRecord } from '#apps/server/exports.ts'
import { type Connection, openPool, type Tables } from '#platform/server/database/database.ts'
import { contentHash } from '#platform/server/signing/signatures.ts'
import { type Columns, columnsOf, nameOf, tableOf } from './columns.ts'
import { fault, type Finding } from './finding.ts'
import { type Life, lives } from './lives.ts'
import { compareParts, partsByRecord } from './parts.ts'

type Signature = { record: string; recordId: string; recordVersion: number; contentHash: string; meaning: string }

const batch = 200

/**
 * Replays the history of every record: its steps are legal, it ends in the row that stands there, and what was signed is what it was.
 * Histories and rows are read in the same snapshot.
 */
export async function checkRecords(client: pg.Client, owner: Connection, org: string): Promise<Finding[]> {
  const [lifecycles, parts] = [await lifecyclesByRecord(), await partsByRecord()]
  const pool = openPool(owner, { max: 1 })
  await client.query('begin isolation level repeatable read read only')
  try {
    const { rows } = await client.query<{ snapshot: string }>('select pg_export_snapshot() as snapshot')
    const columns = await columnsOf(client)
    const signatures = await signaturesOf(client, org)
    return await pool.db
      .transaction()
      .setIsolationLevel('repeatable read')
      .execute(async (tx) => {
        await sql.raw(`set transaction snapshot '${rows[0]?.snapshot}'`).execute(tx)
        const findings: Finding[] = await strangers(tx, org, columns)
        let waiting: Life[] = []
        for await (const life of lives(client, org, { lifecycles, keepVersions: signatures, columns })) {
          findings.push(...life.faults.map((what) => fault('I8', org, `${life.record} ${life.id}: ${what}`)))
          findings.push(...signatureFaults(org, life, signatures.get(life.id) ?? [], columns))
          signatures.delete(life.id)
          if (columns.has(tableOf(life.record))) waiting.push(life)
          if (waiting.length < batch && waiting[0]?.record === waiting.at(-1)?.record) continue
          const last = waiting.at(-1)?.record === waiting[0]?.record ? undefined : waiting.pop()
          findings.push(...(await compare(tx, org, waiting)), ...(await compareParts(tx, org, waiting, parts)))
          waiting = last ? [last] : []
        }
        findings.push(...(await compare(tx, org, waiting)), ...(await compareParts(tx, org, waiting, parts)))
        for (const lost of [...signatures.values()].flat())
          findings.push(fault('I5', org, `${lost.record} ${lost.recordId} was signed and has no history`))
        return findings
      })
  } finally {
    await client.query('rollback')
    await pool.close()
  }
}

async function signaturesOf(client: pg.ClientBase, org: string): Promise<Map<string, Signature[]>> {
  const { rows } = await client.query<Signature>(
    `select record, record_id as "recordId", record_version as "recordVersion", content_hash as "contentHash", meaning
     from signature where org_id = $1`,
    [org],
  )
  return Map.groupBy(rows, (row) => row.recordId)
}

function signatureFaults(org: string, life: Life, signatures: readonly Signature[], columns: Columns): Finding[] {
  return signatures.flatMap(({ record, recordVersion, contentHash: signed, meaning }) => {
    const then = life.versions.get(recordVersion)
    const what = `${record} ${life.id} version ${recordVersion} ("${meaning}")`
    if (!then || record !== life.record) return [fault('I5', org, `${what} was signed and is not in the history`)]
    return candidates(then, columns.get(tableOf(record)) ?? []).some((one) => contentHash(one) === signed)
      ? []
      : [fault('I5', org, `${what} is not what was signed`)]
  })
}

/** The row as it was, with any of what its history tells beyond the row: a module signs what it shows as the record. */
function* candidates(fields: Readonly<Record<string, unknown>>, columns: readonly string[]): Generator<object> {
  const row = Object.fromEntries(columns.map((name) => [name, fields[name] ?? null]))
  const beyond = Object.entries(fields)
    .filter(([name]) => !(name in row))
    .slice(0, 10)
  for (let some = 0; some < 2 ** beyond.length; some++)
    yield { ...row, ...Object.fromEntries(beyond.filter((_, place) => some & (1 << place))) }
}

/** What the history ends with is what stands in the table. */
async function compare(tx: Transaction<Tables>, org: string, some: readonly Life[]): Promise<Finding[]> {
  const record = some[0]?.record
  if (record === undefined) return []
  const ids = some.map((life) => life.id)
  const found = await tx
    .selectFrom(nameOf(record) as 'signature')
    .selectAll()
    .where('orgId', '=', org)
    .where('id', '=', sql<string>`any(${ids}::uuid[])`)
    .execute()
  const rows = new Map((found as unknown as Record<string, unknown>[]).map((row) => [row['id'], row]))
  return some.flatMap((life) => {
    const row = rows.get(life.id)
    if (!row && life.now['removed'] === true) return []
    if (!row) return [fault('I1', org, `${record} ${life.id} stands in the history and is gone`)]
    const differing = Object.keys(row).filter(
      (field) =>
        field !== 'orgId' &&
        !isSecret(field) &&
        (!life.isBornElsewhere || field in life.now) &&
        canonical(row[field]) !== canonical(life.now[field]),
    )
    return differing.length === 0
      ? []
      : [fault('I2', org, `${record} ${life.id} differs from its history in ${differing.join(', ')}`)]
  })
}

/** Secrets are kept out of the history on purpose. */
const isSecret = (field: string): boolean => field === 'tokenHash'

/** What is made as a part of another record stands in that one's history. */
async function isMentioned(tx: Transaction<Tables>, org: string, id: string): Promise<boolean> {
  const { rows } =
    await sql`select from history where org_id = ${org} and position(${id} in entry) > 0 limit 1`.execute(tx)
  return rows.length > 0
}

/** Records that came from nowhere: every row with a version was made by a command. */
async function strangers(tx: Transaction<Tables>, org: string, columns: Columns): Promise<Finding[]> {
  const findings: Finding[] = []
  for (const [table, fields] of columns) {
    if (!fields.includes('id') || !fields.includes('version')) continue
    const { rows } = await sql<{ id: string }>`
      select id from ${sql.table(table)} one where org_id = ${org}
        and not exists (select from history h where h.org_id = one.org_id and h.record_id = one.id) limit 20`.execute(
      tx,
    )
    for (const { id } of rows)
      if (!(await isMentioned(tx, org, id))) findings.push(fault('I2', org, `${table} ${id} has no history`))
  }
  return findings
}
