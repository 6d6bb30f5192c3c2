import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestHouse, type TestHouse } from '#apps/server/testing.ts'
import { newId } from '#kernel/ids.ts'
import type { Refusal } from '#kernel/refusal.ts'
import { NameDelegate } from '../../contract/reading.ts'
import * as revision from '../../contract/revision.ts'
import { saying, works } from './works.ts'

let house: TestHouse
beforeAll(async () => {
  house = await openTestHouse()
})
afterAll(() => house.close())

/** How many were carried out, and what the others were told. */
async function outcomes(deeds: readonly Promise<unknown>[]) {
  const settled = await Promise.allSettled(deeds)
  const refused = settled.flatMap((one) => (one.status === 'rejected' ? [(one.reason as Refusal).key] : []))
  return { done: settled.length - refused.length, refused }
}

const twoApprovers = [
  { role: 'approver', name: 'hind' },
  { role: 'approver', name: 'omar' },
] as const

test('two people who approve at the same moment both count, and the revision is approved once', async () => {
  const { drafted, submit, approve, whole } = await works(house)
  for (let turn = 0; turn < 5; turn++) {
    const { id, revisionId } = await drafted()
    const [hinds = '', omars = ''] = await submit(revisionId, twoApprovers, { effectiveOn: '2026-03-02' })

    const { done, refused } = await outcomes([approve('hind', id, hinds), approve('omar', id, omars)])

    expect([done, refused]).toEqual([2, []])
    expect((await whole(id)).effective).toMatchObject({ state: 'effective', revision: 1 })
  }
})

test('an approver and their delegate at once: one of them decides, the other is told why', async () => {
  const { org, drafted, submit, approve, whole } = await works(house)
  const delegation = { personId: org.people('hind'), delegateId: org.people('omar') }
  await org.as('hind').do(NameDelegate, { id: newId(), ...delegation, from: '2026-03-01', until: '2026-03-09' })
  const { id, revisionId } = await drafted()
  const [stepId = ''] = await submit(revisionId, [{ role: 'approver', name: 'hind' }])

  const { done, refused } = await outcomes([approve('hind', id, stepId), approve('omar', id, stepId)])

  expect(done).toBe(1)
  expect(['step-is-decided', 'step-not-allowed']).toContain(refused[0])
  expect((await whole(id)).inWork?.state).toBe('approved')
})

test('a recall and an edit against an approval: either it is approved as it was, or the approver is told why not', async () => {
  const { org, drafted, submit, whole } = await works(house)
  for (let turn = 0; turn < 8; turn++) {
    const { id, revisionId } = await drafted()
    const [stepId = ''] = await submit(revisionId, [{ role: 'approver', name: 'hind' }])
    const shown = (await whole(id)).inWork?.shownHash ?? ''
    const titles = { titleEn: 'Purchasing policy', titleAr: 'سياسة المشتريات' }
    const edit = async () => {
      await org.as('khalid').do(revision.RecallRevision, { id: revisionId, reason: 'One more sentence' })
      await org.as('khalid').do(revision.ChangeDraft, { id: revisionId, ...titles, content: saying('Other words') })
    }

    const { done, refused } = await outcomes([
      org.as('hind').do(revision.ApproveRevision, { id: stepId, contentHash: shown }),
      edit(),
    ])

    const after = (await whole(id)).inWork
    expect(done).toBe(1)
    expect(['step-not-allowed', 'step-is-decided']).toContain(refused[0])
    expect(after?.state === 'approved' ? after.shownHash === shown : after?.shownHash !== shown).toBe(true)
  }
})

test('two first submissions of one type take two numbers and leave no gap', async () => {
  const { drafted, submit, whole } = await works(house)
  const drafts = await Promise.all([drafted(), drafted(), drafted()])

  await Promise.all(drafts.map(({ revisionId }) => submit(revisionId, [{ role: 'approver', name: 'hind' }])))

  const numbers = await Promise.all(drafts.map(async ({ id }) => (await whole(id)).number))
  expect(numbers.toSorted()).toEqual(['POL-001', 'POL-002', 'POL-003'])
})
