import { Extension } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { suggestChanges, suggestChangesKey, withSuggestChanges } from '@handlewithcare/prosemirror-suggest-changes'
import type { Transaction } from '@tiptap/pm/state'

/** While somebody suggests, what they type is marked as inserted and what they delete stays, marked as deleted. */
export const Suggested = Extension.create({
  name: 'suggested',
  addProseMirrorPlugins: () => [suggestChanges()],
  dispatchTransaction({ transaction, next }) {
    withSuggestChanges(next).call(this.editor.view, transaction)
  },
})

/** Goes past the suggesting: what the product does itself is no suggestion. */
export const asItIs = (transaction: Transaction): Transaction => transaction.setMeta(suggestChangesKey, { skip: true })

export type Suggestion = {
  id: number | string
  kind: 'insertion' | 'deletion' | 'modification'
  text: string
  from: number
  to: number
}

/** The open suggestions in the order they stand, those with one id together. */
export function suggestionsOf(doc: Node): Suggestion[] {
  const found = new Map<number | string, Suggestion>()
  doc.descendants((node, at) => {
    for (const { type, attrs } of node.marks) {
      if (!kinds.has(type.name)) continue
      const id = attrs['id'] as number | string
      const words = node.isText ? (node.text ?? '').replaceAll('\u200b', '') : ''
      const known = found.get(id)
      if (!known)
        found.set(id, { id, kind: type.name as Suggestion['kind'], text: words, from: at, to: at + node.nodeSize })
      else {
        known.to = Math.max(known.to, at + node.nodeSize)
        if (known.kind === type.name) known.text += words
        else if (node.isText && words !== '') known.text += ` → ${words}`
      }
    }
  })
  return [...found.values()]
}

const kinds = new Set(['insertion', 'deletion', 'modification'])
