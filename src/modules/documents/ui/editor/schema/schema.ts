import { type Extensions, Mark, mergeAttributes, Node } from '@tiptap/core'
import { BulletList, ListItem, OrderedList } from '@tiptap/extension-list'
import { Table, TableCell, TableHeader, TableRow } from '@tiptap/extension-table'
import TextAlign from '@tiptap/extension-text-align'
import StarterKit from '@tiptap/starter-kit'
import { addressOfFile } from '#modules/actions/ui/embed.tsx'
import { isSafeLink } from '../../../contract/rich-text.ts'
import { Identified } from './identified.ts'
import { Numbered } from './numbered.ts'
import { Suggested } from './suggested.ts'

const red = 'insertion deletion modification'
const spans = {
  colspan: { default: 1, parseHTML: (element: HTMLElement) => Number(element.getAttribute('colspan') ?? 1) },
  rowspan: { default: 1, parseHTML: (element: HTMLElement) => Number(element.getAttribute('rowspan') ?? 1) },
}

const Picture = Node.create({
  name: 'image',
  group: 'block',
  atom: true,
  draggable: true,
  addAttributes: () => ({ fileId: { default: null }, alt: { default: '' }, width: { default: null } }),
  parseHTML: () => [
    {
      tag: 'img[data-file]',
      getAttrs: (element) => ({ fileId: element.getAttribute('data-file'), alt: element.getAttribute('alt') ?? '' }),
    },
  ],
  renderHTML: ({ node: { attrs } }) => [
    'img',
    {
      src: addressOfFile(attrs['fileId'] as string),
      alt: attrs['alt'] as string,
      'data-file': attrs['fileId'] as string,
      'data-id': attrs['id'] as string,
      ...(attrs['width'] ? { style: `inline-size: ${Number(attrs['width'])}%` } : {}),
    },
  ],
})

const CrossReference = Node.create({
  name: 'crossReference',
  group: 'inline',
  inline: true,
  atom: true,
  addAttributes: () => ({ target: { default: null } }),
  parseHTML: () => [
    { tag: 'a[data-target]', getAttrs: (element) => ({ target: element.getAttribute('data-target') }) },
  ],
  renderHTML: ({ node }) => ['a', { 'data-target': node.attrs['target'] as string, class: 'reference' }],
})

const Term = Node.create({
  name: 'term',
  group: 'inline',
  inline: true,
  atom: true,
  addAttributes: () => ({ text: { default: '' } }),
  parseHTML: () => [{ tag: 'dfn', getAttrs: (element) => ({ text: element.textContent ?? '' }) }],
  renderHTML: ({ node }) => ['dfn', {}, node.attrs['text'] as string],
})

const Linked = Mark.create({
  name: 'link',
  inclusive: false,
  addAttributes: () => ({ href: { default: null } }),
  parseHTML: () => [
    {
      tag: 'a[href]:not([data-target])',
      getAttrs: (element) => isSafeLink(element.getAttribute('href') ?? '') && null,
    },
  ],
  renderHTML: ({ HTMLAttributes }) => ['a', mergeAttributes(HTMLAttributes, { rel: 'noreferrer noopener' }), 0],
})

// `excludes: ''`, or suggestions delete each other; ids are numbers the library counts up.
const suggestion = (name: string, tag: string) =>
  Mark.create({
    name,
    inclusive: false,
    excludes: '',
    addAttributes: () => ({
      id: { default: 0 },
      ...(name === 'modification'
        ? {
            type: { default: '' },
            attrName: { default: null },
            previousValue: { default: null },
            newValue: { default: null },
          }
        : {}),
    }),
    parseHTML: () => [],
    renderHTML: ({ mark }) => [tag, { 'data-suggestion': String(mark.attrs['id']), 'data-kind': name }, 0],
  })

/** What may stand in a document, as the editor knows it; `contract/rich-text.ts` checks the same once more. */
export const extensions = (authorId: string): Extensions => [
  StarterKit.configure({
    blockquote: false,
    code: false,
    codeBlock: false,
    strike: false,
    link: false,
    document: false,
    listItem: false,
    bulletList: false,
    orderedList: false,
    heading: { levels: [1, 2, 3, 4] },
  }),
  Node.create({
    name: 'doc',
    topNode: true,
    content: 'block+',
    marks: red,
  }),
  BulletList.extend({ marks: red }),
  OrderedList.extend({
    marks: red,
    addAttributes: () => ({
      start: { default: 1, parseHTML: (element: HTMLElement) => Number(element.getAttribute('start') ?? 1) },
    }),
  }),
  ListItem.extend({ content: 'paragraph (paragraph | list | image)*', marks: red }),
  Table.extend({ marks: red }).configure({ resizable: false, renderWrapper: false }),
  TableRow.extend({ marks: red }),
  TableHeader.extend({ content: '(paragraph | list | image)+', marks: red, addAttributes: () => spans }),
  TableCell.extend({ content: '(paragraph | list | image)+', marks: red, addAttributes: () => spans }),
  TextAlign.extend({ addKeyboardShortcuts: () => ({}) }).configure({
    types: ['heading', 'paragraph'],
    alignments: ['start', 'center', 'end'],
  }),
  Picture,
  CrossReference,
  Term,
  Linked,
  suggestion('insertion', 'ins'),
  suggestion('deletion', 'del'),
  suggestion('modification', 'span'),
  Identified,
  Numbered,
  Suggested.configure({ authorId }),
]
