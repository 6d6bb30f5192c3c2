import { createHash } from 'node:crypto'
import { afterAll, expect, test } from 'vitest'
import * as d from '#kernel/printing/document.ts'
import { fontFolders, strangeFonts } from './fonts.ts'
import { drawable } from './preparation/prepare.ts'
import { createPdfRenderer } from './renderer.ts'
import { warmUpTree } from './warm-up.ts'

const quiet = { info: () => {}, warn: () => {} }
const renderer = createPdfRenderer({ log: quiet, documentsEach: 3 })
afterAll(() => renderer.close())

const render = (...blocks: d.Block[]) => renderer.render({ ...warmUpTree, blocks }, { images: new Map() })
const sha256 = (pdf: Buffer) => createHash('sha256').update(pdf).digest('hex')

test('the same document is the same file, also from another process', async () => {
  const first = await renderer.render(warmUpTree, { images: new Map() })
  const others = await Promise.all(Array.from({ length: 4 }, () => renderer.render(warmUpTree, { images: new Map() })))

  expect(new Set([first, ...others].map(sha256)).size).toBe(1)
})

test('a document claims PDF/A-3a and PDF/UA-1, and carries only our fonts', async () => {
  const pdf = await renderer.render(warmUpTree, { images: new Map() })
  const text = pdf.toString('latin1')

  expect(text).toMatch(/<pdfaid:part>3<\/pdfaid:part>\s*<pdfaid:conformance>A/)
  expect(text).toContain('<pdfuaid:part>1</pdfuaid:part>')
  expect(text).toContain('/BaseFont')
  expect(strangeFonts(pdf)).toEqual([])
})

test('what people write is never taken for a command of the typesetter', async () => {
  await expect(render(d.paragraph('#panic("no") $x$ *y* @z <a> \\ #read("/etc/passwd")'))).resolves.toBeInstanceOf(
    Buffer,
  )
})

test('a character no font can draw does not cost the report', async () => {
  expect(drawable('ok 漢 😀 ≤ ع')).toBe('ok \ufffd \ufffd ≤ ع')

  await expect(render(d.paragraph('ok 漢字 😀 ≤ ✓ ع \u0007'))).resolves.toBeInstanceOf(Buffer)
})

test('a drawing may not fetch, and its Arabic letters are in our font', async () => {
  const svg =
    '<svg xmlns="http://www.w3.org/2000/svg" width="90" height="20"><image href="/etc/passwd"/><text y="15" font-family="Arial">مرحبا</text></svg>'

  expect(strangeFonts(await render(d.figure({ svg }, 'a greeting')))).toEqual([])
})

test('a picture that was not brought along is an error, and the next document is made', async () => {
  await expect(render(d.photo('nowhere', 'lost'))).rejects.toThrow('nowhere')

  await expect(render(d.paragraph('next'))).resolves.toBeInstanceOf(Buffer)
})

test('a document that takes too long is given up, and the next one is made', async () => {
  const hasty = createPdfRenderer({ log: quiet, timeout: 1 })

  await expect(hasty.render(warmUpTree, { images: new Map() })).rejects.toThrow('document-took-too-long')
  await hasty.close()
})

test('a typesetter that dies gives a clear answer instead of silence', async () => {
  const dying = createPdfRenderer({ log: quiet, program: new URL('testing/dying-typesetter.ts', import.meta.url) })

  await expect(dying.render(warmUpTree, { images: new Map() })).rejects.toThrow('document-not-made')
  await dying.close()
})

test('a typesetter that cannot even start does too', async () => {
  const absent = createPdfRenderer({ log: quiet, program: new URL('testing/nothing.ts', import.meta.url) })

  await expect(absent.render(warmUpTree, { images: new Map() })).rejects.toThrow('document-not-made')
  await absent.close()
})

test('more documents than can wait are refused', async () => {
  const small = createPdfRenderer({ log: quiet, queueLimit: 1 })
  const first = small.render(warmUpTree, { images: new Map() })

  await expect(small.render(warmUpTree, { images: new Map() })).rejects.toThrow('too-many-documents')
  await expect(first).resolves.toBeInstanceOf(Buffer)
  await small.close()
})

test('the fonts are ours, from our own folders', () => {
  expect(fontFolders.every((folder) => folder.includes('expo-google-fonts'))).toBe(true)
})
