import { Extension } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { Plugin, PluginKey } from '@tiptap/pm/state'
import { Decoration, DecorationSet } from '@tiptap/pm/view'

/** A place somebody speaks about: a block, and the words in it as they stood then. */
export type Place = { id: string; blockId: string; quote: string }

export const commentedKey = new PluginKey<readonly Place[]>('commented')

/** Marks the words that are spoken about; they are found again by their block, so that the text itself holds no mark. */
export const Commented = Extension.create({
  name: 'commented',
  addProseMirrorPlugins: () => [
    new Plugin<readonly Place[]>({
      key: commentedKey,
      state: {
        init: () => [],
        apply: (transaction, before) => (transaction.getMeta(commentedKey) as readonly Place[] | undefined) ?? before,
      },
      props: {
        decorations: (state) => {
          const places = commentedKey.getState(state) ?? []
          if (places.length === 0) return DecorationSet.empty
          const decorations = places.flatMap((place) => {
            const found = placeOf(state.doc, place)
            if (!found) return []
            return found.words
              ? [Decoration.inline(found.from, found.to, { nodeName: 'mark', 'data-comment': place.id })]
              : [Decoration.node(found.from, found.to, { 'data-commented': '' })]
          })
          return DecorationSet.create(state.doc, decorations)
        },
      },
    }),
  ],
})

/** Where those words stand now; if they are gone, their block; if that is gone, nothing. */
export function placeOf(
  doc: Node,
  { blockId, quote }: Place,
): { from: number; to: number; words: boolean } | undefined {
  let block: { node: Node; at: number } | undefined
  doc.descendants((node, at) => {
    if (!block && node.attrs['id'] === blockId) block = { node, at }
    return !block && !node.isTextblock
  })
  if (!block) return undefined
  const { node, at } = block
  const from = quote === '' ? undefined : startOf(node, quote)
  return from === undefined
    ? { from: at, to: at + node.nodeSize, words: false }
    : { from: at + 1 + from.start, to: at + 1 + from.end, words: true }
}

/** Letter by letter, with the position of each: a quote may run across bold words and lines. */
function startOf(block: Node, quote: string): { start: number; end: number } | undefined {
  const letters: string[] = []
  const positions: number[] = []
  const walk = (node: Node, at: number) => {
    if (node.isText)
      for (const [nth, letter] of [...(node.text ?? '')].entries()) {
        letters.push(letter)
        positions.push(at + nth)
      }
    else node.forEach((inner, offset) => walk(inner, at + offset + (node === block ? 0 : 1)))
  }
  walk(block, 0)
  const at = letters.join('').indexOf(quote.replaceAll(/\s*\n\s*/g, ''))
  return at < 0 ? undefined : { start: positions[at] as number, end: (positions[at + quote.length - 1] ?? 0) + 1 }
}
