import { Group, Text } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { EmptyState } from '#design/state/empty-state.tsx'
import { useFormats } from '#design/word/formats.tsx'
import { MonthGrid, type MonthRow } from '#design/figure/month-grid.tsx'
import { StatusPill } from '#design/word/status-pill.tsx'
import type { GridRow } from '../../contract/programme.ts'
import { stateKey, toneOfAudit, useNames, useToday } from '../words.tsx'
import type { WholeProgramme } from './whole-programme.ts'

type Cell = GridRow['cells'][number]
type Props = { whole: WholeProgramme; onOpen: (plannedAuditId: string) => void }

// `AUD-2026-03` is `03` in a narrow month.
const shortOf = (number: string | null) => number?.split('-').at(-1)
const keyOf = (row: string, { plannedAuditId, auditId, month }: Cell) => `${row} ${month} ${plannedAuditId} ${auditId}`

/** The year as processes by twelve months. */
export function ProgrammeYear({ whole: { programme, grid }, onOpen }: Props) {
  const { t } = useTranslation('audits-ui')
  const { nameOf, language } = useNames()
  const { month } = useFormats()
  const today = useToday()
  const navigate = useNavigate()
  const cells = useMemo(
    () =>
      new Map(
        grid.flatMap(({ process, cells }) =>
          cells.map((cell) => [keyOf(process?.id ?? 'system', cell), cell] as const),
        ),
      ),
    [grid],
  )
  const rows = useMemo<MonthRow[]>(
    () =>
      grid.map(({ process, cells }) => ({
        key: process?.id ?? 'system',
        title: process ? nameOf(process) : t('systemWide'),
        marks: cells.map((cell) => {
          const short = shortOf(cell.number)
          const first = `${programme.year}-${String(cell.month).padStart(2, '0')}-01`
          return {
            key: keyOf(process?.id ?? 'system', cell),
            month: cell.month,
            tone: toneOfAudit(cell.state),
            meaning: [cell.number, cell.title, t(stateKey(cell.state)), month(first, 'long')]
              .filter(Boolean)
              .join(' · '),
            ...(short ? { short } : {}),
          }
        }),
      })),
    // biome-ignore lint: the words depend on the language
    [grid, language, t],
  )
  if (grid.length === 0)
    return <EmptyState title={t('programme.noProcesses')} why={t('programme.noProcessesWhy')} clause="4.4" />
  const open = (key: string) => {
    const cell = cells.get(key)
    if (cell?.auditId) void navigate({ to: '/audits/$id', params: { id: cell.auditId } as never })
    else if (cell?.plannedAuditId) onOpen(cell.plannedAuditId)
  }
  const states = [...new Set([...cells.values()].map(({ state }) => state))]
  return (
    <>
      <MonthGrid
        label={t('programme.year')}
        rowsLabel={t('process')}
        year={programme.year}
        rows={rows}
        today={today}
        onOpen={open}
      />
      {states.length > 0 && (
        <Group gap={8} mt="sm">
          <Text size="xs" c="dimmed">
            {t('programme.legend')}
          </Text>
          {states.map((state) => (
            <StatusPill key={state} tone={toneOfAudit(state)}>
              {t(stateKey(state))}
            </StatusPill>
          ))}
        </Group>
      )}
    </>
  )
}
