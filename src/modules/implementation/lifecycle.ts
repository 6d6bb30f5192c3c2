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
