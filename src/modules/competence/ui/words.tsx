import { useTranslation } from 'react-i18next'
import type { Tone } from '#design/tokens.ts'
import { Beside } from '#design/word/beside.tsx'
import { DateText } from '#design/word/date-text.tsx'
import { StatusPill } from '#design/word/status-pill.tsx'
import type { CalendarDate } from '#kernel/dates.ts'
import { inLanguage, type Language } from '#kernel/text.ts'
import { useNamed } from '#modules/identity/ui/embed.tsx'
import type { WholeTraining } from '../contract.ts'
import type { ParticipantState, TrainingState } from '../lifecycle.ts'

const toneOf: Readonly<Record<TrainingState, Tone>> = { planned: 'info', closed: 'good', cancelled: 'neutral' }

export function TrainingPill({ state }: { state: TrainingState }) {
  const { t } = useTranslation('competence')
  return <StatusPill tone={toneOf[state]}>{t(`states.${state}`)}</StatusPill>
}

const toneOfParticipant: Readonly<Record<ParticipantState, Tone>> = {
  assigned: 'waiting',
  completed: 'good',
  waived: 'neutral',
  removed: 'neutral',
  lapsed: 'neutral',
}

export function ParticipantPill({ state }: { state: ParticipantState }) {
  const { t } = useTranslation('competence')
  return <StatusPill tone={toneOfParticipant[state]}>{t(`participantStates.${state}`)}</StatusPill>
}

/** The day it is due, and in words that it is past. */
export function DueMark({ day, isOverdue }: { day: CalendarDate; isOverdue: boolean }) {
  const { t } = useTranslation('competence-ui')
  if (!isOverdue) return <DateText value={day} />
  return (
    <Beside>
      <DateText value={day} />
      <StatusPill tone="bad">{t('record.overdue')}</StatusPill>
    </Beside>
  )
}

type Titled = { titleEn: string; titleAr: string }

/** `const titled = useTitled()`, then `titled(training)`: the title in the language of the page. */
export function useTitled() {
  const { language } = useTranslation().i18n
  return ({ titleEn, titleAr }: Titled) => inLanguage({ en: titleEn, ar: titleAr }, language as Language)
}

/** Names by id, of the people this training speaks of. */
export function useNames({ people }: Pick<WholeTraining, 'people'>) {
  const named = useNamed()
  return (id: string | null): string => {
    const person = people.find((one) => one.id === id)
    return person ? named(person) : ''
  }
}
