import type { Score } from './score.ts'

/** What an auditor would find missing on a clause, the gravest first. */
export const lacks = ['open-major', 'not-assessed', 'gap', 'no-evidence', 'no-process', 'not-audited'] as const
export type Lack = (typeof lacks)[number]

export type ClauseFacts = {
  /** From the latest assessment of the edition; nothing when there is none. */
  score: Score | undefined
  /** Gaps it found that no verified task has closed. */
  openGaps: number
  /** Whether the approved scope has justified it away. */
  isOutOfScope: boolean
  evidence: number
  processes: number
  /** Whether an audit asked for it in the last twelve months. */
  isAudited: boolean
  openMajors: number
}

export type Standing = { state: 'ready' | 'lacking' | 'not-applicable'; lacking: Lack[] }

/** Computed from what the records say, and never typed. A clause that does not apply needs nothing but the reason it was given. */
export function readinessOf(facts: ClauseFacts): Standing {
  const { score, openGaps, isOutOfScope, evidence, processes, isAudited, openMajors } = facts
  const isAssessed = score !== undefined && score.questions > 0 && score.answered === score.questions
  const doesNotApply = isOutOfScope || (isAssessed && score.applicable === 0)
  if (doesNotApply && openMajors === 0) return { state: 'not-applicable', lacking: [] }
  const found: Record<Lack, boolean> = {
    'open-major': openMajors > 0,
    'not-assessed': !isAssessed,
    gap: openGaps > 0,
    'no-evidence': evidence === 0,
    'no-process': processes === 0,
    'not-audited': !isAudited,
  }
  const lacking = lacks.filter((lack) => found[lack])
  return { state: lacking.length === 0 ? 'ready' : 'lacking', lacking }
}

/** The ready ones among those that apply; null where none applies. */
export function shareReady(standings: readonly Standing[]): number | null {
  const applying = standings.filter(({ state }) => state !== 'not-applicable')
  return applying.length === 0 ? null : applying.filter(({ state }) => state === 'ready').length / applying.length
}
