import { defineLifecycle } from '#kernel/lifecycle.ts'

/** Answers change until the assessment is completed; then it is what the next one is compared with. */
export const assessmentLifecycle = defineLifecycle({
  'in-progress': { change: 'in-progress', answer: 'in-progress', complete: 'completed', void: 'voided' },
  completed: { void: 'voided' },
  voided: {},
})
export type AssessmentState = (typeof assessmentLifecycle.states)[number]

/** One plan is in force; a closed one stays readable. */
export const implementationPlanLifecycle = defineLifecycle({
  current: { change: 'current', close: 'closed' },
  closed: {},
})

/** From an intention to a done task; what stands still says why. */
export const planTaskLifecycle = defineLifecycle({
  planned: { change: 'planned', start: 'in-progress', block: 'blocked', finish: 'done', drop: 'dropped' },
  'in-progress': {
    change: 'in-progress',
    report: 'in-progress',
    block: 'blocked',
    finish: 'done',
    drop: 'dropped',
  },
  blocked: { change: 'blocked', unblock: 'in-progress', drop: 'dropped' },
  done: { resume: 'in-progress' },
  dropped: {},
})
export type PlanTaskState = (typeof planTaskLifecycle.states)[number]

/** A change of the system (6.3): decided by another, done when everything it opened has ended, judged by another again. */
export const changeLifecycle = defineLifecycle({
  draft: { edit: 'draft', submit: 'submitted', cancel: 'cancelled' },
  submitted: { edit: 'draft', approve: 'approved', return: 'draft', reject: 'rejected', cancel: 'cancelled' },
  approved: { start: 'in-progress', cancel: 'cancelled' },
  'in-progress': { open: 'in-progress', finish: 'done', cancel: 'cancelled' },
  done: { judgeEffective: 'effective', judgeIneffective: 'ineffective' },
  ineffective: { reopen: 'in-progress' },
  effective: {},
  rejected: {},
  cancelled: {},
})
export type ChangeState = (typeof changeLifecycle.states)[number]
