import { sql } from 'kysely'
import type { Id } from '#kernel/ids.ts'
import { Refusal } from '#kernel/refusal.ts'
import { TheOrganisation } from '#modules/identity/contract.ts'
import { answer, type World } from '#platform/server/context.ts'
import { theRecord } from '#platform/server/history/records.ts'
import * as contract from '../contract/import/batch.ts'
import { ImportRow } from '../contract/import/row.ts'
import type { Known } from '../rules/import/propose.ts'
import { type InHouse, warningsOf } from '../rules/import/rows.ts'
import type { ImportRecord, ImportRowRecord } from '../tables.ts'
import { isVisible } from './eyes.ts'

type Reach = Pick<World, 'db' | 'org' | 'actor'>

/** A folder on its way in concerns nobody but whoever brings it. @throws Refusal `missing` */
export async function theirImport(world: Reach, id: Id): Promise<ImportRecord> {
  const found = await theRecord<ImportRecord>(world, 'documentImport', id)
  if (found.startedBy !== world.actor.id) throw new Refusal('missing', 'missing')
  return found
}

export async function theirRow(world: Reach, id: Id): Promise<{ row: ImportRowRecord; of: ImportRecord }> {
  const row = await theRecord<ImportRowRecord>(world, 'documentImportRow', id)
  return { row, of: await theirImport(world, row.importId) }
}

export const openImport = ({ db, org, actor }: Reach): Promise<ImportRecord | undefined> =>
  db
    .selectFrom('documentImport')
    .selectAll()
    .where('orgId', '=', org)
    .where('startedBy', '=', actor.id)
    .where('state', '=', 'open')
    .executeTakeFirst()

export const rowsOf = ({ db, org }: Reach, importId: Id): Promise<ImportRowRecord[]> =>
  db
    .selectFrom('documentImportRow')
    .selectAll()
    .where('orgId', '=', org)
    .where('importId', '=', importId)
    .orderBy('path')
    .orderBy('id')
    .execute()

export const myImport = answer(contract.MyImport, async (world) => {
  const open = await openImport(world)
  if (!open) return { import: null, rows: [] }
  const rows = await rowsOf(world, open.id)
  const inHouse = await inHouseOf(world, rows)
  return {
    import: contract.Import.parse({ ...open, startedAt: open.startedAt.toISOString() }),
    rows: rows.map((row) => ImportRow.parse({ ...row, warnings: warningsOf(row, rows, inHouse) })),
  }
})

export const rowToFill = answer(contract.RowToFill, async (world, { id }) => {
  const { row, of } = await theirRow(world, id)
  if (of.state !== 'open') throw new Refusal('missing', 'missing')
  return { id, path: row.path, state: row.state }
})

/** The documents that go or went by those numbers, or are those very files; what the actor may not see keeps its title to itself. */
async function inHouseOf(world: World, rows: readonly ImportRowRecord[]): Promise<InHouse> {
  const numbers = rows.map(({ legacyNumber }) => legacyNumber.toLowerCase()).filter((number) => number !== '')
  const bytes = rows.flatMap(({ sha256 }) => sha256 ?? [])
  const { db, org } = world
  const goBy = await sql<{ called: string; shown: string }>`
    select lower(called) as called, coalesce(number, nullif(legacy_number, '')) as shown
    from document, unnest(array[number, legacy_number]) called
    where org_id = ${org} and lower(called) = any(${numbers}::text[])`.execute(db)
  const are = await sql<{ sha256: string; shown: string }>`
    select distinct r.file_sha256 as sha256, case when ${isVisible(world)}
        then coalesce(document.number, nullif(document.legacy_number, ''), document.title_en, document.title_ar)
        else coalesce(document.number, '–') end as shown
    from document_revision r join document on document.org_id = r.org_id and document.id = r.document_id
    where r.org_id = ${org} and r.file_sha256 = any(${bytes}::text[])`.execute(db)
  return {
    byNumber: new Map(goBy.rows.map(({ called, shown }) => [called, shown])),
    byBytes: new Map(are.rows.map(({ sha256, shown }) => [sha256, shown])),
  }
}

/** What a file's name and words are compared with. */
export async function knownHere(world: World): Promise<Known> {
  const { edition } = await world.ask(TheOrganisation, {})
  const { db, org } = world
  const types = await db
    .selectFrom('documentType')
    .select(['id', 'prefix', 'nameEn', 'nameAr'])
    .where('orgId', '=', org)
    .where('kind', '=', 'document')
    .where('state', '=', 'active')
    .orderBy('prefix')
    .execute()
  const people = await db
    .selectFrom('person')
    .select(['id', 'nameEn', 'nameAr'])
    .where('orgId', '=', org)
    .where('active', '=', true)
    .where(sql<boolean>`not roles @> '["external-auditor"]'`)
    .orderBy('id')
    .execute()
  const processes = await db
    .selectFrom('process')
    .select(['id', 'code', 'nameEn', 'nameAr', 'ownerId', 'clauses'])
    .where('orgId', '=', org)
    .where('state', '=', 'active')
    .orderBy('code')
    .execute()
  return { edition, types, people, processes }
}
