import { createHash } from 'node:crypto'
import { isolateNumbers, readings } from '#kernel/printing/bidi.ts'
import {
  type Block,
  type Cell,
  type DocumentTree,
  type Figure,
  isRich,
  isSpanned,
  itemOf,
  type Legend,
  type Rich,
  type TableCell,
  type Run,
  type Text,
  type Written,
} from '#kernel/printing/document.ts'
import { codeFor } from './code.ts'
import { drawableCharacters } from '../fonts.ts'
import { frameWords } from './words.ts'

/** What the typesetter gets: pure data, every text cut into runs of one script, and the files it names. */
export type Prepared = Readonly<{ data: unknown; files: ReadonlyMap<string, Buffer>; creationTimestamp: number }>

/** `brought`: how many pages somebody brought that can be shown. */
export function prepare(tree: DocumentTree, images: ReadonlyMap<string, Buffer>, brought = 0): Prepared {
  const files = new Map<string, Buffer>()
  let depth = 0
  const say = (text: Written) =>
    isRich(text)
      ? [richly(text)]
      : readings(text, tree.language).map(({ language, text: words }) => spoken(words, language))
  const cell = (value: Cell): unknown => {
    if (Array.isArray(value)) return { kind: 'stack', cells: value.map(cell) }
    if (isRich(value)) return { kind: 'text', text: say(value) }
    if (typeof value === 'string' || 'en' in value) return { kind: 'text', text: say(value as Text) }
    if ('pill' in value) return { kind: 'pill', text: say(value.pill), tone: value.tone }
    return { kind: 'strong', text: say((value as { strong: Text }).strong) }
  }
  const placed = (value: TableCell) =>
    isSpanned(value)
      ? { cell: cell(value.spanned), across: value.across, down: value.down }
      : { cell: cell(value), across: 1, down: 1 }
  const legend = (entries: Legend) => entries.map(({ tone, text }) => ({ tone, text: say(text) }))
  const picture = ({ picture: source, alt, caption, width }: Figure) => {
    const bytes = 'svg' in source ? Buffer.from(cleanSvg(source.svg)) : images.get(source.hash)
    if (bytes === undefined)
      throw new Error(`document: the picture "${'hash' in source ? source.hash : ''}" is missing`)
    const name = `picture-${createHash('sha256').update(bytes).digest('hex').slice(0, 32)}.${extensionOf(bytes)}`
    files.set(name, bytes)
    const words = readings(alt, tree.language)
    return {
      kind: 'figure',
      file: name,
      alt: words.map(({ text }) => drawable(text)).join(' — '),
      caption: caption === undefined ? [] : say(caption),
      width,
    }
  }
  const block = (node: Block): unknown => {
    switch (node.kind) {
      case 'cover':
        return {
          ...node,
          title: say(node.title),
          subtitle: say(node.subtitle),
          facts: node.facts.map(([label, value]) => [say(label), cell(value)]),
        }
      case 'heading':
        // Readers who hear a document walk its headings: none may be skipped.
        depth = Math.min(node.level, depth + 1)
        return { ...node, level: depth, text: say(node.text) }
      case 'paragraph':
        return { ...node, text: say(node.text), long: isLong(node.text) }
      case 'list':
        if (node.items.length === 0) return { kind: 'blocks', blocks: [] }
        return {
          ...node,
          start: node.start ?? 1,
          items: node.items.map(itemOf).map(({ item, inner }) => ({ text: say(item), inner: inner.map(block) })),
        }
      case 'keyValues':
        return { ...node, facts: node.facts.map(([label, value]) => [say(label), cell(value)]) }
      case 'table':
        return {
          ...node,
          columns: node.columns.map(({ header, width = 1, align = 'start' }) => ({
            header: say(header),
            width,
            align,
          })),
          headRows: node.headRows ?? 0,
          rows: node.rows.map((row) => ({ cells: row.map(placed), whole: JSON.stringify(row).length < 2500 })),
        }
      case 'tiles':
        return { ...node, tiles: node.tiles.map((one) => ({ ...one, label: say(one.label) })) }
      case 'callout':
        return { ...node, title: say(node.title), text: say(node.text) }
      case 'figure':
        return picture(node)
      case 'gallery':
        return { kind: 'gallery', figures: node.figures.map(picture) }
      case 'bars':
        return {
          ...node,
          title: say(node.title),
          most: Math.max(6, ...node.bars.map(({ parts }) => sum(parts))),
          bars: node.bars.map(({ label, parts }) => ({ label: say(label), parts, total: sum(parts) })),
          legend: legend(node.legend),
        }
      case 'matrix':
        return {
          ...node,
          corner: say(node.corner),
          columns: node.columns.map(say),
          rows: node.rows.map(({ head, cells }) => ({ head: say(head), cells: cells.map((one) => one ?? null) })),
          legend: legend(node.legend),
        }
      case 'card': {
        const level = Math.min(depth + 1, 3)
        const around = depth
        depth = level
        const blocks = node.blocks.map(block)
        depth = around
        const whole = JSON.stringify(node.blocks).length < 6000
        return { ...node, title: say(node.title), pills: node.pills.map(cell), level, whole, blocks }
      }
      case 'signatures':
        return {
          kind: 'signatures',
          signatures: node.signatures.map(({ name, role, meaning, at }) => ({
            name: say(name),
            role: say(role),
            meaning: say(meaning),
            at: at === undefined ? [] : say(at),
          })),
        }
      case 'pages':
        return brought > 0 ? { kind: 'pages', count: brought } : { kind: 'blocks', blocks: node.instead.map(block) }
      case 'sideBySide':
        if (tree.language !== 'both') return { kind: 'blocks', blocks: node[tree.language].map(block) }
        return { kind: 'sideBySide', en: node.en.map(block), ar: node.ar.map(block) }
      default:
        return node
    }
  }
  const attachments = tree.attachments.map((one, index) => {
    const file = `attachment-${index}`
    const bytes = 'hash' in one ? images.get(one.hash) : Buffer.from(JSON.stringify(one.json, null, 1))
    if (bytes === undefined) throw new Error(`document: the file "${one.name}" is missing`)
    files.set(file, bytes)
    return { name: one.name, mimeType: one.mimeType, file, isData: 'json' in one }
  })
  if (tree.status) files.set('status.svg', Buffer.from(codeFor(tree.status.address)))
  const issued = new Date(tree.issuedAt)
  const data = {
    ...tree,
    accent: /^#[0-9a-f]{6}$/i.test(tree.accent ?? '') ? tree.accent : '#2755b3',
    compact: tree.compact ?? false,
    digits: tree.digits ?? 'latn',
    titleText: readings(tree.title, tree.language)
      .map(({ text }) => drawable(text))
      .join(' — '),
    title: say(tree.title),
    number: drawable(tree.number),
    revision: drawable(tree.revision),
    form: drawable(tree.form ?? ''),
    organisationText: readings(tree.organisation, tree.language)
      .map(({ text }) => text)
      .join(' — '),
    organisation: say(tree.organisation),
    state: tree.state === undefined ? [] : say(tree.state),
    stateTone: tree.stateTone ?? 'warning',
    status: tree.status ? { address: drawable(tree.status.address), text: say(tree.status.text) } : null,
    issued: [issued.getUTCFullYear(), issued.getUTCMonth() + 1, issued.getUTCDate()],
    words: Object.fromEntries(Object.entries(frameWords).map(([key, text]) => [key, say(text)])),
    blocks: tree.blocks.map(block),
    attachments,
  }
  return { data, files, creationTimestamp: Math.floor(issued.getTime() / 1000) }
}

