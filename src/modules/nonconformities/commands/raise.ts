import { raised } from '#kernel/change.ts'
import { yearOf } from '#kernel/dates.ts'
import { comply } from '#kernel/refusal.ts'
import { CancelAction } from '#modules/actions/contract.ts'
import { rolesMay } from '#modules/identity/rules.ts'
import { processesById } from '#modules/processes/queries.ts'
import { fulfil, type World } from '#platform/server/context.ts'
import { insertRecord, nextNumber } from '#platform/server/history/records.ts'
import * as contract from '../contract.ts'
import * as rules from '../rules.ts'
import { actionsOfCycle, advance, theNonconformity, usualDays } from './advance.ts'

export const raiseNonconformity = fulfil(contract.RaiseNonconformity, async (world, input) => {
  const { requirement, evidence, ...rest } = input
  const process = input.processId ? (await processesById(world, [input.processId])).get(input.processId) : undefined
  const ownerId = input.ownerId ?? process?.ownerId
  const mayDecide = rolesMay(world.actor.roles, 'nonconformities.decide') && world.actor.id !== ownerId
  const deciderId = input.deciderId ?? (mayDecide ? world.actor.id : null)
  comply(
    rules.requirementIsSpecific(requirement.edition, requirement.clause),
    rules.evidenceIsIdentifiable(evidence),
    rules.detectedIsNotAhead(input.detectedOn, world.today),
    rules.somebodyIsResponsible(ownerId),
    deciderId === null ? undefined : rules.deciderIsNotOwner(deciderId, [ownerId]),
  )
  const responseDue = input.responseDue ?? (await usualDays(world)).responseDue(input.grade)
  const row = {
    ...rest,
    ...requirementColumns(requirement),
    evidence: JSON.stringify(evidence),
    ownerId,
    deciderId,
    raisedBy: world.actor.id,
    raisedOn: world.today,
    originalResponseDue: responseDue,
    responseDue,
    state: 'raised',
    number: await numberOf(world),
  }
  return raised('nonconformity', await insertRecord(world, 'nonconformity', row))
})

export const changeNonconformity = fulfil(
  contract.ChangeNonconformity,
  async (world, { id, requirement, evidence, ...rest }) => {
    const before = await theNonconformity(world, id)
    comply(
      rules.isNotVoided(before.state),
      rules.nothingSignedIsEdited(before.reviews, before.closedOn),
      rules.onlyRaiserChanges(world.actor, before.raisedBy),
      rules.requirementIsSpecific(requirement.edition, requirement.clause),
      rules.evidenceIsIdentifiable(evidence),
    )
    const patch = { ...rest, ...requirementColumns(requirement), evidence: JSON.stringify(evidence) }
    return advance(world, before, 'change', patch)
  },
)

/** Drafted actions of the one who leaves are cancelled: the new owner makes their own promises. */
export const assignNonconformity = fulfil(contract.AssignNonconformity, async (world, { id, ownerId, reason }) => {
  const before = await theNonconformity(world, id)
  comply(rules.isNotVoided(before.state), rules.deciderIsNotOwner(ownerId, [before.deciderId]))
  const change = await advance(world, before, 'assign', { ownerId }, reason)
  for (const action of await actionsOfCycle(world, before))
    if (action.state === 'draft') await world.perform(CancelAction, { id: action.id, reason })
  return change
})

const requirementColumns = ({ edition, clause, text }: contract.RequirementRef) => ({
  requirementEdition: edition,
  requirementClause: clause,
  requirementText: text,
})

async function numberOf(world: World): Promise<string> {
  const series = `NC-${yearOf(world.today)}`
  return `${series}-${String(await nextNumber(world, series)).padStart(4, '0')}`
}
