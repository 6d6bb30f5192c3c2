import type { FastifyInstance, FastifyReply } from 'fastify'
import { z } from 'zod'
import type { DocumentTree } from '#kernel/printing/document.ts'
import { Id } from '#kernel/ids.ts'
import { Refusal } from '#kernel/refusal.ts'
import { TheComparison } from '#modules/documents/contract/comparison.ts'
import { TheControlledCopy, TheCopy } from '#modules/documents/contract/prints.ts'
import { DocumentLanguage } from '#modules/documents/contract/words.ts'
import type { CopyData } from '#modules/documents/reports/copy-data.ts'
import { effectiveCopy } from '#modules/documents/reports/effective-copy.ts'
import { nameOfCopy, nameOfFile } from '#modules/documents/reports/names.ts'
import { redlineCopy } from '#modules/documents/reports/redline-copy.ts'
import type { FileStore } from '#platform/server/files/files.ts'
import { parse } from '#platform/server/parse.ts'
import type { Press } from '#platform/server/printing.ts'
import type { House } from '../../house.ts'
import { recognise } from '../../people/recognise.ts'

const Format = z.enum(['pdf', 'docx'])
const Asked = z.object({
  id: Id,
  format: Format,
  language: DocumentLanguage.optional(),
  revisionId: Id.optional(),
})
const AskedRedline = z.object({ id: Id, format: Format, language: DocumentLanguage.optional(), fromId: Id, toId: Id })
const AskedFile = z.object({ id: Id, revisionId: Id.optional() })
const AskedPrint = z.object({ id: Id })

const types = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
}

type Given = { press: Press; store: FileStore; baseUrl: string }

/** Documents as they are handed out, always marked as what they are at that moment. */
export function routeDocumentCopies(server: FastifyInstance, house: House, { press, store, baseUrl }: Given): void {
  const send = async (reply: FastifyReply, tree: DocumentTree, format: keyof typeof types, name: string) => {
    const bytes = format === 'pdf' ? await press.pdf(tree) : await press.docx(tree)
    return handed(reply, bytes, types[format], `${name}.${format}`)
  }
  const given = ({ params, query }: { params: unknown; query: unknown }) => ({
    ...(params as object),
    ...(query as object),
  })

  server.get('/api/documents/:id/copy.:format', async (request, reply) => {
    const visit = await recognise(house, request, false)
    const { language, format, ...asked } = parse(Asked, given(request))
    const data = (await house.door.look(TheCopy, asked, visit)) as CopyData
    const tree = effectiveCopy(data, { language: language ?? data.language, baseUrl })
    return send(reply, tree, format, nameOfCopy(data))
  })
  server.get('/api/documents/:id/redline.:format', async (request, reply) => {
    const visit = await recognise(house, request, false)
    const { language, format, id, fromId, toId } = parse(AskedRedline, given(request))
    const comparison = await house.door.look(TheComparison, { id, fromId, toId }, visit)
    const data = (await house.door.look(TheCopy, { id, revisionId: toId }, visit)) as CopyData
    const name = `${nameOfCopy(data)}-since-r${comparison.from.revision}`
    return send(reply, redlineCopy(data, comparison, language ?? data.language), format, name)
  })
  server.get('/api/documents/:id/file', async (request, reply) => {
    const visit = await recognise(house, request, false)
    const data = (await house.door.look(TheCopy, parse(AskedFile, given(request)), visit)) as CopyData
    if (!data.file) throw new Refusal('missing', 'missing')
    reply.header('content-security-policy', "sandbox; default-src 'none'")
    return handed(reply, await store.read(data.file.sha256), data.file.type, nameOfFile(data, data.file.name), false)
  })
  server.get('/api/document-prints/:id/copy.pdf', async (request, reply) => {
    const visit = await recognise(house, request, false)
    const data = (await house.door.look(TheControlledCopy, parse(AskedPrint, request.params), visit)) as CopyData
    return send(reply, effectiveCopy(data, { language: data.language, baseUrl }), 'pdf', nameOfCopy(data))
  })
}

const handed = (reply: FastifyReply, bytes: Buffer, type: string, name: string, isOurs = true) => {
  const place = isOurs && type === types.pdf ? 'inline' : 'attachment'
  return reply
    .header('content-disposition', `${place}; filename*=UTF-8''${encodeURIComponent(name)}`)
    .type(type)
    .send(bytes)
}
