import { type Change, changed } from '#kernel/change.ts'
import { addDays, type CalendarDate } from '#kernel/dates.ts'
import type { Id } from '#kernel/ids.ts'
import { actionsFrom } from '#modules/actions/queries.ts'
import type { Action } from '#modules/actions/contract.ts'
import { TheOrganisation } from '#modules/identity/contract.ts'
import { settingsOf } from '#modules/identity/rules/settings.ts'
import { processesById } from '#modules/processes/queries.ts'
import type { World } from '#platform/server/context.ts'
import { amendRecord, theRecord } from '#platform/server/history/records.ts'
import type { Grade } from '../contract.ts'
import type { Nonconformity } from '../contract/register.ts'
import { nonconformityLifecycle } from '../lifecycle.ts'
import { involvedIn } from '../rules.ts'

export type Step = Parameters<typeof nonconformityLifecycle.next>[1]

export const theNonconformity = (world: World, id: Id) => theRecord<Nonconformity>(world, 'nonconformity', id)

/** Takes the step the lifecycle allows, and keeps what came with it. */
export async function advance(
  world: World,
  before: Nonconformity,
  step: Step,
  patch: object,
  reason?: string,
): Promise<Change> {
  const state = nonconformityLifecycle.next(before.state, step)
  const after = await amendRecord<Nonconformity>(world, 'nonconformity', before, { ...patch, state })
  return changed('nonconformity', before, after, reason)
}

/** The actions promised in the present cycle. */
export async function actionsOfCycle(world: World, { id, cycle }: Nonconformity): Promise<Action[]> {
  const all = await actionsFrom(world, 'nonconformity', id)
  return all.filter((action) => action.aboutCycle === cycle)
}

/** Whoever may not judge it. */
export async function involved(world: World, one: Nonconformity, actions: readonly Action[]) {
  const process = one.processId ? (await processesById(world, [one.processId])).get(one.processId) : undefined
  return involvedIn(one, process?.ownerId, actions)
}

export async function usualDays(world: World) {
  const { settings } = await world.ask(TheOrganisation, {})
  const { responseDays, majorResponseDays, effectivenessDays } = settingsOf(settings)
  return {
    responseDue: (grade: Grade): CalendarDate =>
      addDays(world.today, grade === 'major' ? majorResponseDays : responseDays),
    reviewOn: (from: CalendarDate): CalendarDate => addDays(from, effectivenessDays),
  }
}

/** The next cycle begins at the cause; what was answered before stays readable. */
export async function nextCycle(
  world: World,
  one: Nonconformity,
  wantedDue: CalendarDate | undefined,
): Promise<object> {
  const due = wantedDue ?? (await usualDays(world)).responseDue(one.grade)
  const earlier = one.response ? [...one.earlierResponses, one.response] : one.earlierResponses
  return {
    cycle: one.cycle + 1,
    response: null,
    earlierResponses: JSON.stringify(earlier),
    originalResponseDue: due,
    responseDue: due,
    postponedReason: null,
    returnedReason: null,
    acceptedBy: null,
    acceptedOn: null,
    criterion: null,
    originalReviewOn: null,
    reviewOn: null,
    implementedOn: null,
    closedBy: null,
    closedOn: null,
    closedNote: null,
  }
}
