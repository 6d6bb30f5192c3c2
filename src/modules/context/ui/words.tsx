import { Text } from '@mantine/core'
import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { Beside } from '#design/word/beside.tsx'
import { DateText } from '#design/word/date-text.tsx'
import { StatusPill } from '#design/word/status-pill.tsx'
import type { Tone } from '#design/tokens.ts'
import type { CalendarDate } from '#kernel/dates.ts'
import { useToday } from '#modules/actions/ui/embed.tsx'
import { type HistoryWords, useNamed } from '#modules/identity/ui/embed.tsx'
import { useProcessChoices } from '#modules/processes/ui/embed.tsx'
import { isOverdue } from '../rules/reviews.ts'

type State = 'proposed' | 'current' | 'closed' | 'draft' | 'approved' | 'superseded'

const toneOf: Readonly<Record<State, Tone>> = {
  proposed: 'waiting',
  current: 'info',
  closed: 'neutral',
  draft: 'neutral',
  approved: 'good',
  superseded: 'neutral',
}

export function StatePill({ state }: { state: State }) {
  const { t } = useTranslation('context')
  return <StatusPill tone={toneOf[state]}>{t(`states.${state}`)}</StatusPill>
}

const toneOfEffect = { threat: 'warning', opportunity: 'good', neutral: 'neutral' } as const

export function EffectPill({ effect }: { effect: keyof typeof toneOfEffect }) {
  const { t } = useTranslation('context')
  return <StatusPill tone={toneOfEffect[effect]}>{t(`effects.${effect}`)}</StatusPill>
}

/** The day of the next review; one that is past is told in words too. */
export function ReviewDay({ day, stands = true }: { day: CalendarDate | null; stands?: boolean }) {
  const { t } = useTranslation('context-ui')
  const today = useToday()
  const late = stands && isOverdue(day, today)
  if (!day || !stands) return <span aria-hidden>–</span>
  return (
    <Beside>
      <DateText value={day} {...(late ? { tone: 'late' as const } : {})} />
      {late && (
        <Text component="span" size="xs" c="red">
          {t('review.overdue')}
        </Text>
      )}
    </Beside>
  )
}

/** A text in the language of the page; the other one where it is missing. */
export function useSaid() {
  const named = useNamed()
  return useCallback(
    (one: { statementEn: string; statementAr: string }) => named({ nameEn: one.statementEn, nameAr: one.statementAr }),
    [named],
  )
}

/** How the history of these records is told. */
export function useHistoryWords(): HistoryWords {
  const processes = useProcessChoices()
  return {
    module: 'context',
    vocabulary: {
      state: 'context:states',
      kind: 'context:kinds',
      topic: 'context:topics',
      effect: 'context:effects',
      commitments: 'context:commitments',
    },
    people: ['ownerId', 'memberIds', 'raisedBy', 'authorIds', 'approverId', 'personId'],
    names: new Map(processes.map(({ value, label }) => [value, label])),
    untold: ['changedOn', 'partyId', 'edition', 'documentId'],
  }
}
