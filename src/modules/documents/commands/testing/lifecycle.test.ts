import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { checkRecords } from '#apps/cli/fsck/records.ts'
import { theHouse } from '#apps/server/news/the-house.ts'
import { expectRefusal, openTestHouse, type TestHouse } from '#apps/server/testing.ts'
import { SignaturesOf } from '#kernel/platform-contract.ts'
import { newId } from '#kernel/ids.ts'
import * as document from '../../contract/document.ts'
import { AssignReading } from '../../contract/reading.ts'
import * as revision from '../../contract/revision.ts'
import { saying, works } from './works.ts'

let house: TestHouse
beforeAll(async () => {
  house = await openTestHouse()
})
afterAll(() => house.close())

/** Replays the history: its steps are legal, it ends in what stands in the tables, and what was signed is what it was. */
async function faultsIn(org: string) {
  const client = new pg.Client(house.owner)
  await client.connect()
  try {
    return await checkRecords(client, house.owner, org)
  } finally {
    await client.end()
  }
}

const approver = (name: string) => ({ role: 'approver' as const, name })
const reviewer = (name: string) => ({ role: 'reviewer' as const, name })

test('a policy is written, rejected with a reason, submitted again, approved under a signature and takes effect', async () => {
  const { org, whole, drafted, submit, approve, khalid, hind } = await works(house)
  const { id, revisionId } = await drafted()
  expect((await whole(id)).number).toBeNull()

  const [first = ''] = await submit(revisionId, [approver('hind')])
  const inReview = await whole(id)
  expect([inReview.number, inReview.inWork?.state]).toEqual(['POL-001', 'in-review'])
  const contentHash = inReview.inWork?.shownHash ?? ''
  await hind.do(revision.RejectRevision, { id: first, contentHash, reason: 'Say who approves a supplier' })
  expect((await whole(id)).inWork).toMatchObject({
    state: 'changes-requested',
    stateReason: 'Say who approves a supplier',
  })

  const titles = { titleEn: 'Purchasing policy', titleAr: 'سياسة المشتريات' }
  await khalid.do(revision.ChangeDraft, { id: revisionId, ...titles, content: saying('The buyer approves suppliers.') })
  const [second = ''] = await submit(revisionId, [approver('hind')], { effectiveOn: '2026-03-02' })
  await approve('hind', id, second)

  const done = await whole(id, 'ravi')
  const signed = await org.as('mariam').ask(SignaturesOf, { recordId: second })
  expect(done).toMatchObject({ number: 'POL-001', state: 'effective', effectiveRevision: 1, inWork: null })
  expect(done.effective).toMatchObject({ state: 'effective', round: 2 })
  expect([done.lastReviewOn, done.nextReviewOn]).toEqual(['2026-03-02', '2027-03-02'])
  expect(done.myReading?.state).toBe('assigned')
  expect(signed.rows).toMatchObject([{ meaning: 'document-approved', personName: 'hind' }])
  expect(await faultsIn(org.org)).toEqual([])
})

test('reviewers come before approvers, and one after the other when that is asked', async () => {
  const { org, whole, drafted, submit, approve } = await works(house)
  const { id, revisionId } = await drafted()
  const [omars = '', marys = '', hinds = ''] = await submit(revisionId, [
    reviewer('omar'),
    reviewer('mariam'),
    approver('hind'),
  ])

  const contentHash = (await whole(id)).inWork?.shownHash ?? ''
  await expectRefusal(approve('hind', id, hinds), 'others-come-first')
  await expectRefusal(approve('omar', id, omars), 'step-is-of-another-role')
  await org.as('mariam').do(revision.ReviewRevision, { id: marys, contentHash })
  await expectRefusal(approve('hind', id, hinds), 'others-come-first')
  await org.as('omar').do(revision.ReviewRevision, { id: omars, contentHash, comment: 'Clear' })
  await approve('hind', id, hinds)
  expect((await whole(id)).inWork).toMatchObject({ state: 'approved' })

  const other = await drafted()
  const [one = '', two = ''] = await submit(other.revisionId, [approver('omar'), approver('hind')], {
    sequence: 'sequential',
  })
  await expectRefusal(approve('hind', other.id, two), 'others-come-first')
  await approve('omar', other.id, one)
  await approve('hind', other.id, two)
})

