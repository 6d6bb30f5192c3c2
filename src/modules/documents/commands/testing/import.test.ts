import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { Document, Header, HeadingLevel, Packer, Paragraph } from 'docx'
import { checkEverything } from '#apps/cli/fsck/everything.ts'
import { openOverHttp, type OverHttp, owned } from '#apps/server/testing/over-http.ts'
import { expectRefusal, openTestHouse, type TestHouse } from '#apps/server/testing.ts'
import { HistoryOf } from '#kernel/platform-contract.ts'
import { newId } from '#kernel/ids.ts'
import { wordParts, zipOf } from '#platform/server/office/reading/testing/zip.ts'
import * as batch from '../../contract/import/batch.ts'
import * as row from '../../contract/import/row.ts'
import { ListDocuments } from '../../contract/register.ts'
import { VoidType } from '../../contract/types.ts'
import { saying, works } from './works.ts'

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

type Works = Awaited<ReturnType<typeof works>>
const procedure = (title: string, header: string, creator = '') =>
  Packer.toBuffer(
    new Document({
      title,
      creator,
      sections: [
        {
          headers: { default: new Header({ children: [new Paragraph(header)] }) },
          children: [
            new Paragraph({ heading: HeadingLevel.HEADING_1, text: 'Purpose' }),
            new Paragraph('This procedure meets ISO 9001:2015, 8.4.1.'),
          ],
        },
      ],
    }),
  )
const upload = (cookie: string, id: string, bytes: Buffer) =>
  http.call({
    method: 'POST',
    path: `/api/document-import-rows/${id}/file`,
    raw: new Uint8Array(bytes),
    cookie,
    headers: { 'content-type': 'application/octet-stream', origin: 'http://localhost:9001' },
  })

/** Khalid's folder, announced; each file with the id of its row. */
async function begun({ khalid }: Works, paths: readonly string[]) {
  const files = paths.map((path) => ({ id: newId(), path, size: 1000 }))
  await khalid.do(batch.BeginImport, { id: newId(), folder: 'QMS', files })
  return files.map(({ id }) => id)
}
const mine = async ({ khalid }: Works) => khalid.ask(batch.MyImport, {})
/** As the upload does once it has kept and read the bytes. */
async function read(all: Works, id: string, facts: Partial<row.FileFacts> = {}) {
  const fileId = await all.file('khalid')
  const given = { id, fileId, sha256: fileId.replaceAll('-', '').repeat(2), facts: row.FileFacts.parse(facts) }
  await house.door.enter(row.AddImportFile, given, { actor: all.org.actor('khalid'), org: all.org.org })
  return fileId
}
const confirm = (all: Works, id: string, given: object = {}) =>
  all.khalid.do(row.ConfirmImportRow, { id, documentId: newId(), revisionId: newId(), ...given })
const byId = async (all: Works, id: string) => {
  const found = (await mine(all)).rows.find((one) => one.id === id)
  if (!found) throw new Error('there is no such row')
  return found
}
const complete = async (all: Works, id: string, patch: object = {}) => {
  const found = row.Proposed.parse(await byId(all, id))
  await all.khalid.do(row.ChangeImportRow, { ...found, typeId: all.typeId, ownerId: all.hind.id, ...patch, id })
}

