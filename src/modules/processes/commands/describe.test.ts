import { afterAll, beforeAll, expect, test } from 'vitest'
import { newId } from '#kernel/ids.ts'
import { HistoryOf } from '#kernel/platform-contract.ts'
import { expectRefusal, openTestHouse, type TestHouse } from '#apps/server/testing.ts'
import { AddProcess, TheProcess, VoidProcess } from '../contract.ts'
import { DescribeProcess, PlaceProcess } from '../contract/description.ts'
import { Interaction, LinkProcesses, UnlinkProcesses } from '../contract/links.ts'
import { sipocOf } from '../rules/description.ts'

let house: TestHouse
beforeAll(async () => {
  house = await openTestHouse()
})
afterAll(() => house.close())

const people = { bo: ['process-owner'], eve: ['process-owner'], ali: ['employee'], mina: ['quality-manager'] }

async function works() {
  const org = await house.organisation({ people })
  const add = async (code: string, owner = 'bo') => {
    const id = newId()
    await org.as('mina').do(AddProcess, { id, code, nameEn: code, nameAr: '', ownerId: org.people(owner) })
    return id
  }
  const place = (id: string, parentId: string | null) => org.as('mina').do(PlaceProcess, { id, parentId })
  const the = (id: string) => org.as('ali').ask(TheProcess, { id })
  return { org, add, place, the }
}

const item = (textEn: string, partyEn = '') => ({ id: newId(), textEn, partyEn })

test('the owner describes the process; turtle and SIPOC are drawn from the same words, and history keeps them', async () => {
  const { org, add, the } = await works()
  const id = await add('PUR')
  const inputs = [item('Demand', 'Stores'), item('Budget', 'Finance'), item('Urgent demand', 'Stores')]

  await org
    .as('bo')
    .do(DescribeProcess, { id, inputs, outputs: [item('Order', 'Supplier')], risks: [item('One source')] })

  const process = await the(id)
  expect(process.risks.map(({ textEn }) => textEn)).toEqual(['One source'])
  expect(sipocOf(process)).toEqual({
    suppliers: [
      { en: 'Stores', ar: '' },
      { en: 'Finance', ar: '' },
    ],
    inputs: [
      { en: 'Demand', ar: '' },
      { en: 'Budget', ar: '' },
      { en: 'Urgent demand', ar: '' },
    ],
    outputs: [{ en: 'Order', ar: '' }],
    customers: [{ en: 'Supplier', ar: '' }],
  })
  const { rows } = await org.as('mina').ask(HistoryOf, { recordId: id })
  expect(rows.some(({ changes }) => 'inputs' in changes && 'risks' in changes)).toBe(true)
})

test('only its owner and the quality manager describe a process', async () => {
  const { org, add } = await works()
  const id = await add('PUR')

  await expectRefusal(org.as('eve').do(DescribeProcess, { id }), 'only-owner-describes')
  await expectRefusal(org.as('ali').do(DescribeProcess, { id }), 'forbidden')
  await expectRefusal(org.as('bo').do(DescribeProcess, { id, inputs: [item('')] }), 'malformed')
  expect((await org.as('mina').do(DescribeProcess, { id, inputs: [item('Demand')] })).version).toBe(2)
})

test('processes stand under each other, in three levels and more, and never in a circle', async () => {
  const { org, add, place, the } = await works()
  const [top, middle, low, lowest] = [await add('TOP'), await add('MID'), await add('LOW'), await add('SUB')]
  await place(middle, top)
  await place(low, middle)
  await place(lowest, low)

  expect((await the(lowest)).ancestors.map(({ code }) => code)).toEqual(['TOP', 'MID', 'LOW'])
  expect((await the(middle)).children.map(({ code }) => code)).toEqual(['LOW'])
  await expectRefusal(place(top, lowest), 'process-under-itself')
  await expectRefusal(place(top, top), 'process-under-itself')
  await expectRefusal(org.as('bo').do(PlaceProcess, { id: top, parentId: null }), 'forbidden')
  expect((await place(low, null)).record).toMatchObject({ parentId: null })
  const gone = await add('OLD')
  await org.as('mina').do(VoidProcess, { id: gone, reason: 'Sold' })
  await expectRefusal(place(low, gone), 'parent-is-void')
})

test('what flows between two processes stands in the interaction until it is taken out', async () => {
  const { org, add, the } = await works()
  const [from, to] = [await add('PUR', 'bo'), await add('STO', 'eve')]
  const id = newId()
  const link = (given: object, by = 'eve') =>
    org.as(by).do(LinkProcesses, { id: newId(), fromId: from, toId: to, flowEn: 'Order', ...given })

  await link({ id })
  await expectRefusal(link({ toId: from }), 'links-to-itself')
  await expectRefusal(link({ flowEn: '' }), 'flow-needs-a-name')
  await expectRefusal(link({}, 'ali'), 'forbidden')
  const third = await add('FIN', 'mina')
  await expectRefusal(link({ fromId: third, toId: from }), 'only-owner-describes')

  const { processes, links } = await org.as('ali').ask(Interaction, {})
  expect(processes.map(({ code }) => code)).toEqual(['FIN', 'PUR', 'STO'])
  expect(links.map(({ fromId, toId, flowEn }) => [fromId, toId, flowEn])).toEqual([[from, to, 'Order']])
  expect((await the(to)).links.map(({ other }) => other.code)).toEqual(['PUR'])
  await expectRefusal(org.as('ali').do(UnlinkProcesses, { id, reason: 'No' }), 'forbidden')
  await org.as('bo').do(UnlinkProcesses, { id, reason: 'Bought by hand' })
  expect((await org.as('ali').ask(Interaction, {})).links).toEqual([])
})
