import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { expectRefusal, openTestHouse, type TestHouse } from '#apps/server/testing.ts'
import { newId } from '#kernel/ids.ts'
import { HistoryOf, Search } from '#kernel/platform-contract.ts'
import { GrantRoles } from '#modules/identity/contract.ts'
import { AssignMember } from '#modules/processes/contract.ts'
import * as document from '../../contract/document.ts'
import * as reading from '../../contract/reading.ts'
import * as register from '../../contract/register.ts'
import * as revision from '../../contract/revision.ts'
import { nobody } from '../../contract/words.ts'
import { saying, works } from './works.ts'

let house: TestHouse
beforeAll(async () => {
  house = await openTestHouse()
})
afterAll(() => house.close())

type Works = Awaited<ReturnType<typeof works>>
const titlesIn = async ({ org }: Works, name: string) =>
  (await org.as(name).ask(register.ListDocuments, {})).rows.map(({ titleEn }) => titleEn)
const found = async ({ org }: Works, name: string, words: string) =>
  (await org.as(name).ask(Search, { words })).rows.length

describe('readers see what is in force, and nothing else', () => {
  test('in the register, the document, its versions and the search', async () => {
    const all = await works(house)
    const { whole, effective, drafted, khalid, org } = all
    await drafted({}, 'The zebra clause is a draft.')
    const { id, revisionId } = await effective({ processIds: [all.processId], clauses: ['8.4.1'] })
    const nextId = newId()
    await khalid.do(document.ReviseDocument, { id, revisionId: nextId })
    const titles = { titleEn: 'Purchasing, anew', titleAr: '' }
    await khalid.do(revision.ChangeDraft, { id: nextId, ...titles, content: saying('Every giraffe is approved.') })

    for (const name of ['ravi', 'lina', 'omar', 'guest']) {
      expect(await titlesIn(all, name)).toEqual(['Purchasing policy'])
      const seen = await whole(id, name)
      expect(seen).toMatchObject({ inWork: null, part: { edits: false, seesDrafts: false }, reviews: [] })
      expect(seen.revisions.map(({ state }) => state)).toEqual(['effective'])
      expect(seen.effective?.id).toBe(revisionId)
      await expectRefusal(org.as(name).ask(register.TheRevision, { id: nextId }), 'missing')
    }
    expect(await found(all, 'ravi', 'suppliers')).toBe(1)
    expect([await found(all, 'ravi', 'giraffe'), await found(all, 'ravi', 'zebra')]).toEqual([0, 0])
    const rows = async (query: typeof register.DocumentsOfProcess | typeof register.DocumentsOfClause, input: object) =>
      (await org.as('ravi').ask(query, input as never)).rows.map(({ number }) => number)
    expect(await rows(register.DocumentsOfProcess, { processId: all.processId })).toEqual(['POL-001'])
    expect(await rows(register.DocumentsOfClause, { clause: '8.4' })).toEqual(['POL-001'])
    expect((await whole(id, 'khalid')).inWork?.titleEn).toBe('Purchasing, anew')
    expect((await whole(id)).inWork?.revision).toBe(2)
  })

  test('whoever reviews a draft sees it, and their delegate of today', async () => {
    const { org, whole, drafted, submit } = await works(house)
    const { id, revisionId } = await drafted()
    await expectRefusal(whole(id, 'hind'), 'missing')
    await submit(revisionId, [{ role: 'approver', name: 'hind' }])
    await expectRefusal(whole(id, 'lina'), 'missing')
    const days = {
      personId: org.people('hind'),
      delegateId: org.people('lina'),
      from: '2026-03-01',
      until: '2026-03-09',
    }
    await org.as('hind').do(reading.NameDelegate, { id: newId(), ...days })

    expect((await whole(id, 'hind')).myStep?.for).toBeNull()
    expect((await whole(id, 'lina')).myStep?.for).toBe(org.people('hind'))
  })

  test('what is restricted is its distribution’s, its owner’s and the quality manager’s', async () => {
    const all = await works(house)
    const restricted = { confidentiality: 'restricted' as const }
    const everyone = { ...restricted, distribution: { ...nobody, everyone: true } }
    await expectRefusal(all.drafted(everyone), 'restricted-is-not-for-everyone')
    const { id } = await all.effective(restricted)

    for (const name of ['ravi', 'khalid', 'mariam']) expect((await all.whole(id, name)).state).toBe('effective')
    for (const name of ['lina', 'omar', 'guest']) await expectRefusal(all.whole(id, name), 'missing')
    expect([await found(all, 'ravi', 'suppliers'), await found(all, 'lina', 'suppliers')]).toEqual([1, 0])
    expect(await titlesIn(all, 'lina')).toEqual([])
  })

  test('what one may not see has no history either', async () => {
    const all = await works(house)
    const { id, revisionId } = await all.drafted()
    const restricted = await all.effective({ confidentiality: 'restricted' })
    const pastOf = (name: string, recordId: string) => all.org.as(name).ask(HistoryOf, { recordId })

    for (const hidden of [id, revisionId, restricted.id, restricted.revisionId])
      await expectRefusal(pastOf('omar', hidden), 'missing')
    for (const known of [id, revisionId, restricted.id, restricted.revisionId])
      expect((await pastOf('mariam', known)).rows.length).toBeGreaterThan(0)
    const open = await all.effective()
    expect((await pastOf('omar', open.revisionId)).rows.length).toBeGreaterThan(0)
  })

  test('a file is opened through the version it belongs to', async () => {
    const all = await works(house)
    const { org, khalid, file, drafted, submit, approve } = all
    const { id, revisionId } = await drafted({ language: 'en' })
    const theirs = await file('hind')
    const fileId = await file('khalid')
    const change = { id: revisionId, titleEn: 'Scan', titleAr: '', content: { en: null, ar: null } }
    await expectRefusal(khalid.do(revision.ChangeDraft, { ...change, fileId: theirs }), 'unknown-reference')
    await khalid.do(revision.ChangeDraft, { ...change, fileId })
    const opens = async (name: string) => (await org.as(name).ask(register.FileInDocuments, { id: fileId })).isVisible

    expect([await opens('ravi'), await opens('khalid')]).toEqual([false, true])
    const [stepId = ''] = await submit(revisionId, [{ role: 'approver', name: 'hind' }], { effectiveOn: '2026-03-02' })
    await approve('hind', id, stepId)
    expect([await opens('ravi'), await opens('guest')]).toEqual([true, true])
    expect(await org.as('ravi').ask(register.FileInDocuments, { id: theirs })).toEqual({
      isDocument: false,
      isVisible: false,
    })
  })
})

