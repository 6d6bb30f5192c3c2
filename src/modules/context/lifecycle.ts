import { defineLifecycle } from '#kernel/lifecycle.ts'

/** Process owners propose; from the day the quality manager takes an issue up it is looked at again and again, until it is closed. */
export const issueLifecycle = defineLifecycle({
  proposed: { change: 'proposed', accept: 'current', close: 'closed' },
  current: { change: 'current', review: 'current', close: 'closed' },
  closed: {},
})
export type IssueState = (typeof issueLifecycle.states)[number]

export const interestedPartyLifecycle = defineLifecycle({
  current: { change: 'current', review: 'current', close: 'closed' },
  closed: {},
})
export type PartyState = (typeof interestedPartyLifecycle.states)[number]

export const partyRequirementLifecycle = defineLifecycle({
  current: { change: 'current', close: 'closed' },
  closed: {},
})

/** One revision of the scope. The next one, once approved, supersedes it. */
export const scopeStatementLifecycle = defineLifecycle({
  draft: { change: 'draft', approve: 'approved' },
  approved: { review: 'approved', supersede: 'superseded' },
  superseded: {},
})
export type RevisionState = (typeof scopeStatementLifecycle.states)[number]

/** One revision of the policy. People acknowledge the one that is approved. */
export const qualityPolicyLifecycle = defineLifecycle({
  draft: { change: 'draft', approve: 'approved' },
  approved: { review: 'approved', acknowledge: 'approved', supersede: 'superseded' },
  superseded: {},
})
