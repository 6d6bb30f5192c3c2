import { expect, test } from 'vitest'
import type { Outcome } from '#kernel/contract.ts'
import { inTurn } from './in-turn.ts'

const outcomeOf = (id: string, version: number) =>
  ({ id, version, changes: [{ record: 'audit', id, version }] }) as Outcome

test('who sends while saving is on its way sends what was saved', async () => {
  const done: string[] = []
  let saved = () => {}
  const saving = inTurn('a', 1, async (version) => {
    await new Promise<void>((resolve) => (saved = resolve))
    done.push(`saved on ${version}`)
    return outcomeOf('a', 2)
  })
  const sending = inTurn('a', 1, async (version) => {
    done.push(`sent on ${version}`)
    return outcomeOf('a', 3)
  })
  await Promise.resolve()
  saved()
  await Promise.all([saving, sending])

  expect(done).toEqual(['saved on 1', 'sent on 2'])
})

test('when saving is refused, nothing is sent', async () => {
  const refused = new Error('refused')
  let sent = false
  const saving = inTurn('b', 1, () => Promise.reject(refused))
  const sending = inTurn('b', 1, async () => {
    sent = true
    return outcomeOf('b', 2)
  })

  await expect(saving).rejects.toBe(refused)
  await expect(sending).rejects.toBe(refused)
  expect(sent).toBe(false)
})

test('what others have made of a record meanwhile is not passed over', async () => {
  await inTurn('c', 1, async () => outcomeOf('c', 2))
  const named: number[] = []
  await inTurn('c', 5, async (version) => {
    named.push(version)
    return outcomeOf('c', 6)
  })

  expect(named).toEqual([5])
})
