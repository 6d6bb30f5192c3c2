import { type Answer, firstRefusal, Refusal } from '#kernel/refusal.ts'
import type { EvidenceRef } from '#modules/actions/contract.ts'
import { evidenceIsIdentifiable } from '#modules/nonconformities/rules.ts'
import { compareClauses, type Edition, isSpecific } from '#modules/standards/rules.ts'
import type { AnswerGrade, Disposition, FindingGrade } from '../contract/words.ts'
import type { FindingState } from '../lifecycle.ts'

type Placed = { edition: Edition; clause: string }
type Drafted = Placed & { grade: FindingGrade; evidence: readonly EvidenceRef[] }
type Standing = { grade: FindingGrade; state: FindingState }

/** Whether the grade asks for a nonconformity. */
export const isNonconforming = (grade: FindingGrade): boolean => grade === 'major' || grade === 'minor'

/** Whether an answer with this grade must become a finding. */
export const deviates = (grade: AnswerGrade | null): grade is FindingGrade =>
  grade === 'major' || grade === 'minor' || grade === 'opportunity' || grade === 'strength'

const severity: readonly AnswerGrade[] = ['not-applicable', 'conform', 'strength', 'opportunity', 'minor', 'major']

/** The grade that weighs most. */
export const worstOf = (grades: readonly (AnswerGrade | null)[]): AnswerGrade | null =>
  grades.reduce<AnswerGrade | null>(
    (worst, grade) =>
      grade !== null && severity.indexOf(grade) > (worst === null ? -1 : severity.indexOf(worst)) ? grade : worst,
    null,
  )

/** "8.5.1" says which requirement; "8" and "8.5" do not. */
export const findingNamesRequirement = ({ edition, clause }: Placed & Partial<Drafted>): Answer =>
  isSpecific(edition, clause) ? undefined : new Refusal('rule', 'requirement-not-specific', { clause })

/** Somebody else must be able to find the evidence of a nonconformity again. */
export const findingHasEvidence = ({ grade, evidence, clause }: Drafted): Answer =>
  evidence.length === 0
    ? new Refusal('rule', 'finding-needs-evidence', { clause })
    : isNonconforming(grade)
      ? evidenceIsIdentifiable(evidence)
      : undefined

export const findingIsComplete = (finding: Drafted): Answer =>
  firstRefusal(findingNamesRequirement(finding), findingHasEvidence(finding))

/** An issued finding is answered, not edited. */
export const findingIsDraft = (state: FindingState): Answer =>
  state === 'draft' ? undefined : new Refusal('rule', 'signed-is-not-edited')

/** Opportunities and strengths are disposed of; nonconformities are worked on. */
export const findingIsDisposable = (grade: FindingGrade, disposition: Disposition, note: string): Answer => {
  if (isNonconforming(grade)) return new Refusal('rule', 'nonconformity-carries-it')
  if (disposition === 'declined' && note.trim() === '') return new Refusal('rule', 'declining-needs-reason')
  return undefined
}

export const isOpen = ({ state }: Pick<Standing, 'state'>): boolean => state !== 'closed' && state !== 'withdrawn'

/** Every nonconformity is closed or voided, every opportunity and strength has its disposition. */
export function noFindingIsOpen(findings: readonly Standing[]): Answer {
  const open = findings.filter(isOpen).length
  return open === 0 ? undefined : new Refusal('rule', 'findings-still-open', { count: open })
}

/** Where a finding stands when its nonconformity stands there. */
const followed: Readonly<Record<string, FindingState>> = {
  raised: 'issued',
  acknowledged: 'acknowledged',
  disputed: 'disputed',
  responded: 'under-review',
  returned: 'returned',
  accepted: 'accepted',
  implemented: 'implemented',
  effective: 'implemented',
  reopened: 'returned',
  closed: 'closed',
  voided: 'withdrawn',
}
export const findingStateFor = (nonconformityState: string): FindingState | undefined => followed[nonconformityState]

/** The order of a report: the heaviest first, then in the order of the standard. */
export const inReportOrder = <One extends { grade: FindingGrade; clause: string; id: string }>(
  findings: readonly One[],
): One[] =>
  findings.toSorted(
    (one, other) =>
      severity.indexOf(other.grade) - severity.indexOf(one.grade) ||
      compareClauses(one.clause, other.clause) ||
      one.id.localeCompare(other.id),
  )

/** Findings are numbered within their audit, when they are issued. */
export const findingNumber = (position: number): string => `F-${String(position).padStart(2, '0')}`

/** A nonconformity needs somebody who answers it: the owner of its process, or the auditee. */
export const findingHasSomebody = (
  { grade, processId }: { grade: FindingGrade; processId: string | null },
  auditees: readonly string[],
): Answer =>
  isNonconforming(grade) && processId === null && auditees.length === 0
    ? new Refusal('rule', 'nobody-is-responsible')
    : undefined