describe('a folder comes in over the wire', () => {
  test('each file is read, kept and proposed', async () => {
    const all = await works(house)
    const cookie = await http.signIn(all.org.org, all.khalid.id)
    const [id = ''] = await begun(all, ['QMS/SOP-PUR-003 Purchasing policy.docx'])

    const answer = await upload(cookie, id, await procedure('Purchasing policy', 'No.: SOP-PUR-003  Rev: 02', 'khalid'))

    expect([answer.status, answer.body['refusal']], answer.text).toEqual([200, ''])
    expect(await byId(all, id)).toMatchObject({
      state: 'proposed',
      legacyNumber: 'SOP-PUR-003',
      legacyRevision: '02',
      titleEn: 'Purchasing policy',
      typeId: all.typeId,
      ownerId: all.khalid.id,
      processIds: [all.processId],
      clauses: ['8.4.1'],
      reasons: { number: { trust: 'sure' }, title: { trust: 'sure' }, clauses: { trust: 'sure' } },
    })
  })

  test.each<[string, string, () => Buffer, string]>([
    ['with macros', 'a.docx', () => zipOf({ ...wordParts('<w:p/>'), 'word/vbaProject.bin': 'x' }), 'file-has-macros'],
    [
      'that inflates',
      'a.docx',
      () => zipOf({ ...wordParts('<w:p/>'), 'word/x.bin': Buffer.alloc(160_000_000) }),
      'file-inflates',
    ],
    ['under another name', 'a.pdf', () => zipOf(wordParts('<w:p/>')), 'file-ending-differs'],
  ])('a file %s stands in its row with the reason, and nothing of it is kept', async (_, name, bytes, key) => {
    const all = await works(house)
    const cookie = await http.signIn(all.org.org, all.khalid.id)
    const [id = ''] = await begun(all, [name])

    const answer = await upload(cookie, id, bytes())

    expect([answer.status, answer.body['refusal']], answer.text).toEqual([200, key])
    expect(await byId(all, id)).toMatchObject({ state: 'refused', refusal: key, fileId: null })
    const kept = await owned(house, (client) => client.query('select from file where org_id = $1', [all.org.org]))
    expect(kept.rowCount).toBe(0)
    await expectRefusal(confirm(all, id), 'step-not-allowed')
  })

  test('nobody fills the row of another, and no row twice', async () => {
    const all = await works(house)
    const [id = ''] = await begun(all, ['a.docx'])
    const bytes = await procedure('A', '')

    expect((await upload(await http.signIn(all.org.org, all.mariam.id), id, bytes)).status).toBe(404)
    expect((await upload(await http.signIn(all.org.org, all.org.people('ravi')), id, bytes)).status).toBe(403)
    const cookie = await http.signIn(all.org.org, all.khalid.id)
    expect((await upload(cookie, id, bytes)).status).toBe(200)
    expect((await upload(cookie, id, bytes)).body['key']).toBe('step-not-allowed')
  })
})

describe('what is in the folder', () => {
  test('is known before it is uploaded; what cannot come in says so at once, and nothing is expected twice', async () => {
    const all = await works(house)
    await begun(all, ['QMS/b.docx', 'QMS/a.exe', 'QMS/a.docm'])
    const { import: open, rows } = await mine(all)
    expect(rows.map(({ path, state, refusal }) => [path, state, refusal])).toEqual([
      ['QMS/a.docm', 'refused', 'file-has-macros'],
      ['QMS/a.exe', 'refused', 'file-is-no-document'],
      ['QMS/b.docx', 'expected', ''],
    ])

    const id = open?.id ?? ''
    const again = [{ id: newId(), path: 'QMS/b.docx', size: 1000 }]
    await expectRefusal(all.khalid.do(batch.ExpectFiles, { id, files: again }), 'files-are-known')
    await expectRefusal(all.mariam.do(batch.ExpectFiles, { id, files: again }), 'missing')
    await all.khalid.do(batch.ExpectFiles, { id, files: [...again, { id: newId(), path: 'QMS/c.docx', size: 1 }] })
    expect((await mine(all)).rows).toHaveLength(4)
  })

  test('is one folder at a time, of whoever writes documents, and ends when they say so', async () => {
    const all = await works(house)
    const [rowId = ''] = await begun(all, ['a.docx'])
    await expectRefusal(begun(all, ['b.docx']), 'import-is-open')
    const files = [{ id: newId(), path: 'a.docx', size: 1 }]
    await expectRefusal(all.org.as('ravi').do(batch.BeginImport, { id: newId(), files }), 'forbidden')
    await read(all, rowId)

    const id = (await mine(all)).import?.id ?? ''
    await expectRefusal(all.mariam.do(batch.EndImport, { id }), 'missing')
    await all.khalid.do(batch.EndImport, { id })
    expect(await mine(all)).toEqual({ import: null, rows: [] })
    await expectRefusal(confirm(all, rowId), 'import-is-over')
    await expectRefusal(read(all, rowId), 'import-is-over')
    await begun(all, ['b.docx'])
  })

  test('holds no more than can be looked at', async () => {
    const all = await works(house)
    await begun(all, ['a.docx'])
    const id = (await mine(all)).import?.id ?? ''
    const files = Array.from({ length: batch.mostRows }, (_, at) => ({ id: newId(), path: `${at}.docx`, size: 1 }))

    await expectRefusal(all.khalid.do(batch.ExpectFiles, { id, files }), 'import-is-full')
  })
})

