import { describe, expect, test } from 'vitest'
import { readWord } from './read-word.ts'
import { sampleWord } from '../reading/testing/sample.ts'
import { wordParts, zipOf } from '../reading/testing/zip.ts'

const said = '<w:p><w:r><w:t>One line.</w:t></w:r></w:p>'
const refusalOf = (bytes: Buffer, name = 'a.docx', limit = 20_000) =>
  readWord(bytes, name, limit).then(
    () => 'read',
    (no: { key?: string }) => no.key ?? String(no),
  )

describe('a Word file', () => {
  test('is read with its headings, lists, table, picture and links, and what is left out is counted', async () => {
    const { blocks, pictures, counts } = await readWord(await sampleWord(), 'Procedure.DOCX')

    const styles = blocks.map((block) => (block.kind === 'table' ? 'table' : block.style))
    expect(styles.filter((style) => /heading/i.test(style))).toHaveLength(2)
    expect(styles).toContain('table')
    const [, paragraph] = blocks
    if (paragraph?.kind !== 'paragraph') throw new Error('the second block is a paragraph')
    const texts = paragraph.inlines.flatMap((one) => (one.kind === 'text' ? [one] : []))
    expect(texts.map(({ text }) => text).join('')).toBe('Red parts are set apart; see the tags at once')
    expect(texts.find(({ bold }) => bold)?.text).toBe('set apart')
    expect(texts.find(({ href }) => href)?.href).toBe('https://example.org/tags')
    expect(pictures.map(({ type }) => type)).toEqual(['image/png'])
    expect(counts).toMatchObject({ insertions: 1, deletions: 1, headers: 1, comments: 0, textBoxes: 0, pictures: 0 })
  })

  test('of the least that Word writes is read too', async () => {
    const { blocks } = await readWord(zipOf(wordParts(said)), 'least.docx')

    expect(blocks).toMatchObject([{ kind: 'paragraph', inlines: [{ text: 'One line.' }] }])
  })

  test('with a picture that lies somewhere else is read without it', async () => {
    const draws = 'http://schemas.openxmlformats.org/drawingml/2006'
    const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
    const parts = wordParts(`${said}<w:p><w:r><w:drawing xmlns:wp="${draws}/wordprocessingDrawing"
      xmlns:a="${draws}/main" xmlns:pic="${draws}/picture" xmlns:r="${relations}"><wp:inline><a:graphic><a:graphicData><pic:pic><pic:blipFill>
      <a:blip r:link="rId9"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>`)
    const rels = `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
      <Relationship Id="rId9" Type="${relations}/image" Target="file:///C:/gauge.png" TargetMode="External"/></Relationships>`

    const { counts, pictures } = await readWord(zipOf({ ...parts, 'word/_rels/document.xml.rels': rels }), 'a.docx')

    expect([counts.pictures, pictures]).toEqual([1, []])
  })
})

describe('what is refused, whatever it calls itself', () => {
  const parts = wordParts(said)
  const bomb = { ...parts, 'word/media/a.bin': Buffer.alloc(160_000_000) }
  const many = Object.fromEntries(Array.from({ length: 2100 }, (_, at) => [`word/x${at}.xml`, '<a/>']))
  const entity = `<?xml version="1.0"?><!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/passwd">]><d>&x;</d>`

  test.each<[string, () => Buffer, string, string]>([
    ['another ending', () => zipOf(parts), 'a.pdf', 'not-a-word-file'],
    ['a file with macros by its name', () => zipOf(parts), 'a.docm', 'file-has-macros'],
    ['macros inside', () => zipOf({ ...parts, 'word/vbaProject.bin': 'x' }), 'a.docx', 'file-has-macros'],
    [
      'macros announced',
      () =>
        zipOf({
          ...parts,
          '[Content_Types].xml':
            parts['[Content_Types].xml']?.replace('document.main', 'document.macroEnabled.main') ?? '',
        }),
      'a.docx',
      'file-has-macros',
    ],
    [
      'something else with that ending',
      () => Buffer.from('%PDF-1.7 not a zip at all, but long enough'),
      'a.docx',
      'not-a-word-file',
    ],
    ['an archive of other things', () => zipOf({ 'a.txt': 'x' }), 'a.docx', 'not-a-word-file'],
    ['a file cut off', () => zipOf(parts).subarray(0, 500), 'a.docx', 'not-a-word-file'],
    ['entities from outside', () => zipOf({ ...parts, 'word/document.xml': entity }), 'a.docx', 'file-has-entities'],
    [
      'entities in wide letters',
      () => zipOf({ ...parts, 'word/styles.xml': Buffer.from(entity, 'utf16le') }),
      'a.docx',
      'file-has-entities',
    ],
    ['a bomb', () => zipOf(bomb), 'a.docx', 'file-inflates'],
    ['a bomb that lies about its size', () => zipOf(bomb, { size: 10 }), 'a.docx', 'file-inflates'],
    ['thousands of entries', () => zipOf({ ...parts, ...many }), 'a.docx', 'file-inflates'],
    ['a way out of its folder', () => zipOf({ ...parts, '../../etc/x.xml': '<a/>' }), 'a.docx', 'not-a-word-file'],
    ['broken markup', () => zipOf({ ...parts, 'word/document.xml': '<w:document' }), 'a.docx', 'not-a-word-file'],
  ])('%s', async (_, bytes, name, key) => {
    expect(await refusalOf(bytes(), name)).toBe(key)
  })

  test('what takes too long is ended', async () => {
    const rows = `<w:tbl>${`<w:tr>${'<w:tc><w:p/></w:tc>'.repeat(30)}</w:tr>`.repeat(20_000)}</w:tbl>`

    expect(await refusalOf(zipOf(wordParts(rows)), 'a.docx', 1500)).toBe('file-takes-too-long')
  })
})
