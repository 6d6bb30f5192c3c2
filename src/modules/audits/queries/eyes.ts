import { type RawBuilder, sql } from 'kysely'
import type { Id } from '#kernel/ids.ts'
import { comply, Refusal } from '#kernel/refusal.ts'
import { answer, type World } from '#platform/server/context.ts'
import { FileInAudits } from '../contract/findings.ts'
import { isReported, seesEveryAudit, guestSeesOnlyScope, seesWorkingPapers } from '../rules/eyes.ts'
import { theWholeAudit, type WholeAudit } from './whole.ts'

type Looking = Pick<World, 'db' | 'org' | 'actor'>

const reported = sql.raw(`('reported', 'report-accepted', 'findings-open', 'closed')`)

/** The audits the actor may see, as a condition on the table `audit`. */
export function isVisible({ actor }: Looking): RawBuilder<boolean> {
  if (actor.scope) return sql<boolean>`audit.id = any(${[...actor.scope.audits]}::uuid[])`
  if (seesEveryAudit(actor)) return sql<boolean>`true`
  return sql<boolean>`(audit.state in ${reported} or audit.auditee_id = ${actor.id}
    or exists (select from audit_member m where m.org_id = audit.org_id and m.audit_id = audit.id and m.person_id = ${actor.id})
    or exists (select from itinerary_row r where r.org_id = audit.org_id and r.audit_id = audit.id and r.auditee_id = ${actor.id})
    or exists (select from audit_process s join process_member pm on pm.org_id = s.org_id and pm.process_id = s.process_id
      where s.org_id = audit.org_id and s.audit_id = audit.id and pm.person_id = ${actor.id} and pm.until is null))`
}

/** The audit with its team, scope and auditees, if the actor may see it. @throws Refusal `missing` */
export async function theVisibleAudit(world: Looking, id: Id): Promise<WholeAudit> {
  comply(guestSeesOnlyScope(world.actor, id))
  const audit = await theWholeAudit(world, id, isVisible(world))
  if (!audit) throw new Refusal('missing', 'missing')
  return audit
}

/** The audit for readers of working papers. For the others there are none. @throws Refusal `missing` */
export async function theOpenAudit(world: Looking, id: Id): Promise<WholeAudit> {
  const audit = await theVisibleAudit(world, id)
  if (!seesWorkingPapers(world.actor, audit.team)) throw new Refusal('missing', 'missing')
  return audit
}

/** What this reader is to this audit. */
export const partIn = (world: Looking, audit: WholeAudit) => {
  const mine = audit.team.find(({ personId }) => personId === world.actor.id)
  return {
    isLead: mine?.role === 'lead',
    isAuditor: mine !== undefined && ['lead', 'auditor', 'trainee'].includes(mine.role),
    isAuditee: mine === undefined && audit.auditees.includes(world.actor.id),
    seesWorkingPapers: seesWorkingPapers(world.actor, audit.team),
  }
}

/** Guests and outsiders of an audit see its findings once they are reported. */
export const seesFindings = (world: Looking, audit: WholeAudit): boolean =>
  seesWorkingPapers(world.actor, audit.team) || isReported(audit.state)

type Part = 'working-paper' | 'finding' | 'report'

const isRead: Readonly<Record<Part, (world: Looking, audit: WholeAudit) => boolean>> = {
  'working-paper': ({ actor }, { team }) => seesWorkingPapers(actor, team),
  finding: seesFindings,
  report: () => true,
}

/** Who may read an answer, a finding or a report may open what it shows. */
export const fileInAudits = answer(FileInAudits, async (world, { id }) => {
  const naming = JSON.stringify([{ fileId: id }])
  const { rows } = await sql<{ auditId: Id; part: Part }>`
    select audit_id, 'working-paper' as part from audit_question where org_id = ${world.org} and evidence @> ${naming}::jsonb
    union select audit_id, case when number is null then 'working-paper' else 'finding' end from finding
      where org_id = ${world.org} and evidence @> ${naming}::jsonb
    union select audit_id, 'report' from audit_report where org_id = ${world.org} and file_id = ${id}`.execute(world.db)
  for (const { auditId, part } of rows) {
    const audit = await theWholeAudit(world, auditId, isVisible(world))
    if (audit && isRead[part](world, audit)) return { isEvidence: true, isVisible: true }
  }
  return { isEvidence: rows.length > 0, isVisible: false }
})
