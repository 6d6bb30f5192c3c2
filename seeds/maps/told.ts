import type { roles } from './roles.ts'

type Words = readonly [en: string, ar: string]
/** What more there is to say of a step. Without `to` or `ways` it leads to the next one; `ways` make it a decision. */
export type More = {
  input?: string
  output?: string
  /** The key of the document it follows. */
  document?: string
  /** The key of a document that is pinned to it. */
  see?: string
  to?: string
  ways?: Readonly<Record<string, Words>>
  risk?: string
  control?: string
  clause?: string
  indicator?: string
  training?: string
}
export type StepTold = readonly [id: string, role: keyof typeof roles, en: string, ar: string, more?: More]

/** A later revision: which steps go, which read otherwise, and which come in behind others. */
export type MapRevised = {
  day: number
  changeNote: string
  reaches?: 'in-progress' | 'awaiting-approval' | 'awaiting-publish' | 'discarded'
  /** Why it was given up. */
  because?: string
  drops?: readonly string[]
  instead?: readonly StepTold[]
  after?: Readonly<Record<string, readonly StepTold[]>>
}

export type MapTold = {
  process: string
  owner: string
  day: number
  language?: 'en' | 'ar'
  changeNote: string
  steps: readonly StepTold[]
  revised?: MapRevised
}
