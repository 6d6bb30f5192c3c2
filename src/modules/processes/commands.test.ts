import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newId } from '#kernel/ids.ts'
import { expectRefusal, openTestHouse, type TestHouse } from '#apps/server/testing.ts'
import * as contract from './contract.ts'
import * as rules from './rules.ts'

let house: TestHouse
beforeAll(async () => {
  house = await openTestHouse()
})
afterAll(() => house.close())

const people = { bo: ['process-owner'], ali: ['employee'], mina: ['quality-manager'] }

async function works() {
  const org = await house.organisation({ people })
  const process = {
    code: 'PUR',
    nameEn: 'Purchasing',
    nameAr: 'المشتريات',
    ownerId: org.people('bo'),
    clauses: ['8.4.1', '8.4.2'],
    siteIds: [org.site],
  }
  const add = async (given: object = {}, by = 'mina') => {
    const id = newId()
    await org.as(by).do(contract.AddProcess, { id, ...process, ...given })
    return id
  }
  return { org, process, add }
}

describe('a rule allows, or says why not', () => {
  test.each([
    [
      'process-needs-a-name',
      rules.processHasName({ nameEn: '', nameAr: 'أ' }),
      rules.processHasName({ nameEn: '', nameAr: '' }),
    ],
    ['unknown-clause', rules.clausesExist('9001:2015', ['8.4']), rules.clausesExist('9001:2015', ['8.4', '8.99'])],
    [
      'membership-ends-before-it-begins',
      rules.endsAfterItBegins('2026-01-01', null),
      rules.endsAfterItBegins('2026-01-02', '2026-01-01'),
    ],
    ['owner-is-replaced-not-removed', rules.isNotTheOwner('member'), rules.isNotTheOwner('owner')],
  ])('%s', (key, allowed, refused) => {
    expect(allowed).toBeUndefined()
    expect(refused?.key).toBe(key)
  })
})

test('a process has an owner, clauses and sites, and is found by each', async () => {
  const { org, add } = await works()
  await add()
  await add({ code: 'HR', nameEn: 'People', nameAr: '', ownerId: org.people('ali'), clauses: ['7.2'], siteIds: [] })

  const codes = async (input: object) =>
    (await org.as('ali').ask(contract.ListProcesses, input)).rows.map((row) => row.code)
  expect(await codes({})).toEqual(['HR', 'PUR'])
  expect(await codes({ clause: '8.4' })).toEqual(['PUR'])
  expect(await codes({ ownerId: org.people('ali') })).toEqual(['HR'])
  expect(await codes({ siteId: org.site })).toEqual(['HR', 'PUR'])
  expect(await codes({ siteId: newId() })).toEqual(['HR'])
  expect(await codes({ search: 'المُشتريات' })).toEqual(['PUR'])
})

test('who owned it and who worked in it stays known', async () => {
  const { org, process, add } = await works()
  const id = await add({ since: '2025-01-01' })
  const membership = newId()
  await org
    .as('mina')
    .do(contract.AssignMember, { id: membership, processId: id, personId: org.people('ali'), from: '2024-05-01' })

  await org.as('mina').do(contract.EndMembership, { id: membership, until: '2025-06-30' })
  const { siteIds: _, ...described } = process
  await org.as('mina').do(contract.ChangeProcess, { id, ...described, ownerId: org.people('mina') })

  const { members } = await org.as('bo').ask(contract.TheProcess, { id })
  const worked = (name: string, since: string) => rules.workedSince(members, org.people(name), since)
  expect(members.map(({ nameEn, role, from, until }) => [nameEn, role, from, until])).toEqual([
    ['mina', 'owner', '2026-03-02', null],
    ['bo', 'owner', '2025-01-01', '2026-03-01'],
    ['ali', 'member', '2024-05-01', '2025-06-30'],
  ])
  expect([worked('ali', '2025-06-30'), worked('ali', '2025-07-01'), worked('bo', '2026-01-01')]).toEqual([
    true,
    false,
    true,
  ])
})

test('a process is made void with a reason, not deleted', async () => {
  const { org, process, add } = await works()
  const id = await add()

  const { record } = await org.as('mina').do(contract.VoidProcess, { id, reason: 'Given to a supplier' })

  expect(record).toMatchObject({ state: 'void', voidReason: 'Given to a supplier' })
  await expectRefusal(org.as('mina').do(contract.ChangeProcess, { id, ...process }), 'step-not-allowed')
})

test('only the quality manager describes processes', async () => {
  const { org, process, add } = await works()
  const id = await add()
  const membership = { id: newId(), processId: id, personId: org.people('ali'), from: '2026-01-01' }
  await org.as('mina').do(contract.AssignMember, membership)

  await expectRefusal(add({ code: 'NEW' }, 'bo'), 'forbidden')
  await expectRefusal(org.as('bo').do(contract.ChangeProcess, { id, ...process }), 'forbidden')
  await expectRefusal(org.as('bo').do(contract.VoidProcess, { id, reason: 'No' }), 'forbidden')
  await expectRefusal(org.as('bo').do(contract.AssignMember, { ...membership, id: newId() }), 'forbidden')
  await expectRefusal(org.as('bo').do(contract.EndMembership, { id: membership.id, until: '2026-02-01' }), 'forbidden')
  await expectRefusal(add({ code: 'PUR' }), 'already-there')
  await expectRefusal(add({ code: 'QA', clauses: ['8.99'] }), 'unknown-clause')
})
