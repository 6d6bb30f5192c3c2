import { afterAll, beforeAll, expect, test } from 'vitest'
import { newId } from '#kernel/ids.ts'
import { CompleteAction, ListActions, PlanAction } from '#modules/actions/contract.ts'
import { AddProcess } from '#modules/processes/contract.ts'
import { SignaturesOf } from '#kernel/platform-contract.ts'
import { expectRefusal, openTestHouse, type TestHouse } from '#apps/server/testing.ts'
import * as contract from '../contract.ts'
import { ListNonconformities, SimilarNonconformities, TheNonconformity } from '../contract/register.ts'

let house: TestHouse
beforeAll(async () => {
  house = await openTestHouse()
})
afterAll(() => house.close())

const people = {
  bo: ['process-owner'],
  ali: ['employee'],
  lea: ['lead-auditor'],
  tom: ['auditor'],
  mina: ['quality-manager'],
  guest: ['external-auditor'],
}
const evidence = [{ kind: 'record' as const, text: 'PO-114, PO-117 and PO-121 of May 2026' }]
const reason = 'Because it has to be'

async function works() {
  const org = await house.organisation({ people })
  const processId = newId()
  const purchasing = {
    code: 'PUR',
    nameEn: 'Purchasing',
    nameAr: 'المشتريات',
    ownerId: org.people('bo'),
    since: '2025-01-01',
  }
  await org.as('mina').do(AddProcess, { id: processId, ...purchasing })
  const raise = async (given: object = {}, by = 'lea') => {
    const id = newId()
    const requirement = { edition: '9001:2015' as const, clause: '8.4.1' }
    const statement = '3 of 12 orders of May were sent without the review by the buyer'
    await org.as(by).do(contract.RaiseNonconformity, {
      id,
      statement,
      requirement,
      evidence,
      grade: 'minor',
      source: 'audit',
      processId,
      detectedOn: '2026-03-01',
      ...given,
    })
    return id
  }
  const answer = (id: string, given: object = {}, by = 'bo') =>
    org.as(by).do(contract.RespondToNonconformity, {
      id,
      correction: 'The three orders were reviewed and confirmed',
      correctedOn: '2026-03-02',
      extent: 'All 12 orders of May were checked; no other was affected',
      causeMethod: 'five-whys',
      whys: ['The buyer did not know', 'The form does not ask for it'],
      cause: 'The order form has no field for the review',
      actions: [
        {
          id: newId(),
          kind: 'corrective',
          description: 'Add the field to the form',
          ownerId: org.people('ali'),
          due: '2026-04-01',
        },
      ],
      ...given,
    })
  const accept = (id: string, by = 'lea') =>
    org
      .as(by)
      .do(contract.AcceptResponse, { id, criterion: '20 orders in a row with a review', reviewOn: '2026-06-01' })
  const whole = (id: string) => org.as('mina').ask(TheNonconformity, { id })
  const carryOut = async (id: string) => {
    for (const action of (await whole(id)).actions)
      if (action.state === 'open')
        await org
          .as('ali')
          .do(CompleteAction, { id: action.id, done: 'The form has the field', evidence, doneOn: '2026-03-02' })
    return org.as('bo').do(contract.ReportImplementation, { id })
  }
  const verify = (id: string, given: object = {}, by = 'lea') =>
    org.as(by).do(contract.VerifyEffectiveness, {
      id,
      verdict: 'effective',
      result: '24 of 24 orders were reviewed',
      evidence,
      ...given,
    })
  /** As far as it takes to be ready for the review of its effect. */
  const implemented = async (given: object = {}) => {
    const id = await raise(given)
    await answer(id)
    await accept(id)
    await carryOut(id)
    return id
  }
  return { org, processId, raise, answer, accept, carryOut, verify, whole, implemented }
}

