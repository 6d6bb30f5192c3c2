import type { Id } from '#kernel/ids.ts'
import type { EvidenceRef } from '#modules/actions/contract.ts'
import type { Question } from '../../contract/checklist.ts'
import type { FindingGrade } from '../../contract/words.ts'
import { deviates, worstOf } from '../../rules/findings.ts'

/** What a finding inherits from its answers: the weightiest grade with its clause, the notes, and every piece of evidence once. */
export function findingFrom(questions: readonly Question[], questionIds: readonly Id[]) {
  const answers = questions.filter(({ id }) => questionIds.includes(id))
  const worst = worstOf(answers.map(({ grade }) => grade))
  const leading = answers.find(({ grade }) => grade === worst)
  const processIds = [...new Set(answers.map(({ processId }) => processId))]
  const evidence = new Map<string, EvidenceRef>()
  for (const one of answers.flatMap((answer) => answer.evidence)) evidence.set(JSON.stringify(one), one)
  return {
    questionIds: answers.map(({ id }) => id),
    grade: (deviates(worst) ? worst : 'minor') as FindingGrade,
    clause: leading?.clause ?? '',
    statement: answers
      .map(({ notes }) => notes.trim())
      .filter((notes) => notes !== '')
      .join('\n\n'),
    evidence: [...evidence.values()],
    processId: processIds.length === 1 ? (processIds[0] ?? null) : null,
    siteId: null as Id | null,
  }
}
