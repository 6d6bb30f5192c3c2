import type { CommandContract, OutputOf } from '#kernel/contract.ts'
import type { Id } from '#kernel/ids.ts'
import { type Answer, firstRefusal, Refusal } from '#kernel/refusal.ts'
import * as audits from '../../../contract/audit.ts'
import { PrepareChecklist } from '../../../contract/checklist.ts'
import { AcceptPlan, IssuePlan, type TheItinerary } from '../../../contract/plan.ts'
import { AcceptReport, IssueReport } from '../../../contract/report.ts'
import { type AuditState, auditLifecycle } from '../../../lifecycle.ts'
import { auditHasScope, auditIsConcluded, checklistIsNotEmpty } from '../../../rules/audit.ts'
import { certificationIsLedByOthers } from '../../../rules/planning/lead.ts'
import {
  auditHasAcceptedPlan,
  noObjectionIsOpen,
  planIsAnsweredByAuditee,
  planIsComplete,
  planIsIssued,
  reportIsAcceptedByAuditee,
} from '../../../rules/planning/plan.ts'
import { actorLeads, auditHasLead } from '../../../rules/planning/team.ts'
import { teamOf } from '../../words.tsx'

export type WholeAudit = OutputOf<typeof audits.TheAudit>
export type Itinerary = OutputOf<typeof TheItinerary>

export type StepName =
  | 'schedule'
  | 'issuePlan'
  | 'acceptPlan'
  | 'prepare'
  | 'start'
  | 'finish'
  | 'issueReport'
  | 'acceptReport'
  | 'followUp'
  | 'close'

/** What is asked before a step; the itinerary is only known where it is needed. */
export type Known = { whole: WholeAudit; itinerary?: Itinerary | undefined; me: Id; roles?: readonly string[] }

/** The step that comes next, and the one after it, which stays grey until its time has come. */
export function stepsAhead({ audit }: WholeAudit): StepName[] {
  const state = audit.state as AuditState
  if (state === 'scheduled') return audit.planState === 'draft' ? ['issuePlan', 'start'] : ['acceptPlan', 'start']
  return ahead[state] ?? []
}

const ahead: Readonly<Partial<Record<AuditState, StepName[]>>> = {
  proposed: ['schedule', 'issuePlan'],
  postponed: ['schedule'],
  confirmed: ['prepare', 'start'],
  'in-preparation': ['start'],
  'in-progress': ['finish', 'issueReport'],
  performed: ['issueReport', 'close'],
  reported: ['acceptReport', 'close'],
  'report-accepted': ['followUp', 'close'],
  'findings-open': ['close'],
}

export const contractOf: Readonly<Record<StepName, CommandContract>> = {
  schedule: audits.ScheduleAudit,
  issuePlan: IssuePlan,
  acceptPlan: AcceptPlan,
  prepare: PrepareChecklist,
  start: audits.StartAudit,
  finish: audits.FinishAudit,
  issueReport: IssueReport,
  acceptReport: AcceptReport,
  followUp: audits.FollowUpAudit,
  close: audits.CloseAudit,
}

/** Why this step cannot be taken now. What is missing is said before "not in this state". */
export const refusalOf = (step: StepName, known: Known): Answer =>
  firstRefusal(asks[step]?.(known), stepIsAllowed(step, known.whole.audit.state))

export const stepIsAllowed = (step: string, state: string): Answer =>
  auditLifecycle.may(state as AuditState, step as never)
    ? undefined
    : new Refusal('rule', 'step-not-allowed', { state, step })

const asks: Partial<Record<StepName, (known: Known) => Answer>> = {
  schedule: ({ whole }) =>
    firstRefusal(
      auditHasScope(whole.audit.scope),
      auditHasLead(teamOf(whole.team)),
      certificationIsLedByOthers(whole.audit),
    ),
  issuePlan: ({ whole, itinerary }) =>
    firstRefusal(
      auditHasLead(teamOf(whole.team)),
      whole.audit.from && whole.audit.to && itinerary
        ? planIsComplete(itinerary.rows, teamOf(whole.team), { from: whole.audit.from, to: whole.audit.to })
        : undefined,
      noObjectionIsOpen(whole.planAnswers),
    ),
  acceptPlan: ({ whole, me }) =>
    firstRefusal(
      planIsIssued(whole.audit.planState),
      planIsAnsweredByAuditee(me, whole.me.isAuditee ? [me] : [], teamOf(whole.team)),
      noObjectionIsOpen(whole.planAnswers),
    ),
  start: ({ whole, me }) =>
    firstRefusal(
      auditHasAcceptedPlan(whole.audit.planState),
      checklistIsNotEmpty(whole.counts.questions),
      actorLeads(me, teamOf(whole.team)),
    ),
  finish: ({ whole, me }) =>
    firstRefusal(
      actorLeads(me, teamOf(whole.team)),
      whole.counts.answered < whole.counts.questions
        ? new Refusal('rule', 'questions-unanswered', { count: whole.counts.questions - whole.counts.answered })
        : undefined,
    ),
  issueReport: ({ whole, me }) =>
    firstRefusal(actorLeads(me, teamOf(whole.team)), auditIsConcluded(whole.audit.conclusion)),
  acceptReport: ({ whole, me, roles = [] }) =>
    reportIsAcceptedByAuditee({ id: me, roles }, whole.me.isAuditee ? [me] : [], teamOf(whole.team)),
  followUp: ({ whole, me }) => actorLeads(me, teamOf(whole.team)),
  close: ({ whole, me }) =>
    firstRefusal(
      actorLeads(me, teamOf(whole.team)),
      whole.counts.openFindings > 0
        ? new Refusal('rule', 'findings-still-open', { count: whole.counts.openFindings })
        : undefined,
    ),
}
