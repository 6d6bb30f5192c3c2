import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { newId } from '#kernel/ids.ts'
import { createDesk } from '#platform/browser/desk/answer-desk.ts'
import { shelf } from '#platform/browser/desk/testing.ts'
import { unsentIn } from '#platform/browser/desk/unsent.ts'
import { Problem } from '#platform/browser/asking/problem.ts'
import type { AskedQuestion } from '../../contract/assessments.ts'
import { type Answered, answerPaper, UnsentAnswer } from './answer-paper.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const asked: AskedQuestion = {
  id: newId(),
  version: 1,
  questionId: '8.4.1-1',
  clause: '8.4.1',
  text: { en: 'How are suppliers chosen?', ar: 'كيف يُختار المورّدون؟' },
  grade: null,
  note: '',
  evidence: [],
  carriedId: null,
  confidence: null,
  answeredBy: null,
  answeredAt: null,
  isTheirs: true,
  ownerId: null,
}
const owner = { organisationId: newId(), personId: newId(), recordId: newId() }

test('answers of an assessment that never arrived survive the page being loaded anew, and arrive then', async () => {
  const place = shelf()
  const network = { isThere: false, arrived: [] as Answered[] }
  const load = () =>
    createDesk(answerPaper, {
      send: async (_, answer, version) => {
        if (!network.isThere) throw new Problem({ code: 'network', key: 'no-connection', module: 'kernel' } as never)
        network.arrived.push(answer)
        return { version: version + 1 }
      },
      reread: async () => asked,
      onKept: () => undefined,
      unsent: unsentIn(place, owner, UnsentAnswer),
    })
  const written: Answered = {
    grade: 'partly',
    note: 'Two of nine',
    evidence: [{ kind: 'record', text: 'List of 3 May' }],
  }
  load().change(asked, written)
  await vi.advanceTimersByTimeAsync(10)

  const again = load()
  expect(again.sheetOf(asked).answer).toEqual(written)
  network.isThere = true
  await vi.advanceTimersByTimeAsync(10)

  expect(again.sheetOf(asked).state).toBe('kept')
  expect(network.arrived).toEqual([written])
  expect(load().waiting()).toBe(0)
})

test('"not applicable" waits for its reason', () => {
  const nothing = answerPaper.answerOf(asked)

  expect(answerPaper.isIncomplete({ ...nothing, grade: 'not-applicable' })).toBe(true)
  expect(answerPaper.isIncomplete({ ...nothing, grade: 'not-applicable', note: 'We make to drawing' })).toBe(false)
})
