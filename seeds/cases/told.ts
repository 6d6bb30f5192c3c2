import type { EvidenceTold } from '../evidence.ts'
import type { SiteKey } from '../company.ts'

/** Days are written as in the whole story: today is 730. */
export type ActionTold = {
  who: string
  what: string
  due: number
  kind?: 'correction' | 'containment' | 'corrective' | 'improvement'
  started?: number
  postponed?: { on: number; to: number; reason: string }
  done?: { on: number; what: string; evidence: readonly EvidenceTold[] }
  /** Sent back by the verifier, and done again. */
  sentBack?: { on: number; reason: string; again: number }
  verified?: { on: number; note: string }
  cancelled?: { on: number; reason: string }
}

export type ResponseTold = {
  on: number
  correction: string
  extent: string
  whys: readonly string[]
  cause: string
  noAction?: string
  actions: readonly ActionTold[]
}

export type ReviewTold = {
  on: number
  verdict: 'effective' | 'ineffective' | 'inconclusive'
  result: string
  evidence: readonly EvidenceTold[]
  next?: number
  by?: string
}

/** One round from the answer to the verdict; what did not work begins another. */
export type RoundTold = {
  response: ResponseTold
  returned?: { on: number; reason: string }
  /** The second answer, where the first was returned. */
  again?: ResponseTold
  accepted?: { on: number; criterion: string; review: number }
  implemented?: number
  reviews?: readonly ReviewTold[]
}

export type RaisedTold = {
  on: number
  by: string
  grade: 'major' | 'minor'
  clause: string
  process: string
  site?: SiteKey
  source: 'process' | 'customer' | 'supplier' | 'management-review'
  statement: string
  evidence: readonly EvidenceTold[]
  due?: number
}

export type CaseTold = {
  key: string
  /** Raised by an audit's report, or by somebody in the course of work. */
  from: { finding: string } | RaisedTold
  /** Who answers, and who decides about the answer. */
  owner: string
  decider: string
  acknowledged?: number
  disputed?: { on: number; reason: string }
  upheld?: { on: number; reason: string }
  postponed?: { on: number; to: number; reason: string }
  rounds?: readonly RoundTold[]
  closed?: { on: number; note: string; by?: string }
  reopened?: { on: number; reason: string; due: number }
  voided?: { on: number; reason: string }
}
