import { Stack, Text, Tooltip } from '@mantine/core'
import type { CSSProperties } from 'react'
import { useTranslation } from 'react-i18next'
import type { ItineraryRow } from '../../../contract/words.ts'
import type { Itinerary } from '../../audit/steps/steps.ts'
import { useNames } from '../../words.tsx'
import look from './day-tracks.module.css'
import { byDay, useItineraryWords } from './itinerary-words.ts'

const minutes = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3))

/** Each day as tracks, one for each auditor: what runs beside what. */
export function DayTracks({ itinerary }: { itinerary: Itinerary }) {
  const { weekday } = useItineraryWords(itinerary)
  return (
    <Stack gap="md" className="no-print">
      {byDay(itinerary.rows).map(([day, rows]) => (
        <div key={day}>
          <Text size="sm" fw={600} mb={6}>
            {weekday(day)}
          </Text>
          <Day rows={rows} itinerary={itinerary} />
        </div>
      ))}
    </Stack>
  )
}

function Day({ rows, itinerary }: { rows: readonly ItineraryRow[]; itinerary: Itinerary }) {
  const { t } = useTranslation('audits-ui')
  const { nameOf } = useNames()
  const { activityOf } = useItineraryWords(itinerary)
  const first = Math.floor(Math.min(...rows.map(({ from }) => minutes(from))) / 60) * 60
  const last = Math.ceil(Math.max(...rows.map(({ to }) => minutes(to))) / 60) * 60
  const span = Math.max(60, last - first)
  const hours = Array.from({ length: span / 60 + 1 }, (_, at) => first + at * 60)
  const lanes = itinerary.team.map(({ person }) => person)
  const isShared = ({ auditorIds }: ItineraryRow) => auditorIds.length === 0 || auditorIds.length === lanes.length
  const place = (row: ItineraryRow) =>
    ({
      '--at': (minutes(row.from) - first) / span,
      '--long': Math.max(0, minutes(row.to) - minutes(row.from)) / span,
    }) as CSSProperties
  const block = (row: ItineraryRow, shared: boolean) => (
    <Tooltip key={row.id} label={`${activityOf(row)} · ${row.from}–${row.to}`}>
      <div className={look.block} data-kind={row.kind} data-shared={shared || undefined} style={place(row)}>
        <span dir="auto">{activityOf(row)}</span>
      </div>
    </Tooltip>
  )
  return (
    <div className={look.box} role="img" aria-label={t('plan.tracks')}>
      <div className={look.hours}>
        {hours.map((hour) => (
          <span key={hour} className={look.hour} style={{ '--at': (hour - first) / span } as CSSProperties}>
            <bdi dir="ltr">{`${String(hour / 60).padStart(2, '0')}:00`}</bdi>
          </span>
        ))}
      </div>
      <div className={look.lanes} style={{ '--count': Math.max(1, lanes.length) } as CSSProperties}>
        {lanes.map((person) => (
          <div key={person.id} className={look.lane}>
            <Tooltip label={nameOf(person)}>
              <Text size="xs" fw={600} className={look.name} component="bdi">
                {person.initials}
              </Text>
            </Tooltip>
            <div className={look.track}>
              {rows
                .filter((row) => !isShared(row) && row.auditorIds.includes(person.id))
                .map((row) => block(row, false))}
            </div>
          </div>
        ))}
        <div className={look.over}>{rows.filter(isShared).map((row) => block(row, true))}</div>
      </div>
    </div>
  )
}
