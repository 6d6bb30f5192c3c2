import { useEffect } from 'react'
import type { Id } from '#kernel/ids.ts'
import { keyOf, useShortcutsAreOn } from '../page/shortcuts.ts'

type Words<Question, Grade> = {
  questions: readonly Question[]
  currentId: Id | undefined
  /** Past the last or before the first question: the next or the previous part. */
  turn?: (by: 1 | -1) => void
  /** 1 is the first of them. */
  grades: readonly Grade[]
  onGrade: (question: Question, grade: Grade) => void
  mayAnswer: (question: Question) => boolean
}

const typing =
  'input, textarea, select, [contenteditable="true"], [role="dialog"], [role="listbox"], [role="menu"], [role="tablist"]'

/** Figures answer, n goes to the note, j and k or the arrows to the next and the previous question. Off while somebody types. */
export function useQuestionKeys<Question extends { id: Id }, Grade>(words: Words<Question, Grade>) {
  const { questions, currentId, turn, grades, onGrade, mayAnswer } = words
  const areOn = useShortcutsAreOn()
  useEffect(() => {
    if (!areOn) return
    const step = (at: number, by: 1 | -1) => {
      const next = questions[at === -1 ? 0 : at + by]
      if (next) goToQuestion(next.id)
      else turn?.(by)
    }
    const onKey = (event: KeyboardEvent) => {
      const target = event.target as HTMLElement
      const isElsewhere = target.closest(typing) !== null || document.querySelector('[role="dialog"]') !== null
      if (event.ctrlKey || event.metaKey || event.altKey || isElsewhere) return
      const key = keyOf(event)
      const focused = focusedQuestion() ?? currentId
      const at = questions.findIndex(({ id }) => id === focused)
      const question = questions[at]
      const grade = grades[figureOf(event) - 1]
      if (key === 'j' || key === 'ArrowDown') step(at, 1)
      else if (key === 'k' || key === 'ArrowUp') step(at, -1)
      else if (!question || !mayAnswer(question)) return
      else if (key === 'n') goOnWriting(question.id)
      else if (grade !== undefined) onGrade(question, grade)
      else return
      event.preventDefault()
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [areOn, questions, currentId, turn, grades, onGrade, mayAnswer])
}

/** Asked of the page itself: whoever types fast presses the next key before what was drawn knows of the last. */
const focusedQuestion = (): Id | undefined =>
  document.activeElement?.closest('[id^="question-"]')?.id.slice('question-'.length)

/** By its place on the keyboard where Arabic figures are written. */
const figureOf = ({ key, code }: KeyboardEvent): number =>
  Number(/^\d$/.test(key) ? key : /^(?:Digit|Numpad)(\d)$/.exec(code)?.[1])

/** The card that has the focus is the current one. */
export function goToQuestion(id: Id): void {
  const card = document.getElementById(`question-${id}`)
  card?.focus({ preventScroll: true })
  card?.scrollIntoView({ block: 'nearest' })
}

function goOnWriting(id: Id): void {
  const note = document.querySelector<HTMLTextAreaElement>(`#question-${id} [data-notes]`)
  note?.focus()
  note?.setSelectionRange(note.value.length, note.value.length)
}
