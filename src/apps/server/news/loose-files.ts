import { type RawBuilder, sql } from 'kysely'
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

type Kind = {
  /** The files looked at, and why they would go: conditions and words over the row of `file`. */
  among: (now: Date) => RawBuilder<boolean>
  why: RawBuilder<string>
  letGo: LetGo
}

const isInRevision = sql<boolean>`exists (select from document_revision r
  where r.org_id = file.org_id and r.file_ids @> array[file.id])`
const inRecords = (which: RawBuilder<boolean>) => sql<boolean>`exists (select from retained_record k
  where k.org_id = file.org_id and k.file_id = file.id and ${which})`

/** What came in long ago and was used for nothing. */
const unused: Kind = {
  among: (now) => sql`file.uploaded_at < ${now}::timestamptz - make_interval(days => ${daysToBeUsed})
    and not ${isInRevision} and not ${inRecords(sql`true`)}`,
  why: sql`''`,
  /** A folder that has been brought in holds no more than what was confirmed of it; that stands in its document. */
  letGo: {
    document_import_row: sql<boolean>`t.state <> 'imported' and exists (select from document_import i
      where i.org_id = t.org_id and i.id = t.import_id and i.state = 'ended')`,
  },
}

/** What two people disposed of, unless a document, a training or another record stands on it as well. */
const disposedOf: Kind = {
  among: () => sql`${inRecords(sql`k.state = 'disposed'`)} and not ${inRecords(sql`k.state <> 'disposed'`)}
    and not ${isInRevision}`,
  why: sql`(select left(string_agg(k.number, ', ' order by k.number), 200) from retained_record k
    where k.org_id = file.org_id and k.file_id = file.id)`,
  letGo: {
    retained_record: sql<boolean>`t.state = 'disposed'`,
    document_import_row: sql<boolean>`t.state <> 'proposed'`,
  },
}

/** Gives up the files that nothing refers to; the history names the record that was disposed of. */
export async function releaseLooseFiles(db: Db, door: Pick<Door, 'enter'>, now: Date, log: Logger): Promise<void> {
  const { rows } = await sql<{ orgId: Id }>`select * from organisations_known()`.execute(db)
  for (const { orgId: org } of rows)
    for (const kind of [disposedOf, unused])
      for (const file of await looseIn(db, org, now, kind))
        await door
          .enter(ReleaseFile, file, { actor: theHouse, org })
          .catch((error: unknown) =>
            log.error({ err: error, org, id: file.id }, 'a file that nothing uses was not released'),
          )
}

/** What the registers name is passed over at once; of the rest every table is asked. */
const looseIn = (db: Db, org: Id, now: Date, { among, why, letGo }: Kind): Promise<{ id: Id; reason: string }[]> =>
  inside(
    db,
    org,
    async (tx) => {
      const { rows } = await sql<{ id: Id; reason: string }>`select file.id, ${why} as reason from file
        where file.org_id = ${org} and file.released_at is null and ${among(now)}
        order by md5(file.id::text || ${now}::date) limit ${most}`.execute(tx)
      if (rows.length === 0) return []
      const ids = rows.map(({ id }) => id)
      const used = await filesInUse({ db: tx, org }, ids, letGo)
      return rows.filter(({ id }) => !used.has(id))
    },
    'read only',
  )
