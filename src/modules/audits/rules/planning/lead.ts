import { type Answer, Refusal } from '#kernel/refusal.ts'
import type { AuditType } from '../../contract/words.ts'

type Led = { type: AuditType; externalLead: string }

/** A certification body or a customer audits us: they judge, and one of us accompanies them and keeps the record here. */
export const isLedByOthers = ({ type, externalLead }: Led): boolean => type !== 'first-party' && externalLead !== ''

/** Our own audits are led by our own people, whose independence and qualification we can show. */
export const ownAuditIsLedByUs = ({ type, externalLead }: Led): Answer =>
  type === 'first-party' && externalLead !== '' ? new Refusal('rule', 'own-audit-led-by-others') : undefined

/** Nobody certifies themselves. */
export const certificationIsLedByOthers = ({ type, externalLead }: Led): Answer =>
  type === 'third-party' && externalLead === '' ? new Refusal('rule', 'certification-needs-external-lead') : undefined
