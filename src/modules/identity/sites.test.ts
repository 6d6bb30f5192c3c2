import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { expectRefusal, openTestHouse, type TestHouse } from '#apps/server/testing.ts'
import { newId } from '#kernel/ids.ts'
import * as identity from './contract.ts'

let house: TestHouse
let org: Awaited<ReturnType<TestHouse['organisation']>>
beforeAll(async () => {
  house = await openTestHouse()
})
afterAll(() => house.close())
beforeEach(async () => {
  org = await house.organisation({ people: { bo: ['employee'], qm: ['quality-manager'], lead: ['lead-auditor'] } })
})

describe('sites', () => {
  test('a site is added and found in Arabic without its marks', async () => {
    await org.as('qm').do(identity.AddSite, { id: newId(), code: 'DXB', nameEn: 'Dubai', nameAr: 'دُبي' })

    expect((await org.as('bo').ask(identity.ListSites, { search: 'دبي' })).rows).toMatchObject([
      { code: 'DXB', address: '' },
    ])
  })

  test('a site without a name, or with a code that is taken, is refused', async () => {
    await expectRefusal(
      org.as('qm').do(identity.AddSite, { id: newId(), code: 'X', nameEn: '', nameAr: '' }),
      'name-needed',
    )
    await expectRefusal(
      org.as('qm').do(identity.AddSite, { id: newId(), code: 'AUH', nameEn: 'Again', nameAr: '' }),
      'already-there',
    )
  })

  const dubai = async () => {
    const id = newId()
    await org.as('qm').do(identity.AddSite, { id, code: 'DXB', nameEn: 'Dubai', nameAr: '', address: 'Jebel Ali' })
    return id
  }

  test('a site is changed where it stands; what is not named stays as it is', async () => {
    const id = await dubai()

    await org.as('qm').do(identity.ChangeSite, { id, nameAr: 'دبي' }, { seen: 1 })

    const { rows } = await org.as('bo').ask(identity.ListSites, { search: 'DXB' })
    expect(rows).toMatchObject([{ version: 2, nameEn: 'Dubai', nameAr: 'دبي', address: 'Jebel Ali' }])
    await expectRefusal(org.as('qm').do(identity.ChangeSite, { id, nameEn: 'Two' }, { seen: 1 }), 'stale')
    await expectRefusal(org.as('qm').do(identity.ChangeSite, { id, nameEn: '', nameAr: '' }), 'name-needed')
    await expectRefusal(org.as('qm').do(identity.ChangeSite, { id, code: 'AUH' }), 'already-there')
    await expectRefusal(org.as('bo').do(identity.ChangeSite, { id, nameEn: 'Mine' }), 'forbidden')
  })

  test('a site closes with a reason when nobody belongs to it, and is closed for good', async () => {
    const id = await dubai()
    await org.as('qm').do(identity.ChangePerson, { id: org.people('bo'), siteId: id })

    await expectRefusal(org.as('bo').do(identity.CloseSite, { id, reason: 'Sold' }), 'forbidden')
    await expectRefusal(org.as('qm').do(identity.CloseSite, { id, reason: 'Sold' }), 'site-has-people')
    await org.as('qm').do(identity.ChangePerson, { id: org.people('bo'), siteId: org.site })
    await org.as('qm').do(identity.CloseSite, { id, reason: 'Sold' })

    expect((await org.as('bo').ask(identity.ListSites, {})).rows.map(({ code }) => code)).toEqual(['AUH'])
    await expectRefusal(org.as('qm').do(identity.CloseSite, { id, reason: 'Again' }), 'site-is-closed')
    await expectRefusal(org.as('qm').do(identity.ChangeSite, { id, nameEn: 'Open' }), 'site-is-closed')
    await expectRefusal(org.as('qm').do(identity.ChangePerson, { id: org.people('bo'), siteId: id }), 'site-is-closed')
  })
})
