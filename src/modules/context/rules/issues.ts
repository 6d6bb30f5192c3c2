import type { Id } from '#kernel/ids.ts'
import { type Answer, Refusal } from '#kernel/refusal.ts'
import type { IssueState } from '../lifecycle.ts'
import { type Doer, isQualityManager } from './reviews.ts'

/** An issue is said in at least one language. */
export const issueIsSaid = (said: { statementEn: string; statementAr: string }): Answer =>
  said.statementEn === '' && said.statementAr === '' ? new Refusal('rule', 'issue-needs-a-statement') : undefined

/** The quality manager's own issues count at once; those of others are proposals. */
export const stateOfNewIssue = (doer: Pick<Doer, 'roles'>): IssueState =>
  isQualityManager(doer) ? 'current' : 'proposed'

/** A proposal is changed by who made it, an issue by its owner; the quality manager may change both. */
export const proposerChanges = (doer: Doer, issue: { state: IssueState; raisedBy: Id; ownerId: Id }): Answer =>
  isQualityManager(doer) || doer.id === (issue.state === 'proposed' ? issue.raisedBy : issue.ownerId)
    ? undefined
    : new Refusal('rule', 'only-owner-changes-issue')

/** Yes or no: a decision without its reason is none. */
export const climateIsReasoned = (reason: string): Answer =>
  reason === '' ? new Refusal('rule', 'climate-needs-a-reason') : undefined
