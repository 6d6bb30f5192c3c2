import { afterAll, beforeAll, expect, test } from 'vitest'
import { newId } from '#kernel/ids.ts'
import { AddSite, ListPeople, ListSites } from '#modules/identity/contract.ts'
import { HistoryOf } from '#kernel/platform-contract.ts'
import { expectRefusal, openTestHouse, type TestHouse } from '../testing.ts'

let house: TestHouse
beforeAll(async () => {
  house = await openTestHouse()
})
afterAll(() => house.close())

test('what goes through the door stands in the register and in the history', async () => {
  const org = await house.organisation({ people: { bo: ['employee'] } })
  const id = newId()

  const outcome = await org.as('founder').do(AddSite, { id, code: 'DXB', nameEn: 'Dubai', nameAr: 'دبي' })

  const { rows } = await org.as('bo').ask(ListSites, {})
  const history = await org.as('founder').ask(HistoryOf, { recordId: id })
  expect(outcome.version).toBe(1)
  expect(rows.map((site) => site.code)).toEqual(['AUH', 'DXB'])
  expect(history.rows[0]).toMatchObject({
    command: 'identity.addSite',
    actor: { name: 'Founder' },
    changes: { code: [null, 'DXB'] },
  })
})

test('an employee may not add a site, and nothing changes', async () => {
  const org = await house.organisation({ people: { bo: ['employee'] } })

  await expectRefusal(org.as('bo').do(AddSite, { id: newId(), code: 'DXB', nameEn: 'Dubai', nameAr: '' }), 'forbidden')

  expect((await org.as('bo').ask(ListSites, {})).total).toBe(1)
})

test('the same deed with the same key happens once', async () => {
  const org = await house.organisation({ people: {} })
  const site = { id: newId(), code: 'AAN', nameEn: 'Al Ain', nameAr: 'العين' }

  const first = await org.as('founder').do(AddSite, site, { key: 'deed-0000-1' })
  const second = await org.as('founder').do(AddSite, site, { key: 'deed-0000-1' })

  expect(second).toEqual(JSON.parse(JSON.stringify(first)))
  await expectRefusal(
    org.as('founder').do(AddSite, { ...site, code: 'X' }, { key: 'deed-0000-1' }),
    'key-used-for-another-deed',
  )
})

test('organisations do not see each other', async () => {
  const one = await house.organisation({ people: { ali: ['employee'] } })
  const other = await house.organisation({ people: { bo: ['employee'] } })

  const seen = await other.as('bo').ask(ListPeople, {})

  expect(seen.rows.map((person) => person.nameEn)).not.toContain('ali')
  expect(seen.rows.some((person) => person.id === one.people('ali'))).toBe(false)
})
