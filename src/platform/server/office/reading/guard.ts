import { inflateRawSync } from 'node:zlib'
import { Refusal } from '#kernel/refusal.ts'

export type Entries = ReadonlyMap<string, Buffer>
export type OfficeKind = 'word' | 'excel'

export const most = { entries: 2000, inflated: 150_000_000, nested: 3 }
const endOfList = 0x06054b50
const inList = 0x02014b50
const atFile = 0x04034b50

const unread = { word: 'not-a-word-file', excel: 'not-an-excel-file' } as const
const mainPart = { word: 'word/document.xml', excel: 'xl/workbook.xml' } as const
const tooMuch = () => new Refusal('too-large', 'file-inflates')

/**
 * Everything in an office file, unpacked here with a limit, so that nobody after us unpacks what was never counted.
 * @throws Refusal not-a-word-file, not-an-excel-file, file-inflates, file-has-macros, file-has-entities, file-reaches-out, file-carries-others
 */
export function openSafely(zip: Buffer, kind: OfficeKind = 'word'): Entries {
  const isBroken = () => new Refusal('unsupported', unread[kind])
  const { entries } = unpacked(zip, most.inflated, 0, isBroken)
  if (!entries.has(mainPart[kind]) || !entries.has('[Content_Types].xml')) throw isBroken()
  refuseCarried(entries)
  for (const [name, bytes] of entries)
    if (/\.(xml|rels)$/i.test(name) && declaresEntities(bytes)) throw new Refusal('unsupported', 'file-has-entities')
  for (const [name, bytes] of entries)
    if (reachesOut(name, bytes)) throw new Refusal('unsupported', 'file-reaches-out', { part: name.slice(0, 100) })
  return entries
}

type Unpacked = { entries: Map<string, Buffer>; left: number }

/** What lies packed inside what is packed counts too: a file may hold another, and that one a third. */
function unpacked(zip: Buffer, allowance: number, depth: number, isBroken: () => Refusal): Unpacked {
  const entries = new Map<string, Buffer>()
  let left = allowance
  for (const { name, method, packed, size } of listOf(zip, isBroken)) {
    if (entries.has(name) || (method !== 0 && method !== 8)) throw isBroken()
    if (size > left) throw tooMuch()
    const bytes = method === 0 ? packed : inflate(packed, left, isBroken)
    left -= bytes.length
    if (left < 0) throw tooMuch()
    entries.set(name, bytes)
    if (bytes.length < 22 || bytes.readUInt32LE(0) !== atFile) continue
    if (depth === most.nested) throw tooMuch()
    const inner = unpacked(bytes, left, depth + 1, isBroken)
    left = inner.left
    refuseCarried(inner.entries)
  }
  return { entries, left }
}

/** Macros, by their parts or by their announcement, and files that have no business in a document. */
function refuseCarried(entries: Entries): void {
  const types = entries.get('[Content_Types].xml')?.toString('utf8') ?? ''
  const names = [...entries.keys()]
  if (
    names.some((name) => /vba(Project|Data)|activeX|macrosheets\//i.test(name)) ||
    /macroEnabled|vbaProject/i.test(types)
  )
    throw new Refusal('unsupported', 'file-has-macros')
  const stranger = names.find((name) =>
    /\.(zip|7z|rar|gz|tar|iso|jar|exe|dll|scr|com|bat|cmd|ps1|vbs|jse?|wsf|hta|lnk|msi)$/i.test(name),
  )
  if (stranger) throw new Refusal('unsupported', 'file-carries-others', { part: stranger.slice(0, 100) })
}

/** Office writes none; whoever does wants the reader to fetch or to multiply something. In either width of letters. */
const declaresEntities = (bytes: Buffer): boolean => {
  const pairs = Buffer.from(bytes.subarray(0, bytes.length - (bytes.length % 2)))
  const readings = [bytes.toString('latin1'), pairs.toString('utf16le'), pairs.swap16().toString('utf16le')]
  return readings.some((text) => text.includes('<!DOCTYPE') || text.includes('<!ENTITY'))
}

/** Values fetched from other workbooks and servers; templates, frames and objects fetched from the net when it is opened. A link to click is none of these. */
function reachesOut(name: string, bytes: Buffer): boolean {
  if (/^xl\/(externalLinks\/|connections\.xml)/i.test(name)) return true
  if (!/\.rels$/i.test(name)) return false
  return [...bytes.toString('utf8').matchAll(/<Relationship\s[^>]*>/g)].some(
    ([one]) =>
      /TargetMode\s*=\s*["']External["']/i.test(one) &&
      /Type\s*=\s*["'][^"']*\/(attachedTemplate|oleObject|frame|subDocument|aFChunk)["']/i.test(one) &&
      /Target\s*=\s*["']\s*(https?|ftp|mhtml|ms-\w+|javascript):/i.test(one),
  )
}

function inflate(packed: Buffer, left: number, isBroken: () => Refusal): Buffer {
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(left, 1) })
  } catch (error) {
    if ((error as { code?: string }).code === 'ERR_BUFFER_TOO_LARGE') throw tooMuch()
    throw isBroken()
  }
}

type Listed = { name: string; method: number; packed: Buffer; size: number }

function listOf(zip: Buffer, isBroken: () => Refusal): Listed[] {
  const end = zip.length < 22 ? -1 : zip.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]))
  if (end < 0 || zip.readUInt32LE(0) !== atFile || end + 22 > zip.length || zip.readUInt32LE(end) !== endOfList)
    throw isBroken()
  const count = zip.readUInt16LE(end + 10)
  if (count > most.entries) throw tooMuch()
  const listed: Listed[] = []
  let at = zip.readUInt32LE(end + 16)
  try {
    for (let entry = 0; entry < count; entry += 1) {
      if (zip.readUInt32LE(at) !== inList) throw isBroken()
      const isEncrypted = (zip.readUInt16LE(at + 8) & 1) === 1
      const [packedSize, size] = [zip.readUInt32LE(at + 20), zip.readUInt32LE(at + 24)]
      const nameLength = zip.readUInt16LE(at + 28)
      const name = zip.toString('utf8', at + 46, at + 46 + nameLength)
      const local = zip.readUInt32LE(at + 42)
      if (isEncrypted || zip.readUInt32LE(local) !== atFile || /(^|\/)\.\.(\/|$)|^\/|\\/.test(name)) throw isBroken()
      const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28)
      if (start + packedSize > zip.length) throw isBroken()
      if (!name.endsWith('/'))
        listed.push({ name, method: zip.readUInt16LE(at + 10), packed: zip.subarray(start, start + packedSize), size })
      at += 46 + nameLength + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32)
    }
  } catch (error) {
    if (error instanceof RangeError) throw isBroken()
    throw error
  }
  return listed
}
