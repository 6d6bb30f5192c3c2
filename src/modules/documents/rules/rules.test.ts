import { describe, expect, test } from 'vitest'
import type { Answer } from '#kernel/refusal.ts'
import { emptyContent } from '../contract/content.ts'
import { Prefix } from '../contract/types.ts'
import { nobody } from '../contract/words.ts'
import * as document from './document.ts'
import * as records from './records.ts'
import * as revision from './revision.ts'
import * as types from './types.ts'

const owner = { ownerId: 'khalid', createdBy: 'khalid' }
const manager = { id: 'mariam', roles: ['quality-manager'] }
const employee = { id: 'ravi', roles: ['employee'] }
const step = (id: string, position: number, personId: string, decision: string | null = null) => ({
  id,
  position,
  personId,
  decision,
})
const away = [{ personId: 'hind', delegateId: 'omar', from: '2026-03-01', until: '2026-03-09' }]

describe('a rule allows, or says why not', () => {
  test.each<[string, Answer, Answer]>([
    [
      'document-needs-a-title',
      document.documentHasTitle({ titleEn: '', titleAr: 'س' }),
      document.documentHasTitle({ titleEn: '', titleAr: '' }),
    ],
    [
      'both-titles-are-needed',
      revision.titledInBoth({ titleEn: '', titleAr: 'س' }, 'ar'),
      revision.titledInBoth({ titleEn: 'Q', titleAr: '' }, 'both'),
    ],
    ['unknown-clause', document.clausesExist('9001:2015', ['7.5']), document.clausesExist('9001:2015', ['7.99'])],
    [
      'restricted-is-not-for-everyone',
      document.restrictedNamesItsReaders('internal', { ...nobody, everyone: true }),
      document.restrictedNamesItsReaders('restricted', { ...nobody, everyone: true }),
    ],
    [
      'only-editors-change-it',
      document.editorEdits(manager, owner, undefined),
      document.editorEdits(employee, owner, 'hind'),
    ],
    ['a-revision-is-in-work', document.nothingIsInWork(undefined), document.nothingIsInWork({ revision: 2 })],
    [
      'revision-is-empty',
      revision.revisionSaysSomething({ content: emptyContent, fileId: 'f' }, 'both'),
      revision.revisionSaysSomething({ content: emptyContent, fileId: null }, 'both'),
    ],
    ['change-summary-is-missing', revision.saysWhatChanged(1, ''), revision.saysWhatChanged(2, ' ')],
    ['first-revision-is-not-minor', revision.minorFollowsAnother(2, true), revision.minorFollowsAnother(1, true)],
    [
      'nobody-approves',
      revision.somebodyApproves([{ role: 'approver' }]),
      revision.somebodyApproves([{ role: 'reviewer' }]),
    ],
    [
      'approver-comes-last',
      revision.approverComesLast([{ role: 'approver' }, { role: 'reviewer' }], 'parallel'),
      revision.approverComesLast([{ role: 'approver' }, { role: 'reviewer' }], 'sequential'),
    ],
    [
      'author-decides-own-revision',
      revision.authorDoesNotDecide(['hind'], ['khalid']),
      revision.authorDoesNotDecide(['hind', 'khalid'], ['khalid', 'mariam']),
    ],
    [
      'training-needs-a-later-day',
      revision.trainedBeforeADay(true, null, '2026-03-02'),
      revision.trainedBeforeADay(true, '2026-03-02', '2026-03-02'),
    ],
    [
      'others-come-first',
      revision.itIsTheirTurn({ id: 'b' }, [step('a', 1, 'x', 'reviewed'), step('b', 2, 'y')]),
      revision.itIsTheirTurn({ id: 'b' }, [step('a', 1, 'x'), step('b', 2, 'y')]),
    ],
    ['step-is-decided', revision.stepIsOpen(null), revision.stepIsOpen('approved')],
    [
      'content-is-another',
      revision.decidesOnWhatWasShown('h', 'h', 'h'),
      revision.decidesOnWhatWasShown('h', 'h', 'other'),
    ],
    [
      'another-is-asked',
      revision.actorIsAsked('omar', 'hind', away, '2026-03-09'),
      revision.actorIsAsked('omar', 'hind', away, '2026-03-10'),
    ],
    [
      'delegate-decides-already',
      revision.delegateIsNotAskedToo('omar', 'hind', [step('a', 1, 'hind')], [null]),
      revision.delegateIsNotAskedToo('omar', 'hind', [step('a', 1, 'hind'), step('b', 1, 'omar')], [null]),
    ],
    [
      'delegation-has-no-days',
      revision.delegationHasDays('2026-03-01', '2026-03-02', '2026-03-02'),
      revision.delegationHasDays('2026-03-03', '2026-03-02', '2026-03-02'),
    ],
    [
      'delegates-for-another',
      revision.delegatesForThemself(manager, 'ravi'),
      revision.delegatesForThemself(employee, 'mariam'),
    ],
    [
      'numbering-has-begun',
      types.schemeIsKept(3, scheme({}), scheme({ digits: 4 })),
      types.schemeIsKept(1, scheme({}), scheme({ prefix: 'SOP' })),
    ],
    [
      'type-is-not-for-this',
      types.typeIsOf('document', { kind: 'document', state: 'active' }),
      types.typeIsOf('document', { kind: 'document', state: 'void' }),
    ],
    [
      'retention-goes-on',
      records.retentionIsOver('2026-03-02', '2026-03-02'),
      records.retentionIsOver('2026-03-03', '2026-03-02'),
    ],
    ['record-is-kept-for-good', undefined, records.retentionIsOver(null, '2026-03-02')],
    ['disposer-proposed-it', records.disposerIsAnother('a', 'b'), records.disposerIsAnother('a', 'a')],
    ['evidence-stays', records.evidenceStays(null, 'f'), records.evidenceStays('f', null)],
  ])('%s', (key, allowed, refused) => {
    expect(allowed).toBeUndefined()
    expect(refused?.key).toBe(key)
  })
})

