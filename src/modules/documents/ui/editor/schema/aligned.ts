import { Extension } from '@tiptap/core'
import { Plugin, PluginKey } from '@tiptap/pm/state'
import { Decoration, DecorationSet } from '@tiptap/pm/view'

/** The room each block leaves below itself (-1: above the first), and the blocks that are behind the other language. */
export type Alignment = { room: ReadonlyMap<number, number>; stale: ReadonlySet<string> }

export const alignmentKey = new PluginKey<Alignment>('aligned')
const none: Alignment = { room: new Map(), stale: new Set() }

/** Keeps the blocks of two languages at one height, and marks those that have to be looked at. */
export const Aligned = Extension.create({
  name: 'aligned',
  addProseMirrorPlugins: () => [
    new Plugin<Alignment>({
      key: alignmentKey,
      state: {
        init: () => none,
        apply: (transaction, before) => (transaction.getMeta(alignmentKey) as Alignment | undefined) ?? before,
      },
      props: {
        decorations: (state) => {
          const { room, stale } = alignmentKey.getState(state) ?? none
          if (room.size === 0 && stale.size === 0) return DecorationSet.empty
          const decorations: Decoration[] = []
          const leave = (at: number, height: number | undefined) => {
            if (height)
              decorations.push(
                Decoration.widget(at, () => gap(height), { side: -1, key: `${at}:${height}`, ignoreSelection: true }),
              )
          }
          leave(0, room.get(-1))
          state.doc.forEach((node, at, index) => {
            if (stale.has(node.attrs['id'] as string))
              decorations.push(Decoration.node(at, at + node.nodeSize, { 'data-stale': '' }))
            leave(at + node.nodeSize, room.get(index))
          })
          return DecorationSet.create(state.doc, decorations)
        },
      },
    }),
  ],
})

function gap(height: number): HTMLElement {
  const element = document.createElement('div')
  element.className = 'room'
  element.style.blockSize = `${height}px`
  element.setAttribute('aria-hidden', 'true')
  return element
}
