import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { newId } from '#kernel/ids.ts'
import { Problem } from '#platform/browser/problem.ts'
import type { Question } from '../../contract/checklist.ts'
import { createAnswerDesk } from './answer-desk.ts'
import { unsentAnswersIn } from './unsent-answers.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const question = (): Question => ({
  id: newId(),
  version: 1,
  position: 1,
  source: 'clause',
  text: { en: 'How are suppliers chosen?', ar: 'كيف يُختار المورّدون؟' },
  clause: '8.4.1',
  processId: null,
  auditorId: null,
  previousFinding: null,
  grade: null,
  notApplicableBecause: '',
  notes: '',
  evidence: [],
  sample: null,
  answeredById: null,
  answeredAt: null,
  findingId: null,
})

/** The part of the browser's storage that is used here. */
function shelf() {
  const items = new Map<string, string>()
  return {
    get length() {
      return items.size
    },
    key: (at: number) => [...items.keys()][at] ?? null,
    getItem: (name: string) => items.get(name) ?? null,
    setItem: (name: string, text: string) => void items.set(name, text),
    removeItem: (name: string) => void items.delete(name),
  }
}

const away = () => new Problem({ code: 'network', key: 'no-connection', module: 'kernel' } as never)
const owner = { organisationId: newId(), personId: newId(), auditId: newId() }

/** A browser: what it keeps outlives the pages that are opened in it; the network comes and goes. */
function browser() {
  const place = shelf()
  const network = { isThere: false, refuses: undefined as Problem | undefined }
  const arrived: { notes: string; key: string }[] = []
  const open = (who = owner) =>
    createAnswerDesk({
      send: async (_, { notes }, version, key) => {
        if (!network.isThere) throw away()
        if (network.refuses) throw network.refuses
        arrived.push({ notes, key })
        return { version: version + 1 }
      },
      reread: async () => undefined,
      onKept: () => undefined,
      unsent: unsentAnswersIn(place, who),
    })
  return { place, network, arrived, open }
}

test('what was written without a connection is there again after the page is opened anew, and arrives once', async () => {
  const { place, network, arrived, open } = browser()
  const asked = question()
  const before = open()
  before.change(asked, { notes: 'No approval on PO-4711' })
  await vi.advanceTimersByTimeAsync(10)
  expect(before.sheetOf(asked).state).toBe('unsent')

  const after = open()
  await vi.advanceTimersByTimeAsync(10)
  expect(after.sheetOf(asked)).toMatchObject({ state: 'unsent', answer: { notes: 'No approval on PO-4711' } })
  expect(after.waiting()).toBe(1)
  network.isThere = true
  await vi.advanceTimersByTimeAsync(7000)

  expect(after.sheetOf(asked).state).toBe('kept')
  expect(after.waiting()).toBe(0)
  expect(new Set(arrived.map(({ key }) => key)).size).toBe(1)
  expect(place.length).toBe(0)
})

test('what is still being written is kept too', () => {
  const { open } = browser()
  const asked = question()

  open().change(asked, { notes: 'Half a sent' }, { soon: true })

  expect(open().sheetOf(asked).answer.notes).toBe('Half a sent')
})

test('nobody reads what somebody else wrote, nor what belongs to another audit', () => {
  const { open } = browser()
  open().change(question(), { notes: 'Mine' }, { soon: true })

  expect(open({ ...owner, personId: newId() }).waiting()).toBe(0)
  expect(open({ ...owner, organisationId: newId() }).waiting()).toBe(0)
  expect(open({ ...owner, auditId: newId() }).waiting()).toBe(0)
  expect(open().waiting()).toBe(1)
})

test('what the server refuses stays to be read until the auditor discards it', async () => {
  const { place, network, open } = browser()
  const asked = question()
  network.isThere = true
  network.refuses = new Problem({ code: 'rule', key: 'audit-not-running', module: 'audits' } as never)
  const desk = open()
  desk.change(asked, { notes: 'Too late' })
  await vi.advanceTimersByTimeAsync(10)

  expect(desk.sheetOf(asked)).toMatchObject({ state: 'refused', answer: { notes: 'Too late' } })
  expect(place.length).toBe(1)
  desk.discard(asked.id)

  expect(desk.sheetOf(asked)).toMatchObject({ state: 'kept', answer: { notes: '' } })
  expect(place.length).toBe(0)
})

test('what cannot be read any more is passed over', () => {
  const { place, open } = browser()
  const prefix = `touchstone.unsent/${owner.organisationId}/${owner.personId}/${owner.auditId}`
  place.setItem(`${prefix}/${newId()}`, 'not JSON')
  place.setItem(`${prefix}/${newId()}`, '{"from":"long ago"}')

  expect(open().waiting()).toBe(0)
})
