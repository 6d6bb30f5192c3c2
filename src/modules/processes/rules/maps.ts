import type { Id } from '#kernel/ids.ts'
import { type Answer, Refusal } from '#kernel/refusal.ts'
import { type MapState, mostOfFile, mostOfXml } from '../contract/maps.ts'
import type { ProcessStep } from '../contract/steps.ts'

type Doer = { id: Id; roles: readonly string[] }

const isQualityManager = (doer: Doer) => doer.roles.includes('quality-manager')

/** The owner describes and draws their process; the quality manager any. */
export const onlyOwnerDescribes = (doer: Doer, ownerId: Id): Answer =>
  doer.id === ownerId || isQualityManager(doer) ? undefined : new Refusal('rule', 'only-owner-describes')

/** Whoever wrote any of it does not approve it. */
export const approverIsNotAuthor = (approver: Id, authors: readonly Id[]): Answer =>
  authors.includes(approver) ? new Refusal('rule', 'approver-is-author') : undefined

/** The quality manager, top management, or the owner of this process. */
export const approverAnswersForIt = (doer: Doer, ownerId: Id): Answer =>
  doer.id === ownerId || isQualityManager(doer) || doer.roles.includes('top-management')
    ? undefined
    : new Refusal('rule', 'approver-does-not-answer-for-it')

/** Published, superseded or discarded: nothing of it is under way. */
export const isDone = (state: MapState): boolean => ['published', 'superseded', 'discarded'].includes(state)

export const isNotLocked = (state: MapState): Answer =>
  state === 'awaiting-approval' || state === 'awaiting-publish' ? new Refusal('rule', 'map-is-locked') : undefined

/** Nobody approves what they were not shown: it is what was submitted, and as it stands now. */
export const approvesWhatWasShown = (shown: string, submitted: string | null, asItIs: string): Answer =>
  shown === asItIs && (submitted ?? asItIs) === asItIs ? undefined : new Refusal('stale', 'map-is-another')

/** What is published is what was approved. */
export const isWhatWasApproved = (approved: string | null, now: string): Answer =>
  approved === now ? undefined : new Refusal('rule', 'not-what-was-approved')

export const seesDrafts = (roles: readonly string[]): boolean =>
  ['quality-manager', 'process-owner', 'top-management'].some((role) => roles.includes(role))

/** Another than this one is under way. */
export const noOtherDraft = (isUnderWay: boolean): Answer =>
  isUnderWay ? new Refusal('rule', 'map-under-way') : undefined

const isNamed = ({ nameEn, nameAr }: ProcessStep) => nameEn !== '' || nameAr !== ''

/** What is submitted can be followed: every step has a name, every decision two ways, every way a target. */
export function mapIsWhole(steps: readonly ProcessStep[], hasDrawing: boolean): Answer {
  if (steps.length === 0 && !hasDrawing) return new Refusal('rule', 'map-is-empty')
  const unnamed = steps.findIndex((step) => !isNamed(step))
  if (unnamed >= 0) return new Refusal('rule', 'step-needs-a-name', { number: unnamed + 1 })
  const single = steps.findIndex(({ isDecision, ways }) => isDecision && ways.length < 2)
  return single >= 0 ? new Refusal('rule', 'decision-needs-two-ways', { number: single + 1 }) : undefined
}

/** The table hangs together: no id twice, no way to a step that is not there. */
export function stepsHangTogether(steps: readonly ProcessStep[]): Answer {
  const ids = new Set<string>()
  for (const [place, { id }] of steps.entries()) {
    if (ids.has(id)) return new Refusal('rule', 'step-stands-twice', { number: place + 1 })
    ids.add(id)
  }
  const lost = steps.findIndex(({ ways }) => ways.some(({ to }) => to !== 'end' && !ids.has(to)))
  return lost >= 0 ? new Refusal('rule', 'step-leads-nowhere', { number: lost + 1 }) : undefined
}

/** What was written into a drawn map is read from it again. */
export function mapSaysTheSame(read: readonly ProcessStep[], written: readonly ProcessStep[]): Answer {
  const told = ({ id, ways: _, ...words }: ProcessStep) => JSON.stringify([id, Object.entries(words).toSorted()])
  const whens = (steps: readonly ProcessStep[]) =>
    JSON.stringify(steps.map(({ ways }) => ways.filter(({ whenEn, whenAr }) => whenEn || whenAr)))
  const other = written.findIndex((step, place) => !read[place] || told(read[place]) !== told(step))
  if (other >= 0) return new Refusal('rule', 'map-cannot-say-it', { number: other + 1 })
  return whens(read) === whens(written) ? undefined : new Refusal('rule', 'ways-share-a-flow')
}

export const isNotTooLarge = (size: number, most: number): Answer =>
  size > most ? new Refusal('too-large', 'map-too-large', { most }) : undefined

/** Asked before a file is sent: the post takes none that is empty or larger. */
export const fileCanBeSent = (bytes: number): Answer =>
  bytes === 0
    ? new Refusal('unsupported', 'file-is-empty')
    : bytes > mostOfFile
      ? new Refusal('too-large', 'map-too-large', { most: mostOfXml })
      : undefined

/** A map with too many steps, or with names that no table takes. */
export const stepsFit = (fit: boolean): Answer => (fit ? undefined : new Refusal('unsupported', 'map-beyond-a-table'))

/** What a map says, for the search: its steps, who takes them, and what is pinned to them, each once. */
export const wordsOf = (steps: readonly ProcessStep[]): string => {
  const said = steps.flatMap((step) => [
    step.nameEn,
    step.nameAr,
    step.roleEn,
    step.roleAr,
    step.input,
    step.output,
    step.document,
    ...step.pins.map(({ text }) => text),
  ])
  return [...new Set(said.filter(Boolean))].join(' ').slice(0, 20_000)
}
