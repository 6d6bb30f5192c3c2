import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { Page } from '#design/page.tsx'
import { DataGrid, type GridColumn } from '#design/register/data-grid.tsx'
import { RegisterBar } from '#design/register/register-bar.tsx'
import { FilterChoice, FilterSwitches } from '#design/register/register-filters.tsx'
import { Section } from '#design/section.tsx'
import { EmptyState } from '#design/state/empty-state.tsx'
import { AddEntry } from '#design/register/add-entry.tsx'
import { DateText } from '#design/word/date-text.tsx'
import { RecordNumber } from '#design/word/record-number.tsx'
import { useNamed } from '#modules/identity/ui/embed.tsx'
import { again } from '#platform/browser/asking/again.ts'
import { useAsk } from '#platform/browser/asking/query.tsx'
import { useRefusalText } from '#platform/browser/asking/refusal-text.ts'
import { useMay } from '#platform/browser/session.ts'
import { type RegisterView, useRegisterView } from '#platform/browser/page/view-state.ts'
import { ListRecords, type RecordLine } from '../../contract/records.ts'
import { ListTypes } from '../../contract/types.ts'
import { type RecordState, retainedRecordLifecycle } from '../../lifecycle.ts'
import { RecordForm } from './record-form.tsx'
import { RecordPanel } from './record-panel.tsx'
import { RecordPill } from './record-words.tsx'

type View = RegisterView & { typeId?: string; state?: RecordState; held?: boolean; ripe?: boolean }

/** What proves what was done: where it is, how long it is kept, what holds it. */
export function RecordsPage() {
  const { t } = useTranslation('documents-ui')
  const why = useRefusalText('documents')
  const named = useNamed()
  const { view, asked, show, narrow, paging } = useRegisterView<View>()
  const types = useAsk(ListTypes, { limit: 200, kind: 'record' }).data?.rows ?? []
  const found = useAsk(ListRecords, {
    ...asked,
    ...(view.typeId ? { typeId: view.typeId } : {}),
    ...(view.state ? { state: view.state } : {}),
    ...(view.held ? { held: 'true' } : {}),
    ...(view.ripe ? { ripe: 'true' } : {}),
  })
  return (
    <Page title={t('records.title')} caption={t('records.caption')} actions={<Keep />}>
      <Section flush>
        <RegisterBar search={view.search} onSearch={(search) => narrow({ search })} placeholder={t('records.search')}>
          <FilterChoice
            label={t('fields.type')}
            value={view.typeId}
            options={types.map((one) => ({ value: one.id, label: named(one) }))}
            onChange={(typeId) => narrow({ typeId } as Partial<View>)}
          />
          <FilterChoice
            label={t('fields.state')}
            value={view.state}
            options={retainedRecordLifecycle.states.map((value) => ({
              value,
              label: t(`documents:states.record.${value}`),
            }))}
            onChange={(state) => narrow({ state } as Partial<View>)}
          />
          <FilterSwitches
            names={['held', 'ripe']}
            labelOf={(name) => t(`records.${name}`)}
            on={view}
            onSwitch={(change) => narrow(change as Partial<View>)}
          />
        </RegisterBar>
        <DataGrid
          label={t('records.title')}
          columns={useColumns()}
          rows={found.data?.rows}
          idOf={(one) => one.id}
          {...paging(found.data)}
          fetching={found.isFetching}
          openId={view.open}
          onOpen={(one) => show({ open: one.id })}
          problem={why(found.error)}
          onAgain={again(found)}
          empty={<EmptyState title={t('records.empty')} why={t('records.emptyWhy')} clause="7.5.3" action={<Keep />} />}
        />
      </Section>
      <RecordPanel id={view.open} onClose={() => show({ open: undefined } as Partial<View>)} />
    </Page>
  )
}

function Keep() {
  const { t } = useTranslation('documents-ui')
  if (!useMay()('documents.keep-records')) return null
  return <AddEntry words={t('steps.keep')} size={640} form={(close) => <RecordForm onClose={close} />} />
}

function useColumns() {
  const { t } = useTranslation('documents-ui')
  const named = useNamed()
  return useMemo<GridColumn<RecordLine>[]>(
    () => [
      {
        key: 'number',
        title: t('fields.number'),
        width: 120,
        sortable: true,
        cell: ({ number }) => <RecordNumber>{number}</RecordNumber>,
      },
      { key: 'title', title: t('fields.title'), sortable: true, cell: ({ title }) => title },
      {
        key: 'type',
        title: t('fields.type'),
        width: 150,
        wideOnly: true,
        cell: (one) => named({ nameEn: one.typeNameEn, nameAr: one.typeNameAr }),
      },
      {
        key: 'createdOn',
        title: t('fields.createdOn'),
        width: 125,
        wideOnly: true,
        sortable: true,
        cell: ({ createdOn }) => <DateText value={createdOn} />,
      },
      {
        key: 'retainUntil',
        title: t('fields.retainUntil'),
        width: 135,
        sortable: true,
        cell: ({ retainUntil }) => (retainUntil ? <DateText value={retainUntil} /> : t('records.forGood')),
      },
      {
        key: 'state',
        title: t('fields.state'),
        width: 190,
        cell: ({ state, isHeld }) => <RecordPill state={state} isHeld={isHeld} />,
      },
    ],
    [t, named],
  )
}
