import { Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Beside } from '#design/word/beside.tsx'
import { DateText } from '#design/word/date-text.tsx'
import { useFormats } from '#design/word/formats.tsx'
import { StatusPill } from '#design/word/status-pill.tsx'
import type { Tone } from '#design/tokens.ts'
import { type CalendarDate, dayIn } from '#kernel/dates.ts'
import type { ActionState } from '../contract.ts'

const toneOf: Readonly<Record<ActionState, Tone>> = {
  draft: 'neutral',
  open: 'info',
  'in-progress': 'progress',
  'pending-verification': 'waiting',
  'effectiveness-pending': 'waiting',
  closed: 'good',
  cancelled: 'neutral',
}

export function ActionPill({ state }: { state: ActionState }) {
  const { t } = useTranslation('actions')
  return <StatusPill tone={toneOf[state]}>{t(`states.${state}`)}</StatusPill>
}

/** The day it is where the organisation is. */
export function useToday(): CalendarDate {
  const { settings } = useFormats()
  return dayIn(new Date(), settings.timeZone)
}

type DueProps = { due: CalendarDate; original?: CalendarDate; late?: boolean }

/** The day something is due; the day first promised stays beside it. */
export function DueText({ due, original, late = false }: DueProps) {
  return (
    <Beside>
      <DateText value={due} {...(late ? { tone: 'late' as const } : {})} />
      {original && original !== due && (
        <Text component="s" size="xs" c="dimmed" td="line-through">
          <DateText value={original} />
        </Text>
      )}
    </Beside>
  )
}
