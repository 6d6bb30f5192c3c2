import { QueryClient } from '@tanstack/react-query'
import { expect, test } from 'vitest'
import { knownOf } from './recent.ts'

const told = (answer: unknown) => {
  const queries = new QueryClient()
  queries.setQueryData(['audits', 'one', {}], answer)
  return queries
}

test('a record is known from the page that shows it', () => {
  const queries = told({ audit: { id: 'a', number: 'GPC-IA-2026-03', title: 'Machining' }, me: {} })

  expect(knownOf(queries, 'a', 'en')).toEqual({ number: 'GPC-IA-2026-03', title: 'Machining' })
})

test('a record is known from the register it stands in, by its first line', () => {
  const queries = told({
    rows: [{ id: 'n', number: 'NC-2026-014', statement: 'Label missing.\nSecond line' }],
    total: 1,
  })

  expect(knownOf(queries, 'n', 'en')).toEqual({ number: 'NC-2026-014', title: 'Label missing.' })
})

test('what has two names is known by the one of the page', () => {
  const queries = told({ id: 'p', code: 'CAL', nameEn: 'Calibration', nameAr: 'المعايرة' })

  expect(knownOf(queries, 'p', 'ar')).toEqual({ number: 'CAL', title: 'المعايرة' })
})

test('what nobody has told is not known', () => {
  expect(knownOf(told({ rows: [] }), 'x', 'en')).toBeUndefined()
})
