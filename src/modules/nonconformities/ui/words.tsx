import { useTranslation } from 'react-i18next'
import { PersonChip } from '#design/word/person-chip.tsx'
import { StatusPill } from '#design/word/status-pill.tsx'
import type { Tone } from '#design/tokens.ts'
import { useNamed } from '#modules/identity/ui/embed.tsx'
import { useSession } from '#platform/browser/session.ts'
import type { Grade } from '../contract.ts'
import type { NonconformityState, WholeNonconformity } from '../contract/register.ts'
import type { Doer } from '../rules.ts'

const toneOf: Readonly<Record<NonconformityState, Tone>> = {
  raised: 'info',
  disputed: 'warning',
  acknowledged: 'info',
  responded: 'waiting',
  returned: 'warning',
  accepted: 'progress',
  implemented: 'waiting',
  effective: 'good',
  closed: 'good',
  reopened: 'warning',
  voided: 'neutral',
}

export function NonconformityPill({ state }: { state: NonconformityState }) {
  const { t } = useTranslation('nonconformities')
  return <StatusPill tone={toneOf[state]}>{t(`states.${state}`)}</StatusPill>
}

export function GradePill({ grade }: { grade: Grade }) {
  const { t } = useTranslation('nonconformities')
  return <StatusPill tone={grade === 'major' ? 'bad' : 'warning'}>{t(`grades.${grade}`)}</StatusPill>
}

/** Whoever is at the screen, as the rules ask for them. */
export function useDoer(): Doer {
  const { person, roles } = useSession()
  return { id: person?.id ?? '', roles }
}

/** A person of the record, by the names that came with it. */
export function PersonIn({ one, id }: { one: WholeNonconformity; id: string | null }) {
  const named = useNamed()
  const person = one.people.find((each) => each.id === id)
  return person ? <PersonChip name={named(person)} /> : <span aria-hidden>–</span>
}

/** The actions of the cycle that runs now. */
export const actionsNow = (one: WholeNonconformity) => one.actions.filter(({ aboutCycle }) => aboutCycle === one.cycle)
