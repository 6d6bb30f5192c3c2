import type { Id } from '#kernel/ids.ts'
import { type Answer, firstRefusal, Refusal } from '#kernel/refusal.ts'
import type { ItineraryRow, TeamMember } from '../../contract/words.ts'
import type { Days } from './team.ts'

type Row = Pick<ItineraryRow, 'date' | 'from' | 'to' | 'kind' | 'auditorIds'>

/** Meetings and breaks without names are everybody's. */
const takesPart = (row: Row, auditorId: Id) =>
  row.auditorIds.includes(auditorId) || (row.auditorIds.length === 0 && row.kind !== 'audit')

const overlap = (one: Row, other: Row) => one.date === other.date && one.from < other.to && other.from < one.to

/** The rows in which an auditor would have to be in two places at once, as pairs of positions. */
export function clashes(rows: readonly Row[], auditorIds: readonly Id[]): [number, number][] {
  const found: [number, number][] = []
  for (const [at, row] of rows.entries())
    for (const [after, other] of rows.slice(at + 1).entries())
      if (overlap(row, other) && auditorIds.some((id) => takesPart(row, id) && takesPart(other, id)))
        found.push([at, at + 1 + after])
  return found
}

export function noAuditorIsInTwoPlaces(rows: readonly Row[], team: readonly TeamMember[]): Answer {
  const everyone = [...new Set([...team.map(({ personId }) => personId), ...rows.flatMap((row) => row.auditorIds)])]
  const [first] = clashes(rows, everyone)
  const row = first && rows[first[0]]
  return row ? new Refusal('rule', 'auditor-in-two-places', { date: row.date, from: row.from, to: row.to }) : undefined
}

export function planIsInsideDates(rows: readonly Row[], days: Days): Answer {
  const outside = rows.find(({ date }) => date < days.from || date > days.to)
  return outside
    ? new Refusal('rule', 'plan-outside-dates', { date: outside.date, from: days.from, to: days.to })
    : undefined
}

export function everyRowRunsForward(rows: readonly Row[]): Answer {
  const row = rows.find(({ from, to }) => to <= from)
  return row ? new Refusal('rule', 'ends-before-it-begins', { date: row.date, from: row.from, to: row.to }) : undefined
}

export function planNamesOnlyTheTeam(rows: readonly Row[], team: readonly TeamMember[]): Answer {
  const ids = new Set(team.map(({ personId }) => personId))
  return rows.some(({ auditorIds }) => auditorIds.some((id) => !ids.has(id)))
    ? new Refusal('rule', 'plan-names-stranger')
    : undefined
}

/** An opening first, a closing last. */
export function planOpensAndCloses(rows: readonly Row[]): Answer {
  const inOrder = rows.toSorted((one, other) => `${one.date}${one.from}`.localeCompare(`${other.date}${other.from}`))
  const meetings = inOrder.filter(({ kind }) => kind !== 'break' && kind !== 'prayer-lunch' && kind !== 'team-meeting')
  if (meetings[0]?.kind !== 'opening') return new Refusal('rule', 'plan-needs-opening')
  if (meetings.at(-1)?.kind !== 'closing') return new Refusal('rule', 'plan-needs-closing')
  return undefined
}

/** Somebody sits in every audit row. */
export const everyAuditRowHasAnAuditor = (rows: readonly Row[]): Answer =>
  rows.some(({ kind, auditorIds }) => kind === 'audit' && auditorIds.length === 0)
    ? new Refusal('rule', 'row-needs-auditor')
    : undefined

/** What a draft must hold. */
export const planIsPossible = (rows: readonly Row[], team: readonly TeamMember[], days: Days): Answer =>
  firstRefusal(
    everyRowRunsForward(rows),
    planIsInsideDates(rows, days),
    planNamesOnlyTheTeam(rows, team),
    noAuditorIsInTwoPlaces(rows, team),
  )

/** What the auditees may be sent. */
export const planIsComplete = (rows: readonly Row[], team: readonly TeamMember[], days: Days): Answer =>
  firstRefusal(planIsPossible(rows, team, days), planOpensAndCloses(rows), everyAuditRowHasAnAuditor(rows))

/** The plan is answered by those it concerns, and by nobody of the team. */
export const planIsAnsweredByAuditee = (actorId: Id, auditees: readonly Id[], team: readonly TeamMember[]): Answer =>
  auditees.includes(actorId) && !team.some(({ personId }) => personId === actorId)
    ? undefined
    : new Refusal('rule', 'not-an-auditee-of-it')

/** A report is taken by those it concerns, or by top management as the client; never by the team that wrote it. */
export const reportIsAcceptedByAuditee = (
  { id, roles }: { id: Id; roles: readonly string[] },
  auditees: readonly Id[],
  team: readonly TeamMember[],
): Answer =>
  planIsAnsweredByAuditee(id, roles.includes('top-management') ? [id] : auditees, team)
    ? new Refusal('rule', 'report-accepted-by-auditee')
    : undefined

export const planIsIssued = (planState: string): Answer =>
  planState === 'issued' ? undefined : new Refusal('rule', 'plan-not-issued')

export const auditHasAcceptedPlan = (planState: string): Answer =>
  planState === 'accepted' ? undefined : new Refusal('rule', 'plan-not-accepted')

/** An objection waits for the lead's answer before the plan can be accepted. */
export const noObjectionIsOpen = (answers: readonly { kind: string; ruling: string | null }[]): Answer =>
  answers.some(({ kind, ruling }) => kind === 'objection' && ruling === null)
    ? new Refusal('rule', 'objection-is-open')
    : undefined

export const objectionIsOpen = ({ kind, ruling }: { kind: string; ruling: string | null }): Answer =>
  kind === 'objection' && ruling === null ? undefined : new Refusal('rule', 'objection-is-answered')

export const objectionNamesMember = (personId: Id, team: readonly TeamMember[]): Answer =>
  team.some((member) => member.personId === personId) ? undefined : new Refusal('rule', 'not-on-the-team')
