import { expect, test } from 'vitest'
import { lookOf, sameLook } from './saved-views.ts'

test('a view is its search, filters and sorting, not the record that happens to be open', () => {
  expect(lookOf({ state: 'open', open: '01a2', cursor: 'x', tab: 'history', sort: '-due' })).toEqual({
    sort: '-due',
    state: 'open',
  })
})

test('two addresses in another order are the same view', () => {
  expect(sameLook({ state: 'open', sort: '-due' }, { sort: '-due', state: 'open', open: '01a2' })).toBe(true)
})

test('another filter is another view', () => {
  expect(sameLook({ state: 'open' }, { state: 'closed' })).toBe(false)
})
