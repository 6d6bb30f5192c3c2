import type { Generated } from 'kysely'
import type { CalendarDate } from '#kernel/dates.ts'
import type { Id } from '#kernel/ids.ts'
import type { NotApplicable } from './contract/scope.ts'
import type { IssueState, PartyState, RevisionState } from './lifecycle.ts'
import type { Snapshot } from './rules/reviews.ts'

type OrgRow = { orgId: Id; id: Id; version: Generated<number> }
type Looked = { nextReview: CalendarDate; reviewedOn: CalendarDate | null; changedOn: CalendarDate }

export type IssueTable = OrgRow &
  Looked & {
    number: string
    kind: string
    topic: string
    statementEn: Generated<string>
    statementAr: Generated<string>
    effect: string
    effectNote: Generated<string>
    ownerId: Id
    raisedBy: Id
    state: IssueState
    closedReason: string | null
  }

export type ClimateDecisionTable = OrgRow & Looked & { isRelevant: boolean; reason: string; ownerId: Id }

export type InterestedPartyTable = OrgRow &
  Looked & {
    nameEn: Generated<string>
    nameAr: Generated<string>
    relevance: string
    ownerId: Id
    state: PartyState
    closedReason: string | null
  }

export type PartyRequirementTable = OrgRow & {
  partyId: Id
  statement: string
  isAddressed: boolean
  how: Generated<string>
  processIds: Generated<Id[]>
  clauses: Generated<string[]>
  reason: Generated<string>
  state: PartyState
  closedReason: string | null
}

export type ContextReviewTable = OrgRow & {
  record: string
  recordId: Id
  outcome: 'first' | 'unchanged' | 'changed' | 'approved'
  note: Generated<string>
  reviewedBy: Id
  reviewedOn: CalendarDate
  nextReview: CalendarDate
  snapshot: Snapshot
}

type Revised = OrgRow & {
  revision: number
  edition: string
  statementEn: Generated<string>
  statementAr: Generated<string>
  changeReason: Generated<string>
  state: RevisionState
  authorIds: Id[]
  approverId: Id | null
  approvedAt: Date | null
  supersededOn: CalendarDate | null
  nextReview: CalendarDate | null
  reviewedOn: CalendarDate | null
}

export type ScopeStatementTable = Revised & {
  siteIds: Generated<Id[]>
  productsEn: Generated<string>
  productsAr: Generated<string>
  notApplicable: Generated<NotApplicable[]>
}

export type QualityPolicyTable = Revised & { commitments: Generated<string[]>; documentId: Id | null }

export type PolicyAcknowledgementTable = OrgRow & { policyId: Id; personId: Id; acknowledgedAt: Date }

declare module '#platform/server/database/database.ts' {
  interface Tables {
    issue: IssueTable
    climateDecision: ClimateDecisionTable
    interestedParty: InterestedPartyTable
    partyRequirement: PartyRequirementTable
    contextReview: ContextReviewTable
    scopeStatement: ScopeStatementTable
    qualityPolicy: QualityPolicyTable
    policyAcknowledgement: PolicyAcknowledgementTable
  }
}
