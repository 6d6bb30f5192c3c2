import { useEffect } from 'react'
import type { Question } from '../../contract/checklist.ts'
import { answerGrades } from '../../contract/words.ts'
import type { AnswerDesk } from '../execution/answer-desk.ts'

type Words = {
  questions: readonly Question[]
  currentId: string | undefined
  goTo: (id: string) => void
  desk: AnswerDesk
  /** Nothing is answered by key where nothing may be answered. */
  closed: boolean
}

const typing =
  'input, textarea, select, [contenteditable="true"], [role="dialog"], [role="listbox"], [role="menu"], [role="tablist"]'

/** 1 to 6 answer, n goes to the note, j and k or the arrows to the next and the previous question. Off while somebody types. */
export function useQuestionKeys({ questions, currentId, goTo, desk, closed }: Words) {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const target = event.target as HTMLElement
      const isElsewhere = target.closest(typing) !== null || document.querySelector('[role="dialog"]') !== null
      if (event.ctrlKey || event.metaKey || event.altKey || isElsewhere) return
      const at = questions.findIndex(({ id }) => id === currentId)
      const step = (by: number) => {
        const next = questions[at === -1 ? 0 : Math.min(questions.length - 1, Math.max(0, at + by))]
        if (next) goTo(next.id)
      }
      const question = questions[at]
      const grade = answerGrades[Number(event.key) - 1]
      if (event.key === 'j' || event.key === 'ArrowDown') step(1)
      else if (event.key === 'k' || event.key === 'ArrowUp') step(-1)
      else if (closed || !question) return
      else if (event.key === 'n') goOnWriting(noteOf(question.id))
      else if (grade) desk.change(question, { grade })
      else return
      event.preventDefault()
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [questions, currentId, goTo, desk, closed])
}

const noteOf = (id: string) => document.querySelector<HTMLTextAreaElement>(`#question-${id} [data-notes]`)

function goOnWriting(note: HTMLTextAreaElement | null): void {
  note?.focus()
  note?.setSelectionRange(note.value.length, note.value.length)
}
