import type { z } from 'zod'
import type { Id } from './ids.ts'

type Verb = 'GET' | 'POST' | 'PUT' | 'DELETE'
type Shape = z.ZodObject

/** What can be asked of a module, by whom, in which shape. Read by the browser, the server, the CLI and the API documentation. */
export type CommandContract<Input extends Shape = Shape> = {
  kind: 'command'
  name: string
  method: Exclude<Verb, 'GET'>
  path: string
  permission: string
  input: Input
  /** The meaning of the electronic signature this step asks for; the signer proves who they are at the moment of signing. */
  signs?: string
  /** Whether the caller must say which version of the record it has seen (`If-Match`). */
  versioned: boolean
  /** Whether this command brings a new organisation into being. */
  founds: boolean
}

export type QueryContract<Input extends Shape = Shape, Output extends z.ZodType = z.ZodType> = {
  kind: 'query'
  name: string
  method: 'GET'
  path: string
  permission: string
  input: Input
  output: Output
}

export type Contract = CommandContract | QueryContract

type CommandWords<Input extends Shape> = {
  name: string
  path: `${Exclude<Verb, 'GET'>} /${string}`
  permission: string
  input: Input
  signs?: string
  versioned?: boolean
  founds?: boolean
}

type QueryWords<Input extends Shape, Output extends z.ZodType> = {
  name: string
  path: `GET /${string}`
  permission: string
  input: Input
  output: Output
}

/** A command changes something. It is versioned unless said otherwise when its path names an `:id`. */
export function defineCommand<Input extends Shape>(words: CommandWords<Input>): CommandContract<Input> {
  const [method, path] = words.path.split(' ') as [Exclude<Verb, 'GET'>, string]
  return {
    kind: 'command',
    name: words.name,
    method,
    path,
    permission: words.permission,
    input: words.input.strict() as unknown as Input,
    versioned: words.versioned ?? path.includes(':id'),
    founds: words.founds ?? false,
    ...(words.signs ? { signs: words.signs } : {}),
  }
}

/** A query changes nothing. */
export function defineQuery<Input extends Shape, Output extends z.ZodType>(
  words: QueryWords<Input, Output>,
): QueryContract<Input, Output> {
  const [, path] = words.path.split(' ') as ['GET', string]
  return { ...words, kind: 'query', method: 'GET', path, input: words.input.strict() as unknown as Input }
}

export type InputOf<C extends { input: z.ZodType }> = z.infer<C['input']>
export type GivenInputOf<C extends { input: z.ZodType }> = z.input<C['input']>
export type OutputOf<C extends { output: z.ZodType }> = z.infer<C['output']>

/** What a command answers: the record it was about as it now stands, and every record it touched. */
export type Outcome = {
  id: Id
  version: number
  record: Record<string, unknown>
  changes: { record: string; id: Id; version: number }[]
}

/** Entered by other parts of the server only, never over HTTP. */
export const isInternal = (contract: Contract): boolean => contract.path.startsWith('/-/')

/** The names of the parameters in a path: `/audits/:id/plan` → `['id']`. */
export const pathParameters = (path: string): string[] =>
  [...path.matchAll(/:(\w+)/g)].map((match) => match[1] as string)
