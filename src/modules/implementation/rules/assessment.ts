import { type Answer, Refusal } from '#kernel/refusal.ts'
import type { Id } from '#kernel/ids.ts'
import type { Edition } from '#modules/standards/rules.ts'
import type { Grade } from '../contract/words.ts'
import type { AssessmentState } from '../lifecycle.ts'
import { covers } from './editions.ts'

export type Doer = { id: Id; roles: readonly string[] }

const isQualityManager = ({ roles }: Doer) => roles.includes('quality-manager')

/** The quality manager answers everything, a process owner what their processes answer for. */
export const answersForClause = (
  doer: Doer,
  owned: { clauses: readonly string[]; edition: Edition },
  clause: string,
  edition: Edition,
): Answer =>
  isQualityManager(doer) || covers(owned.clauses, owned.edition, clause, edition)
    ? undefined
    : new Refusal('rule', 'clause-is-not-theirs', { clause })

export const assessmentIsOpen = (state: AssessmentState): Answer =>
  state === 'in-progress' ? undefined : new Refusal('rule', 'assessment-has-ended')

/** Clause 4.3: what is left out is left out for a reason. */
export const notApplicableHasReason = (grade: Grade | null, note: string): Answer =>
  grade === 'not-applicable' && note.trim() === '' ? new Refusal('rule', 'not-applicable-needs-a-reason') : undefined

export function everyQuestionIsAnswered(answers: readonly { grade: Grade | null }[]): Answer {
  const count = answers.filter(({ grade }) => grade === null).length
  return count === 0 ? undefined : new Refusal('rule', 'questions-unanswered', { count })
}

/** Only from the edition before, and only what stands. */
export const transitionIsFromCompleted2015 = (
  from: { edition: Edition; state: AssessmentState },
  to: Edition,
): Answer => {
  if (from.edition !== '9001:2015' || to !== '9001:2026') return new Refusal('rule', 'transition-from-2015-to-2026')
  return from.state === 'completed' ? undefined : new Refusal('rule', 'transition-needs-completed')
}

export const areTwoAssessments = (one: Id, other: Id): Answer =>
  one === other ? new Refusal('rule', 'compared-with-itself') : undefined
