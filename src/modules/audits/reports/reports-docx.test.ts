import sharp from 'sharp'
import { beforeAll, expect, test } from 'vitest'
import { picturesOf, type DocumentLanguage } from '#kernel/printing/document.ts'
import { entriesOf } from '#platform/server/office/testing/unzip.ts'
import { toDocx } from '#platform/server/office/docx.ts'
import { auditReport } from './audit-report.ts'
import { sampleAudit } from './sample.ts'

let images: Map<string, Buffer>
beforeAll(async () => {
  const photo = await sharp({ create: { width: 40, height: 30, channels: 3, background: 'teal' } })
    .jpeg()
    .toBuffer()
  images = new Map(picturesOf(auditReport(sampleAudit, 'en').blocks).map((hash) => [hash, photo]))
})
const count = (text: string, tag: string) => text.split(tag).length - 1
const written = async (language: DocumentLanguage) =>
  entriesOf(await toDocx(auditReport(sampleAudit, language), images))

test('the Word file has the headings, tables and findings of the report', async () => {
  const body = (await written('en')).get('word/document.xml') ?? ''

  expect(count(body, 'w:val="Heading1"')).toBe(11)
  expect(count(body, '<w:tblHeader/>')).toBeGreaterThanOrEqual(7)
  for (const { number } of sampleAudit.findings) expect(body).toContain(number)
  expect(body).toContain('descr="Photo for finding')
  expect(body).not.toMatch(/<\/w:tbl><\/w:tc>/)
})

test('the Arabic Word file reads from the right: paragraphs, runs and tables', async () => {
  const body = (await written('ar')).get('word/document.xml') ?? ''

  expect(count(body, '<w:bidiVisual/>')).toBe(count(body, '<w:tbl>'))
  expect(count(body, '<w:bidi/>')).toBeGreaterThan(300)
  expect(body).toMatch(/<w:rtl\/><\/w:rPr><w:t xml:space="preserve">[^<]*عدم مطابقة/)
  expect(body).not.toMatch(/[\u2066-\u2069]/)
})

test('pages are numbered and headed', async () => {
  const entries = await written('both')

  expect(entries.get('word/footer1.xml')).toContain('NUMPAGES')
  expect(entries.get('word/header1.xml')).toContain('AUD-2026-05')
})
