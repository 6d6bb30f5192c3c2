import { describe, expect, test } from 'vitest'
import * as assessment from './assessment.ts'
import { covers, inEdition } from './editions.ts'
import { nextOn } from './next.ts'
import * as plan from './plan/plan.ts'
import { type ClauseFacts, readinessOf, shareReady } from './readiness.ts'
import { scoreOf } from './score.ts'

const bo = { id: 'bo', roles: ['process-owner'] }
const mina = { id: 'mina', roles: ['quality-manager'] }
const purchasing = { clauses: ['8.4', '6.1.2'], edition: '9001:2015' as const }
const open = { id: 'a', state: 'planned' as const, titleEn: 'Write', titleAr: 'كتابة' }
const named = (id: string, ...after: string[]) => ({ id, duration: 1, after, titleEn: id, titleAr: `${id}ع` })

describe('a rule allows, or says why not', () => {
  test.each([
    [
      'clause-is-not-theirs',
      assessment.answersForClause(bo, purchasing, '8.4.1', '9001:2015'),
      assessment.answersForClause(bo, purchasing, '8.5.1', '9001:2015'),
    ],
    [
      'clause-is-not-theirs',
      assessment.answersForClause(bo, purchasing, '6.1.3', '9001:2026'),
      assessment.answersForClause(bo, purchasing, '6.1.1', '9001:2026'),
    ],
    ['assessment-has-ended', assessment.assessmentIsOpen('in-progress'), assessment.assessmentIsOpen('completed')],
    [
      'not-applicable-needs-a-reason',
      assessment.notApplicableHasReason('not-applicable', 'No design'),
      assessment.notApplicableHasReason('not-applicable', ' '),
    ],
    [
      'questions-unanswered',
      assessment.everyQuestionIsAnswered([{ grade: 'met' }]),
      assessment.everyQuestionIsAnswered([{ grade: null }]),
    ],
    [
      'transition-needs-completed',
      assessment.transitionIsFromCompleted2015({ edition: '9001:2015', state: 'completed' }, '9001:2026'),
      assessment.transitionIsFromCompleted2015({ edition: '9001:2015', state: 'in-progress' }, '9001:2026'),
    ],
    [
      'transition-from-2015-to-2026',
      undefined,
      assessment.transitionIsFromCompleted2015({ edition: '9001:2026', state: 'completed' }, '9001:2026'),
    ],
    ['compared-with-itself', assessment.areTwoAssessments('a', 'b'), assessment.areTwoAssessments('a', 'a')],
    [
      'certification-before-start',
      plan.certificationIsAfterStart('2026-01-01', '2026-01-02'),
      plan.certificationIsAfterStart('2026-01-02', '2026-01-02'),
    ],
    [
      'task-needs-a-title',
      plan.taskHasTitle({ titleEn: '', titleAr: 'أ' }),
      plan.taskHasTitle({ titleEn: '', titleAr: '' }),
    ],
    ['unknown-phase', plan.phaseIsInPlan([{ id: 'a' }], 'a'), plan.phaseIsInPlan([], 'a')],
    ['phase-is-in-use', plan.phasesInUseStay([{ id: 'a' }], ['a']), plan.phasesInUseStay([], ['a'])],
    ['unknown-task', plan.waitsForTasksOfPlan(['a'], [{ id: 'a' }]), plan.waitsForTasksOfPlan(['a'], [])],
    [
      'tasks-wait-in-circle',
      plan.tasksDoNotWaitInCircle([named('a'), named('b', 'a')]),
      plan.tasksDoNotWaitInCircle([named('a', 'b'), named('b', 'a')]),
    ],
    ['only-owner-reports', plan.onlyOwnerReports(bo, 'bo'), plan.onlyOwnerReports(bo, 'ali')],
    ['only-owner-reports', plan.onlyOwnerReports(mina, 'ali'), plan.onlyOwnerReports(bo, null)],
    [
      'waits-for-another',
      plan.nothingBeforeIsOpen(['a'], [{ ...open, state: 'done' }]),
      plan.nothingBeforeIsOpen(['a'], [open]),
    ],
  ])('%s', (key, allowed, refused) => {
    expect(allowed).toBeUndefined()
    expect(refused?.key).toBe(key)
  })

  test('a circle is refused with the names of its tasks, in both languages', () => {
    expect(plan.tasksDoNotWaitInCircle([named('a', 'b'), named('b', 'a')])?.details).toEqual({
      namesEn: 'a → b → a',
      namesAr: 'aع → bع → aع',
    })
  })
})

