import { sql } from 'kysely'
import type { Id } from '#kernel/ids.ts'
import { TheOrganisation } from '#modules/identity/contract.ts'
import { peopleById } from '#modules/identity/queries.ts'
import type { Edition } from '#modules/standards/rules.ts'
import type { World } from '#platform/server/context.ts'
import { Assessment, type GapTask } from '../contract/assessments.ts'
import { type ImplementationPlan, PlanTask } from '../contract/plan.ts'
import type { PersonName } from '../contract/words.ts'
import type { AssessmentAnswerRecord } from '../tables.ts'

type Reach = Pick<World, 'db' | 'org'>

export async function answersOf({ db, org }: Reach, assessmentId: Id): Promise<AssessmentAnswerRecord[]> {
  const rows = await db
    .selectFrom('assessmentAnswer')
    .selectAll()
    .where('orgId', '=', org)
    .where('assessmentId', '=', assessmentId)
    .orderBy('position')
    .execute()
  return rows.map(({ orgId: _, ...row }) => row)
}

export async function tasksOf({ db, org }: Reach, planId: Id): Promise<PlanTask[]> {
  const rows = await db
    .selectFrom('planTask')
    .selectAll()
    .where('orgId', '=', org)
    .where('planId', '=', planId)
    .orderBy('position')
    .orderBy('id')
    .execute()
  return rows.map((row) => PlanTask.parse(row))
}

export async function planInForce({ db, org }: Reach): Promise<ImplementationPlan | undefined> {
  const row = await db
    .selectFrom('implementationPlan')
    .selectAll()
    .where('orgId', '=', org)
    .where('state', '=', 'current')
    .executeTakeFirst()
  if (!row) return undefined
  const { orgId: _, ...plan } = row
  return plan
}

/** The newest assessment of the edition that was not voided; one that is completed before one that is not. */
export async function latestAssessment({ db, org }: Reach, edition: Edition): Promise<Assessment | undefined> {
  const row = await db
    .selectFrom('assessment')
    .selectAll()
    .where('orgId', '=', org)
    .where('edition', '=', edition)
    .where('state', '<>', 'voided')
    .orderBy(sql`state = 'completed'`, 'desc')
    .orderBy('startedOn', 'desc')
    .orderBy('id', 'desc')
    .executeTakeFirst()
  return row && Assessment.parse(row)
}

type Owned = { edition: Edition; processes: { id: Id; code: string; ownerId: Id; clauses: string[] }[] }

/** The processes in use with the clauses they answer for, in the edition the organisation works by. */
export async function ownedClauses(world: World): Promise<Owned> {
  const { edition } = await world.ask(TheOrganisation, {})
  const processes = await world.db
    .selectFrom('process')
    .select(['id', 'code', 'ownerId', 'clauses'])
    .where('orgId', '=', world.org)
    .where('state', '=', 'active')
    .orderBy('code')
    .execute()
  return { edition, processes }
}

export const clausesOwnedBy = ({ processes }: Owned, personId: Id): string[] =>
  processes.filter(({ ownerId }) => ownerId === personId).flatMap(({ clauses }) => clauses)

type Task = GapTask & { description: string; plannedOn: string }

/** The tasks that were made of gaps: of one assessment, or of all that stand. */
export async function gapTasks({ db, org }: Reach, assessmentId?: Id): Promise<Task[]> {
  let query = db
    .selectFrom('action')
    .innerJoin('assessmentAnswer as answer', (join) =>
      join.onRef('answer.orgId', '=', 'action.orgId').onRef('answer.id', '=', 'action.aboutId'),
    )
    .innerJoin('assessment', (join) =>
      join.onRef('assessment.orgId', '=', 'answer.orgId').onRef('assessment.id', '=', 'answer.assessmentId'),
    )
    .select([
      'action.id',
      'action.aboutId as answerId',
      'action.number',
      'action.state',
      'action.due',
      'action.ownerId',
      'action.description',
      'action.plannedOn',
    ])
    .where('action.orgId', '=', org)
    .where('action.aboutRecord', '=', gapRecord)
    .where('action.state', '<>', 'cancelled')
    .where('assessment.state', '<>', 'voided')
    .orderBy('action.due')
    .orderBy('action.id')
    .limit(500)
  if (assessmentId) query = query.where('answer.assessmentId', '=', assessmentId)
  return (await query.execute()) as Task[]
}

/** The tasks under the answers of one assessment; an answer that carried over brings those of the earlier one along. */
export async function tasksUnder(
  world: Reach,
  { id, fromId }: Assessment,
  answers: readonly AssessmentAnswerRecord[],
): Promise<Task[]> {
  const own = await gapTasks(world, id)
  if (!fromId) return own
  const earlier = Map.groupBy(await gapTasks(world, fromId), ({ answerId }) => answerId)
  const brought = answers.flatMap(({ id: answerId, carriedId }) =>
    (earlier.get(carriedId ?? '') ?? []).map((task) => ({ ...task, answerId })),
  )
  return [...brought, ...own]
}

/** How an action names the answer it comes from. */
export const gapRecord = 'assessment-answer'

export async function peopleNamed(world: Reach, ids: readonly (Id | null)[]): Promise<PersonName[]> {
  const wanted = [...new Set(ids)].filter((id): id is Id => id !== null)
  const people = await peopleById(world, wanted)
  return [...people.values()].map(({ id, nameEn, nameAr }) => ({ id, nameEn, nameAr }))
}
