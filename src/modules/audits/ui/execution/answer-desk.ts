import { type Id, newId } from '#kernel/ids.ts'
import { Problem } from '#platform/browser/problem.ts'
import type { Question } from '../../contract/checklist.ts'
import { notApplicableHasReason } from '../../rules/audit.ts'
import type { UnsentAnswers } from './unsent-answers.ts'
import { type Answered, type AnsweredField, answerOf, mergeAnswers, sayTheSame } from '../questions/merge-answers.ts'

/**
 * kept: on the server · unsaved: being written · keeping: on its way · incomplete: waits for a reason ·
 * unsent: no connection or signed out, kept in this browser and tried again · clash: two auditors wrote · refused: the server says no
 */
export type SheetState = 'kept' | 'unsaved' | 'keeping' | 'incomplete' | 'unsent' | 'clash' | 'refused'
export type Sheet = {
  answer: Answered
  state: SheetState
  /** Written here since the page was opened. */
  touched: boolean
  problem?: Problem
  theirs?: Question
  clashes?: readonly AnsweredField[]
}
type Entry = Sheet & { base: Question; key: string }

type Wire = {
  send: (id: Id, answer: Answered, version: number, key: string) => Promise<{ version: number }>
  reread: (id: Id) => Promise<Question | undefined>
  onKept: (question: Question) => void
  unsent: UnsentAnswers
}
export type AnswerDesk = ReturnType<typeof createAnswerDesk>

const writingPause = 900
const beforeAnotherTry = 6000
const passing: ReadonlySet<string> = new Set(['network', 'unavailable', 'too-many', 'unauthenticated'])

/** What is being written on the questions of one audit: kept as one writes, tried again without a connection, never dropped. */
export function createAnswerDesk(wire: Wire) {
  const entries = new Map<Id, Entry>()
  const sheets = new Map<Id, { question: Question; sheet: Sheet }>()
  const timers = new Map<Id, ReturnType<typeof setTimeout>>()
  const listeners = new Set<() => void>()

  const put = (id: Id, entry: Entry) => {
    entries.set(id, entry)
    sheets.delete(id)
    if (entry.state === 'kept') wire.unsent.forget(id)
    else wire.unsent.keep({ base: entry.base, answer: entry.answer, key: entry.key })
    for (const listener of listeners) listener()
  }
  const later = (id: Id, milliseconds: number) => {
    clearTimeout(timers.get(id))
    timers.set(
      id,
      setTimeout(() => void keep(id), milliseconds),
    )
  }

  async function keep(id: Id): Promise<void> {
    clearTimeout(timers.get(id))
    const entry = entries.get(id)
    if (!entry || entry.state === 'keeping' || entry.state === 'kept' || entry.state === 'clash') return
    const { answer, base, key } = entry
    if (notApplicableHasReason(answer.grade, answer.notApplicableBecause))
      return put(id, { ...entry, state: 'incomplete' })
    put(id, { ...entry, state: 'keeping' })
    try {
      const { version } = await wire.send(id, answer, base.version, key)
      settle(id, { ...base, ...answer, version }, answer)
    } catch (failure) {
      await misfortune(id, failure)
    }
  }

  function settle(id: Id, base: Question, sent: Answered): void {
    wire.onKept(base)
    const { answer } = entries.get(id) as Entry
    const done = answer === sent
    put(id, { base, answer, touched: true, state: done ? 'kept' : 'unsaved', key: newId() })
    if (!done) void keep(id)
  }

  async function misfortune(id: Id, failure: unknown): Promise<void> {
    const entry = entries.get(id) as Entry
    const problem = failure instanceof Problem ? failure : undefined
    if (problem?.code === 'stale') return reconcile(id).catch((again: unknown) => misfortune(id, again))
    const isPassing = !problem || passing.has(problem.code)
    put(id, { ...entry, state: isPassing ? 'unsent' : 'refused', ...(problem ? { problem } : {}) })
    if (isPassing) later(id, beforeAnotherTry)
  }

  async function reconcile(id: Id): Promise<void> {
    const theirs = await wire.reread(id)
    const entry = entries.get(id) as Entry
    if (!theirs) return put(id, { ...entry, state: 'refused' })
    const { merged, clashes } = mergeAnswers(entry.base, entry.answer, theirs)
    if (clashes.length > 0) return put(id, { ...entry, state: 'clash', theirs, clashes })
    if (sayTheSame(merged, theirs)) return settle(id, theirs, entry.answer)
    put(id, { ...entry, base: theirs, answer: merged, state: 'unsaved', key: newId() })
    return keep(id)
  }

  /** What was written here before and never arrived. */
  for (const { base, answer, key } of wire.unsent.all()) {
    entries.set(base.id, { base, answer, key, state: 'unsent', touched: true })
    later(base.id, 0)
  }

  return {
    listen: (listener: () => void) => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    /** What stands on the sheet of that question, with what is not kept yet. */
    sheetOf: (question: Question): Sheet => {
      const known = sheets.get(question.id)
      if (known?.question === question) return known.sheet
      const entry = entries.get(question.id)
      const isCurrent = entry && (entry.state !== 'kept' || entry.base.version >= question.version)
      const sheet: Sheet = isCurrent ? entry : { answer: answerOf(question), state: 'kept', touched: false }
      sheets.set(question.id, { question, sheet })
      return sheet
    },
    /** `soon` waits until the writer pauses. */
    change: (question: Question, patch: Partial<Answered>, { soon = false }: { soon?: boolean } = {}) => {
      const entry = entries.get(question.id)
      const isOpen = entry && (entry.state !== 'kept' || entry.base.version >= question.version)
      const answer = { ...(isOpen ? entry.answer : answerOf(question)), ...patch }
      const base = isOpen ? entry.base : question
      const isAway = isOpen && (entry.state === 'keeping' || entry.state === 'clash')
      const rest = isOpen && entry.state === 'clash' ? { theirs: entry.theirs, clashes: entry.clashes } : {}
      const state = isAway ? entry.state : 'unsaved'
      put(question.id, { ...rest, base, answer, state, touched: true, key: newId() } as Entry)
      if (!isAway) later(question.id, soon ? writingPause : 0)
    },
    /** Ends a clash with what the auditor decided. */
    decide: (id: Id, answer: Answered) => {
      const entry = entries.get(id)
      if (!entry?.theirs) return
      const { theirs } = entry
      put(id, { base: theirs, answer, state: 'unsaved', touched: true, key: newId() })
      if (sayTheSame(answer, theirs)) settle(id, theirs, answer)
      else void keep(id)
    },
    /** Sends whatever waits: on leaving the page, or when the connection is back. */
    flush: () => {
      for (const [id, { state }] of entries) if (state === 'unsaved' || state === 'unsent') void keep(id)
    },
    /** The auditor gives up what the server refused: the question stands as the server has it. */
    discard: (id: Id) => {
      clearTimeout(timers.get(id))
      entries.delete(id)
      sheets.delete(id)
      wire.unsent.forget(id)
      for (const listener of listeners) listener()
    },
    waiting: (): number => [...entries.values()].filter(({ state }) => state !== 'kept').length,
  }
}
