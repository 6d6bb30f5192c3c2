import { canonical } from '#kernel/change.ts'
import { type Id, newId } from '#kernel/ids.ts'
import { Problem } from '#platform/browser/problem.ts'
import type { AskedQuestion } from '../../contract/assessments.ts'
import { notApplicableHasReason } from '../../rules/assessment.ts'

export type Answered = Pick<AskedQuestion, 'grade' | 'note' | 'evidence'>
/** kept: on the server · unsaved: being written · keeping: on its way · incomplete: waits for a reason · unsent: no connection · clash: somebody else wrote · refused */
export type SheetState = 'kept' | 'unsaved' | 'keeping' | 'incomplete' | 'unsent' | 'clash' | 'refused'
export type Sheet = { answer: Answered; state: SheetState; touched: boolean; problem?: Problem; theirs?: AskedQuestion }
type Entry = Sheet & { base: AskedQuestion; key: string }

type Wire = {
  send(id: Id, answer: Answered, version: number, key: string): Promise<{ version: number }>
  reread(id: Id): Promise<AskedQuestion | undefined>
  onKept(question: AskedQuestion): void
}
export type AnswerDesk = ReturnType<typeof createAnswerDesk>

const writingPause = 900
const beforeAnotherTry = 6000
const passing: ReadonlySet<string> = new Set(['network', 'unavailable', 'too-many', 'unauthenticated'])

export const answerOf = ({ grade, note, evidence }: AskedQuestion): Answered => ({ grade, note, evidence })
const saysTheSame = (one: Answered, other: AskedQuestion) => canonical(one) === canonical(answerOf(other))

/** What is being written on the questions of one assessment: kept as one writes, one command an answer, tried again without a connection. */
export function createAnswerDesk(wire: Wire) {
  const entries = new Map<Id, Entry>()
  const sheets = new Map<Id, { question: AskedQuestion; sheet: Sheet }>()
  const timers = new Map<Id, ReturnType<typeof setTimeout>>()
  const listeners = new Set<() => void>()

  const tellAll = () => {
    for (const listener of listeners) listener()
  }
  const put = (id: Id, entry: Entry) => {
    entries.set(id, entry)
    sheets.delete(id)
    tellAll()
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
    if (!entry || ['kept', 'keeping', 'clash'].includes(entry.state)) return
    const { answer, base, key } = entry
    if (notApplicableHasReason(answer.grade, answer.note)) return put(id, { ...entry, state: 'incomplete' })
    put(id, { ...entry, state: 'keeping' })
    try {
      const { version } = await wire.send(id, answer, base.version, key)
      settle(id, { ...base, ...answer, version }, answer)
    } catch (failure) {
      await misfortune(id, failure)
    }
  }

  function settle(id: Id, base: AskedQuestion, sent: Answered): void {
    const { answer } = entries.get(id) as Entry
    const isDone = answer === sent
    put(id, { base, answer, touched: true, state: isDone ? 'kept' : 'unsaved', key: newId() })
    wire.onKept(base)
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
    if (saysTheSame(entry.answer, theirs)) return settle(id, theirs, entry.answer)
    put(id, { ...entry, state: 'clash', theirs })
  }

  return {
    listen: (listener: () => void) => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    sheetOf: (question: AskedQuestion): Sheet => {
      const known = sheets.get(question.id)
      if (known?.question === question) return known.sheet
      const entry = entries.get(question.id)
      const isCurrent = entry && (entry.state !== 'kept' || entry.base.version >= question.version)
      const sheet: Sheet = isCurrent ? entry : { answer: answerOf(question), state: 'kept', touched: false }
      sheets.set(question.id, { question, sheet })
      return sheet
    },
    /** `soon` waits until the writer pauses. */
    change: (question: AskedQuestion, patch: Partial<Answered>, { soon = false }: { soon?: boolean } = {}) => {
      const entry = entries.get(question.id)
      const isOpen = entry && (entry.state !== 'kept' || entry.base.version >= question.version)
      const answer = { ...(isOpen ? entry.answer : answerOf(question)), ...patch }
      const isAway = isOpen && (entry.state === 'keeping' || entry.state === 'clash')
      const rest = isAway && entry.theirs ? { theirs: entry.theirs } : {}
      const base = isOpen ? entry.base : question
      put(question.id, { ...rest, base, answer, state: isAway ? entry.state : 'unsaved', touched: true, key: newId() })
      if (!isAway) later(question.id, soon ? writingPause : 0)
    },
    /** Ends a clash: what is written here stands, or what somebody else wrote. */
    decide: (id: Id, whose: 'mine' | 'theirs') => {
      const entry = entries.get(id)
      if (!entry?.theirs) return
      const { theirs, answer } = entry
      const chosen = whose === 'mine' ? answer : answerOf(theirs)
      put(id, { base: theirs, answer: chosen, state: 'unsaved', touched: true, key: newId() })
      if (whose === 'theirs') settle(id, theirs, chosen)
      else void keep(id)
    },
    /** Gives up what the server refused: the question stands as the server has it. */
    discard: (id: Id) => {
      clearTimeout(timers.get(id))
      entries.delete(id)
      sheets.delete(id)
      tellAll()
    },
    flush: () => {
      for (const [id, { state }] of entries) if (state === 'unsaved' || state === 'unsent') void keep(id)
    },
    waiting: (): number => [...entries.values()].filter(({ state }) => state !== 'kept').length,
  }
}
