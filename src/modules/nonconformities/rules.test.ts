import { describe, expect, test } from 'vitest'
import type { Facts } from '#kernel/records/notice.ts'
import { nonconformityLifecycle } from './lifecycle.ts'
import { escalations, notices } from './notices.ts'
import * as rules from './rules.ts'
import { causeHints, correctionHints, evidenceHints, statementHints } from './rules/hints.ts'

const bo = { id: 'bo', roles: ['process-owner'] }
const manager = { id: 'mina', roles: ['quality-manager'] }
const record = [{ kind: 'record' as const, text: 'PO-114' }]
const seen = [{ kind: 'observation' as const, text: 'The label was missing' }]
const cause = (given: object) => ({
  cause: 'The form has no field for the review',
  causeMethod: 'five-whys',
  whys: ['a', 'b'],
  ...given,
})
const done = { kind: 'corrective', state: 'closed', verdict: 'effective' } as const

describe('a rule allows, or says why not', () => {
  test.each([
    [
      'requirement-too-wide',
      rules.requirementIsSpecific('9001:2015', '8.4.1'),
      rules.requirementIsSpecific('9001:2015', '8.4'),
    ],
    [
      'unknown-clause',
      rules.requirementIsSpecific('9001:2015', '7.2'),
      rules.requirementIsSpecific('9001:2015', '8.99'),
    ],
    [
      'evidence-not-identifiable',
      rules.evidenceIsIdentifiable([...seen, ...record]),
      rules.evidenceIsIdentifiable(seen),
    ],
    [
      'detected-in-the-future',
      rules.detectedIsNotAhead('2026-03-02', '2026-03-02'),
      rules.detectedIsNotAhead('2026-03-03', '2026-03-02'),
    ],
    ['nobody-is-responsible', rules.somebodyIsResponsible('bo'), rules.somebodyIsResponsible(undefined)],
    ['only-raiser-changes', rules.onlyRaiserChanges(manager, 'lea'), rules.onlyRaiserChanges(bo, 'lea')],
    ['only-owner-responds', rules.onlyOwnerResponds(bo, 'bo'), rules.onlyOwnerResponds(bo, 'ali')],
    ['decider-is-responsible', rules.deciderIsNotOwner('lea', ['bo', null]), rules.deciderIsNotOwner('bo', ['bo'])],
    [
      'verifier-is-involved',
      rules.verifierIsIndependent('lea', ['bo', undefined]),
      rules.verifierIsIndependent('ali', ['bo', 'ali']),
    ],
    ['reopener-is-involved', rules.reopenerIsIndependent('lea', ['bo']), rules.reopenerIsIndependent('bo', ['bo'])],
    ['nonconformity-is-void', rules.isNotVoided('raised'), rules.isNotVoided('voided')],
    ['signed-stays-as-it-is', rules.nothingSignedIsEdited([], null), rules.nothingSignedIsEdited([{}], null)],
    [
      'cause-repeats-the-statement',
      rules.responseHasCause(cause({}), 'PO-114'),
      rules.responseHasCause(cause({ cause: 'po 114!' }), 'PO-114'),
    ],
    [
      'whys-are-too-few',
      rules.responseHasCause(cause({ causeMethod: 'fishbone', whys: [] }), 'x'),
      rules.responseHasCause(cause({ whys: ['a'] }), 'x'),
    ],
    [
      'major-needs-corrective-action',
      rules.responsePlansAction('major', [done], ''),
      rules.responsePlansAction('major', [], 'Only once'),
    ],
    [
      'no-action-needs-a-reason',
      rules.responsePlansAction('minor', [], 'Only once'),
      rules.responsePlansAction('minor', [], ''),
    ],
    [
      'correction-is-not-done',
      rules.correctionIsDone('2026-03-01', '2026-03-02'),
      rules.correctionIsDone('2026-03-03', '2026-03-02'),
    ],
    [
      'actions-not-complete',
      rules.everyActionIsComplete([{ state: 'pending-verification' }]),
      rules.everyActionIsComplete([{ state: 'open' }]),
    ],
    ['no-action-is-left', rules.everyActionIsComplete([]), rules.everyActionIsComplete([{ state: 'cancelled' }])],
    ['action-belongs-elsewhere', rules.actionsBelong(['a'], [{ id: 'a' }]), rules.actionsBelong(['b'], [{ id: 'a' }])],
    [
      'actions-not-effective',
      rules.everyActionIsEffective([done]),
      rules.everyActionIsEffective([{ ...done, verdict: 'ineffective' }]),
    ],
    ['verdict-needs-evidence', rules.verdictHasEvidence('ineffective', []), rules.verdictHasEvidence('effective', [])],
    ['day-is-not-later', rules.dayIsLater('2026-03-03', '2026-03-02'), rules.dayIsLater('2026-03-02', '2026-03-02')],
    [
      'nonconformity-is-decided',
      rules.actionFitsTheState('responded', false),
      rules.actionFitsTheState('closed', false),
    ],
    [
      'response-is-not-accepted',
      rules.actionFitsTheState('accepted', true),
      rules.actionFitsTheState('responded', true),
    ],
  ])('%s', (key, allowed, refused) => {
    expect(allowed).toBeUndefined()
    expect(refused?.key).toBe(key)
  })
})

