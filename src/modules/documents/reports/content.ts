import { leftToRight } from '#kernel/direction.ts'
import * as d from '#kernel/printing/document.ts'
import type { Language } from '#kernel/text.ts'
import { blockIdOf, type DocumentContent, headingNumbers, textOf } from '../contract/content.ts'
import type { RichNode } from '../contract/rich-text.ts'
import type { DocumentLanguage } from '../contract/words.ts'
import { type Pair, pairs } from '../rules/text/pairing.ts'
import { acceptAll, settled } from '../rules/text/redline.ts'

/** The hash of each picture's file, by its id: what the press fetches. */
export type PictureHashes = ReadonlyMap<string, string>
type Pen = {
  language: Language
  numbers: ReadonlyMap<string, string>
  pictures: PictureHashes
  counted: boolean
  /** What came and what went is shown. */
  red: boolean
}

/** The text of a revision as it is printed: headings, lists, tables and pictures; both languages beside each other. */
export const contentBlocks = (
  content: DocumentContent,
  language: DocumentLanguage,
  pictures: PictureHashes = new Map(),
): readonly d.Block[] =>
  blocksIn({ en: content.en && settled(content.en), ar: content.ar && settled(content.ar) }, language, pictures, false)

/** Two revisions in one text, word by word: as `redlineOf` has merged them. */
export const redBlocks = (
  content: DocumentContent,
  language: DocumentLanguage,
  pictures: PictureHashes = new Map(),
): readonly d.Block[] => blocksIn(content, language, pictures, true)

function blocksIn(
  text: DocumentContent,
  language: DocumentLanguage,
  pictures: PictureHashes,
  red: boolean,
): readonly d.Block[] {
  const penOf = (spoken: Language, counted: boolean): Pen => ({
    language: spoken,
    numbers: headingNumbers(red && text[spoken] ? acceptAll(text[spoken]) : text[spoken]),
    pictures,
    counted,
    red,
  })
  if (language !== 'both') return blocksOf(text[language]?.content ?? [], penOf(language, !red))
  const all = pairs(text)
  const counted = !red && headingsMatch(all, penOf('en', true), penOf('ar', true))
  const pens = { en: penOf('en', counted), ar: penOf('ar', counted) }
  return all.flatMap((pair) => bothOf(pair, pens))
}

/** One number stands before both readings of a heading, as long as both count alike. */
const headingsMatch = (all: readonly Pair[], en: Pen, ar: Pen): boolean =>
  all.every((pair) => {
    if (pair.en?.type !== 'heading' && pair.ar?.type !== 'heading') return true
    return pair.en?.type === pair.ar?.type && en.numbers.get(pair.id) === ar.numbers.get(pair.id)
  })

function bothOf({ id, en, ar }: Pair, pens: Record<Language, Pen>): readonly d.Block[] {
  if (en?.type === 'heading' && ar?.type === 'heading' && pens.en.counted)
    return [{ ...headingOf(pens.en.numbers.get(id) ?? '', { en: said(en), ar: said(ar) }), id }]
  const sides = { en: en ? blocksOf([en], pens.en) : [], ar: ar ? blocksOf([ar], pens.ar) : [] }
  return sides.en.length + sides.ar.length === 0 ? [] : [d.sideBySide(sides.en, sides.ar)]
}

const said = (node: RichNode) => textOf(node).replaceAll('\n', ' ')

/** The printed document counts three levels itself; deeper ones bring their number along. */
function headingOf(number: string, text: d.Text): d.Heading {
  const depth = number.split('.').length
  if (depth <= 3) return d.heading(depth as 1 | 2 | 3, text)
  const before = (words: string) => `${number} ${words}`
  return d.heading(3, typeof text === 'string' ? before(text) : { en: before(text.en), ar: before(text.ar) }, false)
}

const blocksOf = (nodes: readonly RichNode[], pen: Pen): readonly d.Block[] =>
  nodes.flatMap((node) => blockOf(node, pen))

function blockOf(node: RichNode, pen: Pen): readonly d.Block[] {
  switch (node.type) {
    case 'heading': {
      const number = pen.numbers.get(blockIdOf(node)) ?? ''
      const id = blockIdOf(node)
      if (pen.counted) return [{ ...headingOf(number, said(node)), id }]
      const level = Math.min(number.split('.').length, 3) as 1 | 2 | 3
      const before = number === '' ? '' : `${number} `
      if (!pen.red) return [{ ...d.heading(level, `${before}${said(node)}`, false), id }]
      const runs = runsOf(node, pen)
      return [d.heading(level, d.rich(pen.language, before ? [{ text: before }, ...runs] : runs), false)]
    }
    case 'paragraph':
      return node.content ? [d.paragraph(richOf(node, pen))] : []
    case 'bulletList':
    case 'orderedList':
      return [listOf(node, pen), ...picturesIn(node, pen)]
    case 'table':
      return [tableOf(node, pen), ...picturesIn(node, pen)]
    case 'image':
      return pictureOf(node, pen)
    default:
      return []
  }
}

function pictureOf({ attrs }: RichNode, { pictures }: Pen): readonly d.Block[] {
  const hash = pictures.get(String(attrs?.['fileId']))
  const alt = String(attrs?.['alt'] ?? '')
  return hash ? [d.figure({ hash }, alt, undefined, Number(attrs?.['width'] ?? 80))] : [d.note(alt)]
}

/** Pictures in lists and cells stand below them on paper. */
const picturesIn = (node: RichNode, pen: Pen): readonly d.Block[] =>
  (node.content ?? []).flatMap((one) => (one.type === 'image' ? pictureOf(one, pen) : picturesIn(one, pen)))