test('from the finding to the signed proof that it worked', async () => {
  const { org, raise, answer, accept, carryOut, verify, whole } = await works()

  const id = await raise()
  await org.as('bo').do(contract.AcknowledgeNonconformity, { id })
  await answer(id)
  const accepted = await accept(id)
  await carryOut(id)
  const verified = await verify(id)
  const closed = await org.as('lea').do(contract.CloseNonconformity, { id })

  const { actions, people: names, process } = await whole(id)
  const { rows } = await org.as('lea').ask(SignaturesOf, { recordId: id })
  expect(accepted.record).toMatchObject({ state: 'accepted', originalReviewOn: '2026-06-01' })
  expect(verified.record).toMatchObject({
    state: 'effective',
    number: 'NC-2026-0001',
    ownerId: org.people('bo'),
    deciderId: org.people('lea'),
  })
  expect(closed.record).toMatchObject({ state: 'closed', closedOn: '2026-03-02' })
  expect(actions).toMatchObject([
    { number: 'CAR-2026-0001', state: 'closed', verdict: 'effective', verifiedBy: org.people('lea') },
  ])
  expect(rows.map(({ meaning }) => meaning)).toEqual(['effectiveness-reviewed', 'closed'])
  expect(names.map(({ nameEn }) => nameEn).sort()).toEqual(['ali', 'bo', 'lea'])
  expect(process).toMatchObject({ code: 'PUR' })
})

test('what did not work begins again at its cause, with what was answered kept', async () => {
  const { answer, verify, whole, implemented } = await works()
  const id = await implemented()

  await verify(id, { verdict: 'ineffective', result: '4 of 24 orders had no review', responseDue: '2026-07-01' })
  await answer(id, { cause: 'The portal sends orders without the form' })

  const again = await whole(id)
  expect(again).toMatchObject({
    state: 'responded',
    cycle: 2,
    responseDue: '2026-07-01',
    criterion: null,
    reviewOn: null,
  })
  expect(again.earlierResponses.map((one) => [one.cycle, one.cause])).toEqual([
    [1, 'The order form has no field for the review'],
  ])
  expect(again.reviews).toMatchObject([{ cycle: 1, verdict: 'ineffective' }])
  expect(again.actions.map((one) => [one.aboutCycle, one.state, one.verdict])).toEqual([
    [1, 'closed', 'ineffective'],
    [2, 'draft', null],
  ])
})

test('inconclusive is honest: the review is held again', async () => {
  const { verify, implemented } = await works()
  const id = await implemented()

  const { record } = await verify(id, {
    verdict: 'inconclusive',
    result: 'Only 5 orders so far',
    nextReviewOn: '2026-09-01',
  })

  expect(record).toMatchObject({ state: 'implemented', originalReviewOn: '2026-06-01', reviewOn: '2026-09-01' })
  await expectRefusal(verify(id, { verdict: 'inconclusive', nextReviewOn: '2026-03-02' }), 'day-is-not-later')
})

test('an answer that comes back is written again, with its actions', async () => {
  const { org, raise, answer, whole } = await works()
  const id = await raise()
  await answer(id)

  const returned = await org.as('lea').do(contract.ReturnResponse, { id, reason: 'This is not yet the cause' })
  await answer(id)

  const { actions, state } = await whole(id)
  expect(returned.record).toMatchObject({ state: 'returned', returnedReason: 'This is not yet the cause' })
  expect(state).toBe('responded')
  expect(actions.map((one) => [one.state, one.number])).toEqual([
    ['cancelled', null],
    ['draft', null],
  ])
})

test('a disputed nonconformity is upheld, or worded anew', async () => {
  const { org, raise } = await works()
  const [id, other] = [await raise(), await raise()]
  const dispute = { id, reason: 'The orders were reviewed in the portal' }
  const reworded = {
    statement: '2 of 12 orders of May were sent without review',
    requirement: { edition: '9001:2015' as const, clause: '8.4.2' },
    evidence,
    grade: 'minor' as const,
  }

  const disputed = await org.as('bo').do(contract.DisputeNonconformity, dispute)
  const upheld = await org.as('lea').do(contract.UpholdNonconformity, { id, reason: 'The portal shows no review' })
  await org.as('bo').do(contract.DisputeNonconformity, { ...dispute, id: other })
  const changed = await org.as('lea').do(contract.ChangeNonconformity, { id: other, ...reworded })

  expect(disputed.record).toMatchObject({ state: 'disputed', disputedReason: dispute.reason })
  expect(upheld.record).toMatchObject({ state: 'acknowledged', upheldReason: 'The portal shows no review' })
  expect(changed.record).toMatchObject({ state: 'raised', requirementClause: '8.4.2', number: 'NC-2026-0002' })
})

