import type { Generated } from 'kysely'
import type { CalendarDate } from '#kernel/dates.ts'
import type { Id } from '#kernel/ids.ts'
import type { EvidenceRef } from '#modules/actions/contract.ts'
import type { Nonconformity, NonconformityState, Response, Review } from './contract/register.ts'

type Day = CalendarDate | null
type Text = string | null

export type NonconformityTable = {
  orgId: Id
  id: Id
  version: Generated<number>
  number: string
  statement: string
  requirementEdition: Nonconformity['requirementEdition']
  requirementClause: string
  requirementText: string
  evidence: EvidenceRef[]
  grade: Nonconformity['grade']
  source: Nonconformity['source']
  sourceRecord: Text
  sourceId: Id | null
  auditId: Id | null
  processId: Id | null
  siteId: Id | null
  ownerId: Id
  raisedBy: Id
  deciderId: Id | null
  detectedOn: CalendarDate
  raisedOn: CalendarDate
  originalResponseDue: CalendarDate
  responseDue: CalendarDate
  state: NonconformityState
  cycle: Generated<number>
  response: Response | null
  earlierResponses: Generated<Response[]>
  acceptedBy: Id | null
  acceptedOn: Day
  criterion: Text
  originalReviewOn: Day
  reviewOn: Day
  implementedOn: Day
  reviews: Generated<Review[]>
  closedBy: Id | null
  closedOn: Day
  closedNote: Text
  disputedReason: Text
  upheldReason: Text
  postponedReason: Text
  returnedReason: Text
  reopenedReason: Text
  voidReason: Text
}

declare module '#platform/server/database/database.ts' {
  interface Tables {
    nonconformity: NonconformityTable
  }
}
