import type { CalendarDate } from '#kernel/dates.ts'
import { numbered } from '#kernel/direction.ts'
import type { Id } from '#kernel/ids.ts'
import { type Answer, firstRefusal, Refusal } from '#kernel/refusal.ts'
import type { Opening } from '../../contract/change-record.ts'
import type { Responsibility } from '../../contract/changes.ts'
import { type ChangeState, changeLifecycle } from '../../lifecycle.ts'
import type { Doer } from '../assessment.ts'

const isQualityManager = ({ roles }: Doer) => roles.includes('quality-manager')

type Titles = { titleEn: string; titleAr: string }

export const changeHasTitle = ({ titleEn, titleAr }: Titles): Answer =>
  titleEn === '' && titleAr === '' ? new Refusal('rule', 'change-needs-a-title') : undefined

const parts = ['reason', 'purpose', 'consequences', 'unwanted', 'integrity', 'resources', 'criterion'] as const
const days = ['plannedFrom', 'plannedUntil', 'reviewOn'] as const

export type Described = Record<(typeof parts)[number], string> &
  Record<(typeof days)[number], CalendarDate | null> & {
    responsibilities: readonly Responsibility[]
    ownerId: Id
    reviewerId: Id | null
  }

/** Clause 6.3: what is not thought through is not submitted. The part that is missing is named. */
export function changeIsThoughtThrough(change: Described): Answer {
  const missing = parts.find((part) => change[part].trim() === '')
  if (missing) return new Refusal('rule', `change-lacks-${missing}`)
  if (change.responsibilities.length === 0) return new Refusal('rule', 'change-lacks-responsibilities')
  return days.some((day) => change[day] === null) ? new Refusal('rule', 'change-lacks-days') : undefined
}

type Days = Record<(typeof days)[number], CalendarDate | null>

/** It ends after it began, and is judged after it ended. */
export function changeDaysAreInOrder({ plannedFrom, plannedUntil, reviewOn }: Days): Answer {
  if (plannedFrom && plannedUntil && plannedUntil < plannedFrom)
    return new Refusal('rule', 'change-ends-before-it-begins', { day: plannedFrom })
  return plannedUntil && reviewOn && reviewOn < plannedUntil
    ? new Refusal('rule', 'change-is-judged-too-early', { day: plannedUntil })
    : undefined
}

type Written = { proposedBy: Id; ownerId: Id; editorIds: readonly Id[] }

/** Whoever proposed it, whoever carries it out, and the quality manager. */
export const writerWritesIt = (doer: Doer, { proposedBy, ownerId }: Written): Answer =>
  isQualityManager(doer) || doer.id === proposedBy || doer.id === ownerId
    ? undefined
    : new Refusal('rule', 'change-is-of-others')

/** Nobody approves what they proposed or wrote themselves. */
export const approverIsNotProposer = (approverId: Id, { proposedBy, editorIds }: Written): Answer =>
  [proposedBy, ...editorIds].includes(approverId) ? new Refusal('rule', 'proposer-approves-own-change') : undefined

const deciders = ['quality-manager', 'top-management']

export const approverMayDecide = (approver: { active: boolean; roles: readonly string[] } | undefined): Answer =>
  approver?.active && approver.roles.some((role) => deciders.includes(role))
    ? undefined
    : new Refusal('rule', 'change-approver-may-not')

export const approverIsAsked = (doerId: Id, approverId: Id | null): Answer =>
  doerId === approverId ? undefined : new Refusal('rule', 'change-asks-another')

/** Nobody decides on something else than they were shown. */
export const changeIsWhatWasShown = (shown: string, submitted: string | null, asItIs: string): Answer =>
  shown === submitted && shown === asItIs ? undefined : new Refusal('stale', 'change-is-another')

export const ownerLeadsTheChange = (doer: Doer, ownerId: Id): Answer =>
  isQualityManager(doer) || doer.id === ownerId ? undefined : new Refusal('rule', 'only-owner-leads-change')

type Doing = { ownerId: Id; responsibilities: readonly Responsibility[] }

/** The owner, the quality manager, and whoever is responsible for a part of it. */
export const doerTakesPart = (doer: Doer, { ownerId, responsibilities }: Doing): Answer =>
  isQualityManager(doer) || doer.id === ownerId || responsibilities.some(({ personId }) => personId === doer.id)
    ? undefined
    : new Refusal('rule', 'takes-no-part-in-change')

