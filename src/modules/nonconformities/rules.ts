import type { CalendarDate } from '#kernel/dates.ts'
import type { Id } from '#kernel/ids.ts'
import { type Answer, Refusal } from '#kernel/refusal.ts'
import type { Action, EvidenceRef } from '#modules/actions/contract.ts'
import { type Edition, isClause, isSpecific } from '#modules/standards/rules.ts'
import type { Grade } from './contract.ts'
import type { NonconformityState } from './contract/register.ts'

export type Doer = { id: Id; roles: readonly string[] }

const isQualityManager = (doer: Doer) => doer.roles.includes('quality-manager')

/** "8.4.1" says which requirement is not fulfilled; "8" and "8.4" do not. */
export function requirementIsSpecific(edition: Edition, clause: string): Answer {
  if (!isClause(edition, clause)) return new Refusal('rule', 'unknown-clause', { clause, edition })
  return isSpecific(edition, clause) ? undefined : new Refusal('rule', 'requirement-too-wide', { clause })
}

const identifying = new Set<EvidenceRef['kind']>(['document', 'record', 'person', 'place', 'time'])

/** Someone else must be able to find it again: a seen thing alone is not enough. */
export const evidenceIsIdentifiable = (evidence: readonly EvidenceRef[]): Answer =>
  evidence.some(({ kind }) => identifying.has(kind)) ? undefined : new Refusal('rule', 'evidence-not-identifiable')

export const detectedIsNotAhead = (detectedOn: CalendarDate, today: CalendarDate): Answer =>
  detectedOn > today ? new Refusal('rule', 'detected-in-the-future', { today }) : undefined

export const somebodyIsResponsible = (ownerId: Id | null | undefined): Answer =>
  ownerId ? undefined : new Refusal('rule', 'nobody-is-responsible')

export const onlyRaiserChanges = (doer: Doer, raisedBy: Id): Answer =>
  doer.id === raisedBy || isQualityManager(doer) ? undefined : new Refusal('rule', 'only-raiser-changes')

/** The process answers for itself; the quality manager may stand in. */
export const onlyOwnerResponds = (doer: Doer, ownerId: Id): Answer =>
  doer.id === ownerId || isQualityManager(doer) ? undefined : new Refusal('rule', 'only-owner-responds')

/** Nobody accepts or returns their own answer. */
export const deciderIsNotOwner = (decider: Id, people: readonly (Id | null | undefined)[]): Answer =>
  people.includes(decider) ? new Refusal('rule', 'decider-is-responsible') : undefined

/** Whoever judges the effect has promised none of the actions and owns neither the case nor the process. */
export const verifierIsIndependent = (verifier: Id, involved: readonly (Id | null | undefined)[]): Answer =>
  involved.includes(verifier) ? new Refusal('rule', 'verifier-is-involved') : undefined

/** A signed judgement is taken back by somebody it did not judge; whoever signed it may find that it does not hold. */
export const reopenerIsIndependent = (reopener: Id, involved: readonly (Id | null | undefined)[]): Answer =>
  involved.includes(reopener) ? new Refusal('rule', 'reopener-is-involved') : undefined

type Involving = { ownerId: Id; response: { by: Id } | null }
type Doing = Pick<Action, 'state' | 'ownerId' | 'completedBy'>

/** Whoever had a hand in it: they may not judge it. */
export const involvedIn = (one: Involving, processOwner: Id | undefined, actions: readonly Doing[]) => [
  one.ownerId,
  one.response?.by,
  processOwner,
  ...actions.filter(({ state }) => state !== 'cancelled').flatMap(({ ownerId, completedBy }) => [ownerId, completedBy]),
]

export const isNotVoided = (state: NonconformityState): Answer =>
  state === 'voided' ? new Refusal('rule', 'nonconformity-is-void') : undefined

/** What somebody has put their name to stays as it was. */
export const nothingSignedIsEdited = (reviews: readonly unknown[], closedOn: CalendarDate | null): Answer =>
  reviews.length > 0 || closedOn !== null ? new Refusal('rule', 'signed-stays-as-it-is') : undefined

