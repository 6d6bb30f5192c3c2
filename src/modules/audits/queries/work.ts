import { sql } from 'kysely'
import type { CalendarDate } from '#kernel/dates.ts'
import type { Id } from '#kernel/ids.ts'
import { titleOf, type WorkItem } from '#kernel/records/work.ts'
import { rolesMay } from '#modules/identity/rules.ts'
import type { World } from '#platform/server/context.ts'
import type { AuditState } from '../lifecycle.ts'

type Row = {
  id: Id
  number: string | null
  title: string
  state: AuditState
  from: CalendarDate | null
  to: CalendarDate | null
  planState: string
  leads: boolean
  audits: boolean
  isAuditee: boolean
  objections: number
  unanswered: number
  openFindings: number
}

/** What waits for the actor in audits, findings and programmes. */
export const workFor = async (world: World): Promise<WorkItem[]> => {
  if (world.actor.scope) return []
  const audits = await audited(world)
  return [...audits.flatMap(workOn), ...(await dispositions(world)), ...(await approvals(world))]
}

const audited = async ({ db, org, actor }: World): Promise<Row[]> => {
  const { rows } = await sql<Row>`
    select * from (
      select a.id, a.number, a.title, a.state, a."from", a."to", a.plan_state as "planState",
        coalesce(m.role = 'lead', false) as leads,
        coalesce(m.role in ('lead', 'auditor', 'trainee'), false) as audits,
        m.role is null and (a.auditee_id = ${actor.id} or exists (select from audit_process s join process p on p.org_id = s.org_id and p.id = s.process_id
          where s.org_id = a.org_id and s.audit_id = a.id and p.owner_id = ${actor.id})) as "isAuditee",
        (select count(*)::int from plan_answer o where o.org_id = a.org_id and o.audit_id = a.id and o.kind = 'objection' and o.ruling is null) as objections,
        (select count(*)::int from audit_question q where q.org_id = a.org_id and q.audit_id = a.id and q.grade is null
          and (q.auditor_id is null or q.auditor_id = ${actor.id})) as unanswered,
        (select count(*)::int from finding f where f.org_id = a.org_id and f.audit_id = a.id and f.state not in ('closed', 'withdrawn')) as "openFindings"
      from audit a left join audit_member m on m.org_id = a.org_id and m.audit_id = a.id and m.person_id = ${actor.id}
      where a.org_id = ${org} and a.state not in ('closed', 'cancelled', 'postponed')
    ) mine where leads or audits or "isAuditee" order by "from" nulls last, id limit 200`.execute(db)
  return rows
}

/** What an audit asks of one of its people, and by when. */
function workOn(row: Row): WorkItem[] {
  const { id, number, title, state, from, to } = row
  const item = (verbKey: string, due: CalendarDate | null): WorkItem => ({
    record: 'audit',
    id,
    number,
    title,
    verbKey,
    due,
    state,
  })
  if (row.isAuditee) {
    if (state === 'scheduled' && row.planState === 'issued') return [item('accept-plan', from)]
    return state === 'reported' ? [item('accept-report', null)] : []
  }
  if (row.leads) {
    if (row.objections > 0) return [item('answer-objection', from)]
    const asked = leadsTo[state]
    if (state === 'scheduled') return row.planState === 'draft' ? [item('issue-plan', from)] : []
    if (state === 'in-progress') return [item(row.unanswered > 0 ? 'answer' : 'finish', to)]
    if (state === 'report-accepted' || state === 'findings-open')
      return row.openFindings === 0 ? [item('close', null)] : []
    return asked ? [item(asked, state === 'performed' ? to : from)] : []
  }
  return row.audits && state === 'in-progress' && row.unanswered > 0 ? [item('answer', to)] : []
}

const leadsTo: Partial<Record<AuditState, string>> = {
  proposed: 'schedule',
  confirmed: 'prepare',
  'in-preparation': 'start',
  performed: 'report',
}

/** Opportunities and strengths that wait for the word of the process owner. */
async function dispositions({ db, org, actor }: World): Promise<WorkItem[]> {
  const rows = await db
    .selectFrom('finding')
    .innerJoin('process', (join) =>
      join.onRef('process.orgId', '=', 'finding.orgId').onRef('process.id', '=', 'finding.processId'),
    )
    .innerJoin('audit', (join) =>
      join.onRef('audit.orgId', '=', 'finding.orgId').onRef('audit.id', '=', 'finding.auditId'),
    )
    .select(['finding.id', 'finding.number', 'finding.statement', 'finding.state', 'audit.number as auditNumber'])
    .where('finding.orgId', '=', org)
    .where('finding.state', '=', 'issued')
    .where('finding.grade', 'in', ['opportunity', 'strength'])
    .where('process.ownerId', '=', actor.id)
    .orderBy('finding.issuedAt')
    .limit(100)
    .execute()
  return rows.map(({ id, number, auditNumber, statement, state }) => ({
    record: 'finding',
    id,
    number: `${auditNumber} ${number}`,
    title: titleOf(statement),
    verbKey: 'dispose',
    due: null,
    state,
  }))
}

async function approvals({ db, org, actor }: World): Promise<WorkItem[]> {
  if (!rolesMay(actor.roles, 'audits.approve-programme')) return []
  const rows = await db
    .selectFrom('programme')
    .select(['id', 'number', 'title', 'state'])
    .where('orgId', '=', org)
    .where('state', '=', 'draft')
    .where('authorId', '<>', actor.id)
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('plannedAudit')
          .select('plannedAudit.id')
          .whereRef('plannedAudit.orgId', '=', 'programme.orgId')
          .whereRef('plannedAudit.programmeId', '=', 'programme.id'),
      ),
    )
    .limit(20)
    .execute()
  return rows.map((row) => ({ ...row, record: 'programme', verbKey: 'approve', due: null }))
}
