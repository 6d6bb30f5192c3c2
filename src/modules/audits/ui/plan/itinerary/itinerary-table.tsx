import { Group, Table, Text, Tooltip } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Edition } from '#modules/standards/rules.ts'
import type { Itinerary } from '../../audit/steps/steps.ts'
import { ClauseChips, useNames } from '../../words.tsx'
import { byDay, useItineraryWords } from './itinerary-words.ts'

/** The itinerary as it is sent and printed. */
export function ItineraryTable({ itinerary, edition }: { itinerary: Itinerary; edition: Edition }) {
  const { t } = useTranslation('audits-ui')
  const { nameOf } = useNames()
  const { activityOf, personOf, weekday } = useItineraryWords(itinerary)
  return (
    <Table.ScrollContainer minWidth={640}>
      <Table verticalSpacing={8} aria-label={t('plan.title')}>
        <Table.Thead>
          <Table.Tr>
            {(['time', 'activity', 'place', 'auditors', 'auditee'] as const).map((column) => (
              <Table.Th key={column} fz="xs" fw={500} c="dimmed" w={widths[column]}>
                {t(column)}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        {byDay(itinerary.rows).map(([day, rows]) => (
          <Table.Tbody key={day}>
            <Table.Tr>
              <Table.Th colSpan={5} bg="var(--touchstone-head)" scope="rowgroup">
                <Text size="sm" fw={600} component="time" dateTime={day}>
                  {weekday(day)}
                </Text>
              </Table.Th>
            </Table.Tr>
            {rows.map((row) => {
              const auditee = personOf(row.auditeeId)
              const isPause = row.kind === 'prayer-lunch' || row.kind === 'break'
              return (
                <Table.Tr key={row.id} c={isPause ? 'dimmed' : undefined}>
                  <Table.Td className="number">
                    <bdi dir="ltr" style={{ whiteSpace: 'nowrap' }}>{`${row.from} – ${row.to}`}</bdi>
                  </Table.Td>
                  <Table.Td>
                    <Text size="sm" fw={row.kind === 'audit' ? 500 : 400} dir="auto">
                      {activityOf(row)}
                    </Text>
                    {row.clauses.length > 0 && <ClauseChips edition={edition} numbers={row.clauses} most={8} />}
                  </Table.Td>
                  <Table.Td>{row.place}</Table.Td>
                  <Table.Td>
                    <Group gap={4}>
                      {row.auditorIds.map((id) => {
                        const person = personOf(id)
                        return (
                          person && (
                            <Tooltip key={id} label={nameOf(person)}>
                              <Text component="bdi" size="sm" fw={600}>
                                {person.initials}
                              </Text>
                            </Tooltip>
                          )
                        )
                      })}
                      {row.auditorIds.length === 0 && !isPause && <Text size="sm">{t('plan.all')}</Text>}
                    </Group>
                  </Table.Td>
                  <Table.Td>{auditee ? <bdi>{nameOf(auditee)}</bdi> : ''}</Table.Td>
                </Table.Tr>
              )
            })}
          </Table.Tbody>
        ))}
      </Table>
    </Table.ScrollContainer>
  )
}

const widths: Readonly<Record<string, number | undefined>> = { time: 120, place: 130, auditors: 100, auditee: 170 }