test('a revision opens beside what is in force, says what changed, and supersedes it in one step', async () => {
  const { org, whole, effective, khalid, submit, revised } = await works(house)
  const { id } = await effective()
  const revisionId = newId()
  await khalid.do(document.ReviseDocument, { id, revisionId })
  await expectRefusal(khalid.do(document.ReviseDocument, { id, revisionId: newId() }), 'a-revision-is-in-work')
  await expectRefusal(submit(revisionId, [approver('hind')]), 'change-summary-is-missing')
  const open = await whole(id)
  expect([open.effective?.state, open.effective?.revision, open.inWork?.revision]).toEqual(['effective', 1, 2])

  await khalid.do(revision.WithdrawRevision, { id: revisionId, reason: 'Not now' })
  await revised(id, 'Suppliers are judged every year.')

  const now = await whole(id)
  expect(now.revisions.map(({ revision: nth, state }) => [nth, state])).toEqual([
    [3, 'effective'],
    [2, 'withdrawn'],
    [1, 'superseded'],
  ])
  expect(await faultsIn(org.org)).toEqual([])
})

test('a draft that comes to nothing takes no number, and nothing is deleted', async () => {
  const { whole, drafted, khalid, submit } = await works(house)
  const nothing = await drafted()
  await khalid.do(revision.WithdrawRevision, { id: nothing.revisionId, reason: 'A mistake' })
  const something = await drafted()
  await submit(something.revisionId, [approver('hind')])

  expect((await whole(something.id)).number).toBe('POL-001')
  expect(await whole(nothing.id)).toMatchObject({ number: null, state: 'withdrawn', stateReason: 'A mistake' })
})

test('what is obsolete keeps everything and is followed by nobody', async () => {
  const { whole, effective, mariam, khalid } = await works(house)
  const { id } = await effective()
  await khalid.do(document.ReviseDocument, { id, revisionId: newId() })

  await expectRefusal(khalid.do(document.ObsoleteDocument, { id, reason: 'Gone' }), 'forbidden')
  await mariam.do(document.ObsoleteDocument, { id, reason: 'The process has ended' })

  const ended = await whole(id)
  expect(ended).toMatchObject({ state: 'obsolete', obsoleteOn: '2026-03-02', nextReviewOn: null })
  expect(ended.revisions.map(({ state }) => state)).toEqual(['withdrawn', 'obsolete'])
  await expectRefusal(whole(id, 'ravi'), 'missing')
})

test('looked at again on its day: the interval begins anew, and a change opens a draft', async () => {
  const { whole, effective, khalid } = await works(house)
  const { id } = await effective()
  house.clock.now = new Date('2027-02-10T06:00:00.000Z')
  expect((await whole(id)).reviewTone).toBe('amber')

  const review = (verdict: 'unchanged' | 'change') =>
    khalid.do(document.ReviewDocument, { id, reviewId: newId(), revisionId: newId(), verdict })
  await review('unchanged')
  expect(await whole(id)).toMatchObject({ nextReviewOn: '2028-02-10', reviewTone: 'green', inWork: null })
  await review('change')
  expect((await whole(id)).inWork).toMatchObject({ state: 'draft', revision: 2 })
  house.clock.now = new Date('2026-03-02T06:00:00.000Z')
})

