import { sql } from 'kysely'
import { changed, raised } from '#kernel/change.ts'
import { type Id, newId } from '#kernel/ids.ts'
import { comply, Refusal } from '#kernel/refusal.ts'
import { fulfil, type World } from '#platform/server/context.ts'
import { amendRecord, insertRecord, theRecord } from '#platform/server/history/records.ts'
import * as contract from '../contract/checklist.ts'
import { previousFindings } from '../queries/findings.ts'
import { questionsOf, scopeOf, theAuditRecord, type WholeAudit } from '../queries/whole.ts'
import { auditIsRunning, checklistIsNotFrozen } from '../rules/audit.ts'
import { type Draft, draftChecklist, missingFrom } from '../rules/checklist.ts'
import { actorIsAuditor } from '../rules/planning/team.ts'
import type { AuditQuestionRecord } from '../tables.ts'
import { advance, amendAudit } from './advance.ts'

const mayEdit = (world: World, audit: WholeAudit) =>
  comply(actorIsAuditor(world.actor.id, audit.team), checklistIsNotFrozen(audit.state))

export const prepareChecklist = fulfil(contract.PrepareChecklist, async (world, { id }) => {
  const before = await theAuditRecord(world, id)
  mayEdit(world, before)
  const standing = await questionsOf(world, id)
  const outside = standing.filter((question) => isOutside(question, before))
  await remove(
    world,
    outside.map((question) => question.id),
  )
  const previous = await previousFindings(world, before)
  const drafts = draftChecklist(before.edition, scopeOf(before), previous.map(asPrevious))
  const missing = missingFrom(standing, drafts)
  await insertAll(world, id, missing, Math.max(0, ...standing.map(({ position }) => position)))
  return advance(
    world,
    before,
    'prepare',
    {},
    {
      before: { checklist: standing.map(brief) },
      after: { checklist: (await questionsOf(world, id)).map(brief) },
    },
  )
})

type Found = Awaited<ReturnType<typeof previousFindings>>[number]
const asPrevious = ({ id, requirement, processId, number, auditNumber, statement }: Found) => ({
  id,
  clause: requirement.clause,
  processId,
  number: number ?? '',
  auditNumber: auditNumber ?? '',
  statement,
})

/** What the history keeps of a question that is only drafted. */
const brief = ({ id, clause, processId, textEn }: AuditQuestionRecord) => ({ id, clause, processId, textEn })

/** The scope may have become smaller since the checklist was prepared; what an auditor wrote stays. */
const isOutside = ({ source, processId }: AuditQuestionRecord, { processes }: WholeAudit) =>
  source !== 'own' && processId !== null && !processes.some((one) => one.processId === processId)

const remove = async ({ db, org }: World, ids: readonly Id[]) => {
  if (ids.length > 0)
    await db
      .deleteFrom('auditQuestion')
      .where('orgId', '=', org)
      .where('id', 'in', [...ids])
      .execute()
}

async function insertAll({ db, org }: World, auditId: Id, drafts: readonly Draft[], last: number): Promise<void> {
  if (drafts.length === 0) return
  const rows = drafts.map((draft, at) => ({ orgId: org, id: newId(), auditId, position: last + at + 1, ...draft }))
  for (let from = 0; from < rows.length; from += 500)
    await db
      .insertInto('auditQuestion')
      .values(rows.slice(from, from + 500))
      .execute()
}

export const addQuestion = fulfil(contract.AddQuestion, async (world, { text, afterId, ...input }) => {
  const audit = await theAuditRecord(world, input.auditId)
  comply(actorIsAuditor(world.actor.id, audit.team))
  const isTrail = auditIsRunning(audit.state) === undefined
  if (!isTrail) comply(checklistIsNotFrozen(audit.state))
  const position = await roomAfter(world, audit.id, afterId)
  const source = isTrail ? 'trail' : 'own'
  const row = { ...input, textEn: text, textAr: text, source, position }
  return raised('auditQuestion', await insertRecord(world, 'auditQuestion', row))
})

/** Makes room after that question, or takes the last place. */
async function roomAfter({ db, org }: World, auditId: Id, afterId: Id | null): Promise<number> {
  const { rows } = await sql<{ position: number | null }>`
    select max(position) as position from audit_question where org_id = ${org} and audit_id = ${auditId}
      and (${afterId}::uuid is null or id = ${afterId}::uuid)`.execute(db)
  const position = (rows[0]?.position ?? 0) + 1
  if (afterId)
    await sql`update audit_question set position = position + 1
      where org_id = ${org} and audit_id = ${auditId} and position >= ${position}`.execute(db)
  return position
}

const theQuestion = async (world: World, id: Id) => {
  const question = await theRecord<AuditQuestionRecord>(world, 'auditQuestion', id)
  mayEdit(world, await theAuditRecord(world, question.auditId))
  return question
}

export const changeQuestion = fulfil(contract.ChangeQuestion, async (world, { id, text, ...patch }) => {
  const before = await theQuestion(world, id)
  const isOurs = text === before.textEn || text === before.textAr
  const words = isOurs ? {} : { textEn: text, textAr: text }
  return changed('auditQuestion', before, await amendRecord(world, 'auditQuestion', before, { ...patch, ...words }))
})

export const removeQuestion = fulfil(contract.RemoveQuestion, async (world, { id }) => {
  const before = await theQuestion(world, id)
  if (world.seen?.id === id && world.seen.version !== before.version)
    throw new Refusal('stale', 'stale', { version: before.version })
  await remove(world, [id])
  return changed('auditQuestion', before, { ...before, version: before.version + 1, removed: true })
})

export const orderQuestions = fulfil(contract.OrderQuestions, async (world, { id, questionIds }) => {
  const before = await theAuditRecord(world, id)
  mayEdit(world, before)
  const standing = (await questionsOf(world, id)).map((question) => question.id)
  if (standing.length !== questionIds.length || standing.some((one) => !questionIds.includes(one)))
    throw new Refusal('stale', 'stale', { version: before.version })
  await sql`update audit_question q set position = o.at from unnest(${questionIds}::uuid[]) with ordinality as o (id, at)
    where q.org_id = ${world.org} and q.audit_id = ${id} and q.id = o.id`.execute(world.db)
  return amendAudit(world, before, {}, { before: { order: standing }, after: { order: questionIds } })
})

export const assignQuestions = fulfil(contract.AssignQuestions, async (world, { id, questionIds, auditorId }) => {
  const before = await theAuditRecord(world, id)
  comply(
    actorIsAuditor(world.actor.id, before.team),
    auditorId === null ? undefined : actorIsAuditor(auditorId, before.team),
  )
  if (auditIsRunning(before.state)) comply(checklistIsNotFrozen(before.state))
  await world.db
    .updateTable('auditQuestion')
    .set({ auditorId })
    .where('orgId', '=', world.org)
    .where('auditId', '=', id)
    .where('id', 'in', questionIds)
    .execute()
  return amendAudit(world, before, {}, { after: { assigned: { auditorId, questionIds } } })
})
