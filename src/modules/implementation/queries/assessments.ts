import { sql } from 'kysely'
import type { Id } from '#kernel/ids.ts'
import { comply } from '#kernel/refusal.ts'
import { TheOrganisation } from '#modules/identity/contract.ts'
import { rolesMay } from '#modules/identity/rules.ts'
import { settingsOf } from '#modules/identity/rules/settings.ts'
import { compareClauses, type Edition } from '#modules/standards/rules.ts'
import { mapping } from '#modules/standards/rules/guidance.ts'
import { answer, type World } from '#platform/server/context.ts'
import { pageFrom, sortingBy } from '#platform/server/database/paging.ts'
import { theRecord } from '#platform/server/history/records.ts'
import * as contract from '../contract/assessments.ts'
import { answersForClause, areTwoAssessments } from '../rules/assessment.ts'
import { covers, inEdition } from '../rules/editions.ts'
import { type Score, scoreOf, scoresByClause } from '../rules/score.ts'
import type { AssessmentAnswerRecord } from '../tables.ts'
import { dated } from './plan.ts'
import { answersOf, clausesOwnedBy, ownedClauses, peopleNamed, planInForce, tasksOf, tasksUnder } from './whole.ts'

type Reach = Pick<World, 'db' | 'org'>

export const listAssessments = answer(
  contract.ListAssessments,
  async (world, { sort, search, limit, cursor, state, edition }) => {
    let query = world.db.selectFrom('assessment').selectAll().where('orgId', '=', world.org)
    if (state) query = query.where('state', '=', state)
    if (edition) query = query.where('edition', '=', edition)
    if (search) query = query.where(sql<boolean>`fold(number || ' ' || title) like '%' || fold(${search}) || '%'`)
    const sorting = sortingBy(sort, ['startedOn', 'number', 'title'], '-startedOn')
    const page = await pageFrom<contract.Assessment>(world.db, query, { limit, cursor }, sorting)
    return { ...page, rows: await asLines(world, page.rows) }
  },
)

/** The same with what they score. */
export async function asLines(
  { db, org }: Reach,
  assessments: readonly contract.Assessment[],
): Promise<contract.AssessmentLine[]> {
  if (assessments.length === 0) return []
  const answers = await db
    .selectFrom('assessmentAnswer')
    .select(['assessmentId', 'grade'])
    .where('orgId', '=', org)
    .where(
      'assessmentId',
      'in',
      assessments.map(({ id }) => id),
    )
    .execute()
  const byAssessment = Map.groupBy(answers, ({ assessmentId }) => assessmentId)
  return assessments.map((row) =>
    contract.AssessmentLine.parse({ ...row, score: scoreOf(byAssessment.get(row.id) ?? []) }),
  )
}

export const theAssessment = answer(contract.TheAssessment, async (world, { id }) => {
  const assessment = contract.Assessment.parse(await theRecord(world, 'assessment', id))
  const { fromId, edition } = assessment
  const from = fromId ? contract.Assessment.parse(await theRecord(world, 'assessment', fromId)) : null
  const answers = await answersOf(world, id)
  const tasks = await tasksUnder(world, assessment, answers)
  const owned = await ownedClauses(world)
  const own = { clauses: clausesOwnedBy(owned, world.actor.id), edition: owned.edition }
  const workOn = keptBy(await plannedWork(world, owned.edition, edition))
  const ownerOf = keptBy((clause: string): Id | null => {
    const found = owned.processes.find(({ clauses }) => covers(clauses, owned.edition, clause, edition))
    return found?.ownerId ?? workOn(clause)?.ownerId ?? null
  })
  const isTheirs = keptBy((clause: string) => answersForClause(world.actor, own, clause, edition) === undefined)
  const questions = answers.map((row) => ({
    ...asked(row),
    isTheirs: isTheirs(row.clause),
    ownerId: ownerOf(row.clause),
  }))
  return {
    assessment,
    from,
    questions,
    tasks: tasks.map(({ description: _, plannedOn: __, ...task }) => task),
    people: await peopleNamed(world, [
      assessment.startedBy,
      ...answers.map(({ answeredBy }) => answeredBy),
      ...tasks.map(({ ownerId }) => ownerId),
      ...questions.map(({ ownerId }) => ownerId),
    ]),
    wanted: [...new Set(answers.map(({ clause }) => clause))].flatMap((clause) => {
      const by = workOn(clause)?.finish
      return by ? [{ clause, by }] : []
    }),
    changes: from ? mapping : [],
    deadline: from ? await transitionDeadline(world) : null,
  }
})

