import { z } from 'zod'
import { defineCommand, defineQuery } from '#kernel/contract.ts'
import { Id } from '#kernel/ids.ts'
import { OptionalLine } from '#kernel/text.ts'
import { FilePath, ImportRow } from './row.ts'

export const mostRows = 500
const Found = z.object({ id: Id, path: FilePath, size: z.number().int().min(0).max(2_000_000_000) })
export type FoundFile = z.infer<typeof Found>
const files = z.array(Found).min(1).max(mostRows)

/** A folder is on its way in: what is in it is known before any of it is uploaded. */
export const BeginImport = defineCommand({
  name: 'documents.beginImport',
  path: 'POST /document-imports',
  permission: 'documents.write',
  input: z.object({ id: Id, folder: OptionalLine.default(''), files }),
})

/** More files for the same import. */
export const ExpectFiles = defineCommand({
  name: 'documents.expectFiles',
  path: 'POST /document-imports/:id/files',
  permission: 'documents.write',
  versioned: false,
  input: z.object({ id: Id, files }),
})

/** It is over: what was confirmed stays, the rest does not come in. */
export const EndImport = defineCommand({
  name: 'documents.endImport',
  path: 'POST /document-imports/:id/end',
  permission: 'documents.write',
  input: z.object({ id: Id }),
})

export const Import = z.object({ id: Id, version: z.number(), folder: z.string(), startedAt: z.iso.datetime() })

/** The asker's import that is not over, as it stands. */
export const MyImport = defineQuery({
  name: 'documents.myImport',
  path: 'GET /document-imports/mine',
  permission: 'documents.write',
  input: z.object({}),
  output: z.object({ import: Import.nullable(), rows: z.array(ImportRow) }),
})

/** The row a file is uploaded for; asked by the upload. */
export const RowToFill = defineQuery({
  name: 'documents.rowToFill',
  path: 'GET /-/document-import-rows/:id',
  permission: 'documents.write',
  input: z.object({ id: Id }),
  output: z.object({ id: Id, path: z.string(), state: ImportRow.shape.state }),
})
