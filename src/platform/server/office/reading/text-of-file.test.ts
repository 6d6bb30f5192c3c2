import ExcelJs from 'exceljs'
import { describe, expect, test } from 'vitest'
import { pdfOf } from './testing/pdf.ts'
import { sampleWord } from './testing/sample.ts'
import { wordParts, zipOf } from './testing/zip.ts'
import { textOfFile } from './text-of-file.ts'

const [word, excel, pdf] = [
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  'application/pdf',
]

async function workbook(): Promise<Buffer> {
  const book = new ExcelJs.Workbook()
  const sheet = book.addWorksheet('Gauges')
  sheet.addRow(['Number', 'Gauge', 'الحالة'])
  sheet.addRow([17, 'Vernier caliper', 'معايَر'])
  sheet.addRow([
    { formula: '1+1', result: 2 },
    { richText: [{ text: 'Torque ' }, { text: 'wrench' }] },
    new Date('2026-01-05'),
  ])
  return Buffer.from(await book.xlsx.writeBuffer())
}

describe('the words of a file', () => {
  test('of Word are those of its headings, lists and tables', async () => {
    const { text, isCut } = await textOfFile(await sampleWord(), word)

    for (const said of ['Purpose', 'Red parts are set apart', 'the line', 'Inspector', 'Tags the part'])
      expect(text).toContain(said)
    expect(isCut).toBe(false)
  })

  test('of Excel are its sheets, row by row, in both languages', async () => {
    const { text } = await textOfFile(await workbook(), excel)

    expect(text).toContain('Gauges\nNumber · Gauge · الحالة\n17 · Vernier caliper · معايَر\n2 · Torque wrench')
  })

  test('of a PDF are those on its pages; a scan has none', async () => {
    expect((await textOfFile(pdfOf({ text: 'Calibrate the gauge\nevery (six) months' }), pdf)).text).toBe(
      'Calibrate the gauge\nevery (six) months',
    )
    expect(await textOfFile(pdfOf(), pdf)).toEqual({ text: '', isCut: false })
    expect(await textOfFile(Buffer.from([0xff, 0xd8, 0xff]), 'image/jpeg')).toEqual({ text: '', isCut: false })
  })

  test('of plain text are read in its letters, without what cannot be kept', async () => {
    expect((await textOfFile(Buffer.from('a\u0000b\r\n\r\n\tمعايرة'), 'text/plain')).text).toBe('a b\nمعايرة')
    expect((await textOfFile(Buffer.from('\ufeffgauge', 'utf16le'), 'text/plain')).text).toBe('gauge')
  })

  test('are no more than was asked for', async () => {
    expect(await textOfFile(Buffer.from('one two three'), 'text/plain', { most: 7 })).toEqual({
      text: 'one two',
      isCut: true,
    })
    expect(await textOfFile(await workbook(), excel, { most: 10 })).toMatchObject({ isCut: true })
  })
})

describe('a file whose words cannot be read says why', () => {
  const locked = `/Encrypt << /Filter /Standard /V 1 /R 2 /O (${'x'.repeat(32)}) /U (${'y'.repeat(32)}) /P -4 >> /ID [(ab) (ab)]`
  const rows = `<w:tbl>${`<w:tr>${'<w:tc><w:p/></w:tc>'.repeat(30)}</w:tr>`.repeat(20_000)}</w:tbl>`

  test.each<[string, () => Buffer, string, string]>([
    ['a PDF behind a password', () => pdfOf({ text: 'x', trailer: locked }), pdf, 'file-is-locked'],
    ['a PDF that is none', () => Buffer.from('%PDF-1.7 and then nothing'), pdf, 'file-unreadable'],
    ['a workbook that is none', () => zipOf(wordParts('<w:p/>')), excel, 'not-an-excel-file'],
    ['a bomb', () => zipOf({ ...wordParts('<w:p/>'), 'word/a.bin': Buffer.alloc(160_000_000) }), word, 'file-inflates'],
    ['one that takes too long', () => zipOf(wordParts(rows)), word, 'file-takes-too-long'],
  ])('%s', async (_, bytes, type, key) => {
    await expect(textOfFile(bytes(), type, { limit: 2000 })).rejects.toMatchObject({ key })
  })
})
