import { Readable } from 'node:stream'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { checkEverything } from '#apps/cli/fsck/everything.ts'
import { newId } from '#kernel/ids.ts'
import { HistoryOf } from '#kernel/platform-contract.ts'
import { CompleteAction, PlanAction } from '#modules/actions/contract.ts'
import { works } from '#modules/documents/commands/testing/works.ts'
import * as batch from '#modules/documents/contract/import/batch.ts'
import { AddImportFile, FileFacts } from '#modules/documents/contract/import/row.ts'
import { ConfirmDisposal, KeepRecord, ProposeDisposal } from '#modules/documents/contract/records.ts'
import { ChangeDraft } from '#modules/documents/contract/revision.ts'
import { openFileStore } from '#platform/server/files/files.ts'
import { KeepFile } from '#platform/server/files/kept-files.ts'
import { openOverHttp, type OverHttp, owned } from '../testing/over-http.ts'
import { expectRefusal, openTestHouse, type TestHouse } from '../testing.ts'
import { releaseLooseFiles } from './loose-files.ts'

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

async function office() {
  const all = await works(house)
  const store = openFileStore(house.dataDir)
  const brought = async (name = 'khalid') => {
    const bytes = await store.keep(Readable.from([Buffer.from(`note ${newId()}`)]))
    const id = newId()
    await house.door.enter(
      KeepFile,
      { id, name: 'note.txt', ...bytes },
      { actor: all.org.actor(name), org: all.org.org },
    )
    return { id, sha256: bytes.sha256 }
  }
  const released = async ({ id }: { id: string }) =>
    (await owned(house, (client) => client.query('select released_at from file where id = $1', [id]))).rows[0]
      .released_at !== null
  const nightAfter = (days: number) =>
    releaseLooseFiles(house.pool.db, house.door, new Date(house.clock.now.getTime() + days * 86_400_000), house.log)
  return { ...all, brought, released, nightAfter }
}

test('what nothing has come to use is given up after a month, and cannot be used from then on', async () => {
  const { brought, released, nightAfter, drafted, khalid } = await office()
  const loose = await brought()

  await nightAfter(29)
  expect(await released(loose)).toBe(false)
  await nightAfter(31)

  expect(await released(loose)).toBe(true)
  const { revisionId } = await drafted()
  const change = { id: revisionId, titleEn: 'Scan', titleAr: '', content: { en: null, ar: null } }
  await expectRefusal(khalid.do(ChangeDraft, { ...change, fileId: loose.id }), 'unknown-reference')
  const { findings } = await owned(house, (client) => checkEverything(client, house.owner, house.dataDir))
  expect(findings.filter(({ what }) => what.includes(loose.sha256) || what.includes(loose.id))).toEqual([])
})

test('what was disposed of is closed at once and goes in the same night, and the history says which record it belonged to', async () => {
  const { brought, released, nightAfter, type, khalid, mariam, hind, org } = await office()
  const file = await brought()
  const cookie = await http.signIn(org.org, khalid.id)
  const opened = async () => (await http.call({ path: `/api/files/${file.id}`, cookie })).status
  const typeId = await type({ kind: 'record', prefix: 'CRT', retentionMonths: 12, reviewMonths: null })
  const id = newId()
  const words = { title: 'Certificate', createdOn: '2024-01-15', location: '' }
  await khalid.do(KeepRecord, { id, typeId, fileId: file.id, ...words })
  await mariam.do(ProposeDisposal, { id, reason: 'Its time is over' })
  await nightAfter(0)
  expect([await released(file), await opened()]).toEqual([false, 200])

  await hind.do(ConfirmDisposal, { id })
  expect([await released(file), await opened()]).toEqual([false, 404])
  await nightAfter(0)

  expect(await released(file)).toBe(true)
  const past = async (recordId: string) => (await mariam.ask(HistoryOf, { recordId })).rows[0]
  expect(await past(file.id)).toMatchObject({ command: 'platform.releaseFile', reason: 'CRT-001' })
  expect(await past(id)).toMatchObject({ reason: 'Its time is over', actor: { id: hind.id } })
})

test('a draft, evidence of an action and a folder on its way in keep theirs', async () => {
  const { brought, released, nightAfter, drafted, khalid, mariam, org, processId } = await office()
  const [draft, evidence, open] = [await brought(), await brought(), await brought()]
  const { revisionId } = await drafted()
  await khalid.do(ChangeDraft, {
    id: revisionId,
    titleEn: 'Scan',
    titleAr: '',
    content: { en: null, ar: null },
    fileId: draft.id,
  })
  const actionId = newId()
  const about = { record: 'process', id: processId }
  const what = { kind: 'improvement' as const, description: 'Tidy up', ownerId: khalid.id, due: '2026-03-20', about }
  await mariam.do(PlanAction, { id: actionId, ...what })
  const shown = [{ kind: 'record' as const, text: 'Note', fileId: evidence.id }]
  await khalid.do(CompleteAction, { id: actionId, done: 'Done', doneOn: '2026-03-02', evidence: shown })
  const [importId, rowId] = [newId(), newId()]
  await khalid.do(batch.BeginImport, {
    id: importId,
    folder: 'QMS',
    files: [{ id: rowId, path: 'QMS/a.txt', size: 9 }],
  })
  const read = { id: rowId, fileId: open.id, sha256: open.sha256, facts: FileFacts.parse({}) }
  await house.door.enter(AddImportFile, read, { actor: org.actor('khalid'), org: org.org })

  await nightAfter(90)
  expect(await Promise.all([draft, evidence, open].map(released))).toEqual([false, false, false])
  await khalid.do(batch.EndImport, { id: importId })
  await nightAfter(91)

  expect(await Promise.all([draft, evidence, open].map(released))).toEqual([false, false, true])
})
