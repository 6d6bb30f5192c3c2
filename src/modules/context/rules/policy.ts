import { type Answer, Refusal } from '#kernel/refusal.ts'
import type { Edition } from '#modules/standards/rules.ts'
import type { Commitment } from '../contract/policy.ts'
import type { RevisionState } from '../lifecycle.ts'

const always: readonly Commitment[] = ['purpose', 'objectives', 'requirements', 'improvement']

/** What a policy must say by the edition the organisation works to; 2026 names context and strategic direction on their own. */
export const commitmentsAsked = (edition: Edition): readonly Commitment[] =>
  edition === '9001:2026' ? ['purpose', 'context', 'objectives', 'requirements', 'improvement'] : always

export function policyCommits(edition: Edition, commitments: readonly Commitment[]): Answer {
  const missing = commitmentsAsked(edition).filter((one) => !commitments.includes(one))
  return missing.length === 0 ? undefined : new Refusal('rule', 'policy-lacks-commitments', { missing: missing.length })
}

export const policyIsSaid = (said: { statementEn: string; statementAr: string }): Answer =>
  said.statementEn === '' && said.statementAr === '' ? new Refusal('rule', 'policy-needs-a-statement') : undefined

/** Only what is in force is acknowledged: not a draft, and not what was superseded. */
export const policyIsInForce = (state: RevisionState): Answer =>
  state === 'approved' ? undefined : new Refusal('rule', 'policy-not-in-force')

export const notYetAcknowledged = (isAcknowledged: boolean): Answer =>
  isAcknowledged ? new Refusal('rule', 'already-acknowledged') : undefined
