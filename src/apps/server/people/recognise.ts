import type { FastifyRequest } from 'fastify'
import { sql } from 'kysely'
import { dayIn } from '#kernel/dates.ts'
import { Id } from '#kernel/ids.ts'
import { comply, Refusal } from '#kernel/refusal.ts'
import { tokenHash } from '#modules/identity/commands.ts'
import { secondFactorIsInUse } from '#modules/identity/rules.ts'
import type { Actor, GuestScope } from '#platform/server/context.ts'
import type { Visit } from '#platform/server/door.ts'
import { inside } from '#platform/server/database/walls.ts'
import type { House } from '../house.ts'
import type { Membership } from './memberships.ts'

type PersonRow = {
  id: Id
  nameEn: string
  nameAr: string
  roles: string[]
  language: 'en' | 'ar'
  scope: GuestScope | null
  expiresOn: string | null
  userId: string | null
}

export const organisationCookie = 'touchstone_organisation'

/** Request headers as the sign-in library wants them, with the address of the socket: nobody names their own. */
export function headersOf(request: FastifyRequest): Headers {
  const headers = new Headers()
  for (const [name, value] of Object.entries(request.headers)) if (typeof value === 'string') headers.set(name, value)
  headers.set('x-touchstone-client', request.socket.remoteAddress ?? '0.0.0.0')
  return headers
}

const cookieOf = (request: FastifyRequest, name: string): string | undefined =>
  request.headers.cookie
    ?.split(/;\s*/)
    .find((pair) => pair.startsWith(`${name}=`))
    ?.slice(name.length + 1)

/** The person a user is in that organisation, as the database says now: a revoked role ends with the next request. */
export async function actorIn(house: House, org: Id, personId: Id, capacity: Actor['capacity']): Promise<Actor> {
  const row = await inside(
    house.pool.db,
    org,
    (tx) =>
      tx
        .selectFrom('person')
        .select(['id', 'nameEn', 'nameAr', 'roles', 'language', 'scope', 'expiresOn', 'userId'])
        .where('orgId', '=', org)
        .where('id', '=', personId)
        .where('active', '=', true)
        .executeTakeFirst(),
    'read only',
  )
  return actorFrom(row as PersonRow | undefined, capacity)
}

function actorFrom(person: PersonRow | undefined, capacity: Actor['capacity']): Actor {
  if (!person) throw new Refusal('unauthenticated', 'unauthenticated')
  if (person.expiresOn && person.expiresOn < dayIn(new Date(), 'UTC'))
    throw new Refusal('forbidden', 'access-has-ended')
  return {
    id: person.id,
    name: person.nameEn || person.nameAr,
    userId: person.userId,
    roles: person.roles,
    capacity,
    language: person.language,
    ...(person.roles.includes('external-auditor') ? { scope: person.scope ?? { audits: [] } } : {}),
  }
}

async function byToken(house: House, token: string): Promise<Pick<Visit, 'actor' | 'org'>> {
  const { rows } = await sql<PersonRow & { orgId: Id; tokenExpiresOn: string; revoked: boolean }>`
    select * from actor_with_token(${tokenHash(token)})`.execute(house.pool.db)
  const [found] = rows
  if (!found || found.revoked || found.tokenExpiresOn < dayIn(new Date(), 'UTC'))
    throw new Refusal('unauthenticated', 'unauthenticated')
  return { actor: actorFrom(found, 'token'), org: found.orgId }
}

/** Which of their organisations this request is for: the one in the cookie, else the first. */
export const chosenOf = (request: FastifyRequest, memberships: readonly Membership[]): Membership | undefined => {
  const wanted = cookieOf(request, organisationCookie)
  return memberships.find((one) => one.orgId === wanted) ?? memberships[0]
}

/** Who knocks, for which organisation. @throws Refusal `unauthenticated` */
export async function recognise(
  house: House,
  request: FastifyRequest,
  founding: boolean,
): Promise<Pick<Visit, 'actor' | 'org'>> {
  const bearer = /^Bearer (\S{20,})$/.exec(request.headers.authorization ?? '')?.[1]
  if (bearer) return byToken(house, bearer)

  const user = await house.auth.userBehind(headersOf(request))
  if (!user) throw new Refusal('unauthenticated', 'unauthenticated')
  if (founding) return { actor: founderFrom(user), org: '' }
  const wanted = Id.safeParse(cookieOf(request, organisationCookie)).data ?? null
  const { rows } = await sql<PersonRow & { orgId: Id; secondFactorFor: unknown; hasSecondFactor: boolean }>`
    select * from actor_of(${user.id}, ${wanted})`.execute(house.pool.db)
  const [person] = rows
  if (!person) throw new Refusal('forbidden', 'no-organisation')
  comply(secondFactorIsInUse(person.roles, person.secondFactorFor, person.hasSecondFactor))
  const actor = actorFrom(person, 'person')
  return { actor: { ...actor, language: spokenIn(request) ?? actor.language }, org: person.orgId }
}

/** The language of the page that asks; a browser left to itself says more than one word here. */
function spokenIn({ headers }: FastifyRequest): Actor['language'] | undefined {
  const said = headers['accept-language']
  return said === 'en' || said === 'ar' ? said : undefined
}

const founderFrom = (user: { id: string; name: string }): Actor => ({
  id: user.id,
  name: user.name,
  userId: user.id,
  roles: [],
  capacity: 'person',
  language: 'en',
})
