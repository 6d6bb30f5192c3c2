import { createHash, randomUUID } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { largestFile } from '#kernel/platform-contract.ts'
import { Refusal } from '#kernel/refusal.ts'
import { headOf, inspect, typeOf } from './inspect.ts'

export type KeptBytes = { sha256: string; size: number; type: string }
/** How it was called where it comes from. What we made ourselves is not looked into. */
export type From = { name?: string; isOurs?: boolean }
export type FileStore = {
  limit: number
  /** Keeps bytes under their own hash, on stable storage, before anybody refers to them. @throws Refusal too-large, unsupported */
  keep(bytes: AsyncIterable<Buffer | string> | NodeJS.ReadableStream, from?: From): Promise<KeptBytes>
  /** @throws Refusal `file-damaged` when the bytes are no longer what they were */
  open(sha256: string): Promise<NodeJS.ReadableStream>
  read(sha256: string): Promise<Buffer>
  has(sha256: string): Promise<boolean>
  /** Gives the bytes up, unless they came in again within the last hour. */
  release(sha256: string): Promise<void>
  /** Removes what was still coming in when the server fell, once it is a day old. */
  tidy(): Promise<void>
}

const anHour = 3_600_000
const aDay = 24 * anHour

/** Files lie under their SHA-256: the same bytes are kept once, and nobody can swap them unnoticed. */
export function openFileStore(dataDir: string, limit = largestFile): FileStore {
  const folder = join(dataDir, 'files')
  const incoming = join(folder, 'incoming')
  const place = (sha256: string) => join(folder, sha256.slice(0, 2), sha256)

  const keep: FileStore['keep'] = async (bytes, { name, isOurs = false } = {}) => {
    await mkdir(incoming, { recursive: true, mode: 0o700 })
    const temporary = join(incoming, randomUUID())
    const file = await open(temporary, 'wx', 0o600)
    try {
      const hash = createHash('sha256')
      let size = 0
      let head = Buffer.alloc(0)
      for await (const part of bytes as AsyncIterable<Buffer>) {
        size += part.length
        if (size > limit) throw new Refusal('too-large', 'file-too-large', { megabytes: limit / 1_000_000 })
        if (head.length < headOf) head = Buffer.concat([head, part.subarray(0, headOf - head.length)])
        hash.update(part)
        await file.write(part)
      }
      if (size === 0) throw new Refusal('unsupported', 'file-is-empty')
      const type = await typeOf(head, name)
      if (!isOurs) await inspect(temporary, type, size)
      await file.sync()
      const sha256 = hash.digest('hex')
      await settle(temporary, place(sha256))
      return { sha256, size, type }
    } finally {
      await file.close()
      await rm(temporary, { force: true })
    }
  }

  const read = async (sha256: string) => {
    const bytes = await readFile(place(sha256))
    if (createHash('sha256').update(bytes).digest('hex') !== sha256) throw new Refusal('unavailable', 'file-damaged')
    return bytes
  }

  return {
    limit,
    keep,
    read,
    has: (sha256) =>
      stat(place(sha256)).then(
        () => true,
        () => false,
      ),
    release: async (sha256) => {
      const kept = await stat(place(sha256)).catch(() => undefined)
      if (kept && Date.now() - kept.mtimeMs > anHour) await rm(place(sha256), { force: true })
    },
    tidy: async () => {
      for (const name of await readdir(incoming).catch(() => [])) {
        const came = await stat(join(incoming, name)).catch(() => undefined)
        if (came && Date.now() - came.mtimeMs > aDay) await rm(join(incoming, name), { force: true })
      }
    },
    open: async (sha256) => {
      await verifyOnDisk(place(sha256), sha256)
      return createReadStream(place(sha256))
    },
  }
}

async function verifyOnDisk(path: string, sha256: string): Promise<void> {
  const hash = createHash('sha256')
  for await (const part of createReadStream(path)) hash.update(part as Buffer)
  if (hash.digest('hex') !== sha256) throw new Refusal('unavailable', 'file-damaged')
}

/** Rename, then make the name itself durable. */
async function settle(temporary: string, target: string): Promise<void> {
  const folder = join(target, '..')
  await mkdir(folder, { recursive: true, mode: 0o700 })
  await rename(temporary, target)
  const directory = await open(folder, 'r')
  await directory.sync()
  await directory.close()
}
