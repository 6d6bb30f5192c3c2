import { afterAll, beforeAll, expect, test } from 'vitest'
import { HistoryOf, Search, SignaturesOf } from '#kernel/platform-contract.ts'
import { newId } from '#kernel/ids.ts'
import { expectRefusal, openTestHouse, type TestHouse } from '#apps/server/testing.ts'
import { MyWork } from '#modules/home/contract.ts'
import { AddProcess, AssignMember } from '#modules/processes/contract.ts'
import * as issues from './contract/issues.ts'
import * as parties from './contract/parties.ts'
import * as policies from './contract/policy.ts'
import { TheContextReport } from './contract/report.ts'
import { TheResponsibilities } from './contract/responsibilities.ts'
import * as reviews from './contract/reviews.ts'
import * as scopes from './contract/scope.ts'

let house: TestHouse
beforeAll(async () => {
  house = await openTestHouse()
})
afterAll(() => house.close())

const people = {
  mina: ['quality-manager'],
  bo: ['process-owner'],
  ali: ['employee'],
  sara: ['top-management'],
  guest: ['external-auditor'],
}

const works = async () => {
  const org = await house.organisation({ people })
  const issue = {
    kind: 'external' as const,
    topic: 'legal' as const,
    statementEn: 'New rules for pressure equipment',
    effect: 'threat' as const,
    ownerId: org.people('bo'),
  }
  const raise = async (by = 'mina', given: object = {}) => {
    const id = newId()
    await org.as(by).do(issues.RaiseIssue, { id, ...issue, ...given })
    return id
  }
  const scope = {
    statementEn: 'Machining of precision parts',
    statementAr: 'تشغيل القطع الدقيقة',
    siteIds: [org.site],
    productsEn: 'Precision parts',
    productsAr: 'قطع دقيقة',
    notApplicable: [{ clause: '8.3', justification: 'Customers give us their drawings.' }],
  }
  const policy = {
    statementEn: 'We make what was promised.',
    statementAr: 'نصنع ما وعدنا به.',
    commitments: ['purpose', 'objectives', 'requirements', 'improvement'] as policies.Commitment[],
  }
  return { org, issue, raise, scope, policy }
}
type Works = Awaited<ReturnType<typeof works>>

const workOf = async ({ org }: Works, who: string) =>
  (await org.as(who).ask(MyWork, {})).rows.map(({ record, verbKey, due }) => [record, verbKey, due])

test('a process owner proposes an issue, the quality manager takes it up, and numbers have no gaps', async () => {
  const { org, raise, issue, ...rest } = await works()
  const all = { org, raise, issue, ...rest }
  const proposed = await raise('bo')
  const current = await raise('mina', { kind: 'internal', ownerId: org.people('mina') })

  expect(await workOf(all, 'mina')).toEqual([['issue', 'accept', null]])
  await org.as('bo').do(issues.ChangeIssue, { id: proposed, ...issue, statementEn: 'New rules from May' })
  await expectRefusal(org.as('bo').do(issues.AcceptIssue, { id: proposed }), 'forbidden')
  await org.as('mina').do(issues.AcceptIssue, { id: proposed })

  const { rows } = await org.as('ali').ask(issues.ListIssues, {})
  expect(rows.map(({ number, state }) => [number, state])).toEqual([
    ['ISS-2026-0001', 'current'],
    ['ISS-2026-0002', 'current'],
  ])
  await org.as('mina').do(issues.CloseIssue, { id: current, reason: 'Solved by the new hall' })
  await expectRefusal(org.as('mina').do(issues.ChangeIssue, { id: current, ...issue }), 'step-not-allowed')
  const review = { record: 'issue' as const, recordId: current, outcome: 'unchanged' as const }
  await expectRefusal(org.as('mina').do(reviews.ReviewEntry, { id: newId(), ...review }), 'step-not-allowed')
  const found = await org.as('ali').ask(Search, { words: 'ISS-2026-0001' })
  expect(found.rows.map(({ title }) => title)).toEqual(['New rules from May'])
})

