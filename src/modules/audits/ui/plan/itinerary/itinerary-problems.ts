import type { Id } from '#kernel/ids.ts'
import { type Answer, firstRefusal, Refusal } from '#kernel/refusal.ts'
import type { ItineraryRow, TeamMember } from '../../../contract/words.ts'
import {
  clashes,
  everyAuditRowHasAnAuditor,
  everyRowRunsForward,
  planIsInsideDates,
  planNamesOnlyTheTeam,
  planOpensAndCloses,
} from '../../../rules/planning/plan.ts'
import type { Days } from '../../../rules/planning/team.ts'

/** What is wrong with single rows while they are written. */
export function problemsOfRows(
  rows: readonly ItineraryRow[],
  team: readonly TeamMember[],
  days: Days,
): ReadonlyMap<Id, Refusal[]> {
  const found = new Map<Id, Refusal[]>()
  const note = (row: ItineraryRow | undefined, refusal: Answer) => {
    if (row && refusal) found.set(row.id, [...(found.get(row.id) ?? []), refusal])
  }
  for (const row of rows) {
    note(row, firstRefusal(everyRowRunsForward([row]), planIsInsideDates([row], days)))
    note(row, planNamesOnlyTheTeam([row], team))
    note(row, everyAuditRowHasAnAuditor([row]))
  }
  for (const [one, other] of clashes(
    rows,
    team.map(({ personId }) => personId),
  )) {
    note(rows[one], clashWith(rows[other]))
    note(rows[other], clashWith(rows[one]))
  }
  return found
}

const clashWith = (row: ItineraryRow | undefined): Answer =>
  row && new Refusal('rule', 'clashes-with', { from: row.from, to: row.to })

/** What the itinerary as a whole still lacks. */
export const problemOfPlan = (rows: readonly ItineraryRow[]): Answer =>
  rows.length === 0 ? undefined : planOpensAndCloses(rows)
