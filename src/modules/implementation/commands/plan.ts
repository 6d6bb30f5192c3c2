import { type Change, changed, raised } from '#kernel/change.ts'
import { yearOf } from '#kernel/dates.ts'
import { type Id, newId } from '#kernel/ids.ts'
import { comply } from '#kernel/refusal.ts'
import { fulfil, type World } from '#platform/server/context.ts'
import { amendRecord, insertRecord, nextNumber, theRecord } from '#platform/server/history/records.ts'
import * as contract from '../contract/plan.ts'
import { implementationPlanLifecycle } from '../lifecycle.ts'
import { tasksOf } from '../queries/whole.ts'
import * as rules from '../rules/plan/plan.ts'
import { template } from '../rules/plan/template.ts'

type Plan = contract.ImplementationPlan

export const makePlan = fulfil(contract.MakePlan, async (world, { withSteps, ...input }) => {
  comply(rules.certificationIsAfterStart(input.startsOn, input.certificationOn))
  const phases = template.map(({ name, tasks }) => ({ id: newId(), nameEn: name.en, nameAr: name.ar, tasks }))
  const plan = await insertRecord<Plan>(world, 'implementationPlan', {
    ...asRow(input),
    phases: JSON.stringify(phases.map(({ tasks: _, ...phase }) => phase)),
    number: await numberOf(world),
    state: 'current',
    madeBy: world.actor.id,
  })
  return [raised('implementationPlan', plan), ...(withSteps ? await insertSteps(world, plan.id, phases) : [])]
})

type TemplatePhase = { id: Id; tasks: (typeof template)[number]['tasks'] }

/** The well-known steps, each with its maker as owner until somebody else takes it on. */
async function insertSteps(world: World, planId: Id, phases: readonly TemplatePhase[]): Promise<Change[]> {
  const ids = new Map(phases.flatMap(({ tasks }) => tasks.map(({ key }) => [key, newId()] as const)))
  const rows = phases.flatMap(({ id: phaseId, tasks }) =>
    tasks.map(({ key, days, after, clauses, title }) => ({
      id: ids.get(key) as Id,
      planId,
      phaseId,
      titleEn: title.en,
      titleAr: title.ar,
      clauses,
      ownerId: world.actor.id,
      duration: days,
      after: after.flatMap((one) => ids.get(one) ?? []),
      state: 'planned',
    })),
  )
  const changes: Change[] = []
  for (const [at, row] of rows.entries())
    changes.push(raised('planTask', await insertRecord(world, 'planTask', { ...row, position: at + 1 })))
  return changes
}

export const changePlan = fulfil(contract.ChangePlan, async (world, { id, phases, ...input }) => {
  const before = await theRecord<Plan>(world, 'implementationPlan', id)
  implementationPlanLifecycle.next(before.state, 'change')
  const used = (await tasksOf(world, id)).filter(({ state }) => state !== 'dropped').map(({ phaseId }) => phaseId)
  comply(rules.certificationIsAfterStart(input.startsOn, input.certificationOn), rules.phasesInUseStay(phases, used))
  const patch = { ...asRow(input), phases: JSON.stringify(phases) }
  return changed('implementationPlan', before, await amendRecord(world, 'implementationPlan', before, patch))
})

export const closePlan = fulfil(contract.ClosePlan, async (world, { id, reason }) => {
  const before = await theRecord<Plan>(world, 'implementationPlan', id)
  const patch = { state: implementationPlanLifecycle.next(before.state, 'close'), closedReason: reason }
  return changed('implementationPlan', before, await amendRecord(world, 'implementationPlan', before, patch), reason)
})

type Days = { daysOff: readonly string[]; workedDays: readonly string[] }

const asRow = <Input extends Days>(input: Input) => ({
  ...input,
  daysOff: JSON.stringify(input.daysOff.toSorted()),
  workedDays: JSON.stringify(input.workedDays.toSorted()),
})

async function numberOf(world: World): Promise<string> {
  const series = `IP-${yearOf(world.today)}`
  return `${series}-${String(await nextNumber(world, series)).padStart(2, '0')}`
}
