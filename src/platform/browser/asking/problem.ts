import { largestFile } from '#kernel/platform-contract.ts'
import type { RefusalCode, RefusalDetails } from '#kernel/refusal.ts'

/** `key` names the text; `message` is for machines that have none. */
export type FieldProblem = { path: string; key?: string; message: string }
/** What the browser itself may run into: no answer at all, or one it cannot read. */
export type ProblemCode = RefusalCode | 'network' | 'unexpected'

type Words = {
  status: number
  code: ProblemCode
  key: string
  details: RefusalDetails
  fields: readonly FieldProblem[]
  module: string
}

/** A "no" that came over the wire (RFC 9457), told in the same words as a `Refusal`. */
export class Problem extends Error implements Words {
  readonly status: number
  readonly code: ProblemCode
  readonly key: string
  readonly details: RefusalDetails
  readonly fields: readonly FieldProblem[]
  /** The module that was asked: its texts are searched first. */
  readonly module: string

  constructor(words: Words) {
    super(`${words.code}: ${words.key}`)
    this.name = 'Problem'
    this.status = words.status
    this.code = words.code
    this.key = words.key
    this.details = words.details
    this.fields = words.fields
    this.module = words.module
  }
}

/** Asked before a file is sent: a browser hears nothing before it has sent all of it. @throws Problem file-too-large */
export function fileMayBeSent(file: Blob, module: string): void {
  if (file.size <= largestFile) return
  const details = { megabytes: largestFile / 1_000_000 }
  throw new Problem({ status: 413, code: 'too-large', key: 'file-too-large', details, fields: [], module })
}

type ProblemJson = { code?: ProblemCode; key?: string; details?: RefusalDetails; fields?: FieldProblem[] }

const codeOfStatus: Readonly<Record<number, ProblemCode>> = {
  400: 'malformed',
  401: 'unauthenticated',
  403: 'forbidden',
  404: 'missing',
  413: 'too-large',
  415: 'unsupported',
  429: 'too-many',
  502: 'unavailable',
  503: 'unavailable',
  504: 'unavailable',
}

export async function problemFrom(response: Response, module: string): Promise<Problem> {
  const json: ProblemJson = await response.json().catch(() => ({})) // a proxy in between may answer in HTML
  const code = json.code ?? codeOfStatus[response.status] ?? 'unexpected'
  return new Problem({
    status: response.status,
    code,
    key: json.key ?? code,
    details: json.details ?? {},
    fields: json.fields ?? [],
    module,
  })
}

export const noAnswer = (module: string): Problem =>
  new Problem({ status: 0, code: 'network', key: 'network', details: {}, fields: [], module })