function scheme(given: object) {
  return { kind: 'document' as const, prefix: 'PRO', digits: 3, firstNumber: 1, ...given }
}

test('a number is the prefix and the count, from the first number on', () => {
  expect(types.numberFrom(scheme({}), 1)).toBe('PRO-001')
  expect(types.numberFrom(scheme({ prefix: 'SOP-PUR', firstNumber: 40, digits: 2 }), 3)).toBe('SOP-PUR-42')
  expect(types.numberFrom(scheme({ digits: 2 }), 100)).toBe('PRO-100')
})

test('a prefix does not end with the hyphen that comes before the count', () => {
  expect(Prefix.safeParse('SOP-PUR').success).toBe(true)
  expect(Prefix.safeParse('SOP-').success).toBe(false)
})

test('together: reviewers first, then approvers; one after the other: as they are listed', () => {
  const steps = [{ role: 'approver' as const }, { role: 'reviewer' as const }, { role: 'approver' as const }]

  expect(revision.positionsOf(steps, 'parallel').map(({ position }) => position)).toEqual([2, 1, 2])
  expect(revision.positionsOf(steps, 'sequential').map(({ position }) => position)).toEqual([1, 2, 3])
})

describe('the review of a document', () => {
  const yearly = { lastReviewOn: '2026-01-01', nextReviewOn: '2027-01-01' }
  test.each([
    ['2026-11-25', 'green'],
    ['2026-11-26', 'amber'],
    ['2026-12-31', 'amber'],
    ['2027-01-01', 'red'],
    ['2027-05-01', 'red'],
  ])('on %s it is %s', (today, tone) => {
    expect(document.reviewTone(yearly, today)).toBe(tone)
  })

  test('warns at least three working days before, over a weekend too', () => {
    // The 16th of March 2026 is a Monday: Friday, Thursday and Wednesday come before it.
    const monthly = { lastReviewOn: '2026-03-02', nextReviewOn: '2026-03-16' }

    expect(document.reviewTone(monthly, '2026-03-10')).toBe('green')
    expect(document.reviewTone(monthly, '2026-03-11')).toBe('amber')
  })

  test('begins anew with the last review; without an interval there is none', () => {
    expect(document.nextReview('2026-01-31', 1)).toBe('2026-02-28')
    expect(document.nextReview('2026-01-31', null)).toBeNull()
    expect(document.reviewTone({ lastReviewOn: '2026-01-31', nextReviewOn: null }, '2030-01-01')).toBeNull()
  })
})
