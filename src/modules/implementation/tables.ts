import type { Generated, Selectable } from 'kysely'
import type { CalendarDate } from '#kernel/dates.ts'
import type { Id } from '#kernel/ids.ts'
import type { EvidenceRef } from '#modules/actions/contract.ts'
import type { Edition } from '#modules/standards/rules.ts'
import type { Confidence } from '#modules/standards/rules/guidance.ts'
import type { OpeningKind } from './contract/change-record.ts'
import type { origins, Responsibility } from './contract/changes.ts'
import type { Phase } from './contract/plan.ts'
import type { CalendarName, Grade } from './contract/words.ts'
import type { AssessmentState, ChangeState, PlanTaskState } from './lifecycle.ts'

type Kept = { orgId: Id; id: Id; version: Generated<number> }

export type AssessmentTable = Kept & {
  number: string
  title: string
  edition: Edition
  fromId: Id | null
  state: AssessmentState
  startedBy: Id
  startedOn: CalendarDate
  completedBy: Id | null
  completedOn: CalendarDate | null
  voidReason: string | null
}

export type AssessmentAnswerTable = Kept & {
  assessmentId: Id
  position: number
  questionId: string
  clause: string
  textEn: string
  textAr: string
  grade: Grade | null
  note: Generated<string>
  evidence: Generated<EvidenceRef[]>
  carriedId: Id | null
  confidence: Confidence | null
  answeredBy: Id | null
  answeredAt: Date | null
}

export type ImplementationPlanTable = Kept & {
  number: string
  startsOn: CalendarDate
  certificationOn: CalendarDate
  calendar: CalendarName
  daysOff: Generated<CalendarDate[]>
  workedDays: Generated<CalendarDate[]>
  phases: Generated<Phase[]>
  state: 'current' | 'closed'
  madeBy: Id
  closedReason: string | null
}

export type PlanTaskTable = Kept & {
  planId: Id
  phaseId: Id
  position: number
  titleEn: string
  titleAr: string
  note: Generated<string>
  clauses: Generated<string[]>
  ownerId: Id | null
  duration: number
  after: Generated<Id[]>
  progress: Generated<number>
  state: PlanTaskState
  blockedBecause: string | null
  doneOn: CalendarDate | null
  dropReason: string | null
}

export type ChangeTable = Kept & {
  number: string | null
  titleEn: string
  titleAr: string
  reason: Generated<string>
  purpose: Generated<string>
  consequences: Generated<string>
  unwanted: Generated<string>
  integrity: Generated<string>
  resources: Generated<string>
  criterion: Generated<string>
  processIds: Generated<Id[]>
  documentIds: Generated<Id[]>
  personIds: Generated<Id[]>
  siteIds: Generated<Id[]>
  responsibilities: Generated<Responsibility[]>
  ownerId: Id
  reviewerId: Id | null
  plannedFrom: CalendarDate | null
  plannedUntil: CalendarDate | null
  reviewOn: CalendarDate | null
  fromRecord: (typeof origins)[number] | null
  fromId: Id | null
  state: ChangeState
  stateReason: Generated<string>
  cycle: Generated<number>
  proposedBy: Id
  proposedOn: CalendarDate
  editorIds: Generated<Id[]>
  approverId: Id | null
  contentHash: string | null
  submittedAt: Date | null
  decidedBy: Id | null
  decidedAt: Date | null
  decisionNote: Generated<string>
  startedOn: CalendarDate | null
  doneBy: Id | null
  doneOn: CalendarDate | null
  doneNote: Generated<string>
  judgedBy: Id | null
  judgedOn: CalendarDate | null
  judgement: Generated<string>
  earlyReason: Generated<string>
}

export type ChangeOpeningTable = Kept & {
  changeId: Id
  cycle: number
  kind: OpeningKind
  documentId: Id | null
  revisionId: Id | null
  trainingId: Id | null
  actionId: Id | null
  responsibilityId: Id | null
  openedBy: Id
  openedOn: CalendarDate
}

declare module '#platform/server/database/database.ts' {
  interface Tables {
    assessment: AssessmentTable
    assessmentAnswer: AssessmentAnswerTable
    implementationPlan: ImplementationPlanTable
    planTask: PlanTaskTable
    change: ChangeTable
    changeOpening: ChangeOpeningTable
  }
}

type RecordOf<Table> = Omit<Selectable<Table>, 'orgId'>
export type AssessmentAnswerRecord = RecordOf<AssessmentAnswerTable>
export type ChangeRecord = RecordOf<ChangeTable>
