import type { CalendarDate } from '#kernel/dates.ts'
import type { Id } from '#kernel/ids.ts'
import { type Answer, firstRefusal, Refusal } from '#kernel/refusal.ts'
import { type DocumentContent, plainText } from '../contract/content.ts'
import type { AskedStep } from '../contract/revision.ts'
import type { DocumentLanguage, Sequence, StepRole } from '../contract/words.ts'
import { textIsReady } from './text/pairing.ts'

/** What it says in both languages, for the search. */
export const wordsOf = (content: DocumentContent): string =>
  `${plainText(content, 'en')}\n${plainText(content, 'ar')}`.trim().slice(0, 100_000)

type Titles = { titleEn: string; titleAr: string }

/** Who reads it in one of its languages finds it under its title in that language. */
export const titledInBoth = ({ titleEn, titleAr }: Titles, language: DocumentLanguage): Answer =>
  language === 'both' && (titleEn === '' || titleAr === '') ? new Refusal('rule', 'both-titles-are-needed') : undefined

type Said = { content: DocumentContent; fileId: Id | null }

/** Written in the language the document is in, or brought as a file. */
export const revisionSaysSomething = ({ content, fileId }: Said, language: DocumentLanguage): Answer => {
  const said = language === 'both' ? wordsOf(content) : plainText(content, language)
  return fileId === null && said === '' ? new Refusal('rule', 'revision-is-empty') : undefined
}

/** A written text is whole: both languages say the same, every suggestion is decided on, every reference leads somewhere. */
export const textIsWhole = ({ content, fileId }: Said, language: DocumentLanguage): Answer =>
  fileId === null ? firstRefusal(...textIsReady(content, language)) : undefined

export const saysWhatChanged = (revision: number, changeSummary: string): Answer =>
  revision > 1 && changeSummary.trim() === '' ? new Refusal('rule', 'change-summary-is-missing') : undefined

/** The first revision has nobody who has read an earlier one. */
export const minorFollowsAnother = (revision: number, isMinor: boolean): Answer =>
  isMinor && revision === 1 ? new Refusal('rule', 'first-revision-is-not-minor') : undefined

export const somebodyApproves = (steps: readonly Pick<AskedStep, 'role'>[]): Answer =>
  steps.some(({ role }) => role === 'approver') ? undefined : new Refusal('rule', 'nobody-approves')

export const nobodyIsAskedTwice = (steps: readonly Pick<AskedStep, 'personId'>[]): Answer =>
  new Set(steps.map(({ personId }) => personId)).size === steps.length ? undefined : new Refusal('rule', 'asked-twice')

/** Whoever began it, and everybody who has written in it since. */
export const authorsOf = ({ authorId, editorIds }: { authorId: Id; editorIds: readonly Id[] }): Id[] => [
  ...new Set([authorId, ...editorIds]),
]

/** Whoever wrote it neither reviews nor approves it, not even in somebody's place. */
export const authorDoesNotDecide = (deciders: readonly (Id | null)[], authors: readonly Id[]): Answer =>
  deciders.some((id) => id !== null && authors.includes(id))
    ? new Refusal('rule', 'author-decides-own-revision')
    : undefined

export const trainedBeforeADay = (
  trainFirst: boolean,
  effectiveOn: CalendarDate | null,
  today: CalendarDate,
): Answer =>
  trainFirst && effectiveOn !== null && effectiveOn <= today
    ? new Refusal('rule', 'training-needs-a-later-day')
    : undefined

/** The day may have been put off after it was found to be due. */
export const effectIsDue = (effectiveOn: CalendarDate | null, today: CalendarDate): Answer =>
  effectiveOn !== null && effectiveOn <= today ? undefined : new Refusal('rule', 'effect-is-not-due')

/** Together: the reviewers first, then the approvers. One after the other: in the order they are listed. */
export const positionsOf = <S extends Pick<AskedStep, 'role'>>(
  steps: readonly S[],
  sequence: Sequence,
): (S & { position: number })[] =>
  steps.map((step, at) => ({
    ...step,
    position: sequence === 'sequential' ? at + 1 : step.role === 'reviewer' ? 1 : 2,
  }))

