import { Extension } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { Plugin, PluginKey, type Transaction } from '@tiptap/pm/state'
import { newId } from '#kernel/ids.ts'

/** The last part of an id is chance alone; within one document it is enough. */
export const newBlockId = (): string => newId().slice(-12)

const named = ['heading', 'paragraph', 'bulletList', 'orderedList', 'listItem', 'table', 'image', 'horizontalRule']

/** Every block has an id of its own, and with it its counterpart in the other language; a copy gets another. */
export const Identified = Extension.create({
  name: 'identified',
  addGlobalAttributes: () => [
    {
      types: named,
      attributes: {
        id: {
          default: null,
          parseHTML: (element) => element.getAttribute('data-id'),
          renderHTML: ({ id }) => (id ? { 'data-id': id as string } : {}),
          keepOnSplit: false,
        },
        agreed: {
          default: null,
          parseHTML: (element) => element.getAttribute('data-agreed'),
          renderHTML: ({ agreed }) => (agreed ? { 'data-agreed': agreed as string } : {}),
          keepOnSplit: false,
        },
      },
    },
  ],
  addProseMirrorPlugins: () => [
    new Plugin({
      key: new PluginKey('identified'),
      appendTransaction: (transactions, _before, { doc, tr }) =>
        transactions.some(({ docChanged }) => docChanged) ? identify(doc, tr) : null,
    }),
  ],
})

/** Of two blocks with one id the one that says something keeps it: a line was begun above it. */
export function identify(doc: Node, tr: Transaction): Transaction | null {
  const keepers = new Map<string, { at: number; isEmpty: boolean }>()
  const unnamed: number[] = []
  doc.descendants((node, at) => {
    if (!named.includes(node.type.name)) return node.isBlock
    const id = node.attrs['id'] as string | null
    const isEmpty = node.isTextblock && node.content.size === 0
    const keeper = id ? keepers.get(id) : undefined
    if (!id) unnamed.push(at)
    else if (!keeper) keepers.set(id, { at, isEmpty })
    else if (keeper.isEmpty && !isEmpty) {
      unnamed.push(keeper.at)
      keepers.set(id, { at, isEmpty })
    } else unnamed.push(at)
    return !node.isTextblock
  })
  for (const at of unnamed) {
    const { attrs, marks } = doc.nodeAt(at) as Node
    tr.setNodeMarkup(at, undefined, { ...attrs, id: newBlockId(), agreed: null }, marks)
  }
  return unnamed.length > 0 ? tr.setMeta('addToHistory', false) : null
}