test('nothing leads out of voided, and everything else leads on', () => {
  const ends = nonconformityLifecycle.states.filter((state) => nonconformityLifecycle.isFinal(state))
  expect(ends).toEqual(['voided'])
})

describe('the coach hints, in both languages, and stays silent where all is well', () => {
  test.each([
    [statementHints('Some records are often missing in various places'), 'statement-is-vague'],
    [statementHints('كانت بعض السجلات ناقصة في أماكن متفرقة من المستودع'), 'statement-is-vague'],
    [statementHints('The calibration of gauges in the workshop is inadequate'), 'statement-judges'],
    [statementHints('The careless operator left three gauges without any label'), 'statement-blames'],
    [statementHints('No labels'), 'statement-is-short'],
    [
      statementHints(
        'the supplier is evaluated before the first order',
        'The supplier is evaluated before the first order',
      ),
      'statement-repeats-requirement',
    ],
    [evidenceHints([{ kind: 'record', text: 'some records' }]), 'evidence-is-vague'],
    [causeHints('It was human error of the night shift'), 'cause-is-human-error'],
    [causeHints('السبب خطأ بشري من المشغل'), 'cause-is-human-error'],
    [causeHints('Lack of training'), 'cause-stops-at-training'],
    [correctionHints('We will replace the gauges', 'Looked at line 2'), 'correction-is-a-plan'],
    [correctionHints('سيتم استبدال المقاييس', 'راجعنا الخط 2'), 'correction-is-a-plan'],
    [correctionHints('Replaced the gauges', 'لا يوجد'), 'extent-not-looked-at'],
  ])('%j → %s', (hints, hint) => {
    expect(hints).toContain(hint)
  })

  test('a good record gets no hints', () => {
    const statement =
      '3 of 12 purchase orders of May 2026 (PO-114, PO-117, PO-121) were sent without the review by the buyer'
    expect(statementHints(statement)).toEqual([])
    expect(statementHints('أُرسلت 3 من 12 طلب شراء في مايو 2026 دون مراجعة المشتري')).toEqual([])
    expect(evidenceHints(record)).toEqual([])
    expect(causeHints('The order form has no field that shows whether the review took place')).toEqual([])
    expect(
      correctionHints(
        'The three orders were reviewed and confirmed',
        'All 12 orders of May were checked; no other was affected',
      ),
    ).toEqual([])
  })
})

describe('who is told what', () => {
  const one = {
    id: 'x',
    version: 1,
    number: 'NC-2026-0001',
    statement: 'Three orders',
    requirementClause: '8.4.1',
    grade: 'major',
    state: 'raised',
    ownerId: 'bo',
    deciderId: null,
    responseDue: '2026-03-16',
  }
  const facts: Facts = { actorId: 'lea', managerOf: () => 'sara', holdersOf: () => ['mina', 'lea'] }
  const told = (before: object | undefined, after: object) =>
    notices[0]
      ?.tell({ record: 'nonconformity', id: 'x', before, after } as never, facts)
      .map(({ personId, key }) => [personId, key])

  test('the owner when it is raised, the deciders when it is answered, and never who did it', () => {
    expect(told(undefined, one)).toEqual([['bo', 'nonconformity-raised-major']])
    expect(told(one, { ...one, state: 'responded' })).toEqual([['mina', 'response-to-decide']])
    expect(told(one, { ...one, state: 'responded', deciderId: 'lea' })).toEqual([])
    expect(told(one, one)).toEqual([])
  })

  test('a late answer goes to the owner, then to the manager', () => {
    const on = (today: string) =>
      escalations([one as never], today, facts.managerOf).map(({ personId, key }) => [personId, key])
    expect(on('2026-03-16')).toEqual([])
    expect(on('2026-03-17')).toEqual([['bo', 'response-overdue']])
    expect(on('2026-03-23')).toEqual([['sara', 'response-overdue-manager']])
  })
})