/** The last word is an approval. */
export const approverComesLast = (steps: readonly Pick<AskedStep, 'role'>[], sequence: Sequence): Answer =>
  sequence === 'sequential' && steps.at(-1)?.role === 'reviewer'
    ? new Refusal('rule', 'approver-comes-last')
    : undefined

type Waiting = { id: Id; position: number; personId: Id; decision: string | null }

/** The steps whose turn it is: the undecided ones at the lowest place. */
export function stepsOnTurn<S extends Waiting>(steps: readonly S[]): S[] {
  const open = steps.filter(({ decision }) => decision === null)
  const turn = Math.min(...open.map(({ position }) => position))
  return open.filter(({ position }) => position === turn)
}

export const itIsTheirTurn = (step: { id: Id }, steps: readonly Waiting[]): Answer =>
  stepsOnTurn(steps).some(({ id }) => id === step.id) ? undefined : new Refusal('rule', 'others-come-first')

export const stepIsOpen = (decision: string | null): Answer =>
  decision === null ? undefined : new Refusal('rule', 'step-is-decided')

/** Nobody decides on something else than they were shown. */
export const decidesOnWhatWasShown = (shown: string, submitted: string | null, asItIs: string): Answer =>
  shown === submitted && shown === asItIs ? undefined : new Refusal('stale', 'content-is-another')

export type DelegationDays = { personId: Id; delegateId: Id; from: CalendarDate; until: CalendarDate }

/** In whose place somebody may decide on that day: their own, or that of whoever named them. */
export const mayStandIn = (
  actorId: Id,
  personId: Id,
  delegations: readonly DelegationDays[],
  today: CalendarDate,
): boolean =>
  actorId === personId ||
  delegations.some(
    (one) => one.personId === personId && one.delegateId === actorId && one.from <= today && today <= one.until,
  )

export const actorIsAsked = (
  actorId: Id,
  personId: Id,
  delegations: readonly DelegationDays[],
  today: CalendarDate,
): Answer =>
  mayStandIn(actorId, personId, delegations, today) ? undefined : new Refusal('forbidden', 'another-is-asked')

/** A delegate brings a second pair of eyes only if they have none in the round themselves. */
export const delegateIsNotAskedToo = (
  actorId: Id,
  personId: Id,
  steps: readonly Waiting[],
  deciders: readonly (Id | null)[],
): Answer =>
  actorId !== personId && (steps.some((step) => step.personId === actorId) || deciders.includes(actorId))
    ? new Refusal('rule', 'delegate-decides-already')
    : undefined

export const delegateIsAnother = (personId: Id, delegateId: Id): Answer =>
  personId === delegateId ? new Refusal('rule', 'delegate-is-the-same') : undefined

export const delegationHasDays = (from: CalendarDate, until: CalendarDate, today: CalendarDate): Answer =>
  until < from || until < today ? new Refusal('rule', 'delegation-has-no-days') : undefined

/** People name their own delegate; for whoever is away already, the quality manager does. */
export const delegatesForThemself = (actor: { id: Id; roles: readonly string[] }, personId: Id): Answer =>
  actor.id === personId || actor.roles.includes('quality-manager')
    ? undefined
    : new Refusal('forbidden', 'delegates-for-another')

export const readerReadsThemself = (actorId: Id, personId: Id): Answer =>
  actorId === personId ? undefined : new Refusal('forbidden', 'another-reads')

export const stepIsOf = (wanted: StepRole, role: StepRole): Answer =>
  wanted === role ? undefined : new Refusal('rule', 'step-is-of-another-role')

export const delegationRuns = (
  { until, endedAt }: { until: CalendarDate; endedAt: Date | string | null },
  today: CalendarDate,
): Answer => (until < today || endedAt !== null ? new Refusal('rule', 'delegation-is-over') : undefined)