test('more time is given with a reason, and the first day stays', async () => {
  const { org, raise } = await works()
  const id = await raise({ grade: 'major' })

  const { record } = await org
    .as('lea')
    .do(contract.PostponeResponse, { id, responseDue: '2026-04-01', reason: 'The supplier is asked' })

  expect(record).toMatchObject({
    originalResponseDue: '2026-03-16',
    responseDue: '2026-04-01',
    postponedReason: 'The supplier is asked',
  })
})

test('evidence that does not show it sends the action back to its owner', async () => {
  const { org, whole, implemented } = await works()
  const id = await implemented()
  const { actions } = await whole(id)

  const { record } = await org
    .as('lea')
    .do(contract.ReturnImplementation, { id, actionIds: [actions[0]?.id as string], reason })

  expect(record).toMatchObject({ state: 'accepted', implementedOn: null })
  expect((await whole(id)).actions[0]).toMatchObject({ state: 'in-progress', returnedReason: reason })
  await expectRefusal(org.as('bo').do(contract.ReportImplementation, { id }), 'actions-not-complete')
})

test('a closed nonconformity that comes back is reopened, and a void one keeps its number and its reason', async () => {
  const { org, raise, answer, accept, verify, whole, implemented } = await works()
  const id = await implemented()
  await verify(id)
  await org.as('lea').do(contract.CloseNonconformity, { id })
  const wrong = await raise()
  await answer(wrong)
  await accept(wrong)

  const reopened = await org.as('mina').do(contract.ReopenNonconformity, { id, reason: 'Found again in July' })
  const voided = await org.as('mina').do(contract.VoidNonconformity, { id: wrong, reason: 'Raised twice' })

  expect(reopened.record).toMatchObject({ state: 'reopened', cycle: 2, closedOn: null })
  expect(voided.record).toMatchObject({ state: 'voided', voidReason: 'Raised twice', number: 'NC-2026-0002' })
  expect((await whole(wrong)).actions).toMatchObject([{ state: 'cancelled', number: 'CAR-2026-0002' }])
})

test('the owner is replaced, and drafts of the former owner go', async () => {
  const { org, raise, answer, whole } = await works()
  const id = await raise()
  await answer(id)
  await org.as('lea').do(contract.ReturnResponse, { id, reason })

  await org.as('mina').do(contract.AssignNonconformity, { id, ownerId: org.people('ali'), reason: 'Bo has left' })

  const { ownerId, actions } = await whole(id)
  expect(ownerId).toBe(org.people('ali'))
  expect(actions).toMatchObject([{ state: 'cancelled' }])
})

test('nobody does what is not theirs to do', async () => {
  const { org, raise, answer, accept, implemented } = await works()
  const id = await raise()
  const words = {
    id,
    statement: 'Other',
    requirement: { edition: '9001:2015' as const, clause: '8.4.1' },
    evidence,
    grade: 'minor' as const,
  }

  await expectRefusal(raise({}, 'guest'), 'forbidden')
  await expectRefusal(org.as('ali').do(contract.ChangeNonconformity, words), 'only-raiser-changes')
  await expectRefusal(
    org.as('bo').do(contract.AssignNonconformity, { id, ownerId: org.people('ali'), reason }),
    'forbidden',
  )
  await expectRefusal(org.as('ali').do(contract.AcknowledgeNonconformity, { id }), 'only-owner-responds')
  await expectRefusal(org.as('ali').do(contract.DisputeNonconformity, { id, reason }), 'only-owner-responds')
  await expectRefusal(answer(id, {}, 'ali'), 'only-owner-responds')
  await expectRefusal(
    org.as('bo').do(contract.PostponeResponse, { id, responseDue: '2026-09-01', reason }),
    'forbidden',
  )
  await expectRefusal(org.as('bo').do(contract.UpholdNonconformity, { id, reason }), 'forbidden')
  await answer(id, {}, 'mina')
  await expectRefusal(accept(id, 'bo'), 'forbidden')
  await expectRefusal(accept(id, 'mina'), 'decider-is-responsible')
  await expectRefusal(org.as('bo').do(contract.ReturnResponse, { id, reason }), 'forbidden')
  await accept(id)
  await expectRefusal(org.as('ali').do(contract.ReportImplementation, { id }), 'only-owner-responds')
  const ready = await implemented()
  await expectRefusal(
    org.as('bo').do(contract.ReturnImplementation, { id: ready, actionIds: [newId()], reason }),
    'forbidden',
  )
  await expectRefusal(org.as('tom').do(contract.CloseNonconformity, { id: ready }), 'forbidden')
  await expectRefusal(org.as('tom').do(contract.ReopenNonconformity, { id: ready, reason }), 'forbidden')
  await expectRefusal(org.as('lea').do(contract.VoidNonconformity, { id: ready, reason }), 'forbidden')
})

