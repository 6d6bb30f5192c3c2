import { parentPort, workerData } from 'node:worker_threads'
import mammoth from 'mammoth'
import { type Entries, openSafely } from '../reading/guard.ts'
import { tellOf } from '../reading/thread.ts'
import type { WordBlock, WordCell, WordCounts, WordInline, WordParagraph, WordPicture, WordTree } from './word-tree.ts'

// The thread that reads a Word file: it may take long and it may die, the server goes on. The parts of mammoth's own tree that are read here.
type Element = {
  type: string
  children?: Element[]
  value?: string
  styleId?: string | null
  styleName?: string | null
  numbering?: { level: string | number; isOrdered: boolean } | null
  alignment?: string | null
  isBold?: boolean
  isItalic?: boolean
  isUnderline?: boolean
  href?: string
  anchor?: string
  name?: string
  breakType?: string
  colSpan?: number
  rowSpan?: number
  isHeader?: boolean
  altText?: string | null
  contentType?: string
  readAsBuffer?: () => Promise<Buffer>
  checked?: boolean
}

const drawable = new Set(['image/png', 'image/jpeg', 'image/webp'])

async function read(bytes: Buffer): Promise<WordTree> {
  const entries = openSafely(bytes)
  let root: Element = { type: 'document', children: [] }
  await mammoth.convertToHtml(
    { buffer: bytes },
    {
      externalFileAccess: false,
      // Its tree is all that is wanted; nothing is left to be turned into HTML.
      transformDocument: (document: Element) => {
        root = document
        return { ...document, children: [] }
      },
    },
  )
  const pictures: WordPicture[] = []
  let lost = 0
  const pictureOf = async (image: Element): Promise<WordInline[]> => {
    // One that is only linked lies somewhere else: nothing is fetched, and it counts as not kept.
    const data = drawable.has(image.contentType ?? '') ? await image.readAsBuffer?.().catch(() => undefined) : undefined
    if (!data || data.length === 0) {
      lost += 1
      return []
    }
    pictures.push({ type: image.contentType ?? '', bytes: data })
    return [{ kind: 'picture', picture: pictures.length - 1, alt: image.altText ?? '' }]
  }
  type Look = { bold: boolean; italic: boolean; underline: boolean; href?: string; anchor?: string }
  const inlines = async (element: Element, look: Look): Promise<WordInline[]> => {
    const inside = async (next: Look) => {
      const all: WordInline[] = []
      for (const child of element.children ?? []) all.push(...(await inlines(child, next)))
      return all
    }
    switch (element.type) {
      case 'text':
        return element.value ? [{ kind: 'text', text: element.value, ...look }] : []
      case 'tab':
        return [{ kind: 'text', text: ' ', ...look }]
      case 'checkbox':
        return [{ kind: 'text', text: element.checked ? '☑' : '☐', ...look }]
      case 'break':
        return element.breakType === 'line' ? [{ kind: 'break' }] : []
      case 'image':
        return pictureOf(element)
      case 'bookmarkStart':
        return [{ kind: 'bookmark', name: element.name ?? '' }]
      case 'hyperlink': {
        const { href, anchor } = element
        return inside({ ...look, ...(href ? { href } : {}), ...(anchor ? { anchor } : {}) })
      }
      case 'run':
        return inside({
          ...look,
          bold: look.bold || element.isBold === true,
          italic: look.italic || element.isItalic === true,
          underline: look.underline || (element.isUnderline === true && !look.href && !look.anchor),
        })
      default:
        return []
    }
  }
  const paragraph = async (element: Element): Promise<WordParagraph> => {
    const all: WordInline[] = []
    for (const child of element.children ?? [])
      all.push(...(await inlines(child, { bold: false, italic: false, underline: false })))
    const align = { center: 'center', right: 'end', end: 'end' }[element.alignment ?? ''] as
      | 'center'
      | 'end'
      | undefined
    return {
      kind: 'paragraph',
      style: element.styleName ?? element.styleId ?? '',
      ...(align ? { align } : {}),
      ...(element.numbering
        ? { numbering: { level: Number(element.numbering.level), ordered: element.numbering.isOrdered } }
        : {}),
      inlines: all,
    }
  }
  const blocks = async (elements: readonly Element[]): Promise<WordBlock[]> => {
    const all: WordBlock[] = []
    for (const element of elements) {
      if (element.type === 'paragraph') all.push(await paragraph(element))
      else if (element.type === 'table') {
        const rows: { isHeader: boolean; cells: WordCell[] }[] = []
        for (const row of element.children ?? []) {
          const cells: WordCell[] = []
          for (const cell of row.children ?? [])
            cells.push({
              colspan: cell.colSpan ?? 1,
              rowspan: cell.rowSpan ?? 1,
              blocks: await blocks(cell.children ?? []),
            })
          rows.push({ isHeader: row.isHeader === true, cells })
        }
        all.push({ kind: 'table', rows })
      }
    }
    return all
  }
  const tree = await blocks(root.children ?? [])
  return { blocks: tree, pictures, counts: { ...countsOf(entries), pictures: lost } }
}

function countsOf(entries: Entries): Omit<WordCounts, 'pictures'> {
  const text = (name: string) => entries.get(name)?.toString('utf8') ?? ''
  const body = text('word/document.xml')
  const count = (xml: string, pattern: RegExp) => xml.match(pattern)?.length ?? 0
  const headers = [...entries.keys()].filter(
    (name) => /^word\/(header|footer)\d*\.xml$/.test(name) && /<w:t[ >]/.test(text(name)),
  )
  const shapes = count(body, /<wps:txbx[ >]/g)
  return {
    insertions: count(body, /<w:(?:ins|moveTo)[ >](?!\/)/g),
    deletions: count(body, /<w:(?:del|moveFrom)[ >](?!\/)/g),
    comments: count(text('word/comments.xml'), /<w:comment[ >]/g),
    headers: headers.length,
    footnotes: count(body, /<w:(?:footnote|endnote)Reference[ />]/g),
    textBoxes: shapes > 0 ? shapes : count(body, /<w:txbxContent[ >]/g),
  }
}

parentPort?.postMessage(await tellOf(() => read(Buffer.from(workerData as Uint8Array))), [])