describe('nobody decides on their own work, or on what they were not shown', () => {
  test('the author, and whoever changed the text, is not asked', async () => {
    const { drafted, submit, mariam } = await works(house)
    const { revisionId } = await drafted()
    await expectRefusal(submit(revisionId, [approver('khalid')]), 'author-decides-own-revision')
    await expectRefusal(submit(revisionId, [reviewer('hind')]), 'nobody-approves')
    await expectRefusal(submit(revisionId, [reviewer('hind'), approver('hind')]), 'asked-twice')
    await expectRefusal(submit(revisionId, [approver('guest')]), 'decider-is-not-here')
    const titles = { titleEn: 'Purchasing policy', titleAr: 'سياسة المشتريات' }
    await mariam.do(revision.ChangeDraft, { id: revisionId, ...titles, content: saying('Her own words') })
    await expectRefusal(submit(revisionId, [approver('mariam')]), 'author-decides-own-revision')
  })

  test('in review nothing is edited, and another content is refused', async () => {
    const { drafted, submit, khalid, hind, approve, id } = { ...(await works(house)), id: '' }
    const made = await drafted()
    const [stepId = ''] = await submit(made.revisionId, [approver('hind')])
    const change = { id: made.revisionId, titleEn: 'T', titleAr: '', content: saying('Other words') }
    expect(id).toBe('')

    await expectRefusal(khalid.do(revision.ChangeDraft, change), 'step-not-allowed')
    const another = hind.do(revision.ApproveRevision, { id: stepId, contentHash: 'ab'.repeat(32) })
    await expectRefusal(another, 'content-is-another')
    await khalid.do(revision.RecallRevision, { id: made.revisionId, reason: 'One more sentence' })
    await expectRefusal(approve('hind', made.id, stepId), 'step-not-allowed')
    await khalid.do(revision.ChangeDraft, change)
  })

  test('only whoever is asked decides; an employee does not write, and nothing empty is submitted', async () => {
    const { org, drafted, submit, approve, khalid } = await works(house)
    const { id, revisionId } = await drafted({}, '')
    await expectRefusal(submit(revisionId, [approver('hind')]), 'revision-is-empty')
    const titles = { titleEn: 'Purchasing policy', titleAr: 'سياسة المشتريات' }
    await khalid.do(revision.ChangeDraft, { id: revisionId, ...titles, content: saying('Something') })
    const [stepId = ''] = await submit(revisionId, [approver('hind')])

    await expectRefusal(approve('mariam', id, stepId), 'another-is-asked')
    await expectRefusal(approve('ravi', id, stepId), 'missing')
    const mine = org.as('ravi').do(revision.RecallRevision, { id: revisionId, reason: 'No' })
    await expectRefusal(mine, 'forbidden')
    const theirs = org.as('hind').do(revision.RecallRevision, { id: revisionId, reason: 'No' })
    await expectRefusal(theirs, 'only-editors-change-it')
  })

  test('a document in both languages is not submitted with its title in one', async () => {
    const { drafted, submit, khalid } = await works(house)
    const { revisionId } = await drafted({ language: 'both' })
    const written = { id: revisionId, titleEn: 'Purchasing policy', content: saying('Something') }
    await khalid.do(revision.ChangeDraft, { ...written, titleAr: '' })
    await expectRefusal(submit(revisionId, [approver('hind')]), 'both-titles-are-needed')
  })

  test('whoever is not asked neither reviews nor rejects, and a reviewer is no approver', async () => {
    const { whole, drafted, submit, approve, mariam, omar, org } = await works(house)
    const { id, revisionId } = await drafted()
    const [omars = '', hinds = ''] = await submit(revisionId, [reviewer('omar'), approver('hind')])
    const contentHash = (await whole(id)).inWork?.shownHash ?? ''
    const ravi = org.as('ravi')

    await expectRefusal(mariam.do(revision.ReviewRevision, { id: omars, contentHash }), 'another-is-asked')
    await expectRefusal(ravi.do(revision.ReviewRevision, { id: omars, contentHash }), 'missing')
    await expectRefusal(approve('omar', id, omars), 'step-is-of-another-role')
    const rejected = { id: omars, contentHash, reason: 'No' }
    await expectRefusal(mariam.do(revision.RejectRevision, rejected), 'another-is-asked')
    const unseen = { ...rejected, contentHash: 'ab'.repeat(32) }
    await expectRefusal(omar.do(revision.RejectRevision, unseen), 'content-is-another')
    await omar.do(revision.ReviewRevision, { id: omars, contentHash })
    await expectRefusal(omar.do(revision.RejectRevision, rejected), 'step-is-decided')
    await approve('hind', id, hinds)
  })

  test('a step is handed on by those who edit the document, to somebody who did not write it', async () => {
    const { org, drafted, submit, khalid, hind } = await works(house)
    const { revisionId } = await drafted()
    const [stepId = ''] = await submit(revisionId, [approver('hind')])
    const to = (name: string) => ({ id: stepId, personId: org.people(name), reason: 'Hind is away' })

    await expectRefusal(org.as('ravi').do(revision.ReassignStep, to('omar')), 'forbidden')
    await expectRefusal(hind.do(revision.ReassignStep, to('omar')), 'only-editors-change-it')
    await expectRefusal(khalid.do(revision.ReassignStep, to('khalid')), 'author-decides-own-revision')
    await expectRefusal(khalid.do(revision.ReassignStep, to('guest')), 'decider-is-not-here')
    await khalid.do(revision.ReassignStep, to('omar'))
  })
})

