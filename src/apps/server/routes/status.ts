import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { statusWith } from '#modules/documents/queries/copies/prints.ts'
import { statusPage, tooManyPage } from '#modules/documents/reports/status-page.ts'
import { statusCodeFrom } from '#modules/documents/rules/prints.ts'
import { parse } from '#platform/server/parse.ts'
import type { House } from '../house.ts'

const Asked = z.object({ code: z.string().max(200) })

/** Whether a copy on paper still holds, for whoever holds it: without a session, by its code alone. */
export function routeStatus(server: FastifyInstance, house: House, now: () => number = () => performance.now()): void {
  const mayAsk = createPace(now)
  server.get('/status/:code', async (request, reply) => {
    reply.type('text/html; charset=utf-8').header('cache-control', 'no-store').header('x-robots-tag', 'noindex')
    if (!mayAsk(request.socket.remoteAddress ?? '')) return reply.code(429).send(tooManyPage())
    const code = statusCodeFrom(parse(Asked, request.params).code)
    const found = code && (await statusWith(house.pool.db, code))
    return reply.code(found ? 200 : 404).send(statusPage(found || undefined))
  })
}

const aMinute = 60_000
/** Enough for a whole site behind one address; guessing one of 2⁶⁰ codes at this pace takes longer than any document holds. */
const most = 120

function createPace(now: () => number): (address: string) => boolean {
  let began = now()
  const asked = new Map<string, number>()
  return (address) => {
    if (now() - began > aMinute) {
      asked.clear()
      began = now()
    }
    const times = (asked.get(address) ?? 0) + 1
    asked.set(address, times)
    return times <= most
  }
}
