import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import ExcelJs from 'exceljs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { checkEverything } from '#apps/cli/fsck/everything.ts'
import { newId } from '#kernel/ids.ts'
import { Refusal } from '#kernel/refusal.ts'
import { Search } from '#kernel/platform-contract.ts'
import { saying, works } from '#modules/documents/commands/testing/works.ts'
import { DocumentContent } from '#modules/documents/contract/content.ts'
import { KeepRecord } from '#modules/documents/contract/records.ts'
import { ListDocuments } from '#modules/documents/contract/register.ts'
import { ChangeDraft } from '#modules/documents/contract/revision.ts'
import { nobody } from '#modules/documents/contract/words.ts'
import { agreeOnAll } from '#modules/documents/rules/text/pairing.ts'
import { openFileStore } from '#platform/server/files/files.ts'
import { KeepFile } from '#platform/server/files/kept-files.ts'
import { pdfOf } from '#platform/server/office/reading/testing/pdf.ts'
import { sampleWord } from '#platform/server/office/reading/testing/sample.ts'
import { readFileTexts } from '../news/file-texts.ts'
import { owned } from '../testing/over-http.ts'
import { openTestHouse, type TestHouse } from '../testing.ts'

let house: TestHouse
let all: Awaited<ReturnType<typeof works>>
beforeAll(async () => {
  house = await openTestHouse()
  all = await works(house)
})
afterAll(() => house.close())

const titles = { titleEn: 'Purchasing policy', titleAr: 'سياسة المشتريات' }
const found = async (words: string, as = 'mariam') => (await all.org.as(as).ask(Search, { words })).rows
const ids = async (words: string, as?: string) => (await found(words, as)).map(({ recordId }) => recordId)
const marked = async (words: string) =>
  (await found(words))[0]?.snippet?.filter(({ isHit }) => isHit).map(({ text }) => text)
const read = () => readFileTexts({ ...house, db: house.pool.db, store: openFileStore(house.dataDir) })

async function kept(bytes: Buffer, name: string): Promise<string> {
  const file = await openFileStore(house.dataDir).keep(Readable.from([bytes]), { name })
  const visit = { actor: { ...all.org.actor('khalid'), capacity: 'system' as const }, org: all.org.org }
  const id = newId()
  await house.door.enter(KeepFile, { id, name, ...file }, visit)
  return id
}

/** A document in force with that content, or that file. */
async function inForce(content: DocumentContent, fileId: string | null = null, given: object = {}): Promise<string> {
  const { id, revisionId } = await all.drafted(given)
  await all.khalid.do(ChangeDraft, { id: revisionId, ...titles, content, fileId })
  const [stepId = ''] = await all.submit(revisionId, [{ role: 'approver', name: 'hind' }], {
    effectiveOn: '2026-03-02',
  })
  await all.approve('hind', id, stepId)
  return id
}
const brought = async (bytes: Buffer, name: string, given: object = {}) =>
  inForce(saying(''), await kept(bytes, name), given)

const line = (id: string, text: string) => ({ type: 'paragraph', attrs: { id }, content: [{ type: 'text', text }] })
const page = (...content: object[]) => ({ type: 'doc', content })
const table = (text: string) => ({
  type: 'table',
  attrs: { id: 'b1' },
  content: [{ type: 'tableRow', content: [{ type: 'tableCell', attrs: {}, content: [line('c1', text)] }] }],
})
const heading = (text: string) => ({
  type: 'heading',
  attrs: { id: 'h1', level: 1 },
  content: [{ type: 'text', text }],
})

test('headings, paragraphs and cells of what is in force are found in both languages, by stems, letter variants and codes', async () => {
  const content = DocumentContent.parse({
    en: page(heading('Quarantining'), line('p1', 'Nothing leaves before form F-QA-012.'), table('Zinc plating bath')),
    ar: page(heading('الحجر الاحترازي'), line('p1', 'وبمعايرة الأجهزة يُتحقق'), table('حوض الطلاء')),
  })
  const id = await inForce(agreeOnAll(content))

  const said = [
    'quarantined',
    'plating of the baths',
    'zinc',
    'plated baths',
    'F-QA-012',
    'f-qa',
    'الحجر',
    'إحترازي',
    'معايره',
    'بالمعايرة',
    'اجهزه',
    'الطلاء',
  ]
  for (const words of said) expect(await ids(words), words).toEqual([id])
  expect(await ids('zinc elephants')).toEqual([])
  expect(await marked('quarantined')).toEqual(['Quarantining'])
  expect(await marked('معايره اجهزه')).toEqual(['وبمعايرة', 'الأجهزة'])
  expect(await marked('f-qa-012')).toEqual(['F-QA-012'])
})

