import pg from 'pg'
import { newId } from '#kernel/ids.ts'
import { AcceptInvitation, InvitePerson } from '#modules/identity/contract.ts'
import type { Actor } from '#platform/server/context.ts'
import { createApplication } from '../application.ts'
import { exampleOf } from '../example.ts'
import { organisationCookie } from '../people/recognise.ts'
import { setupLinks } from '../setup.ts'
import type { TestHouse } from '../testing.ts'

export type Request = {
  method?: string
  path: string
  body?: unknown
  /** Sent as it is, whatever it is. */
  raw?: string | Uint8Array<ArrayBuffer>
  cookie?: string
  headers?: Record<string, string>
}
export type Answer = { status: number; type: string; text: string; body: Record<string, unknown>; headers: Headers }

export const password = 'a password for every test'

/** The house behind a real HTTP server on a free port, with people who sign in. */
export async function openOverHttp(house: TestHouse) {
  const { log, dataDir, clock } = house
  const now = () => clock.now
  const [example, link] = [exampleOf(house, now), setupLinks(dataDir, now)]
  const server = await createApplication({
    house,
    log,
    baseUrl: 'http://localhost:9001',
    dataDir,
    example,
    link,
  })
  await server.listen({ port: 0, host: '127.0.0.1' })
  const base = `http://127.0.0.1:${(server.server.address() as { port: number }).port}`

  const call = async ({ method = 'GET', path, body, raw, cookie, headers = {} }: Request): Promise<Answer> => {
    const sent = raw ?? (body === undefined ? undefined : JSON.stringify(body))
    const response = await fetch(`${base}${path}`, {
      method,
      headers: {
        ...(sent === undefined ? {} : { 'content-type': 'application/json' }),
        ...(cookie ? { cookie } : {}),
        ...headers,
      },
      ...(sent === undefined ? {} : { body: sent }),
    })
    const text = await response.text()
    return {
      status: response.status,
      type: response.headers.get('content-type') ?? '',
      text,
      body: parsed(text),
      headers: response.headers,
    }
  }

  /** Gives the person a user and a session, as an invitation does. */
  const signIn = async (org: string, personId: string): Promise<string> => {
    const email = `${personId}@example.org`
    const userId = await house.auth.createUser({ email, name: 'Somebody', password })
    const roles = ['administrator']
    const host: Actor = { id: newId(), name: 'Host', userId: null, roles, capacity: 'story', language: 'en' }
    const invitation = await house.door.enter(InvitePerson, { id: personId }, { actor: host, org })
    const invited: Actor = { ...host, id: personId, roles: [], capacity: 'system' }
    await house.door.enter(AcceptInvitation, { id: invitation.id, userId }, { actor: invited, org })
    await owned(house, (client) => client.query('delete from auth."rateLimit"'))
    const { headers, status } = await call({
      method: 'POST',
      path: '/api/auth/sign-in/email',
      body: { email, password },
    })
    if (status !== 200) throw new Error(`could not sign in: ${status}`)
    const session = headers.getSetCookie().map((one) => one.split(';')[0])
    return [...session, `${organisationCookie}=${org}`].join('; ')
  }

  return { base, server, call, signIn, close: () => server.close() }
}

export type OverHttp = Awaited<ReturnType<typeof openOverHttp>>

function parsed(text: string): Record<string, unknown> {
  try {
    return JSON.parse(text) as Record<string, unknown>
  } catch {
    return {}
  }
}

/** Asks as the owner of the database, past the door. */
export async function owned<T>(house: TestHouse, ask: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client(house.owner)
  await client.connect()
  try {
    return await ask(client)
  } finally {
    await client.end()
  }
}
