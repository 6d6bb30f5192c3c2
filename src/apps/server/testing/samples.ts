import { newId } from '#kernel/ids.ts'

export type Schema = {
  type?: string
  properties?: Record<string, Schema>
  required?: string[]
  enum?: unknown[]
  const?: unknown
  anyOf?: Schema[]
  allOf?: Schema[]
  items?: Schema
  minItems?: number
  pattern?: string
  format?: string
  minimum?: number
  default?: unknown
  $ref?: string
}

export type Operation = {
  name: string
  method: string
  path: string
  permission: string
  isVersioned: boolean
  body: Schema | undefined
  query: Record<string, Schema>
  statuses: readonly string[]
}

type Parameter = { name: string; in: string; schema: Schema }
type Described = {
  operationId: string
  'x-permission': string
  parameters: Parameter[]
  requestBody?: { content: { 'application/json': { schema: Schema } } }
  responses: Record<string, unknown>
}

/** Everything the OpenAPI document says can be asked: a new route cannot dodge the tests. */
export const operationsIn = (document: object): Operation[] =>
  Object.entries((document as { paths: Record<string, Record<string, Described>> }).paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, one]) => ({
      name: one.operationId,
      method: method.toUpperCase(),
      path: `/api${path}`,
      permission: one['x-permission'],
      isVersioned: one.parameters.some(({ name }) => name === 'If-Match'),
      body: one.requestBody?.content['application/json'].schema,
      query: Object.fromEntries(
        one.parameters.filter((each) => each.in === 'query').map((each) => [each.name, each.schema]),
      ),
      statuses: Object.keys(one.responses),
    })),
  )

/** Ids of records that are there, by the name of the field that asks for one. */
export type Known = { idFor?(field: string): string | undefined; words?: string }

/** Something that fits the schema; what cannot be seen in a schema may still not fit. */
export function sample(schema: Schema, known: Known = {}, field = ''): unknown {
  if (schema.default !== undefined) return schema.default
  if (schema.const !== undefined) return schema.const
  if (schema.enum) return schema.enum[0]
  const either = schema.anyOf?.find((one) => one.type !== 'null') ?? schema.allOf?.[0]
  if (either) return sample(either, known, field)
  if (schema.type === 'object') return sampleObject(schema, known)
  if (schema.type === 'array')
    return Array.from({ length: schema.minItems ?? 0 }, () =>
      sample(schema.items ?? {}, known, field.replace(/s$/, '')),
    )
  if (schema.type === 'integer' || schema.type === 'number') return Math.max(1, schema.minimum ?? 1)
  if (schema.type === 'boolean') return true
  return sampleText(schema, known, field)
}

const sampleObject = (schema: Schema, known: Known): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(schema.properties ?? {})
      .filter(([name]) => name !== 'signature' && (schema.required?.includes(name) ?? false))
      .map(([name, one]) => [name, sample(one, known, name)]),
  )

function sampleText({ pattern = '', format }: Schema, known: Known, field: string): string {
  if (pattern.includes('[0-9a-f]{8}-')) return (field === 'id' ? undefined : known.idFor?.(field)) ?? newId()
  if (pattern.includes('[0-9a-f]{64}')) return 'ab'.repeat(32)
  if (pattern.startsWith('^\\d{4}-')) return '2026-06-15'
  if (pattern.startsWith('^([01]')) return '09:30'
  if (pattern.includes('\\p{L}')) return 'AB'
  if (pattern.startsWith('^[A-Z]')) return `P${Math.floor(performance.now() * 1000) % 100_000_000}`
  if (pattern.startsWith('^\\d')) return '8.4'
  if (format === 'email' || /mail/i.test(field)) return `${newId()}@example.org`
  if (field === 'zone') return 'Asia/Dubai'
  return known.words ?? 'Words that say something'
}

/** The path with its parameters filled in. */
export const pathOf = ({ path }: Operation, id: string): string => path.replaceAll(/\{\w+\}/g, id)
