import { afterAll, beforeAll, expect, test } from 'vitest'
import { openRooms } from '../rooms.ts'
import { openOverHttp, type OverHttp } from '../testing/over-http.ts'
import { operationsIn } from '../testing/samples.ts'
import { openTestHouse, type TestHouse } from '../testing.ts'

let house: TestHouse
let http: OverHttp
beforeAll(async () => {
  house = await openTestHouse()
  http = await openOverHttp(house)
})
afterAll(async () => {
  await http.close()
  await house.close()
})

test('every operation stands in the document once, and says what it needs and may answer', async () => {
  const { body } = await http.call({ path: '/api/openapi.json' })
  const operations = operationsIn(body)
  const { contracts } = await openRooms()

  expect(body['openapi']).toBe('3.1.0')
  expect(operations.map(({ name }) => name).sort()).toEqual(
    contracts
      .filter(({ path }) => !path.startsWith('/-/'))
      .map(({ name }) => name)
      .sort(),
  )
  for (const { name, path, statuses } of operations) {
    expect(statuses, name).toContain('403')
    expect(path, name).not.toContain(':')
  }
  expect(new Set(operations.map(({ method, path }) => `${method} ${path.replaceAll(/\{\w+\}/g, '{}')}`)).size).toBe(
    operations.length,
  )
})

test('nothing changes by being looked at, and no operation writes the history', async () => {
  const operations = operationsIn((await http.call({ path: '/api/openapi.json' })).body)

  expect(operations.filter(({ method, body }) => method === 'GET' && body)).toEqual([])
  expect(
    operations.filter(({ method, path }) => method !== 'GET' && /history|signatures|checkpoint/.test(path)),
  ).toEqual([])
})

test('the page for people shows every operation and runs no script', async () => {
  const { text, type, status } = await http.call({ path: '/api' })
  const operations = operationsIn((await http.call({ path: '/api/openapi.json' })).body)

  expect([status, type]).toEqual([200, 'text/html; charset=utf-8'])
  for (const { name } of operations) expect(text).toContain(name)
  expect(text).not.toMatch(/<script|javascript:| on\w+=/i)
})
