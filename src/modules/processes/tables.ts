import type { Generated } from 'kysely'
import type { CalendarDate } from '#kernel/dates.ts'
import type { Id } from '#kernel/ids.ts'
import type { DescribedItem } from './contract/description.ts'
import type { MapRemark, ProcessStep } from './contract/steps.ts'

type Items = DescribedItem[] | null

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
  parentId: Id | null
  inputs: Items
  outputs: Items
  resources: Items
  competence: Items
  controls: Items
  indicators: Items
  risks: Items
  documents: Items
  state: 'active' | 'void'
  voidReason: string | null
  mapWords: string | null
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

export type ProcessMapTable = {
  orgId: Id
  id: Id
  version: Generated<number>
  processId: Id
  revision: number
  state: 'in-progress' | 'awaiting-approval' | 'awaiting-publish' | 'published' | 'superseded' | 'discarded'
  language: 'en' | 'ar'
  writtenAs: 'steps' | 'map'
  steps: Generated<ProcessStep[]>
  remarks: Generated<MapRemark[]>
  bpmn: Generated<string>
  svg: Generated<string>
  changeNote: Generated<string>
  authorIds: Id[]
  submittedBy: Id | null
  approverId: Id | null
  approvedAt: Date | null
  contentHash: string | null
  returnedReason: string | null
  publishedBy: Id | null
  publishedOn: CalendarDate | null
  supersededOn: CalendarDate | null
  discardedBecause: string | null
}

export type ProcessLinkTable = {
  orgId: Id
  id: Id
  version: Generated<number>
  fromId: Id
  toId: Id
  flowEn: string
  flowAr: string
  outputId: Id | null
  inputId: Id | null
  endedBecause: string | null
}

declare module '#platform/server/database/database.ts' {
  interface Tables {
    process: ProcessTable
    processMember: ProcessMemberTable
    processMap: ProcessMapTable
    processLink: ProcessLinkTable
  }
}
