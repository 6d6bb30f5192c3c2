import { sql } from 'kysely'
import type { CalendarDate } from '#kernel/dates.ts'
import type { Id } from '#kernel/ids.ts'
import { inLanguage } from '#kernel/text.ts'
import type { WorkItem } from '#kernel/records/work.ts'
import type { World } from '#platform/server/context.ts'

type Row = { id: Id; number: string; titleEn: string; titleAr: string; due: CalendarDate; verbKey: string }

/** What waits for the actor: to learn, to hold and register, to close what everybody has been through. */
export async function workFor({ db, org, actor }: World): Promise<WorkItem[]> {
  if (actor.scope) return []
  const { rows } = await sql<Row>`
    select * from (
      select t.id, t.number, t.title_en, t.title_ar, t.due_on as due, 'learn' as verb_key
      from training_participant p join training t on t.org_id = p.org_id and t.id = p.training_id
      where p.org_id = ${org} and p.person_id = ${actor.id} and p.state = 'assigned' and t.state = 'planned'
      union all
      select t.id, t.number, t.title_en, t.title_ar, t.due_on,
        case when others.open > 0 then 'hold' else 'close' end
      from training t cross join lateral (
        select count(*) filter (where p.state = 'assigned' and p.person_id <> ${actor.id}) as open,
          count(*) filter (where p.state = 'assigned' and p.person_id = ${actor.id}) as own, count(*) as asked
        from training_participant p where p.org_id = t.org_id and p.training_id = t.id and p.state <> 'removed') others
      where t.org_id = ${org} and t.state = 'planned' and coalesce(t.trainer_id, t.owner_id) = ${actor.id}
        and (others.open > 0 or (others.asked > 0 and others.own = 0))
    ) waiting order by due, id limit 200`.execute(db)
  return rows.map(({ titleEn, titleAr, ...row }) => ({
    ...row,
    record: 'training',
    state: 'planned',
    title: inLanguage({ en: titleEn, ar: titleAr }, actor.language),
  }))
}

/** The trainings of those days that somebody is still open in, for whoever reminds. */
export async function openSince({ db, org }: Pick<World, 'db' | 'org'>, days: readonly CalendarDate[]) {
  type Open = Omit<Row, 'due' | 'verbKey'> & { dueOn: CalendarDate; ownerId: Id; openIds: Id[] }
  const { rows } = await sql<Open>`
    select t.id, t.number, t.title_en, t.title_ar, t.due_on, t.owner_id, array_agg(p.person_id order by p.id) as open_ids
    from training t join training_participant p on p.org_id = t.org_id and p.training_id = t.id and p.state = 'assigned'
    where t.org_id = ${org} and t.state = 'planned' and t.due_on = any(${[...days]}::date[])
    group by t.org_id, t.id order by t.number limit 1000`.execute(db)
  return rows
}
