import type { Language } from '#kernel/text.ts'
import type { RichText } from '../rich-text.ts'

/** What a Word file may hold and our text does not: each is counted and said before anybody takes the text. */
export const notKept = [
  'insertions',
  'deletions',
  'comments',
  'headers',
  'footnotes',
  'textBoxes',
  'numberedHeadings',
  'numberedLists',
  'pictures',
  'others',
] as const
export type NotKept = (typeof notKept)[number]

/** The text of a Word file, not kept anywhere yet; its pictures are. */
export type Brought = {
  doc: RichText
  /** The one most of its words are written in. */
  language: Language
  report: Record<NotKept, number> & { headings: number; paragraphs: number; tables: number; images: number }
}