test('a clause is found where it went, and where it came from', () => {
  expect(inEdition('6.1.2', '9001:2015', '9001:2026')).toEqual(['6.1.2', '6.1.3'])
  expect(inEdition('10.1', '9001:2026', '9001:2015')).toEqual(['10.1', '10.3'])
  expect(inEdition('4.1', '9001:2026', '9001:2026')).toEqual(['4.1'])
  expect(covers(['10.3'], '9001:2015', '10.1', '9001:2026')).toBe(true)
  expect(covers(['1'], '9001:2015', '10.1', '9001:2015')).toBe(false)
})

describe('readiness is what the records say', () => {
  const whole: ClauseFacts = {
    score: scoreOf([{ grade: 'met' }]),
    openGaps: 0,
    isOutOfScope: false,
    evidence: 1,
    processes: 1,
    isAudited: true,
    openMajors: 0,
  }

  test('a clause with all of it is ready', () => {
    expect(readinessOf(whole)).toEqual({ state: 'ready', lacking: [] })
  })

  test.each([
    [{ openMajors: 1 }, ['open-major']],
    [{ score: undefined }, ['not-assessed']],
    [{ score: scoreOf([{ grade: 'met' }, { grade: null }]) }, ['not-assessed']],
    [{ score: scoreOf([{ grade: 'partly' }]), openGaps: 1 }, ['gap']],
    [{ score: scoreOf([{ grade: 'partly' }]) }, []],
    [{ evidence: 0, processes: 0, isAudited: false }, ['no-evidence', 'no-process', 'not-audited']],
  ] as const)('%j lacks %j', (facts, lacking) => {
    expect(readinessOf({ ...whole, ...facts })).toEqual({ state: lacking.length > 0 ? 'lacking' : 'ready', lacking })
  })

  test('what does not apply is left out of the share, unless a major nonconformity says otherwise', () => {
    const none = { ...whole, score: scoreOf([{ grade: 'not-applicable' }]), evidence: 0, processes: 0 }

    expect(readinessOf(none).state).toBe('not-applicable')
    expect(readinessOf({ ...none, openMajors: 1 }).state).toBe('lacking')
    expect(readinessOf({ ...whole, score: undefined, isOutOfScope: true }).state).toBe('not-applicable')
    expect(shareReady([readinessOf(none), readinessOf(whole), readinessOf({ ...whole, evidence: 0 })])).toBe(0.5)
    expect(shareReady([readinessOf(none)])).toBeNull()
  })
})

describe('what is next', () => {
  const nothing = { assessment: undefined, plan: undefined, mayTransit: true, transition: undefined }
  const steps = (way: Partial<Parameters<typeof nextOn>[0]>) => nextOn({ ...nothing, ...way }).map(({ step }) => step)
  const done = { id: 'a', state: 'completed' as const, unanswered: 0, gapsWithoutTask: 0 }

  test.each([
    [{}, ['start-assessment']],
    [{ assessment: { ...done, state: 'in-progress' as const, unanswered: 3 } }, ['answer', 'make-plan']],
    [{ assessment: { ...done, state: 'in-progress' as const } }, ['complete', 'make-plan']],
    [
      { assessment: { ...done, gapsWithoutTask: 2 }, mayTransit: false },
      ['gaps-without-task', 'make-plan', 'see-readiness'],
    ],
    [{ assessment: done, plan: { blocked: 1, late: 2 } }, ['unblock', 'late', 'begin-transition', 'see-readiness']],
    [
      { assessment: done, plan: { blocked: 0, late: 0 }, transition: { ...done, state: 'in-progress' as const } },
      ['go-on-with-transition', 'see-readiness'],
    ],
  ])('%#', (way, expected) => {
    expect(steps(way)).toEqual(expected)
  })
})

test('a task stands against its dates as of today', () => {
  const dates = {
    start: '2026-03-02',
    finish: '2026-03-06',
    earliestStart: '',
    earliestFinish: '',
    slack: 0,
    isCritical: true,
  }
  const on = (state: 'planned' | 'in-progress' | 'blocked' | 'done', today: string) =>
    plan.standingOf({ state }, dates, today)

  const days = ['2026-03-02', '2026-03-03', '2026-03-06', '2026-03-07']
  expect(days.map((day) => on('planned', day))).toEqual(['ahead', 'to-begin', 'to-begin', 'overdue'])
  expect([on('in-progress', '2026-03-02'), on('blocked', '2026-03-09'), on('done', '2026-03-09')]).toEqual([
    'running',
    'blocked',
    'done',
  ])
})
