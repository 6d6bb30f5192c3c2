import type { AuditState } from '#modules/audits/lifecycle.ts'
import type { AuditTold } from '../audits/told.ts'

/** An audit on its way: what the parts of the story that tell it need to know. */
export type Way = AuditTold & {
  id: string
  lead: string
  /** Days of the story: the first and the last of the audit. */
  from: number
  to: number
  reaches(state: AuditState): boolean
}
