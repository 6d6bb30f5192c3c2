import { Group, SegmentedControl } from '@mantine/core'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { Chip } from '#design/word/chip.tsx'
import { DataGrid, type GridColumn } from '#design/register/data-grid.tsx'
import { AddEntry } from '#design/register/add-entry.tsx'
import { EmptyState } from '#design/state/empty-state.tsx'
import { Page } from '#design/page.tsx'
import { PersonChip } from '#design/word/person-chip.tsx'
import { RecordNumber } from '#design/word/record-number.tsx'
import { RegisterBar } from '#design/register/register-bar.tsx'
import { FilterChoice } from '#design/register/register-filters.tsx'
import { Section } from '#design/section.tsx'
import { StatusPill } from '#design/word/status-pill.tsx'
import { ListSites } from '#modules/identity/contract.ts'
import { useNamed } from '#modules/identity/ui/embed.tsx'
import { again } from '#platform/browser/asking/again.ts'
import { useAsk } from '#platform/browser/asking/query.tsx'
import { useRefusalText } from '#platform/browser/asking/refusal-text.ts'
import { useMay } from '#platform/browser/session.ts'
import { type RegisterView, useRegisterView } from '#platform/browser/page/view-state.ts'
import { ListProcesses, type ProcessLine } from '../contract.ts'
import { AnswerForClause } from './answer-for-clause.tsx'
import { ProcessTree } from './hierarchy/process-tree.tsx'
import { ProcessForm } from './process-form.tsx'
import { ProcessPanel } from './process-panel.tsx'

type View = RegisterView & {
  state?: 'active' | 'void'
  siteId?: string
  as?: 'tree'
  /** The clause that a process is to answer for. */
  answers?: string
}

export function ProcessesPage() {
  const { t } = useTranslation('processes')
  const why = useRefusalText('processes')
  const named = useNamed()
  const { view, asked, show, narrow, paging } = useRegisterView<View>()
  const columns = useColumns()
  const sites = useAsk(ListSites, { limit: 200 }).data?.rows ?? []
  const processes = useAsk(ListProcesses, {
    ...asked,
    ...(view.state ? { state: view.state } : {}),
    ...(view.siteId ? { siteId: view.siteId } : {}),
  })
  return (
    <Page
      title={t('register.title')}
      caption={t('register.caption')}
      actions={
        <>
          <SegmentedControl
            size="xs"
            className="no-print"
            value={view.as ?? 'list'}
            onChange={(as) => show({ as: as === 'tree' ? 'tree' : undefined } as Partial<View>, { replace: true })}
            data={[
              { value: 'list', label: t('processes-ui:register.asList') },
              { value: 'tree', label: t('processes-ui:register.asTree') },
            ]}
          />
          <AddProcess />
        </>
      }
    >
      {view.as === 'tree' ? (
        <Section flush>
          <ProcessTree />
        </Section>
      ) : (
        <Section flush>
          <RegisterBar
            search={view.search}
            onSearch={(search) => narrow({ search })}
            placeholder={t('register.search')}
          >
            <FilterChoice
              label={t('fields.state')}
              value={view.state}
              options={(['active', 'void'] as const).map((value) => ({ value, label: t(`states.${value}`) }))}
              onChange={(state) => narrow({ state } as Partial<View>)}
            />
            <FilterChoice
              label={t('fields.sites')}
              value={view.siteId}
              options={sites.map((site) => ({ value: site.id, label: named(site) }))}
              onChange={(siteId) => narrow({ siteId } as Partial<View>)}
            />
          </RegisterBar>
          <DataGrid
            label={t('register.title')}
            columns={columns}
            rows={processes.data?.rows}
            idOf={(process) => process.id}
            {...paging(processes.data)}
            fetching={processes.isFetching}
            openId={view.open}
            onOpen={(process) => show({ open: process.id })}
            problem={why(processes.error)}
            onAgain={again(processes)}
            empty={<EmptyState title={t('empty.title')} why={t('empty.why')} clause="4.4.1" action={<AddProcess />} />}
          />
        </Section>
      )}
      <AnswerForClause
        clause={view.answers && String(view.answers)}
        onClose={() => show({ answers: undefined } as Partial<View>, { replace: true })}
      />
      <ProcessPanel id={view.open} onClose={() => show({ open: undefined } as Partial<View>)} />
    </Page>
  )
}

function AddProcess() {
  const { t } = useTranslation('processes')
  if (!useMay()('processes.manage')) return null
  return <AddEntry words={t('steps.add')} size={720} form={(close) => <ProcessForm onClose={close} />} />
}

/** As many as stand in the column whole: a number cut short is another number. */
function shownClauses(clauses: readonly string[]): number {
  let room = 26
  const fits = clauses.findIndex((clause) => (room -= clause.length + 3) < 0)
  return fits === -1 ? clauses.length : fits
}

function useColumns() {
  const { t, i18n } = useTranslation('processes')
  const named = useNamed()
  return useMemo<GridColumn<ProcessLine>[]>(
    () => [
      {
        key: 'code',
        title: t('fields.code'),
        width: 110,
        sortable: true,
        cell: ({ code }) => <RecordNumber>{code}</RecordNumber>,
      },
      { key: 'name', title: t('fields.name'), cell: (process) => named(process) },
      {
        key: 'owner',
        title: t('fields.owner'),
        width: 210,
        cell: (process) => <PersonChip name={named({ nameEn: process.ownerNameEn, nameAr: process.ownerNameAr })} />,
      },
      {
        key: 'clauses',
        title: t('fields.clauses'),
        width: 250,
        wideOnly: true,
        cell: ({ clauses }) => (
          <Group gap={4} component="span" wrap="nowrap">
            {clauses.slice(0, shownClauses(clauses)).map((clause) => (
              <span key={clause} style={{ flex: 'none' }}>
                <Chip code>{clause}</Chip>
              </span>
            ))}
            {clauses.length > shownClauses(clauses) && (
              <span title={clauses.join(' · ')}>
                <bdi dir="ltr">+{(clauses.length - shownClauses(clauses)).toLocaleString(i18n.language)}</bdi>
              </span>
            )}
          </Group>
        ),
      },
      {
        key: 'state',
        title: t('fields.state'),
        width: 130,
        cell: ({ state }) => (
          <StatusPill tone={state === 'active' ? 'good' : 'neutral'}>{t(`states.${state}`)}</StatusPill>
        ),
      },
    ],
    [t, named, i18n.language],
  )
}
