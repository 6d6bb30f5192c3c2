import { expect, test } from 'vitest'
import { partOfDay, spokenTo } from './words-of-the-day.ts'

test.each([
  ['2026-03-02T03:00:00Z', 'morning'],
  ['2026-03-02T10:00:00Z', 'afternoon'],
  ['2026-03-02T18:00:00Z', 'evening'],
])('%s is %s in Dubai', (instant, part) => {
  expect(partOfDay(new Date(instant), 'Asia/Dubai')).toBe(part)
})

test.each([
  ['Mariam Al Hosani', 'Mariam'],
  ['مريم الحوسني', 'مريم'],
  ['عبد الرحمن السالم', 'عبد الرحمن'],
  ['Abdul Rahman Saleh', 'Abdul Rahman'],
  ['Jonas', 'Jonas'],
  ['د. عبد الرحمن بن سعيد', 'عبد الرحمن'],
  ['Eng. Fatima Saleh', 'Fatima'],
])('%s is spoken to as %s', (name, first) => {
  expect(spokenTo(name)).toBe(first)
})
