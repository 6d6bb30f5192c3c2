import type { FastifyReply } from 'fastify'
import { Refusal, type RefusalCode } from '#kernel/refusal.ts'
import { Malformed } from '../parse.ts'

/** The one place where a refusal becomes an HTTP status. */
export const statusOf: Readonly<Record<RefusalCode, number>> = {
  malformed: 400,
  unauthenticated: 401,
  forbidden: 403,
  missing: 404,
  conflict: 409,
  stale: 412,
  'too-large': 413,
  unsupported: 415,
  rule: 422,
  unversioned: 428,
  'too-many': 429,
  unavailable: 503,
}

export type ProblemDocument = {
  type: string
  title: string
  status: number
  detail: string
  code: string
  key: string
  details?: object
  fields?: readonly object[]
  request?: string
}

/** RFC 9457: what is wrong, in a form for machines; `key` names its text in both languages. */
export const problemFrom = (
  refusal: Refusal,
  say: (key: string, details: Record<string, unknown>) => string,
): ProblemDocument => ({
  type: `urn:touchstone:${refusal.code}:${refusal.key}`,
  title: say(`kernel:refusals.${refusal.code}`, {}),
  status: statusOf[refusal.code],
  detail: say(refusal.key, refusal.details),
  code: refusal.code,
  key: refusal.key,
  details: refusal.details,
  ...(refusal instanceof Malformed ? { fields: refusal.faults } : {}),
})

export const sendProblem = (reply: FastifyReply, problem: ProblemDocument): FastifyReply =>
  reply.code(problem.status).type('application/problem+json').send(problem)

type Coded = { code?: unknown; statusCode?: unknown }

/** What the framework or the database says, in our words; `undefined` for what we do not know. */
export function refusalFrom(error: unknown): Refusal | undefined {
  if (error instanceof Refusal) return error
  const { code, statusCode } = error as Coded
  if (code === 'FST_ERR_CTP_INVALID_MEDIA_TYPE') return new Refusal('unsupported', 'unsupported')
  if (statusCode === 413) return new Refusal('too-large', 'too-large')
  if (statusCode === 415) return new Refusal('unsupported', 'unsupported')
  if (typeof statusCode === 'number' && statusCode >= 400 && statusCode < 500)
    return new Refusal('malformed', 'malformed')
  if (code === '40001' || code === '40P01') return new Refusal('stale', 'stale')
  if (code === '22P02' || code === '22007' || code === '22008' || code === '22003' || code === '22021')
    return new Refusal('malformed', 'malformed')
  if (code === '57P01' || code === '57P03' || code === 'ECONNREFUSED' || code === '53300')
    return new Refusal('unavailable', 'unavailable')
  return undefined
}