test('nobody raises, changes, closes or decides what is not theirs', async () => {
  const { org, raise, issue } = await works()
  const id = await raise('mina', { ownerId: org.people('mina') })

  await expectRefusal(raise('ali'), 'forbidden')
  await expectRefusal(raise('mina', { statementEn: '' }), 'issue-needs-a-statement')
  await expectRefusal(raise('mina', { nextReview: '2026-03-02' }), 'review-in-the-past')
  await expectRefusal(org.as('bo').do(issues.ChangeIssue, { id, ...issue }), 'only-owner-changes-issue')
  await expectRefusal(org.as('bo').do(issues.CloseIssue, { id, reason: 'Gone' }), 'forbidden')
  const climate = { id: newId(), isRelevant: true, ownerId: org.people('mina') }
  await expectRefusal(org.as('sara').do(issues.DecideClimate, { ...climate, reason: 'Heat' }), 'forbidden')
  await expectRefusal(org.as('mina').do(issues.DecideClimate, { ...climate, reason: ' ' }), 'climate-needs-a-reason')
})

test('the decision on climate change is one, with its reason, and may be the other way later', async () => {
  const { org } = await works()
  const id = newId()
  const ownerId = org.people('mina')
  await org.as('mina').do(issues.DecideClimate, { id, isRelevant: false, reason: 'No effect seen', ownerId })

  const again = { id: newId(), isRelevant: true, reason: 'Heat', ownerId }
  await expectRefusal(org.as('mina').do(issues.DecideClimate, again), 'already-there')
  const change = { id, isRelevant: true, reason: 'Summer heat stops outdoor work', ownerId }
  await expectRefusal(org.as('bo').do(issues.ChangeClimateDecision, change), 'forbidden')
  await org.as('mina').do(issues.ChangeClimateDecision, change)

  const { since } = await org.as('guest').ask(reviews.TheChanges, { record: 'climate-decision', recordId: id })
  expect(since).toEqual({ isRelevant: [false, true], reason: ['No effect seen', 'Summer heat stops outdoor work'] })
})

test('a review keeps the earlier state, and says when it is looked at again', async () => {
  const all = await works()
  const { org, raise, issue } = all
  const id = await raise('mina', { nextReview: '2026-03-20' })
  const entry = { record: 'issue' as const, recordId: id }

  expect(await workOf(all, 'bo')).toEqual([['issue', 'review', '2026-03-20']])
  await org.as('bo').do(issues.ChangeIssue, { id, ...issue, effect: 'opportunity' })
  const changed = { id: newId(), ...entry, outcome: 'changed' as const }
  await expectRefusal(org.as('bo').do(reviews.ReviewEntry, changed), 'changed-needs-a-note')
  await expectRefusal(org.as('ali').do(reviews.ReviewEntry, { ...changed, note: 'Me' }), 'only-owner-reviews')
  await expectRefusal(org.as('guest').do(reviews.ReviewEntry, { ...changed, note: 'Me' }), 'forbidden')
  await expectRefusal(
    org.as('bo').do(reviews.ReviewEntry, { ...changed, note: 'Late', nextReview: '2026-01-01' }),
    'review-in-the-past',
  )
  await org.as('bo').do(reviews.ReviewEntry, { ...changed, note: 'We are certified already' })
  await org.as('bo').do(issues.ChangeIssue, { id, ...issue, effect: 'opportunity', effectNote: 'New customers' })

  const { since, reviews: told } = await org.as('ali').ask(reviews.TheChanges, entry)
  expect(since).toEqual({ effectNote: ['', 'New customers'] })
  expect(told.map(({ outcome, note, nextReview, changes }) => [outcome, note, nextReview, changes])).toEqual([
    ['changed', 'We are certified already', '2027-03-02', { effect: ['threat', 'opportunity'] }],
    ['first', '', '2026-03-20', {}],
  ])
  expect(await workOf(all, 'bo')).toEqual([])
  const listed = async (changedSince: string) =>
    (await org.as('ali').ask(issues.ListIssues, { changedSince })).rows.map((row) => row.id)
  expect([await listed('2026-03-02'), await listed('2026-03-03')]).toEqual([[id], []])
  const history = await org.as('mina').ask(HistoryOf, { recordId: id })
  expect(history.rows.map(({ command }) => command)).toContain('context.reviewEntry')
})

