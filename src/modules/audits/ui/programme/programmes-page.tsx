import { useNavigate } from '@tanstack/react-router'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { AddEntry } from '#design/register/add-entry.tsx'
import { DataGrid, type GridColumn } from '#design/register/data-grid.tsx'
import { EmptyState } from '#design/state/empty-state.tsx'
import { Page } from '#design/page.tsx'
import { Progress } from '#design/figure/progress.tsx'
import { RecordNumber } from '#design/word/record-number.tsx'
import { RegisterBar } from '#design/register/register-bar.tsx'
import { Section } from '#design/section.tsx'
import type { OutputOf } from '#kernel/contract.ts'
import { again } from '#platform/browser/asking/again.ts'
import { useAsk } from '#platform/browser/asking/query.tsx'
import { useRefusalText } from '#platform/browser/asking/refusal-text.ts'
import { useMay } from '#platform/browser/session.ts'
import { useRegisterView } from '#platform/browser/page/view-state.ts'
import { ListProgrammes } from '../../contract/programme.ts'
import { ProgrammePill } from '../words.tsx'
import { DraftProgrammeForm } from './draft-programme.tsx'

type Row = OutputOf<typeof ListProgrammes>['rows'][number]

/** The audit programmes, one for each year. */
export function ProgrammesPage() {
  const { t } = useTranslation('audits-ui')
  const why = useRefusalText('audits')
  const navigate = useNavigate()
  const { view, asked, narrow, paging } = useRegisterView()
  const programmes = useAsk(ListProgrammes, asked)
  const columns = useMemo<GridColumn<Row>[]>(
    () => [
      {
        key: 'number',
        title: t('number'),
        width: 130,
        sortable: true,
        cell: (one) => <RecordNumber>{one.number}</RecordNumber>,
      },
      { key: 'title', title: t('title'), sortable: true, cell: (one) => one.title },
      { key: 'state', title: t('state'), width: 150, cell: (one) => <ProgrammePill state={one.state} /> },
      {
        key: 'held',
        title: t('programme.held'),
        width: 240,
        cell: (one) => <Progress label={t('programme.held')} done={one.held} of={one.planned} figure />,
      },
    ],
    [t],
  )
  const draft = <DraftButton years={(programmes.data?.rows ?? []).map(({ year }) => year)} />
  return (
    <Page title={t('programmes.title')} caption={t('programmes.caption')} actions={draft}>
      <Section flush>
        <RegisterBar
          search={view.search}
          onSearch={(search) => narrow({ search })}
          placeholder={t('programmes.search')}
        />
        <DataGrid
          label={t('programmes.title')}
          columns={columns}
          rows={programmes.data?.rows}
          idOf={(one) => one.id}
          {...paging(programmes.data)}
          fetching={programmes.isFetching}
          onOpen={({ id }) => void navigate({ to: '/audit-programmes/$id', params: { id } as never })}
          problem={why(programmes.error)}
          onAgain={again(programmes)}
          empty={
            view.search ? (
              <EmptyState title={t('register.nothingFound')} why={t('register.nothingFoundWhy')} />
            ) : (
              <EmptyState title={t('programmes.empty')} why={t('programmes.emptyWhy')} clause="9.2.2" action={draft} />
            )
          }
        />
      </Section>
    </Page>
  )
}

function DraftButton({ years }: { years: readonly number[] }) {
  const { t } = useTranslation('audits-ui')
  const may = useMay()
  if (!may('audits.programme')) return null
  return (
    <AddEntry
      words={t('draftProgramme.open')}
      size={720}
      form={(close) => <DraftProgrammeForm years={years} onClose={close} />}
    />
  )
}