describe('read and understood', () => {
  const mine = async ({ org }: Works, name: string) =>
    (await org.as(name).ask(reading.ReadingsOfPerson, { personId: org.people(name) })).rows

  test('is asked of the distribution when a version takes effect, and said by the reader alone', async () => {
    const all = await works(house)
    const { id } = await all.effective()
    const [asked] = await mine(all, 'ravi')
    expect(asked).toMatchObject({ state: 'assigned', revision: 1, isLive: true })

    const told = { id: asked?.id ?? '' }
    await expectRefusal(all.org.as('lina').do(reading.AcknowledgeReading, told), 'another-reads')
    await all.org.as('ravi').do(reading.AcknowledgeReading, told)
    await expectRefusal(all.org.as('ravi').do(reading.AcknowledgeReading, told), 'step-not-allowed')
    const { rows } = await all.khalid.ask(reading.ReadingsOfDocument, { id })
    expect(rows.map(({ person, state }) => [person.nameEn, state])).toEqual([['ravi', 'acknowledged']])
    await expectRefusal(all.org.as('hind').ask(reading.ReadingsOfDocument, { id }), 'missing')

    expect((await mine(all, 'ravi'))[0]).toMatchObject({ isVisible: true })
    await all.mariam.do(document.ObsoleteDocument, { id, reason: 'The process has ended' })
    expect((await mine(all, 'ravi'))[0]).toMatchObject({ state: 'acknowledged', isVisible: false })
  })

  test('is asked of administrators as of everybody else, and they may say so', async () => {
    const all = await works(house)
    const { id } = await all.effective({ distribution: { ...nobody, everyone: true } })
    const [asked] = await mine(all, 'adam')
    expect(await all.whole(id, 'adam')).toMatchObject({ part: { seesDrafts: false, edits: false } })
    await expectRefusal(
      all.org.as('adam').do(reading.AcknowledgeReading, { id: (await mine(all, 'ravi'))[0]?.id ?? '' }),
      'another-reads',
    )

    await all.org.as('adam').do(reading.AcknowledgeReading, { id: asked?.id ?? '' })

    expect(await mine(all, 'adam')).toMatchObject([{ state: 'acknowledged' }])
  })

  test('a new version is asked anew and the old one lapses; a minor one only of whoever had not read', async () => {
    const all = await works(house)
    const distribution = { ...nobody, personIds: [all.org.people('ravi'), all.org.people('lina')] }
    const { id } = await all.effective({ distribution })
    const [ravis] = await mine(all, 'ravi')
    await all.org.as('ravi').do(reading.AcknowledgeReading, { id: ravis?.id ?? '' })

    await all.revised(id, 'Suppliers are approved by the buyer.', { isMinor: true })
    expect((await mine(all, 'ravi')).map(({ revision: nth, state }) => [nth, state])).toEqual([[1, 'acknowledged']])
    expect((await mine(all, 'lina')).map(({ revision: nth, state }) => [nth, state])).toEqual([[2, 'assigned']])

    await all.revised(id, 'Suppliers are approved by two people.')
    expect((await mine(all, 'ravi')).map(({ revision: nth, state }) => [nth, state])).toEqual([
      [3, 'assigned'],
      [1, 'acknowledged'],
    ])
    expect((await mine(all, 'lina')).filter(({ isLive }) => isLive).map(({ revision: nth }) => nth)).toEqual([3])
  })

  test('what is still to be read comes before what was read, however long ago it was asked', async () => {
    const all = await works(house)
    const older = await all.effective()
    const younger = await all.effective()
    const read = (await mine(all, 'ravi')).find(({ documentId }) => documentId === younger.id)
    await all.org.as('ravi').do(reading.AcknowledgeReading, { id: read?.id ?? '' })
    expect((await mine(all, 'ravi')).map(({ documentId }) => documentId)).toEqual([older.id, younger.id])
  })

  test('newcomers to a role or a process read what is in force, once', async () => {
    const all = await works(house)
    const { org, khalid, mariam, processId } = all
    const distribution = { ...nobody, roles: ['auditor' as const], processIds: [processId] }
    const { id } = await all.effective({ distribution })
    expect((await mine(all, 'lina')).length).toBe(0)

    const member = { id: newId(), processId, personId: org.people('lina'), from: '2026-03-02' }
    await mariam.do(AssignMember, member)
    await org.as('founder').do(GrantRoles, { id: org.people('lina'), roles: ['employee', 'auditor'] })
    expect((await mine(all, 'lina')).length).toBe(1)

    const { rows } = await khalid.ask(register.ListDocuments, {})
    const { ownerId, distribution: _, ...line } = { distribution, ...(rows[0] as register.DocumentLine) }
    const wider = { ...distribution, personIds: [org.people('omar')] }
    await khalid.do(document.ChangeDocument, { id, ownerId, language: line.language, distribution: wider })
    expect((await mine(all, 'omar')).length).toBe(1)
    expect((await mine(all, 'lina')).length).toBe(1)
  })

  test('with training first the version is read before its day, and takes effect on it', async () => {
    const all = await works(house)
    const { drafted, submit, approve, whole } = all
    const { id, revisionId } = await drafted()
    const plan = { trainFirst: true, effectiveOn: '2026-03-10' }
    await expectRefusal(
      submit(revisionId, [{ role: 'approver', name: 'hind' }], { trainFirst: true, effectiveOn: '2026-03-02' }),
      'training-needs-a-later-day',
    )
    const [stepId = ''] = await submit(revisionId, [{ role: 'approver', name: 'hind' }], plan)
    await approve('hind', id, stepId)

    const trained = await whole(id, 'ravi')
    expect(trained).toMatchObject({ state: 'in-preparation', inWork: { state: 'for-training' }, effective: null })
    await all.org.as('ravi').do(reading.AcknowledgeReading, { id: trained.myReading?.id ?? '' })
    await all.khalid.do(revision.MakeEffective, { id: revisionId })

    expect(await whole(id, 'ravi')).toMatchObject({ state: 'effective', myReading: { state: 'acknowledged' } })
    await expectRefusal(all.khalid.do(revision.MakeEffective, { id: revisionId }), 'step-not-allowed')
  })
})