test('reviews stand in the order of their days, whatever the clock of the page that made them says', async () => {
  const { org, raise, issue } = await works()
  const today = house.clock.now
  const id = await raise()
  const entry = { record: 'issue' as const, recordId: id }
  const review = { ...entry, outcome: 'unchanged' as const, note: 'By a tablet whose clock stands at 2024' }

  await org.as('bo').do(issues.ChangeIssue, { id, ...issue, effect: 'opportunity' })
  await org.as('bo').do(reviews.ReviewEntry, { ...review, id: '018cc251-f400-7000-8000-000000000002' })
  house.clock.now = new Date('2026-03-05T06:00:00.000Z')
  await org.as('bo').do(reviews.ReviewEntry, { ...review, id: '018cc251-f400-7000-8000-000000000001' })
  house.clock.now = today

  const { since, reviews: told } = await org.as('ali').ask(reviews.TheChanges, entry)
  expect(since).toEqual({})
  expect(told.map(({ outcome, reviewedOn, changes }) => [outcome, reviewedOn, changes])).toEqual([
    ['unchanged', '2026-03-05', {}],
    ['unchanged', '2026-03-02', { effect: ['threat', 'opportunity'] }],
    ['first', '2026-03-02', {}],
  ])
})

test('what an interested party asks for is taken care of, or is not, with the reason', async () => {
  const { org } = await works()
  const [partyId, id, other] = [newId(), newId(), newId()]
  const party = { nameEn: 'Customers', nameAr: 'العملاء', relevance: 'They pay us', ownerId: org.people('bo') }
  const asks = { statement: 'Deliver on time', isAddressed: true }

  await expectRefusal(org.as('bo').do(parties.AddParty, { id: partyId, ...party }), 'forbidden')
  const nameless = { id: partyId, ...party, nameEn: '', nameAr: '' }
  await expectRefusal(org.as('mina').do(parties.AddParty, nameless), 'party-needs-a-name')
  await org.as('mina').do(parties.AddParty, { id: partyId, ...party })
  const add = (given: object) => org.as('mina').do(parties.AddRequirement, { id, partyId, ...asks, ...given })
  await expectRefusal(add({}), 'addressed-needs-a-way')
  await expectRefusal(add({ isAddressed: false }), 'not-addressed-needs-a-reason')
  await expectRefusal(add({ clauses: ['8.99'] }), 'unknown-clause')
  await expectRefusal(org.as('bo').do(parties.AddRequirement, { id, partyId, ...asks, how: 'Plan' }), 'forbidden')
  await add({ clauses: ['8.2.3'] })
  const price = { statement: 'A lower price', isAddressed: false, reason: 'A matter of contracts, not of quality' }
  await org.as('mina').do(parties.AddRequirement, { id: other, partyId, ...price })
  await expectRefusal(org.as('bo').do(parties.ChangeRequirement, { id, ...asks, how: 'Plan' }), 'forbidden')
  await org.as('mina').do(parties.ChangeRequirement, { id, ...asks, how: 'Weekly plan', clauses: ['8.2.3'] })
  await expectRefusal(org.as('bo').do(parties.CloseRequirement, { id: other, reason: 'Gone' }), 'forbidden')
  await org.as('mina').do(parties.CloseRequirement, { id: other, reason: 'Agreed for three years' })

  const { rows } = await org.as('guest').ask(parties.ListParties, {})
  expect(rows.map(({ requirements, addressed }) => [requirements, addressed])).toEqual([[1, 1]])
  const record = { record: 'interested-party' as const, recordId: partyId }
  const { since } = await org.as('ali').ask(reviews.TheChanges, record)
  expect(since['requirements']?.[1]).toMatchObject([{ statement: 'Deliver on time', how: 'Weekly plan' }])
  await expectRefusal(org.as('bo').do(parties.ChangeParty, { id: partyId, ...party }), 'forbidden')
  await org.as('mina').do(parties.ChangeParty, { id: partyId, ...party, relevance: 'They decide whether we live' })
  await expectRefusal(org.as('bo').do(parties.CloseParty, { id: partyId, reason: 'Gone' }), 'forbidden')
  await org.as('mina').do(parties.CloseParty, { id: partyId, reason: 'Merged with another one' })
  await expectRefusal(add({ id: newId(), how: 'Plan' }), 'step-not-allowed')
})

test('responsibilities follow from the processes alone', async () => {
  const { org } = await works()
  const processId = newId()
  const process = { code: 'PUR', nameEn: 'Purchasing', nameAr: 'المشتريات', clauses: ['8.4'] }
  await org.as('mina').do(AddProcess, { id: processId, ...process, ownerId: org.people('bo') })
  const member = { id: newId(), processId, personId: org.people('ali'), from: '2026-01-01' }
  await org.as('mina').do(AssignMember, member)

  const found = await org.as('guest').ask(TheResponsibilities, {})

  expect(found.processes).toMatchObject([{ code: 'PUR', ownerId: org.people('bo'), memberIds: [org.people('ali')] }])
  const of = (clause: string) => found.clauses.find((one) => one.clause === clause)?.processIds
  expect([of('8.4.2'), of('9.3.1')]).toEqual([[processId], []])
})

