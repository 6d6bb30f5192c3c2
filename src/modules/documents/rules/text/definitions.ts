import { blockIdOf, nodesOf, textOf } from '../../contract/content.ts'
import type { RichNode } from '../../contract/rich-text.ts'

/** Where a document says what one of its words means. */
export type Definition = { id: string; text: string }

const defining = /\b(?:terms?|definitions?|glossary|abbreviations)\b|مصطلح|تعريف|تعاريف|مسرد|اختصار/i

/** The lines of the chapter on terms: its paragraphs, the items of its lists, the rows of its tables. */
export function definitionsIn(doc: RichNode | null): readonly Definition[] {
  const found: Definition[] = []
  let within: number | undefined
  for (const block of doc?.content ?? []) {
    const level = block.type === 'heading' ? Number(block.attrs?.['level'] ?? 1) : undefined
    if (level !== undefined && (within === undefined || level <= within))
      within = defining.test(textOf(block)) ? level : undefined
    else if (level === undefined && within !== undefined) found.push(...linesOf(block))
  }
  return found
}

function linesOf(block: RichNode): Definition[] {
  const inner = block.content ?? []
  if (block.type === 'table' || block.type.endsWith('List')) return inner.flatMap(linesOf)
  const first = [...nodesOf(block)].find(({ type }) => type === 'paragraph')
  const text = textOf(block).replaceAll(/\s+/g, ' ')
  return first && text !== '' ? [{ id: blockIdOf(first), text }] : []
}

/** Arabic vowel signs and the article say nothing about which word it is. */
const plain = (words: string): string =>
  words
    .normalize('NFC')
    .replaceAll(/[\u064b-\u0652\u0640]/g, '')
    .toLocaleLowerCase('en')
    .trim()
    .replace(/^ال(?=\p{L}{2})/u, '')

/** The line that begins with the word. */
export function definitionOf(definitions: readonly Definition[], term: string): Definition | undefined {
  const wanted = plain(term)
  if (wanted === '') return undefined
  return definitions.find(({ text }) => {
    const line = plain(text)
    return line.startsWith(wanted) && !/^[\p{L}\p{N}]/u.test(line.slice(wanted.length))
  })
}
