import { type Change, changed, raised } from '#kernel/change.ts'
import type { Id } from '#kernel/ids.ts'
import { Refusal } from '#kernel/refusal.ts'
import { fulfil, type World } from '#platform/server/context.ts'
import { amendRecord, insertRecord } from '#platform/server/history/records.ts'
import * as contract from '../../contract/import/batch.ts'
import { documentImportLifecycle } from '../../lifecycle.ts'
import { openImport, rowsOf, theirImport } from '../../queries/import.ts'
import { fileMayCome } from '../../rules/import/rows.ts'
import type { ImportRecord } from '../../tables.ts'

export const beginImport = fulfil(contract.BeginImport, async (world, { id, folder, files }) => {
  if (await openImport(world)) throw new Refusal('rule', 'import-is-open')
  const begun = { id, folder, startedBy: world.actor.id, startedAt: world.now, state: 'open' }
  const record = await insertRecord<ImportRecord>(world, 'documentImport', begun)
  return [raised('documentImport', record), ...(await expect(world, id, files))]
})

/** What is known already is not expected twice. */
export const expectFiles = fulfil(contract.ExpectFiles, async (world, { id, files }) => {
  const { state } = await theirImport(world, id)
  documentImportLifecycle.next(state, 'end')
  const [first, ...others] = await expect(world, id, files)
  if (!first) throw new Refusal('rule', 'files-are-known')
  return [first, ...others]
})

async function expect(world: World, importId: Id, files: readonly contract.FoundFile[]): Promise<Change[]> {
  const known = new Set((await rowsOf(world, importId)).map(({ path }) => path))
  const fresh = [...new Map(files.map((file) => [file.path, file])).values()].filter(({ path }) => !known.has(path))
  if (known.size + fresh.length > contract.mostRows)
    throw new Refusal('too-large', 'import-is-full', { most: contract.mostRows })
  const changes: Change[] = []
  for (const file of fresh) {
    const no = fileMayCome(file)
    const why = { refusal: no?.key ?? '', refusalDetails: JSON.stringify(no?.details ?? {}) }
    const row = { ...file, ...why, importId, state: no ? 'refused' : 'expected' }
    changes.push(raised('documentImportRow', await insertRecord(world, 'documentImportRow', row)))
  }
  return changes
}

export const endImport = fulfil(contract.EndImport, async (world, { id }) => {
  const before = await theirImport(world, id)
  const state = documentImportLifecycle.next(before.state, 'end')
  return changed('documentImport', before, await amendRecord(world, 'documentImport', before, { state }))
})
