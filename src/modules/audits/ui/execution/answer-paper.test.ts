import { expect, test } from 'vitest'
import { newId } from '#kernel/ids.ts'
import type { Question } from '../../contract/checklist.ts'
import { type Answered, answerPaper, UnsentAnswer, withBothNotes } from './answer-paper.ts'

const nothing: Answered = { grade: null, notApplicableBecause: '', notes: '', evidence: [], sample: null }
const question: Question = {
  ...nothing,
  id: newId(),
  version: 1,
  position: 1,
  source: 'clause',
  text: { en: 'How are suppliers chosen?', ar: 'كيف يُختار المورّدون؟' },
  clause: '8.4.1',
  processId: null,
  auditorId: null,
  previousFinding: null,
  answeredById: null,
  answeredAt: null,
  findingId: null,
}

test('what an auditor writes can be kept in the browser and read again', () => {
  const answer: Answered = {
    ...answerPaper.answerOf(question),
    grade: 'minor',
    notes: 'No approval on PO-4711',
    evidence: [{ kind: 'record', text: 'PO-4711' }],
    sample: { population: '240 orders', chosen: 'every twentieth', sample: '12 orders' },
  }
  const unsent = { base: question, answer, key: newId() }

  expect(UnsentAnswer.parse(JSON.parse(JSON.stringify(unsent)))).toEqual(unsent)
})

test('"not applicable" is not sent without its reason', () => {
  expect(answerPaper.isIncomplete({ ...nothing, grade: 'not-applicable' })).toBe(true)
  expect(answerPaper.isIncomplete({ ...nothing, grade: 'not-applicable', notApplicableBecause: 'No design' })).toBe(
    false,
  )
})

test('two auditors who wrote in different fields do not clash', () => {
  const { merged, clashes } = answerPaper.merge(
    nothing,
    { ...nothing, notes: 'Seen' },
    { ...nothing, grade: 'conform' },
  )

  expect(clashes).toEqual([])
  expect(merged).toEqual({ ...nothing, notes: 'Seen', grade: 'conform' })
})

test('both notes can stand below each other', () => {
  expect(withBothNotes({ ...nothing, notes: 'mine' }, { ...nothing, notes: 'theirs' }).notes).toBe('theirs\n\nmine')
})
