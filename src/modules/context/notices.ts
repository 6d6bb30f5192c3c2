import type { Change } from '#kernel/change.ts'
import type { CalendarDate } from '#kernel/dates.ts'
import type { Id } from '#kernel/ids.ts'
import { type Facts, type Notice, stepTaken, tellAll, type Telling } from '#kernel/records/notice.ts'
import { type Above, tellOfLate } from '#modules/identity/rules/escalation.ts'
import { titleOf } from '#kernel/records/work.ts'
import type { Issue } from './contract/issues.ts'
import type { InterestedParty } from './contract/parties.ts'
import type { QualityPolicy } from './contract/policy.ts'

/** A proposal is told to the quality managers; who is given an issue hears of it, and so does who proposed it when it is taken up or closed. */
function tellOfIssue(change: Change, facts: Facts): readonly Telling[] {
  const after = change.after as unknown as Issue
  const params = {
    number: after.number,
    titleEn: titleOf(after.statementEn || after.statementAr),
    titleAr: titleOf(after.statementAr || after.statementEn),
  }
  const step = stepTaken(change)
  if (after.state === 'proposed')
    return change.before ? [] : tellAll(facts.holdersOf('quality-manager'), facts, 'issue-proposed', params)
  if (step?.from === 'proposed' && step.to === 'closed')
    return tellAll([after.raisedBy], facts, 'issue-not-taken-up', { ...params, reason: after.closedReason ?? '' })
  const isNew = change.before?.['ownerId'] !== after.ownerId || step?.from === 'proposed'
  return after.state === 'current' && isNew ? tellAll([after.ownerId], facts, 'issue-given', params) : []
}

function tellOfParty(change: Change, facts: Facts): readonly Telling[] {
  const after = change.after as unknown as InterestedParty
  if (change.before?.['ownerId'] === after.ownerId) return []
  const params = { nameEn: after.nameEn || after.nameAr, nameAr: after.nameAr || after.nameEn }
  return tellAll([after.ownerId], facts, 'party-given', params)
}

const everybody = ['quality-manager', 'lead-auditor', 'auditor', 'process-owner', 'top-management', 'employee']

/** A policy in force is told to everybody who works here. */
function tellOfPolicy(change: Change, facts: Facts): readonly Telling[] {
  if (stepTaken(change)?.to !== 'approved') return []
  const { revision } = change.after as unknown as QualityPolicy
  return tellAll(
    everybody.flatMap((role) => facts.holdersOf(role)),
    facts,
    'policy-in-force',
    { revision },
  )
}

export const notices: Notice[] = [
  { record: 'issue', tell: tellOfIssue },
  { record: 'interested-party', tell: tellOfParty },
  { record: 'quality-policy', tell: tellOfPolicy },
]

type LateReview = { ownerId: Id | null; due: CalendarDate; titleEn: string; titleAr: string }

/** An entry of the context that should have been looked at again. */
export const escalations = (
  { ownerId, due, titleEn, titleAr }: LateReview,
  today: CalendarDate,
  above: Above,
): readonly Telling[] => tellOfLate({ ownerId, due, key: 'review-overdue', params: { titleEn, titleAr } }, today, above)
