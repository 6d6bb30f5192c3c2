import type { Generated, Selectable } from 'kysely'
import type { CalendarDate } from '#kernel/dates.ts'
import type { Id } from '#kernel/ids.ts'
import type { EvidenceRef } from '#modules/actions/contract.ts'
import type { Edition } from '#modules/standards/rules.ts'
import type { Confidence } from '#modules/standards/rules/guidance.ts'
import type { Phase } from './contract/plan.ts'
import type { CalendarName, Grade } from './contract/words.ts'
import type { AssessmentState, PlanTaskState } from './lifecycle.ts'

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

declare module '#platform/server/database/database.ts' {
  interface Tables {
    assessment: AssessmentTable
    assessmentAnswer: AssessmentAnswerTable
    implementationPlan: ImplementationPlanTable
    planTask: PlanTaskTable
  }
}

type RecordOf<Table> = Omit<Selectable<Table>, 'orgId'>
export type AssessmentAnswerRecord = RecordOf<AssessmentAnswerTable>
