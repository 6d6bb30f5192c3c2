import { defineLifecycle } from '#kernel/lifecycle.ts'

/** A process is in use until it is void; nothing is deleted. */
export const processLifecycle = defineLifecycle({
  active: { change: 'active', staff: 'active', void: 'void' },
  void: {},
})

/** One revision of a map. From submission to the return nobody changes it; the next one, published, supersedes it. */
export const processMapLifecycle = defineLifecycle({
  'in-progress': { change: 'in-progress', submit: 'awaiting-approval', discard: 'discarded' },
  'awaiting-approval': { approve: 'awaiting-publish', return: 'in-progress' },
  'awaiting-publish': { publish: 'published', return: 'in-progress' },
  published: { supersede: 'superseded' },
  superseded: {},
  discarded: {},
})
