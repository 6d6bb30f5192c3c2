import { Badge } from '@mantine/core'
import { IconAlertTriangle, IconCalendar, IconClock } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { localeFor, useFormats } from '#design/word/formats.tsx'
import { daysBetween } from '#kernel/dates.ts'
import type { Urgency } from '../../rules.ts'

/** "tomorrow", "in 5 days", as the language says it. */
export function useRelativeDay(today: string) {
  const { settings } = useFormats()
  const relative = new Intl.RelativeTimeFormat(localeFor(settings), { numeric: 'auto' })
  return (day: string) => {
    const days = daysBetween(today, day)
    return Math.abs(days) < 60 ? relative.format(days, 'day') : relative.format(Math.round(days / 30.4), 'month')
  }
}

const lookOf = {
  overdue: { colour: 'red', icon: IconAlertTriangle },
  today: { colour: 'orange', icon: IconClock },
  week: { colour: 'blue', icon: IconCalendar },
  later: { colour: 'gray', icon: IconCalendar },
} as const

type Props = { due: string | null; today: string; urgency: Urgency }

/** How much time there is; the day itself is told when pointed at. */
export function Due({ due, today, urgency }: Props) {
  const { t } = useTranslation('home')
  const { day } = useFormats()
  const relativeDay = useRelativeDay(today)
  if (!due) return null
  const { colour, icon: Icon } = lookOf[urgency]
  const late = daysBetween(due, today)
  return (
    <Badge
      color={colour}
      size="md"
      leftSection={<Icon size={13} aria-hidden />}
      title={day(due)}
      style={{ flex: 'none' }}
    >
      <time dateTime={due}>{urgency === 'overdue' ? t('work.late', { count: late }) : relativeDay(due)}</time>
    </Badge>
  )
}
