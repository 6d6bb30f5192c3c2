import { sql } from 'kysely'
import type { Logger } from 'pino'
import type { Id } from '#kernel/ids.ts'
import type { Db } from '#platform/server/database/database.ts'
import { inside } from '#platform/server/database/walls.ts'
import type { Door } from '#platform/server/door.ts'
import { ReleaseFile } from '#platform/server/files/kept-files.ts'
import { filesInUse, type LetGo } from '#platform/server/files/uses.ts'
import { theHouse } from './the-house.ts'

/** A form may lie open for weeks, and a tablet may come back late. */
const daysToBeUsed = 30
/** So many are looked at in a night, others the next. */
const most = 2000

/** A folder that has been brought in holds no more than what was confirmed of it; that stands in its document. */
const letGo: LetGo = {
  document_import_row: sql<boolean>`t.state <> 'imported' and exists (select from document_import i
    where i.org_id = t.org_id and i.id = t.import_id and i.state = 'ended')`,
}

/** Gives up files that came in long ago and that nothing has come to refer to. */
export async function releaseLooseFiles(db: Db, door: Pick<Door, 'enter'>, now: Date, log: Logger): Promise<void> {
  const { rows } = await sql<{ orgId: Id }>`select * from organisations_known()`.execute(db)
  for (const { orgId: org } of rows)
    for (const id of await looseIn(db, org, now))
      await door
        .enter(ReleaseFile, { id }, { actor: theHouse, org })
        .catch((error: unknown) => log.error({ err: error, org, id }, 'a file that nothing uses was not released'))
}

/** What the registers name is passed over at once; of the rest every table is asked. */
const looseIn = (db: Db, org: Id, now: Date): Promise<Id[]> =>
  inside(
    db,
    org,
    async (tx) => {
      const { rows } = await sql<{ id: Id }>`select id from file where org_id = ${org} and released_at is null
        and uploaded_at < ${now}::timestamptz - make_interval(days => ${daysToBeUsed})
        and not exists (select from document_revision r where r.org_id = file.org_id and r.file_ids @> array[file.id])
        and not exists (select from retained_record k where k.org_id = file.org_id and k.file_id = file.id)
        order by md5(id::text || ${now}::date) limit ${most}`.execute(tx)
      const ids = rows.map(({ id }) => id)
      const used = await filesInUse({ db: tx, org }, ids, letGo)
      return ids.filter((id) => !used.has(id))
    },
    'read only',
  )
