import { parentPort, workerData } from 'node:worker_threads'
import { Refusal } from '#kernel/refusal.ts'
import type { FactsAsked, OwnFacts } from './facts-of-file.ts'
import { type Entries, openSafely } from './guard.ts'
import { tellOf } from './thread.ts'

// The thread that reads what a file says of itself.
const readers: Record<FactsAsked['kind'], (bytes: Buffer) => Promise<OwnFacts>> = { word, excel, pdf }

async function word(bytes: Buffer): Promise<OwnFacts> {
  const entries = openSafely(bytes, 'word')
  const edges = [...entries.keys()].filter((name) => /^word\/(header|footer)\d*\.xml$/.test(name)).toSorted()
  return {
    ...properties(entries),
    header: edges
      .map((name) => wordsIn(part(entries, name)))
      .join('\n')
      .slice(0, 2000),
    headings: headingsIn(part(entries, 'word/document.xml'), titleStyles(part(entries, 'word/styles.xml'))),
  }
}

async function excel(bytes: Buffer): Promise<OwnFacts> {
  const entries = openSafely(bytes, 'excel')
  const sheets = [...part(entries, 'xl/workbook.xml').matchAll(/<sheet\s[^>]*?name="([^"]{1,200})"/g)]
  return {
    ...properties(entries),
    header: '',
    headings: sheets.slice(0, 20).map(([, name = '']) => unescaped(name)),
  }
}

async function pdf(bytes: Buffer): Promise<OwnFacts> {
  const { getDocumentProxy } = await import('unpdf')
  const book = await getDocumentProxy(new Uint8Array(bytes)).catch((error: unknown) => {
    const isLocked = (error as { name?: string }).name === 'PasswordException'
    throw new Refusal('unsupported', isLocked ? 'file-is-locked' : 'file-unreadable')
  })
  const { info } = (await book.getMetadata()) as { info: { Title?: unknown; Author?: unknown } }
  const said = (value: unknown) => (typeof value === 'string' ? value.slice(0, 500) : '')
  return { title: said(info.Title), creator: said(info.Author), header: '', headings: [] }
}

const part = (entries: Entries, name: string): string => entries.get(name)?.toString('utf8') ?? ''

function properties(entries: Entries): Pick<OwnFacts, 'title' | 'creator'> {
  const core = part(entries, 'docProps/core.xml')
  const said = (name: string) =>
    unescaped(new RegExp(`<dc:${name}[^>]*>([^<]*)</dc:${name}>`).exec(core)?.[1] ?? '').slice(0, 500)
  return { title: said('title'), creator: said('creator') }
}

/** The styles that make a paragraph a title or a heading, in whatever language Word named them. */
function titleStyles(styles: string): ReadonlySet<string> {
  const named = styles.matchAll(/<w:style\s[^>]*w:styleId="([^"]+)"[^>]*>\s*<w:name w:val="(?:title|heading [1-3])"/gi)
  return new Set([...named].map(([, id = '']) => id))
}

function headingsIn(body: string, styles: ReadonlySet<string>): string[] {
  const headings: string[] = []
  for (const [paragraph] of body.matchAll(/<w:p[ >][\s\S]*?<\/w:p>/g)) {
    const style = /<w:pStyle w:val="([^"]+)"/.exec(paragraph)?.[1] ?? ''
    if (!styles.has(style) && !/^(title|heading\s?[1-3])$/i.test(style)) continue
    const words = wordsIn(paragraph).slice(0, 300)
    if (words !== '') headings.push(words)
    if (headings.length === 40) break
  }
  return headings
}

const wordsIn = (xml: string): string =>
  unescaped(
    [...xml.replaceAll(/<w:(?:tab|br)[ />]/g, '<w:t> </w:t>$&').matchAll(/<w:t(?:\s[^>]*)?>([^<]*)<\/w:t>|<\/w:p>/g)]
      .map(([, text]) => text ?? '\n')
      .join(''),
  )
    .replaceAll(/[ \t]+/g, ' ')
    .replaceAll(/\n\s*/g, '\n')
    .trim()

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }
function unescaped(text: string): string {
  return text
    .replaceAll(
      /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w+));/gi,
      (whole, hex?: string, decimal?: string, name?: string) => {
        if (name) return named[name] ?? whole
        const point = hex ? Number.parseInt(hex, 16) : Number(decimal)
        return point > 31 && point < 0x11_0000 ? String.fromCodePoint(point) : ' '
      },
    )
    .toWellFormed()
}

const { bytes, kind } = workerData as FactsAsked
parentPort?.postMessage(await tellOf(() => readers[kind](Buffer.from(bytes))), [])
