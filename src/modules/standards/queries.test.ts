import { afterAll, beforeAll, expect, test } from 'vitest'
import { expectRefusal, openTestHouse, type TestHouse } from '#apps/server/testing.ts'
import { ListClauses, TheClause } from './contract.ts'

let house: TestHouse
let org: Awaited<ReturnType<TestHouse['organisation']>>
beforeAll(async () => {
  house = await openTestHouse()
  org = await house.organisation({ people: { bo: ['employee'], guest: ['external-auditor'] } })
})
afterAll(() => house.close())

const numbersFound = async (search: string) =>
  (await org.as('bo').ask(ListClauses, { edition: '9001-2015', search })).rows.map(({ number }) => number)

test('everybody, a guest too, sees the clauses of both editions', async () => {
  const before = await org.as('bo').ask(ListClauses, { edition: '9001-2015' })
  const after = await org.as('guest').ask(ListClauses, { edition: '9001-2026' })

  expect(before.rows).toHaveLength(91)
  expect(before.amendments[0]?.name).toContain('Amd 1:2024')
  expect(after.rows.map(({ number }) => number)).toContain('6.1.3')
})

test.each([
  ['8.5', ['8.5', '8.5.1', '8.5.2', '8.5.3', '8.5.4', '8.5.5', '8.5.6']],
  ['10.', ['10', '10.1', '10.2', '10.2.1', '10.2.2', '10.3']],
  ['CORRECTIVE ١٠.٢', ['10.2', '10.2.1', '10.2.2']],
])('the search for "%s" finds its clauses', async (search, numbers) => {
  expect(await numbersFound(search)).toEqual(numbers)
})

test('the search reads Arabic however it is written', async () => {
  expect(await numbersFound('إدارَة المخاطر')).toEqual(await numbersFound('اداره المخاطر'))
  expect(await numbersFound('المنظمه')).toContain('4.1')
})

test.each([
  ['Suppliers', '8.4.1'],
  ['المورّدين', '8.4.1'],
  ['training', '7.2'],
  ['التدريب', '7.2'],
])('everyday words find a clause as well, and so does its evidence: "%s"', async (search, number) => {
  expect(await numbersFound(search)).toContain(number)
})

test('a clause comes with its guidance and with what becomes of it', async () => {
  const clause = await org.as('bo').ask(TheClause, { edition: '9001-2015', number: '10.3' })

  expect(clause.questions.length).toBeGreaterThan(0)
  expect(clause.changes.map(({ from, to }) => [from, to])).toContainEqual(['10.3', '10.1'])
})

test('a clause of 2026 says where it came from and how sure we are', async () => {
  const clause = await org.as('bo').ask(TheClause, { edition: '9001-2026', number: '6.1.3' })

  expect(clause.confidence).toBeDefined()
  expect(clause.changes.every(({ to }) => to === '6.1.3')).toBe(true)
})

test('a clause the edition does not have is missing, and an odd number is refused', async () => {
  await expectRefusal(org.as('bo').ask(TheClause, { edition: '9001-2026', number: '10.3' }), 'missing')
  await expectRefusal(org.as('bo').ask(TheClause, { edition: '9001-2015', number: '../etc' }), 'malformed')
})

test('the clauses are for those who belong to the organisation', async () => {
  const nobody = { ...org.actor('bo'), roles: [] }

  await expectRefusal(
    house.door.look(ListClauses, { edition: '9001-2015' }, { actor: nobody, org: org.org }),
    'forbidden',
  )
})
