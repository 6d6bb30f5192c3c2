import { Extension } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { Plugin, PluginKey } from '@tiptap/pm/state'
import { Decoration, DecorationSet } from '@tiptap/pm/view'
import { headingNumbers } from '../../../contract/content.ts'

export type NumberedHeading = { id: string; number: string; text: string }

/** The headings of what is being written, with their numbers. */
export function headingsOf(doc: Node): NumberedHeading[] {
  const headings: { id: string; level: number; text: string }[] = []
  doc.forEach(({ type, attrs, textContent }) => {
    if (type.name === 'heading')
      headings.push({ id: attrs['id'] as string, level: attrs['level'] as number, text: textContent })
  })
  const content = headings.map(({ id, level }) => ({ type: 'heading', attrs: { id, level } }))
  const numbers = headingNumbers({ type: 'doc', content })
  return headings.map(({ id, text }) => ({ id, text, number: numbers.get(id) ?? '' }))
}

function decorate(doc: Node): DecorationSet {
  const numbers = new Map(headingsOf(doc).map(({ id, number }) => [id, number]))
  const decorations: Decoration[] = []
  doc.descendants((node, at) => {
    const asIs = (attrs: Record<string, string>) => decorations.push(Decoration.node(at, at + node.nodeSize, attrs))
    if (node.type.name === 'heading') asIs({ 'data-number': numbers.get(node.attrs['id'] as string) ?? '' })
    else if (node.type.name === 'crossReference') {
      const number = numbers.get(node.attrs['target'] as string)
      asIs(number === undefined ? { 'data-label': '§ ?', 'data-broken': '' } : { 'data-label': `§ ${number}` })
    }
    return !node.isTextblock || node.childCount > 0
  })
  return DecorationSet.create(doc, decorations)
}

const key = new PluginKey<DecorationSet>('numbered')

/** Headings and the references to them read their numbers from the same place, so that neither is ever out of date. */
export const Numbered = Extension.create({
  name: 'numbered',
  addProseMirrorPlugins: () => [
    new Plugin<DecorationSet>({
      key,
      state: {
        init: (_, { doc }) => decorate(doc),
        apply: (transaction, before, _old, { doc }) => (transaction.docChanged ? decorate(doc) : before),
      },
      props: { decorations: (state) => key.getState(state) },
    }),
  ],
})
