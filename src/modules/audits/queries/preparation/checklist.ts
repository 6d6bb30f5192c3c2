import type { Id } from '#kernel/ids.ts'
import { compareClauses } from '#modules/standards/rules.ts'
import { answer, type World } from '#platform/server/context.ts'
import * as contract from '../../contract/checklist.ts'
import { checklistIsNotFrozen } from '../../rules/audit.ts'
import { worstOf } from '../../rules/findings.ts'
import { theOpenAudit } from '../eyes.ts'
import { iso, peopleRefs, processRefs } from '../refs.ts'
import { questionsOf } from '../whole.ts'

export const theChecklist = answer(contract.TheChecklist, async (world, { id }) => {
  const audit = await theOpenAudit(world, id)
  const questions = await questionsOf(world, id)
  const previous = await previousOf(
    world,
    questions.flatMap(({ previousFindingId }) => previousFindingId ?? []),
  )
  const people = await peopleRefs(world, [
    ...audit.team.map(({ personId }) => personId),
    ...questions.flatMap(({ auditorId, answeredBy }) => [auditorId, answeredBy]),
  ])
  const processes = await processRefs(world, [
    ...audit.processes.map(({ processId }) => processId),
    ...questions.map(({ processId }) => processId),
  ])
  return contract.TheChecklist.output.parse({
    id,
    version: audit.version,
    state: audit.state,
    isFrozen: checklistIsNotFrozen(audit.state) !== undefined,
    questions: questions.map(({ textEn, textAr, previousFindingId, answeredBy, ...question }) => ({
      ...question,
      text: { en: textEn, ar: textAr },
      previousFinding: previousFindingId ? (previous.get(previousFindingId) ?? null) : null,
      answeredById: answeredBy,
      answeredAt: iso(question.answeredAt),
    })),
    people: [...people.values()],
    processes: [...processes.values()],
  })
})

async function previousOf({ db, org }: World, ids: readonly Id[]) {
  if (ids.length === 0) return new Map<Id, object>()
  const rows = await db
    .selectFrom('finding')
    .innerJoin('audit', (join) =>
      join.onRef('audit.orgId', '=', 'finding.orgId').onRef('audit.id', '=', 'finding.auditId'),
    )
    .select([
      'finding.id',
      'finding.number',
      'finding.grade',
      'finding.state',
      'finding.statement',
      'audit.number as auditNumber',
    ])
    .where('finding.orgId', '=', org)
    .where('finding.id', 'in', [...new Set(ids)])
    .execute()
  return new Map<Id, object>(rows.map((row) => [row.id, row]))
}

export const theCoverage = answer(contract.TheCoverage, async (world, { id }) => {
  const audit = await theOpenAudit(world, id)
  const questions = await questionsOf(world, id)
  const processes = await processRefs(world, [
    ...audit.processes.map(({ processId }) => processId),
    ...questions.map(({ processId }) => processId),
  ])
  const cells = new Map<string, contract.CoverageCell>()
  const cell = (clause: string, processId: Id | null) => {
    const key = `${processId} ${clause}`
    const found = cells.get(key) ?? { clause, processId, questions: 0, answered: 0, worst: null }
    cells.set(key, found)
    return found
  }
  for (const { processId, clauses } of audit.processes) for (const clause of clauses) cell(clause, processId)
  for (const clause of audit.clauses) cell(clause, null)
  for (const { clause, processId, grade } of questions) {
    const found = cell(clause, processId)
    found.questions++
    if (grade !== null) found.answered++
    found.worst = worstOf([found.worst, grade])
  }
  return {
    clauses: [...new Set([...cells.values()].map(({ clause }) => clause))].sort(compareClauses),
    processes: [...processes.values()],
    cells: [...cells.values()],
    questions: questions.length,
    answered: questions.filter(({ grade }) => grade !== null).length,
  }
})
