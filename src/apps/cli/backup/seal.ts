import { createHash } from 'node:crypto'
import { appendFileSync, closeSync, createReadStream, openSync, readSync, statSync } from 'node:fs'

const mark = Buffer.from('touchstone-end-1')
const length = 32 + mark.length

async function hashOfFirst(file: string, bytes: number): Promise<Buffer> {
  const hash = createHash('sha256')
  if (bytes > 0) for await (const part of createReadStream(file, { end: bytes - 1 })) hash.update(part as Buffer)
  return hash.digest()
}

/** The last bytes of a backup are the hash of all before them: what was cut or changed anywhere has no seal. */
export async function seal(file: string): Promise<void> {
  const hash = await hashOfFirst(file, statSync(file).size)
  appendFileSync(file, Buffer.concat([hash, mark]))
}

/** How many bytes stand under the seal; nothing when it is broken. */
export async function sealedBytes(file: string): Promise<number | undefined> {
  const bytes = statSync(file).size - length
  if (bytes <= 0) return undefined
  const end = Buffer.alloc(length)
  const handle = openSync(file, 'r')
  readSync(handle, end, 0, length, bytes)
  closeSync(handle)
  if (!end.subarray(32).equals(mark)) return undefined
  return (await hashOfFirst(file, bytes)).equals(end.subarray(0, 32)) ? bytes : undefined
}