describe('what belongs to a document is decided by those who edit it', () => {
  test('its draft is withdrawn by them alone, and once', async () => {
    const { org, drafted, khalid, hind } = await works(house)
    const { revisionId: id } = await drafted()
    const withdrawn = { id, reason: 'We buy nothing' }

    await expectRefusal(org.as('ravi').do(revision.WithdrawRevision, withdrawn), 'forbidden')
    await expectRefusal(hind.do(revision.WithdrawRevision, withdrawn), 'missing')
    await khalid.do(revision.WithdrawRevision, withdrawn)
    await expectRefusal(khalid.do(revision.WithdrawRevision, withdrawn), 'step-not-allowed')
  })

  test('its day is planned by them until it has come; training needs a day that lies ahead', async () => {
    const { org, whole, drafted, submit, approve, khalid, hind } = await works(house)
    const { id, revisionId } = await drafted()
    const [stepId = ''] = await submit(revisionId, [approver('hind')])
    await approve('hind', id, stepId)
    const plan = { id: revisionId, effectiveOn: '2026-03-20', trainFirst: false }

    await expectRefusal(org.as('ravi').do(revision.PlanEffect, plan), 'forbidden')
    await expectRefusal(hind.do(revision.PlanEffect, plan), 'only-editors-change-it')
    const atOnce = { ...plan, effectiveOn: '2026-03-02', trainFirst: true }
    await expectRefusal(khalid.do(revision.PlanEffect, atOnce), 'training-needs-a-later-day')
    await khalid.do(revision.PlanEffect, plan)
    expect((await whole(id)).inWork).toMatchObject({ state: 'approved', effectiveOn: '2026-03-20' })

    const asTheHouse = { actor: theHouse, org: org.org }
    const taken = () => house.door.enter(revision.TakeEffect, { id: revisionId }, asTheHouse)
    await expectRefusal(taken(), 'effect-is-not-due')
    house.clock.now = new Date('2026-03-20T06:00:00.000Z')
    await taken()
    await expectRefusal(taken(), 'step-not-allowed')
    house.clock.now = new Date('2026-03-02T06:00:00.000Z')
    await expectRefusal(khalid.do(revision.PlanEffect, plan), 'step-not-allowed')
  })

  test('it is looked at again by them, once it is in force; nobody is asked twice to read it', async () => {
    const { org, drafted, effective, khalid, hind } = await works(house)
    const look = (id: string) => ({ id, reviewId: newId(), revisionId: newId(), verdict: 'unchanged' as const })
    const { id, revisionId } = await effective()

    await expectRefusal(org.as('ravi').do(document.ReviewDocument, look(id)), 'forbidden')
    await expectRefusal(hind.do(document.ReviewDocument, look(id)), 'only-editors-change-it')
    const draft = await drafted()
    await expectRefusal(khalid.do(document.ReviewDocument, look(draft.id)), 'step-not-allowed')

    const asks = (name: string) =>
      house.door.enter(
        AssignReading,
        { id, revisionId, personIds: [org.people(name)] },
        { actor: theHouse, org: org.org },
      )
    await asks('lina')
    await expectRefusal(asks('ravi'), 'already-there')
  })
})