/** The open task of the plan in force that a clause waits for; the first of several. */
async function plannedWork(world: World, of: Edition, edition: Edition) {
  const plan = await planInForce(world)
  const tasks = plan ? dated(plan, await tasksOf(world, plan.id), world.today).tasks : []
  const ahead = tasks
    .filter(({ standing, finish }) => standing !== 'done' && finish >= world.today)
    .toSorted((one, other) => one.finish.localeCompare(other.finish))
  return (clause: string) => ahead.find(({ clauses }) => covers(clauses, of, clause, edition))
}

function keptBy<Value>(find: (clause: string) => Value): (clause: string) => Value {
  const known = new Map<string, Value>()
  return (clause) => {
    if (!known.has(clause)) known.set(clause, find(clause))
    return known.get(clause) as Value
  }
}

const asked = (row: AssessmentAnswerRecord) => {
  const { id, version, questionId, clause, grade, note, evidence, carriedId, confidence, answeredBy } = row
  const text = { en: row.textEn, ar: row.textAr }
  const answeredAt = row.answeredAt?.toISOString() ?? null
  return { id, version, questionId, clause, text, grade, note, evidence, carriedId, confidence, answeredBy, answeredAt }
}

export async function transitionDeadline(world: World): Promise<string> {
  const { settings } = await world.ask(TheOrganisation, {})
  return settingsOf(settings).transitionDeadline
}

export const theAnswer = answer(contract.TheAnswer, async (world, { id }) => {
  const { assessmentId, clause } = await theRecord<AssessmentAnswerRecord>(world, 'assessmentAnswer', id)
  return { id, assessmentId, clause }
})

export const compareAssessments = answer(contract.CompareAssessments, async (world, { id, otherId }) => {
  const one = contract.Assessment.parse(await theRecord(world, 'assessment', id))
  const other = contract.Assessment.parse(await theRecord(world, 'assessment', otherId))
  comply(areTwoAssessments(id, otherId))
  const [ones, others] = [await answersOf(world, id), await answersOf(world, otherId)]
  const newest: Edition = one.edition > other.edition ? one.edition : other.edition
  const [left, right] = [placed(ones, one.edition, newest), placed(others, other.edition, newest)]
  const clauses = [...new Set([...left.keys(), ...right.keys()])].toSorted(compareClauses)
  return {
    one: { assessment: one, score: scoreOf(ones) },
    other: { assessment: other, score: scoreOf(others) },
    clauses: clauses.map((clause) => ({
      clause,
      one: left.get(clause) ?? null,
      other: right.get(clause) ?? null,
    })),
    answers: differing(ones, others),
  }
})

/** The scores under the clauses of the edition both are read in. */
function placed(answers: readonly AssessmentAnswerRecord[], from: Edition, to: Edition): Map<string, Score> {
  const there = answers.flatMap(({ clause, grade }) =>
    inEdition(clause, from, to)
      .slice(0, 1)
      .map((place) => ({ clause: place, grade })),
  )
  return scoresByClause(there)
}

function differing(ones: readonly AssessmentAnswerRecord[], others: readonly AssessmentAnswerRecord[]) {
  const known = new Map(others.map((row) => [row.questionId, row]))
  return ones.flatMap(({ questionId, clause, textEn, textAr, grade }) => {
    const there = known.get(questionId)
    if (!there || !there.grade || !grade || there.grade === grade) return []
    return [{ questionId, clause, text: { en: textEn, ar: textAr }, one: grade, other: there.grade }]
  })
}

export const fileInAssessments = answer(contract.FileInAssessments, async (world, { id }) => {
  const found = await world.db
    .selectFrom('assessmentAnswer')
    .select('id')
    .where('orgId', '=', world.org)
    .where(sql<boolean>`evidence @> ${JSON.stringify([{ fileId: id }])}::jsonb`)
    .executeTakeFirst()
  const reads = !world.actor.scope && rolesMay(world.actor.roles, 'implementation.read')
  return { isEvidence: found !== undefined, isVisible: found !== undefined && reads }
})
