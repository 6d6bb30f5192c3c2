import type { Id } from '#kernel/ids.ts'
import { type Answer, Refusal } from '#kernel/refusal.ts'
import type { AnswerGrade, Scope } from '../contract/words.ts'
import type { AuditState, ProgrammeState } from '../lifecycle.ts'
import { deviates } from './findings.ts'

export const auditHasScope = (scope: Scope): Answer =>
  scope.processes.length > 0 || scope.clauses.length > 0 ? undefined : new Refusal('rule', 'audit-needs-scope')

export const eachProcessOnce = (scope: Scope): Answer =>
  new Set(scope.processes.map(({ processId }) => processId)).size === scope.processes.length
    ? undefined
    : new Refusal('rule', 'process-named-twice')

/** Type, scope, criteria, team and plan are changed before the audit starts, never after. */
const beforeTheStart: readonly AuditState[] = ['proposed', 'scheduled', 'confirmed', 'in-preparation', 'postponed']
export const auditMayBeChanged = (state: AuditState): Answer =>
  beforeTheStart.includes(state) ? undefined : new Refusal('rule', 'audit-has-started')

/** Questions are changed before the audit starts; then they are answered. */
const preparing: readonly AuditState[] = ['scheduled', 'confirmed', 'in-preparation']
export const checklistIsNotFrozen = (state: AuditState): Answer =>
  preparing.includes(state)
    ? undefined
    : new Refusal('rule', beforeTheStart.includes(state) ? 'audit-not-scheduled' : 'checklist-is-frozen')

export const checklistIsNotEmpty = (questions: number): Answer =>
  questions > 0 ? undefined : new Refusal('rule', 'checklist-is-empty')

export const auditIsRunning = (state: AuditState): Answer =>
  state === 'in-progress' ? undefined : new Refusal('rule', 'audit-not-running')

/** Findings are written while the audit runs and until its report is issued. */
export const findingsAreOpen = (state: AuditState): Answer =>
  state === 'in-progress' || state === 'performed' ? undefined : new Refusal('rule', 'findings-are-issued')

const concluding: readonly AuditState[] = ['in-progress', 'performed', 'reported', 'report-accepted', 'findings-open']
export const conclusionMayBeWritten = (state: AuditState): Answer =>
  concluding.includes(state) ? undefined : new Refusal('rule', 'nothing-to-conclude')

export const auditIsConcluded = (conclusion: unknown): Answer =>
  conclusion ? undefined : new Refusal('rule', 'audit-needs-conclusion')

type Answered = { grade: AnswerGrade | null; findingId: Id | null }

export function everyQuestionIsAnswered(questions: readonly Answered[]): Answer {
  const open = questions.filter(({ grade }) => grade === null).length
  return open === 0 ? undefined : new Refusal('rule', 'questions-unanswered', { count: open })
}

/** What was graded as a finding is written as one. */
export function everyDeviationIsAFinding(questions: readonly Answered[]): Answer {
  const loose = questions.filter(({ grade, findingId }) => deviates(grade) && findingId === null).length
  return loose === 0 ? undefined : new Refusal('rule', 'deviation-without-finding', { count: loose })
}

/** "Not applicable" is a judgement and has its reason. */
export const notApplicableHasReason = (grade: AnswerGrade | null, reason: string): Answer =>
  grade === 'not-applicable' && reason.trim() === '' ? new Refusal('rule', 'not-applicable-needs-reason') : undefined

/** Nobody approves what they wrote. */
export const programmeApproverIsNotAuthor = (actorId: Id, authorId: Id): Answer =>
  actorId === authorId ? new Refusal('rule', 'approver-is-author') : undefined

/** What was signed is revised in the open, never edited. */
export const nothingSignedIsEdited = (state: ProgrammeState): Answer =>
  state === 'draft' ? undefined : new Refusal('rule', 'signed-is-not-edited')

/** A programme plans something. */
export const programmePlansSomething = (planned: number): Answer =>
  planned > 0 ? undefined : new Refusal('rule', 'programme-is-empty')

/** A team is changed as long as there is something left to do; a lead who leaves hands over. */
export const teamMayBeChanged = (state: AuditState): Answer =>
  state === 'closed' || state === 'cancelled' ? new Refusal('rule', 'audit-is-over') : undefined

/** Who was in the room is written while the audit runs, or just after. */
export const attendanceIsOpen = (state: AuditState): Answer =>
  state === 'in-progress' || state === 'performed' ? undefined : new Refusal('rule', 'audit-not-running')

export const auditHasDates = ({ from, to }: { from: string | null; to: string | null }): Answer =>
  from === null || to === null ? new Refusal('rule', 'audit-not-scheduled') : undefined

/** An issued revision has one printed file, for good. */
export const reportIsNotPrinted = (fileSha256: string | null): Answer =>
  fileSha256 === null ? undefined : new Refusal('rule', 'report-is-printed')

/** Whoever has read the last revision is told what is different in this one. */
export const revisionSaysWhatChanged = (issuedBefore: number, changeNote: string): Answer =>
  issuedBefore > 0 && changeNote.trim() === '' ? new Refusal('rule', 'revision-needs-change-note') : undefined
