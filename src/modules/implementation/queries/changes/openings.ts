import { sql } from 'kysely'
import type { Id } from '#kernel/ids.ts'
import { titleOf } from '#kernel/records/work.ts'
import { isVisible as trainingIsVisible } from '#modules/competence/queries/eyes.ts'
import { isVisible } from '#modules/documents/queries/eyes.ts'
import { contentHash } from '#platform/server/signing/signatures.ts'
import type { World } from '#platform/server/context.ts'
import { Opening } from '../../contract/change-record.ts'
import { described } from '../../contract/changes.ts'
import { isOpenStill } from '../../rules/changes/change.ts'
import type { ChangeRecord } from '../../tables.ts'

type Said = keyof typeof described | 'fromRecord' | 'fromId'
const said = [...Object.keys(described), 'fromRecord', 'fromId'] as Said[]

/** The hash of what a change says: a decision is about exactly that. */
export const hashOf = (change: Pick<ChangeRecord, Said>): string =>
  contentHash(Object.fromEntries(said.map((field) => [field, change[field]])))

type Row = Omit<Opening, 'isOpen' | 'isVisible'> & { isVisible: boolean }

/** What the change opened, with the state each of it is in now. What the actor may not see keeps its title to itself. */
export async function openingsOf(world: World, changeId: Id): Promise<Opening[]> {
  const { rows } = await sql<Row>`
    select o.id, o.cycle, o.kind, o.responsibility_id, o.opened_by, o.opened_on,
      case when o.action_id is not null then 'action' when o.training_id is not null then 'training' else 'document' end as record,
      coalesce(o.document_id, o.training_id, o.action_id) as record_id,
      coalesce(document.number, training.number, a.number) as number,
      coalesce(document.title_en, training.title_en, a.description, '') as title_en, coalesce(document.title_ar, training.title_ar, '') as title_ar,
      r.revision, coalesce(r.state, training.state, a.state) as state,
      coalesce(r.author_id, training.owner_id, a.owner_id) as person_id, coalesce(r.effective_on, training.due_on, a.due) as due,
      case when o.document_id is not null then ${isVisible(world)}
        when o.training_id is not null then ${trainingIsVisible(world)} else true end as is_visible
    from change_opening o
      left join document on document.org_id = o.org_id and document.id = o.document_id
      left join document_revision r on r.org_id = o.org_id and r.id = o.revision_id
      left join training on training.org_id = o.org_id and training.id = o.training_id
      left join action a on a.org_id = o.org_id and a.id = o.action_id
    where o.org_id = ${world.org} and o.change_id = ${changeId}
    order by o.kind, o.id limit 500`.execute(world.db)
  return rows.map((row) => Opening.parse(asSeen(row)))
}

function asSeen(row: Row) {
  const titles = row.isVisible
    ? { titleEn: titleOf(row.titleEn), titleAr: row.titleAr }
    : { titleEn: '', titleAr: '', personId: null, due: null }
  return { ...row, ...titles, isOpen: isOpenStill(row.kind, row.state) }
}
