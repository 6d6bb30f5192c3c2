import { defineLifecycle } from '#kernel/lifecycle.ts'

/** A training is planned until nobody in it is open any more, or until it will not be held. */
export const trainingLifecycle = defineLifecycle({
  planned: { change: 'planned', close: 'closed', cancel: 'cancelled' },
  closed: {},
  cancelled: {},
})
export type TrainingState = (typeof trainingLifecycle.states)[number]

/** Asked once, and then: shown to be competent, excused with a reason, taken out, or let go with the training. */
export const trainingParticipantLifecycle = defineLifecycle({
  assigned: { complete: 'completed', waive: 'waived', remove: 'removed', lapse: 'lapsed' },
  completed: {},
  waived: {},
  removed: {},
  lapsed: {},
})
export type ParticipantState = (typeof trainingParticipantLifecycle.states)[number]
