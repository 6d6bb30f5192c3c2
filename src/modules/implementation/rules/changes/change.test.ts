import { describe, expect, test } from 'vitest'
import { changeLifecycle } from '../../lifecycle.ts'
import * as rules from './change.ts'

const bo = { id: 'bo', roles: ['process-owner'] }
const mina = { id: 'mina', roles: ['quality-manager'] }
const ali = { id: 'ali', roles: ['employee'] }
const written = { proposedBy: 'bo', ownerId: 'bo', editorIds: ['sara'] }
const doing = { ownerId: 'bo', responsibilities: [{ id: 'r', what: 'Evaluate', personId: 'ali' }], doneBy: 'eva' }
const days = { plannedFrom: '2026-03-02', plannedUntil: '2026-04-30', reviewOn: '2026-07-31' }
const whole = {
  ...doing,
  ...days,
  titleEn: 'Two suppliers',
  titleAr: '',
  reason: 'Late',
  purpose: 'In time',
  consequences: 'Two',
  unwanted: 'Two surfaces',
  integrity: 'The old list stays',
  resources: 'Two weeks',
  criterion: 'None late',
  reviewerId: 'omar',
}
const part = { number: 'PRO-001', titleEn: 'Buying', titleAr: '' }

describe('a rule allows, or says why not', () => {
  test.each([
    ['change-needs-a-title', rules.changeHasTitle(whole), rules.changeHasTitle({ titleEn: '', titleAr: '' })],
    ['change-lacks-criterion', rules.mayBeSubmitted(whole), rules.mayBeSubmitted({ ...whole, criterion: ' ' })],
    [
      'change-lacks-days',
      rules.changeIsThoughtThrough(whole),
      rules.changeIsThoughtThrough({ ...whole, reviewOn: null }),
    ],
    [
      'change-ends-before-it-begins',
      rules.changeDaysAreInOrder(days),
      rules.changeDaysAreInOrder({ ...days, plannedUntil: '2026-03-01' }),
    ],
    [
      'change-is-judged-too-early',
      rules.changeDaysAreInOrder({ ...days, reviewOn: days.plannedUntil }),
      rules.changeDaysAreInOrder({ ...days, reviewOn: '2026-04-29' }),
    ],
    ['change-is-of-others', rules.writerWritesIt(mina, written), rules.writerWritesIt(ali, written)],
    [
      'proposer-approves-own-change',
      rules.approverIsNotProposer('hind', written),
      rules.approverIsNotProposer('sara', written),
    ],
    [
      'change-approver-may-not',
      rules.approverMayDecide({ active: true, roles: ['top-management'] }),
      rules.approverMayDecide({ active: false, roles: ['top-management'] }),
    ],
    ['change-asks-another', rules.approverIsAsked('hind', 'hind'), rules.approverIsAsked('mina', 'hind')],
    ['change-is-another', rules.changeIsWhatWasShown('a', 'a', 'a'), rules.changeIsWhatWasShown('a', 'a', 'b')],
    ['only-owner-leads-change', rules.ownerLeadsTheChange(mina, 'bo'), rules.ownerLeadsTheChange(ali, 'bo')],
    ['takes-no-part-in-change', rules.doerTakesPart(ali, doing), rules.doerTakesPart({ ...ali, id: 'x' }, doing)],
    ['change-is-not-under-way', rules.changeIsUnderWay('in-progress'), rules.changeIsUnderWay('approved')],
    [
      'change-has-open-parts',
      rules.everythingOpenedHasEnded([{ ...part, isOpen: false }]),
      rules.everythingOpenedHasEnded([{ ...part, isOpen: true }]),
    ],
    ['judge-made-the-change', rules.judgeDidNotMakeIt('omar', doing), rules.judgeDidNotMakeIt('eva', doing)],
    ['judge-made-the-change', rules.mayBeSubmitted(whole), rules.mayBeSubmitted({ ...whole, reviewerId: 'ali' })],
    [
      'change-has-no-judge',
      rules.somebodyCanJudge(['mina'], { ...whole, reviewerId: null }),
      rules.somebodyCanJudge(['bo', 'ali'], { ...whole, reviewerId: null }),
    ],
    ['another-judges-change', rules.judgeIsAsked(bo, 'bo'), rules.judgeIsAsked(bo, 'omar')],
    [
      'change-review-is-not-due',
      rules.effectHasHadTime('2026-07-31', '2026-07-30', 'It shows already'),
      rules.effectHasHadTime('2026-07-31', '2026-07-30', ' '),
    ],
    [
      'change-day-has-passed',
      rules.daysAreAhead('2026-03-02', '2026-03-02', '2026-03-02'),
      rules.daysAreAhead('2026-03-01', '2026-03-02', '2026-03-02'),
    ],
  ])('%s', (key, allowed, refused) => {
    expect(allowed).toBeUndefined()
    expect(refused?.key).toBe(key)
  })
})

test('what is open is named in both languages, with its number from left to right', () => {
  const refusal = rules.everythingOpenedHasEnded([
    { ...part, titleAr: 'الشراء', isOpen: true },
    { number: null, titleEn: '', titleAr: '', isOpen: true },
  ])

  expect(refusal?.details).toEqual({
    namesEn: '\u2066PRO-001\u2069 Buying; …',
    namesAr: '\u2066PRO-001\u2069 الشراء؛ …',
  })
})

test.each([
  ['revision', 'approved', true],
  ['revision', 'effective', false],
  ['document', 'withdrawn', false],
  ['training', 'planned', true],
  ['training', 'cancelled', false],
  ['task', 'pending-verification', true],
  ['task', 'closed', false],
] as const)('a %s that is %s is open: %s', (kind, state, isOpen) => {
  expect(rules.isOpenStill(kind, state)).toBe(isOpen)
})

test('it is late when it should be done, or judged', () => {
  const late = (state: 'approved' | 'in-progress' | 'done' | 'effective', today: string) =>
    rules.isLate({ state, ...days }, today)

  expect([late('in-progress', '2026-04-30'), late('in-progress', '2026-05-01')]).toEqual([false, true])
  expect([late('done', '2026-07-31'), late('done', '2026-08-01'), late('effective', '2026-09-01')]).toEqual([
    false,
    true,
    false,
  ])
})

test('what has come to its end takes no further step, and what did not work is taken up again', () => {
  expect((['effective', 'rejected', 'cancelled'] as const).every(changeLifecycle.isFinal)).toBe(true)
  expect(changeLifecycle.next('ineffective', 'reopen')).toBe('in-progress')
  expect(() => changeLifecycle.next('done', 'cancel')).toThrow('step-not-allowed')
})
