import { afterAll, beforeAll, expect, test } from 'vitest'
import { expectRefusal, openTestHouse, type TestHouse } from '#apps/server/testing.ts'
import { takeEffectEverywhere } from '#apps/server/news/effect.ts'
import { newId } from '#kernel/ids.ts'
import { ListMails } from '#kernel/platform-contract.ts'
import { MyWork } from '#modules/home/contract.ts'
import * as document from '../../contract/document.ts'
import { TheCopy } from '../../contract/prints.ts'
import * as reading from '../../contract/reading.ts'
import { ListDocuments } from '../../contract/register.ts'
import * as revision from '../../contract/revision.ts'
import * as types from '../../contract/types.ts'
import { nobody } from '../../contract/words.ts'
import { masterList } from '../../reports/master-list.ts'
import { works } from './works.ts'

let house: TestHouse
beforeAll(async () => {
  house = await openTestHouse()
})
afterAll(() => house.close())

test('what is approved for a day takes effect on it, in the calendar of the organisation, and once', async () => {
  const { drafted, submit, approve, whole, khalid } = await works(house)
  const { id, revisionId } = await drafted()
  const [stepId = ''] = await submit(revisionId, [{ role: 'approver', name: 'hind' }], { effectiveOn: '2026-03-05' })
  await approve('hind', id, stepId)
  const complaints: unknown[] = []
  const log = { error: (problem: unknown) => complaints.push(problem) } as never
  const at = async (instant: string) => {
    house.clock.now = new Date(instant)
    await takeEffectEverywhere(house.pool.db, house.door, log)
    return (await whole(id)).state
  }

  expect(await at('2026-03-04T19:59:00.000Z')).toBe('in-preparation')
  // Midnight in Dubai.
  expect(await at('2026-03-04T20:01:00.000Z')).toBe('effective')
  expect(await at('2026-03-05T20:01:00.000Z')).toBe('effective')
  expect(complaints).toEqual([])
  expect(await whole(id)).toMatchObject({ effectiveSince: '2026-03-05', nextReviewOn: '2027-03-05' })
  expect(await khalid.ask(TheCopy, { id })).toMatchObject({ effectiveOn: '2026-03-05', issuedAt: '2026-03-05' })
  house.clock.now = new Date('2026-03-02T06:00:00.000Z')
})

test('a delegate decides in the place of who is away, and it is recorded so; the author never', async () => {
  const { org, drafted, submit, approve, whole } = await works(house)
  const name = (delegate: string, person = 'hind') => ({
    id: newId(),
    personId: org.people(person),
    delegateId: org.people(delegate),
    from: '2026-03-01',
    until: '2026-03-09',
  })
  await expectRefusal(org.as('ravi').do(reading.NameDelegate, name('omar')), 'delegates-for-another')
  await expectRefusal(org.as('hind').do(reading.NameDelegate, name('hind')), 'delegate-is-the-same')
  const omars = name('omar')
  await org.as('hind').do(reading.NameDelegate, omars)
  await org.as('mariam').do(reading.NameDelegate, name('khalid'))
  const { id, revisionId } = await drafted()
  const [stepId = ''] = await submit(revisionId, [{ role: 'approver', name: 'hind' }])

  await expectRefusal(approve('khalid', id, stepId), 'author-decides-own-revision')
  expect([(await whole(id, 'khalid')).myStep, (await whole(id, 'omar')).myStep?.id]).toEqual([null, stepId])
  await approve('omar', id, stepId)

  const [step] = (await whole(id)).inWork?.steps ?? []
  expect(step).toMatchObject({ decision: 'approved', decidedBy: org.people('omar'), decidedFor: org.people('hind') })
  await org.as('hind').do(reading.EndDelegation, { id: omars.id })
  await expectRefusal(org.as('hind').do(reading.EndDelegation, { id: omars.id }), 'delegation-is-over')
  const other = await drafted()
  const [next = ''] = await submit(other.revisionId, [{ role: 'approver', name: 'hind' }])
  await expectRefusal(approve('omar', other.id, next), 'missing')
  await org.as('khalid').do(revision.ReassignStep, { id: next, personId: org.people('omar'), reason: 'Hind is away' })
  await approve('omar', other.id, next)
})

test('my work says what waits: to approve, to do again, to read, to put into effect, to look at again', async () => {
  const { org, drafted, submit, whole, approve, khalid, hind } = await works(house)
  const waits = async (name: string) =>
    (await org.as(name).ask(MyWork, {})).rows
      .filter(({ record }) => record === 'document')
      .map(({ verbKey, due }) => [verbKey, due])
  const { id, revisionId } = await drafted()
  const ask = () => submit(revisionId, [{ role: 'approver', name: 'hind' }])
  const [first = ''] = await ask()

  expect(await waits('hind')).toEqual([['approve', null]])
  const contentHash = (await whole(id)).inWork?.shownHash ?? ''
  await hind.do(revision.RejectRevision, { id: first, contentHash, reason: 'Not yet' })
  expect([await waits('hind'), await waits('khalid')]).toEqual([[], [['rework', null]]])
  const [second = ''] = await ask()
  await approve('hind', id, second)
  expect(await waits('khalid')).toEqual([['make-effective', null]])
  await khalid.do(revision.MakeEffective, { id: revisionId })
  expect([await waits('khalid'), await waits('ravi')]).toEqual([[], [['read', '2026-03-09']]])
  house.clock.now = new Date('2027-02-10T06:00:00.000Z')
  expect(await waits('khalid')).toEqual([['look-again', '2027-03-02']])
  house.clock.now = new Date('2026-03-02T06:00:00.000Z')

  const { rows } = await org.as('founder').ask(ListMails, { limit: 200 })
  const told = rows.filter(({ toName }) => toName === 'ravi').map(({ subject, link }) => [subject, link])
  expect(told).toEqual([['POL-001: please read', `/go/document/${id}`]])
  expect(rows.filter(({ toName }) => toName === 'khalid').map(({ subject }) => subject)).toContain(
    'POL-001: changes are requested',
  )
})

