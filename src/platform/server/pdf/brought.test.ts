import { PDFDocument, degrees } from '@cantoo/pdf-lib'
import { afterAll, expect, test } from 'vitest'
import { getDocumentProxy } from 'unpdf'
import * as d from '#kernel/printing/document.ts'
import { createPdfRenderer } from './renderer.ts'
import { warmUpTree } from './warm-up.ts'

const renderer = createPdfRenderer({ log: { info() {}, warn() {} } })
afterAll(() => renderer.close())

const hash = 'a'.repeat(64)
const note = d.paragraph('The pages cannot be shown.')
const treeOf: d.DocumentTree = {
  ...warmUpTree,
  language: 'en',
  number: 'PRO-012',
  revision: '3',
  state: 'Superseded',
  stateTone: 'danger',
  blocks: [d.cover('Purchasing', 'Procedure', []), d.heading(1, 'Approval'), d.pages(hash, [note])],
}
const render = (bytes: Uint8Array) => renderer.render(treeOf, { images: new Map([[hash, Buffer.from(bytes)]]) })

async function textsOf(pdf: Buffer): Promise<string[]> {
  const document = await getDocumentProxy(new Uint8Array(pdf))
  const pages = Array.from({ length: document.numPages }, (_, at) => document.getPage(at + 1))
  const contents = await Promise.all((await Promise.all(pages)).map((page) => page.getTextContent()))
  return contents.map(({ items }) =>
    items
      .map((item) => ('str' in item ? item.str : ''))
      .join(' ')
      .replaceAll(/\s+/g, ' '),
  )
}

async function fileOf(pages: number, { password }: { password?: string } = {}): Promise<Uint8Array> {
  const document = await PDFDocument.create()
  for (let at = 1; at <= pages; at += 1) {
    const page = document.addPage(at % 7 === 0 ? [842, 595] : [595, 842])
    for (let line = 0; line < 40; line += 1)
      page.drawText(`Original page ${at}, line ${line}: the buyer compares three offers.`, {
        x: 60,
        y: 540 - line * 12,
        size: 9,
      })
    if (at === 2) page.setRotation(degrees(90))
  }
  if (password) document.encrypt({ userPassword: password, ownerPassword: password, permissions: {} })
  return document.save({ useObjectStreams: false })
}

test('each page of an uploaded file stands on a page of ours, with number, revision and state', async () => {
  const texts = await textsOf(await render(await fileOf(3)))

  expect(texts.slice(-3).map((text) => /Original page (\d)/.exec(text)?.[1])).toEqual(['1', '2', '3'])
  for (const text of texts.slice(-3)) for (const words of ['PRO-012', 'Superseded']) expect(text).toContain(words)
  expect(texts.at(-1)).toContain(`of ${texts.length}`)
})

test('such a copy claims no standard for archives', async () => {
  expect((await render(await fileOf(1))).toString('latin1')).not.toContain('pdfaid:part')
})

test.each([
  ['protected by a password', async () => fileOf(2, { password: 'secret' })],
  ['damaged', async () => (await fileOf(2)).slice(0, 700)],
  ['no PDF at all', async () => new TextEncoder().encode('%PDF-1.7 no')],
])('a file that is %s has a cover that says so', async (_, bytes) => {
  const texts = await textsOf(await render(await bytes()))

  expect(texts.join(' ')).toContain('The pages cannot be shown.')
})

test('sixty pages take less than a second', async () => {
  const bytes = await fileOf(60)
  await render(bytes)

  const took: number[] = []
  for (let run = 0; run < 3; run++) {
    const before = performance.now()
    await render(bytes)
    took.push(performance.now() - before)
  }

  expect(Math.min(...took)).toBeLessThan(1000)
})
