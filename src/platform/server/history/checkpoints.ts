import { closeSync, existsSync, fsyncSync, openSync, readFileSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import type pg from 'pg'
import type { Id } from '#kernel/ids.ts'
import { type Break, type ChainReport, headOf, type Link, walkChain } from './chain.ts'
import { type ServerKeys, verifyWith } from '../signing/keys.ts'

/** "At this moment this organisation's history ended here", signed with the server's key. */
export type Checkpoint = {
  org: Id
  seq: number
  hash: string
  at: string
  keyId: string
  publicKey: string
  signature: string
}

type Unsigned = Pick<Checkpoint, 'org' | 'seq' | 'hash' | 'at'>

/** What is signed, to the letter. */
export const checkpointText = ({ org, seq, hash, at }: Unsigned): Buffer =>
  Buffer.from(`touchstone checkpoint v1\n${org}\n${seq}\n${hash}\n${at}\n`)

export const isSigned = (checkpoint: Checkpoint): boolean => {
  try {
    return verifyWith(checkpoint.publicKey, checkpointText(checkpoint), Buffer.from(checkpoint.signature, 'base64'))
  } catch {
    return false
  }
}

export const checkpointFile = (dataDir: string): string => join(dataDir, 'checkpoints.log')

/** The signer's memory outside of the database. A last line that a power cut has torn counts as not written. */
export function readCheckpoints(file: string): Checkpoint[] {
  if (!existsSync(file)) return []
  const lines = readFileSync(file, 'utf8').split('\n')
  return lines.flatMap((line, index) => {
    if (line === '') return []
    try {
      return [JSON.parse(line) as Checkpoint]
    } catch (cause) {
      if (index === lines.length - 1) return []
      throw new Error(`${file}: line ${index + 1} is no checkpoint`, { cause })
    }
  })
}

export type Memory = { last: Map<Id, Checkpoint>; remember(checkpoint: Checkpoint): void }

/** Read once at the start; from then on every signature goes to the disk before anything else happens. */
export function openMemory(dataDir: string): Memory {
  const file = checkpointFile(dataDir)
  const last = lastOf(readCheckpoints(file))
  const isTorn = existsSync(file) && !/(^|\n)$/.test(readFileSync(file, 'utf8'))
  if (isTorn) write(file, '\n')
  return {
    last,
    remember(checkpoint) {
      write(file, `${JSON.stringify(checkpoint)}\n`)
      last.set(checkpoint.org, checkpoint)
    },
  }
}

function write(file: string, text: string): void {
  const handle = openSync(file, 'a', 0o600)
  writeSync(handle, text)
  fsyncSync(handle)
  closeSync(handle)
}

function lastOf(checkpoints: readonly Checkpoint[]): Map<Id, Checkpoint> {
  const last = new Map<Id, Checkpoint>()
  for (const one of checkpoints) if ((last.get(one.org)?.seq ?? -1) < one.seq) last.set(one.org, one)
  return last
}

type Signing = {
  client: pg.ClientBase
  keys: ServerKeys
  memory: Memory
  now: Date
  /** A head was found that does not follow from the last one signed. */
  refuse(org: Id, breaks: readonly Break[]): void
}

// The example company is taken away again, with everything it was.
const forSigning = `
  select org_id as org from history_head left join organisation using (org_id) where is_example is not true`

/** Signs the head of every organisation whose history has moved on. What does not follow from the last signature is not signed. */
export async function signHeads({ client, keys, memory, now, refuse }: Signing): Promise<number> {
  const { rows } = await client.query<{ org: Id }>(forSigning)
  let signed = 0
  for (const org of new Set([...rows.map((row) => row.org), ...memory.last.keys()])) {
    const before = memory.last.get(org)
    const from = before && { seq: before.seq, hash: Buffer.from(before.hash, 'hex') }
    const { end, breaks } = await grownFrom(client, org, from)
    if (breaks.length > 0) refuse(org, breaks)
    if (breaks.length > 0 || end.seq === (before?.seq ?? 0)) continue
    memory.remember(
      await keep(client, keys, { org, seq: end.seq, hash: end.hash.toString('hex'), at: now.toISOString() }),
    )
    signed++
  }
  return signed
}

/** What has been added since, and whether it stands on what was signed. */
const grownFrom = (client: pg.ClientBase, org: Id, from: Link | undefined) =>
  inSnapshot(client, async () => {
    const head = await headOf(client, org)
    if (from) {
      const breaks = await standsStill(client, org, from)
      if (breaks.length > 0 || (head.seq === from.seq && head.hash.equals(from.hash))) return { end: from, breaks }
    }
    const { breaks, last } = await walkChain(client, org, from ? { from } : {})
    return { end: last, breaks }
  })

/** Everything asked inside sees the same moment, while others go on writing. */
async function inSnapshot<T>(client: pg.ClientBase, ask: () => Promise<T>): Promise<T> {
  await client.query('begin isolation level repeatable read read only')
  try {
    return await ask()
  } finally {
    await client.query('rollback')
  }
}

async function standsStill(client: pg.ClientBase, org: Id, { seq, hash }: Link): Promise<Break[]> {
  const { rows } = await client.query<{ hash: Buffer }>('select hash from history where org_id = $1 and seq = $2', [
    org,
    seq,
  ])
  return rows[0]?.hash.equals(hash) ? [] : [{ seq, what: `number ${seq} is not what was signed` }]
}

async function keep(client: pg.ClientBase, keys: ServerKeys, head: Unsigned): Promise<Checkpoint> {
  const { org, seq, hash, at } = head
  const signature = keys.sign(checkpointText(head))
  await client.query(
    `insert into history_checkpoint (org_id, seq, hash, key_id, public_key, signature, at)
     values ($1, $2, decode($3, 'hex'), $4, $5, $6, $7) on conflict do nothing`,
    [org, seq, hash, keys.keyId, keys.publicKeyPem, signature, at],
  )
  return { ...head, keyId: keys.keyId, publicKey: keys.publicKeyPem, signature: signature.toString('base64') }
}

export async function keptCheckpoints(client: pg.ClientBase, org: Id): Promise<Checkpoint[]> {
  const { rows } = await client.query<Omit<Checkpoint, 'org'>>(
    `select seq, encode(hash, 'hex') as hash, to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at, key_id as "keyId",
       public_key as "publicKey", replace(encode(signature, 'base64'), E'\\n', '') as signature
     from history_checkpoint where org_id = $1 order by seq`,
    [org],
  )
  return rows.map((row) => ({ ...row, seq: Number(row.seq), org }))
}

/** The whole history of one organisation against itself and against everything that was ever signed about it. */
export async function verifyHistory(
  client: pg.ClientBase,
  org: Id,
  remembered: readonly Checkpoint[],
): Promise<ChainReport & { checkpoints: number }> {
  const { kept, all, report } = await inSnapshot(client, async () => {
    const kept = await keptCheckpoints(client, org)
    const all = [...kept, ...remembered.filter((one) => one.org === org)]
    return { kept, all, report: await walkChain(client, org, { wanted: new Set(all.map((one) => one.seq)) }) }
  })
  const faults = all.flatMap((one) => faultOf(one, report))
  const lost = remembered.filter(
    (one) => one.org === org && !kept.some(({ seq, keyId }) => seq === one.seq && keyId === one.keyId),
  )
  faults.push(...lost.map(({ seq }) => ({ seq, what: `the checkpoint at ${seq} is no longer in the database` })))
  const breaks = [...report.breaks, ...faults].sort((a, b) => a.seq - b.seq)
  return { ...report, breaks, checkpoints: all.length }
}

function faultOf(checkpoint: Checkpoint, { found, breaks, last }: ChainReport): Break[] {
  const { seq, hash } = checkpoint
  if (!isSigned(checkpoint)) return [{ seq, what: `the signature of the checkpoint at ${seq} is not valid` }]
  const there = found.get(seq)
  if (there === hash) return []
  if (there !== undefined) return [{ seq, what: `number ${seq} is not what was signed at ${checkpoint.at}` }]
  // Behind a break nothing has been judged.
  return breaks.length > 0
    ? []
    : [{ seq: last.seq + 1, what: `the end is missing: ${seq} was signed at ${checkpoint.at}` }]
}
