import sharp from 'sharp'
import { afterAll, describe, expect, test } from 'vitest'
import * as d from '#kernel/printing/document.ts'
import { toDocx } from '#platform/server/office/docx.ts'
import { readWord } from '#platform/server/office/word/read-word.ts'
import { entriesOf } from '#platform/server/office/testing/unzip.ts'
import { strangeFonts } from '#platform/server/pdf/fonts.ts'
import { createPdfRenderer } from '#platform/server/pdf/renderer.ts'
import { warmUpTree } from '#platform/server/pdf/warm-up.ts'
import { DocumentContent } from '../contract/content.ts'
import type { RichNode } from '../contract/rich-text.ts'
import { fromWord } from '../rules/text/word-import.ts'
import { beginFrom, type Template, templates } from '../rules/text/templates.ts'
import { contentBlocks } from './content.ts'

const renderer = createPdfRenderer({ log: { info: () => {}, warn: () => {} } })
afterAll(() => renderer.close())

const text = (words: string, ...types: string[]): RichNode => ({
  type: 'text',
  text: words,
  ...(types.length > 0 ? { marks: types.map((type) => ({ type })) } : {}),
})
const paragraph = (id: string, ...content: RichNode[]): RichNode => ({ type: 'paragraph', attrs: { id }, content })
const heading = (id: string, level: number, words: string): RichNode => ({
  type: 'heading',
  attrs: { id, level },
  content: [text(words)],
})
const item = (id: string, ...content: RichNode[]): RichNode => ({ type: 'listItem', attrs: { id }, content })
const cell = (id: string, words: string, spans = {}): RichNode => ({
  type: 'tableCell',
  attrs: { colspan: 1, rowspan: 1, ...spans },
  content: [paragraph(id, text(words))],
})
const row = (...content: RichNode[]): RichNode => ({ type: 'tableRow', content })
const fileId = '01890000-0000-7000-8000-000000000001'
const hash = 'a'.repeat(64)

const { en } = DocumentContent.parse({
  en: {
    type: 'doc',
    content: [
      heading('h1', 1, 'Purpose'),
      heading('h2', 2, 'Scope'),
      paragraph('p1', text('See '), { type: 'crossReference', attrs: { target: 'h2' } }, text(' at once', 'bold')),
      {
        type: 'orderedList',
        attrs: { id: 'l1' },
        content: [
          item('i1', paragraph('p2', text('Stop')), {
            type: 'bulletList',
            attrs: { id: 'l2' },
            content: [item('i2', paragraph('p3', text('the line')))],
          }),
        ],
      },
      {
        type: 'table',
        attrs: { id: 't1' },
        content: [row(cell('c1', 'both', { rowspan: 2 }), cell('c2', 'one')), row(cell('c3', 'two'))],
      },
      { type: 'image', attrs: { id: 'g1', fileId, alt: 'A red tag' } },
    ],
  },
  ar: null,
})

describe('the printed text of a revision', () => {
  test('has its headings, references, lists in lists, merged cells and pictures', () => {
    const [purpose, scope, see, steps, table, tag] = contentBlocks({ en, ar: null }, 'en', new Map([[fileId, hash]]))

    expect([purpose, scope]).toMatchObject([d.heading(1, 'Purpose'), d.heading(2, 'Scope')])
    expect(see).toMatchObject({
      text: {
        language: 'en',
        rich: [{ text: 'See ' }, { text: '\u2066§\u00a01.1\u2069' }, { text: ' at once', bold: true }],
      },
    })
    expect(steps).toMatchObject({
      ordered: true,
      items: [{ item: { rich: [{ text: 'Stop' }] }, inner: [{ ordered: false }] }],
    })
    expect((table as d.Table).rows).toMatchObject([
      [{ spanned: { rich: [{ text: 'both' }] }, across: 1, down: 2 }, { rich: [{ text: 'one' }] }],
      [{ rich: [{ text: 'two' }] }],
    ])
    expect(tag).toMatchObject({ kind: 'figure', picture: { hash }, alt: 'A red tag' })
  })

  test('stands beside its translation, under one number', () => {
    const procedure = beginFrom(templates[2] as Template, {}, ['en', 'ar'])

    const blocks = contentBlocks(procedure, 'both')

    expect(blocks[0]).toMatchObject(d.heading(1, { en: 'Purpose', ar: 'الغرض' }))
    expect(blocks[1]).toMatchObject({ kind: 'sideBySide', en: [{ kind: 'paragraph' }], ar: [{ kind: 'paragraph' }] })
  })

  test.each(['en', 'ar', 'both'] as const)('becomes a PDF for the archive in %s', async (language) => {
    for (const template of templates) {
      const blocks = contentBlocks(beginFrom(template, {}, ['en', 'ar']), language)

      expect(strangeFonts(await renderer.render({ ...warmUpTree, language, blocks }, { images: new Map() }))).toEqual(
        [],
      )
    }
  })

  test('comes back from Word as it went there', async () => {
    const picture = await sharp({ create: { width: 40, height: 30, channels: 3, background: '#c33' } })
      .png()
      .toBuffer()
    const blocks = contentBlocks({ en, ar: null }, 'en', new Map([[fileId, hash]]))

    const file = await toDocx({ ...warmUpTree, language: 'en', blocks }, new Map([[hash, picture]]))

    expect(entriesOf(file).get('word/document.xml')).toContain('<w:b/>')
    let last = 0
    const back = fromWord(await readWord(file, 'a.docx'), {
      newBlockId: () => `b${(last += 1)}`,
      fileIds: [fileId],
      noWords: { en: 'x', ar: 'x' },
    })
    const types = back.doc.content?.map(({ type }) => type)
    expect(types).toEqual(['paragraph', 'heading', 'heading', 'paragraph', 'orderedList', 'table', 'image'])
    expect(back.report).toMatchObject({ headings: 2, tables: 1, images: 1 })
    const [, , scope, see, , table, tag] = back.doc.content ?? []
    expect(see?.content?.[1]).toEqual({ type: 'crossReference', attrs: { target: scope?.attrs?.['id'] } })
    const spans = table?.content?.map((line) =>
      line.content?.map(({ attrs }) => [attrs?.['colspan'], attrs?.['rowspan']]),
    )
    expect(spans).toEqual([
      [
        [1, 2],
        [1, 1],
      ],
      [[1, 1]],
    ])
    expect(tag?.attrs).toMatchObject({ alt: 'A red tag', fileId })
  })
})
