import { afterAll, beforeAll, expect, test } from 'vitest'
import { expectRefusal, openTestHouse, type TestHouse } from '#apps/server/testing.ts'
import { newId } from '#kernel/ids.ts'
import { works as auditWorks } from '#modules/audits/commands/testing/works.ts'
import { TheFinding } from '#modules/audits/contract/findings.ts'
import { saying } from '#modules/documents/commands/testing/works.ts'
import { DraftDocument } from '#modules/documents/contract/document.ts'
import { AcknowledgeReading, ReadingsOfPerson } from '#modules/documents/contract/reading.ts'
import { TheDocument } from '#modules/documents/contract/register.ts'
import { ApproveRevision, ChangeDraft, SubmitRevision } from '#modules/documents/contract/revision.ts'
import { AddType } from '#modules/documents/contract/types.ts'
import { nobody } from '#modules/documents/contract/words.ts'
import { Readiness } from '#modules/implementation/contract/readiness.ts'
import { AcceptResponse, RespondToNonconformity } from '#modules/nonconformities/contract.ts'
import { ChangeProcess } from '#modules/processes/contract.ts'
import { LinksOf, type LooseEnd, LooseEnds, type Thread } from '../contract/thread.ts'

let house: TestHouse
beforeAll(async () => {
  house = await openTestHouse()
})
afterAll(() => house.close())

/** Purchasing, which answers for 8.4.1. */
async function works() {
  const all = await auditWorks(house)
  const { org, mariam, khalid, omar, processId } = all
  const applied = () =>
    mariam.do(ChangeProcess, {
      id: processId,
      code: 'PUR',
      nameEn: 'Purchasing',
      nameAr: 'المشتريات',
      ownerId: khalid.id,
      clauses: ['8.4.1'],
    })
  /** A policy for 8.4.1 in purchasing, in force, which Ravi is to read. */
  const documented = async () => {
    const [typeId, id, revisionId, stepId] = [newId(), newId(), newId(), newId()]
    const titles = { titleEn: 'Purchasing policy', titleAr: 'سياسة المشتريات' }
    const where = { processIds: [processId], clauses: ['8.4.1'], ownerId: khalid.id }
    const distribution = { ...nobody, personIds: [org.people('ravi')] }
    await mariam.do(AddType, { id: typeId, kind: 'document', prefix: 'POL', nameEn: 'Policy', nameAr: 'سياسة' })
    await khalid.do(DraftDocument, { id, revisionId, typeId, ...titles, ...where, distribution })
    await khalid.do(ChangeDraft, { id: revisionId, ...titles, content: saying('We buy from approved suppliers.') })
    await khalid.do(SubmitRevision, {
      id: revisionId,
      steps: [{ id: stepId, role: 'approver', personId: mariam.id }],
      effectiveOn: '2026-03-02',
    })
    const contentHash = (await mariam.ask(TheDocument, { id })).inWork?.shownHash ?? ''
    await mariam.do(ApproveRevision, { id: stepId, contentHash })
    return id
  }
  /** The audit found a major one, answered by one action whose effect will be judged. */
  const audited = async () => {
    const { id: auditId, findingId } = await all.reported()
    const nonconformityId = (await omar.ask(TheFinding, { id: findingId })).finding.nonconformityId ?? ''
    const actionId = newId()
    const owner = org.people('ravi')
    await khalid.do(RespondToNonconformity, {
      id: nonconformityId,
      correction: 'The suppliers were approved',
      correctedOn: '2026-03-02',
      extent: 'All suppliers of the list',
      causeMethod: 'five-whys',
      whys: ['Nobody was asked to approve them', 'The procedure does not say who does'],
      cause: 'The procedure names nobody',
      actions: [{ id: actionId, kind: 'corrective', description: 'Name them', ownerId: owner, due: '2026-04-01' }],
    })
    const criterion = 'Ten suppliers in a row were approved first'
    await omar.do(AcceptResponse, { id: nonconformityId, criterion, reviewOn: '2026-06-01' })
    return { auditId, findingId, nonconformityId, actionId }
  }
  return { ...all, applied, documented, audited }
}

const clause = { record: 'clause', id: '9001-2015/8.4.1' }
const records = ({ nodes }: Thread) => [...new Set(nodes.map(({ record }) => record))].toSorted()
const has = ({ links }: Thread, from: string, to: string) =>
  links.some((one) => one.from.record === from && one.to.record === to)

test('the thread of a clause leads over process, document, audit and finding to the nonconformity', async () => {
  const { mariam, applied, documented, audited } = await works()
  await applied()
  await documented()
  await audited()

  const thread = await mariam.ask(LinksOf, clause)

  expect(records(thread)).toEqual(['action', 'audit', 'clause', 'document', 'finding', 'nonconformity', 'process'])
  expect(thread.nodes.find(({ hops }) => hops === 0)).toMatchObject({ number: '8.4.1' })
  for (const [from, to] of [
    ['clause', 'process'],
    ['clause', 'document'],
    ['process', 'document'],
    ['clause', 'audit'],
    ['audit', 'finding'],
    ['finding', 'nonconformity'],
    ['nonconformity', 'action'],
  ] as const)
    expect(has(thread, from, to), `${from} to ${to}`).toBe(true)
  expect(thread.isCut).toBe(false)
})

