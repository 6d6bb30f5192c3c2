import { expect, test } from 'vitest'
import { urgencyOf } from './rules.ts'

test.each([
  ['2026-03-01', 'overdue'],
  ['2026-03-02', 'today'],
  ['2026-03-03', 'week'],
  ['2026-03-09', 'week'],
  ['2026-03-10', 'later'],
  [null, 'later'],
])('what is due on %s is, on 2 March, %s', (due, urgency) => {
  expect(urgencyOf(due, '2026-03-02')).toBe(urgency)
})
