import { useEffect } from 'react'
import type { AskedQuestion } from '../../contract/assessments.ts'
import { grades } from '../../contract/words.ts'
import type { AnswerDesk } from './answer-desk.ts'

type Words = {
  questions: readonly AskedQuestion[]
  currentId: string | undefined
  goTo: (id: string) => void
  /** Past the last or before the first question: the next or the previous clause. */
  turn: (by: 1 | -1) => void
  desk: AnswerDesk
  mayAnswer: (question: AskedQuestion) => boolean
}

const typing =
  'input, textarea, select, [contenteditable="true"], [role="dialog"], [role="listbox"], [role="menu"], [role="tablist"]'

/** 1 to 4 answer, n goes to the note, j and k or the arrows to the next and the previous question. Off while somebody types. */
export function useQuestionKeys({ questions, currentId, goTo, turn, desk, mayAnswer }: Words) {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const target = event.target as HTMLElement
      const isElsewhere = target.closest(typing) !== null || document.querySelector('[role="dialog"]') !== null
      if (event.ctrlKey || event.metaKey || event.altKey || isElsewhere) return
      const at = questions.findIndex(({ id }) => id === currentId)
      const step = (by: 1 | -1) => {
        const next = questions[at === -1 ? 0 : at + by]
        if (next) goTo(next.id)
        else turn(by)
      }
      const question = questions[at]
      const grade = grades[Number(event.key) - 1]
      if (event.key === 'j' || event.key === 'ArrowDown') step(1)
      else if (event.key === 'k' || event.key === 'ArrowUp') step(-1)
      else if (!question || !mayAnswer(question)) return
      else if (event.key === 'n') noteOf(question.id)?.focus()
      else if (grade) desk.change(question, { grade })
      else return
      event.preventDefault()
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [questions, currentId, goTo, turn, desk, mayAnswer])
}

const noteOf = (id: string) => document.querySelector<HTMLTextAreaElement>(`#question-${id} [data-notes]`)
