import { useTranslation } from 'react-i18next'
import { localeFor, useFormats } from '#design/word/formats.tsx'
import type { ItineraryRow } from '../../../contract/words.ts'
import type { Itinerary } from '../../audit/steps/steps.ts'
import { useNames } from '../../words.tsx'

/** What stands in a row, in words. */
export function useItineraryWords({ processes, people, team }: Pick<Itinerary, 'processes' | 'people' | 'team'>) {
  const { t } = useTranslation('audits-ui')
  const { nameOf } = useNames()
  const { settings } = useFormats()
  const everyone = [...people, ...team.map(({ person }) => person)]
  const personOf = (id: string | null) => everyone.find((one) => one.id === id)
  return {
    personOf,
    activityOf: (row: ItineraryRow) => {
      const process = processes.find(({ id }) => id === row.processId)
      if (process) return row.activity ? `${nameOf(process)}: ${row.activity}` : nameOf(process)
      if (row.activity) return row.activity
      return row.kind === 'audit' && row.clauses.length > 0 ? t('systemWide') : t(`audits:itinerary.${row.kind}`)
    },
    weekday: (day: string) =>
      new Intl.DateTimeFormat(localeFor(settings), {
        weekday: 'long',
        day: 'numeric',
        month: 'long',
        year: 'numeric',
        timeZone: 'UTC',
      }).format(new Date(day)),
  }
}

/** The rows of each day, in the order of the day. */
export function byDay(rows: readonly ItineraryRow[]): [day: string, rows: ItineraryRow[]][] {
  const days = Map.groupBy(inOrder(rows), ({ date }) => date)
  return [...days]
}

export const inOrder = (rows: readonly ItineraryRow[]): ItineraryRow[] =>
  rows.toSorted((one, other) => keyOf(one).localeCompare(keyOf(other)))

const keyOf = ({ date, from, to }: ItineraryRow) => `${date} ${from} ${to}`
