import { Refusal } from '#kernel/refusal.ts'
import { hasForbiddenCharacters, type Language } from '#kernel/text.ts'
import type { Brought } from '../../contract/import/brought.ts'
import { textOf } from '../../contract/content.ts'
import { isSafeLink, joined, type RichMark, type RichNode, RichText } from '../../contract/rich-text.ts'

/** A Word file as the platform reads it (`platform/server/office/reading`). */
type Inline =
  | { kind: 'text'; text: string; bold: boolean; italic: boolean; underline: boolean; href?: string; anchor?: string }
  | { kind: 'break' }
  | { kind: 'picture'; picture: number; alt: string }
  | { kind: 'bookmark'; name: string }
type Paragraph = {
  kind: 'paragraph'
  style: string
  align?: 'start' | 'center' | 'end'
  numbering?: { level: number; ordered: boolean }
  inlines: Inline[]
}
type Cell = { colspan: number; rowspan: number; blocks: Block[] }
type Table = { kind: 'table'; rows: { isHeader: boolean; cells: Cell[] }[] }
type Block = Paragraph | Table
type Counts = Record<
  'insertions' | 'deletions' | 'comments' | 'headers' | 'footnotes' | 'textBoxes' | 'pictures',
  number
>
export type WordFile = { blocks: readonly Block[]; counts: Counts }

type Given = {
  newBlockId: () => string
  /** The kept file of each picture. */
  fileIds: readonly string[]
  /** For a picture that says nothing about itself. */
  noWords: Readonly<Record<Language, string>>
}
type Desk = Given & {
  language: Language
  headings: ReadonlyMap<Block, string>
  targets: ReadonlyMap<string, string>
  lost: Lost
}
type Lost = { numberedHeadings: number; numberedLists: number; others: number }

/** The text of a Word file in our own blocks, and what of it did not come along. */
export function fromWord({ blocks, counts }: WordFile, given: Given): Brought {
  const headings = new Map<Block, string>()
  const targets = new Map<string, string>()
  for (const block of blocks) {
    if (block.kind !== 'paragraph' || levelOf(block.style) === undefined) continue
    const id = given.newBlockId()
    headings.set(block, id)
    for (const one of block.inlines) if (one.kind === 'bookmark') targets.set(one.name, id)
  }
  const lost: Lost = { numberedHeadings: 0, numberedLists: 0, others: 0 }
  const language = spokenIn(blocks)
  const content = blocksOf(blocks, { ...given, language, headings, targets, lost }, true)
  const checked = RichText.safeParse({ type: 'doc', content })
  if (!checked.success) throw new Refusal('too-large', 'file-is-too-long')
  const doc = checked.data
  const count = (type: string) => content.filter((block) => block.type === type).length
  const found = {
    headings: count('heading'),
    paragraphs: count('paragraph'),
    tables: count('table'),
    images: given.fileIds.length,
  }
  return { doc, language: textOf(doc) === '' ? 'en' : language, report: { ...counts, ...lost, ...found } }
}

function spokenIn(blocks: readonly Block[]): Language {
  const words = JSON.stringify(blocks, (key, value: unknown) => (key === 'style' ? undefined : value))
  const arabic = words.match(/\p{Script=Arabic}/gu)?.length ?? 0
  const latin =
    words
      .match(/"text":"[^"]*\p{Script=Latin}[^"]*"/gu)
      ?.join('')
      .match(/\p{Script=Latin}/gu)?.length ?? 0
  return arabic > latin / 2 ? 'ar' : 'en'
}

/** What the whole file is called is no chapter: numbered, it would move every chapter by one. */
const titles = /^(title|book title|العنوان)$/i
/** Word's own styles, in whatever language they are named or numbered. */
function levelOf(style: string): number | undefined {
  const [, level] =
    /^(?:heading|titre|überschrift|título|titolo|kop|rubrik|заголовок|عنوان)\s*([1-9])$/i.exec(style) ?? []
  return level === undefined ? undefined : Math.min(Number(level), 4)
}
const isContents = (style: string) => /^(toc|table of contents|فهرس)/i.test(style)

function blocksOf(blocks: readonly Block[], desk: Desk, isTop: boolean): RichNode[] {
  const all: RichNode[] = []
  let items: { paragraph: Paragraph; level: number; ordered: boolean }[] = []
  const endList = () => {
    if (items.length > 0) all.push(...listsOf(items, desk))
    items = []
  }
  for (const block of blocks) {
    const heading = desk.headings.get(block)
    if (block.kind === 'paragraph' && block.numbering && !heading && !isContents(block.style)) {
      items.push({ paragraph: block, level: Math.max(block.numbering.level, 0), ordered: block.numbering.ordered })
      if (block.numbering.ordered && block.numbering.level > 0) desk.lost.numberedLists += 1
      continue
    }
    endList()
    if (block.kind === 'table') all.push(...tableOf(block, desk, isTop))
    else if (isContents(block.style)) desk.lost.others += 1
    else if (heading && isTop) {
      if (block.numbering) desk.lost.numberedHeadings += 1
      const words = inlinesOf(block.inlines, desk)
      if (words.length > 0)
        all.push({ type: 'heading', attrs: { id: heading, level: levelOf(block.style) ?? 1 }, content: words })
      all.push(...picturesOf(block.inlines, desk))
    } else all.push(...paragraphOf(block, desk))
  }
  endList()
  return all
}

