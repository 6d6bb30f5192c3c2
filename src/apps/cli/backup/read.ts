import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createZstdDecompress } from 'node:zlib'
import { extract } from 'tar-stream'
import { decrypted, isEncrypted } from './cipher.ts'
import { sealedBytes } from './seal.ts'
import { endName, Manifest, manifestName, type Part, partsOf } from './manifest.ts'

export type Take = (part: Part, bytes: AsyncIterable<Buffer>) => Promise<void>

/**
 * Reads a backup from its beginning to its end and judges every part. `take` gets the bytes as they come.
 * @throws Error which names the part that is damaged, strange or missing
 */
export async function readBackup(file: string, take?: Take, passphrase?: string): Promise<Manifest> {
  const bytes = await bytesOf(file, passphrase)
  const source = extract()
  const reading = pipeline(bytes, createZstdDecompress(), source)
  reading.catch(() => {})
  let manifest: Manifest | undefined
  let manifestHash = ''
  let isFinished = false
  const missing = new Map<string, Part>()
  try {
    for await (const one of source) {
      const { name } = one.header
      const entry = one as unknown as AsyncIterable<Buffer>
      if (isFinished) throw new Error(`${JSON.stringify(name)} stands behind the end`)
      if (name === manifestName && !manifest) {
        const text = await wholeOf(entry)
        manifest = manifestFrom(text)
        manifestHash = hashOf(text)
        for (const part of partsOf(manifest)) missing.set(part.name, part)
      } else if (name === endName) {
        if ((await wholeOf(entry)).toString() !== manifestHash)
          throw new Error('the manifest is not the one it was finished with')
        isFinished = true
      } else {
        const part = missing.get(name)
        if (!part) throw new Error(`${JSON.stringify(name)} is not in its manifest`)
        missing.delete(name)
        await judge(part, entry, take)
      }
    }
    await reading
  } catch (cause) {
    throw damaged(file, (cause as Error).message, cause)
  }
  if (!manifest || !isFinished) throw damaged(file, 'it has no end: the backup was never finished or was cut')
  const [lost] = missing.keys()
  if (lost !== undefined) throw damaged(file, `"${lost}" is missing`)
  return manifest
}

async function bytesOf(file: string, passphrase: string | undefined): Promise<NodeJS.ReadableStream> {
  if (isEncrypted(file)) {
    if (passphrase === undefined)
      throw damaged(file, 'it is encrypted: give its passphrase with --passphrase-file PATH or BACKUP_PASSPHRASE')
    return decrypted(file, passphrase).catch((cause: Error) => {
      throw damaged(file, cause.message, cause)
    })
  }
  const bytes = await sealedBytes(file)
  if (bytes === undefined) throw damaged(file, 'its seal is broken: it was never finished, was cut or is damaged')
  return createReadStream(file, { end: bytes - 1 })
}

function manifestFrom(text: Buffer): Manifest {
  try {
    return Manifest.parse(JSON.parse(text.toString('utf8')))
  } catch (cause) {
    throw new Error('its manifest is damaged, or of a version this Touchstone does not know', { cause })
  }
}

const damaged = (file: string, why: string, cause?: unknown): Error =>
  new Error(`${file} cannot be restored: ${why}. Nothing was touched; use another backup.`, { cause })

const hashOf = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex')

async function wholeOf(entry: AsyncIterable<Buffer>): Promise<Buffer> {
  const parts: Buffer[] = []
  for await (const part of entry) parts.push(part)
  return Buffer.concat(parts)
}

async function judge(part: Part, entry: AsyncIterable<Buffer>, take: Take | undefined): Promise<void> {
  const hash = createHash('sha256')
  let bytes = 0
  async function* judged() {
    for await (const one of entry) {
      hash.update(one)
      bytes += one.length
      yield one
    }
  }
  if (take) await take(part, judged())
  else for await (const _ of judged());
  if (bytes !== part.bytes) throw new Error(`"${part.name}" has ${bytes} bytes instead of ${part.bytes}`)
  if (hash.digest('hex') !== part.sha256) throw new Error(`"${part.name}" is damaged`)
}

export const readable = (bytes: AsyncIterable<Buffer>): Readable => Readable.from(bytes, { objectMode: false })
