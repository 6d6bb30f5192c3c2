import type { Language } from '../text.ts'

/** What is printed: a tree that says what stands there, not how; PDF, Word and the preview draw the same one. */
export type DocumentTree = Readonly<{
  language: DocumentLanguage
  digits?: 'latn' | 'arab'
  /** A form that should stay on one page. */
  compact?: boolean
  title: Text
  number: string
  revision: string
  /** Shown in the header and across every page; nothing for what is in force. */
  state?: Text
  /** How the state is meant; without it, as a warning. What holds stands lightly across the pages, anything else so that nobody misses it. */
  stateTone?: Tone
  /** Where to ask whether the paper still holds: at the foot of every page, as a code for the camera and in words. */
  status?: Readonly<{ address: string; text: Text }>
  issuedAt: string
  /** The form's own number and revision, as the footer shows it. */
  form?: string
  organisation: Text
  /** `#rrggbb` of the organisation. */
  accent?: string
  blocks: readonly Block[]
  attachments: readonly Attachment[]
  /** Who made the changes it shows, for Word. */
  changes?: Readonly<{ author: string; at: string }>
}>

export type DocumentLanguage = Language | 'both'
/** Both languages for our labels; a plain string for what a person wrote: it is read in its own direction. */
export type Text = string | Readonly<{ en: string; ar: string }>
export type Tone = 'neutral' | 'accent' | 'good' | 'notice' | 'warning' | 'danger'
export type Attachment = Readonly<
  { name: string; mimeType: 'application/json'; json: unknown } | { name: string; mimeType: string; hash: string }
>

/** Words a person wrote and set apart, in one language. */
export type Run = Readonly<{
  text: string
  bold?: boolean
  italic?: boolean
  underline?: boolean
  href?: string
  /** The heading it refers to. */
  to?: string
  /** Where two versions are shown as one: these words came, or went. */
  change?: 'inserted' | 'deleted'
}>
export type Rich = Readonly<{ rich: readonly Run[]; language: Language }>
export type Written = Text | Rich

export type Pill = Readonly<{ pill: Text; tone: Tone }>
export type Strong = Readonly<{ strong: Text }>
/** Several cells stand below each other in one. */
export type Cell = Written | Pill | Strong | readonly Cell[]
/** A cell across several columns or rows; the others it covers are left out. */
export type Spanned = Readonly<{ spanned: Cell; across: number; down: number }>
export type TableCell = Cell | Spanned
export type Fact = readonly [label: Text, value: Cell]
export type Column = Readonly<{
  header: Text
  /** A share of what is left, or as wide as its content. */
  width?: number | 'auto'
  align?: 'start' | 'center' | 'end'
}>
export type MatrixCell = Readonly<{ symbol: string; tone: Tone }>
export type Signature = Readonly<{ name: string; role: Text; meaning: Text; at?: string | undefined }>
export type Picture = Readonly<{ hash: string }> | Readonly<{ svg: string }>
export type Bar = Readonly<{ label: Text; parts: readonly Readonly<{ value: number; tone: Tone }>[] }>

export type Cover = Readonly<{ kind: 'cover'; title: Text; subtitle: Text; facts: readonly Fact[] }>
export type Heading = Readonly<{
  kind: 'heading'
  level: 1 | 2 | 3
  text: Written
  numbered: boolean
  /** By which it is referred to. */
  id?: string
}>
export type Paragraph = Readonly<{ kind: 'paragraph'; text: Written; quiet: boolean }>
/** An item may have lists of its own. */
export type ListItem = Written | Readonly<{ item: Written; inner: readonly List[] }>
export type List = Readonly<{ kind: 'list'; items: readonly ListItem[]; ordered: boolean; start?: number }>
export type KeyValues = Readonly<{ kind: 'keyValues'; facts: readonly Fact[]; columns: 1 | 2 }>
export type Table = Readonly<{
  kind: 'table'
  columns: readonly Column[]
  rows: readonly (readonly TableCell[])[]
  /** How many of the rows are a head of their own, repeated on every page. */
  headRows?: number
}>
/** A few numbers worth a first glance. */
export type Tiles = Readonly<{
  kind: 'tiles'
  tiles: readonly Readonly<{ value: string; label: Text; tone: Tone }>[]
}>
export type Callout = Readonly<{ kind: 'callout'; tone: Tone; title: Text; text: Text }>
/** A picture says in words what it shows; whoever cannot see it reads that. */
export type Figure = Readonly<{ kind: 'figure'; picture: Picture; alt: Text; caption?: Text; width: number }>
export type Gallery = Readonly<{ kind: 'gallery'; figures: readonly Figure[] }>
export type Legend = readonly Readonly<{ tone: Tone; text: Text }>[]
export type Bars = Readonly<{ kind: 'bars'; title: Text; bars: readonly Bar[]; legend: Legend }>
export type Matrix = Readonly<{
  kind: 'matrix'
  corner: Text
  columns: readonly Text[]
  rows: readonly Readonly<{ head: Text; cells: readonly (MatrixCell | undefined)[] }>[]
  legend: Legend
}>
/** What belongs together, with its own title: a finding, a part of a form. */
export type Card = Readonly<{
  kind: 'card'
  tone: Tone
  title: Text
  pills: readonly Pill[]
  blocks: readonly Block[]
}>
/** Room to write by hand. */
export type Lines = Readonly<{ kind: 'lines'; count: number }>
export type Signatures = Readonly<{ kind: 'signatures'; signatures: readonly Signature[] }>
/** The pages of a PDF somebody brought, each on a page of ours; always the last block. What cannot be shown says so instead. */
export type Pages = Readonly<{ kind: 'pages'; hash: string; instead: readonly Block[] }>
export type PageBreak = Readonly<{ kind: 'pageBreak' }>
/** The two languages beside each other; a document in one language shows only its own. */
export type SideBySide = Readonly<{ kind: 'sideBySide'; en: readonly Block[]; ar: readonly Block[] }>
export type Block =
  | Cover
  | Heading
  | Paragraph
  | List
  | KeyValues
  | Table
  | Tiles
  | Callout
  | Figure
  | Gallery
  | Bars
  | Matrix
  | Card
  | Lines
  | Signatures
  | Pages
  | PageBreak
  | SideBySide