describe('a row', () => {
  test('is changed by whoever brings it, and what they say needs no reason any more', async () => {
    const all = await works(house)
    const [id = ''] = await begun(all, ['PR-04 Purchasing policy.docx'])
    await read(all, id)
    expect((await byId(all, id)).reasons.title).toBeDefined()

    await complete(all, id, { titleEn: 'Buying', asText: true })
    expect(await byId(all, id)).toMatchObject({ titleEn: 'Buying', asText: true, ownerId: all.hind.id })
    expect((await byId(all, id)).reasons).toMatchObject({ number: { because: 'file-name' } })
    expect((await byId(all, id)).reasons.title).toBeUndefined()
    const patch = { ...row.Proposed.parse(await byId(all, id)), id }
    await expectRefusal(all.mariam.do(row.ChangeImportRow, patch), 'missing')
    await expectRefusal(all.org.as('ravi').do(row.ChangeImportRow, patch), 'forbidden')
    await expectRefusal(all.khalid.do(row.ChangeImportRow, { ...patch, clauses: ['8.99'] }), 'unknown-clause')
    await expectRefusal(all.khalid.do(row.ChangeImportRow, patch, { seen: 1 }), 'stale')
  })

  test('of anything but Word stays a file', async () => {
    const all = await works(house)
    const [id = ''] = await begun(all, ['PR-04 Purchasing.pdf'])
    await read(all, id)

    await expectRefusal(complete(all, id, { asText: true }), 'only-word-becomes-text')
  })

  test('is left out and taken in again, uploaded or not', async () => {
    const all = await works(house)
    const [id = '', other = ''] = await begun(all, ['a.docx', 'b.docx'])
    await read(all, id)
    for (const one of [id, other]) await all.khalid.do(row.LeaveOutRow, { id: one })
    await expectRefusal(confirm(all, id), 'step-not-allowed')
    await expectRefusal(all.mariam.do(row.TakeInRow, { id }), 'missing')
    await expectRefusal(all.mariam.do(row.LeaveOutRow, { id }), 'missing')
    for (const one of [id, other]) await all.khalid.do(row.TakeInRow, { id: one })

    expect((await mine(all)).rows.map(({ state }) => state)).toEqual(['proposed', 'expected'])
  })
})

describe('a confirmed row', () => {
  test('is a document in preparation with its file as a draft; its former number is found', async () => {
    const all = await works(house)
    const [id = ''] = await begun(all, ['PR-04 Rev 3 Purchasing policy.docx'])
    const fileId = await read(all, id)
    await complete(all, id)

    const documentId = newId()
    await confirm(all, id, { documentId })

    const whole = await all.whole(documentId, 'khalid')
    expect(whole).toMatchObject({
      number: null,
      state: 'in-preparation',
      legacyNumber: 'PR-04',
      titleEn: 'Purchasing policy',
      ownerId: all.hind.id,
      reviewMonths: 12,
      effective: null,
      inWork: { revision: 1, state: 'draft', changeSummary: 'Formerly PR-04, revision 3', file: { id: fileId } },
    })
    const found = await all.khalid.ask(ListDocuments, { limit: 10, search: 'pr-04' })
    expect(found.rows.map((one) => one.id)).toEqual([documentId])
    const { rows } = await all.mariam.ask(HistoryOf, { recordId: documentId })
    expect(rows.map(({ command }) => command)).toContain('documents.draftDocument')
    await expect(all.whole(documentId, 'ravi')).rejects.toMatchObject({ key: 'missing' })
  })

  test('that becomes a text takes what was read of it, and nothing otherwise', async () => {
    const all = await works(house)
    const [id = ''] = await begun(all, ['PR-04 Purchasing policy.docx'])
    await read(all, id)
    const text = { language: 'en' as const, doc: saying('We buy.').en }
    await complete(all, id)
    await expectRefusal(confirm(all, id, { text }), 'row-stays-a-file')
    await complete(all, id, { asText: true })
    await expectRefusal(confirm(all, id), 'text-was-not-read')

    const documentId = newId()
    await confirm(all, id, { documentId, text })

    expect((await all.whole(documentId, 'khalid')).inWork).toMatchObject({
      file: null,
      content: { en: { type: 'doc' } },
    })
  })

  test("lacks nothing: no title, no type, no owner, a type out of use, somebody else's row", async () => {
    const all = await works(house)
    const [id = ''] = await begun(all, ['1.docx'])
    await read(all, id)
    await complete(all, id, { titleEn: '', titleAr: '' })
    await expectRefusal(confirm(all, id), 'document-needs-a-title')
    await complete(all, id, { titleEn: 'One', typeId: null })
    await expectRefusal(confirm(all, id), 'row-needs-a-type')
    await complete(all, id, { ownerId: null })
    await expectRefusal(confirm(all, id), 'row-needs-an-owner')
    await complete(all, id)
    const ids = { id, documentId: newId(), revisionId: newId() }
    await expectRefusal(all.mariam.do(row.ConfirmImportRow, ids), 'missing')
    await expectRefusal(all.org.as('ravi').do(row.ConfirmImportRow, ids), 'forbidden')
    await all.mariam.do(VoidType, { id: all.typeId, reason: 'Another scheme' })
    await expectRefusal(confirm(all, id), 'type-is-not-for-this')
    expect((await byId(all, id)).state).toBe('proposed')
  })
})

