import type { Id } from '#kernel/ids.ts'
import type { TwoNames } from '#kernel/text.ts'
import { compareClauses, type Edition } from '#modules/standards/rules.ts'
import { questionsFor } from '#modules/standards/rules/guidance.ts'
import type { Scope } from '../contract/words.ts'

export type Previous = {
  id: Id
  clause: string
  processId: Id | null
  number: string
  auditNumber: string
  statement: string
}

/** A question to be asked; `asked` says which of our questions it is, so that preparing twice adds nothing twice. */
export type Draft = {
  source: 'previous-finding' | 'clause'
  asked: string
  textEn: string
  textAr: string
  clause: string
  processId: Id | null
  previousFindingId: Id | null
}

/** Previous findings first, then what the clauses ask of each process, then what is asked of no single process. */
export function draftChecklist(edition: Edition, scope: Scope, previous: readonly Previous[]): Draft[] {
  const topics = [
    ...scope.processes,
    ...(scope.clauses.length > 0 ? [{ processId: null, clauses: scope.clauses }] : []),
  ]
  return [
    ...previous.map(verification),
    ...topics.flatMap(({ processId, clauses }) =>
      questionsFor(edition, clauses.toSorted(compareClauses)).map(
        ({ id, clause, text }): Draft => ({
          source: 'clause',
          asked: id,
          textEn: text.en,
          textAr: text.ar,
          clause,
          processId,
          previousFindingId: null,
        }),
      ),
    ),
  ]
}

/** What is drafted and does not stand there yet. */
export const missingFrom = (
  standing: readonly { asked: string | null; processId: Id | null }[],
  drafts: readonly Draft[],
): Draft[] => {
  const known = new Set(standing.map(({ asked, processId }) => `${processId} ${asked}`))
  return drafts.filter(({ asked, processId }) => !known.has(`${processId} ${asked}`))
}

const verification = (finding: Previous): Draft => {
  const text = verificationText(finding)
  return {
    source: 'previous-finding',
    asked: `finding ${finding.id}`,
    textEn: text.en,
    textAr: text.ar,
    clause: finding.clause,
    processId: finding.processId,
    previousFindingId: finding.id,
  }
}

/** Written into the record in both languages, as the questions we ship are. */
const verificationText = ({ auditNumber, number, statement }: Previous): TwoNames => ({
  en: `Verify ${auditNumber} ${number}: is the action taken and does it work? ${statement}`,
  ar: `تحقَّق من ${auditNumber} ${number}: هل نُفِّذ الإجراء وهل هو فعّال؟ ${statement}`,
})
