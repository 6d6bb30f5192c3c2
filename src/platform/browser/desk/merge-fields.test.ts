import { expect, test } from 'vitest'
import { mergeFields } from './merge-fields.ts'

type Answer = { grade: string | null; notes: string; evidence: { text: string }[] }
const base: Answer = { grade: null, notes: '', evidence: [] }
const record = { text: 'FR-12 of 3 May' }
const person = { text: 'Shift leader' }

test('what only one of two wrote is taken over', () => {
  const { merged, clashes } = mergeFields(base, { ...base, notes: 'Seen' }, { ...base, grade: 'met' })

  expect(clashes).toEqual([])
  expect(merged).toEqual({ ...base, notes: 'Seen', grade: 'met' })
})

test('what both wrote differently clashes, what both wrote alike does not', () => {
  expect(mergeFields(base, { ...base, grade: 'partly' }, { ...base, grade: 'met' }).clashes).toEqual(['grade'])
  expect(mergeFields(base, { ...base, grade: 'met' }, { ...base, grade: 'met' }).clashes).toEqual([])
})

test('of a list what either added stays, what one took away goes', () => {
  const before = { ...base, evidence: [record] }

  expect(mergeFields(base, { ...base, evidence: [person] }, before).merged.evidence).toEqual([record, person])
  expect(mergeFields(before, base, { ...base, evidence: [record, person] }).merged.evidence).toEqual([person])
})
