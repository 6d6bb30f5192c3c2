import { diffArrays } from 'diff'
import { canonical } from '#kernel/change.ts'
import { nodesOf } from '../../contract/content.ts'
import type { DocumentContent } from '../../contract/content.ts'
import { joined, type RichMark, type RichNode, type RichText } from '../../contract/rich-text.ts'

type Change = 'insertion' | 'deletion'
const redMark = (type: Change): RichMark => ({ type, attrs: { id: 'redline' } })
const nothing: RichText = { type: 'doc' }

/** What changed from one revision to the next, in one document: new words marked as inserted, old ones as deleted. */
export function redline(before: RichText | null, after: RichText | null): RichText {
  const [a, b] = [settled(before ?? nothing), settled(after ?? nothing)]
  return { type: 'doc', content: mergeBlocks(a.content ?? [], b.content ?? []) }
}

export const redlineOf = (before: DocumentContent, after: DocumentContent): DocumentContent => ({
  en: before.en || after.en ? eachOnce(redline(before.en, after.en)) : null,
  ar: before.ar || after.ar ? eachOnce(redline(before.ar, after.ar)) : null,
})

/** A block that was written anew stands beside its former self: each needs a name, or one would hide the other. */
function eachOnce(doc: RichText): RichText {
  const kept = new Set((doc.content ?? []).filter((node) => !has(node, 'deletion')).map(({ attrs }) => attrs?.['id']))
  const content = (doc.content ?? []).map((node) => {
    const id = node.attrs?.['id']
    return has(node, 'deletion') && kept.has(id)
      ? { ...node, attrs: { ...node.attrs, id: `${String(id)}-former` } }
      : node
  })
  return { ...doc, content }
}

/** The later text again. */
export const acceptAll = (doc: RichText): RichText => (resolved(doc, 'deletion') ?? nothing) as RichText
/** The earlier text again. */
export const rejectAll = (doc: RichText): RichText => (resolved(doc, 'insertion') ?? nothing) as RichText

/** The text as it would read with every suggestion accepted. */
export function settled(doc: RichText): RichText {
  const clean = (node: RichNode): RichNode => {
    const attrs = Object.entries(node.attrs ?? {}).filter(([name]) => name !== 'agreed')
    return built(node, Object.fromEntries(attrs), (node.content ?? []).map(clean), node.marks ?? [])
  }
  return acceptAll(clean(doc) as RichText)
}

export type FieldChange = { field: string; before: unknown; after: unknown }
/** What changed in the register: owner, processes, distribution. */
export const changedFields = (
  before: Readonly<Record<string, unknown>>,
  after: Readonly<Record<string, unknown>>,
): readonly FieldChange[] =>
  [...new Set([...Object.keys(before), ...Object.keys(after)])]
    .filter((field) => canonical(before[field]) !== canonical(after[field]))
    .sort()
    .map((field) => ({ field, before: before[field] ?? null, after: after[field] ?? null }))

/** How much changed: words in and out, and blocks that are touched. */
export function sizeOfChange(doc: RichText | null): { inserted: number; deleted: number; blocks: number } {
  const size = { inserted: 0, deleted: 0, blocks: 0 }
  for (const node of nodesOf(doc)) {
    if (node.type !== 'text') continue
    const words = node.text?.match(/[\p{L}\p{M}\p{N}]+/gu)?.length ?? 0
    if (has(node, 'insertion')) size.inserted += words
    if (has(node, 'deletion')) size.deleted += words
  }
  size.blocks = (doc?.content ?? []).filter((block) =>
    [...nodesOf(block)].some((node) => node.marks?.some(isRed)),
  ).length
  return size
}

const has = (node: RichNode, type: string) => node.marks?.some((mark) => mark.type === type) ?? false
const isRed = ({ type }: RichMark) => type === 'insertion' || type === 'deletion' || type === 'modification'

function built(node: RichNode, attrs: Record<string, unknown>, content: RichNode[], marks: RichMark[]): RichNode {
  return {
    type: node.type,
    ...(Object.keys(attrs).length === 0 ? {} : { attrs }),
    ...(content.length === 0 ? {} : { content }),
    ...(marks.length === 0 ? {} : { marks }),
    ...(node.text === undefined ? {} : { text: node.text }),
  }
}

function resolved(node: RichNode, dropped: Change): RichNode | undefined {
  if (has(node, dropped)) return undefined
  const changed = node.marks?.find(({ type }) => type === 'modification')
  const former = dropped === 'insertion' ? (changed?.attrs?.['previousValue'] as Record<string, unknown>) : undefined
  const inner = (node.content ?? []).map((one) => resolved(one, dropped)).filter((one) => one !== undefined)
  const marks = node.marks?.filter((mark) => !isRed(mark)) ?? []
  // The suggestions of the editor hold their place with characters of no width.
  const isOpen = node.text !== undefined && marks.length < (node.marks?.length ?? 0)
  const text = isOpen ? node.text?.replaceAll('\u200b', '') : node.text
  if (text === '') return undefined
  return built({ ...node, ...(text === undefined ? {} : { text }) }, former ?? node.attrs ?? {}, joined(inner), marks)
}

/** Marked on the block, so that it goes as a whole, and on its words, so that whoever only draws words sees it. */
function markedAs(node: RichNode, type: Change): RichNode {
  const inner = (node.content ?? []).map((one) => markedAs(one, type))
  return built(node, node.attrs ?? {}, inner, [...(node.marks ?? []), redMark(type)])
}

/** Without ids: what was brought in from Word again has new ones and says the same. */
const keyOf = (node: RichNode): string =>
  JSON.stringify(node, (name, value: unknown) => (name === 'id' ? undefined : value))

