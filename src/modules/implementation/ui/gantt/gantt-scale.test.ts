import { expect, test } from 'vitest'
import { createScale, heightOf, wayBetween } from './gantt-scale.ts'

test('the scale leaves a little room, and tells the months', () => {
  const scale = createScale(['2026-03-20', '2026-01-05'])

  expect([scale.from, scale.to]).toEqual(['2026-01-01', '2026-03-30'])
  expect(scale.months).toEqual(['2026-02-01', '2026-03-01'])
  expect(scale.share('2026-01-01')).toBe(0)
  expect(scale.share('2026-02-14')).toBeCloseTo(0.5, 5)
  expect(scale.share('2027-01-01')).toBe(1)
})

test('a plan of two years names every second month', () => {
  const { months } = createScale(['2025-01-05', '2026-12-15'])

  expect(months.slice(0, 3)).toEqual(['2025-03-01', '2025-05-01', '2025-07-01'])
  expect(months).toContain('2026-01-01')
})

test('the way from one bar to the next begins at its end and ends at the other’s beginning', () => {
  const way = wayBetween({ id: 'a', row: 0, from: 0.1, to: 0.2 }, { id: 'b', row: 2, from: 0.4, to: 0.5 })

  expect(way).toBe('M200.0,17 H204.0 V85 H400.0')
  expect(heightOf(3)).toBe(102)
})
