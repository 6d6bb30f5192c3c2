import * as d from '#kernel/document.ts'
import type { Language } from '#kernel/text.ts'
import { blockIdOf, type DocumentContent, headingNumbers, textOf } from '../contract/content.ts'
import type { RichNode } from '../contract/rich-text.ts'
import type { DocumentLanguage } from '../contract/words.ts'
import { type Pair, pairs } from '../rules/pairing.ts'
import { settled } from '../rules/redline.ts'

/** The hash of each picture's file, by its id: what the press fetches. */
export type PictureHashes = ReadonlyMap<string, string>
type Pen = { language: Language; numbers: ReadonlyMap<string, string>; pictures: PictureHashes; counted: boolean }

/** The text of a revision as it is printed: headings, lists, tables and pictures; both languages beside each other. */
export function contentBlocks(
  content: DocumentContent,
  language: DocumentLanguage,
  pictures: PictureHashes = new Map(),
): readonly d.Block[] {
  const text = { en: content.en && settled(content.en), ar: content.ar && settled(content.ar) }
  const penOf = (spoken: Language, counted: boolean): Pen => ({
    language: spoken,
    numbers: headingNumbers(text[spoken]),
    pictures,
    counted,
  })
  if (language !== 'both') return blocksOf(text[language]?.content ?? [], penOf(language, true))
  const all = pairs(text)
  const counted = headingsMatch(all, penOf('en', true), penOf('ar', true))
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
    return [headingOf(pens.en.numbers.get(id) ?? '', { en: said(en), ar: said(ar) })]
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
      if (pen.counted) return [headingOf(number, said(node))]
      const level = Math.min(number.split('.').length, 3) as 1 | 2 | 3
      return [d.heading(level, `${number} ${said(node)}`, false)]
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

/** A merged cell is written once, in the first of its places; the others stay empty. */
function tableOf(node: RichNode, pen: Pen): d.Table {
  const grid: d.Cell[][] = []
  const spanned = new Set<string>()
  for (const [y, row] of (node.content ?? []).entries()) {
    const line: d.Cell[] = []
    for (const cell of row.content ?? []) {
      while (spanned.has(`${y} ${line.length}`)) line.push('')
      const [across, down] = ['colspan', 'rowspan'].map((name) => Number(cell.attrs?.[name] ?? 1)) as [number, number]
      for (let j = 1; j < down; j += 1) for (let i = 0; i < across; i += 1) spanned.add(`${y + j} ${line.length + i}`)
      line.push(cellOf(cell, pen), ...Array.from({ length: across - 1 }, () => ''))
    }
    while (spanned.has(`${y} ${line.length}`)) line.push('')
    grid.push(line)
  }
  const width = Math.max(1, ...grid.map((line) => line.length))
  const isHead = (node.content?.[0]?.content ?? []).every(({ type }) => type === 'tableHeader')
  const head = isHead ? (node.content?.[0]?.content ?? []).flatMap(headOf) : []
  return d.table(
    Array.from({ length: width }, (_, at) => ({ header: head[at] ?? '' })),
    grid.slice(isHead ? 1 : 0).map((line) => [...line, ...Array.from({ length: width - line.length }, () => '')]),
  )
}

const headOf = (cell: RichNode): readonly string[] => [
  said(cell),
  ...Array.from({ length: Number(cell.attrs?.['colspan'] ?? 1) - 1 }, () => ''),
]

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
    const href = one.marks?.find(({ type }) => type === 'link')?.attrs?.['href']
    return {
      text: wordsOf(one, pen),
      ...(has('bold') ? { bold: true } : {}),
      ...(has('italic') ? { italic: true } : {}),
      ...(has('underline') ? { underline: true } : {}),
      ...(typeof href === 'string' && /^(https?|mailto|tel):/i.test(href) ? { href } : {}),
    }
  })

function wordsOf(node: RichNode, { numbers }: Pen): string {
  if (node.type === 'hardBreak') return '\n'
  if (node.type === 'crossReference') return `\u2066§\u00a0${numbers.get(String(node.attrs?.['target'])) ?? '?'}\u2069`
  return node.type === 'term' ? String(node.attrs?.['text'] ?? '') : (node.text ?? '')
}
