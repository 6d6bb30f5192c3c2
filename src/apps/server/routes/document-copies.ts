import type { FastifyInstance, FastifyReply } from 'fastify'
import { z } from 'zod'
import { Id } from '#kernel/ids.ts'
import { TheControlledCopy, TheCopy } from '#modules/documents/contract/prints.ts'
import { DocumentLanguage } from '#modules/documents/contract/words.ts'
import type { CopyData } from '#modules/documents/reports/copy-data.ts'
import { effectiveCopy } from '#modules/documents/reports/effective-copy.ts'
import { parse } from '#platform/server/parse.ts'
import type { Press } from '#platform/server/printing.ts'
import type { House } from '../house.ts'
import { recognise } from '../people/recognise.ts'

const Asked = z.object({ id: Id, language: DocumentLanguage.optional(), revisionId: Id.optional() })
const AskedPrint = z.object({ id: Id })

/** Documents as they are handed out, always marked as what they are at that moment. */
export function routeDocumentCopies(server: FastifyInstance, house: House, press: Press, baseUrl: string): void {
  const print = async (reply: FastifyReply, data: CopyData, language: DocumentLanguage) => {
    const pdf = await press.pdf(effectiveCopy(data, { language, baseUrl }))
    const name = [data.number || data.title.en, `r${data.revision}`, ...(data.print ? [`copy-${data.print.copy}`] : [])]
    return reply
      .header('content-disposition', `inline; filename*=UTF-8''${encodeURIComponent(`${name.join('-')}.pdf`)}`)
      .type('application/pdf')
      .send(pdf)
  }

  server.get('/api/documents/:id/copy.pdf', async (request, reply) => {
    const visit = await recognise(house, request, false)
    const { language, ...asked } = parse(Asked, { ...(request.params as object), ...(request.query as object) })
    const data = (await house.door.look(TheCopy, asked, visit)) as CopyData
    return print(reply, data, language ?? data.language)
  })
  server.get('/api/document-prints/:id/copy.pdf', async (request, reply) => {
    const visit = await recognise(house, request, false)
    const data = (await house.door.look(TheControlledCopy, parse(AskedPrint, request.params), visit)) as CopyData
    return print(reply, data, data.language)
  })
}
