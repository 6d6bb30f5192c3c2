import { answer } from '#platform/server/context.ts'
import * as contract from '../../contract/plan.ts'
import { theVisibleAudit } from '../eyes.ts'
import { membersFrom, peopleRefs, processRefs } from '../refs.ts'
import { itineraryOf } from '../whole.ts'

export const theItinerary = answer(contract.TheItinerary, async (world, { id }) => {
  const audit = await theVisibleAudit(world, id)
  const rows = await itineraryOf(world, id)
  const people = await peopleRefs(world, [
    ...audit.team.map(({ personId }) => personId),
    ...audit.auditees,
    ...rows.flatMap(({ auditorIds }) => auditorIds),
  ])
  const processes = await processRefs(world, [
    ...audit.processes.map(({ processId }) => processId),
    ...rows.map(({ processId }) => processId),
  ])
  const { version, planState, planRevision } = audit
  return {
    id,
    version,
    planState,
    planRevision,
    rows,
    team: membersFrom(audit.team, people),
    people: [...people.values()],
    processes: [...processes.values()],
  }
})
