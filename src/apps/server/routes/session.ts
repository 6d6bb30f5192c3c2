import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { Id } from '#kernel/ids.ts'
import { Refusal } from '#kernel/refusal.ts'
import { permissions } from '#modules/identity/rules/permissions.ts'
import { rolesMay, secondFactorIsInUse } from '#modules/identity/rules.ts'
import { settingsOf } from '#modules/identity/rules/settings.ts'
import { TheOrganisation, ThePerson } from '#modules/identity/contract.ts'
import { Deed } from '#platform/server/factor/passkeys.ts'
import { parse } from '#platform/server/parse.ts'
import type { House } from '../house.ts'
import { type Membership, membershipsOf } from '../people/memberships.ts'
import { actorIn, chosenOf, headersOf, organisationCookie } from '../people/recognise.ts'

const shown = (membership: Membership) => ({
  id: membership.orgId,
  name: { en: membership.nameEn, ar: membership.nameAr },
  edition: membership.edition,
  isExample: membership.isExample,
})

const nobody = {
  person: null,
  organisations: [],
  organisation: null,
  roles: [],
  permissions: [],
  settings: {},
  secondFactor: { isInUse: false, isOwed: false, hasPasskey: false },
}

/** Who is here, for which organisation, and what they may do. */
export function routeSession(server: FastifyInstance, house: House): void {
  server.get('/api/session', async (request) => {
    const user = await house.auth.userBehind(headersOf(request))
    if (!user) return nobody
    const memberships = await membershipsOf(house.pool.db, user.id)
    const chosen = chosenOf(request, memberships)
    const organisations = memberships.map(shown)
    if (!chosen)
      return { ...nobody, person: { id: user.id, name: { en: user.name, ar: user.name }, email: user.email } }

    const actor = await actorIn(house, chosen.orgId, chosen.personId, 'person')
    // Also who has been given no role yet is told who and where they are.
    const visit = { actor: { ...actor, roles: [...actor.roles, 'employee'] }, org: chosen.orgId }
    const organisation = await house.door.look(TheOrganisation, {}, visit)
    const { nameEn, nameAr } = await house.door.look(ThePerson, { id: actor.id }, visit)
    const isInUse = user.twoFactorEnabled === true
    const owed = secondFactorIsInUse(actor.roles, organisation.settings.secondFactorFor, isInUse)
    return {
      person: { id: actor.id, name: { en: nameEn || nameAr, ar: nameAr || nameEn }, email: user.email },
      organisations,
      organisation: { ...shown(chosen), version: organisation.version, edition: organisation.edition },
      roles: actor.roles,
      permissions: owed ? [] : Object.keys(permissions).filter((permission) => rolesMay(actor.roles, permission)),
      secondFactor: { isInUse, isOwed: owed !== undefined, hasPasskey: await house.auth.hasPasskey(user.id) },
      settings: {
        language: actor.language,
        digits: organisation.digits,
        timeZone: organisation.zone,
        ...settingsOf(organisation.settings),
      },
    }
  })

  server.post('/api/session/organisation', async (request, reply) => {
    const { organisationId } = parse(z.object({ organisationId: Id }).strict(), request.body)
    const user = await house.auth.userBehind(headersOf(request))
    if (!user) throw new Refusal('unauthenticated', 'unauthenticated')
    const memberships = await membershipsOf(house.pool.db, user.id)
    if (!memberships.some((one) => one.orgId === organisationId)) throw new Refusal('missing', 'missing')
    reply.header(
      'set-cookie',
      `${organisationCookie}=${organisationId}; Path=/; HttpOnly; SameSite=Lax; Max-Age=31536000`,
    )
    return reply.code(204).send()
  })
}

/** A fresh question for the passkey of who is about to sign, good for that signature alone. */
export function routeChallenge(server: FastifyInstance, house: House): void {
  server.post('/api/session/challenge', async (request) => {
    const user = await house.auth.userBehind(headersOf(request))
    if (!user) throw new Refusal('unauthenticated', 'unauthenticated')
    const challenge = await house.auth.challengeFor(user.id, parse(Deed, request.body))
    if (!challenge) throw new Refusal('missing', 'missing')
    return challenge
  })
}

/** Sign-in, sign-out, TOTP, passkeys, sessions: handed to the library that does them. */
export function routeAuth(server: FastifyInstance, house: House, baseUrl: string): void {
  server.route({
    method: ['GET', 'POST'],
    url: '/api/auth/*',
    handler: async (request, reply) => {
      const body = request.method === 'POST' ? { body: JSON.stringify(request.body ?? {}) } : {}
      const headers = headersOf(request)
      headers.delete('content-length')
      const response = await house.auth.handler(
        new Request(new URL(request.url, baseUrl), { method: request.method, headers, ...body }),
      )
      reply.code(response.status)
      for (const [name, value] of response.headers)
        if (name !== 'set-cookie' && name !== 'content-length') reply.header(name, value)
      for (const cookie of response.headers.getSetCookie()) reply.header('set-cookie', cookie)
      return reply.send(await response.text())
    },
  })
}
