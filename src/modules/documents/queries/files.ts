import { sql } from 'kysely'
import type { Id } from '#kernel/ids.ts'
import { answer, type World } from '#platform/server/context.ts'
import { FileInDocuments } from '../contract/register.ts'
import { isVisible, keepsRecords, seesDraftsOf } from './eyes.ts'
import { recordWith } from './records.ts'

/** A file is seen through the revision, the record or the import it belongs to, and through that alone. */
export const fileInDocuments = answer(FileInDocuments, async (world, { id }) => {
  const carrying = await revisionsWith(world, id)
  for (const one of carrying) {
    if (!one.isVisible) continue
    const isTrained = one.state === 'for-training' && one.isAsked
    if (one.effectiveRevisionId === one.id || isTrained || (await seesDraftsOf(world, one.documentId)))
      return { isDocument: true, isVisible: true }
  }
  const [record, bringers] = [await recordWith(world, id), await bringersOf(world, id)]
  const isKept = record !== undefined && record.state !== 'disposed'
  return {
    isDocument: carrying.length > 0 || record !== undefined || bringers.length > 0,
    isVisible: (isKept && keepsRecords(world)) || bringers.includes(world.actor.id),
  }
})

const revisionsWith = (world: World, fileId: Id) =>
  world.db
    .selectFrom('documentRevision as r')
    .innerJoin('document', (join) =>
      join.onRef('document.orgId', '=', 'r.orgId').onRef('document.id', '=', 'r.documentId'),
    )
    .select(['r.id', 'r.documentId', 'r.state', 'document.effectiveRevisionId'])
    .select(isVisible(world).as('isVisible'))
    .select(
      sql<boolean>`exists (select from acknowledgement a where a.org_id = r.org_id and a.revision_id = r.id
        and a.person_id = ${world.actor.id})`.as('isAsked'),
    )
    .where('r.orgId', '=', world.org)
    .where(sql<boolean>`r.file_ids @> array[${fileId}]::uuid[]`)
    .limit(200)
    .execute()

/** Who brings it in a folder, until it stands in a document. */
async function bringersOf({ db, org }: World, fileId: Id): Promise<Id[]> {
  const rows = await db
    .selectFrom('documentImportRow as r')
    .innerJoin('documentImport as i', (join) => join.onRef('i.orgId', '=', 'r.orgId').onRef('i.id', '=', 'r.importId'))
    .select('i.startedBy')
    .where('r.orgId', '=', org)
    .where('r.fileId', '=', fileId)
    .where('r.state', '<>', 'imported')
    .limit(20)
    .execute()
  return rows.map(({ startedBy }) => startedBy)
}
