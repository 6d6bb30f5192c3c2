import { sql } from 'kysely'
import { addDays, type CalendarDate } from '#kernel/dates.ts'
import type { Id } from '#kernel/ids.ts'
import type { WorkItem } from '#kernel/records/work.ts'
import { rolesMay } from '#modules/identity/rules.ts'
import type { World } from '#platform/server/context.ts'

type Row = {
  id: Id
  number: string | null
  titleEn: string
  titleAr: string
  state: string
  verbKey: string
  due: CalendarDate | null
}

/** A week to read what is in force; what is trained is read before its day. */
const readingDays = 7

/** What waits for the actor: to decide, to read, to go on with what came back, to look again, to collect, to dispose of. */
export async function workFor(world: World): Promise<WorkItem[]> {
  const { db, org, actor, today } = world
  if (actor.scope) return []
  const { rows } = await sql<Row>`
    select * from (
      select d.id, d.number, r.title_en as "titleEn", r.title_ar as "titleAr", r.state,
        case s.role when 'approver' then 'approve' else 'review' end as "verbKey", r.effective_on as due
      from document_step s
        join document_revision r on r.org_id = s.org_id and r.id = s.revision_id and r.round = s.round and r.state = 'in-review'
        join document d on d.org_id = r.org_id and d.id = r.document_id
      where s.org_id = ${org} and s.decision is null
        and s.position = (select min(t.position) from document_step t where t.org_id = s.org_id and t.revision_id = s.revision_id
          and t.round = s.round and t.decision is null)
        and (s.person_id = ${actor.id} or exists (select from document_delegation g where g.org_id = s.org_id and g.person_id = s.person_id
          and g.delegate_id = ${actor.id} and g.ended_at is null and ${today}::date between g."from" and g.until))
        and r.author_id <> ${actor.id} and not ${actor.id} = any(r.editor_ids)
      union all
      select d.id, d.number, r.title_en, r.title_ar, r.state, 'read',
        case r.state when 'for-training' then coalesce(r.effective_on, a.assigned_on + ${readingDays}::int) else a.assigned_on + ${readingDays}::int end
      from acknowledgement a
        join document_revision r on r.org_id = a.org_id and r.id = a.revision_id and r.state in ('effective', 'for-training')
        join document d on d.org_id = a.org_id and d.id = a.document_id
      where a.org_id = ${org} and a.person_id = ${actor.id} and a.state = 'assigned'
      union all
      select d.id, d.number, r.title_en, r.title_ar, r.state, 'rework', null
      from document_revision r join document d on d.org_id = r.org_id and d.id = r.document_id
      where r.org_id = ${org} and r.state = 'changes-requested' and r.author_id = ${actor.id}
      union all
      select d.id, d.number, r.title_en, r.title_ar, r.state, 'make-effective', null
      from document_revision r join document d on d.org_id = r.org_id and d.id = r.document_id
      where r.org_id = ${org} and r.state in ('approved', 'for-training') and r.effective_on is null and d.owner_id = ${actor.id}
      union all
      select d.id, d.number, d.title_en, d.title_ar, d.state, 'look-again', d.next_review_on
      from document d
      where d.org_id = ${org} and d.state = 'effective' and d.owner_id = ${actor.id}
        and d.next_review_on - greatest((d.next_review_on - d.last_review_on) / 10, 5) <= ${today}::date
      union all
      select d.id, d.number, d.title_en, d.title_ar, d.state, 'collect-copies', null
      from document d
      where d.org_id = ${org} and d.owner_id = ${actor.id} and exists (select from document_print p
        join document_revision r on r.org_id = p.org_id and r.id = p.revision_id
        where p.org_id = d.org_id and p.document_id = d.id and (p.state = 'recalled' or (p.state = 'issued' and r.state <> 'effective')))
    ) waiting order by due nulls last, id limit 200`.execute(db)
  const items = rows.map(({ titleEn, titleAr, ...row }) => ({
    ...row,
    record: 'document',
    title: (actor.language === 'ar' ? titleAr || titleEn : titleEn || titleAr) as string,
  }))
  return [...items, ...(await disposals(world))]
}

/** A disposal somebody else has proposed. */
async function disposals({ db, org, actor, today }: World): Promise<WorkItem[]> {
  if (!rolesMay(actor.roles, 'documents.dispose')) return []
  const rows = await db
    .selectFrom('retainedRecord')
    .select(['id', 'number', 'title', 'state', 'proposedOn'])
    .where('orgId', '=', org)
    .where('state', '=', 'disposal-proposed')
    .where('proposedBy', '<>', actor.id)
    .orderBy('proposedOn')
    .limit(50)
    .execute()
  return rows.map(({ proposedOn, ...row }) => ({
    ...row,
    record: 'retainedRecord',
    verbKey: 'dispose',
    due: addDays(proposedOn ?? today, 14),
  }))
}
