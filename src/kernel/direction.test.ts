import { expect, test } from 'vitest'
import { apart, numbered } from './direction.ts'

test('a record is named by its number, which keeps its order, and its title', () => {
  expect(numbered('PRC-004', 'استلام الطلب')).toBe('\u2066PRC-004\u2069 استلام الطلب')
  expect(numbered('PRC-004', '')).toBe('\u2066PRC-004\u2069')
})

test('a record without a number is named by its title alone', () => {
  for (const none of [null, undefined, '']) expect(numbered(none, 'Goods receipt')).toBe('Goods receipt')
})

test('a name stands apart from the words around it', () => {
  expect(apart('Huda')).toBe('\u2068Huda\u2069')
})
