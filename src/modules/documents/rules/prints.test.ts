import { expect, test } from 'vitest'
import { isToCollect, statusCodeFrom, statusOfCopy, typedCode } from './prints.ts'

test.each([
  ['7k3m-q9tx-2bvc', '7K3MQ9TX2BVC'],
  ['7K3M Q9TX 2BVC', '7K3MQ9TX2BVC'],
  ['ooil-0000-0000', '001100000000'],
  ['7K3M', undefined],
  ['7K3M-Q9TX-2BVU', undefined],
  ["7K3M'Q9TX;2BV", undefined],
])('a code typed as %s is %s', (typed, code) => {
  expect(statusCodeFrom(typed)).toBe(code)
})

test('a code on paper is the code', () => {
  expect(typedCode('7K3MQ9TX2BVC')).toBe('7K3M-Q9TX-2BVC')
})

test.each([
  ['issued', 'effective', false],
  ['issued', 'superseded', true],
  ['issued', 'obsolete', true],
  ['recalled', 'effective', true],
  ['collected', 'superseded', false],
] as const)('a copy %s of what is %s is to be collected: %s', (state, revision, owed) => {
  expect(isToCollect(state, revision)).toBe(owed)
})

test.each([
  ['effective', null, 'current'],
  ['superseded', null, 'superseded'],
  ['obsolete', null, 'obsolete'],
  ['effective', '2026-03-02', 'recalled'],
  ['obsolete', '2026-03-02', 'recalled'],
] as const)('a copy of what is %s, recalled on %s, is %s', (state, recalledOn, status) => {
  expect(statusOfCopy({ state, recalledOn })).toBe(status)
})
