import type { AuditMethod, AuditType, Conclusion, ReportLanguage, TeamRole } from '#modules/audits/contract/words.ts'
import type { AuditState } from '#modules/audits/lifecycle.ts'
import type { SiteKey } from '../company.ts'
import type { FindingTold } from '../findings/told.ts'

export type AuditTold = {
  key: string
  /** Where it stands today. */
  state: AuditState
  type: AuditType
  title: string
  /** Its first day, as the story writes days, and how many days it lasts. */
  day: number
  days: number
  /** When it was proposed; thirty days before where nothing is said. */
  begun?: number
  objectives: string
  /** Why the programme has it in this year. */
  reason: string
  criteria: readonly string[]
  language: ReportLanguage
  method?: AuditMethod
  methodNote?: string
  /** The auditor who leads an audit that others hold, and the body they come from. */
  ledBy?: readonly [string, string]
  processes: readonly (readonly [string, readonly string[]])[]
  clauses?: readonly string[]
  sites: readonly SiteKey[]
  team: readonly (readonly [string, TeamRole])[]
  /** Who answers for it: accepts the plan and the report. */
  auditee: string
  guests?: readonly (readonly [string, string])[]
  /** Questions of that clause did not apply, and why. */
  notApplicable?: readonly [string, string]
  findings?: readonly FindingTold[]
  conclusion?: Conclusion
  objection?: {
    to: string
    reason: string
    ruling: 'overruled' | 'replaced'
    answer: string
    /** Who comes in the place of the one who is replaced. */
    instead?: string
  }
  /** Why it was postponed or cancelled. */
  because?: string
  /** What the second revision of the report says differently. */
  revised?: { note: string; recommendation: string }
  accepted?: string
  closed?: { day: number; note: string }
}
