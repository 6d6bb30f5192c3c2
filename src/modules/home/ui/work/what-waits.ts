import { useTranslation } from 'react-i18next'
import { useMyWork } from './my-work.tsx'

/** One sentence about the day: what is overdue, else what is due today, else that all is well. */
export function useWhatWaits(): string {
  const { t } = useTranslation('home')
  const { data } = useMyWork()
  if (!data) return '\u00a0' // the line keeps its height while it is on its way
  const count = (urgency: string) => data.rows.filter((row) => row.urgency === urgency).length
  const [overdue, today, week] = [count('overdue'), count('today'), count('week')]
  if (overdue > 0) return t('waits.overdue', { count: overdue })
  if (today > 0) return t('waits.today', { count: today })
  if (week > 0) return t('waits.week', { count: week })
  return t(data.rows.length > 0 ? 'waits.later' : 'waits.nothing')
}
