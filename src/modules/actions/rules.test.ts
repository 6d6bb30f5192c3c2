import { describe, expect, test } from 'vitest'
import { actionLifecycle } from './lifecycle.ts'
import { escalations } from './notices.ts'
import * as rules from './rules.ts'

const bo = { id: 'bo', roles: ['process-owner'] }
const manager = { id: 'mina', roles: ['quality-manager'] }
const evidence = [{ kind: 'record' as const, text: 'PO-114' }]

describe('a rule allows, or says why not', () => {
  test.each([
    ['only-owner-carries-out', rules.onlyOwnerCarriesOut(bo, 'bo'), rules.onlyOwnerCarriesOut(bo, 'ali')],
    ['only-planner-changes', rules.onlyPlannerChanges(manager, 'ali'), rules.onlyPlannerChanges(bo, 'ali')],
    [
      'verifier-owns-an-action',
      rules.verifierIsIndependent('bo', ['ali', null]),
      rules.verifierIsIndependent('bo', ['bo']),
    ],
    ['new-owner-verifies-it', rules.newOwnerDoesNotVerify('bo', 'lea'), rules.newOwnerDoesNotVerify('lea', 'lea')],
    ['completion-needs-evidence', rules.completionHasEvidence(evidence), rules.completionHasEvidence([])],
    [
      'done-in-the-future',
      rules.doneIsNotAhead('2026-03-02', '2026-03-02'),
      rules.doneIsNotAhead('2026-03-03', '2026-03-02'),
    ],
    ['due-in-the-past', rules.dueIsAhead('2026-03-02', '2026-03-02'), rules.dueIsAhead('2026-03-01', '2026-03-02')],
    [
      'postponement-is-not-later',
      rules.postponementIsLater('2026-03-01', '2026-03-02'),
      rules.postponementIsLater('2026-03-02', '2026-03-02'),
    ],
  ])('%s', (key, allowed, refused) => {
    expect(allowed).toBeUndefined()
    expect(refused?.key).toBe(key)
  })
})

test('only a corrective action waits for its effect', () => {
  expect(rules.stepOfVerification('corrective')).toBe('verify')
  expect(rules.stepOfVerification('correction')).toBe('finish')
  expect(actionLifecycle.next('pending-verification', rules.stepOfVerification('correction'))).toBe('closed')
})

test('what is late is told to the owner, a week later to the manager, and on no other day', () => {
  const action = {
    state: 'open',
    due: '2026-03-01',
    ownerId: 'bo',
    number: 'CAR-2026-0001',
    description: 'Calibrate',
  } as never
  const on = (today: string) => escalations([action], today, () => 'mina').map(({ personId, key }) => [personId, key])

  expect(on('2026-03-01')).toEqual([])
  expect(on('2026-03-02')).toEqual([['bo', 'action-overdue']])
  expect(on('2026-03-05')).toEqual([])
  expect(on('2026-03-08')).toEqual([['mina', 'action-overdue-manager']])
})