function listOf(node: RichNode, pen: Pen): d.List {
  const items = (node.content ?? []).map((item): d.ListItem => {
    const inner = (item.content ?? []).filter(({ type }) => type.endsWith('List')).map((one) => listOf(one, pen))
    const words = (item.content ?? []).filter(({ type }) => type === 'paragraph')
    const runs = words.flatMap((one, at) => [...(at > 0 ? [{ text: '\n' }] : []), ...runsOf(one, pen)])
    return { item: d.rich(pen.language, runs), inner }
  })
  const start = Number(node.attrs?.['start'] ?? 1)
  return { ...d.list(items, node.type === 'orderedList'), ...(start > 1 ? { start } : {}) }
}

/** A merged cell stands across the places it was merged from. A first row of headings is repeated on every page. */
function tableOf(node: RichNode, pen: Pen): d.Table {
  const rows = node.content ?? []
  const spans = (cell: RichNode) =>
    ['colspan', 'rowspan'].map((name) => Number(cell.attrs?.[name] ?? 1)) as [across: number, down: number]
  const isMerged = pen.red || rows.some((row) => row.content?.some((cell) => spans(cell).some((span) => span > 1)))
  const isHead = (rows[0]?.content ?? []).every(({ type }) => type === 'tableHeader')
  if (!isMerged) return plainTable(rows, isHead, pen)
  const { width, reach, filled } = measured(rows, spans)
  const headRows = isHead ? Math.min(reach, rows.length) : 0
  const cells = rows.map((row, y) => {
    const line = (row.content ?? []).map((cell): d.TableCell => {
      const [across, down] = spans(cell)
      const inside = Math.max(1, Math.min(down, (y < headRows ? headRows : rows.length) - y))
      return across * inside === 1 ? cellOf(cell, pen) : { spanned: cellOf(cell, pen), across, down: inside }
    })
    return [...line, ...Array.from({ length: width - (filled[y] ?? width) }, () => '')]
  })
  return {
    ...d.table(
      Array.from({ length: width }, () => ({ header: '' })),
      cells,
    ),
    headRows,
  }
}

function plainTable(rows: readonly RichNode[], isHead: boolean, pen: Pen): d.Table {
  const lines = rows.map((row) => (row.content ?? []).map((cell) => cellOf(cell, pen)))
  const width = Math.max(1, ...lines.map((line) => line.length))
  const head = isHead ? (rows[0]?.content ?? []).map(said) : []
  return d.table(
    Array.from({ length: width }, (_, at) => ({ header: head[at] ?? '' })),
    lines.slice(isHead ? 1 : 0).map((line) => [...line, ...Array.from({ length: width - line.length }, () => '')]),
  )
}

/** How wide a table with merged cells is, how far down its first row reaches, and how many places each row fills. */
function measured(rows: readonly RichNode[], spans: (cell: RichNode) => [number, number]) {
  const filled = rows.map(() => 0)
  let reach = 1
  for (const [y, row] of rows.entries())
    for (const cell of row.content ?? []) {
      const [across, down] = spans(cell)
      if (y === 0) reach = Math.max(reach, down)
      for (let j = y; j < Math.min(y + down, rows.length); j += 1) filled[j] = (filled[j] ?? 0) + across
    }
  return { width: Math.max(1, ...filled), reach, filled }
}

function cellOf(cell: RichNode, pen: Pen): d.Cell {
  const lines: d.Cell[] = []
  const add = (node: RichNode, marker = '') => {
    if (node.type === 'paragraph') {
      const runs = runsOf(node, pen)
      if (runs.length > 0) lines.push(d.rich(pen.language, marker === '' ? runs : [{ text: `${marker} ` }, ...runs]))
    } else
      for (const [at, one] of (node.content ?? []).entries()) {
        const mark = node.type === 'orderedList' ? `${Number(node.attrs?.['start'] ?? 1) + at}.` : '•'
        add(one, node.type === 'listItem' ? (at === 0 ? marker : '') : mark)
      }
  }
  for (const node of cell.content ?? []) add(node)
  return lines.length === 1 ? (lines[0] as d.Cell) : lines.length === 0 ? '' : lines
}

const richOf = (node: RichNode, pen: Pen): d.Rich => d.rich(pen.language, runsOf(node, pen))

const runsOf = (node: RichNode, pen: Pen): readonly d.Run[] =>
  (node.content ?? []).map((one): d.Run => {
    const has = (type: string) => one.marks?.some((mark) => mark.type === type) ?? false
    const { numbers } = pen
    const href = one.marks?.find(({ type }) => type === 'link')?.attrs?.['href']
    return {
      text: wordsOf(one, pen),
      ...(has('bold') ? { bold: true } : {}),
      ...(has('italic') ? { italic: true } : {}),
      ...(has('underline') ? { underline: true } : {}),
      ...(typeof href === 'string' && /^(https?|mailto|tel):/i.test(href) ? { href } : {}),
      ...(one.type === 'crossReference' && numbers.has(String(one.attrs?.['target']))
        ? { to: String(one.attrs?.['target']) }
        : {}),
      ...(pen.red && has('insertion') ? { change: 'inserted' } : {}),
      ...(pen.red && has('deletion') ? { change: 'deleted' } : {}),
    }
  })

function wordsOf(node: RichNode, { numbers }: Pen): string {
  if (node.type === 'hardBreak') return '\n'
  if (node.type === 'crossReference') return leftToRight(`§\u00a0${numbers.get(String(node.attrs?.['target'])) ?? '?'}`)
  return node.type === 'term' ? String(node.attrs?.['text'] ?? '') : (node.text ?? '')
}
