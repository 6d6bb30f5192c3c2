import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { Refusal } from '#kernel/refusal.ts'
import { rolesMay } from '#modules/identity/rules.ts'
import { parse } from '#platform/server/parse.ts'
import type { Example } from '../example.ts'
import type { House } from '../house.ts'
import { membershipsOf } from '../people/memberships.ts'
import { actorIn, headersOf, organisationCookie } from '../people/recognise.ts'
import type { SetupLink } from '../setup.ts'

const permission = 'identity.remove-example'
const Token = z.object({ token: z.string().max(80) })

/** Opening the example company, entering it by a link, and taking it away. */
export function routeExample(
  server: FastifyInstance,
  house: House,
  example: Example,
  link: SetupLink,
  baseUrl: string,
): void {
  server.post('/api/setup/example', async (request, reply) => {
    const { token } = parse(Token.strict(), request.body)
    link.check(token)
    void example
      .load()
      .catch((error: unknown) => request.log.error({ err: error }, 'the example company could not be loaded'))
    return reply.code(202).send(example.state())
  })

  server.get('/api/setup/example', async () => example.state())

  server.post('/api/setup/example/entrances', async (request) => {
    const { token } = parse(Token.strict(), request.body)
    link.check(token)
    return {
      rows: example.entrances().map(({ token: one, person }) => ({
        token: one,
        nameEn: person.nameEn,
        nameAr: person.nameAr,
        role: person.role,
      })),
    }
  })

  server.post('/api/enter/:token', async (request, reply) => {
    const { token } = parse(Token, request.params)
    const entry = example.enter(token)
    const { email, password, nameEn, nameAr } = entry
    const headers = headersOf(request)
    headers.set('content-type', 'application/json')
    headers.delete('content-length')
    const body = JSON.stringify({ email, password })
    const response = await house.auth.handler(
      new Request(new URL('/api/auth/sign-in/email', baseUrl), { method: 'POST', headers, body }),
    )
    if (!response.ok) {
      example.giveBack(token, entry)
      throw response.status === 429 ? new Refusal('too-many', 'too-many') : new Refusal('unavailable', 'unavailable')
    }
    for (const cookie of response.headers.getSetCookie()) reply.header('set-cookie', cookie)
    return reply.send({ name: { en: nameEn, ar: nameAr }, password })
  })

  server.delete('/api/example', async (request, reply) => {
    const user = await house.auth.userBehind(headersOf(request))
    if (!user) throw new Refusal('unauthenticated', 'unauthenticated')
    const [membership] = (await membershipsOf(house.pool.db, user.id)).filter((one) => one.isExample)
    const actor = membership && (await actorIn(house, membership.orgId, membership.personId, 'person'))
    if (!actor || !rolesMay(actor.roles, permission)) throw new Refusal('forbidden', 'forbidden', { permission })
    await example.remove()
    return reply.header('set-cookie', `${organisationCookie}=; Path=/; Max-Age=0`).code(204).send()
  })
}