test('the report names every process, also beyond the first page of them', async () => {
  const { org } = await works()
  const codes = Array.from({ length: 201 }, (_, place) => `P${String(place).padStart(3, '0')}`)
  for (const code of codes)
    await org.as('mina').do(AddProcess, { id: newId(), code, nameEn: code, nameAr: '', ownerId: org.people('bo') })

  const report = await org.as('mina').ask(TheContextReport, {})
  expect(report.processes.map(({ code }) => code).toSorted()).toEqual(codes)
})

test('scope: no clause is left out without a justification, no revision approved by who wrote it', async () => {
  const { org, scope } = await works()
  const [id, second] = [newId(), newId()]
  const draft = (given: object, by = 'mina') => org.as(by).do(scopes.DraftScope, { id, ...scope, ...given })
  const without = (clause: string, justification: string) => ({ notApplicable: [{ clause, justification }] })

  await expectRefusal(draft({}, 'sara'), 'forbidden')
  await expectRefusal(draft(without('8.3', '')), 'not-applicable-needs-justification')
  await expectRefusal(draft(without('9', 'We do not look')), 'whole-chapter-applies')
  await expectRefusal(draft(without('8.99', 'There is none')), 'unknown-clause')
  await draft({ statementAr: '' })
  const [half] = (await org.as('mina').ask(scopes.TheScope, {})).revisions
  expect([half?.certificate.en.split('\n')[0], half?.certificate.ar]).toEqual([scope.statementEn, ''])
  await expectRefusal(draft({ id: second }), 'there-is-a-draft')
  await expectRefusal(org.as('mina').do(scopes.ApproveScope, { id }), 'forbidden')
  await expectRefusal(org.as('sara').do(scopes.ApproveScope, { id }), 'scope-needs-both-languages')
  await expectRefusal(org.as('bo').do(scopes.ChangeScope, { id, ...scope }), 'forbidden')
  await org.as('mina').do(scopes.ChangeScope, { id, ...scope })
  await org.as('sara').do(scopes.ApproveScope, { id })
  await expectRefusal(org.as('mina').do(scopes.ChangeScope, { id, ...scope }), 'signed-is-not-edited')

  const next = { id: second, ...scope, ...without('8.5.3', 'Customers leave nothing with us') }
  await expectRefusal(org.as('mina').do(scopes.DraftScope, next), 'revision-needs-a-reason')
  await org.as('mina').do(scopes.DraftScope, { ...next, changeReason: 'We design now' })
  await org.as('sara').do(scopes.ApproveScope, { id: second })

  const { revisions } = await org.as('guest').ask(scopes.TheScope, {})
  expect(revisions.map(({ revision, state }) => [revision, state])).toEqual([
    [2, 'approved'],
    [1, 'superseded'],
  ])
  expect(revisions[1]?.certificate.en).toBe(
    'Machining of precision parts\nProducts and services: Precision parts\nSites: Abu Dhabi\nNot applicable: 8.3',
  )
  expect(revisions[1]?.certificate.ar).toContain('تشغيل القطع الدقيقة\nالمنتجات والخدمات: قطع دقيقة\nالمواقع: أبوظبي')
  const { rows } = await org.as('mina').ask(SignaturesOf, { recordId: second })
  expect(rows.map(({ personName, meaning }) => [personName, meaning])).toEqual([['sara', 'approved']])
  const told = await org.as('ali').ask(reviews.TheChanges, { record: 'scope-statement', recordId: second })
  expect(Object.keys(told.reviews[0]?.changes ?? {})).toEqual(['notApplicable', 'revision'])
  const entry = { id: newId(), record: 'scope-statement' as const, recordId: second, outcome: 'unchanged' as const }
  await expectRefusal(org.as('bo').do(reviews.ReviewEntry, entry), 'only-leadership-reviews')
  await org.as('sara').do(reviews.ReviewEntry, entry)
})

