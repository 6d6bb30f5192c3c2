import { Select } from '@mantine/core'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { DataGrid, type GridColumn } from '#design/register/data-grid.tsx'
import { DateText } from '#design/word/date-text.tsx'
import { EmptyState } from '#design/state/empty-state.tsx'
import { FactList } from '#design/word/fact-list.tsx'
import { PersonChip } from '#design/word/person-chip.tsx'
import { RecordNumber } from '#design/word/record-number.tsx'
import { RefusableButton } from '#design/step/refusable-button.tsx'
import { RegisterBar } from '#design/register/register-bar.tsx'
import { Section } from '#design/section.tsx'
import { SidePanel } from '#design/register/side-panel.tsx'
import { StatusPill } from '#design/word/status-pill.tsx'
import { Tabs } from '#design/tabs.tsx'
import { type Tone, tones } from '#design/tokens.ts'
import { useView } from '#platform/browser/page/view-state.ts'

type Row = { id: string; number: string; statement: string; process: string; tone: Tone; owner: string; dueOn: string }
const statements = ['training', 'torque', 'mixed', 'log'] as const
const processes = ['production', 'purchasing', 'design', 'sales'] as const
const people = ['Lina Farouk', 'Tom Okafor', '', 'Elena Petrova']

/** A register with its side panel, as every module has one. */
export function RegisterSample() {
  const { t } = useTranslation('web', { keyPrefix: 'design' })
  const [view, show] = useView<{ open?: string; sort?: string; search?: string; tab?: string }>()
  const [selected, setSelected] = useState<string[]>([])
  const rows = useMemo<Row[]>(
    () =>
      Array.from({ length: 8 }, (_, at) => ({
        id: `row-${at}`,
        number: `NC-2026-${String(41 - at).padStart(5, '0')}`,
        statement: t(`sample.rows.${statements[at % 4]}`),
        process: t(`sample.processes.${processes[(at * 3) % 4]}`),
        tone: tones[at % 7] ?? 'neutral',
        owner: people[at % 4] || t('sample.person'),
        dueOn: `2026-12-${String(22 - at).padStart(2, '0')}`,
      })),
    [t],
  )
  const columns = useMemo<GridColumn<Row>[]>(
    () => [
      {
        key: 'number',
        title: t('sample.number'),
        width: 150,
        sortable: true,
        cell: (row) => <RecordNumber>{row.number}</RecordNumber>,
      },
      { key: 'statement', title: t('sample.statement'), sortable: true, cell: (row) => row.statement },
      {
        key: 'process',
        title: t('sample.process'),
        width: 130,
        wideOnly: true,
        sortable: true,
        cell: (row) => row.process,
      },
      {
        key: 'state',
        title: t('sample.state'),
        width: 190,
        cell: (row) => <StatusPill tone={row.tone}>{t(`tone.${row.tone}`)}</StatusPill>,
      },
      {
        key: 'owner',
        title: t('sample.owner'),
        width: 190,
        wideOnly: true,
        cell: (row) => <PersonChip name={row.owner} />,
      },
      {
        key: 'dueOn',
        title: t('sample.due'),
        width: 130,
        sortable: true,
        cell: (row) => <DateText value={row.dueOn} />,
      },
    ],
    [t],
  )
  const open = rows.find((row) => row.id === view.open)
  return (
    <Section title={t('words.grid')} flush>
      <RegisterBar search={view.search} onSearch={(search) => show({ search: search ?? '' }, { replace: true })}>
        <Select
          aria-label={t('sample.state')}
          placeholder={t('sample.state')}
          w={170}
          clearable
          data={tones.map((tone) => ({ value: tone, label: t(`tone.${tone}`) }))}
        />
      </RegisterBar>
      <DataGrid
        label={t('words.grid')}
        columns={columns}
        rows={rows}
        idOf={(row) => row.id}
        rowName={(row) => row.number}
        sort={view.sort}
        onSort={(sort) => show({ sort: sort ?? '' }, { replace: true })}
        openId={view.open}
        onOpen={(row) => show({ open: row.id })}
        selected={selected}
        onSelect={setSelected}
        total={1284}
        onNext={() => undefined}
        empty={<EmptyState title={t('sample.emptyTitle')} why={t('sample.emptyWhy')} />}
      />
      <SidePanel
        open={open !== undefined}
        onClose={() => show({ open: '' })}
        title={open?.statement ?? ''}
        before={
          open && (
            <>
              <RecordNumber strong>{open.number}</RecordNumber>
              <StatusPill tone={open.tone}>{t(`tone.${open.tone}`)}</StatusPill>
            </>
          )
        }
        actions={
          <>
            <RefusableButton>{t('sample.approve')}</RefusableButton>
            <RefusableButton variant="default" refusal={t('sample.refusal')}>
              {t('sample.close')}
            </RefusableButton>
          </>
        }
      >
        <Tabs
          label={t('words.grid')}
          shown={view.tab}
          onShow={(tab) => show({ tab }, { replace: true })}
          tabs={[
            {
              key: 'detail',
              title: t('sample.detail'),
              body: (
                <FactList
                  facts={[
                    { label: t('sample.process'), value: open?.process },
                    { label: t('sample.owner'), value: open && <PersonChip name={open.owner} /> },
                    { label: t('sample.due'), value: <DateText value={open?.dueOn} /> },
                    { label: t('sample.statement'), value: open?.statement, wide: true },
                  ]}
                />
              ),
            },
            { key: 'actions', title: t('sample.actions'), count: '3' },
            { key: 'history', title: t('sample.history') },
          ]}
        />
      </SidePanel>
    </Section>
  )
}
