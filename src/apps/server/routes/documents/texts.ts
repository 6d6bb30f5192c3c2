import { Readable } from 'node:stream'
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { newId } from '#kernel/ids.ts'
import { largestFile } from '#kernel/platform-contract.ts'
import { Refusal } from '#kernel/refusal.ts'
import { Line } from '#kernel/text.ts'
import type { Brought } from '#modules/documents/contract/import/brought.ts'
import { fromWord } from '#modules/documents/rules/text/word-import.ts'
import { rolesMay } from '#modules/identity/rules.ts'
import type { FileStore } from '#platform/server/files/files.ts'
import { inspectPicture } from '#platform/server/files/inspect.ts'
import { KeepFile } from '#platform/server/files/kept-files.ts'
import { readWord } from '#platform/server/office/word/read-word.ts'
import { parse } from '#platform/server/parse.ts'
import type { House } from '../../house.ts'
import { recognise } from '../../people/recognise.ts'

const noWords = { en: 'Picture', ar: 'صورة' }

/** A Word file in, its text out, to be looked at. Only its pictures are kept, and only when all of it could be read. */
export function routeDocumentTexts(server: FastifyInstance, house: House, store: FileStore): void {
  server.post('/api/document-texts', { bodyLimit: largestFile }, async (request): Promise<Brought> => {
    const visit = await recognise(house, request, false)
    if (!rolesMay(visit.actor.roles, 'documents.write')) throw new Refusal('forbidden', 'forbidden')
    const { name } = parse(z.object({ name: Line }).strict(), request.query)
    if (request.headers['content-type'] !== 'application/octet-stream') throw new Refusal('unsupported', 'unsupported')
    const tree = await readWord(await whole(request.body as NodeJS.ReadableStream), name)
    // Asked before anything is kept: what cannot be a text leaves nothing behind.
    fromWord(tree, { newBlockId, noWords, fileIds: tree.pictures.map(() => newId()) })
    for (const { bytes } of tree.pictures) await inspectPicture(Buffer.from(bytes))
    const fileIds: string[] = []
    for (const [at, { bytes }] of tree.pictures.entries()) {
      const kept = await store.keep(Readable.from([Buffer.from(bytes)]))
      const id = newId()
      await house.door.enter(
        KeepFile,
        { id, name: `${name.slice(0, 180).replace(/[\ud800-\udbff]$/, '')} ${at + 1}`, ...kept },
        visit,
      )
      fileIds.push(id)
    }
    return fromWord(tree, { newBlockId, noWords, fileIds })
  })
}

const newBlockId = () => newId().slice(-12)

async function whole(body: NodeJS.ReadableStream): Promise<Buffer> {
  const parts: Buffer[] = []
  let size = 0
  for await (const part of body as AsyncIterable<Buffer>) {
    size += part.length
    if (size > largestFile) throw new Refusal('too-large', 'file-too-large', { megabytes: largestFile / 1_000_000 })
    parts.push(part)
  }
  return Buffer.concat(parts)
}
