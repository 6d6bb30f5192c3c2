import { expect, test } from 'vitest'
import { type Answered, mergeAnswers, withBothNotes } from './merge-answers.ts'

const base: Answered = { grade: null, notApplicableBecause: '', notes: '', evidence: [], sample: null }
const record = { kind: 'record', text: 'FR-12 of 3 May' } as const
const person = { kind: 'person', text: 'Shift leader' } as const

test('what only one auditor changed is taken over', () => {
  const { merged, clashes } = mergeAnswers(base, { ...base, notes: 'Seen' }, { ...base, grade: 'conform' })

  expect(clashes).toEqual([])
  expect(merged).toEqual({ ...base, notes: 'Seen', grade: 'conform' })
})

test('what both changed differently clashes', () => {
  const { clashes } = mergeAnswers(base, { ...base, grade: 'minor' }, { ...base, grade: 'conform' })

  expect(clashes).toEqual(['grade'])
})

test('the evidence of both stays, what one took away goes', () => {
  const before = { ...base, evidence: [record] }

  expect(mergeAnswers(base, { ...base, evidence: [person] }, before).merged.evidence).toEqual([record, person])
  expect(mergeAnswers(before, base, { ...base, evidence: [record, person] }).merged.evidence).toEqual([person])
})

test('both notes can stand below each other', () => {
  expect(withBothNotes({ ...base, notes: 'mine' }, { ...base, notes: 'theirs' }).notes).toBe('theirs\n\nmine')
})
