import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { z } from 'zod'
import { Id, newId } from '#kernel/ids.ts'
import { Problem } from '../asking/problem.ts'
import { createDesk, type Paper } from './answer-desk.ts'
import { mergeFields } from './merge-fields.ts'
import { shelf } from './testing.ts'
import { unsentIn } from './unsent.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const Written = z.object({ grade: z.string().nullable(), note: z.string() })
const Question = Written.extend({ id: Id, version: z.number(), text: z.string() })
type Question = z.infer<typeof Question>
type Written = z.infer<typeof Written>
const Unsent = z.object({ base: Question, answer: Written, key: Id })

const paper: Paper<Question, Written> = {
  answerOf: ({ grade, note }) => ({ grade, note }),
  isIncomplete: ({ grade, note }) => grade === 'not-applicable' && note === '',
  merge: mergeFields,
}
const question = (): Question => ({ id: newId(), version: 1, text: 'How are suppliers chosen?', grade: null, note: '' })
const problem = (code: string) => new Problem({ code, key: code, module: 'kernel' } as never)
const owner = { organisationId: newId(), personId: newId(), recordId: newId() }

/** A browser and one question on the server: what the browser keeps outlives its pages; the network comes and goes. */
function browser(asked = question()) {
  const place = shelf()
  const server = { kept: asked, isThere: true, refuses: undefined as Problem | undefined, keys: [] as string[] }
  const open = (who = owner) =>
    createDesk(paper, {
      send: async (_, answer, version, key) => {
        if (!server.isThere) throw problem('network')
        if (server.refuses) throw server.refuses
        if (version !== server.kept.version) throw problem('stale')
        server.keys.push(key)
        server.kept = { ...server.kept, ...answer, version: version + 1 }
        return { version: server.kept.version }
      },
      reread: async () => server.kept,
      onKept: () => undefined,
      unsent: unsentIn(place, who, Unsent),
    })
  return { asked, place, server, open }
}
const pass = (milliseconds = 10) => vi.advanceTimersByTimeAsync(milliseconds)

test('an answer is kept at once, a note when the writer pauses: one command each', async () => {
  const { asked, server, open } = browser()
  const desk = open()

  desk.change(asked, { grade: 'partly' })
  await pass()
  for (const note of ['T', 'Tw', 'Two of nine']) desk.change(asked, { note }, { soon: true })
  expect(desk.sheetOf(asked).state).toBe('unsaved')
  await pass(1000)

  expect(desk.sheetOf(asked).state).toBe('kept')
  expect(server.keys).toHaveLength(2)
  expect(server.kept).toMatchObject({ grade: 'partly', note: 'Two of nine', version: 3 })
})

test('what was written without a connection is there again after the page is opened anew, and arrives once', async () => {
  const { asked, place, server, open } = browser()
  server.isThere = false
  const before = open()
  before.change(asked, { note: 'No approval on PO-4711' })
  await pass()
  expect(before.sheetOf(asked).state).toBe('unsent')

  const after = open()
  await pass()
  expect(after.sheetOf(asked)).toMatchObject({ state: 'unsent', answer: { note: 'No approval on PO-4711' } })
  expect(after.waiting()).toBe(1)
  server.isThere = true
  await pass(7000)

  expect([after.sheetOf(asked).state, after.waiting(), place.length]).toEqual(['kept', 0, 0])
  expect(server.kept.note).toBe('No approval on PO-4711')
})

test('what is still being written is kept too', () => {
  const { asked, open } = browser()

  open().change(asked, { note: 'Half a sent' }, { soon: true })

  expect(open().sheetOf(asked).answer.note).toBe('Half a sent')
})

test('nobody reads what somebody else wrote, nor what belongs to another record', () => {
  const { asked, open } = browser()
  open().change(asked, { note: 'Mine' }, { soon: true })

  for (const field of ['personId', 'organisationId', 'recordId'])
    expect(open({ ...owner, [field]: newId() }).waiting()).toBe(0)
  expect(open().waiting()).toBe(1)
})

test('what the server refuses stays to be read until the writer discards it', async () => {
  const { asked, place, server, open } = browser()
  server.refuses = problem('rule')
  const desk = open()
  desk.change(asked, { note: 'Too late' })
  await pass()

  expect(desk.sheetOf(asked)).toMatchObject({ state: 'refused', answer: { note: 'Too late' } })
  expect(place.length).toBe(1)
  desk.discard(asked.id)

  expect(desk.sheetOf(asked)).toMatchObject({ state: 'kept', answer: { note: '' } })
  expect(place.length).toBe(0)
})

test('what is incomplete is not sent', async () => {
  const { asked, server, open } = browser()
  const desk = open()

  desk.change(asked, { grade: 'not-applicable' })
  await pass()
  expect([desk.sheetOf(asked).state, server.keys.length]).toEqual(['incomplete', 0])
  desk.change(asked, { note: 'We make to drawing' }, { soon: true })
  await pass(1000)

  expect([desk.sheetOf(asked).state, server.keys.length]).toEqual(['kept', 1])
})

test('what somebody else wrote in another field meanwhile is taken along', async () => {
  const { asked, server, open } = browser()
  server.kept = { ...asked, note: 'Theirs', version: 2 }
  const desk = open()

  desk.change(asked, { grade: 'met' })
  await pass()

  expect(server.kept).toMatchObject({ grade: 'met', note: 'Theirs', version: 3 })
  expect(desk.sheetOf(asked).state).toBe('kept')
})

test.each([
  ['mine', 'partly'],
  ['theirs', 'not-met'],
] as const)('when both wrote the same field, both stand until %s is chosen', async (whose, grade) => {
  const { asked, server, open } = browser()
  server.kept = { ...asked, grade: 'not-met', version: 2 }
  const desk = open()

  desk.change(asked, { grade: 'partly' })
  await pass()
  const { state, answer, theirs, clashes } = desk.sheetOf(asked)
  expect([state, theirs?.grade, clashes]).toEqual(['clash', 'not-met', ['grade']])
  desk.decide(asked.id, whose === 'mine' ? answer : paper.answerOf(theirs as Question))
  await pass()

  expect([desk.sheetOf(asked).state, server.kept.grade]).toEqual(['kept', grade])
})

test('what cannot be read any more is passed over', () => {
  const { place, open } = browser()
  const prefix = `touchstone.unsent/${owner.organisationId}/${owner.personId}/${owner.recordId}`
  place.setItem(`${prefix}/${newId()}`, 'not JSON')
  place.setItem(`${prefix}/${newId()}`, '{"from":"long ago"}')

  expect(open().waiting()).toBe(0)
})
