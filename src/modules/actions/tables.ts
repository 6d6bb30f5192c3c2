import type { Generated } from 'kysely'
import type { CalendarDate } from '#kernel/dates.ts'
import type { Id } from '#kernel/ids.ts'
import type { EvidenceRef } from './contract.ts'

export type ActionTable = {
  orgId: Id
  id: Id
  version: Generated<number>
  number: string | null
  kind: string
  aboutRecord: string
  aboutId: Id
  aboutCycle: number
  description: string
  ownerId: Id
  plannedBy: Id
  verifierId: Id | null
  plannedOn: CalendarDate
  originalDue: CalendarDate
  due: CalendarDate
  postponedReason: string | null
  state: string
  cycle: Generated<number>
  done: string | null
  evidence: Generated<EvidenceRef[]>
  doneOn: CalendarDate | null
  completedBy: Id | null
  returnedReason: string | null
  verifiedBy: Id | null
  verifiedOn: CalendarDate | null
  verifiedNote: string | null
  verdict: string | null
  concludedBy: Id | null
  concludedOn: CalendarDate | null
  concludedNote: string | null
  reopenedReason: string | null
  cancelledReason: string | null
}

declare module '#platform/server/database/database.ts' {
  interface Tables {
    action: ActionTable
  }
}
