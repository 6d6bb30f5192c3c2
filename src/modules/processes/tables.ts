import type { Generated } from 'kysely'
import type { CalendarDate } from '#kernel/dates.ts'
import type { Id } from '#kernel/ids.ts'

export type ProcessTable = {
  orgId: Id
  id: Id
  version: Generated<number>
  code: string
  nameEn: string
  nameAr: string
  purposeEn: string
  purposeAr: string
  ownerId: Id
  siteIds: Id[]
  clauses: string[]
  state: 'active' | 'void'
  voidReason: string | null
}

export type ProcessMemberTable = {
  orgId: Id
  id: Id
  version: Generated<number>
  processId: Id
  personId: Id
  role: 'owner' | 'member'
  from: CalendarDate
  until: CalendarDate | null
}

declare module '#platform/server/database.ts' {
  interface Tables {
    process: ProcessTable
    processMember: ProcessMemberTable
  }
}
