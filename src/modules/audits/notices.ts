import type { Change } from '#kernel/change.ts'
import type { Id } from '#kernel/ids.ts'
import { type Facts, type Notice, stepTaken, tellAll, type Telling } from '#kernel/records/notice.ts'
import { titleOf } from '#kernel/records/work.ts'
import type { TeamMember } from './contract/words.ts'
import type { AuditRecord, FindingRecord, PlanAnswerRecord, ProgrammeRecord } from './tables.ts'

type Audit = AuditRecord & { team: TeamMember[]; auditees: Id[]; issuedReport?: Id; objection?: PlanAnswerRecord }

const facts = ({ number, title, from, to }: Audit) => ({
  number: number ?? title,
  title,
  from: from ?? '',
  to: to ?? '',
})

/** Who joined the team, who is asked to answer, and where the audit went. */
function tellOfAudit(change: Change, people: Facts): readonly Telling[] {
  const after = change.after as unknown as Audit
  const before = change.before as unknown as Audit | undefined
  const params = facts(after)
  const team = after.team.map(({ personId }) => personId)
  const reason = { ...params, reason: after.stateReason }

  if (after.objection) return tellOfObjection(after.objection, after, people)
  if (after.issuedReport)
    return tellAll([...after.auditees, ...after.distribution, ...team], people, 'report-issued', params)
  if (before && before.planState !== 'issued' && after.planState === 'issued')
    return tellAll(after.auditees, people, 'plan-issued', params)
  const step = before && stepTaken(change)
  if (step?.to === 'confirmed') return tellAll(team, people, 'plan-accepted', params)
  if (step?.to === 'report-accepted') return tellAll(team, people, 'report-accepted', params)
  if (step?.to === 'postponed') return tellAll([...after.auditees, ...team], people, 'audit-postponed', reason)
  if (step?.to === 'cancelled') return tellAll([...after.auditees, ...team], people, 'audit-cancelled', reason)
  if (step?.to === 'closed') return tellAll([...after.auditees, ...team], people, 'audit-closed', params)
  const known = new Set(before?.team.map(({ personId }) => personId))
  return tellAll(
    team.filter((personId) => !known.has(personId)),
    people,
    'audit-assigned',
    params,
  )
}

/** An objection goes to who leads, its answer to who objected. */
function tellOfObjection(
  { personId, ruling, reason, rulingReason }: PlanAnswerRecord,
  { team, ...audit }: Audit,
  people: Facts,
) {
  const { number, title } = facts({ team, ...audit })
  if (ruling) return tellAll([personId], people, `objection-${ruling}`, { number, title, reason: rulingReason })
  const lead = team.find(({ role }) => role === 'lead')?.personId
  return tellAll([lead], people, 'objection-raised', { number, title, reason })
}

function tellOfProgramme(change: Change, people: Facts): readonly Telling[] {
  const { number, title, authorId, state } = change.after as unknown as ProgrammeRecord
  if (!change.before || change.before['state'] === state || state !== 'approved') return []
  return tellAll([authorId, ...people.holdersOf('lead-auditor')], people, 'programme-approved', { number, title })
}

/** Nonconformities tell of themselves; of the others the auditor hears what became of them. */
function tellOfFinding(change: Change, people: Facts): readonly Telling[] {
  const { number, statement, draftedBy, disposition, dispositionNote } = change.after as unknown as FindingRecord
  if (!disposition || change.before?.['disposition'] === disposition) return []
  return tellAll([draftedBy], people, `finding-${disposition}`, {
    number: number ?? '',
    title: titleOf(statement),
    note: dispositionNote,
  })
}

export const notices: Notice[] = [
  { record: 'audit', tell: tellOfAudit },
  { record: 'programme', tell: tellOfProgramme },
  { record: 'finding', tell: tellOfFinding },
]
