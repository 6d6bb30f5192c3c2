/** What stands in a Word file, as plain data. */
export type WordText = {
  kind: 'text'
  text: string
  bold: boolean
  italic: boolean
  underline: boolean
  href?: string
  /** The bookmark a link inside the file leads to. */
  anchor?: string
}
export type WordInline =
  | WordText
  | { kind: 'break' }
  | { kind: 'picture'; picture: number; alt: string }
  | { kind: 'bookmark'; name: string }
export type WordParagraph = {
  kind: 'paragraph'
  style: string
  align?: 'start' | 'center' | 'end'
  numbering?: { level: number; ordered: boolean }
  inlines: WordInline[]
}
export type WordCell = { colspan: number; rowspan: number; blocks: WordBlock[] }
export type WordTable = { kind: 'table'; rows: { isHeader: boolean; cells: WordCell[] }[] }
export type WordBlock = WordParagraph | WordTable
export type WordPicture = { type: string; bytes: Uint8Array }
/** What the file holds and the tree does not. */
export type WordCounts = {
  insertions: number
  deletions: number
  comments: number
  headers: number
  footnotes: number
  textBoxes: number
  pictures: number
}
export type WordTree = { blocks: WordBlock[]; pictures: WordPicture[]; counts: WordCounts }