function paragraphOf(block: Paragraph, desk: Desk, keepEmpty = false): RichNode[] {
  const isTitle = titles.test(block.style)
  const inlines = isTitle
    ? block.inlines.map((one) => (one.kind === 'text' ? { ...one, bold: true } : one))
    : block.inlines
  const content = inlinesOf(inlines, desk)
  const pictures = picturesOf(block.inlines, desk)
  if (content.length === 0 && !keepEmpty) return pictures
  const attrs = { id: desk.newBlockId(), ...(block.align ? { textAlign: block.align } : {}) }
  return [{ type: 'paragraph', attrs, ...(content.length > 0 ? { content } : {}) }, ...pictures]
}

type Item = { paragraph: Paragraph; level: number; ordered: boolean }

/** Paragraphs with a level become lists in lists. */
function listsOf(items: readonly Item[], desk: Desk): RichNode[] {
  const lists: RichNode[] = []
  let at = 0
  while (at < items.length) {
    const { level, ordered } = items[at] as Item
    const content: RichNode[] = []
    while (at < items.length && (items[at] as Item).level >= level) {
      const item = items[at] as Item
      if (item.level === level && item.ordered !== ordered) break
      if (item.level === level) {
        content.push({
          type: 'listItem',
          attrs: { id: desk.newBlockId() },
          content: paragraphOf(item.paragraph, desk, true),
        })
        at += 1
        continue
      }
      const from = at
      while (at < items.length && (items[at] as Item).level > level) at += 1
      content.at(-1)?.content?.push(...listsOf(items.slice(from, at), desk))
    }
    lists.push({ type: ordered ? 'orderedList' : 'bulletList', attrs: { id: desk.newBlockId() }, content })
  }
  return lists
}

const mostCells = 50
const mostRows = 1000

/** A table in a cell has no place of its own with us: its words follow one another. */
function tableOf({ rows }: Table, desk: Desk, isTop: boolean): RichNode[] {
  const filled = rows.filter(({ cells }) => cells.length > 0)
  if (!isTop || filled.some(({ cells }) => cells.length > mostCells)) {
    desk.lost.others += 1
    return filled.flatMap(({ cells }) => cells.flatMap((cell) => blocksOf(cell.blocks, desk, false)))
  }
  const drawn = filled.map(
    ({ isHeader, cells }): RichNode => ({
      type: 'tableRow',
      content: cells.map((cell) => {
        const content = blocksOf(cell.blocks, desk, false)
        return {
          type: isHeader ? 'tableHeader' : 'tableCell',
          attrs: { colspan: Math.min(cell.colspan, mostCells), rowspan: Math.min(cell.rowspan, 500) },
          content: content.length > 0 ? content : [{ type: 'paragraph', attrs: { id: desk.newBlockId() } }],
        }
      }),
    }),
  )
  const parts: RichNode[] = []
  for (let from = 0; from < drawn.length; from += mostRows)
    parts.push({ type: 'table', attrs: { id: desk.newBlockId() }, content: drawn.slice(from, from + mostRows) })
  return parts
}

const picturesOf = (inlines: readonly Inline[], desk: Desk): RichNode[] =>
  inlines.flatMap((one) => {
    const fileId = one.kind === 'picture' ? desk.fileIds[one.picture] : undefined
    if (one.kind !== 'picture' || !fileId) return []
    const alt = clean(one.alt).trim().slice(0, 500) || desk.noWords[desk.language]
    return [{ type: 'image', attrs: { id: desk.newBlockId(), fileId, alt } }]
  })

function inlinesOf(inlines: readonly Inline[], desk: Desk): RichNode[] {
  const all = joined(
    inlines.flatMap((one): RichNode[] => {
      if (one.kind === 'break') return [{ type: 'hardBreak' }]
      if (one.kind !== 'text') return []
      const target = one.anchor && desk.targets.get(one.anchor)
      if (target) return [{ type: 'crossReference', attrs: { target } }]
      const text = clean(one.text)
      const marks = marksOf(one)
      return text === '' ? [] : [{ type: 'text', text, ...(marks.length > 0 ? { marks } : {}) }]
    }),
  )
  // A reference cut into pieces by its looks is one reference.
  const once = all.filter((node, at) => {
    const before = all[at - 1]
    return !(
      node.type === 'crossReference' &&
      before?.type === node.type &&
      before.attrs?.['target'] === node.attrs?.['target']
    )
  })
  return once.every((node) => node.type === 'hardBreak' || node.text?.trim() === '') ? [] : once
}

const marksOf = ({ bold, italic, underline, href }: Inline & { kind: 'text' }): RichMark[] => [
  ...(bold ? [{ type: 'bold' }] : []),
  ...(italic ? [{ type: 'italic' }] : []),
  ...(href && isSafeLink(href) ? [{ type: 'link', attrs: { href } }] : []),
  ...(underline ? [{ type: 'underline' }] : []),
]

const clean = (text: string): string =>
  [...text].filter((letter) => !hasForbiddenCharacters(letter) && letter !== '\u00ad').join('')
