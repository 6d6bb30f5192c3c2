import { type ReactNode, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { DataGrid, type GridColumn } from '#design/register/data-grid.tsx'
import { EmptyState } from '#design/state/empty-state.tsx'
import { useFormats } from '#design/word/formats.tsx'
import { StatusPill } from '#design/word/status-pill.tsx'
import type { PlannedAudit } from '../../contract/programme.ts'
import { stateKey, toneOfAudit, useNames } from '../words.tsx'
import { standingOf, type WholeProgramme } from './whole-programme.ts'

type Props = { whole: WholeProgramme; onOpen: (id: string) => void; add: ReactNode }

/** What is planned and why, month by month. */
export function PlannedAudits({ whole, onOpen, add }: Props) {
  const { t } = useTranslation('audits-ui')
  const { nameOf, language } = useNames()
  const { month, list } = useFormats()
  const { programme, grid } = whole
  const columns = useMemo<GridColumn<PlannedAudit>[]>(() => {
    const processes = new Map(grid.flatMap(({ process }) => (process ? [[process.id, process] as const] : [])))
    const namesOf = (ids: readonly string[]) =>
      list(ids.flatMap((id) => processes.get(id) ?? []).map(nameOf)) || t('systemWide')
    const first = (at: number) => `${programme.year}-${String(at).padStart(2, '0')}-01`
    return [
      { key: 'month', title: t('month'), width: 100, cell: (one) => month(first(one.month), 'long') },
      { key: 'title', title: t('title'), cell: (one) => one.title },
      { key: 'processes', title: t('processes'), width: 180, wideOnly: true, cell: (one) => namesOf(one.processIds) },
      { key: 'reason', title: t('planned.reason'), width: 220, wideOnly: true, cell: (one) => one.reason },
      {
        key: 'frequency',
        title: t('planned.frequency'),
        width: 132,
        cell: (one) => t(`audits:frequencies.${one.frequency}`),
      },
      {
        key: 'state',
        title: t('state'),
        width: 150,
        cell: (one) => {
          const state = standingOf(whole, one)
          return <StatusPill tone={toneOfAudit(state)}>{t(stateKey(state))}</StatusPill>
        },
      },
    ]
    // biome-ignore lint: the words depend on the language
  }, [whole, language, t])
  return (
    <DataGrid
      label={t('planned.title')}
      columns={columns}
      rows={whole.plannedAudits}
      idOf={(one) => one.id}
      onOpen={(one) => onOpen(one.id)}
      empty={
        <EmptyState
          title={t('planned.none')}
          why={t('planned.noneWhy')}
          clause="9.2.2"
          {...(add ? { action: add } : {})}
        />
      }
    />
  )
}
