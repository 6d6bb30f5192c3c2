import { hash } from 'node:crypto'
import type pg from 'pg'
import { to as copyTo } from 'pg-copy-streams'
import type { Id } from '#kernel/ids.ts'
import { copiedRows } from './copied-rows.ts'

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
  let [last, rows]: [Link, number] = [from, 0]
  const head = await headOf(client, org)

  const rowsFrom = `select seq, entry, hash from history where org_id = '${org}' and seq > ${Number(from.seq)} order by seq`
  const stream = client.query(copyTo(`copy (${rowsFrom}) to stdout (format binary)`))
  for await (const fields of copiedRows(stream)) {
    rows++
    if (breaks.length > 0) continue
    const [seq, entry, kept] = [
      Number((fields[0] as Buffer).readBigInt64BE()),
      fields[1] as Buffer,
      fields[2] as Buffer,
    ]
    const fault = faultOf(seq, last.seq + 1, () => hashOf(last.hash, seq, entry).equals(kept))
    if (fault) breaks.push(fault)
    // The parser's buffers are reused by the stream, so what outlives the row is copied.
    else last = { seq, hash: Buffer.from(kept) }
    if (!fault && wanted.has(seq)) found.set(seq, last.hash.toString('hex'))
  }
  if (breaks.length === 0) breaks.push(...headFaults(last, head))
  return { rows, last, head, breaks, found }
}

function faultOf(seq: number, expected: number, follows: () => boolean): Break | undefined {
  if (seq > expected) return { seq: expected, what: `number ${expected} is missing (the next is ${seq})` }
  if (seq < expected) return { seq, what: `number ${seq} stands before the beginning` }
  return follows() ? undefined : { seq, what: `number ${seq} does not follow from what is before it` }
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
