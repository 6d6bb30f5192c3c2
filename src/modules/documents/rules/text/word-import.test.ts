import { expect, test } from 'vitest'
import { readWord } from '#platform/server/office/word/read-word.ts'
import { sampleWord } from '#platform/server/office/reading/testing/sample.ts'
import { DocumentContent, headingNumbers } from '../../contract/content.ts'
import { fromWord, type WordFile } from './word-import.ts'

const fileId = '01890000-0000-7000-8000-000000000001'
let last = 0
const given = { newBlockId: () => `w${(last += 1)}`, fileIds: [fileId], noWords: { en: 'Picture', ar: 'صورة' } }

test('a procedure written in Word becomes our text, with what was lost on the way', async () => {
  const { doc, language, report } = fromWord(await readWord(await sampleWord(), 'procedure.docx'), given)

  expect(DocumentContent.safeParse({ en: doc, ar: null }).success).toBe(true)
  expect(doc.content?.map(({ type }) => type)).toEqual([
    'heading',
    'paragraph',
    'heading',
    'orderedList',
    'table',
    'image',
  ])
  expect([...headingNumbers(doc).values()]).toEqual(['1', '1.1'])
  const list = doc.content?.[3]
  expect(list?.content?.map(({ content }) => content?.map(({ type }) => type))).toEqual([
    ['paragraph', 'orderedList'],
    ['paragraph'],
  ])
  expect(doc.content?.[4]?.content?.map(({ content }) => content?.[0]?.type)).toEqual(['tableHeader', 'tableCell'])
  expect(doc.content?.[5]?.attrs).toMatchObject({ fileId, alt: 'A red tag' })
  expect(language).toBe('en')
  expect(report).toMatchObject({
    insertions: 1,
    deletions: 1,
    headers: 1,
    numberedHeadings: 1,
    numberedLists: 1,
    headings: 2,
    tables: 1,
    images: 1,
  })
})

const none = { insertions: 0, deletions: 0, comments: 0, headers: 0, footnotes: 0, textBoxes: 0, pictures: 0 }
const words = (text: string, more: object = {}) => ({
  kind: 'text' as const,
  text,
  bold: false,
  italic: false,
  underline: false,
  ...more,
})

test('a link to a heading of the same file becomes a cross-reference, another that is unsafe only its words', () => {
  const file: WordFile = {
    counts: none,
    blocks: [
      { kind: 'paragraph', style: 'heading 1', inlines: [{ kind: 'bookmark', name: '_Ref1' }, words('الغرض')] },
      {
        kind: 'paragraph',
        style: '',
        inlines: [
          words('انظر القسم '),
          words('1', { anchor: '_Ref1' }),
          words(' هنا', { href: 'javascript:alert(1)' }),
        ],
      },
    ],
  }

  const { doc, language } = fromWord(file, given)

  const heading = doc.content?.[0]?.attrs?.['id']
  expect(doc.content?.[1]?.content).toEqual([
    { type: 'text', text: 'انظر القسم ' },
    { type: 'crossReference', attrs: { target: heading } },
    { type: 'text', text: ' هنا' },
  ])
  expect(language).toBe('ar')
})

test('the title of a file is no chapter, so that its chapters keep their numbers', () => {
  const line = (style: string, text: string) => ({ kind: 'paragraph' as const, style, inlines: [words(text)] })
  const file: WordFile = { counts: none, blocks: [line('Title', 'Control of gauges'), line('heading 1', 'Purpose')] }

  const { doc } = fromWord(file, given)

  expect(doc.content?.map(({ type }) => type)).toEqual(['paragraph', 'heading'])
  expect(doc.content?.[0]?.content).toEqual([{ type: 'text', text: 'Control of gauges', marks: [{ type: 'bold' }] }])
  expect([...headingNumbers(doc).values()]).toEqual(['1'])
})
