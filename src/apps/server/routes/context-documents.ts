import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { DocumentTree } from '#kernel/printing/document.ts'
import { TheContextReport } from '#modules/context/contract/report.ts'
import { contextDocument } from '#modules/context/reports/context-report.ts'
import { parse } from '#platform/server/parse.ts'
import type { Press } from '#platform/server/printing.ts'
import type { House } from '../house.ts'
import { recognise } from '../people/recognise.ts'

const Asked = z.object({ language: z.enum(['en', 'ar', 'both']).default('both') })
const types = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
} as const

/** The context on paper: as it stands today, always from its records. */
export function routeContextDocuments(server: FastifyInstance, house: House, press: Press): void {
  const treeFor = async (request: FastifyRequest): Promise<DocumentTree> => {
    const visit = await recognise(house, request, false)
    const { language } = parse(Asked, request.query)
    return contextDocument(await house.door.look(TheContextReport, {}, visit), language)
  }
  const give = async (reply: FastifyReply, format: keyof typeof types, tree: DocumentTree) =>
    reply
      .header('content-disposition', `inline; filename="context-${tree.revision}.${format}"`)
      .type(types[format])
      .send(await press[format](tree))

  server.get('/api/context/report.pdf', async (request, reply) => give(reply, 'pdf', await treeFor(request)))
  server.get('/api/context/report.docx', async (request, reply) => give(reply, 'docx', await treeFor(request)))
}
