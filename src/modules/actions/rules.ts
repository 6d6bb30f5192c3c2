import type { CalendarDate } from '#kernel/dates.ts'
import type { Id } from '#kernel/ids.ts'
import { type Answer, Refusal } from '#kernel/refusal.ts'
import type { ActionKind, ActionState, EvidenceRef } from './contract.ts'

export type Doer = { id: Id; roles: readonly string[] }

const isQualityManager = (doer: Doer) => doer.roles.includes('quality-manager')

/** Whoever promised it carries it out; the quality manager may stand in. */
export const onlyOwnerCarriesOut = (doer: Doer, ownerId: Id): Answer =>
  doer.id === ownerId || isQualityManager(doer) ? undefined : new Refusal('rule', 'only-owner-carries-out')

export const onlyPlannerChanges = (doer: Doer, plannedBy: Id): Answer =>
  doer.id === plannedBy || isQualityManager(doer) ? undefined : new Refusal('rule', 'only-planner-changes')

/** Nobody verifies what they promised or did themselves. */
export const verifierIsIndependent = (verifier: Id, owners: readonly (Id | null)[]): Answer =>
  owners.includes(verifier) ? new Refusal('rule', 'verifier-owns-an-action') : undefined

/** Whoever is asked to verify it cannot be given it to do. */
export const newOwnerDoesNotVerify = (ownerId: Id, verifierId: Id | null): Answer =>
  ownerId === verifierId ? new Refusal('rule', 'new-owner-verifies-it') : undefined

export const completionHasEvidence = (evidence: readonly EvidenceRef[]): Answer =>
  evidence.length === 0 ? new Refusal('rule', 'completion-needs-evidence') : undefined

export const doneIsNotAhead = (doneOn: CalendarDate, today: CalendarDate): Answer =>
  doneOn > today ? new Refusal('rule', 'done-in-the-future', { today }) : undefined

export const dueIsAhead = (due: CalendarDate, today: CalendarDate): Answer =>
  due < today ? new Refusal('rule', 'due-in-the-past', { today }) : undefined

export const postponementIsLater = (due: CalendarDate, wanted: CalendarDate): Answer =>
  wanted > due ? undefined : new Refusal('rule', 'postponement-is-not-later', { due })

/** A corrective action is only done when it has worked; the others are done when they are verified. */
export const stepOfVerification = (kind: ActionKind): 'verify' | 'finish' =>
  kind === 'corrective' ? 'verify' : 'finish'

/** Still to be done by its owner. */
export const isWaiting = (state: ActionState): boolean => state === 'open' || state === 'in-progress'

export const isOverdue = (action: { state: ActionState; due: CalendarDate }, today: CalendarDate): boolean =>
  isWaiting(action.state) && action.due < today
