import { afterAll, beforeAll, expect, test } from 'vitest'
import { escalate } from '#apps/server/news/escalation.ts'
import { openTestHouse, type TestHouse } from '#apps/server/testing.ts'
import { ListMails } from '#kernel/platform-contract.ts'
import { AcknowledgeReading, ReadingsOfPerson } from '../../contract/reading.ts'
import { RejectRevision } from '../../contract/revision.ts'
import { nobody } from '../../contract/words.ts'
import { type works as Works, works } from './works.ts'

let house: TestHouse
beforeAll(async () => {
  house = await openTestHouse()
})
afterAll(() => house.close())

type All = Awaited<ReturnType<typeof Works>>
/** Who was written to, and about what; oldest first. */
async function mails({ org }: All): Promise<string[]> {
  const { rows } = await org.as('founder').ask(ListMails, {})
  return rows
    .filter(({ subject }) => subject.startsWith('POL-'))
    .toReversed()
    .map(({ toName, subject }) => `${toName} ${subject.replace(/^\S+ /, '')}`)
}

test('whoever is asked, whose text comes back, and who must read is written to, and nobody else', async () => {
  const all = await works(house)
  const { id, revisionId } = await all.drafted()
  const [first = ''] = await all.submit(revisionId, [{ role: 'approver', name: 'hind' }])
  const contentHash = (await all.whole(id)).inWork?.shownHash ?? ''
  await all.hind.do(RejectRevision, { id: first, contentHash, reason: 'Who approves a supplier?' })
  const [second = ''] = await all.submit(revisionId, [{ role: 'approver', name: 'hind' }], {
    effectiveOn: '2026-03-02',
  })
  await all.approve('hind', id, second)

  const told = await mails(all)
  expect(told.slice(0, 3)).toEqual([
    'hind your review or approval is asked for',
    'khalid changes are requested',
    'hind your review or approval is asked for',
  ])
  expect(told.slice(3).toSorted()).toEqual(['khalid approved', 'khalid in effect', 'ravi please read'])
})

test('who has not read is reminded after a week, once a day, and only for the version in force', async () => {
  const all = await works(house)
  const { id } = await all.effective({
    distribution: { ...nobody, personIds: [all.org.people('ravi'), all.org.people('lina')] },
  })
  const { rows } = await all.org.as('lina').ask(ReadingsOfPerson, { personId: all.org.people('lina') })
  await all.org.as('lina').do(AcknowledgeReading, { id: rows[0]?.id ?? '' })
  const reminded = async (day: string) => {
    await escalate(house.pool.db, new Date(`${day}T06:00:00.000Z`), () => undefined)
    return (await mails(all)).filter((mail) => mail.endsWith('still to be read'))
  }

  expect(await reminded('2026-03-08')).toEqual([])
  expect(await reminded('2026-03-09')).toEqual(['ravi still to be read'])
  expect(await reminded('2026-03-09')).toHaveLength(1)

  house.clock.now = new Date('2026-03-10T06:00:00.000Z')
  await all.revised(id, 'Suppliers are approved by two people.', { effectiveOn: '2026-03-10' })
  expect(await reminded('2026-03-16')).toHaveLength(1)
})
