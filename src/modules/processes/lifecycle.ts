import { defineLifecycle } from '#kernel/lifecycle.ts'

/** A process is in use until it is void; nothing is deleted. */
export const processLifecycle = defineLifecycle({
  active: { change: 'active', staff: 'active', void: 'void' },
  void: {},
})
