import { textOfFile, typesWithText } from './text-of-file.ts'
import { inThread, patience } from './thread.ts'

/** What a file says of itself beside its text: the title and the author it keeps, the edges of its pages, its headings. */
export type OwnFacts = { title: string; creator: string; header: string; headings: string[] }
export type FileFacts = OwnFacts & { text: string }
export type FactsAsked = { bytes: Uint8Array; kind: 'word' | 'excel' | 'pdf' }

const worker = new URL('./facts-worker.ts', import.meta.url)
const none: OwnFacts = { title: '', creator: '', header: '', headings: [] }
const mostOfText = 20_000

/** The first pages of a file and what it says of itself; a picture says nothing. @throws Refusal as `textOfFile` does */
export async function factsOfFile(bytes: Buffer, type: string, limit = patience): Promise<FileFacts> {
  const kind = typesWithText[type]
  if (kind === undefined || kind === 'plain') return { ...none, text: '' }
  const asked: FactsAsked = { bytes: new Uint8Array(bytes), kind }
  const facts = await inThread<OwnFacts>(worker, asked, 'file-unreadable', limit)
  const { text } = await textOfFile(bytes, type, { most: mostOfText, limit })
  return { ...facts, text }
}
