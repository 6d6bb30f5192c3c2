import { afterAll, beforeAll, expect, test } from 'vitest'
import { openOverHttp, type OverHttp } from '#apps/server/testing/over-http.ts'
import { expectRefusal, openTestHouse, type TestHouse } from '#apps/server/testing.ts'
import { newId } from '#kernel/ids.ts'
import { TheComparison } from '../../contract/comparison.ts'
import * as document from '../../contract/document.ts'
import { TheRevision } from '../../contract/register.ts'
import * as revision from '../../contract/revision.ts'
import { nobody } from '../../contract/words.ts'
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

/** In force, handed to another owner and other readers, and superseded. */
async function changed() {
  const all = await works(house)
  const { id, revisionId: fromId } = await all.effective()
  await all.mariam.do(document.ChangeDocument, {
    id,
    ownerId: all.org.people('hind'),
    clauses: ['8.4.1'],
    processIds: [all.processId],
    confidentiality: 'restricted',
    distribution: { ...nobody, roles: ['auditor'], personIds: [all.org.people('lina')] },
  })
  const toId = newId()
  await all.mariam.do(document.ReviseDocument, { id, revisionId: toId })
  return { all, id, fromId, toId }
}

test('two revisions are compared in the register too: as it was in the time of each', async () => {
  const { all, id, fromId, toId } = await changed()

  const { fields, from, to } = await all.mariam.ask(TheComparison, { id, fromId, toId })

  const named = Object.fromEntries(
    fields.map(({ field, before, after }) => [field, [before, after].map((words) => words.map(({ en }) => en))]),
  )
  expect(named).toEqual({
    clauses: [[], ['8.4.1']],
    confidentiality: [['Internal'], ['Restricted']],
    distribution: [['ravi'], ['Auditor', 'lina']],
    owner: [['khalid'], ['hind']],
    processes: [[], ['Purchasing']],
    reviewMonths: [['12'], []],
  })
  expect([from.revision, to.revision]).toEqual([1, 2])
})

test('readers of what is in force compare nothing', async () => {
  const { all, id, fromId, toId } = await changed()

  await expectRefusal(all.org.as('lina').ask(TheComparison, { id, fromId, toId }), 'missing')
  const other = await all.drafted()
  await expectRefusal(all.mariam.ask(TheComparison, { id, fromId, toId: other.revisionId }), 'missing')
})

test('what may be read is taken along as PDF, as Word and as redline, and nothing more', async () => {
  const { all, id, fromId, toId } = await changed()
  const cookies = {
    mariam: await http.signIn(all.org.org, all.org.people('mariam')),
    lina: await http.signIn(all.org.org, all.org.people('lina')),
  }
  const get = async (name: keyof typeof cookies, path: string) => {
    const { status, type } = await http.call({ path: `/api/documents/${id}/${path}`, cookie: cookies[name] })
    return [status, type.split('.').at(-1)]
  }

  expect(await get('mariam', `copy.docx?revisionId=${toId}&language=ar`)).toEqual([200, 'document'])
  for (const format of ['docx', 'pdf'])
    expect((await get('mariam', `redline.${format}?fromId=${fromId}&toId=${toId}&language=both`))[0]).toBe(200)
  expect((await get('lina', `copy.docx`))[0]).toBe(200)
  expect((await get('lina', `copy.docx?revisionId=${toId}`))[0]).toBe(404)
  expect((await get('lina', `redline.docx?fromId=${fromId}&toId=${toId}`))[0]).toBe(404)
  expect((await get('mariam', `file?revisionId=${toId}`))[0]).toBe(404)
  expect((await get('mariam', `copy.exe`))[0]).toBe(400)
})

test('an obsolete document keeps its whole record: what it said, who decided, in every round', async () => {
  const all = await works(house)
  const { id, revisionId } = await all.drafted()
  const [first = ''] = await all.submit(revisionId, [{ role: 'approver', name: 'hind' }])
  const contentHash = (await all.whole(id)).inWork?.shownHash ?? ''
  await all.hind.do(revision.RejectRevision, { id: first, contentHash, reason: 'Say who' })
  const [second = ''] = await all.submit(revisionId, [{ role: 'approver', name: 'hind' }], {
    effectiveOn: '2026-03-02',
  })
  await all.approve('hind', id, second)
  await all.mariam.do(document.ObsoleteDocument, { id, reason: 'Over' })

  const kept = await all.khalid.ask(TheRevision, { id: revisionId })

  expect(kept.state).toBe('obsolete')
  expect(kept.steps.map(({ round, decision }) => [round, decision])).toEqual([
    [1, 'rejected'],
    [2, 'approved'],
  ])
  expect(JSON.stringify(kept.content)).toContain('approved suppliers')
})
