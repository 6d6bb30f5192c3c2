import { describe, expect, test } from 'vitest'
import { brokenReferences, contentHash, DocumentContent, filesOf, headingNumbers, plainText } from './content.ts'
import { limits, type RichNode, RichText } from './rich-text.ts'

const words = (text: string, ...marks: { type: string; attrs?: Record<string, unknown> }[]): RichNode => ({
  type: 'text',
  text,
  ...(marks.length > 0 ? { marks } : {}),
})
const paragraph = (id: string, ...content: RichNode[]): RichNode => ({ type: 'paragraph', attrs: { id }, content })
const heading = (id: string, level: number, text: string): RichNode => ({
  type: 'heading',
  attrs: { id, level },
  content: [words(text)],
})
const doc = (...content: RichNode[]) => ({ type: 'doc', content })
const problemOf = (...content: RichNode[]) => RichText.safeParse(doc(...content)).error?.issues[0]?.message

describe('the text of a document', () => {
  test('may hold what the printed document can show', () => {
    const cell = (type: string) => ({
      type,
      attrs: { colspan: 2, rowspan: 1, colwidth: null },
      content: [paragraph(`c${type}`, words('x'))],
    })

    const { en } = DocumentContent.parse({
      en: doc(
        heading('h1', 1, 'Purpose'),
        paragraph(
          'p1',
          words('See ', { type: 'bold' }),
          { type: 'crossReference', attrs: { target: 'h1' } },
          { type: 'hardBreak' },
        ),
        {
          type: 'orderedList',
          attrs: { id: 'l1', start: 3 },
          content: [{ type: 'listItem', attrs: { id: 'i1' }, content: [paragraph('p2')] }],
        },
        {
          type: 'table',
          attrs: { id: 't1' },
          content: [{ type: 'tableRow', content: [{ ...cell('tableHeader'), attrs: { colspan: 2 } }] }],
        },
        { type: 'image', attrs: { id: 'g1', fileId: '01890000-0000-7000-8000-000000000001', alt: 'A red tag' } },
      ),
      ar: null,
    })

    expect(en?.content?.map(({ type }) => type)).toEqual(['heading', 'paragraph', 'orderedList', 'table', 'image'])
    expect(filesOf({ en: en ?? null, ar: null })).toEqual(['01890000-0000-7000-8000-000000000001'])
  })

  test.each<[string, RichNode[], string]>([
    ['a block nobody knows', [{ type: 'iframe', attrs: { id: 'x1' } }], 'unknown-block'],
    [
      'a heading in a list item',
      [{ type: 'bulletList', attrs: { id: 'l1' }, content: [heading('h1', 1, 'x')] }],
      'unknown-block',
    ],
    ['a block without its id', [{ type: 'paragraph' }], 'Invalid input: expected string, received undefined'],
    ['one id for two blocks', [paragraph('p1'), paragraph('p1')], 'block-id-twice'],
    [
      'a link that runs something',
      [paragraph('p1', words('x', { type: 'link', attrs: { href: 'javascript:alert(1)' } }))],
      'unsafe-link',
    ],
    [
      'a link to another scheme in disguise',
      [paragraph('p1', words('x', { type: 'link', attrs: { href: '//evil.example' } }))],
      'unsafe-link',
    ],
    ['a mark nobody knows', [paragraph('p1', words('x', { type: 'style', attrs: { css: 'x' } }))], 'unknown-mark'],
    ['text that turns round what stands behind it', [paragraph('p1', words('a\u202eb'))], 'forbidden-characters'],
    ['a fifth level', [heading('h1', 5, 'x')], 'Too big: expected number to be <=4'],
    [
      'a picture without words for it',
      [{ type: 'image', attrs: { id: 'g1', fileId: '01890000-0000-7000-8000-000000000001' } }],
      'Invalid input: expected string, received undefined',
    ],
  ])('may not hold %s', (_, content, problem) => {
    expect(problemOf(...content)).toBe(problem)
  })

  test('may not be endlessly deep or long', () => {
    let deep: RichNode = paragraph('p0')
    for (let at = 0; at < 5000; at += 1)
      deep = {
        type: 'bulletList',
        attrs: { id: `l${at}` },
        content: [{ type: 'listItem', attrs: { id: `i${at}` }, content: [deep] }],
      }

    expect(problemOf(deep)).toBe('too-long')
    expect(
      problemOf(
        ...Array.from({ length: 16 }, (_, at) => paragraph(`p${at}`, words('x'.repeat(limits.characters / 15)))),
      ),
    ).toBe('too-long')
  })

  test('numbers its headings by how deep they stand, and knows references that lead nowhere', () => {
    const text = RichText.parse(
      doc(
        heading('a', 2, 'A'),
        heading('b', 4, 'B'),
        heading('c', 4, 'C'),
        heading('d', 2, 'D'),
        heading('e', 3, 'E'),
        paragraph(
          'p',
          { type: 'crossReference', attrs: { target: 'e' } },
          { type: 'crossReference', attrs: { target: 'gone' } },
        ),
      ),
    )

    expect([...headingNumbers(text)]).toEqual([
      ['a', '1'],
      ['b', '1.1'],
      ['c', '1.2'],
      ['d', '2'],
      ['e', '2.1'],
    ])
    expect(brokenReferences(text)).toEqual(['gone'])
  })

  test('reads as plain words', () => {
    const text = RichText.parse(
      doc(heading('h', 1, 'Purpose'), paragraph('p', words('A '), { type: 'term', attrs: { text: 'lot' } })),
    )

    expect(plainText({ en: text, ar: null }, 'en')).toBe('Purpose\nA lot')
    expect(plainText({ en: text, ar: null }, 'ar')).toBe('')
  })

  test('has one hash however its JSON is written, and another for another word', () => {
    const hash = (text: RichNode) => contentHash(DocumentContent.parse({ en: doc(text), ar: null }))
    const plain = hash(paragraph('p', words('The lot is released.')))

    expect(
      hash({
        content: [words('The lot '), words('is released.')],
        attrs: { textAlign: null, id: 'p' },
        type: 'paragraph',
      }),
    ).toBe(plain)
    expect(hash(paragraph('p', words('The lot is not released.')))).not.toBe(plain)
  })
})
