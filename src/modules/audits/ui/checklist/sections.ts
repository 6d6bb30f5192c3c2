import type { Id } from '#kernel/ids.ts'
import type { Question } from '../../contract/checklist.ts'

export type SectionKey = 'previous' | 'system' | Id
export type QuestionSection = { key: SectionKey; questions: Question[] }

/** Previous findings are verified first; then process by process; then what is asked of no single process. */
export function sectionsOf(questions: readonly Question[], processIds: readonly Id[]): QuestionSection[] {
  const keyOf = ({ source, processId }: Question): SectionKey =>
    source === 'previous-finding' ? 'previous' : (processId ?? 'system')
  const bySection = Map.groupBy(questions, keyOf)
  const order: SectionKey[] = ['previous', ...processIds, 'system']
  const others = [...bySection.keys()].filter((key) => !order.includes(key))
  return [...order, ...others].flatMap((key) => {
    const found = bySection.get(key)
    return found ? [{ key, questions: found.toSorted((one, other) => one.position - other.position) }] : []
  })
}

/** In a section the questions of one clause stand together, in the order in which the clause is first asked. */
export const byClause = (questions: readonly Question[]): { clause: string; questions: Question[] }[] =>
  [...Map.groupBy(questions, ({ clause }) => clause)].map(([clause, some]) => ({ clause, questions: some }))

export const answeredIn = (questions: readonly Question[]): number =>
  questions.filter(({ grade }) => grade !== null).length
