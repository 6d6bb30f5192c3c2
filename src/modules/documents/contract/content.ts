import { z } from 'zod'
import { canonical } from '#kernel/change.ts'
import { sha256 } from '#kernel/sha256.ts'
import type { Language } from '#kernel/text.ts'
import { type RichNode, RichText, suggestions } from './rich-text.ts'

/** The text of a revision in each of its languages, as the editor keeps it. */
export const DocumentContent = z.strictObject({ en: RichText.nullable(), ar: RichText.nullable() })
export type DocumentContent = { en: RichText | null; ar: RichText | null }
export const emptyContent: DocumentContent = { en: null, ar: null }

/** Every node, from the top, in the order they are read. */
export function* nodesOf(node: RichNode | null): Generator<RichNode> {
  if (!node) return
  yield node
  for (const inner of node.content ?? []) yield* nodesOf(inner)
}

const ends = new Set(['paragraph', 'heading', 'tableRow', 'image', 'horizontalRule'])

/** The words of one language, a line for each paragraph: for the search and for comparing. */
export const plainText = (content: DocumentContent, language: Language): string => textOf(content[language])

export function textOf(node: RichNode | null): string {
  if (!node) return ''
  const parts: string[] = []
  const walk = (one: RichNode) => {
    if (one.type === 'text') parts.push(one.text ?? '')
    else if (one.type === 'hardBreak') parts.push('\n')
    else if (one.type === 'term') parts.push(String(one.attrs?.['text'] ?? ''))
    else if (one.type === 'image') parts.push(String(one.attrs?.['alt'] ?? ''))
    for (const inner of one.content ?? []) walk(inner)
    if (ends.has(one.type)) parts.push('\n')
  }
  walk(node)
  return parts
    .join('')
    .replaceAll(/\n{2,}/g, '\n')
    .trim()
}

export const blockIdOf = (node: RichNode): string => String(node.attrs?.['id'] ?? '')

/** "3.1" for each heading by its id: as deep as it stands below others, whatever level it was given. */
export function headingNumbers(doc: RichNode | null): ReadonlyMap<string, string> {
  const numbers = new Map<string, string>()
  const levels: number[] = []
  const counts: number[] = []
  for (const node of doc?.content ?? []) {
    if (node.type !== 'heading') continue
    const level = Number(node.attrs?.['level'] ?? 1)
    while (levels.length > 0 && (levels.at(-1) as number) >= level) levels.pop()
    levels.push(level)
    counts.length = Math.min(counts.length, levels.length)
    counts[levels.length - 1] = (counts[levels.length - 1] ?? 0) + 1
    numbers.set(blockIdOf(node), counts.join('.'))
  }
  return numbers
}

/** The targets of cross-references whose heading is gone. */
export function brokenReferences(doc: RichNode | null): readonly string[] {
  const numbers = headingNumbers(doc)
  const targets = [...nodesOf(doc)].filter(({ type }) => type === 'crossReference')
  return [...new Set(targets.map(({ attrs }) => String(attrs?.['target'] ?? '')))].filter((id) => !numbers.has(id))
}

/** The ids of what is suggested and not yet decided. */
export const suggestionsIn = ({ en, ar }: DocumentContent): ReadonlySet<string> =>
  new Set(
    [...nodesOf(en), ...nodesOf(ar)].flatMap(({ marks = [] }) =>
      marks.filter(({ type }) => suggestions.includes(type)).map(({ attrs }) => String(attrs?.['id'])),
    ),
  )

export const hasSuggestions = (content: DocumentContent): boolean => suggestionsIn(content).size > 0

/** The files its pictures are: what a reader of the document may see too. */
export const filesOf = (content: DocumentContent): readonly string[] => [
  ...new Set(
    [...nodesOf(content.en), ...nodesOf(content.ar)]
      .filter(({ type }) => type === 'image')
      .map(({ attrs }) => String(attrs?.['fileId'] ?? '')),
  ),
]

/** What an approval binds to. */
export const contentHash = ({ en, ar }: DocumentContent): string => sha256(canonical({ en, ar }))