type Cause = { cause: string; whys: readonly string[]; causeMethod: string }

/** A cause is more than the statement again, and five whys need at least two. */
export function responseHasCause({ cause, whys, causeMethod }: Cause, statement: string): Answer {
  if (words(cause).join(' ') === words(statement).join(' ')) return new Refusal('rule', 'cause-repeats-the-statement')
  if (causeMethod === 'five-whys' && whys.length < 2) return new Refusal('rule', 'whys-are-too-few')
  return undefined
}

type Planned = Pick<Action, 'kind'>

/** A minor case may end with its correction, with a reason; a major one needs its cause removed. */
export function responsePlansAction(grade: Grade, actions: readonly Planned[], noActionReason: string): Answer {
  if (actions.some(({ kind }) => kind === 'corrective')) return undefined
  if (grade === 'major') return new Refusal('rule', 'major-needs-corrective-action')
  return noActionReason === '' ? new Refusal('rule', 'no-action-needs-a-reason') : undefined
}

/** The correction is reported in the past tense: what is still to come is an action. */
export const correctionIsDone = (correctedOn: CalendarDate, today: CalendarDate): Answer =>
  correctedOn > today ? new Refusal('rule', 'correction-is-not-done', { today }) : undefined

const counts = (action: Pick<Action, 'state'>) => action.state !== 'cancelled'
const unfinished = new Set<Action['state']>(['draft', 'open', 'in-progress'])

/** Every action of this cycle is reported done, and what was promised was not cancelled away. */
export function everyActionIsComplete(actions: readonly Pick<Action, 'state'>[]): Answer {
  const waiting = actions.filter((action) => unfinished.has(action.state)).length
  if (waiting > 0) return new Refusal('rule', 'actions-not-complete', { count: waiting })
  const cancelledAway = actions.length > 0 && !actions.some(counts)
  return cancelledAway ? new Refusal('rule', 'no-action-is-left') : undefined
}

export const actionsBelong = (ids: readonly Id[], actions: readonly Pick<Action, 'id'>[]): Answer =>
  ids.every((id) => actions.some((action) => action.id === id))
    ? undefined
    : new Refusal('rule', 'action-belongs-elsewhere')

export function everyActionIsEffective(actions: readonly Pick<Action, 'state' | 'kind' | 'verdict'>[]): Answer {
  const open = actions
    .filter(counts)
    .filter(({ state, kind, verdict }) => state !== 'closed' || (kind === 'corrective' && verdict !== 'effective'))
  return open.length === 0 ? undefined : new Refusal('rule', 'actions-not-effective', { count: open.length })
}

export const verdictHasEvidence = (verdict: string, evidence: readonly EvidenceRef[]): Answer =>
  verdict === 'effective' && evidence.length === 0 ? new Refusal('rule', 'verdict-needs-evidence') : undefined

export const dayIsLater = (wanted: CalendarDate | undefined, than: CalendarDate): Answer =>
  wanted !== undefined && wanted > than ? undefined : new Refusal('rule', 'day-is-not-later', { than })

const answering = new Set<NonconformityState>(['raised', 'acknowledged', 'returned', 'reopened'])
const decided = new Set<NonconformityState>(['effective', 'closed', 'voided'])

/** The owner's answer is still awaited. */
export const awaitsResponse = (state: NonconformityState): boolean => answering.has(state)

export const isOverdue = (
  one: { state: NonconformityState; responseDue: CalendarDate },
  today: CalendarDate,
): boolean => awaitsResponse(one.state) && one.responseDue < today

/** New actions are promised while it is not decided; drafts stand from acceptance on. */
export function actionFitsTheState(state: NonconformityState, opensDraft: boolean): Answer {
  if (decided.has(state)) return new Refusal('rule', 'nonconformity-is-decided', { state })
  return opensDraft && state !== 'accepted' ? new Refusal('rule', 'response-is-not-accepted') : undefined
}

const words = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
