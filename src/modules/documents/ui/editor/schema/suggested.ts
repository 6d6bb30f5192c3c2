import { Extension } from '@tiptap/core'
import type { Mark, Node } from '@tiptap/pm/model'
import { suggestChanges, suggestChangesKey, withSuggestChanges } from '@handlewithcare/prosemirror-suggest-changes'
import { TextSelection, type Transaction } from '@tiptap/pm/state'
import { ReplaceStep } from '@tiptap/pm/transform'
import { suggestionIdFor, whoSuggested } from '../../../contract/rich-text.ts'

let made = 0
const ownId = (authorId: string): string => suggestionIdFor(authorId, new Date(), (made += 1))

/** While somebody suggests, what they type is marked as inserted and what they delete stays, marked as deleted: in their name. */
export const Suggested = Extension.create<{ authorId: string }>({
  name: 'suggested',
  addOptions: () => ({ authorId: '' }),
  addProseMirrorPlugins: () => [suggestChanges()],
  dispatchTransaction({ transaction, next }) {
    const { authorId } = this.options
    const inOwnName = (tracked: Transaction) =>
      next(tracked === transaction ? tracked : withCaret(signed(tracked, authorId), transaction))
    withSuggestChanges(inOwnName, () => ownId(authorId)).call(this.editor.view, transaction)
  },
})

/** Words typed over others stand behind them, and the caret behind these: the library leaves it before what was typed first. */
export function withCaret(tracked: Transaction, typed: Transaction): Transaction {
  const last = typed.steps.at(-1)
  if (!(last instanceof ReplaceStep) || last.from === last.to || !last.slice.content.firstChild?.isInline)
    return tracked
  const { slice } = last
  if (!typed.selection.empty || typed.selection.head !== last.from + slice.size) return tracked
  const nth = tracked.steps.findLastIndex((step) => step instanceof ReplaceStep && step.slice.eq(slice))
  const step = tracked.steps[nth]
  if (!(step instanceof ReplaceStep)) return tracked
  const behind = tracked.mapping.slice(nth + 1).map(step.from + slice.size, -1)
  return tracked.setSelection(TextSelection.create(tracked.doc, behind))
}

/** What is typed at the edge of another's suggestion would be taken as theirs. */
function signed(tracked: Transaction, authorId: string): Transaction {
  const typed = tracked.steps.flatMap((step, nth) => {
    if (!(step instanceof ReplaceStep) || step.slice.size === 0) return []
    const after = tracked.mapping.slice(nth + 1)
    return [{ from: after.map(step.from, 1), to: after.map(step.from + step.slice.size, -1) }]
  })
  const id = ownId(authorId)
  for (const { from, to } of typed)
    tracked.doc.nodesBetween(from, to, (node, at) => {
      const foreign = node.isText && node.marks.find((mark) => isOfAnother(mark, authorId))
      if (!foreign) return
      const [start, end] = [Math.max(at, from), Math.min(at + node.nodeSize, to)]
      tracked.removeMark(start, end, foreign).addMark(start, end, foreign.type.create({ ...foreign.attrs, id }))
    })
  return tracked
}

const isOfAnother = ({ type, attrs }: Mark, authorId: string): boolean =>
  type.name === 'insertion' && whoSuggested(String(attrs['id']))?.by !== authorId

/** The library holds the place of a line that came or went with letters of no width: they go when it is decided. */
export function withoutPlaces(decided: Transaction): Transaction {
  const { before } = decided
  const places: number[] = []
  before.descendants((node, at) => {
    if (!node.marks.some(({ type }) => kinds.has(type.name))) return
    for (const { index } of (node.text ?? '').matchAll(/\u200b/g)) places.push(at + index)
  })
  const since = decided.mapping.slice(0)
  for (const place of places.toReversed()) {
    const { pos, deleted } = since.mapResult(place, 1)
    const here = decided.doc.resolve(pos).nodeAfter
    const isOpen = here?.marks.some(({ type }) => kinds.has(type.name))
    if (!deleted && !isOpen && decided.doc.textBetween(pos, pos + 1) === '\u200b') decided.delete(pos, pos + 1)
  }
  return decided
}

/** Goes past the suggesting: what the product does itself is no suggestion. */
export const asItIs = (transaction: Transaction): Transaction => transaction.setMeta(suggestChangesKey, { skip: true })

export type Suggestion = {
  id: number | string
  kind: 'insertion' | 'deletion' | 'modification' | 'replacement'
  text: string
  /** What comes in the place of `text`. */
  instead: string
  from: number
  to: number
}

type Said = Partial<Record<'insertion' | 'deletion' | 'modification', string>>

/** The open suggestions in the order they stand, those with one id together. */
export function suggestionsOf(doc: Node): Suggestion[] {
  const found = new Map<number | string, { from: number; to: number; said: Said }>()
  doc.descendants((node, at) => {
    for (const { type, attrs } of node.marks) {
      if (!kinds.has(type.name)) continue
      const { from, to, said } = found.get(attrs['id']) ?? { from: at, to: at, said: {} }
      const name = type.name as keyof Said
      const words = (node.text ?? '').replaceAll('\u200b', '')
      const all = { ...said, [name]: (said[name] ?? '') + words }
      found.set(attrs['id'], { from, to: Math.max(to, at + node.nodeSize), said: all })
    }
  })
  return [...found].map(([id, { from, to, said }]) => ({ id, from, to, ...inOne(said) }))
}

function inOne({ deletion, insertion, modification = '' }: Said): Pick<Suggestion, 'kind' | 'text' | 'instead'> {
  if (deletion !== undefined && insertion) return { kind: 'replacement', text: deletion, instead: insertion }
  if (deletion !== undefined) return { kind: 'deletion', text: deletion, instead: '' }
  if (insertion !== undefined) return { kind: 'insertion', text: insertion, instead: '' }
  return { kind: 'modification', text: modification, instead: '' }
}

const kinds = new Set(['insertion', 'deletion', 'modification'])
