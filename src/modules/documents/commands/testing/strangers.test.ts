import { afterAll, beforeAll, expect, test } from 'vitest'
import { releaseLooseFiles } from '#apps/server/news/loose-files.ts'
import { openOverHttp, type OverHttp, owned } from '#apps/server/testing/over-http.ts'
import { expectRefusal, openTestHouse, type TestHouse } from '#apps/server/testing.ts'
import { newId } from '#kernel/ids.ts'
import { HistoryOf, SignaturesOf } from '#kernel/platform-contract.ts'
import * as competence from '#modules/competence/contract.ts'
import { CommentOnRevision } from '../../contract/comments.ts'
import { ReviseDocument } from '../../contract/document.ts'
import * as batch from '../../contract/import/batch.ts'
import { AddImportFile, FileFacts } from '../../contract/import/row.ts'
import { ConfirmDisposal, KeepRecord, ProposeDisposal } from '../../contract/records.ts'
import { FileInDocuments } from '../../contract/register.ts'
import { ChangeDraft } from '../../contract/revision.ts'
import { escalations } from '../../notices.ts'
import { works } from './works.ts'

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

const words = { titleEn: 'Scan', titleAr: '', content: { en: null, ar: null } }
const isReleased = async (fileId: string) =>
  (await owned(house, (client) => client.query('select released_at from file where id = $1', [fileId]))).rows[0]
    .released_at !== null

/** Khalid's scanned policy, in force or about to be. */
async function scanned(given: object = {}, submitted: object = { effectiveOn: '2026-03-02' }) {
  const all = await works(house)
  const { id, revisionId } = await all.drafted({ language: 'en', ...given })
  const fileId = await all.file('khalid')
  await all.khalid.do(ChangeDraft, { ...words, id: revisionId, fileId })
  const [stepId = ''] = await all.submit(revisionId, [{ role: 'approver', name: 'hind' }], submitted)
  await all.approve('hind', id, stepId)
  return { ...all, id, revisionId, stepId, fileId }
}

test('disposing of a record leaves a file alone that a document in force or another record stands on', async () => {
  const all = await scanned()
  const typeId = await all.type({ kind: 'record', prefix: 'CRT', retentionMonths: 12, reviewMonths: null })
  const keep = async (fileId: string) => {
    const id = newId()
    await all.khalid.do(KeepRecord, { id, typeId, fileId, title: 'Certificate', createdOn: '2024-01-15', location: '' })
    return id
  }
  const dispose = async (id: string) => {
    await all.mariam.do(ProposeDisposal, { id, reason: 'Its time is over' })
    await all.hind.do(ConfirmDisposal, { id })
  }

  const night = () => releaseLooseFiles(house.pool.db, house.door, house.clock.now, house.log)

  await dispose(await keep(all.fileId))
  await night()
  expect(await isReleased(all.fileId)).toBe(false)

  const twice = await all.file('khalid')
  const [one, other] = [await keep(twice), await keep(twice)]
  await dispose(one)
  await night()
  expect(await isReleased(twice)).toBe(false)
  expect((await all.khalid.ask(FileInDocuments, { id: twice })).isVisible).toBe(true)
  await dispose(other)
  expect((await all.khalid.ask(FileInDocuments, { id: twice })).isVisible).toBe(false)
  await expectRefusal(keep(twice), 'unknown-reference')
  await night()
  expect(await isReleased(twice)).toBe(true)
})

test('who signed what is hidden, and what was said of a draft, has no signatures and no history for strangers', async () => {
  const { omar, mariam, khalid, id, revisionId, stepId } = await scanned({ confidentiality: 'restricted' })
  const signed = async () => [
    ...(await mariam.ask(SignaturesOf, { recordId: revisionId })).rows,
    ...(await mariam.ask(SignaturesOf, { recordId: stepId })).rows,
  ]
  expect(await signed()).toHaveLength(1)
  for (const recordId of [revisionId, stepId]) await expectRefusalOrNothing(omar.ask(SignaturesOf, { recordId }))
  await expectRefusal(omar.ask(HistoryOf, { recordId: stepId }), 'missing')

  const [nextId, commentId] = [newId(), newId()]
  await khalid.do(ReviseDocument, { id, revisionId: nextId })
  await khalid.do(CommentOnRevision, {
    id: nextId,
    commentId,
    text: 'Is this still so?',
    language: 'en',
    quote: '',
  } as never)
  await expectRefusal(omar.ask(HistoryOf, { recordId: commentId }), 'missing')
  expect((await mariam.ask(HistoryOf, { recordId: commentId })).rows).toHaveLength(1)
})

const expectRefusalOrNothing = (asked: Promise<{ rows: unknown[] }>) =>
  asked.then(
    ({ rows }) => expect(rows).toEqual([]),
    (error: unknown) => expect(error).toMatchObject({ key: 'missing' }),
  )

