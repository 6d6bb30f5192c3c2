import { expect, test } from 'vitest'
import * as d from '#kernel/printing/document.ts'
import { toDocx } from './docx.ts'
import { entriesOf } from './testing/unzip.ts'

test('a table beside its translation stays in its half of the page', async () => {
  const columns = ['Role', 'Responsible for'].map((header) => ({ header }))
  const table = d.table(columns, [['Owner', 'That it is followed']])
  const tree: d.DocumentTree = {
    language: 'both',
    title: 'Purchasing',
    number: 'PRO-001',
    revision: '1',
    state: 'Draft',
    issuedAt: '2026-11-23T08:00:00.000Z',
    organisation: 'Falcon Valves',
    attachments: [],
    blocks: [d.sideBySide([table], [table])],
  }

  const parts = entriesOf(await toDocx(tree, new Map()))

  const widths = [...(parts.get('word/document.xml') ?? '').matchAll(/<w:tblW w:type="dxa" w:w="(\d+)"/g)].map(widthIn)
  expect(widths[0]).toBeGreaterThan(9000)
  expect(widths.slice(1)).toEqual([4639, 4639])
})

test('a line of the other language, and a date among Arabic words, keep their order', async () => {
  const tree: d.DocumentTree = {
    language: 'ar',
    title: 'السياق',
    number: 'CTX',
    revision: '2026-11-23',
    issuedAt: '2026-11-23T08:00:00.000Z',
    organisation: 'صمامات الصقر',
    attachments: [],
    blocks: [d.paragraph('Heat reaches our measuring room.\nتصل الحرارة إلى غرفة القياس.')],
  }

  const parts = entriesOf(await toDocx(tree, new Map()))

  const header = [...parts].find(([name]) => /header\d*\.xml$/.test(name))?.[1]
  expect(header).toContain('\u200e2026-11-23')
  expect(parts.get('word/document.xml')).toMatch(/<w:rtl\/>.{0,80}\u200fتصل الحرارة إلى غرفة القياس\.\u200f/)
})

const widthIn = ([, figure]: RegExpMatchArray) => Number(figure)

test('the day of a signature keeps its order behind the Arabic label, and nothing is added in English', async () => {
  const said = async (language: d.DocumentLanguage) => {
    const signed = { name: 'Hind', role: 'QM', meaning: 'OK', at: '2026-11-23 10:01 (Asia/Dubai)' }
    const tree: d.DocumentTree = {
      language,
      title: 'Day',
      number: 'X-1',
      revision: '1',
      issuedAt: '2026-11-23',
      organisation: 'Falcon Valves',
      attachments: [],
      blocks: [d.signatures([signed])],
    }
    return (entriesOf(await toDocx(tree, new Map())).get('word/document.xml') ?? '').replaceAll(/<[^>]+>/g, '')
  }

  expect(await said('ar')).toContain('\u200e2026-11-23\u00a010:01 (Asia/Dubai)\u200e')
  expect(await said('en')).not.toContain('\u200e')
})
