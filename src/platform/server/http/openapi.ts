import { z } from 'zod'
import { type Contract, isInternal, pathParameters } from '#kernel/contract.ts'
import { statusOf } from './problem.ts'

export type Schema = { type?: string; properties?: Record<string, object>; required?: string[]; [key: string]: unknown }

const schemaOf = (type: z.ZodType, io: 'input' | 'output'): Schema =>
  z.toJSONSchema(type, { io, unrepresentable: 'any', target: 'draft-2020-12' }) as Schema

/** What goes in, as a schema. */
export const inputOf = (contract: Contract): Schema => schemaOf(contract.input, 'input')

const problem = (description: string) => ({
  description,
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
})

const refusals = Object.fromEntries(Object.entries(statusOf).map(([code, status]) => [String(status), problem(code)]))

function parametersOf(contract: Contract, schema: Schema): object[] {
  const inPath = pathParameters(contract.path)
  const path = inPath.map((name) => ({
    name,
    in: 'path',
    required: true,
    schema: schema.properties?.[name] ?? { type: 'string' },
  }))
  if (contract.kind === 'command')
    return [
      ...path,
      { name: 'Idempotency-Key', in: 'header', required: false, schema: { type: 'string', pattern: '^[\\w-]{8,80}$' } },
      ...(contract.versioned
        ? [{ name: 'If-Match', in: 'header', required: true, schema: { type: 'string', pattern: '^"\\d+"$' } }]
        : []),
    ]
  const asked = Object.entries(schema.properties ?? {}).filter(([name]) => !inPath.includes(name))
  return [
    ...path,
    ...asked.map(([name, one]) => ({
      name,
      in: 'query',
      required: schema.required?.includes(name) ?? false,
      schema: one,
    })),
  ]
}

function bodyOf(contract: Contract, schema: Schema): object {
  if (contract.kind === 'query') return {}
  const inPath = new Set(pathParameters(contract.path))
  const properties = Object.fromEntries(Object.entries(schema.properties ?? {}).filter(([name]) => !inPath.has(name)))
  const required = (schema.required ?? []).filter((name) => !inPath.has(name))
  const proof = contract.signs ? { signature: { $ref: '#/components/schemas/SignatureProof' } } : {}
  const whole = { type: 'object', properties: { ...properties, ...proof }, required, additionalProperties: false }
  return { requestBody: { required: true, content: { 'application/json': { schema: whole } } } }
}

function operationOf(contract: Contract): object {
  const schema = schemaOf(contract.input, 'input')
  const good =
    contract.kind === 'query'
      ? {
          description: 'What was asked for',
          content: { 'application/json': { schema: schemaOf(contract.output, 'output') } },
        }
      : { description: 'Done', content: { 'application/json': { schema: { $ref: '#/components/schemas/Outcome' } } } }
  const status = contract.kind === 'command' && contract.method === 'POST' && !contract.versioned ? '201' : '200'
  return {
    operationId: contract.name,
    tags: [contract.name.split('.')[0]],
    'x-permission': contract.permission,
    ...(contract.kind === 'command' && contract.signs ? { 'x-signs': contract.signs } : {}),
    parameters: parametersOf(contract, schema),
    ...bodyOf(contract, schema),
    responses: { [status]: good, ...refusals },
  }
}

const components = {
  schemas: {
    Problem: {
      type: 'object',
      required: ['type', 'title', 'status', 'detail', 'code', 'key'],
      properties: {
        type: { type: 'string' },
        title: { type: 'string' },
        status: { type: 'integer' },
        detail: { type: 'string' },
        code: { type: 'string', enum: Object.keys(statusOf) },
        key: { type: 'string' },
        details: { type: 'object' },
        fields: { type: 'array', items: { type: 'object' } },
        request: { type: 'string' },
      },
    },
    Outcome: {
      type: 'object',
      required: ['id', 'version', 'record', 'changes'],
      properties: {
        id: { type: 'string', format: 'uuid' },
        version: { type: 'integer' },
        record: { type: 'object' },
        changes: { type: 'array', items: { type: 'object' } },
      },
    },
    SignatureProof: {
      type: 'object',
      description:
        'The password, with the present code of the authenticator app where one is in use; or the answer of a passkey to POST /api/session/challenge, which names this command, the id and the version.',
      properties: { password: { type: 'string' }, code: { type: 'string' }, passkey: { type: 'object' } },
    },
  },
  securitySchemes: {
    session: { type: 'apiKey', in: 'cookie', name: 'better-auth.session_token' },
    token: { type: 'http', scheme: 'bearer' },
  },
}

/** OpenAPI 3.1 of everything that can be asked, made from the contracts. */
export function openApi(contracts: readonly Contract[], version: string): object {
  const paths: Record<string, Record<string, object>> = {}
  const shown = contracts.filter((contract) => !isInternal(contract))
  for (const contract of shown.toSorted((a, b) => (a.path + a.method < b.path + b.method ? -1 : 1))) {
    const path = contract.path.replaceAll(/:(\w+)/g, '{$1}')
    paths[path] = { ...paths[path], [contract.method.toLowerCase()]: operationOf(contract) }
  }
  return {
    openapi: '3.1.0',
    info: { title: 'Touchstone', version, license: { name: 'AGPL-3.0-or-later', identifier: 'AGPL-3.0-or-later' } },
    servers: [{ url: '/api' }],
    security: [{ session: [] }, { token: [] }],
    paths,
    components,
  }
}
