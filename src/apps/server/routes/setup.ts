import type { FastifyInstance } from 'fastify'
import { sql } from 'kysely'
import { z } from 'zod'
import { newId } from '#kernel/ids.ts'
import { Refusal } from '#kernel/refusal.ts'
import { OptionalLine } from '#kernel/text.ts'
import { AcceptInvitation, Edition, Email, FoundOrganisation, Initials, Zone } from '#modules/identity/contract.ts'
import { tokenHash } from '#modules/identity/commands.ts'
import type { Actor } from '#platform/server/context.ts'
import { parse } from '#platform/server/parse.ts'
import type { House } from '../house.ts'
import type { SetupLink } from '../setup.ts'

export const Password = z.string().min(12, 'password-too-short').max(128, 'too-long')

const Setup = z
  .object({
    token: z.string().max(80),
    organisation: z
      .object({
        nameEn: OptionalLine,
        nameAr: OptionalLine,
        edition: Edition,
        zone: Zone,
        language: z.enum(['en', 'ar']),
        digits: z.enum(['latn', 'arab']),
      })
      .strict(),
    founder: z
      .object({ nameEn: OptionalLine, nameAr: OptionalLine, initials: Initials, email: Email, password: Password })
      .strict(),
  })
  .strict()

type Invitation = {
  orgId: string
  id: string
  personId: string
  state: string
  expiresAt: Date
  email: string
  nameEn: string
  nameAr: string
  orgNameEn: string
  orgNameAr: string
}

/** The first organisation of an installation, by the printed link; and the invited, by theirs. */
export function routeSetup(server: FastifyInstance, house: House, link: SetupLink): void {
  const hasOrganisations = async () => {
    const { rows } = await sql<{
      orgId: string
    }>`select org_id from organisations_known() where not is_example limit 1`.execute(house.pool.db)
    return rows.length > 0
  }

  server.get('/api/setup', async () => ({ needed: !(await hasOrganisations()) }))

  server.post('/api/setup', async (request, reply) => {
    const { token, organisation, founder } = parse(Setup, request.body)
    link.check(token)
    const { password, ...person } = founder
    if (await house.auth.userWith(person.email)) throw new Refusal('conflict', 'email-taken')
    const userId = await house.auth.createUser({ email: person.email, name: person.nameEn || person.nameAr, password })
    const [org, id] = [newId(), newId()]
    const actor: Actor = {
      id,
      name: person.nameEn || person.nameAr,
      userId,
      roles: [],
      capacity: 'person',
      language: organisation.language,
    }
    await house.door.enter(FoundOrganisation, { id: org, ...organisation, founder: { id, ...person } }, { actor, org })
    link.use()
    return reply.code(201).send({ id: org })
  })

  const invitationWith = async (token: string): Promise<Invitation> => {
    const { rows } = await sql<Invitation>`select * from invitation_with(${tokenHash(token)})`.execute(house.pool.db)
    const found = rows[0]
    if (!found || found.state !== 'sent' || found.expiresAt < new Date())
      throw new Refusal('missing', 'invitation-used-or-old')
    return found
  }

  server.get('/api/invitations/:token', async (request) => {
    const { token } = parse(z.object({ token: z.string().max(80) }), request.params)
    const { email, nameEn, nameAr, orgNameEn, orgNameAr } = await invitationWith(token)
    const known = (await house.auth.userWith(email)) !== undefined
    return { email, name: { en: nameEn, ar: nameAr }, organisation: { en: orgNameEn, ar: orgNameAr }, known }
  })

  server.post('/api/invitations/:token', async (request, reply) => {
    const { token } = parse(z.object({ token: z.string().max(80) }), request.params)
    const { password } = parse(z.object({ password: Password }).strict(), request.body)
    const invitation = await invitationWith(token)
    const known = await house.auth.userWith(invitation.email)
    if (known && !(await house.auth.isPasswordOf(known.id, password)))
      throw new Refusal('unauthenticated', 'wrong-password')
    const name = invitation.nameEn || invitation.nameAr
    const userId = known?.id ?? (await house.auth.createUser({ email: invitation.email, name, password }))
    const actor: Actor = { id: invitation.personId, name, userId, roles: [], capacity: 'system', language: 'en' }
    await house.door.enter(AcceptInvitation, { id: invitation.id, userId }, { actor, org: invitation.orgId })
    return reply.code(204).send()
  })
}
