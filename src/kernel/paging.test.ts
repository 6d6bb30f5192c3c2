import { expect, test } from 'vitest'
import { everyPage, mostRows } from './paging.ts'

const register = (size: number) => {
  const asked: (string | undefined)[] = []
  const pageFrom = ({ limit, cursor }: { limit: number; cursor?: string }) => {
    asked.push(cursor)
    const from = Number(cursor ?? 0)
    const until = Math.min(from + limit, size)
    const rows = Array.from({ length: until - from }, (_, at) => from + at)
    return Promise.resolve({ rows, next: until < size ? String(until) : null, total: size })
  }
  return { asked, pageFrom }
}

test('all pages become one, in their order, and no page is asked for twice', async () => {
  const { asked, pageFrom } = register(450)
  const { rows, next, total } = await everyPage(pageFrom)
  expect(rows).toEqual(Array.from({ length: 450 }, (_, at) => at))
  expect([next, total, asked]).toEqual([null, 450, [undefined, '200', '400']])
})

test('an empty register is one page', async () => {
  const { asked, pageFrom } = register(0)
  expect(await everyPage(pageFrom)).toEqual({ rows: [], next: null, total: 0 })
  expect(asked).toHaveLength(1)
})

test('what goes beyond the most says where it would go on', async () => {
  const { rows, next } = await everyPage(register(mostRows + 1).pageFrom)
  expect([rows.length, next]).toEqual([mostRows, String(mostRows)])
})
