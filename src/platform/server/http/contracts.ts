import type { FastifyInstance, FastifyRequest } from 'fastify'
import { type CommandContract, type Contract, isInternal, type QueryContract } from '#kernel/contract.ts'
import { Refusal } from '#kernel/refusal.ts'
import type { SignatureProof } from '../context.ts'
import type { Door, Visit } from '../door.ts'

/** Who knocks: found from cookies or a token, before anything else happens. */
export type Recognise = (request: FastifyRequest, founding: boolean) => Promise<Pick<Visit, 'actor' | 'org'>>

const versionSeen = (request: FastifyRequest): number | undefined => {
  const header = request.headers['if-match']
  if (header === undefined) return undefined
  const version = Number(/^"(\d{1,9})"$/.exec(header)?.[1])
  if (!Number.isSafeInteger(version)) throw new Refusal('malformed', 'not-a-version')
  return version
}

const keyOf = (request: FastifyRequest): string | undefined => {
  const header = request.headers['idempotency-key']
  if (header === undefined) return undefined
  if (typeof header !== 'string' || !/^[\w-]{8,80}$/.test(header)) throw new Refusal('malformed', 'not-a-key')
  return header
}

/** The proof of a signature travels beside the input, never inside it: it is not kept. */
function splitProof(body: Record<string, unknown>): [Record<string, unknown>, SignatureProof | undefined] {
  const { signature, ...input } = body
  if (signature === undefined) return [input, undefined]
  if (typeof signature !== 'object' || signature === null) throw new Refusal('malformed', 'malformed')
  const { password, code, passkey } = signature as Record<string, unknown>
  return [
    input,
    {
      ...(typeof password === 'string' ? { password } : {}),
      ...(typeof code === 'string' ? { code } : {}),
      ...(typeof passkey === 'object' && passkey !== null ? { passkey } : {}),
    },
  ]
}

const bodyOf = (request: FastifyRequest): Record<string, unknown> => {
  const body = request.body ?? {}
  if (typeof body !== 'object' || Array.isArray(body)) throw new Refusal('malformed', 'malformed')
  return body as Record<string, unknown>
}

function routeCommand(server: FastifyInstance, door: Door, contract: CommandContract, recognise: Recognise): void {
  server.route({
    method: contract.method,
    url: `/api${contract.path}`,
    handler: async (request, reply) => {
      const body = bodyOf(request)
      const [given, proof] = contract.signs ? splitProof(body) : [body, undefined]
      const input = { ...given, ...(request.params as object) }
      const { actor, org } = await recognise(request, contract.founds)
      const visit = {
        actor,
        org: contract.founds ? String(input['id' as keyof typeof input]) : org,
        seen: versionSeen(request),
        key: keyOf(request),
        proof,
      }
      const outcome = await door.enter(contract, input, visit)
      return reply
        .code(contract.method === 'POST' && !contract.versioned ? 201 : 200)
        .header('etag', `"${outcome.version}"`)
        .send(outcome)
    },
  })
}

function routeQuery(server: FastifyInstance, door: Door, contract: QueryContract, recognise: Recognise): void {
  server.route({
    method: 'GET',
    url: `/api${contract.path}`,
    handler: async (request, reply) => {
      const input = { ...(request.query as object), ...(request.params as object) }
      const found = await door.look(contract, input, await recognise(request, false))
      const version = (found as { version?: unknown } | null)?.version
      if (typeof version === 'number') reply.header('etag', `"${version}"`)
      return reply.send(found)
    },
  })
}

/** HTTP is a loop over contracts. */
export function routeContracts(
  server: FastifyInstance,
  door: Door,
  contracts: readonly Contract[],
  recognise: Recognise,
): void {
  for (const contract of contracts) {
    if (isInternal(contract)) continue
    if (contract.kind === 'command') routeCommand(server, door, contract, recognise)
    else routeQuery(server, door, contract, recognise)
  }
}
