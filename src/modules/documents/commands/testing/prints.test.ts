import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { checkEverything } from '#apps/cli/fsck/everything.ts'
import { openOverHttp, type OverHttp, owned } from '#apps/server/testing/over-http.ts'
import { expectRefusal, openTestHouse, type TestHouse } from '#apps/server/testing.ts'
import { HistoryOf } from '#kernel/platform-contract.ts'
import { newId } from '#kernel/ids.ts'
import { MyWork } from '#modules/home/contract.ts'
import * as document from '../../contract/document.ts'
import * as prints from '../../contract/prints.ts'
import type { CopyData } from '../../reports/copy-data.ts'
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

type Works = Awaited<ReturnType<typeof works>>
const given = (id: string, revisionId: string, holder: string) => ({ id, revisionId, holder, printId: newId() })
const printed = async ({ khalid }: Works, id: string, revisionId: string, holder: string) => {
  const words = given(id, revisionId, holder)
  await khalid.do(prints.PrintControlledCopy, words)
  return words.printId
}
const listed = async ({ khalid }: Works, id: string) => (await khalid.ask(prints.PrintsOfDocument, { id })).rows
const scanned = async (code: string) => {
  const { status, text } = await http.call({ path: `/status/${code}` })
  return {
    status,
    text: text
      .replaceAll(/<style>.*?<\/style>/gs, '')
      .replaceAll(/<\/?bdi[^>]*>/g, '')
      .replaceAll(/<[^>]+>|\s+/g, ' '),
  }
}

describe('controlled copies', () => {
  test('are numbered without gaps per revision, and each has a holder and a code of its own', async () => {
    const all = await works(house)
    const { id, revisionId } = await all.effective()
    for (const holder of ['Ravi Kumar', 'Workshop 2']) await printed(all, id, revisionId, holder)
    const failed = all.khalid.do(prints.PrintControlledCopy, { ...given(id, revisionId, 'X'), printId: 'no' } as never)
    await expect(failed).rejects.toThrow()
    await printed(all, id, revisionId, 'Gate')

    const rows = await listed(all, id)
    expect(rows.map(({ copy, holder, isToCollect }) => [copy, holder, isToCollect])).toEqual([
      [1, 'Ravi Kumar', false],
      [2, 'Workshop 2', false],
      [3, 'Gate', false],
    ])
    expect(new Set(rows.map(({ statusCode }) => statusCode)).size).toBe(3)
    expect(rows[0]?.statusCode).toMatch(/^[0-9A-HJKMNP-TV-Z]{12}$/)
    const { rows: told } = await all.mariam.ask(HistoryOf, { recordId: rows[0]?.id ?? '' })
    expect(told.map(({ command }) => command)).toEqual(['documents.printControlledCopy'])
  })

  test('are made of what is in force only, by whoever may change the document', async () => {
    const all = await works(house)
    const draft = await all.drafted()
    await expectRefusal(printed(all, draft.id, draft.revisionId, 'Ravi'), 'copy-is-not-in-force')
    const { id, revisionId } = await all.effective()
    const newer = await all.revised(id, 'Suppliers are judged every year.')
    await expectRefusal(printed(all, id, revisionId, 'Ravi'), 'copy-is-not-in-force')

    const theirs = given(id, newer, 'Ravi')
    await expectRefusal(all.org.as('ravi').do(prints.PrintControlledCopy, theirs), 'forbidden')
    await expectRefusal(all.hind.do(prints.PrintControlledCopy, theirs), 'only-editors-change-it')
    await expectRefusal(all.hind.ask(prints.PrintsOfDocument, { id }), 'missing')
    await all.mariam.do(prints.PrintControlledCopy, theirs)
  })

  test('are recalled with a reason and collected once; what is in use is not collected', async () => {
    const all = await works(house)
    const { id, revisionId } = await all.effective()
    const printId = await printed(all, id, revisionId, 'Ravi')
    await expectRefusal(all.khalid.do(prints.ConfirmCollected, { id: printId }), 'copy-is-in-use')
    await expectRefusal(all.hind.do(prints.RecallPrint, { id: printId, reason: 'Lost' }), 'only-editors-change-it')

    await all.khalid.do(prints.RecallPrint, { id: printId, reason: 'The workshop moves' })
    await expectRefusal(all.khalid.do(prints.RecallPrint, { id: printId, reason: 'Again' }), 'step-not-allowed')
    expect((await listed(all, id))[0]).toMatchObject({ state: 'recalled', recalledOn: '2026-03-02', isToCollect: true })
    await all.khalid.do(prints.ConfirmCollected, { id: printId })
    await expectRefusal(all.khalid.do(prints.ConfirmCollected, { id: printId }), 'step-not-allowed')
    expect((await listed(all, id))[0]).toMatchObject({
      state: 'collected',
      collectedOn: '2026-03-02',
      isToCollect: false,
    })
  })

  test('of a superseded revision are to be collected until somebody confirms that they are back', async () => {
    const all = await works(house)
    const { id, revisionId } = await all.effective()
    const printId = await printed(all, id, revisionId, 'Ravi')
    const newer = await all.revised(id, 'Suppliers are judged every year.')
    await printed(all, id, newer, 'Ravi')

    const waiting = async () => (await all.khalid.ask(MyWork, {})).rows.map(({ verbKey }) => verbKey)
    const owed = async () => (await listed(all, id)).filter((one) => one.isToCollect).map(({ id: one }) => one)
    expect(await owed()).toEqual([printId])
    expect(await waiting()).toContain('collect-copies')
    await all.khalid.do(prints.ConfirmCollected, { id: printId })
    expect(await owed()).toEqual([])
    expect(await waiting()).not.toContain('collect-copies')
  })
})

