import { inLanguage } from '#kernel/text.ts'
import type { WorkItem } from '#kernel/records/work.ts'
import { rolesMay } from '#modules/identity/rules.ts'
import type { World } from '#platform/server/context.ts'
import { changesFor } from './changes/work.ts'
import { dated } from './plan.ts'
import { planInForce, tasksOf } from './whole.ts'

/** What waits for the actor: their tasks of the plan from the day they begin, assessments to complete, and changes. */
export async function workFor(world: World): Promise<WorkItem[]> {
  if (world.actor.scope) return []
  return [...(await ownTasks(world)), ...(await openAssessments(world)), ...(await changesFor(world))]
}

async function ownTasks(world: World): Promise<WorkItem[]> {
  const plan = await planInForce(world)
  if (!plan) return []
  const { tasks } = dated(plan, await tasksOf(world, plan.id), world.today)
  return tasks
    .filter(({ ownerId }) => ownerId === world.actor.id)
    .filter(({ standing, start }) => standing !== 'done' && (standing !== 'ahead' || start <= world.today))
    .map(({ id, titleEn, titleAr, finish, state, standing }) => ({
      record: 'planTask',
      id,
      number: null,
      title: inLanguage({ en: titleEn, ar: titleAr }, world.actor.language),
      verbKey: standing === 'blocked' ? 'unblock' : 'carry-out',
      due: finish,
      state,
    }))
}

async function openAssessments({ db, org, actor }: World): Promise<WorkItem[]> {
  if (!rolesMay(actor.roles, 'implementation.manage')) return []
  const rows = await db
    .selectFrom('assessment')
    .select(['id', 'number', 'title', 'state'])
    .where('orgId', '=', org)
    .where('state', '=', 'in-progress')
    .orderBy('id')
    .limit(20)
    .execute()
  return rows.map((row) => ({ ...row, record: 'assessment', verbKey: 'answer', due: null }))
}
