import { afterAll, beforeAll, expect, test } from 'vitest'
import { newId } from '#kernel/ids.ts'
import { expectRefusal, openTestHouse, type TestHouse } from '#apps/server/testing.ts'
import { CompleteAction } from '#modules/actions/contract.ts'
import { workFor as actionsFor } from '#modules/actions/queries.ts'
import type { World } from '#platform/server/context.ts'
import * as contract from '../contract.ts'
import { TheNonconformity } from '../contract/register.ts'
import { workFor } from '../queries.ts'

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
}
const evidence = [{ kind: 'record' as const, text: 'PO-114' }]
const found = {
  statement: '3 of 12 orders had no review',
  requirement: { edition: '9001:2015' as const, clause: '8.4.1' },
  evidence,
  grade: 'minor' as const,
  source: 'audit' as const,
  detectedOn: '2026-03-01',
}
const answer = {
  correction: 'The orders were reviewed',
  correctedOn: '2026-03-02',
  extent: 'All orders of May',
  causeMethod: 'other' as const,
  cause: 'The form does not ask for it',
}

test('the work goes from hand to hand, each time to one of them', async () => {
  const org = await house.organisation({ people })
  const id = newId()
  const waiting = async () => {
    const found: string[] = []
    for (const name of Object.keys(people))
      await house.pool.db.transaction().execute(async (db) => {
        const { sql } = await import('kysely')
        await sql`select set_config('app.org', ${org.org}, true)`.execute(db)
        const world = { db, org: org.org, actor: org.actor(name), today: house.clock.now.toISOString().slice(0, 10) }
        for (const work of [...(await workFor(world as World)), ...(await actionsFor(world as World))])
          found.push(`${name}: ${work.verbKey}`)
      })
    return found
  }
  const actionId = newId()

  await org.as('lea').do(contract.RaiseNonconformity, { id, ...found, ownerId: org.people('bo') })
  expect(await waiting()).toEqual(['bo: respond'])

  await org.as('bo').do(contract.RespondToNonconformity, {
    id,
    ...answer,
    actions: [
      { id: actionId, kind: 'corrective', description: 'Add the field', ownerId: org.people('ali'), due: '2026-04-01' },
    ],
  })
  expect(await waiting()).toEqual(['lea: decide'])

  await org.as('lea').do(contract.AcceptResponse, { id, criterion: '20 reviews in a row', reviewOn: '2026-03-02' })
  expect(await waiting()).toEqual(['ali: carry-out'])

  await org.as('ali').do(CompleteAction, { id: actionId, done: 'Added', evidence, doneOn: '2026-03-02' })
  expect(await waiting()).toEqual(['bo: report-implementation', 'lea: verify'])

  await org.as('bo').do(contract.ReportImplementation, { id })
  expect(await waiting()).toEqual(['lea: verify', 'lea: verify'])

  await org.as('lea').do(contract.VerifyEffectiveness, { id, verdict: 'effective', result: '20 of 20', evidence })
  expect(await waiting()).toEqual(['lea: close', 'mina: close'])

  await org.as('lea').do(contract.CloseNonconformity, { id })
  expect(await waiting()).toEqual([])
})

test('what was closed is reopened by whoever closed it, but by nobody whose work it judged', async () => {
  const org = await house.organisation({ people })
  const [id, actionId] = [newId(), newId()]
  await org.as('lea').do(contract.RaiseNonconformity, { id, ...found, ownerId: org.people('bo') })
  await org.as('bo').do(contract.RespondToNonconformity, {
    id,
    ...answer,
    actions: [
      {
        id: actionId,
        kind: 'corrective',
        description: 'Add the field',
        ownerId: org.people('mina'),
        due: '2026-04-01',
      },
    ],
  })
  await org.as('lea').do(contract.AcceptResponse, { id, criterion: '20 reviews in a row' })
  await org.as('mina').do(CompleteAction, { id: actionId, done: 'Added', evidence, doneOn: '2026-03-02' })
  await org.as('bo').do(contract.ReportImplementation, { id })
  await org.as('lea').do(contract.VerifyEffectiveness, { id, verdict: 'effective', result: '20 of 20', evidence })
  await org.as('lea').do(contract.CloseNonconformity, { id })
  const again = { id, reason: 'Found again in July' }

  await expectRefusal(org.as('mina').do(contract.ReopenNonconformity, again), 'reopener-is-involved')
  await expectRefusal(org.as('bo').do(contract.ReopenNonconformity, again), 'forbidden')
  await expectRefusal(org.as('lea').do(contract.ReopenNonconformity, { ...again, reason: ' ' }), 'malformed')
  await expectRefusal(
    org.as('lea').do(contract.ReopenNonconformity, { ...again, responseDue: '2026-03-01' }),
    'day-is-not-later',
  )
  const { record } = await org.as('lea').do(contract.ReopenNonconformity, again)
  expect(record).toMatchObject({ state: 'reopened', cycle: 2, reopenedReason: 'Found again in July' })
})

test('two who answer at once do not overwrite each other', async () => {
  const org = await house.organisation({ people })
  const id = newId()
  await org.as('tom').do(contract.RaiseNonconformity, {
    id,
    statement: '3 of 12 orders had no review',
    requirement: { edition: '9001:2015', clause: '8.4.1' },
    evidence,
    grade: 'minor',
    source: 'process',
    ownerId: org.people('bo'),
    detectedOn: '2026-03-01',
  })
  const { version } = await org.as('bo').ask(TheNonconformity, { id })

  await org.as('bo').do(contract.AcknowledgeNonconformity, { id }, { seen: version })

  await expectRefusal(
    org.as('mina').do(contract.DisputeNonconformity, { id, reason: 'Late' }, { seen: version }),
    'stale',
  )
})