test('policy: says what it must, is signed, and is acknowledged once by each person', async () => {
  const all = await works()
  const { org, policy } = all
  const [id, second] = [newId(), newId()]

  await expectRefusal(org.as('sara').do(policies.DraftPolicy, { id, ...policy }), 'forbidden')
  const empty = { id, ...policy, statementEn: '', statementAr: '' }
  await expectRefusal(org.as('mina').do(policies.DraftPolicy, empty), 'policy-needs-a-statement')
  await org.as('mina').do(policies.DraftPolicy, { id, ...policy, commitments: ['purpose'] })
  expect(await workOf(all, 'sara')).toEqual([['quality-policy', 'approve-policy', null]])
  await expectRefusal(org.as('mina').do(policies.ApprovePolicy, { id }), 'forbidden')
  await expectRefusal(org.as('sara').do(policies.ApprovePolicy, { id }), 'policy-lacks-commitments')
  await expectRefusal(org.as('bo').do(policies.ChangePolicy, { id, ...policy }), 'forbidden')
  await org.as('mina').do(policies.ChangePolicy, { id, ...policy })
  const mine = { id: newId(), policyId: id }
  await expectRefusal(org.as('ali').do(policies.AcknowledgePolicy, mine), 'policy-not-in-force')
  await org.as('sara').do(policies.ApprovePolicy, { id })

  expect(await workOf(all, 'ali')).toEqual([['quality-policy', 'acknowledge', '2026-03-16']])
  await expectRefusal(org.as('guest').do(policies.AcknowledgePolicy, mine), 'forbidden')
  await org.as('ali').do(policies.AcknowledgePolicy, mine)
  await expectRefusal(
    org.as('ali').do(policies.AcknowledgePolicy, { id: newId(), policyId: id }),
    'already-acknowledged',
  )
  const told = await org.as('mina').ask(policies.ThePolicy, {})
  expect(told.acknowledged.map(({ nameEn }) => nameEn)).toEqual(['ali'])
  expect(told.outstanding.map(({ nameEn }) => nameEn).sort()).toEqual(['Founder', 'bo', 'mina', 'sara'])

  await org.as('mina').do(policies.DraftPolicy, { id: second, ...policy, changeReason: 'A new owner' })
  await org.as('sara').do(policies.ApprovePolicy, { id: second })
  const after = await org.as('mina').ask(policies.ThePolicy, {})
  expect(after.revisions.map(({ revision, state }) => [revision, state])).toEqual([
    [2, 'approved'],
    [1, 'superseded'],
  ])
  expect(after.acknowledged).toEqual([])
})

test('the author of a draft does not approve it, also when they are top management', async () => {
  const org = await house.organisation({ people: { lena: ['quality-manager', 'top-management'] } })
  const [scopeId, policyId] = [newId(), newId()]
  await org.as('lena').do(scopes.DraftScope, { id: scopeId, statementEn: 'Machining' })
  await org.as('lena').do(policies.DraftPolicy, { id: policyId, statementEn: 'We keep our word' })

  await expectRefusal(org.as('lena').do(scopes.ApproveScope, { id: scopeId }), 'author-does-not-approve')
  await expectRefusal(org.as('lena').do(policies.ApprovePolicy, { id: policyId }), 'author-does-not-approve')
})

test('who answers for what is looked at again by who leads, and the next look says what changed since', async () => {
  const { org } = await works()
  const given = { code: 'P4', nameEn: 'Purchasing', nameAr: 'المشتريات', ownerId: org.people('bo') }
  const processId = newId()
  await org.as('mina').do(AddProcess, { id: processId, ...given } as never)
  const review = (by: string, rest: object = {}) =>
    org.as(by).do(reviews.ReviewEntry, {
      id: newId(),
      record: 'responsibilities',
      recordId: org.org,
      outcome: 'unchanged',
      ...rest,
    })
  const changes = () => org.as('ali').ask(reviews.TheChanges, { record: 'responsibilities', recordId: org.org })

  await expectRefusal(review('bo'), 'only-leadership-reviews')
  expect((await org.as('ali').ask(TheResponsibilities, {})).review).toBeNull()
  await review('sara', { nextReview: '2026-03-20' })
  expect((await changes()).since).toEqual({})
  await org.as('mina').do(AssignMember, { id: newId(), processId, personId: org.people('ali'), from: '2026-03-02' })

  const { since, reviews: told } = await changes()
  expect(Object.keys(since)).toEqual(['processes'])
  expect(told).toHaveLength(1)
  expect((await org.as('ali').ask(TheResponsibilities, {})).review).toMatchObject({ nextReview: '2026-03-20' })
  expect(await workOf({ org } as Works, 'sara')).toContainEqual([
    'responsibilities',
    'review-responsibilities',
    '2026-03-20',
  ])
})
