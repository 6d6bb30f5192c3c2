import { inThread, patience } from './thread.ts'

export type TextOfFile = {
  /** Empty when there is none in it: a picture, a scan. */
  text: string
  /** There was more than was asked for. */
  isCut: boolean
}

const office = 'application/vnd.openxmlformats-officedocument'
export const typesWithText: Readonly<Record<string, 'word' | 'excel' | 'pdf' | 'plain'>> = {
  [`${office}.wordprocessingml.document`]: 'word',
  [`${office}.spreadsheetml.sheet`]: 'excel',
  'application/pdf': 'pdf',
  'text/plain': 'plain',
  'text/csv': 'plain',
}

const worker = new URL('./text-worker.ts', import.meta.url)
export const mostOfText = 1_000_000

/**
 * The words in a file of one of the types that are kept, at most so many characters of them. Pictures have none.
 * @throws Refusal file-is-locked, file-unreadable, file-takes-too-long, file-inflates, file-has-macros, files-are-being-read, …
 */
export async function textOfFile(
  bytes: Buffer,
  type: string,
  { most = mostOfText, limit = patience } = {},
): Promise<TextOfFile> {
  const kind = typesWithText[type]
  if (kind === undefined) return { text: '', isCut: false }
  if (kind === 'plain') return tidied(decoded(bytes), most)
  const asked: TextAsked = { bytes: new Uint8Array(bytes), kind, most }
  const { text, isCut } = await inThread<TextOfFile>(worker, asked, 'file-unreadable', limit)
  const whole = tidied(text, most)
  return { ...whole, isCut: isCut || whole.isCut }
}

export type TextAsked = { bytes: Uint8Array; kind: 'word' | 'excel' | 'pdf'; most: number }

const decoded = (bytes: Buffer): string => {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  return new TextDecoder('utf-8').decode(bytes)
}

function tidied(text: string, most: number): TextOfFile {
  const whole = text
    .toWellFormed()
    // oxlint-disable-next-line no-control-regex -- what cannot be kept as text is just what is taken out
    .replaceAll(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\ufffe\uffff]+/g, ' ')
    .replaceAll(/[ \t\u00a0]+/g, ' ')
    .replaceAll(/ ?\n[\n ]*/g, '\n')
    .trim()
  return { text: whole.slice(0, most).toWellFormed(), isCut: whole.length > most }
}
