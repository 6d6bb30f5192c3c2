import { changed, raised } from '#kernel/change.ts'
import type { Id } from '#kernel/ids.ts'
import { comply } from '#kernel/refusal.ts'
import { fulfil, type World } from '#platform/server/context.ts'
import { amendRecord, insertRecord, theRecord } from '#platform/server/history/records.ts'
import * as contract from '../contract/comments.ts'
import { documentCommentLifecycle } from '../lifecycle.ts'
import { seesDraftsOf } from '../queries/eyes.ts'
import { theRevisionRecord } from '../queries/whole.ts'
import * as rules from '../rules/comments.ts'
import { isEditor } from '../rules/document.ts'
import type { CommentRecord, DocumentRecord, RevisionRecord } from '../tables.ts'
import { holdDocument } from './parts.ts'

type Discussed = { document: DocumentRecord; revision: RevisionRecord }

/** The revision, nobody else being at its document, with somebody who may speak about it. */
async function discuss(world: World, revisionId: Id): Promise<Discussed> {
  const { documentId } = await theRevisionRecord(world, revisionId)
  const document = await holdDocument(world, documentId)
  const revision = await theRevisionRecord(world, revisionId)
  comply(rules.commenterHasAPart(await seesDraftsOf(world, documentId)), rules.revisionIsDiscussed(revision.state))
  return { document, revision }
}

const theComment = (world: World, id: Id) => theRecord<CommentRecord>(world, 'documentComment', id)

export const commentOnRevision = fulfil(contract.CommentOnRevision, async (world, { id, commentId, ...given }) => {
  const { document, revision } = await discuss(world, id)
  const comment = await insertRecord<CommentRecord>(world, 'documentComment', {
    ...given,
    id: commentId,
    documentId: document.id,
    revisionId: id,
    round: revision.round,
    byId: world.actor.id,
    at: world.now,
    state: 'open',
  })
  return raised('documentComment', comment)
})

export const answerComment = fulfil(contract.AnswerComment, async (world, { id, answerId, text }) => {
  const { revisionId } = await theComment(world, id)
  await discuss(world, revisionId)
  const { state } = await theComment(world, id)
  documentCommentLifecycle.next(state, 'answer')
  const given = { id: answerId, commentId: id, text, byId: world.actor.id, at: world.now }
  return raised('documentAnswer', await insertRecord(world, 'documentAnswer', given))
})

export const resolveComment = fulfil(contract.ResolveComment, (world, { id }) => settle(world, id, 'resolve'))
export const reopenComment = fulfil(contract.ReopenComment, (world, { id }) => settle(world, id, 'reopen'))

async function settle(world: World, id: Id, step: 'resolve' | 'reopen') {
  const { revisionId } = await theComment(world, id)
  const { document, revision } = await discuss(world, revisionId)
  const before = await theComment(world, id)
  comply(rules.settlerHasASay(world.actor.id, before.byId, isEditor(world.actor, document, revision.authorId)))
  const state = documentCommentLifecycle.next(before.state, step)
  const isOver = step === 'resolve'
  const patch = { state, resolvedBy: isOver ? world.actor.id : null, resolvedAt: isOver ? world.now : null }
  const after = await amendRecord<CommentRecord>(world, 'documentComment', before, patch)
  return changed('documentComment', before, after)
}
