import { defineLifecycle } from '#kernel/lifecycle.ts'

/** From what did not fulfil a requirement to the proof that it cannot happen that way again (10.2). */
export const nonconformityLifecycle = defineLifecycle({
  raised: {
    change: 'raised',
    assign: 'raised',
    postpone: 'raised',
    acknowledge: 'acknowledged',
    dispute: 'disputed',
    respond: 'responded',
    void: 'voided',
  },
  disputed: { change: 'raised', uphold: 'acknowledged', void: 'voided' },
  acknowledged: {
    assign: 'acknowledged',
    postpone: 'acknowledged',
    dispute: 'disputed',
    respond: 'responded',
    void: 'voided',
  },
  responded: { accept: 'accepted', return: 'returned', void: 'voided' },
  returned: { assign: 'returned', postpone: 'returned', respond: 'responded', void: 'voided' },
  accepted: { assign: 'accepted', implement: 'implemented', void: 'voided' },
  implemented: { resume: 'accepted', confirm: 'effective', wait: 'implemented', refute: 'reopened', void: 'voided' },
  effective: { close: 'closed', reopen: 'reopened' },
  closed: { reopen: 'reopened' },
  reopened: { assign: 'reopened', postpone: 'reopened', respond: 'responded', void: 'voided' },
  voided: {},
})
