import { inflateRawSync } from 'node:zlib'
import { Refusal } from '#kernel/refusal.ts'

export type Entries = ReadonlyMap<string, Buffer>

export const most = { entries: 2000, inflated: 150_000_000 }
const endOfList = 0x06054b50
const inList = 0x02014b50
const atFile = 0x04034b50

const notWord = () => new Refusal('unsupported', 'not-a-word-file')
const tooMuch = () => new Refusal('too-large', 'file-inflates')

/**
 * Everything in an office file, unpacked here with a limit, so that nobody after us unpacks what was never counted.
 * @throws Refusal not-a-word-file, file-inflates, file-has-macros, file-has-entities
 */
export function openSafely(zip: Buffer): Entries {
  const entries = new Map<string, Buffer>()
  let left = most.inflated
  for (const { name, method, packed, size } of listOf(zip)) {
    if (entries.has(name) || (method !== 0 && method !== 8)) throw notWord()
    if (size > left) throw tooMuch()
    const bytes = method === 0 ? packed : inflate(packed, left)
    left -= bytes.length
    if (left < 0) throw tooMuch()
    entries.set(name, bytes)
  }
  if (!entries.has('word/document.xml') || !entries.has('[Content_Types].xml')) throw notWord()
  const types = entries.get('[Content_Types].xml')?.toString('utf8') ?? ''
  const hasMacros = [...entries.keys()].some((name) => /vba(Project|Data)|activeX/i.test(name))
  if (hasMacros || /macroEnabled|vbaProject/i.test(types)) throw new Refusal('unsupported', 'file-has-macros')
  for (const [name, bytes] of entries)
    if (/\.(xml|rels)$/i.test(name) && declaresEntities(bytes)) throw new Refusal('unsupported', 'file-has-entities')
  return entries
}

/** Word writes none; whoever does wants the reader to fetch or to multiply something. In either width of letters. */
const declaresEntities = (bytes: Buffer): boolean => {
  const pairs = Buffer.from(bytes.subarray(0, bytes.length - (bytes.length % 2)))
  const readings = [bytes.toString('latin1'), pairs.toString('utf16le'), pairs.swap16().toString('utf16le')]
  return readings.some((text) => text.includes('<!DOCTYPE') || text.includes('<!ENTITY'))
}

function inflate(packed: Buffer, left: number): Buffer {
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(left, 1) })
  } catch (error) {
    if ((error as { code?: string }).code === 'ERR_BUFFER_TOO_LARGE') throw tooMuch()
    throw notWord()
  }
}

type Listed = { name: string; method: number; packed: Buffer; size: number }

function listOf(zip: Buffer): Listed[] {
  const end = zip.length < 22 ? -1 : zip.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]))
  if (end < 0 || zip.readUInt32LE(0) !== atFile || end + 22 > zip.length || zip.readUInt32LE(end) !== endOfList)
    throw notWord()
  const count = zip.readUInt16LE(end + 10)
  if (count > most.entries) throw tooMuch()
  const listed: Listed[] = []
  let at = zip.readUInt32LE(end + 16)
  try {
    for (let entry = 0; entry < count; entry += 1) {
      if (zip.readUInt32LE(at) !== inList) throw notWord()
      const isEncrypted = (zip.readUInt16LE(at + 8) & 1) === 1
      const [packedSize, size] = [zip.readUInt32LE(at + 20), zip.readUInt32LE(at + 24)]
      const nameLength = zip.readUInt16LE(at + 28)
      const name = zip.toString('utf8', at + 46, at + 46 + nameLength)
      const local = zip.readUInt32LE(at + 42)
      if (isEncrypted || zip.readUInt32LE(local) !== atFile || /(^|\/)\.\.(\/|$)|^\/|\\/.test(name)) throw notWord()
      const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28)
      if (start + packedSize > zip.length) throw notWord()
      if (!name.endsWith('/'))
        listed.push({ name, method: zip.readUInt16LE(at + 10), packed: zip.subarray(start, start + packedSize), size })
      at += 46 + nameLength + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32)
    }
  } catch (error) {
    if (error instanceof RangeError) throw notWord()
    throw error
  }
  return listed
}