test('nobody verifies what they had a hand in, and nothing is closed unproven', async () => {
  const { org, raise, answer, accept, carryOut, verify, implemented } = await works()
  const mine = {
    id: newId(),
    kind: 'corrective',
    description: 'Add the field',
    ownerId: org.people('tom'),
    due: '2026-04-01',
  }
  const id = await raise()
  await answer(id, { actions: [mine] })
  await accept(id)
  await expectRefusal(carryOut(id), 'only-owner-carries-out')
  await org.as('tom').do(CompleteAction, { id: mine.id, done: 'Added', evidence, doneOn: '2026-03-02' })
  await carryOut(id)

  await expectRefusal(verify(id, {}, 'tom'), 'verifier-is-involved')
  await expectRefusal(verify(id, {}, 'bo'), 'forbidden')
  await expectRefusal(verify(await implemented(), { evidence: [] }), 'verdict-needs-evidence')
  await expectRefusal(org.as('lea').do(contract.CloseNonconformity, { id }), 'actions-not-effective')
})

test('an action about it is promised only while it is undecided', async () => {
  const { org, raise, verify, implemented } = await works()
  const id = await implemented()
  await verify(id)
  const action = { kind: 'corrective' as const, description: 'More', ownerId: org.people('ali'), due: '2026-04-01' }
  const plan = (about: string, given: object = {}) =>
    org.as('bo').do(PlanAction, { id: newId(), ...action, about: { record: 'nonconformity', id: about }, ...given })

  await expectRefusal(plan(id), 'nonconformity-is-decided')
  await expectRefusal(plan(newId()), 'missing')
  await plan(await raise())
  expect((await org.as('bo').ask(ListActions, {})).rows).toHaveLength(2)
})

test('a guest sees the audits they were invited to, and nothing else', async () => {
  const { org, raise } = await works()
  const auditId = newId()
  const [theirs, other] = [await raise({ auditId }), await raise()]
  const guest = { ...org.actor('guest'), scope: { audits: [auditId] } }
  const ask = (id: string) => house.door.look(TheNonconformity, { id }, { actor: guest, org: org.org })

  const { rows } = await house.door.look(ListNonconformities, {}, { actor: guest, org: org.org })

  expect(rows.map((row) => row.id)).toEqual([theirs])
  expect((await ask(theirs)).id).toBe(theirs)
  await expectRefusal(ask(other), 'missing')
  await expectRefusal(org.as('guest').ask(TheNonconformity, { id: theirs }), 'missing')
})

test('the register is narrowed, sorted and paged, and what comes back is found', async () => {
  const { org, raise, processId } = await works()
  const [first, second] = [await raise(), await raise({ grade: 'major', detectedOn: '2025-01-01' })]
  await raise({
    requirement: { edition: '9001:2015', clause: '7.2' },
    processId: null,
    ownerId: org.people('ali'),
    statement: 'Two welders weld without a valid test',
  })

  const numbers = async (input: object) =>
    (await org.as('bo').ask(ListNonconformities, input)).rows.map((row) => row.number)
  const page = await org.as('bo').ask(ListNonconformities, { limit: 2, sort: 'responseDue' })
  const similar = await org.as('bo').ask(SimilarNonconformities, { id: first })

  expect(await numbers({})).toEqual(['NC-2026-0003', 'NC-2026-0002', 'NC-2026-0001'])
  expect(await numbers({ clause: '8.4' })).toEqual(['NC-2026-0002', 'NC-2026-0001'])
  expect(await numbers({ grade: 'major', processId, open: 'true' })).toEqual(['NC-2026-0002'])
  expect(await numbers({ search: 'welders' })).toEqual(['NC-2026-0003'])
  expect(await numbers({ limit: 2, sort: 'responseDue', cursor: page.next })).toEqual(['NC-2026-0003'])
  expect([page.rows[0]?.number, page.rows[0]?.ownerNameEn, page.rows[0]?.processCode, page.total]).toEqual([
    'NC-2026-0002',
    'bo',
    'PUR',
    3,
  ])
  expect(similar.rows.map((row) => row.id)).toEqual([second])
})
