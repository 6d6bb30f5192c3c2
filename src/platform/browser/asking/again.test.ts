import { expect, test } from 'vitest'
import { again } from './again.ts'
import { noAnswer, Problem } from './problem.ts'

const refused = (code: 'forbidden' | 'unavailable') =>
  new Problem({ status: 403, code, key: code, details: {}, fields: [], module: 'kernel' })

test('what may pass is tried again, what stays refused is not', () => {
  const refetch = () => Promise.resolve()
  expect(again({ error: noAnswer('kernel'), refetch })).toBeTypeOf('function')
  expect(again({ error: refused('unavailable'), refetch })).toBeTypeOf('function')
  expect(again({ error: refused('forbidden'), refetch })).toBeUndefined()
})
