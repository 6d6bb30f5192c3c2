import type { ReactNode } from 'react'
import look from './question.module.css'

/** The parts of a list of questions beside the questions of one part; above them on a narrow page. */
export function QuestionLayout({ parts, children }: { parts: ReactNode; children: ReactNode }) {
  return (
    <div className={look.layout}>
      {parts}
      {children}
    </div>
  )
}

/** Questions that belong together, one below the other. */
export function QuestionStack({ label, children }: { label?: string; children: ReactNode }) {
  return (
    <section className={look.cards} aria-label={label}>
      {children}
    </section>
  )
}

type CardWords = { id: string; label: string; current: boolean; onCurrent: (id: string) => void; children: ReactNode }

/** One question. Whatever is touched in it makes it the current one, which the keys answer. */
export function QuestionCard({ id, label, current, onCurrent, children }: CardWords) {
  return (
    <article
      id={`question-${id}`}
      className={look.card}
      data-current={current || undefined}
      tabIndex={-1}
      aria-label={label}
      onFocus={() => onCurrent(id)}
      onPointerDown={() => onCurrent(id)}
    >
      {children}
    </article>
  )
}
