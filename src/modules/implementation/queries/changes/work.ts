import { sql } from 'kysely'
import { addDays, type CalendarDate } from '#kernel/dates.ts'
import type { Id } from '#kernel/ids.ts'
import { inLanguage } from '#kernel/text.ts'
import type { WorkItem } from '#kernel/records/work.ts'
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

/** A week before its day a review stands in the list. */
const shownBefore = 7

/** Changes to decide, to go on with after they came back, to begin, to carry through, and to judge. */
export async function changesFor({ db, org, actor, today }: World): Promise<WorkItem[]> {
  const me = actor.id
  const isQualityManager = actor.roles.includes('quality-manager')
  const { rows } = await sql<Row>`
    select id, number, title_en, title_ar, state, verb_key, due from (
      select c.*, case c.state when 'submitted' then 'approve-change' when 'draft' then 'rework-change' when 'approved' then 'begin-change'
          when 'in-progress' then 'carry-through' when 'ineffective' then 'go-about-again' else 'judge-change' end as verb_key,
        case c.state when 'approved' then c.planned_from when 'in-progress' then c.planned_until when 'done' then c.review_on end as due
      from change c where c.org_id = ${org}
    ) c
    where (state = 'submitted' and approver_id = ${me})
      or (state = 'draft' and proposed_by = ${me} and state_reason <> '')
      or (state in ('approved', 'in-progress', 'ineffective') and owner_id = ${me})
      or (state = 'done' and review_on <= ${addDays(today, shownBefore)}::date and owner_id <> ${me} and done_by <> ${me}
        and not responsibilities @> ${JSON.stringify([{ personId: me }])}::jsonb
        and (reviewer_id = ${me} or (reviewer_id is null and ${isQualityManager})))
    order by due nulls last, id limit 100`.execute(db)
  return rows.map(({ titleEn, titleAr, ...row }) => ({
    ...row,
    record: 'change',
    title: inLanguage({ en: titleEn, ar: titleAr }, actor.language),
  }))
}
