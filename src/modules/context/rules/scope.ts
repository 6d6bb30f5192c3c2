import type { Id } from '#kernel/ids.ts'
import { type Answer, firstRefusal, Refusal } from '#kernel/refusal.ts'
import { type Edition, within } from '#modules/standards/rules.ts'
import type { NotApplicable } from '../contract/scope.ts'
import type { RevisionState } from '../lifecycle.ts'
import { clausesExist } from './parties.ts'

const usual = ['7.1.5', '8']

/** Where requirements are usually left out; elsewhere the page warns, and an auditor will ask. */
export const isUsuallyLeftOut = (clause: string): boolean => usual.some((ancestor) => within(clause, ancestor))

const isWholeChapter = (clause: string): boolean => !clause.includes('.')

/** A system without leadership, planning or evaluation is none, and one without operation has nothing to manage. */
function noChapterIsLeftOut(notApplicable: readonly NotApplicable[]): Answer {
  const chapter = notApplicable.find(({ clause }) => isWholeChapter(clause))
  return chapter && new Refusal('rule', 'whole-chapter-applies', { clause: chapter.clause })
}

function eachIsJustified(notApplicable: readonly NotApplicable[]): Answer {
  const bare = notApplicable.find(({ justification }) => justification.trim() === '')
  return bare && new Refusal('rule', 'not-applicable-needs-justification', { clause: bare.clause })
}

function eachIsNamedOnce(notApplicable: readonly NotApplicable[]): Answer {
  const clauses = notApplicable.map(({ clause }) => clause)
  const twice = clauses.find((clause, at) =>
    clauses.some((other, place) => place !== at && (within(clause, other) || clause === other)),
  )
  return twice === undefined ? undefined : new Refusal('rule', 'not-applicable-twice', { clause: twice })
}

/** Every requirement that can be applied is applied; what cannot is named once, exists, and says why. */
export const whatIsLeftOutIsJustified = (edition: Edition, notApplicable: readonly NotApplicable[]): Answer =>
  firstRefusal(
    clausesExist(
      edition,
      notApplicable.map(({ clause }) => clause),
    ),
    noChapterIsLeftOut(notApplicable),
    eachIsJustified(notApplicable),
    eachIsNamedOnce(notApplicable),
  )

type Described = {
  statementEn: string
  statementAr: string
  siteIds: readonly Id[]
  productsEn: string
  productsAr: string
}

/** What is signed can be copied onto a certificate: in both languages, with its sites, products and services. */
export function scopeIsComplete(scope: Described): Answer {
  if (scope.statementEn === '' || scope.statementAr === '') return new Refusal('rule', 'scope-needs-both-languages')
  if (scope.siteIds.length === 0) return new Refusal('rule', 'scope-needs-a-site')
  if (scope.productsEn === '' && scope.productsAr === '') return new Refusal('rule', 'scope-needs-products')
  return undefined
}

/** A revision that somebody has signed stays as it is; a new one is drafted. */
export const nothingSignedIsEdited = (state: RevisionState): Answer =>
  state === 'draft' ? undefined : new Refusal('rule', 'signed-is-not-edited')

/** Who wrote any part of it does not approve it. */
export const approverIsNoAuthor = (approver: Id, authors: readonly Id[]): Answer =>
  authors.includes(approver) ? new Refusal('rule', 'author-does-not-approve') : undefined

export const onlyOneDraft = (drafts: number): Answer =>
  drafts > 0 ? new Refusal('rule', 'there-is-a-draft') : undefined

/** The first revision needs no reason; each one after it changes what people rely on. */
export const revisionSaysWhy = (revision: number, changeReason: string): Answer =>
  revision > 1 && changeReason === '' ? new Refusal('rule', 'revision-needs-a-reason') : undefined
