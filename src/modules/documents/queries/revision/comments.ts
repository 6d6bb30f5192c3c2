import { Refusal } from '#kernel/refusal.ts'
import { peopleById } from '#modules/identity/queries.ts'
import { rolesMay } from '#modules/identity/rules.ts'
import { answer, type World } from '#platform/server/context.ts'
import * as contract from '../../contract/comments.ts'
import { revisionIsDiscussed, settlerHasASay } from '../../rules/comments.ts'
import { isEditor } from '../../rules/document.ts'
import { seesDraftsOf, theVisibleDocument } from '../eyes.ts'
import { theRevisionRecord } from '../whole.ts'

export const commentsOfRevision = answer(contract.CommentsOfRevision, async (world, { id }) => {
  const revision = await theRevisionRecord(world, id)
  const document = await theVisibleDocument(world, revision.documentId)
  if (!(await seesDraftsOf(world, document.id))) throw new Refusal('missing', 'missing')
  const comments = await saidOf(world, id)
  const answers = await answersTo(
    world,
    comments.map((one) => one.id),
  )
  const people = await peopleById(
    world,
    [...comments.flatMap(({ byId, resolvedBy }) => [byId, resolvedBy]), ...answers.map(({ byId }) => byId)].filter(
      (one) => one !== null,
    ),
  )
  const named = (personId: string) => {
    const { nameEn = '', nameAr = '' } = people.get(personId) ?? {}
    return { id: personId, nameEn, nameAr }
  }
  const edits = !world.actor.scope && isEditor(world.actor, document, revision.authorId)
  const mayComment = !revisionIsDiscussed(revision.state) && rolesMay(world.actor.roles, 'documents.comment')
  return contract.CommentsOfRevision.output.parse({
    mayComment,
    rows: comments.map((one) => ({
      ...one,
      at: one.at.toISOString(),
      by: named(one.byId),
      resolvedBy: one.resolvedBy && named(one.resolvedBy),
      resolvedAt: one.resolvedAt?.toISOString() ?? null,
      maySettle: mayComment && !settlerHasASay(world.actor.id, one.byId, edits),
      answers: answers
        .filter(({ commentId }) => commentId === one.id)
        .map((said) => ({ id: said.id, text: said.text, at: said.at.toISOString(), by: named(said.byId) })),
    })),
  })
})

const saidOf = ({ db, org }: World, revisionId: string) =>
  db
    .selectFrom('documentComment')
    .selectAll()
    .where('orgId', '=', org)
    .where('revisionId', '=', revisionId)
    .orderBy('at')
    .orderBy('id')
    .limit(500)
    .execute()

async function answersTo({ db, org }: World, commentIds: readonly string[]) {
  if (commentIds.length === 0) return []
  return db
    .selectFrom('documentAnswer')
    .selectAll()
    .where('orgId', '=', org)
    .where('commentId', 'in', [...commentIds])
    .orderBy('at')
    .orderBy('id')
    .limit(5000)
    .execute()
}
