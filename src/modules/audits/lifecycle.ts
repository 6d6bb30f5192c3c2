import { defineLifecycle } from '#kernel/lifecycle.ts'

/** From the idea to the last finding. Before the start everything may be put off; a changed plan must be accepted again. */
export const auditLifecycle = defineLifecycle({
  proposed: { schedule: 'scheduled', postpone: 'postponed', cancel: 'cancelled' },
  scheduled: {
    schedule: 'scheduled',
    replan: 'scheduled',
    issuePlan: 'scheduled',
    acceptPlan: 'confirmed',
    objectToMember: 'scheduled',
    prepare: 'scheduled',
    postpone: 'postponed',
    cancel: 'cancelled',
  },
  confirmed: {
    replan: 'scheduled',
    schedule: 'scheduled',
    prepare: 'in-preparation',
    postpone: 'postponed',
    cancel: 'cancelled',
  },
  'in-preparation': {
    replan: 'scheduled',
    schedule: 'scheduled',
    prepare: 'in-preparation',
    start: 'in-progress',
    postpone: 'postponed',
    cancel: 'cancelled',
  },
  'in-progress': { finish: 'performed', cancel: 'cancelled' },
  performed: { resume: 'in-progress', issueReport: 'reported' },
  reported: { issueReport: 'reported', acceptReport: 'report-accepted' },
  'report-accepted': { issueReport: 'reported', followUp: 'findings-open', close: 'closed' },
  'findings-open': { issueReport: 'reported', close: 'closed' },
  postponed: { schedule: 'scheduled', cancel: 'cancelled' },
  closed: {},
  cancelled: {},
})
export type AuditState = (typeof auditLifecycle.states)[number]

/** For minor and major findings the nonconformity does the work and the finding follows it. */
export const findingLifecycle = defineLifecycle({
  draft: { issue: 'issued', withdraw: 'withdrawn' },
  issued: {
    acknowledge: 'acknowledged',
    dispute: 'disputed',
    respond: 'under-review',
    dispose: 'closed',
    void: 'withdrawn',
  },
  acknowledged: { dispute: 'disputed', respond: 'under-review', void: 'withdrawn' },
  disputed: { uphold: 'issued', acknowledge: 'acknowledged', respond: 'under-review', void: 'withdrawn' },
  'under-review': { accept: 'accepted', return: 'returned', void: 'withdrawn' },
  returned: { respond: 'under-review', void: 'withdrawn' },
  accepted: { implement: 'implemented', return: 'returned', void: 'withdrawn' },
  implemented: { resume: 'accepted', close: 'closed', reopen: 'returned', void: 'withdrawn' },
  closed: { reopen: 'returned' },
  withdrawn: {},
})
export type FindingState = (typeof findingLifecycle.states)[number]

export const programmeLifecycle = defineLifecycle({
  draft: { approve: 'approved' },
  approved: { revise: 'draft', close: 'closed' },
  closed: {},
})
export type ProgrammeState = (typeof programmeLifecycle.states)[number]
