import type { Generated, Selectable } from 'kysely'
import type { CalendarDate } from '#kernel/dates.ts'
import type { Id } from '#kernel/ids.ts'
import type { TrainingMethod } from './contract.ts'
import type { ParticipantState, TrainingState } from './lifecycle.ts'

type Kept = { orgId: Id; id: Id; version: Generated<number> }

export type TrainingTable = Kept & {
  number: string
  titleEn: string
  titleAr: string
  purpose: Generated<string>
  method: TrainingMethod
  ownerId: Id
  trainerId: Id | null
  trainerName: Generated<string>
  processIds: Id[]
  documentIds: Id[]
  dueOn: CalendarDate
  proof: Generated<string>
  state: TrainingState
  plannedBy: Id
  plannedOn: CalendarDate
  closedBy: Id | null
  closedOn: CalendarDate | null
  cancelledReason: string | null
}

export type TrainingParticipantTable = Kept & {
  trainingId: Id
  personId: Id
  state: ParticipantState
  assignedOn: CalendarDate
  heldOn: CalendarDate | null
  result: Generated<string>
  fileId: Id | null
  registeredBy: Id | null
  registeredOn: CalendarDate | null
  waivedReason: string | null
}

export type TrainingRecord = Omit<Selectable<TrainingTable>, 'orgId'>
export type ParticipantRecord = Omit<Selectable<TrainingParticipantTable>, 'orgId'>

declare module '#platform/server/database/database.ts' {
  interface Tables {
    training: TrainingTable
    trainingParticipant: TrainingParticipantTable
  }
}
