import { changed, raised } from '#kernel/change.ts'
import type { Id } from '#kernel/ids.ts'
import { comply } from '#kernel/refusal.ts'
import { fulfil, type World } from '#platform/server/context.ts'
import { amendRecord, insertRecord, theRecord } from '#platform/server/history/records.ts'
import type { Process } from '../contract.ts'
import { aspects, DescribeProcess, PlaceProcess } from '../contract/description.ts'
import { LinkProcesses, type ProcessLink, UnlinkProcesses } from '../contract/links.ts'
import { processLifecycle } from '../lifecycle.ts'
import { parentsOf } from '../queries/hierarchy.ts'
import { flowHasName, flowsToAnother, hierarchyHasNoCircle, parentIsInUse } from '../rules/hierarchy.ts'
import { onlyOwnerDescribes } from '../rules/maps.ts'

const theProcess = (world: World, id: Id) => theRecord<Process>(world, 'process', id)

export const describeProcess = fulfil(DescribeProcess, async (world, { id, ...described }) => {
  const before = await theProcess(world, id)
  processLifecycle.next(before.state, 'change')
  comply(onlyOwnerDescribes(world.actor, before.ownerId))
  const patch = Object.fromEntries(aspects.map((aspect) => [aspect, JSON.stringify(described[aspect])]))
  return changed('process', before, await amendRecord(world, 'process', before, patch))
})

export const placeProcess = fulfil(PlaceProcess, async (world, { id, parentId }) => {
  const before = await theProcess(world, id)
  processLifecycle.next(before.state, 'change')
  const parent = parentId === null ? undefined : await theProcess(world, parentId)
  comply(parentIsInUse(parent?.state), hierarchyHasNoCircle(await parentsOf(world), id, parentId))
  return changed('process', before, await amendRecord(world, 'process', before, { parentId }))
})

export const linkProcesses = fulfil(LinkProcesses, async (world, input) => {
  comply(flowsToAnother(input.fromId, input.toId), flowHasName(input))
  const [from, to] = [await theProcess(world, input.fromId), await theProcess(world, input.toId)]
  for (const { state } of [from, to]) processLifecycle.next(state, 'change')
  comply(onlyOwnerDescribes(world.actor, to.ownerId === world.actor.id ? to.ownerId : from.ownerId))
  return raised('process-link', await insertRecord(world, 'processLink', input))
})

export const unlinkProcesses = fulfil(UnlinkProcesses, async (world, { id, reason }) => {
  const before = await theRecord<ProcessLink>(world, 'processLink', id)
  const [from, to] = [await theProcess(world, before.fromId), await theProcess(world, before.toId)]
  comply(onlyOwnerDescribes(world.actor, to.ownerId === world.actor.id ? to.ownerId : from.ownerId))
  const after = await amendRecord(world, 'processLink', before, { endedBecause: reason })
  return changed('process-link', before, after, reason)
})
