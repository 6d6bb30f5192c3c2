import { open } from 'node:fs/promises'
import { fileTypeFromBuffer } from 'file-type'
import { Refusal } from '#kernel/refusal.ts'
import { inThread } from '../office/reading/thread.ts'

const office = 'application/vnd.openxmlformats-officedocument'
const [word, excel] = [`${office}.wordprocessingml.document`, `${office}.spreadsheetml.sheet`]

/** What documents and evidence come as, and how such files are called. Anything a browser would run is not among it. */
const endings: Readonly<Record<string, readonly string[]>> = {
  'image/jpeg': ['jpg', 'jpeg', 'jpe', 'jfif'],
  'image/png': ['png'],
  'image/webp': ['webp'],
  'application/pdf': ['pdf'],
  [word]: ['docx'],
  [excel]: ['xlsx'],
  'text/plain': ['txt', 'text', 'csv', 'tsv', 'md', 'log'],
  'text/csv': ['csv'],
}
export const mostPixels = 120_000_000
export const headOf = 4100
const tailOf = 66_000

/** What kind of file that is, by its first bytes. @throws Refusal file-type-refused, file-has-macros, file-is-locked, file-ending-differs */
export async function typeOf(head: Buffer, name: string | undefined): Promise<string> {
  if (/^(docm|dotm|xlsm|xltm|xlam|pptm)$/.test(endingOf(name) ?? ''))
    throw new Refusal('unsupported', 'file-has-macros')
  const type = await sniffed(head, endingOf(name))
  const known = endings[type]
  if (!known) throw new Refusal('unsupported', 'file-type-refused')
  const ending = endingOf(name)
  if (ending !== undefined && !known.includes(ending))
    throw new Refusal('unsupported', 'file-ending-differs', { ending: `.${ending}`, fitting: `.${known[0]}` })
  return type
}

/** A text file is what has no other type, holds no control characters and does not begin as markup does. */
async function sniffed(head: Buffer, ending: string | undefined): Promise<string> {
  const mime = (await fileTypeFromBuffer(head))?.mime
  if (mime === undefined) return head.includes(0) || /^\s*<[!?a-z]/i.test(head.toString('utf8')) ? '' : 'text/plain'
  if (/macroenabled/i.test(mime)) throw new Refusal('unsupported', 'file-has-macros')
  // Some programs begin their packages with another part; what it is shows when it is opened.
  if (mime === 'application/zip') return { docx: word, xlsx: excel }[ending ?? ''] ?? ''
  if (mime === 'application/x-cfb' && /^(docx|xlsx)$/.test(ending ?? ''))
    throw new Refusal('unsupported', 'file-is-locked')
  return mime
}

/** "7" in "Form 4.7" is a number, no ending. */
const endingOf = (name: string | undefined): string | undefined =>
  /\.(?!\d+$)([^.\s]{1,12})$/.exec(name?.trim() ?? '')?.[1]?.toLowerCase()

export type CheckAsked = { path: string; kind: 'word' | 'excel' | 'pdf' }
const checker = new URL('../office/reading/check-worker.ts', import.meta.url)
const kinds: Readonly<Record<string, CheckAsked['kind']>> = {
  [word]: 'word',
  [excel]: 'excel',
  'application/pdf': 'pdf',
}

/** Looks into a file that has come in, before it is kept: what acts by itself, unfolds into far more or is two things at once is not. @throws Refusal */
export async function inspect(path: string, type: string, size: number): Promise<void> {
  if (type.startsWith('image/')) await looksAsItSays(path)
  if (!type.startsWith('text/')) isOneThing(type, ...(await endsOf(path, size)))
  const kind = kinds[type]
  const asked: CheckAsked | undefined = kind && { path, kind }
  if (asked) await inThread(checker, asked, 'file-unreadable')
}

/** The same for a picture that came inside a file. @throws Refusal */
export async function inspectPicture(bytes: Buffer): Promise<void> {
  const type = await typeOf(bytes.subarray(0, headOf), undefined)
  await looksAsItSays(bytes)
  isOneThing(type, bytes.subarray(0, tailOf), bytes.subarray(-tailOf))
}

/** A few bytes can say that they are a picture of the size of a town. */
async function looksAsItSays(picture: string | Buffer): Promise<void> {
  const { default: sharp } = await import('sharp')
  const {
    width,
    height,
    pages = 1,
  } = await sharp(picture, { limitInputPixels: false, sequentialRead: true })
    .metadata()
    .catch(() => {
      throw new Refusal('unsupported', 'picture-unreadable')
    })
  if (width * height * pages > mostPixels)
    throw new Refusal('too-large', 'picture-too-large', { megapixels: mostPixels / 1_000_000 })
}

async function endsOf(path: string, size: number): Promise<[head: Buffer, tail: Buffer]> {
  const file = await open(path, 'r')
  try {
    const length = Math.min(size, tailOf)
    const part = async (from: number) => (await file.read(Buffer.alloc(length), 0, length, from)).buffer
    return [await part(0), await part(size - length)]
  } finally {
    await file.close()
  }
}

/** The same bytes must not be one thing here and another elsewhere: a picture and a page, a picture and an archive. */
function isOneThing(type: string, head: Buffer, tail: Buffer): void {
  const isPicture = type.startsWith('image/')
  if (type !== 'application/pdf' && head.subarray(0, 1024).includes('%PDF-')) throw twoKinds()
  if (type !== word && type !== excel && endsAsArchive(tail, isPicture)) throw twoKinds()
  const markup = /<(script|html|!doctype|iframe)[\s>]|<\?php/i
  if (isPicture && [head, tail].some((part) => markup.test(part.toString('latin1')))) throw twoKinds()
}

const twoKinds = () => new Refusal('unsupported', 'file-is-two-kinds')

/** An archive is read from its end. Something may lie packed inside a PDF; nothing does inside a picture. */
function endsAsArchive(tail: Buffer, isPicture: boolean): boolean {
  const at = tail.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]))
  if (at < 0 || at + 22 > tail.length) return false
  return isPicture || at + 22 + tail.readUInt16LE(at + 20) === tail.length
}
