import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, test, type TestContext } from 'vitest'
import { picturesOf, type DocumentLanguage } from '#kernel/printing/document.ts'
import { createPdfRenderer } from '#platform/server/pdf/renderer.ts'
import { auditPlanDocument } from './audit-plan.ts'
import { auditReport } from './audit-report.ts'
import { sampleAudit } from './sample.ts'

const renderer = createPdfRenderer({ log: { info: () => {}, warn: () => {} } })
let images: Map<string, Buffer>
let folder: string

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'report-'))
  const photo = await sharp({ create: { width: 400, height: 300, channels: 3, background: 'teal' } })
    .jpeg()
    .toBuffer()
  images = new Map(picturesOf(auditReport(sampleAudit, 'en').blocks).map((hash) => [hash, photo]))
})
afterAll(async () => {
  await renderer.close()
  await rm(folder, { recursive: true })
})

const printed = async (language: DocumentLanguage) => {
  const file = path.join(folder, `${language}.pdf`)
  await writeFile(file, await renderer.render(auditReport(sampleAudit, language), { images }))
  return file
}
/** What a tool of the machine says about a file; the test is skipped, with the reason, where there is no such tool. */
const ask = async (context: TestContext, tool: string, ...args: string[]): Promise<string> =>
  promisify(execFile)(tool, args, { maxBuffer: 64_000_000 }).then(
    ({ stdout }) => stdout,
    (error: NodeJS.ErrnoException) =>
      error.code === 'ENOENT' ? context.skip(`${tool} is not installed`) : Promise.reject(error),
  )

test('the report is tagged, embeds its fonts and carries its data', async (context) => {
  const file = await printed('both')

  expect(await ask(context, 'pdfinfo', file)).toMatch(/Tagged:\s+yes/)
  const fonts = (await ask(context, 'pdffonts', file)).trim().split('\n').slice(2)
  for (const font of fonts) expect(font).toMatch(/yes yes yes/)
  expect(await ask(context, 'pdfdetach', '-list', file)).toContain('audit-data.json')
  await ask(context, 'pdfdetach', '-save', '1', '-o', path.join(folder, 'data.json'), file)
  const structure = await ask(context, 'qpdf', '--qdf', '--object-streams=disable', file, '-')
  for (const tag of ['H1', 'H2', 'Table', 'TH', 'TD', 'Figure', 'L']) expect(structure).toContain(`/S /${tag}\n`)
  await ask(context, 'qpdf', '--check', file)
})

test('the Arabic of a report can be searched and copied', async (context) => {
  const text = await ask(context, 'pdftotext', '-layout', await printed('ar'), '-')
  const plain = text.replaceAll(/[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '').replaceAll(/\s+/g, ' ')

  for (const words of [
    'تقرير التدقيق',
    'حالة عدم مطابقة رئيسية',
    'فرصة للتحسين',
    'الجهة الخاضعة للتدقيق',
    'NC-2026-0012',
    'فريق التدقيق',
  ])
    expect(plain).toContain(words)
})

test('a plan fits in both languages', async () => {
  const pdf = await renderer.render(auditPlanDocument(sampleAudit, 'both'), { images })

  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-')
})

test('a report of 40 questions and 20 findings is printed while one waits', async () => {
  await renderer.render(auditReport(sampleAudit, 'en'), { images })
  const started = performance.now()
  await renderer.render(auditReport({ ...sampleAudit, number: 'AUD-2026-06' }, 'en'), { images })

  // Quiet machines need 150 ms; a shared one may be five times slower.
  expect(performance.now() - started).toBeLessThan(2000)
})
