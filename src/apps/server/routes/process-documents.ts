import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { Id } from '#kernel/ids.ts'
import { TheProcessSheet } from '#modules/processes/contract/sheet.ts'
import { processSheet } from '#modules/processes/reports/process-sheet.ts'
import { parse } from '#platform/server/parse.ts'
import type { Press } from '#platform/server/printing.ts'
import type { House } from '../house.ts'
import { recognise } from '../people/recognise.ts'

const Asked = z.object({ id: Id, mapId: Id.optional(), language: z.enum(['en', 'ar', 'both']).default('both') })

/** A process on paper, as it stands, always from its records. */
export function routeProcessDocuments(server: FastifyInstance, house: House, press: Press): void {
  server.get('/api/processes/:id/sheet.pdf', async (request, reply) => {
    const visit = await recognise(house, request, false)
    const { language, ...asked } = parse(Asked, { ...(request.params as object), ...(request.query as object) })
    const data = await house.door.look(TheProcessSheet, asked, visit)
    const pdf = await press.pdf(await processSheet(data, language))
    const name = `${data.process.code}${data.map ? `-r${data.map.revision}` : ''}.pdf`
    return reply
      .header('content-disposition', `inline; filename*=UTF-8''${encodeURIComponent(name)}`)
      .type('application/pdf')
      .send(pdf)
  })
}
