import type { Id } from '#kernel/ids.ts'
import { type Answer, Refusal } from '#kernel/refusal.ts'
import type { RevisionState } from '../lifecycle.ts'

const discussed: readonly RevisionState[] = ['draft', 'in-review', 'changes-requested']

/** Once it is approved, what was said about it is kept and nothing is added. */
export const revisionIsDiscussed = (state: RevisionState): Answer =>
  discussed.includes(state) ? undefined : new Refusal('rule', 'comments-are-closed')

/** Those asked to review or approve it, whoever stands in for them, and those who write it. */
export const commenterHasAPart = (hasAPart: boolean): Answer =>
  hasAPart ? undefined : new Refusal('forbidden', 'only-those-asked-comment')

/** Settled by whoever raised it, or by those who write the text. */
export const settlerHasASay = (actorId: Id, raisedBy: Id, edits: boolean): Answer =>
  edits || actorId === raisedBy ? undefined : new Refusal('forbidden', 'only-editors-or-commenter-settle')