function mergeBlocks(before: readonly RichNode[], after: readonly RichNode[]): RichNode[] {
  const merged: RichNode[] = []
  for (const { removed, added, kept } of changesOf(before, after, keyOf, 4000)) {
    for (const [a, b] of kept) merged.push(a === b ? b : mergeNode(a, b))
    merged.push(...mergeGap(removed, added))
  }
  return merged
}

type Changes<T> = { kept: [T, T][]; removed: T[]; added: T[] }

/** Runs of what stayed and what went and came in its place. Past `most` edits everything is another. */
function changesOf<T>(before: readonly T[], after: readonly T[], key: (one: T) => string, most: number): Changes<T>[] {
  const parts = diffArrays(before.map(key), after.map(key), { maxEditLength: most })
  if (!parts) return [{ kept: [], removed: [...before], added: [...after] }]
  const changes: Changes<T>[] = []
  let [i, j] = [0, 0]
  for (const { added, removed, value } of parts) {
    let last = changes.at(-1)
    if (!last || (!added && !removed && last.removed.length + last.added.length > 0)) {
      last = { kept: [], removed: [], added: [] }
      changes.push(last)
    }
    for (let n = value.length; n > 0; n -= 1)
      if (added) last.added.push(after[j++] as T)
      else if (removed) last.removed.push(before[i++] as T)
      else last.kept.push([before[i++] as T, after[j++] as T])
  }
  return changes
}

/** Between what stayed: which of the new blocks is which of the old ones, rewritten? */
function mergeGap(removed: readonly RichNode[], added: readonly RichNode[]): RichNode[] {
  const merged: RichNode[] = []
  let next = 0
  for (const old of removed) {
    const found = removed.length * added.length > 40_000 ? -1 : successorOf(old, added, next)
    if (found < 0) merged.push(markedAs(old, 'deletion'))
    else {
      for (; next < found; next += 1) merged.push(markedAs(added[next] as RichNode, 'insertion'))
      merged.push(mergeNode(old, added[next++] as RichNode))
    }
  }
  for (; next < added.length; next += 1) merged.push(markedAs(added[next] as RichNode, 'insertion'))
  return merged
}

const positional = new Set(['tableRow', 'tableCell', 'tableHeader', 'listItem'])

function successorOf(old: RichNode, added: readonly RichNode[], from: number): number {
  const isSame = (one: RichNode, at: number) => at >= from && one.type === old.type
  const named = added.findIndex(
    (one, at) => isSame(one, at) && one.attrs?.['id'] !== undefined && one.attrs['id'] === old.attrs?.['id'],
  )
  if (named >= 0 && (!isWords(old) || likeness(old, added[named] as RichNode) > 0.25)) return named
  const alike = added.findIndex((one, at) => isSame(one, at) && likeness(old, one) > 0.5)
  if (alike >= 0 || !positional.has(old.type)) return alike
  return old.type === 'tableCell' || old.type === 'tableHeader' ? added.findIndex(isSame) : -1
}

const isWords = ({ type }: RichNode) => type === 'paragraph' || type === 'heading'

const wordsOf = (node: RichNode): string[] => {
  const words: string[] = []
  for (const { text, attrs } of nodesOf(node)) words.push(...(text ?? String(attrs?.['fileId'] ?? '')).split(/\s+/))
  return words.filter((word) => word !== '')
}

/** The share of words two blocks have in common. */
function likeness(a: RichNode, b: RichNode): number {
  const [mine, theirs] = [wordsOf(a), wordsOf(b)]
  if (mine.length + theirs.length === 0) return 1
  const there = new Set(theirs)
  return (2 * mine.filter((word) => there.has(word)).length) / (mine.length + theirs.length)
}

/** One block as it was and as it is; its attributes may have changed too. */
function mergeNode(a: RichNode, b: RichNode): RichNode {
  if (canonical(a) === canonical(b)) return b
  const [former, latter] = [a.content ?? [], b.content ?? []]
  // Cells that say the same are told apart by their column.
  const isSameRow = b.type === 'tableRow' && kindsOf(former) === kindsOf(latter)
  const content = isSameRow
    ? latter.map((cell, column) => mergeNode(former[column] as RichNode, cell))
    : (isWords(b) ? mergeWords : mergeBlocks)(former, latter)
  const isOther = canonical(a.attrs ?? {}) !== canonical(b.attrs ?? {})
  const modified: RichMark = {
    type: 'modification',
    attrs: { id: 'redline', type: 'attrs', previousValue: a.attrs ?? {}, newValue: b.attrs ?? {} },
  }
  return built(b, b.attrs ?? {}, content, [...(b.marks ?? []), ...(isOther ? [modified] : [])])
}

const kindsOf = (cells: readonly RichNode[]): string => cells.map(({ type }) => type).join()

const token = /[\p{L}\p{M}\p{N}_]+|\s+|[^\p{L}\p{M}\p{N}_\s]/gu

const tokensOf = (nodes: readonly RichNode[]): RichNode[] =>
  nodes.flatMap((node) =>
    (node.text?.match(token) ?? [undefined]).map((text) => (text === undefined ? node : { ...node, text })),
  )

function mergeWords(before: readonly RichNode[], after: readonly RichNode[]): RichNode[] {
  const merged: RichNode[] = []
  for (const { kept, removed, added } of changesOf(tokensOf(before), tokensOf(after), canonical, 3000)) {
    merged.push(...kept.map(([, b]) => b))
    merged.push(...removed.map((node) => markedAs(node, 'deletion')))
    merged.push(...added.map((node) => markedAs(node, 'insertion')))
  }
  return joined(merged)
}
