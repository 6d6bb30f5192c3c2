import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { Id, newId } from '#kernel/ids.ts'
import { Refusal } from '#kernel/refusal.ts'
import { hasForbiddenCharacters } from '#kernel/text.ts'
import { RowToFill } from '#modules/documents/contract/import/batch.ts'
import { AddImportFile, FileFacts } from '#modules/documents/contract/import/row.ts'
import { documentImportRowLifecycle } from '#modules/documents/lifecycle.ts'
import { rolesMay } from '#modules/identity/rules.ts'
import type { FileStore, KeptBytes } from '#platform/server/files/files.ts'
import { KeepFile } from '#platform/server/files/kept-files.ts'
import { factsOfFile } from '#platform/server/office/reading/facts-of-file.ts'
import { parse } from '#platform/server/parse.ts'
import type { House } from '../../house.ts'
import { recognise } from '../../people/recognise.ts'

/** One file of a folder in, and read: what is refused leaves its reason in the row, and nothing else. */
export function routeDocumentImports(server: FastifyInstance, house: House, store: FileStore): void {
  server.post('/api/document-import-rows/:id/file', { bodyLimit: store.limit }, async (request) => {
    const visit = await recognise(house, request, false)
    if (!rolesMay(visit.actor.roles, 'documents.write')) throw new Refusal('forbidden', 'forbidden')
    const { id } = parse(z.object({ id: Id }), request.params)
    if (request.headers['content-type'] !== 'application/octet-stream') throw new Refusal('unsupported', 'unsupported')
    const { path, state } = await house.door.look(RowToFill, { id }, visit)
    documentImportRowLifecycle.next(state, 'read')
    const name = lineOf(path.split('/').at(-1) ?? path)
    const kept = await store.keep(request.body as NodeJS.ReadableStream, { name }).catch(theFilesOwn)
    if (kept instanceof Refusal) {
      const why = { refusal: kept.key, refusalDetails: kept.details, facts: FileFacts.parse({}) }
      await house.door.enter(AddImportFile, { id, fileId: null, sha256: null, ...why }, visit)
      return { id, refusal: kept.key }
    }
    const facts = await read(store, kept)
    const fileId = newId()
    await house.door.enter(KeepFile, { id: fileId, name, ...kept }, visit)
    const { sha256, size } = kept
    await house.door.enter(AddImportFile, { id, size, sha256, fileId, facts }, visit)
    return { id, refusal: '' }
  })
}

/** What is wrong with the file belongs to its row; what is wrong with us is for the caller to try again. */
function theFilesOwn(error: unknown): Refusal {
  if (error instanceof Refusal && (error.code === 'unsupported' || error.code === 'too-large')) return error
  throw error
}

/** It has been looked into already: what cannot be read for its words comes in without them. */
async function read(store: FileStore, { sha256, type }: KeptBytes): Promise<FileFacts> {
  const bytes = await store.read(sha256)
  const found = await factsOfFile(bytes, type).catch((error: unknown) => {
    if (error instanceof Refusal && error.code !== 'too-many') return undefined
    throw error
  })
  if (!found) return FileFacts.parse({})
  const { title, creator, header, headings, text } = found
  return { header, headings, text, title: lineOf(title), creator: lineOf(creator) }
}

const lineOf = (text: string): string =>
  [...text.replaceAll(/\s+/g, ' ')]
    .filter((letter) => !hasForbiddenCharacters(letter))
    .join('')
    .trim()
    .slice(0, 200)
    .replace(/[\ud800-\udbff]$/, '')
