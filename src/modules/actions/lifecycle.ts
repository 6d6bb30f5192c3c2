import { defineLifecycle } from '#kernel/lifecycle.ts'

/** From a promise to its proof. Corrective actions wait for their effectiveness; the others end when they are verified. */
export const actionLifecycle = defineLifecycle({
  draft: { change: 'draft', assign: 'draft', open: 'open', cancel: 'cancelled' },
  open: {
    start: 'in-progress',
    assign: 'open',
    postpone: 'open',
    complete: 'pending-verification',
    cancel: 'cancelled',
  },
  'in-progress': {
    assign: 'in-progress',
    postpone: 'in-progress',
    complete: 'pending-verification',
    cancel: 'cancelled',
  },
  'pending-verification': { return: 'in-progress', verify: 'effectiveness-pending', finish: 'closed' },
  'effectiveness-pending': { conclude: 'closed', reopen: 'open' },
  closed: { reopen: 'open' },
  cancelled: {},
})