const sum = (parts: readonly { value: number }[]) => parts.reduce((total, { value }) => total + value, 0)
const isLong = (text: Written) => typeof text !== 'string' || text.length > 60

const richly = ({ rich, language }: Rich) => ({
  l: language,
  long: true,
  runs: rich.flatMap((run) =>
    runsOf(isolateNumbers(run.text)).map(([text, arabic]) => [text, arabic, looksOf(run)] as const),
  ),
})
const looksOf = ({ bold, italic, underline, href, change }: Run) =>
  `${bold ? 'b' : ''}${italic ? 'i' : ''}${underline || href ? 'u' : ''}${change ? signs[change] : ''}`
const signs = { inserted: '+', deleted: '-' }

const spoken = (words: string, language: 'en' | 'ar') => ({ l: language, long: words.length > 60, runs: runsOf(words) })

const arabicRun = /[\p{Script=Arabic}\u060c\u061b\u061f\u0640\u064b-\u0652\u0660-\u066d]+/gu
/** Arabic script stands in another family and a larger size: the runs are cut where the script changes. */
const runsOf = (words: string): readonly (readonly [text: string, arabic: 0 | 1])[] => {
  const runs: [string, 0 | 1][] = []
  let at = 0
  for (const found of drawable(words).matchAll(arabicRun)) {
    if (found.index > at) runs.push([drawable(words).slice(at, found.index), 0])
    runs.push([found[0], 1])
    at = found.index + found[0].length
  }
  if (at < drawable(words).length) runs.push([drawable(words).slice(at), 0])
  return runs
}

let drawn: ReadonlySet<number> | undefined
// Arrows, mathematics, shapes and dingbats come from the symbol font inside the typesetter.
const isSymbol = (character: number) => character >= 0x2190 && character <= 0x27be
/** A document for the archive may not hold a character that no font can draw: it becomes the replacement character. */
export function drawable(words: string): string {
  if (/^[\u0020-\u007e\n]*$/.test(words)) return words
  drawn ??= drawableCharacters()
  let clean = ''
  for (const character of words.normalize('NFC')) {
    const code = character.codePointAt(0) ?? 0
    if (character === '\n' || drawn.has(code) || isSymbol(code)) clean += character
    else if (!isInvisible.test(character)) clean += '\ufffd'
  }
  return clean
}
const isInvisible = /[\p{Cc}\u200d\ufe00-\ufe0f\u{1f3fb}-\u{1f3ff}]/u

/** A drawing without anything that fetches; its letters in our fonts, since the typesetter would look for others. */
const cleanSvg = (svg: string) =>
  svg
    .replaceAll(/<(script|foreignObject|image|use|style)\b[\s\S]*?(?:<\/\1>|\/>)/gi, '')
    .replaceAll(/\sfont-family\s*=\s*(?:"[^"]*"|'[^']*')/g, '')
    .replaceAll(/<text\b([^>]*)>([\s\S]*?)<\/text>/g, (_, attributes: string, words: string) => {
      const family = /\p{Script=Arabic}/u.test(words) ? 'Amiri' : 'Noto Sans'
      return `<text font-family="${family}"${attributes}>${drawable(words)}</text>`
    })

function extensionOf(bytes: Buffer): string {
  if (bytes.subarray(0, 3).equals(Buffer.from([0xff, 0xd8, 0xff]))) return 'jpg'
  if (bytes.subarray(1, 4).toString('latin1') === 'PNG') return 'png'
  if (bytes.subarray(8, 12).toString('latin1') === 'WEBP') return 'webp'
  return 'svg'
}
