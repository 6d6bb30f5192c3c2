import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { newId } from '#kernel/ids.ts'
import { Problem } from '#platform/browser/problem.ts'
import type { AskedQuestion } from '../../contract/assessments.ts'
import { createAnswerDesk } from './answer-desk.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const question = (rest: Partial<AskedQuestion> = {}): AskedQuestion => ({
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
  ...rest,
})

const problem = (code: string) => new Problem({ code, key: code, module: 'implementation' } as never)

/** A desk whose server keeps one question, and whose network comes and goes. */
function desk(asked: AskedQuestion) {
  const server = { kept: asked, isThere: true, sent: 0, keys: new Set<string>() }
  const one = createAnswerDesk({
    send: async (_, answer, version, key) => {
      server.keys.add(key)
      if (!server.isThere) throw problem('network')
      if (version !== server.kept.version) throw problem('stale')
      server.sent++
      server.kept = { ...server.kept, ...answer, version: version + 1 }
      return { version: server.kept.version }
    },
    reread: async () => server.kept,
    onKept: () => undefined,
  })
  return { ...one, server, state: () => one.sheetOf(asked).state }
}

test('an answer is kept at once, a note when the writer pauses: one command each', async () => {
  const asked = question()
  const { change, state, server } = desk(asked)

  change(asked, { grade: 'partly' })
  await vi.advanceTimersByTimeAsync(10)
  for (const note of ['T', 'Tw', 'Two of nine']) change(asked, { note }, { soon: true })
  expect(state()).toBe('unsaved')
  await vi.advanceTimersByTimeAsync(1000)

  expect([state(), server.sent]).toEqual(['kept', 2])
  expect(server.kept).toMatchObject({ grade: 'partly', note: 'Two of nine', version: 3 })
})

test('without a connection it is tried again under the same key', async () => {
  const asked = question()
  const { change, state, server, waiting } = desk(asked)
  server.isThere = false
  change(asked, { grade: 'met' })
  await vi.advanceTimersByTimeAsync(10)
  expect([state(), waiting()]).toEqual(['unsent', 1])

  server.isThere = true
  await vi.advanceTimersByTimeAsync(6100)

  expect([state(), waiting(), server.keys.size]).toEqual(['kept', 0, 1])
})

test('not applicable waits for its reason', async () => {
  const asked = question()
  const { change, state, server } = desk(asked)

  change(asked, { grade: 'not-applicable' })
  await vi.advanceTimersByTimeAsync(10)
  expect([state(), server.sent]).toEqual(['incomplete', 0])
  change(asked, { note: 'We make to drawing' }, { soon: true })
  await vi.advanceTimersByTimeAsync(1000)

  expect([state(), server.sent]).toEqual(['kept', 1])
})

test.each([
  ['mine', 'partly'],
  ['theirs', 'not-met'],
] as const)('when somebody else answered meanwhile, both stand until %s is chosen', async (whose, grade) => {
  const asked = question()
  const { change, state, server, sheetOf, decide } = desk(asked)
  server.kept = { ...asked, grade: 'not-met', version: 2 }

  change(asked, { grade: 'partly' })
  await vi.advanceTimersByTimeAsync(10)
  expect(state()).toBe('clash')
  expect(sheetOf(asked).theirs?.grade).toBe('not-met')
  decide(asked.id, whose)
  await vi.advanceTimersByTimeAsync(10)

  expect([state(), server.kept.grade]).toEqual(['kept', grade])
})