test('the words of a file are found once it is read, whatever kind it is, and a scan says that it has none', async () => {
  const book = new ExcelJs.Workbook()
  book.addWorksheet('Gauges').addRow(['Micrometer', 'ميكرومتر'])
  const [word, excel, pdf] = [
    await brought(await sampleWord(), 'procedure.docx'),
    await brought(Buffer.from(await book.xlsx.writeBuffer()), 'gauges.xlsx'),
    await brought(pdfOf({ text: 'The anemometer is checked in spring.' }), 'wind.pdf'),
  ]
  const scan = await brought(pdfOf(), 'scan.pdf')
  expect(await ids('inspector')).toEqual([])
  expect((await all.whole(pdf)).effective?.file?.reading.state).toBe('waiting')

  await read()

  expect(await ids('inspectors')).toEqual([word])
  for (const words of ['micrometers', 'الميكرومتر']) expect(await ids(words), words).toEqual([excel])
  expect(await ids('anemometer')).toEqual([pdf])
  expect((await found('anemometer'))[0]?.snippet).toEqual([
    { text: 'The ', isHit: false },
    { text: 'anemometer', isHit: true },
    { text: ' is checked in spring.', isHit: false },
  ])
  expect((await all.whole(scan)).effective?.file?.reading).toEqual({ state: 'empty', reason: null, isCut: false })
})

test('a file that cannot be read says why to whoever keeps the document', async () => {
  const id = await brought(pdfOf({ text: 'x y z' }), 'cut.pdf')
  const sha256 = await owned(house, async (client) => {
    const { rows } = await client.query<{ sha: string }>(
      'select file_sha256 as sha from document_revision where document_id = $1',
      [id],
    )
    return rows[0]?.sha ?? ''
  })
  await writeFile(join(house.dataDir, 'files', sha256.slice(0, 2), sha256), 'something else by now')

  await read()

  const { effective } = await all.whole(id)
  expect(effective?.file?.reading).toEqual({ state: 'failed', reason: 'file-damaged', isCut: false })
})

test('nobody finds a draft by its file, nor what is restricted to others; the next version replaces what is found', async () => {
  const draft = await all.drafted()
  const fileId = await kept(pdfOf({ text: 'Hygrometer readings' }), 'draft.pdf')
  await all.khalid.do(ChangeDraft, { id: draft.revisionId, ...titles, content: saying(''), fileId })
  const restricted = {
    confidentiality: 'restricted' as const,
    distribution: { ...nobody, personIds: [all.org.people('ravi')] },
  }
  const secret = await brought(pdfOf({ text: 'Salinometer readings' }), 'secret.pdf', restricted)
  await read()

  expect(await ids('hygrometer', 'khalid')).toEqual([])
  expect(await ids('salinometer', 'omar')).toEqual([])
  expect(await ids('salinometer', 'mariam')).toEqual([secret])

  await all.revised(secret, 'Read the refractometer instead.')
  expect(await ids('salinometer')).toEqual([])
  expect(await ids('refractometers')).toEqual([secret])
})

test('the master list looks into the texts when it is asked to', async () => {
  const id = await inForce(saying('Deburr every edge with the whetstone.'))
  const listed = async (inText: boolean) =>
    (await all.mariam.ask(ListDocuments, { search: 'whetstones', ...(inText ? { inText: 'true' } : {}) })).rows.map(
      (row) => row.id,
    )

  expect(await listed(false)).toEqual([])
  expect(await listed(true)).toEqual([id])
})

test('a retained record is found by its file, by those who read records', async () => {
  const typeId = await all.type({ kind: 'record', prefix: 'CRT', retentionMonths: 12, reviewMonths: null })
  const [id, fileId] = [newId(), await kept(pdfOf({ text: 'Durometer certificate' }), 'certificate.pdf')]
  await all.khalid.do(KeepRecord, { id, typeId, fileId, title: 'Certificate', createdOn: '2026-01-15', location: '' })
  await read()

  expect(await ids('durometers')).toEqual([id])
  expect(await ids('durometers', 'ravi').catch(() => [])).toEqual([])
})

test('whoever is interrupted goes on: what is read is kept file by file, and read once for all who hold the same bytes', async () => {
  const bytes = pdfOf({ text: 'Viscometer' })
  const both = [await brought(bytes, 'a.pdf'), await brought(bytes, 'b.pdf')]
  const store = openFileStore(house.dataDir)
  let left = 0
  const dying = {
    read: async (sha256: string) =>
      (left -= 1) < 0 ? Promise.reject(new Refusal('too-many', 'killed')) : store.read(sha256),
  }
  await readFileTexts({ ...house, db: house.pool.db, store: dying })
  expect(await ids('viscometer')).toEqual([])

  await read()
  await read()

  expect((await ids('viscometer')).toSorted()).toEqual(both.toSorted())
  const kept = await owned(house, (client) => client.query(`select from file_words where words = 'Viscometer'`))
  expect(kept.rowCount).toBe(1)
})

test('what was read stands in the history, and everything kept still belongs together', async () => {
  const { findings } = await owned(house, (client) => checkEverything(client, house.owner, house.dataDir))

  // The one that was damaged on purpose, and the files that are not of this house.
  expect(findings.filter(({ level, invariant }) => level === 'fault' && invariant !== 'I4')).toEqual([])
})
