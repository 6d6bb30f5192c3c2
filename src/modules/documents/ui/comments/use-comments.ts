import { useTranslation } from 'react-i18next'
import { newId } from '#kernel/ids.ts'
import type { Language } from '#kernel/text.ts'
import { useStep } from '#modules/actions/ui/embed.tsx'
import { useAsk } from '#platform/browser/asking/query.tsx'
import {
  AnswerComment,
  CommentOnRevision,
  CommentsOfRevision,
  ReopenComment,
  ResolveComment,
  type RevisionComment,
} from '../../contract/comments.ts'

export type PlaceToComment = { language: Language | null; blockId: string; quote: string }

/** What is said about a revision, and how to say something. */
export function useComments(revisionId: string, when = true) {
  const { t } = useTranslation('documents-ui')
  const asked = useAsk(CommentsOfRevision, { id: revisionId }, { when })
  const comment = useStep(CommentOnRevision, 'documents')
  const answer = useStep(AnswerComment, 'documents')
  const resolve = useStep(ResolveComment, 'documents')
  const reopen = useStep(ReopenComment, 'documents')
  return {
    isKnown: asked.data !== undefined,
    rows: asked.data?.rows ?? [],
    mayComment: asked.data?.mayComment ?? false,
    begin: (place: PlaceToComment, text: string) =>
      comment.runAloud({ id: revisionId, commentId: newId(), ...place, text }, {}, t('comments.done.said')),
    answer: ({ id }: RevisionComment, text: string) =>
      answer.runAloud({ id, answerId: newId(), text }, {}, t('comments.done.answered')),
    settle: ({ id, version, state }: RevisionComment) =>
      state === 'open'
        ? resolve.runAloud({ id }, { version }, t('comments.done.settled'))
        : reopen.runAloud({ id }, { version }, t('comments.done.reopened')),
    busy: comment.busy || answer.busy,
  }
}
export type Comments = ReturnType<typeof useComments>

export const openOf = (comments: Pick<Comments, 'rows'>): readonly RevisionComment[] =>
  comments.rows.filter(({ state }) => state === 'open')
