import { afterAll, beforeAll, expect, test } from 'vitest'
import { checkEverything } from '#apps/cli/fsck/everything.ts'
import { owned } from '#apps/server/testing/over-http.ts'
import { expectRefusal, openTestHouse, type TestHouse } from '#apps/server/testing.ts'
import { newId } from '#kernel/ids.ts'
import * as comments from '../../contract/comments.ts'
import * as document from '../../contract/document.ts'
import { suggestionIdFor } from '../../contract/rich-text.ts'
import * as revision from '../../contract/revision.ts'
import { saying, works } from './works.ts'

let house: TestHouse
beforeAll(async () => {
  house = await openTestHouse()
})
afterAll(() => house.close())

type Works = Awaited<ReturnType<typeof works>>
const commented = async ({ org }: Works, name: string, revisionId: string, text = 'Which threshold?') => {
  const commentId = newId()
  const place = { language: 'en' as const, blockId: 'p1', quote: 'approved suppliers' }
  await org.as(name).do(comments.CommentOnRevision, { id: revisionId, commentId, ...place, text })
  return commentId
}
const listed = ({ org }: Works, name: string, id: string) => org.as(name).ask(comments.CommentsOfRevision, { id })
const reviewed = async (all: Works) => {
  const made = await all.drafted()
  const asked = [
    { role: 'reviewer' as const, name: 'omar' },
    { role: 'approver' as const, name: 'hind' },
  ]
  return { ...made, stepIds: await all.submit(made.revisionId, asked) }
}

test('whoever is asked comments on a locked text, its author answers, and what is approved stays the same', async () => {
  const all = await works(house)
  const { id, revisionId } = await reviewed(all)
  const before = (await all.whole(id)).inWork?.shownHash

  const commentId = await commented(all, 'omar', revisionId)
  await all.khalid.do(comments.AnswerComment, { id: commentId, answerId: newId(), text: 'AED 20,000' })

  const { rows, mayComment } = await listed(all, 'hind', revisionId)
  expect(rows).toMatchObject([
    { text: 'Which threshold?', quote: 'approved suppliers', state: 'open', by: { nameEn: 'omar' }, maySettle: false },
  ])
  expect(rows[0]?.answers).toMatchObject([{ text: 'AED 20,000', by: { nameEn: 'khalid' } }])
  expect(mayComment).toBe(true)
  expect((await all.whole(id)).inWork?.shownHash).toBe(before)
})

test('a comment is settled by whoever raised it or by the editors, and opened again', async () => {
  const all = await works(house)
  const { revisionId } = await reviewed(all)
  const id = await commented(all, 'omar', revisionId)

  await expectRefusal(all.hind.do(comments.ResolveComment, { id }), 'only-editors-or-commenter-settle')
  await all.khalid.do(comments.ResolveComment, { id })
  await expectRefusal(
    all.khalid.do(comments.AnswerComment, { id, answerId: newId(), text: 'More' }),
    'step-not-allowed',
  )
  expect((await listed(all, 'omar', revisionId)).rows).toMatchObject([
    { state: 'resolved', resolvedBy: { nameEn: 'khalid' }, maySettle: true },
  ])
  await expectRefusal(all.hind.do(comments.ReopenComment, { id }), 'only-editors-or-commenter-settle')
  await all.omar.do(comments.ReopenComment, { id })
  expect((await listed(all, 'omar', revisionId)).rows[0]?.state).toBe('open')
})

test('readers neither comment nor see what was said; guests never', async () => {
  const all = await works(house)
  const made = await all.effective()
  const next = newId()
  await all.khalid.do(document.ReviseDocument, { id: made.id, revisionId: next })
  const commentId = await commented(all, 'khalid', next, 'To be said better')

  await expectRefusal(commented(all, 'ravi', next), 'only-those-asked-comment')
  const answer = { id: commentId, answerId: newId(), text: 'Yes' }
  await expectRefusal(all.org.as('ravi').do(comments.AnswerComment, answer), 'only-those-asked-comment')
  await expectRefusal(listed(all, 'ravi', next), 'missing')
  await expectRefusal(commented(all, 'guest', next), 'forbidden')
})

test('what was said is kept with the version, and closed once it is approved', async () => {
  const all = await works(house)
  const { id, revisionId, stepIds } = await reviewed(all)
  const commentId = await commented(all, 'omar', revisionId)
  const contentHash = (await all.whole(id)).inWork?.shownHash ?? ''
  await all.omar.do(revision.ReviewRevision, { id: stepIds[0] ?? '', contentHash })
  await all.approve('hind', id, stepIds[1] ?? '')

  await expectRefusal(commented(all, 'khalid', revisionId), 'comments-are-closed')
  await expectRefusal(all.khalid.do(comments.ResolveComment, { id: commentId }), 'comments-are-closed')
  expect(await listed(all, 'khalid', revisionId)).toMatchObject({
    mayComment: false,
    rows: [{ id: commentId, state: 'open', maySettle: false }],
  })
})

test('a suggestion carries the name of whoever makes it, and is decided before anybody is asked', async () => {
  const all = await works(house)
  const { revisionId } = await all.drafted()
  const titles = { titleEn: 'Purchasing policy', titleAr: 'سياسة المشتريات' }
  const suggesting = (name: string) => {
    const content = saying('We buy.')
    const text = content.en?.content?.[0]?.content?.[0]
    const id = suggestionIdFor(all.org.people(name), new Date('2026-03-02T08:00:00Z'), 1)
    if (text) text.marks = [{ type: 'insertion', attrs: { id } }]
    return content
  }
  const change = (name: string) => ({ id: revisionId, ...titles, content: suggesting(name) })

  await expectRefusal(all.khalid.do(revision.ChangeDraft, change('omar')), 'suggestion-of-another')
  await all.khalid.do(revision.ChangeDraft, change('khalid'))
  await expectRefusal(all.submit(revisionId, [{ role: 'approver', name: 'hind' }]), 'suggestions-are-open')
  await all.mariam.do(revision.ChangeDraft, change('khalid'))
})

test('what was said is told in the history as it stands', async () => {
  const { findings } = await owned(house, (client) => checkEverything(client, house.owner, house.dataDir))

  expect(findings).toEqual([])
})
