import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openOverHttp, type OverHttp } from '#apps/server/testing/over-http.ts'
import { openTestHouse, type TestHouse } from '#apps/server/testing.ts'
import { newId } from '#kernel/ids.ts'
import { createPdfRenderer } from '#platform/server/pdf/renderer.ts'
import { works } from '../commands/testing/works.ts'
import { ReviseDocument } from '../contract/document.ts'
import { PrintControlledCopy } from '../contract/prints.ts'
import type { CopyData } from './copy-data.ts'
import { effectiveCopy } from './effective-copy.ts'
import { longText, sampleCopy } from './sample-copy.ts'

const baseUrl = 'https://qms.example.org/'
const sample: CopyData = { ...sampleCopy, content: longText(1) }
const treeOf = (more: Partial<CopyData> = {}) => effectiveCopy({ ...sample, ...more }, { language: 'both', baseUrl })
const wordsOf = (more: Partial<CopyData> = {}) => JSON.stringify(treeOf(more).blocks)

describe('a copy says what it is', () => {
  test.each([
    ['effective', { en: 'Effective', ar: 'سارية' }, 'good'],
    ['in-review', { en: 'Draft', ar: 'مسودة' }, 'danger'],
    ['for-training', { en: 'Not yet in force', ar: 'لم تسرِ بعد' }, 'danger'],
    ['superseded', { en: 'Superseded', ar: 'مستبدَلة' }, 'danger'],
    ['obsolete', { en: 'Obsolete', ar: 'ملغاة' }, 'danger'],
  ] as const)('%s', (state, words, tone) => {
    expect([treeOf({ state }).state, treeOf({ state }).stateTone]).toEqual([words, tone])
  })

  test('where to ask whether it holds; a draft has nothing to ask', () => {
    expect(treeOf().status?.address).toBe('https://qms.example.org/status/7K3M-Q9TX-2BVC')
    expect(treeOf({ state: 'draft', statusCode: null }).status).toBeUndefined()
  })

  test('whose controlled copy it is, and that it was recalled', () => {
    const print = { copy: 3, holder: 'Ravi Kumar', place: 'Store', printedOn: '2026-03-04', recalledOn: null }
    const { status, state } = treeOf({ print })
    expect(status?.text).toMatchObject({ en: expect.stringContaining('Controlled copy 3 for Ravi Kumar') })
    expect(state).toMatchObject({ en: 'Effective' })
    expect(treeOf({ print: { ...print, recalledOn: '2026-04-01' } }).state).toMatchObject({ en: 'Recalled' })
  })

  test('who answers for it, in whose place, and what changed from revision to revision', () => {
    for (const words of ['in place of Hind Al Suwaidi', 'نيابةً عن هند السويدي', '14:40', 'Threshold for three offers'])
      expect(wordsOf()).toContain(words)
    expect(wordsOf({ approvals: [] })).toContain('Nobody has approved this revision')
  })
})

test('an uploaded Excel file travels inside the PDF, named by its number, revision and hash', async () => {
  const renderer = createPdfRenderer({ log: { info() {}, warn() {} } })
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
  const file = { name: 'Plan of 2025.XLSX', type, size: 4, sha256: 'f'.repeat(64) }
  const images = new Map([[file.sha256, Buffer.from('PK')]])
  const pdf = (await renderer.render(treeOf({ file }), { images })).toString('latin1')
  await renderer.close()

  expect(wordsOf({ file })).toContain('ffffffff ffffffff')
  expect(treeOf({ file }).attachments).toMatchObject([{ name: 'PRO-012-r3.xlsx' }])
  expect(pdf).toContain('/EmbeddedFile')
  for (const claim of ['<pdfaid:part>3</pdfaid:part>', '<pdfuaid:part>1</pdfuaid:part>', '/StructTreeRoot'])
    expect(pdf).toContain(claim)
})

test('an uploaded PDF is shown page by page behind its signatures, a picture as it is', () => {
  const file = { name: 'procedure.pdf', type: 'application/pdf', size: 4, sha256: 'f'.repeat(64) }
  const picture = { ...file, name: 'plan.png', type: 'image/png' }

  expect(treeOf({ file }).blocks.at(-1)).toMatchObject({ kind: 'pages', hash: file.sha256 })
  expect(treeOf({ file: picture }).blocks).toContainEqual(
    expect.objectContaining({ kind: 'figure', picture: { hash: file.sha256 } }),
  )
  expect([treeOf({ file }).attachments, treeOf({ file: picture }).attachments]).toEqual([[], []])
})

describe('over HTTP', () => {
  let house: TestHouse
  let http: OverHttp
  beforeAll(async () => {
    house = await openTestHouse()
    http = await openOverHttp(house)
  })
  afterAll(async () => {
    await http.close()
    await house.close()
  })

  test('readers get what is in force; a draft is for those who see drafts; a controlled copy for those who control it', async () => {
    const all = await works(house)
    const { id, revisionId } = await all.effective()
    const draftId = newId()
    await all.khalid.do(ReviseDocument, { id, revisionId: draftId })
    const printId = newId()
    await all.khalid.do(PrintControlledCopy, { id, revisionId, printId, holder: 'Gate' })
    const [ravi, khalid] = [
      await http.signIn(all.org.org, all.org.people('ravi')),
      await http.signIn(all.org.org, all.org.people('khalid')),
    ]
    const get = async (path: string, cookie = '') => (await http.call({ path: `/api/${path}`, cookie })).status
    const copy = await http.call({ path: `/api/documents/${id}/copy.pdf?language=ar`, cookie: ravi })

    expect([copy.status, copy.type, copy.text.slice(0, 5)]).toEqual([200, 'application/pdf', '%PDF-'])
    expect(copy.headers.get('content-disposition')).toContain('POL-001-r1.pdf')
    expect(await get(`documents/${id}/copy.pdf`)).toBe(401)
    expect(await get(`documents/${id}/copy.pdf?revisionId=${draftId}`, ravi)).toBe(404)
    expect(await get(`documents/${id}/copy.pdf?revisionId=${draftId}`, khalid)).toBe(200)
    expect(await get(`document-prints/${printId}/copy.pdf`, ravi)).toBe(403)
    expect(await get(`document-prints/${printId}/copy.pdf`, khalid)).toBe(200)
  })
})