test('types come by one command and are changed as long as no number was given', async () => {
  const { mariam, org, submit, drafted, typeId } = await works(house)
  await mariam.do(types.AddUsualTypes, {})
  await expectRefusal(mariam.do(types.AddUsualTypes, {}), 'usual-types-are-there')
  const { rows } = await mariam.ask(types.ListTypes, { limit: 200 })
  expect(rows.map(({ nextNumber }) => nextNumber)).toContain('PRO-001')
  expect(rows.filter(({ prefix }) => prefix === 'POL')).toHaveLength(1)

  const words = { id: typeId, kind: 'document' as const, nameEn: 'Policy', nameAr: '' }
  await mariam.do(types.ChangeType, { ...words, prefix: 'POLICY', firstNumber: 70, digits: 4 })
  const { revisionId } = await drafted()
  await submit(revisionId, [{ role: 'approver', name: 'hind' }])
  await expectRefusal(mariam.do(types.ChangeType, { ...words, prefix: 'PPP' }), 'numbering-has-begun')
  await expectRefusal(org.as('khalid').do(types.ChangeType, { ...words, prefix: 'PPP' }), 'forbidden')
  await expectRefusal(org.as('khalid').do(types.AddType, { ...words, id: newId(), prefix: 'ZZ' }), 'forbidden')
  const unused = { id: typeId, reason: 'Not used' }
  await expectRefusal(org.as('khalid').do(types.VoidType, unused), 'forbidden')
  await mariam.do(types.VoidType, unused)
  await expectRefusal(mariam.do(types.VoidType, unused), 'step-not-allowed')
  await expectRefusal(drafted(), 'type-is-not-for-this')

  const list = await mariam.ask(ListDocuments, { search: 'POLICY-0070' })
  expect(list.rows.map(({ number, inWork }) => [number, inWork?.state])).toEqual([['POLICY-0070', 'in-review']])
  const sheet = masterList(list.rows, 'ar')
  expect(sheet.rightToLeft).toBe(true)
  expect(sheet.rows).toMatchObject([{ number: 'POLICY-0070', title: 'سياسة المشتريات', inWork: '1 · قيد المراجعة' }])
})

test('a document is read by those its type names, as long as nobody says otherwise', async () => {
  const { mariam, khalid, org, whole, type } = await works(house)
  const readers = { ...nobody, personIds: [org.people('lina')] }
  const everyone = {
    prefix: 'RES',
    confidentiality: 'restricted' as const,
    distribution: { ...nobody, everyone: true },
  }
  const typeId = await type({ prefix: 'HSE', distribution: readers })
  const draft = async (given: object) => {
    const ids = { id: newId(), revisionId: newId() }
    await khalid.do(document.DraftDocument, {
      ...ids,
      typeId,
      titleEn: 'Fire',
      titleAr: '',
      ownerId: khalid.id,
      ...given,
    })
    return whole(ids.id)
  }

  expect(await draft({})).toMatchObject({ distribution: readers, reviewMonths: 12 })
  expect(await draft({ distribution: nobody, reviewMonths: null })).toMatchObject({
    distribution: nobody,
    reviewMonths: null,
  })
  await expectRefusal(type(everyone), 'restricted-is-not-for-everyone')
  const words = { id: typeId, kind: 'document' as const, nameEn: 'Safety', nameAr: '' }
  await expectRefusal(mariam.do(types.ChangeType, { ...words, ...everyone }), 'restricted-is-not-for-everyone')
})

test('the register is narrowed by type, state, process, clause, owner and review', async () => {
  const { effective, drafted, khalid, mariam, processId, typeId } = await works(house)
  const { id } = await effective({ processIds: [processId], clauses: ['8.4.1'], legacyNumber: 'OLD-7' })
  await drafted({ ownerId: mariam.id })
  const count = async (input: object) => (await mariam.ask(ListDocuments, input)).rows.length

  expect(await count({})).toBe(2)
  const found = [{ typeId, processId }, { clause: '8.4' }, { state: 'effective' }, { search: 'old-7' }]
  for (const filter of [...found, { ownerId: khalid.id }, { state: 'draft' }, { mine: 'true' }])
    expect(await count(filter)).toBe(1)
  expect(await count({ due: 'true' })).toBe(0)
  house.clock.now = new Date('2027-02-10T06:00:00.000Z')
  expect(await count({ due: 'true' })).toBe(1)
  house.clock.now = new Date('2026-03-02T06:00:00.000Z')
  const sorts = ['number', '-number', 'titleEn', 'nextReviewOn', '-nextReviewOn']
  for (const sort of sorts) {
    const first = await mariam.ask(ListDocuments, { sort, limit: 1 })
    const second = await mariam.ask(ListDocuments, { sort, limit: 1, cursor: first.next ?? '' })
    expect(new Set([...first.rows, ...second.rows].map((row) => row.id)).size).toBe(2)
  }
  const distribution = { everyone: true }
  const change = { id, ownerId: khalid.id, language: 'en' as const, distribution }
  await khalid.do(document.ChangeDocument, change)
  await expectRefusal(khalid.do(document.ChangeDocument, { ...change, clauses: ['7.99'] }), 'unknown-clause')
})
