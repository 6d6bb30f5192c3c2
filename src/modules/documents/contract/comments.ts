import { z } from 'zod'
import { defineCommand, defineQuery, type OutputOf } from '#kernel/contract.ts'
import { Id } from '#kernel/ids.ts'
import { Language, OptionalLine, Paragraphs } from '#kernel/text.ts'
import { documentCommentLifecycle } from '../lifecycle.ts'
import { PersonRef } from './words.ts'

/** About a paragraph of the text, or about the revision as a whole; the text itself stays as it is. */
export const CommentOnRevision = defineCommand({
  name: 'documents.commentOnRevision',
  path: 'POST /document-revisions/:id/comments',
  permission: 'documents.comment',
  versioned: false,
  input: z.object({
    id: Id,
    commentId: Id,
    language: Language.nullable().default(null),
    /** Of the block it is about. */
    blockId: z
      .string()
      .regex(/^[A-Za-z0-9_-]{0,64}$/, 'not-a-block-id')
      .default(''),
    /** The words it is about, as they stood there. */
    quote: OptionalLine.default(''),
    text: Paragraphs,
  }),
})

export const AnswerComment = defineCommand({
  name: 'documents.answerComment',
  path: 'POST /document-comments/:id/answers',
  permission: 'documents.comment',
  versioned: false,
  input: z.object({ id: Id, answerId: Id, text: Paragraphs }),
})

export const ResolveComment = defineCommand({
  name: 'documents.resolveComment',
  path: 'POST /document-comments/:id/resolution',
  permission: 'documents.comment',
  input: z.object({ id: Id }),
})

export const ReopenComment = defineCommand({
  name: 'documents.reopenComment',
  path: 'POST /document-comments/:id/reopening',
  permission: 'documents.comment',
  input: z.object({ id: Id }),
})

const said = { id: Id, text: z.string(), at: z.string(), by: PersonRef }

/** What was said about a revision, in the order it was said; for whoever may see more than what is in force. */
export const CommentsOfRevision = defineQuery({
  name: 'documents.comments',
  path: 'GET /document-revisions/:id/comments',
  permission: 'documents.read',
  input: z.object({ id: Id }),
  output: z.object({
    rows: z.array(
      z.object({
        ...said,
        version: z.number(),
        round: z.number(),
        language: Language.nullable(),
        blockId: z.string(),
        quote: z.string(),
        state: z.enum(documentCommentLifecycle.states),
        resolvedBy: PersonRef.nullable(),
        resolvedAt: z.string().nullable(),
        answers: z.array(z.object(said)),
        /** Whether the asker may settle it. */
        maySettle: z.boolean(),
      }),
    ),
    /** Whether the asker may say something more. */
    mayComment: z.boolean(),
  }),
})
export type RevisionComments = OutputOf<typeof CommentsOfRevision>
export type RevisionComment = RevisionComments['rows'][number]
