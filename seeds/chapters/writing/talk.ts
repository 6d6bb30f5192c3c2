import type { Language } from '#kernel/text.ts'
import { AnswerComment, CommentOnRevision, ResolveComment } from '#modules/documents/contract/comments.ts'
import { blockIdOf, type DocumentContent, textOf as plainTextOf } from '#modules/documents/contract/content.ts'
import { ChangeDraft } from '#modules/documents/contract/revision.ts'
import { type RichNode, suggestionIdFor } from '#modules/documents/contract/rich-text.ts'
import { documents } from '../../documents/register/all.ts'
import { talk } from '../../documents/talk.ts'
import { textOf } from '../../documents/written.ts'
import { inTurn, type Script } from '../../timeline.ts'

/** A draft that is talked about: suggestions nobody has decided on yet, and comments, one of them answered. */
export function tellTalk(script: Script): void {
  const { deed, id, person, day } = inTurn(script)
  const revisionId = id(`revision:${talk.key}:1`)
  const told = documents.find(({ key }) => key === talk.key)
  const { titleEn = '', titleAr = '' } = told ?? {}
  const content = talk.suggestions.reduce(
    (text, { language, from, to }, nth) =>
      suggested(text, language, from, to, suggestionIdFor(person('mariam'), new Date(day(talk.day)), nth + 1)),
    textOf(talk.key, 1),
  )
  deed(talk.day, 'mariam', (me) => me.do(ChangeDraft, { id: revisionId, titleEn, titleAr, content }))
  for (const [at, { by, language, quote, text, ...became }] of talk.comments.entries()) {
    const commentId = id(`comment:${talk.key}:${at}`)
    const blockId = blockWith(content, language, quote)
    deed(talk.day, by, (me) => me.do(CommentOnRevision, { id: revisionId, commentId, language, blockId, quote, text }))
    if ('answer' in became) {
      const answer = { answerId: id(`answer:${talk.key}:${at}`), text: became.answer.text }
      deed(talk.day + 2, became.answer.by, (me) => me.do(AnswerComment, { id: commentId, ...answer }))
    }
    if ('resolved' in became) deed(talk.day + 2, by, (me) => me.do(ResolveComment, { id: commentId }))
  }
}

function blockWith(content: DocumentContent, language: Language, quote: string): string {
  const block = content[language]?.content?.find((one) => plainTextOf(one).includes(quote))
  if (!block) throw new Error(`nowhere does it say "${quote}"`)
  return blockIdOf(block)
}

/** The words that would go, and those that would come in their place, as the editor marks them. */
function suggested(text: DocumentContent, language: Language, from: string, to: string, id: string): DocumentContent {
  const mark = (type: 'deletion' | 'insertion') => [{ type, attrs: { id } }]
  const walk = (node: RichNode): RichNode[] => {
    const at = node.text?.indexOf(from) ?? -1
    if (at < 0 || node.text === undefined) {
      return [node.content ? { ...node, content: node.content.flatMap(walk) } : node]
    }
    const plain = (words: string): RichNode[] => (words === '' ? [] : [{ type: 'text', text: words }])
    return [
      ...plain(node.text.slice(0, at)),
      { type: 'text', text: from, marks: mark('deletion') },
      { type: 'text', text: to, marks: mark('insertion') },
      ...plain(node.text.slice(at + from.length)),
    ]
  }
  const doc = text[language]
  return { ...text, [language]: doc && { ...doc, content: (doc.content ?? []).flatMap(walk) } }
}
