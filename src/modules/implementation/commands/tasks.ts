import { changed, raised } from '#kernel/change.ts'
import type { Id } from '#kernel/ids.ts'
import { comply } from '#kernel/refusal.ts'
import { fulfil, type World } from '#platform/server/context.ts'
import { amendRecord, insertRecord, theRecord } from '#platform/server/history/records.ts'
import * as contract from '../contract/plan.ts'
import { implementationPlanLifecycle, planTaskLifecycle } from '../lifecycle.ts'
import { tasksOf } from '../queries/whole.ts'
import * as rules from '../rules/plan/plan.ts'

type Task = contract.PlanTask
type Plan = contract.ImplementationPlan
type Described = Pick<Task, 'phaseId' | 'titleEn' | 'titleAr' | 'duration' | 'after'>

export const addTask = fulfil(contract.AddTask, async (world, input) => {
  const plan = await theRecord<Plan>(world, 'implementationPlan', input.planId)
  const tasks = await tasksOf(world, plan.id)
  makesSense(plan, tasks, input)
  const position = Math.max(0, ...tasks.map((task) => task.position)) + 1
  return raised('planTask', await insertRecord(world, 'planTask', { ...input, position, state: 'planned' }))
})

export const changeTask = fulfil(contract.ChangeTask, async (world, { id, ...patch }) => {
  const before = await theTask(world, id)
  planTaskLifecycle.next(before.state, 'change')
  const plan = await theRecord<Plan>(world, 'implementationPlan', before.planId)
  makesSense(plan, await tasksOf(world, plan.id), { ...before, ...patch })
  return changed('planTask', before, await amendRecord(world, 'planTask', before, patch))
})

export const reportProgress = fulfil(contract.ReportProgress, async (world, { id, progress }) => {
  const before = await theTask(world, id)
  comply(rules.onlyOwnerReports(world.actor, before.ownerId))
  const state = planTaskLifecycle.next(before.state, rules.stepOfProgress(before.state, progress))
  if (state === 'done') comply(rules.nothingBeforeIsOpen(before.after, await tasksOf(world, before.planId)))
  const patch = { state, progress, doneOn: state === 'done' ? world.today : null }
  return changed('planTask', before, await amendRecord(world, 'planTask', before, patch))
})

export const blockTask = fulfil(contract.BlockTask, async (world, { id, reason }) => {
  const before = await theTask(world, id)
  comply(rules.onlyOwnerReports(world.actor, before.ownerId))
  const patch = { state: planTaskLifecycle.next(before.state, 'block'), blockedBecause: reason }
  return changed('planTask', before, await amendRecord(world, 'planTask', before, patch), reason)
})

export const unblockTask = fulfil(contract.UnblockTask, async (world, { id }) => {
  const before = await theTask(world, id)
  comply(rules.onlyOwnerReports(world.actor, before.ownerId))
  const patch = { state: planTaskLifecycle.next(before.state, 'unblock'), blockedBecause: null }
  return changed('planTask', before, await amendRecord(world, 'planTask', before, patch))
})

export const dropTask = fulfil(contract.DropTask, async (world, { id, reason }) => {
  const before = await theTask(world, id)
  const state = planTaskLifecycle.next(before.state, 'drop')
  const patch = { state, dropReason: reason, blockedBecause: null }
  return changed('planTask', before, await amendRecord(world, 'planTask', before, patch), reason)
})

const theTask = (world: World, id: Id) => theRecord<Task>(world, 'planTask', id)

function makesSense(plan: Plan, tasks: readonly Task[], task: Described & { id: Id }): void {
  implementationPlanLifecycle.next(plan.state, 'change')
  const others = tasks.filter(({ id }) => id !== task.id)
  comply(
    rules.taskHasTitle(task),
    rules.phaseIsInPlan(plan.phases, task.phaseId),
    rules.waitsForTasksOfPlan(task.after, tasks),
    rules.tasksDoNotWaitInCircle([...others, task]),
  )
}
