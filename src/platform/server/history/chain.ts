import { hash } from 'node:crypto'
import type pg from 'pg'
import { to as copyTo } from 'pg-copy-streams'
import type { Id } from '#kernel/ids.ts'
import { copiedRows } from '../database/copied-rows.ts'

/** A place in an organisation's history: the hash there covers everything before it. */
export type Link = { seq: number; hash: Buffer }
export type Break = { seq: number; what: string }
export type ChainReport = { rows: number; last: Link; head: Link; breaks: Break[]; found: ReadonlyMap<number, string> }

export const beginning: Link = { seq: 0, hash: Buffer.alloc(32) }

/** sha256(0x00 ‖ previous hash ‖ number ‖ entry): what the database computes in `history_hash`. */
export function createHasher(): (previous: Buffer, seq: number, entry: Buffer) => Buffer {
  let bytes = Buffer.alloc(64 * 1024)
  return (previous, seq, entry) => {
    const length = 41 + entry.length
    if (bytes.length < length) bytes = Buffer.alloc(length * 2)
    bytes[0] = 0
    previous.copy(bytes, 1)
    bytes.writeUInt32BE(Math.floor(seq / 0x1_0000_0000), 33)
    bytes.writeUInt32BE(seq >>> 0, 37)
    entry.copy(bytes, 41)
    return hash('sha256', bytes.subarray(0, length), 'buffer')
  }
}

const uuid = /^[0-9a-f-]{36}$/

/**
 * Walks the history of one organisation from a link on and computes every hash anew; stops judging at the first that does not follow.
 * `wanted` are the numbers whose hashes somebody has signed: they come back in `found`.
 */
export async function walkChain(
  client: pg.ClientBase,
  org: Id,
  { from = beginning, wanted = new Set() }: { from?: Link; wanted?: ReadonlySet<number> } = {},
): Promise<ChainReport> {
  if (!uuid.test(org)) throw new Error(`"${org}" is no organisation`)
  const breaks: Break[] = []
  const found = new Map<number, string>()
  const hashOf = createHasher()
  let { seq: at, hash: previous } = from
  let rows = 0
  const head = await headOf(client, org)

  for await (const [number, entry, kept] of copiedRows(await rowsInOrder(client, org, from.seq))) {
    rows++
    if (breaks.length > 0) continue
    const seq = Number((number as Buffer).readBigInt64BE())
    const computed = hashOf(previous, seq, entry as Buffer)
    const fault = faultOf(seq, at + 1, computed.equals(kept as Buffer))
    if (fault) breaks.push(fault)
    else [at, previous] = [seq, computed]
    if (!fault && wanted.has(seq)) found.set(seq, computed.toString('hex'))
  }
  await client.query('reset enable_bitmapscan; reset enable_seqscan')
  const last = { seq: at, hash: previous }
  if (breaks.length === 0) breaks.push(...headFaults(last, head))
  return { rows, last, head, breaks, found }
}

/** By the index and in its order: sorting what is already sorted would cost as much as the hashes. */
async function rowsInOrder(client: pg.ClientBase, org: Id, after: number) {
  await client.query('set enable_bitmapscan = off; set enable_seqscan = off')
  const rows = `select seq, entry, hash from history where org_id = '${org}' and seq > ${Number(after)} order by seq`
  return client.query(copyTo(`copy (${rows}) to stdout (format binary)`))
}

function faultOf(seq: number, expected: number, follows: boolean): Break | undefined {
  if (seq > expected) return { seq: expected, what: `number ${expected} is missing (the next is ${seq})` }
  if (seq < expected) return { seq, what: `number ${seq} stands before the beginning` }
  return follows ? undefined : { seq, what: `number ${seq} does not follow from what is before it` }
}

function headFaults(last: Link, head: Link): Break[] {
  if (head.seq > last.seq) return [{ seq: last.seq + 1, what: `the end is missing: ${last.seq + 1} to ${head.seq}` }]
  if (head.seq < last.seq) return [{ seq: head.seq + 1, what: `numbers after the head (${head.seq}) were added` }]
  return head.hash.equals(last.hash) ? [] : [{ seq: head.seq, what: 'the head is not the hash of the last number' }]
}

export async function headOf(client: pg.ClientBase, org: Id): Promise<Link> {
  const { rows } = await client.query<Link>('select seq, hash from history_head where org_id = $1', [org])
  const head = rows[0]
  return head ? { seq: Number(head.seq), hash: head.hash } : beginning
}
