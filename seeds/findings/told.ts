import type { Disposition, FindingGrade } from '#modules/audits/contract/words.ts'
import type { EvidenceTold } from '../evidence.ts'

export type FindingTold = {
  key: string
  grade: FindingGrade
  clause: string
  /** The process it was found in; null where it concerns no single one. */
  process: string | null
  statement: string
  evidence: readonly EvidenceTold[]
  /** For opportunities and strengths: what the organisation made of it. */
  disposed?: { as: Disposition; note: string }
}

const graded =
  (grade: FindingGrade) =>
  (
    key: string,
    clause: string,
    process: string | null,
    statement: string,
    evidence: readonly EvidenceTold[],
    disposed?: FindingTold['disposed'],
  ): FindingTold => ({ key, grade, clause, process, statement, evidence, ...(disposed ? { disposed } : {}) })

export const major = graded('major')
export const minor = graded('minor')
export const opportunity = graded('opportunity')
export const strength = graded('strength')

export const takenUp = (note: string) => ({ as: 'taken-up' as const, note })
export const declined = (note: string) => ({ as: 'declined' as const, note })
export const noted = (note = '') => ({ as: 'noted' as const, note })
