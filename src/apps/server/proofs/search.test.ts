import { afterAll, beforeAll, expect, test } from 'vitest'
import { newId } from '#kernel/ids.ts'
import { Search } from '#kernel/platform-contract.ts'
import { ProposeAudit, ScheduleAudit } from '#modules/audits/contract/audit.ts'
import { AddProcess, ChangeProcess } from '#modules/processes/contract.ts'
import { owned } from '../testing/over-http.ts'
import { expectRefusal, openTestHouse, type TestHouse } from '../testing.ts'

let house: TestHouse
let org: Awaited<ReturnType<TestHouse['organisation']>>
beforeAll(async () => {
  house = await openTestHouse()
  org = await house.organisation({
    people: { omar: ['lead-auditor'], ravi: ['employee'], guest: ['external-auditor'], adam: ['administrator'] },
  })
})
afterAll(() => house.close())

const titles = async (words: string, as = 'omar', language?: 'en' | 'ar') =>
  (await org.as(as).ask(Search, { words, language })).rows.map(({ title }) => title)

type Entry = { number?: string; title: string; words?: string; daysAgo?: number }
/** An entry of a record nobody has eyes for. */
const entered = ({ number, title, words = '', daysAgo = 0 }: Entry, inOrg = org.org) =>
  owned(house, (client) =>
    client.query(
      `insert into search_entry (org_id, record, record_id, number, title, words, updated_at) values ($1, 'action', $2, $3, $4, $5, now() - $6 * interval '1 day')`,
      [inOrg, newId(), number ?? null, title, words, daysAgo],
    ),
  )

test('a word finds its other forms, in English and in Arabic, and so does a part of it', async () => {
  await entered({ title: 'Calibration of torque wrenches' })
  await entered({ title: 'سجل المعايرات السنوي' })

  for (const words of ['calibrating', 'calibrated', 'wrench', 'ibrat', 'torque calibrations'])
    expect(await titles(words), words).toEqual(['Calibration of torque wrenches'])
  for (const words of ['معايرة', 'المعايرات', 'بالمعايرة', 'وللمعايرة', 'معايره', 'مُعَايَرَة', 'عاير'])
    expect(await titles(words), words).toEqual(['سجل المعايرات السنوي'])
  expect(await titles('calibrating elephants')).toEqual([])
})

test('the number itself comes first, then titles, then what says it somewhere; of equals the newest', async () => {
  await entered({ number: 'CA-2026-7', title: 'Mend the weighbridge', daysAgo: 300 })
  await entered({ number: 'CA-2026-71', title: 'Like CA-2026-7 but later' })
  await entered({ number: 'CA-2026-72', title: 'Something', words: 'as in CA-2026-7' })
  await entered({ number: 'CA-2026-73', title: 'Scales', words: 'the weighbridge was closed' })
  await entered({ number: 'CA-2026-74', title: 'Weighbridges again', daysAgo: 2 })

  expect((await titles('ca-2026-7'))[0]).toBe('Mend the weighbridge')
  expect((await titles('CA-٢٠٢٦-٧'))[0]).toBe('Mend the weighbridge')
  expect(await titles('weighbridge')).toEqual(['Weighbridges again', 'Mend the weighbridge', 'Scales'])
})

test('a process is found by either name, and shown by the name of the language the reader reads', async () => {
  const id = newId()
  const process = {
    id,
    code: 'SUP',
    nameEn: 'Approving suppliers',
    nameAr: 'اعتماد الموردين',
    ownerId: org.people('omar'),
  }
  await org.as('founder').do(AddProcess, process)

  expect(await titles('supplier', 'omar', 'ar')).toEqual(['اعتماد الموردين'])
  expect(await titles('المورد', 'omar', 'en')).toEqual(['Approving suppliers'])
  expect(await titles('approved')).toEqual(['Approving suppliers'])

  await org.as('founder').do(ChangeProcess, { ...process, nameAr: 'تقييم الموردين' })
  expect(await titles('SUP', 'omar', 'ar')).toEqual(['تقييم الموردين'])
})

test('nobody finds what they may not read: not the audits of others, not another organisation, not without the permission', async () => {
  const [mine, other] = [newId(), newId()]
  const scope = { processes: [], clauses: ['8.4'] }
  const proposal = { type: 'first-party' as const, edition: '9001:2015' as const, scope }
  const team = [{ personId: org.people('omar'), role: 'lead' as const }]
  for (const [id, title] of [
    [mine, 'Kiln audit of the north'],
    [other, 'Kiln audit of the south'],
  ] as const) {
    await org.as('omar').do(ProposeAudit, { id, title, ...proposal, team })
    await org.as('omar').do(ScheduleAudit, { id, from: '2026-05-05', to: '2026-05-05' })
  }
  const elsewhere = await house.organisation({ people: { eve: ['lead-auditor'] } })
  await entered({ title: 'Kiln of another organisation' }, elsewhere.org)
  const invited = { ...org.actor('guest'), scope: { audits: [mine] } }

  const guests = await house.door.look(Search, { words: 'kiln' }, { actor: invited, org: org.org })
  expect(guests.rows.map(({ title }) => title)).toEqual(['Kiln audit of the north'])
  expect((await titles('kiln')).sort()).toEqual(['Kiln audit of the north', 'Kiln audit of the south'])
  expect(await titles('kiln', 'guest')).toEqual([])
  expect(await titles('kiln', 'ravi')).toEqual([])
  expect((await elsewhere.as('eve').ask(Search, { words: 'kiln' })).rows).toHaveLength(1)
  await expectRefusal(titles('kiln', 'adam'), 'forbidden')
})

test('words that are written like commands of the database are only words', async () => {
  await entered({ title: `O'Neill & sons: 100%_safe \\ (valve) | !x` })

  for (const words of [`o'neill`, '100%_', '\\', '(valve)', `'; drop table x; --`, '& | !', ':*', '%'])
    expect(Array.isArray(await titles(words)), words).toBe(true)
  expect(await titles(`o'neill & 100%_`)).toHaveLength(1)
  expect(await titles('100_')).toEqual([])
})