test('the file of a version in training is opened by those asked to read that version', async () => {
  const all = await scanned()
  const [nextId, nextFile] = [newId(), await all.file('khalid')]
  await all.khalid.do(ReviseDocument, { id: all.id, revisionId: nextId })
  await all.khalid.do(ChangeDraft, { ...words, id: nextId, fileId: nextFile })
  const [stepId = ''] = await all.submit(nextId, [{ role: 'approver', name: 'hind' }], {
    changeSummary: 'Wording',
    trainFirst: true,
    effectiveOn: '2026-03-20',
  })
  await all.approve('hind', all.id, stepId)
  const opens = async (name: string) => (await all.org.as(name).ask(FileInDocuments, { id: nextFile })).isVisible
  expect([await opens('ravi'), await opens('lina')]).toEqual([true, false])

  await owned(house, (client) =>
    client.query('delete from acknowledgement where revision_id = $1 and person_id = $2', [
      nextId,
      all.org.people('ravi'),
    ]),
  )

  expect(await opens('ravi')).toBe(false)
})

test('a file on its way in with a folder is its bringer’s alone, and a warning tells nobody what they may not see', async () => {
  const all = await works(house)
  const { id, revisionId } = await all.drafted({
    language: 'en',
    ownerId: all.mariam.id,
    confidentiality: 'restricted',
  })
  const fileId = await all.file('khalid')
  await all.khalid.do(ChangeDraft, { ...words, id: revisionId, fileId })
  const sha256 = fileId.replaceAll('-', '').repeat(2)
  const [brought, rowId] = [await all.file('hind'), newId()]
  await all.hind.do(batch.BeginImport, {
    id: newId(),
    folder: 'QMS',
    files: [{ id: rowId, path: 'QMS/a.pdf', size: 4 }],
  })
  const read = { id: rowId, fileId: brought, sha256, facts: FileFacts.parse({}) }
  await house.door.enter(AddImportFile, read, { actor: all.org.actor('hind'), org: all.org.org })

  const { rows } = await all.hind.ask(batch.MyImport, {})
  expect(rows[0]?.warnings).toEqual([{ key: 'bytes-in-use', what: '–' }])
  expect((await all.whole(id)).titleEn).toBe('Scan')
  const sees = async (name: string) => all.org.as(name).ask(FileInDocuments, { id: brought })
  expect(await sees('hind')).toEqual({ isDocument: true, isVisible: true })
  for (const name of ['khalid', 'mariam', 'guest'])
    expect(await sees(name)).toEqual({ isDocument: true, isVisible: false })
})

test('over the wire, evidence of a training is opened by whom it is about and by who follows trainings', async () => {
  const { org, khalid, omar, file } = await works(house)
  const [id, fileId] = [newId(), await file('khalid')]
  const led = { ownerId: khalid.id, dueOn: '2026-03-20', participantIds: [org.people('ravi'), org.people('lina')] }
  await khalid.do(competence.PlanTraining, { id, titleEn: 'Buying', ...led })
  const { participants } = await khalid.ask(competence.TheTraining, { id })
  const ravis = participants.find(({ personId }) => personId === org.people('ravi'))
  await khalid.do(competence.CompleteParticipant, { id: ravis?.id ?? '', heldOn: '2026-03-02', fileId })

  const sees = async (name: string) => (await org.as(name).ask(competence.FileInTrainings, { id: fileId })).isVisible
  expect(await Promise.all(['ravi', 'khalid', 'omar', 'lina', 'guest'].map(sees))).toEqual([
    true,
    true,
    true,
    false,
    false,
  ])
  const cookie = await http.signIn(org.org, org.people('lina'))
  expect((await http.call({ path: `/api/files/${fileId}`, cookie })).status).toBe(404)
  expect(omar.id).toBe(org.people('omar'))
})

test('those above an owner are told of an overdue restricted document by its number alone', () => {
  const titles = { titleEn: 'Closing of the works', titleAr: 'إغلاق الورشة' }
  const document = { state: 'effective', number: 'POL-001', ...titles, ownerId: 'khalid', nextReviewOn: '2026-03-01' }
  const above = { managerOf: () => 'hind', holdersOf: () => ['hind'] } as never
  const told = (confidentiality: string, today: string) =>
    escalations({ ...document, confidentiality }, today, above).map(({ personId, params }) => [
      personId,
      params['titleEn'],
    ])

  expect(told('restricted', '2026-03-02')).toEqual([['khalid', 'Closing of the works']])
  for (const day of ['2026-03-08', '2026-03-15']) {
    expect(told('restricted', day)).toEqual([['hind', 'POL-001']])
    expect(told('internal', day)).toEqual([['hind', 'Closing of the works']])
  }
})

test('a long name that ends within a sign comes in with a folder all the same', async () => {
  const { org, khalid } = await works(house)
  const [id, path] = [newId(), `QMS/${'a'.repeat(199)}😀.txt`]
  await khalid.do(batch.BeginImport, { id: newId(), folder: 'QMS', files: [{ id, path, size: 9 }] })

  const { status, text } = await http.call({
    method: 'POST',
    path: `/api/document-import-rows/${id}/file`,
    raw: 'A procedure',
    cookie: await http.signIn(org.org, khalid.id),
    headers: { 'content-type': 'application/octet-stream' },
  })

  expect([status, JSON.parse(text)], text).toEqual([200, { id, refusal: '' }])
})