export const cover = (title: Text, subtitle: Text, facts: readonly Fact[]): Cover => ({
  kind: 'cover',
  title,
  subtitle,
  facts,
})
export const heading = (level: 1 | 2 | 3, text: Written, numbered = true): Heading => ({
  kind: 'heading',
  level,
  text,
  numbered,
})
export const rich = (language: Language, runs: readonly Run[]): Rich => ({ rich: runs, language })
export const paragraph = (text: Written): Paragraph => ({ kind: 'paragraph', text, quiet: false })
export const note = (text: Text): Paragraph => ({ kind: 'paragraph', text, quiet: true })
export const list = (items: readonly ListItem[], ordered = false): List => ({ kind: 'list', items, ordered })
export const itemOf = (item: ListItem): Readonly<{ item: Written; inner: readonly List[] }> =>
  typeof item === 'object' && 'inner' in item ? item : { item, inner: [] }
export const isSpanned = (cell: TableCell): cell is Spanned => typeof cell === 'object' && 'spanned' in cell
export const isRich = (written: Cell): written is Rich => typeof written === 'object' && 'rich' in written
export const keyValues = (facts: readonly Fact[], columns: 1 | 2 = 1): KeyValues => ({
  kind: 'keyValues',
  facts,
  columns,
})
export const table = (columns: readonly Column[], rows: readonly (readonly TableCell[])[]): Table => ({
  kind: 'table',
  columns,
  rows,
})
export const tiles = (all: Tiles['tiles']): Tiles => ({ kind: 'tiles', tiles: all })
export const callout = (tone: Tone, title: Text, text: Text): Callout => ({ kind: 'callout', tone, title, text })
export const figure = (picture: Picture, alt: Text, caption?: Text, width = 100): Figure => ({
  kind: 'figure',
  picture,
  alt,
  ...(caption === undefined ? {} : { caption }),
  width,
})
export const photo = (hash: string, alt: Text): Figure => figure({ hash }, alt, alt)
export const gallery = (figures: readonly Figure[]): Gallery => ({ kind: 'gallery', figures })
export const bars = (title: Text, all: readonly Bar[], legend: Legend = []): Bars => ({
  kind: 'bars',
  title,
  bars: all,
  legend,
})
export const matrix = (parts: Omit<Matrix, 'kind'>): Matrix => ({ kind: 'matrix', ...parts })
export const card = (tone: Tone, title: Text, pills: readonly Pill[], blocks: readonly Block[]): Card => ({
  kind: 'card',
  tone,
  title,
  pills,
  blocks,
})
export const lines = (count: number): Lines => ({ kind: 'lines', count })
export const signatures = (all: readonly Signature[]): Signatures => ({ kind: 'signatures', signatures: all })
export const pages = (hash: string, instead: readonly Block[]): Pages => ({ kind: 'pages', hash, instead })
export const pageBreak: PageBreak = { kind: 'pageBreak' }
export const sideBySide = (en: readonly Block[], ar: readonly Block[]): SideBySide => ({ kind: 'sideBySide', en, ar })
export const pill = (text: Text, tone: Tone): Pill => ({ pill: text, tone })
export const strong = (text: Text): Strong => ({ strong: text })

/** Pairs what two text files say under the same key, `{name}` filled in. */
export const pairTexts =
  <Key extends string>(en: Readonly<Record<Key, string>>, ar: Readonly<Record<Key, string>>) =>
  (key: Key, values: Readonly<Record<string, string | number>> = {}): Readonly<{ en: string; ar: string }> => {
    const fill = (text: string) => text.replaceAll(/\{(\w+)\}/g, (all, name: string) => String(values[name] ?? all))
    return { en: fill(en[key]), ar: fill(ar[key]) }
  }

/** The hashes of the files a document carries along, as they are or page by page. */
export const filesAttached = ({
  attachments,
  blocks,
}: Pick<DocumentTree, 'attachments' | 'blocks'>): readonly string[] => [
  ...attachments.flatMap((one) => ('hash' in one ? [one.hash] : [])),
  ...blocks.flatMap((one) => (one.kind === 'pages' ? [one.hash] : [])),
]

/** The hashes of the pictures a document shows, each once: what the caller must bring along. */
export function picturesOf(blocks: readonly Block[]): readonly string[] {
  const hashes = blocks.flatMap((block): readonly string[] => {
    if (block.kind === 'figure') return 'hash' in block.picture ? [block.picture.hash] : []
    if (block.kind === 'gallery') return picturesOf(block.figures)
    if (block.kind === 'card') return picturesOf(block.blocks)
    if (block.kind === 'sideBySide') return picturesOf([...block.en, ...block.ar])
    return []
  })
  return [...new Set(hashes)]
}
