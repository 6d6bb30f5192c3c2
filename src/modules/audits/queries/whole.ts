import { type RawBuilder, sql } from 'kysely'
import type { Id } from '#kernel/ids.ts'
import { Refusal } from '#kernel/refusal.ts'
import type { World } from '#platform/server/context.ts'
import type { ItineraryRow, Scope, TeamMember } from '../contract/words.ts'
import type { AuditQuestionRecord, AuditRecord } from '../tables.ts'

type Reach = Pick<World, 'db' | 'org'>

/** An audit as its commands and its history know it: with its team, the processes in scope and everybody it concerns. */
export type WholeAudit = AuditRecord & {
  team: TeamMember[]
  processes: Scope['processes']
  auditees: Id[]
}

const team = sql<
  TeamMember[]
>`(select coalesce(jsonb_agg(jsonb_build_object('personId', m.person_id, 'role', m.role) order by m.position), '[]')
  from audit_member m where m.org_id = audit.org_id and m.audit_id = audit.id)`

const processes = sql<
  Scope['processes']
>`(select coalesce(jsonb_agg(jsonb_build_object('processId', s.process_id, 'clauses', s.clauses) order by s.position), '[]')
  from audit_process s where s.org_id = audit.org_id and s.audit_id = audit.id)`

const auditees = sql<Id[]>`array(
  select audit.auditee_id where audit.auditee_id is not null
  union select p.owner_id from audit_process s join process p on p.org_id = s.org_id and p.id = s.process_id
    where s.org_id = audit.org_id and s.audit_id = audit.id
  union select r.auditee_id from itinerary_row r
    where r.org_id = audit.org_id and r.audit_id = audit.id and r.auditee_id is not null
  order by 1)`

export async function theWholeAudit(
  { db, org }: Reach,
  id: Id,
  condition: RawBuilder<boolean> = sql<boolean>`true`,
): Promise<WholeAudit | undefined> {
  const row = await db
    .selectFrom('audit')
    .selectAll('audit')
    .select([team.as('team'), processes.as('processes'), auditees.as('auditees')])
    .where('audit.orgId', '=', org)
    .where('audit.id', '=', id)
    .where(condition)
    .executeTakeFirst()
  if (!row) return undefined
  const { orgId: _, ...audit } = row
  return audit
}

/** @throws Refusal `missing` */
export async function theAuditRecord(world: Reach, id: Id): Promise<WholeAudit> {
  const audit = await theWholeAudit(world, id)
  if (!audit) throw new Refusal('missing', 'missing')
  return audit
}

export const scopeOf = ({ processes, clauses, siteIds }: WholeAudit): Scope => ({ processes, clauses, siteIds })

export async function itineraryOf({ db, org }: Reach, auditId: Id): Promise<ItineraryRow[]> {
  const rows = await db
    .selectFrom('itineraryRow')
    .selectAll()
    .where('orgId', '=', org)
    .where('auditId', '=', auditId)
    .orderBy('date')
    .orderBy('from')
    .orderBy('id')
    .execute()
  return rows.map(({ orgId: _, auditId: __, ...row }) => row)
}

export async function questionsOf({ db, org }: Reach, auditId: Id): Promise<AuditQuestionRecord[]> {
  const rows = await db
    .selectFrom('auditQuestion')
    .selectAll()
    .where('orgId', '=', org)
    .where('auditId', '=', auditId)
    .orderBy('position')
    .orderBy('id')
    .execute()
  return rows.map(({ orgId: _, ...row }) => row)
}

export const findingsOf = async ({ db, org }: Reach, auditId: Id) =>
  (
    await db
      .selectFrom('finding')
      .selectAll()
      .where('orgId', '=', org)
      .where('auditId', '=', auditId)
      .orderBy('number')
      .orderBy('id')
      .execute()
  ).map(({ orgId: _, ...row }) => row)