test('an import that was interrupted half way goes on with what is left, and makes every document once', async () => {
  const all = await works(house)
  const ids = await begun(
    all,
    Array.from({ length: 8 }, (_, at) => `QMS/PR-0${at} Purchasing policy ${at}.docx`),
  )
  for (const id of ids.slice(0, 6)) {
    await read(all, id)
    await complete(all, id)
  }
  for (const id of ids.slice(0, 3)) await confirm(all, id)

  // Whoever begins again from the top, perhaps in two windows at once, finds what is done done.
  const left = (await mine(all)).rows
  expect(left.map(({ state }) => state)).toEqual([
    ...Array.from({ length: 3 }, () => 'imported'),
    ...Array.from({ length: 3 }, () => 'proposed'),
    ...Array.from({ length: 2 }, () => 'expected'),
  ])
  const twice = await Promise.allSettled([...ids, ...ids].map((id) => confirm(all, id)))

  expect(twice.filter(({ status }) => status === 'fulfilled')).toHaveLength(3)
  for (const one of twice) if (one.status === 'rejected') expect(one.reason).toMatchObject({ key: 'step-not-allowed' })
  const { rows } = await all.khalid.ask(ListDocuments, { limit: 50 })
  expect(rows.map(({ legacyNumber }) => legacyNumber).toSorted()).toEqual(
    Array.from({ length: 6 }, (_, at) => `PR-0${at}`),
  )
  const documents = (await mine(all)).rows.flatMap(({ documentId }) => documentId ?? [])
  expect(new Set(documents)).toEqual(new Set(rows.map(({ id }) => id)))
})

test('a number that is taken, bytes that are a document, and the same file twice are said before anybody confirms', async () => {
  const all = await works(house)
  await all.drafted({ legacyNumber: 'PR-04' })
  const [one = '', two = ''] = await begun(all, ['PR-04 Purchasing.docx', 'Old/PR-05 Sales.docx'])
  await read(all, one)
  await read(all, two)

  expect((await byId(all, one)).warnings).toMatchObject([{ key: 'number-taken', what: 'PR-04' }])
  await complete(all, two, { legacyNumber: 'pr-04' })
  expect((await byId(all, one)).warnings).toMatchObject([{ key: 'number-twice', what: 'PR-05 Sales.docx' }])
})

test('what came in is told in the history as it stands, and to nobody else', async () => {
  const all = await works(house)
  const [theirs = ''] = await begun(all, ['a.docx'])
  const id = newId()
  await all.mariam.do(batch.BeginImport, { id: newId(), files: [{ id, path: 'b.docx', size: 1 }] })
  const told = (recordId: string) =>
    all.mariam.ask(HistoryOf, { recordId }).then(
      ({ rows }) => rows.length,
      () => 0,
    )

  expect([await told(id), await told(theirs)]).toEqual([1, 0])
  const { findings } = await owned(house, (client) => checkEverything(client, house.owner, house.dataDir))
  // The bytes of the files these tests speak of were never there.
  expect(findings.filter(({ what }) => !what.includes('policy.pdf'))).toEqual([])
})