export const changeIsUnderWay = (state: ChangeState): Answer =>
  changeLifecycle.may(state, 'open') ? undefined : new Refusal('rule', 'change-is-not-under-way')

type Named = Pick<Opening, 'number' | 'titleEn' | 'titleAr' | 'isOpen'>

const nameOf = ({ number, titleEn, titleAr }: Named, language: 'en' | 'ar'): string =>
  numbered(number, language === 'en' ? titleEn || titleAr : titleAr || titleEn) || '…'

/** Done is done when all it opened is: revisions in force, trainings closed, tasks verified. */
export function everythingOpenedHasEnded(openings: readonly Named[]): Answer {
  const open = openings.filter(({ isOpen }) => isOpen)
  if (open.length === 0) return undefined
  const names = (language: 'en' | 'ar', comma: string) => open.map((one) => nameOf(one, language)).join(comma)
  return new Refusal('rule', 'change-has-open-parts', { namesEn: names('en', '; '), namesAr: names('ar', '؛ ') })
}

/** A document is in one revision at a time. */
export const documentIsNotOpenedTwice = (documentId: Id, openings: readonly Opening[]): Answer =>
  openings.some(({ record, recordId, isOpen }) => record === 'document' && recordId === documentId && isOpen)
    ? new Refusal('rule', 'change-opened-it-already')
    : undefined

type Done = Doing & { doneBy: Id | null }

/** Whoever made the change does not judge whether it worked. */
export const judgeDidNotMakeIt = (judgeId: Id, { ownerId, responsibilities, doneBy }: Done): Answer =>
  [ownerId, doneBy, ...responsibilities.map(({ personId }) => personId)].includes(judgeId)
    ? new Refusal('rule', 'judge-made-the-change')
    : undefined

/** Nobody named to judge it: then one of the quality managers must be able to. */
export const somebodyCanJudge = (judgeIds: readonly Id[], change: Doing & { reviewerId: Id | null }): Answer =>
  change.reviewerId !== null || judgeIds.some((id) => !judgeDidNotMakeIt(id, { ...change, doneBy: null }))
    ? undefined
    : new Refusal('rule', 'change-has-no-judge')

export const judgeIsAsked = (doer: Doer, reviewerId: Id | null): Answer =>
  doer.id === reviewerId || isQualityManager(doer) ? undefined : new Refusal('rule', 'another-judges-change')

/** An effect shows with time: before the planned day only for a reason. */
export const effectHasHadTime = (reviewOn: CalendarDate | null, today: CalendarDate, earlyReason: string): Answer =>
  reviewOn !== null && today < reviewOn && earlyReason.trim() === ''
    ? new Refusal('rule', 'change-review-is-not-due', { day: reviewOn })
    : undefined

export const daysAreAhead = (plannedUntil: CalendarDate, reviewOn: CalendarDate, today: CalendarDate): Answer =>
  plannedUntil < today
    ? new Refusal('rule', 'change-day-has-passed', { day: today })
    : changeDaysAreInOrder({ plannedFrom: null, plannedUntil, reviewOn })

/** All that is asked of it before somebody is asked to decide. */
export const mayBeSubmitted = (change: Described & Titles & { reviewerId: Id | null }): Answer =>
  firstRefusal(
    changeHasTitle(change),
    changeIsThoughtThrough(change),
    changeDaysAreInOrder(change),
    change.reviewerId ? judgeDidNotMakeIt(change.reviewerId, { ...change, doneBy: null }) : undefined,
  )

const ended: Readonly<Record<Opening['kind'], readonly string[]>> = {
  revision: ['effective', 'superseded', 'obsolete', 'withdrawn'],
  document: ['effective', 'superseded', 'obsolete', 'withdrawn'],
  training: ['closed', 'cancelled'],
  task: ['closed', 'cancelled'],
}

export const isOpenStill = (kind: Opening['kind'], state: string): boolean => !ended[kind].includes(state)

export const isLate = (
  { state, plannedUntil, reviewOn }: { state: ChangeState } & Omit<Days, 'plannedFrom'>,
  today: CalendarDate,
): boolean =>
  ((state === 'approved' || state === 'in-progress') && plannedUntil !== null && plannedUntil < today) ||
  (state === 'done' && reviewOn !== null && reviewOn < today)