test('any node of the thread is within three clicks, down to the effectiveness of an action', async () => {
  const { mariam, applied, documented, audited } = await works()
  await applied()
  const documentId = await documented()
  const { actionId, nonconformityId } = await audited()
  const fromAction = await mariam.ask(LinksOf, { record: 'action', id: actionId })

  expect(records(fromAction)).toEqual([
    'action',
    'clause',
    'effectiveness-review',
    'finding',
    'nonconformity',
    'process',
  ])
  expect(has(fromAction, 'action', 'effectiveness-review')).toBe(true)
  expect(fromAction.nodes.find(({ record }) => record === 'effectiveness-review')).toMatchObject({
    id: nonconformityId,
    titleEn: 'Ten suppliers in a row were approved first',
  })
  const further = await mariam.ask(LinksOf, clause)
  expect(further.nodes.some(({ id }) => id === documentId)).toBe(true)
})

test('a guest is shown the thread of their audit, and nothing of the others', async () => {
  const { org, processId, applied, issued, audited } = await works()
  await applied()
  const mine = await issued()
  const { findingId, nonconformityId } = await audited()
  const guest = { actor: { ...org.actor('guest'), scope: { audits: [mine] } }, org: org.org }

  const thread = await house.door.look(LinksOf, { record: 'process', id: processId }, guest)

  expect(thread.nodes.filter(({ record }) => record === 'audit').map(({ id }) => id)).toEqual([mine])
  expect(records(thread)).toEqual(['audit', 'clause', 'process'])
  for (const [record, id] of [
    ['finding', findingId],
    ['nonconformity', nonconformityId],
  ] as const)
    await expectRefusal(house.door.look(LinksOf, { record, id }, guest), 'missing')
  await expectRefusal(house.door.look(LooseEnds, {}, guest), 'forbidden')
})

test('who does not see an audit does not see it in the thread', async () => {
  const { org, processId, running } = await works()
  await running()

  const thread = await org.as('ravi').ask(LinksOf, { record: 'process', id: processId })

  expect(records(thread)).toEqual(['process'])
})

test('what does not exist has no thread', async () => {
  const { mariam } = await works()

  await expectRefusal(mariam.ask(LinksOf, { record: 'clause', id: '9001-2015/99.1' }), 'missing')
  await expectRefusal(mariam.ask(LinksOf, { record: 'process', id: newId() }), 'missing')
  await expectRefusal(mariam.ask(LinksOf, { record: 'unheard-of', id: newId() }), 'missing')
})

test('each loose end is found, and gone once it is tied', async () => {
  const { org, mariam, processId, applied, documented, audited } = await works()
  const isLoose = async (key: LooseEnd, id: string, months: '12' | '36' = '36') => {
    const group = (await mariam.ask(LooseEnds, { months })).groups.find((one) => one.key === key)
    expect(group?.count).toBe(group?.rows.length)
    return group?.rows.some((row) => row.id === id)
  }

  expect(await isLoose('clauses-without-process', clause.id)).toBe(true)
  await applied()
  expect(await isLoose('clauses-without-process', clause.id)).toBe(false)

  expect(await isLoose('clauses-without-document', clause.id)).toBe(true)
  const documentId = await documented()
  expect(await isLoose('clauses-without-document', clause.id)).toBe(false)

  expect(await isLoose('documents-without-acknowledgement', documentId)).toBe(true)
  const ravi = org.as('ravi')
  const [reading] = (await ravi.ask(ReadingsOfPerson, { personId: ravi.id })).rows
  await ravi.do(AcknowledgeReading, { id: reading?.id ?? '' })
  expect(await isLoose('documents-without-acknowledgement', documentId)).toBe(false)

  expect(await isLoose('processes-not-audited', processId)).toBe(true)
  expect(await isLoose('requirements-without-evidence', clause.id)).toBe(true)
  await audited()
  expect(await isLoose('processes-not-audited', processId)).toBe(false)
  expect(await isLoose('requirements-without-evidence', clause.id)).toBe(false)
})

test('what an auditor would miss on a clause goes away as it is made', async () => {
  const { mariam, applied, documented, audited } = await works()
  const ready = async () => {
    const { clauses } = await mariam.ask(Readiness, {})
    return clauses.find((one) => one.clause === '8.4.1')
  }

  expect((await ready())?.lacking).toEqual(['not-assessed', 'no-evidence', 'no-process', 'not-audited'])
  await applied()
  expect((await ready())?.lacking).toEqual(['not-assessed', 'no-evidence', 'not-audited'])
  await documented()
  expect(await ready()).toMatchObject({ lacking: ['not-assessed', 'not-audited'], documents: [{ number: 'POL-001' }] })
  await audited()
  expect(await ready()).toMatchObject({
    lacking: ['open-major', 'not-assessed'],
    openMajors: [{ number: expect.stringMatching(/^NC/) }],
  })
})

test('what was shown long ago is loose again', async () => {
  const { mariam, processId, audited } = await works()
  await audited()
  const earlier = house.clock.now
  house.clock.now = new Date('2027-09-01T06:00:00.000Z')
  try {
    const keysOf = async (months: '12' | '36') =>
      (await mariam.ask(LooseEnds, { months })).groups
        .filter(({ rows }) => rows.some(({ id }) => id === processId || id === clause.id))
        .map(({ key }) => key)

    expect(await keysOf('12')).toContain('processes-not-audited')
    expect(await keysOf('36')).not.toContain('processes-not-audited')
    expect(await keysOf('36')).toContain('requirements-without-evidence')
  } finally {
    house.clock.now = earlier
  }
})
