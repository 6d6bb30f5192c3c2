import type { Id } from '#kernel/ids.ts'
import { type Answer, Refusal } from '#kernel/refusal.ts'
import { type Edition, isClause } from '#modules/standards/rules.ts'

export const partyHasName = (names: { nameEn: string; nameAr: string }): Answer =>
  names.nameEn === '' && names.nameAr === '' ? new Refusal('rule', 'party-needs-a-name') : undefined

type Treatment = {
  isAddressed: boolean
  how: string
  processIds: readonly Id[]
  clauses: readonly string[]
  reason: string
}

/** What the system takes care of says how, by which processes or clauses; what it does not take care of says why not. */
export function treatmentIsTold({ isAddressed, how, processIds, clauses, reason }: Treatment): Answer {
  if (!isAddressed) return reason === '' ? new Refusal('rule', 'not-addressed-needs-a-reason') : undefined
  const isTold = how !== '' || processIds.length > 0 || clauses.length > 0
  return isTold ? undefined : new Refusal('rule', 'addressed-needs-a-way')
}

export function clausesExist(edition: Edition, clauses: readonly string[]): Answer {
  const unknown = clauses.find((clause) => !isClause(edition, clause))
  return unknown === undefined ? undefined : new Refusal('rule', 'unknown-clause', { clause: unknown, edition })
}
