import i18next from 'i18next'
import type { CommandContract, Contract, GivenInputOf, Outcome, OutputOf, QueryContract } from '#kernel/contract.ts'
import { newId } from '#kernel/ids.ts'
import { noAnswer, Problem, problemFrom } from './problem.ts'
import { wordsOfRefusal } from '../words.ts'

const base = '/api'

/** How the signer proves who they are at the moment of signing. */
type Given = { password?: string; code?: string; passkey?: object }
/** That command on that record, in the version that was shown: a device answers for nothing else. */
type Deed = { command: string; id: string; version: number | null }
export type Proof = Given | { prove: (deed: Deed) => Promise<Given> }
export type TellWords = { version?: number; idempotencyKey?: string; signature?: Proof; signal?: AbortSignal }

/** `audits.plan` belongs to `audits`. */
export const moduleOf = (contract: { name: string }): string => contract.name.split('.')[0] ?? contract.name

export async function ask<Q extends QueryContract>(
  query: Q,
  params: GivenInputOf<Q>,
  { signal }: { signal?: AbortSignal } = {},
): Promise<OutputOf<Q>> {
  const { path, rest } = addressOf(query, params as Record<string, unknown>)
  const response = await send(`${path}${asQueryString(rest)}`, { method: 'GET', signal }, moduleOf(query))
  return (await response.json()) as OutputOf<Q>
}

export async function tell<C extends CommandContract>(
  command: C,
  input: GivenInputOf<C>,
  { version, idempotencyKey, signature, signal }: TellWords = {},
): Promise<Outcome> {
  const { path, rest } = addressOf(command, input as Record<string, unknown>)
  const headers: Record<string, string> = { 'idempotency-key': idempotencyKey ?? newId() }
  if (version !== undefined) headers['if-match'] = `"${version}"`
  const deed = () => ({ command: command.name, id: String((input as { id?: unknown }).id), version: version ?? null })
  const proof = signature && 'prove' in signature ? await signature.prove(deed()) : signature
  const body = { ...rest, ...(proof ? { signature: proof } : {}) }
  return post(path, body, { method: command.method, headers, signal, module: moduleOf(command) })
}

/** The few routes that are no contracts: the session, signing in and out. */
export async function get<Answer>(path: string, signal?: AbortSignal): Promise<Answer> {
  const response = await send(path, { method: 'GET', signal }, 'kernel')
  return (await response.json()) as Answer
}

type PostWords = { method?: string; headers?: Record<string, string>; signal?: AbortSignal; module?: string }

export async function post<Answer>(path: string, body: unknown, words: PostWords = {}): Promise<Answer> {
  const { method = 'POST', headers, signal, module = 'kernel' } = words
  const init = {
    method,
    signal,
    body: JSON.stringify(body),
    headers: { 'content-type': 'application/json', ...headers },
  }
  const response = await send(path, init, module)
  return (response.status === 204 ? undefined : await response.json()) as Answer
}

async function send(
  path: string,
  init: Omit<RequestInit, 'signal'> & { signal?: AbortSignal | undefined },
  module: string,
) {
  const headers = {
    accept: 'application/json',
    ...(i18next.language ? { 'accept-language': i18next.language } : {}),
    ...(init.headers as Record<string, string> | undefined),
  }
  const { signal, ...others } = init
  const request = {
    credentials: 'same-origin',
    ...others,
    headers,
    ...(signal ? { signal } : {}),
  } satisfies RequestInit
  const response = await fetch(`${base}${path}`, request).catch((failure: unknown) => {
    throw signal?.aborted ? failure : noAnswer(module)
  })
  if (!response.ok) throw await inWords(await problemFrom(response, module))
  if (response.status !== 204 && !response.headers.get('content-type')?.includes('json'))
    throw new Problem({ status: 0, code: 'unexpected', key: 'unexpected', details: {}, fields: [], module })
  return response
}

async function inWords(problem: Problem): Promise<Problem> {
  await wordsOfRefusal([problem.key, ...problem.fields.flatMap(({ key }) => key ?? [])], problem.module)
  return problem
}

/** `:id` in the path is filled from the input; the other fields remain. */
function addressOf(contract: Contract, input: Record<string, unknown>) {
  const rest = { ...input }
  const path = contract.path.replace(/:(\w+)/g, (_, name: string) => {
    const value = rest[name]
    delete rest[name]
    return encodeURIComponent(String(value))
  })
  return { path, rest }
}

function asQueryString(fields: Record<string, unknown>): string {
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries(fields))
    if (value !== undefined && value !== null && value !== '')
      for (const one of Array.isArray(value) ? value : [value]) query.append(name, String(one))
  const text = query.toString()
  return text && `?${text}`
}
