import { canonical } from '#kernel/change.ts'
import { type Id, newId } from '#kernel/ids.ts'
import { Problem } from '../asking/problem.ts'
import type { Unsent } from './unsent.ts'

/**
 * kept: on the server · unsaved: being written · keeping: on its way · incomplete: something is missing ·
 * unsent: no connection or signed out, kept in this browser and tried again · clash: two people wrote · refused: the server says no
 */
export type SheetState = 'kept' | 'unsaved' | 'keeping' | 'incomplete' | 'unsent' | 'clash' | 'refused'
export type Asked = { id: Id; version: number }
export type Sheet<Question extends Asked, Written> = {
  answer: Written
  state: SheetState
  /** Written here since the page was opened. */
  touched: boolean
  problem?: Problem
  theirs?: Question
  /** The fields both wrote differently. */
  clashes?: readonly (keyof Written & string)[]
}

/** What is particular to these questions. */
export type Paper<Question extends Asked, Written> = {
  answerOf: (question: Question) => Written
  /** It cannot be sent as it stands. */
  isIncomplete: (answer: Written) => boolean
  merge: (
    base: Written,
    mine: Written,
    theirs: Written,
  ) => { merged: Written; clashes: readonly (keyof Written & string)[] }
}

/** How answers come to the server, and from there. */
export type Wire<Question extends Asked, Written> = {
  send: (id: Id, answer: Written, version: number, key: string) => Promise<{ version: number }>
  reread: (id: Id) => Promise<Question | undefined>
  onKept: (question: Question) => void
  unsent: Unsent<Question, Written>
}

const writingPause = 900
const beforeAnotherTry = 6000
const passing: ReadonlySet<string> = new Set(['network', 'unavailable', 'too-many', 'unauthenticated'])

export type Desk<Question extends Asked & Written, Written extends object> = ReturnType<
  typeof createDesk<Question, Written>
>

/** What is being written on a list of questions: kept as one writes, tried again without a connection, never dropped. */
export function createDesk<Question extends Asked & Written, Written extends object>(
  paper: Paper<Question, Written>,
  wire: Wire<Question, Written>,
) {
  type Entry = Sheet<Question, Written> & { base: Question; key: string }
  const entries = new Map<Id, Entry>()
  const sheets = new Map<Id, { question: Question; sheet: Sheet<Question, Written> }>()
  const timers = new Map<Id, ReturnType<typeof setTimeout>>()
  const listeners = new Set<() => void>()
  const sayTheSame = (answer: Written, question: Question) => canonical(answer) === canonical(paper.answerOf(question))

  const tellAll = () => {
    for (const listener of listeners) listener()
  }
  const put = (id: Id, entry: Entry) => {
    entries.set(id, entry)
    sheets.delete(id)
    if (entry.state === 'kept') wire.unsent.forget(id)
    else wire.unsent.keep({ base: entry.base, answer: entry.answer, key: entry.key })
    tellAll()
  }
  const later = (id: Id, milliseconds: number) => {
    clearTimeout(timers.get(id))
    const timer = setTimeout(() => void keep(id), milliseconds)
    timers.set(id, timer)
  }
  /** What is written here on a question, unless the server has something newer. */
  const openEntry = (question: Question): Entry | undefined => {
    const entry = entries.get(question.id)
    return entry && (entry.state !== 'kept' || entry.base.version >= question.version) ? entry : undefined
  }

  async function keep(id: Id): Promise<void> {
    clearTimeout(timers.get(id))
    const entry = entries.get(id)
    if (!entry || entry.state === 'keeping' || entry.state === 'kept' || entry.state === 'clash') return
    const { answer, base, key } = entry
    if (paper.isIncomplete(answer)) return put(id, { ...entry, state: 'incomplete' })
    put(id, { ...entry, state: 'keeping' })
    try {
      const { version } = await wire.send(id, answer, base.version, key)
      settle(id, { ...base, ...answer, version }, answer)
    } catch (failure) {
      await misfortune(id, failure)
    }
  }

  function settle(id: Id, base: Question, sent: Written): void {
    wire.onKept(base)
    const { answer } = entries.get(id) as Entry
    const isDone = answer === sent
    put(id, { base, answer, touched: true, state: isDone ? 'kept' : 'unsaved', key: newId() })
    if (!isDone) void keep(id)
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
    const { merged, clashes } = paper.merge(paper.answerOf(entry.base), entry.answer, paper.answerOf(theirs))
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
    sheetOf: (question: Question): Sheet<Question, Written> => {
      const known = sheets.get(question.id)
      if (known?.question === question) return known.sheet
      const sheet = openEntry(question) ?? { answer: paper.answerOf(question), state: 'kept', touched: false }
      sheets.set(question.id, { question, sheet })
      return sheet
    },
    /** `soon` waits until the writer pauses. */
    change: (question: Question, patch: Partial<Written>, { soon = false }: { soon?: boolean } = {}) => {
      const open = openEntry(question)
      const answer = { ...(open?.answer ?? paper.answerOf(question)), ...patch }
      const isAway = open?.state === 'keeping' || open?.state === 'clash'
      const rest: Partial<Entry> = open?.state === 'clash' ? { theirs: open.theirs, clashes: open.clashes } : {}
      const state = isAway ? open.state : 'unsaved'
      put(question.id, { ...rest, base: open?.base ?? question, answer, state, touched: true, key: newId() })
      if (!isAway) later(question.id, soon ? writingPause : 0)
    },
    /** Ends a clash with what the writer decided. */
    decide: (id: Id, answer: Written) => {
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
    /** The writer gives up what the server refused: the question stands as the server has it. */
    discard: (id: Id) => {
      clearTimeout(timers.get(id))
      entries.delete(id)
      sheets.delete(id)
      wire.unsent.forget(id)
      tellAll()
    },
    waiting: (): number => [...entries.values()].filter(({ state }) => state !== 'kept').length,
  }
}