describe('whoever scans a copy reads without a session', () => {
  test('that it is in force, superseded, recalled or obsolete, and nothing else', async () => {
    const all = await works(house)
    const { id, revisionId } = await all.effective()
    const [one, other] = [await printed(all, id, revisionId, 'Ravi Kumar'), await printed(all, id, revisionId, 'Gate')]
    const codeOf = async (print: string) => (await listed(all, id)).find((row) => row.id === print)?.statusCode ?? ''

    const current = await scanned(await codeOf(one))
    expect(current.status).toBe(200)
    for (const words of ['In force since 2026-03-02', 'سارية منذ', 'POL-001', 'Purchasing policy', 'Test Works'])
      expect(current.text.replaceAll(/\s+/g, ' ')).toContain(words)
    expect(current.text).not.toMatch(/Ravi|khalid|hind|suppliers/i)

    await all.khalid.do(prints.RecallPrint, { id: other, reason: 'A secret reason' })
    const recalled = await scanned(await codeOf(other))
    expect(recalled.text).toContain('Recalled since 2026-03-02')
    expect(recalled.text).not.toContain('secret')

    await all.revised(id, 'Suppliers are judged every year.')
    expect((await scanned(await codeOf(one))).text).toContain('Superseded since 2026-03-02 by revision 2')
    await all.mariam.do(document.ObsoleteDocument, { id, reason: 'Over' })
    expect((await scanned(await codeOf(one))).text).toContain('Obsolete since 2026-03-02')
    expect((await scanned(await codeOf(other))).text).toContain('Recalled since')
  })

  test('by the code of a revision too, however it is typed; a draft and a wrong code are unknown', async () => {
    const all = await works(house)
    const { id } = await all.effective()
    const data = (await all.org.as('ravi').ask(prints.TheCopy, { id })) as CopyData
    const code = data.statusCode ?? ''
    const typed = code.toLowerCase().replaceAll(/(.{4})(?=.)/g, '$1-')
    expect((await scanned(typed)).text).toContain('In force since')

    const draft = await all.drafted()
    const revision = await all.whole(draft.id)
    const { rows } = await all.mariam.ask(HistoryOf, { recordId: revision.inWork?.id ?? '' })
    const secret = rows.at(-1)?.changes['statusCode']?.[1] as string
    for (const wrong of [secret, 'AAAABBBBCCCC', 'x', "'%20or%201=1", '%00'])
      expect((await scanned(wrong)).status).toBe(404)
  })

  test('as often as a site full of people needs, and no oftener', async () => {
    const answers = await Promise.all(Array.from({ length: 130 }, () => scanned('AAAABBBBCCCC')))

    expect(answers.map(({ status }) => status)).toContain(429)
  })
})

test('what was printed, recalled and collected is told in the history as it stands', async () => {
  const { findings } = await owned(house, (client) => checkEverything(client, house.owner, house.dataDir))

  expect(findings).toEqual([])
})
