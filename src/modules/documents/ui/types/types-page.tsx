import { Button } from '@mantine/core'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Page } from '#design/page.tsx'
import { DataGrid, type GridColumn } from '#design/register/data-grid.tsx'
import { RegisterBar } from '#design/register/register-bar.tsx'
import { FilterChoice } from '#design/register/register-filters.tsx'
import { SidePanel } from '#design/register/side-panel.tsx'
import { Section } from '#design/section.tsx'
import { EmptyState } from '#design/state/empty-state.tsx'
import { ConfirmWithReason } from '#design/step/confirm-with-reason.tsx'
import { AddEntry } from '#design/register/add-entry.tsx'
import { useFormats } from '#design/word/formats.tsx'
import { RecordNumber } from '#design/word/record-number.tsx'
import { StatusPill } from '#design/word/status-pill.tsx'
import { useStep } from '#modules/actions/ui/embed.tsx'
import { useNamed } from '#modules/identity/ui/embed.tsx'
import { again } from '#platform/browser/asking/again.ts'
import { useAsk } from '#platform/browser/asking/query.tsx'
import { useRefusalText } from '#platform/browser/asking/refusal-text.ts'
import { useMay } from '#platform/browser/session.ts'
import { type RegisterView, useRegisterView } from '#platform/browser/page/view-state.ts'
import { ListTypes, TypeKind, type TypeLine, VoidType } from '../../contract/types.ts'
import { UsualTypes } from '../register/register-deeds.tsx'
import { usualTypes } from '../../rules/types.ts'
import { TypeForm } from './type-form.tsx'

type View = RegisterView & { kind?: TypeKind }

/** The types of documents and records: how they are numbered, who decides, how long they are kept. */
export function TypesPage() {
  const { t } = useTranslation('documents-ui')
  const why = useRefusalText('documents')
  const { view, asked, show, narrow, paging } = useRegisterView<View>()
  const types = useAsk(ListTypes, { ...asked, ...(view.kind ? { kind: view.kind } : {}) })
  const prefixes = types.data?.rows.map(({ prefix }) => prefix) ?? []
  const isWhole = types.data?.next === null && !view.search && !view.kind
  const lacksUsual = isWhole && usualTypes.some(({ prefix }) => !prefixes.includes(prefix))
  const open = types.data?.rows.find(({ id }) => id === view.open)
  return (
    <Page
      title={t('types.title')}
      caption={t('types.caption')}
      actions={
        <>
          {lacksUsual && <UsualTypes />}
          <AddType />
        </>
      }
    >
      <Section flush>
        <RegisterBar search={view.search} onSearch={(search) => narrow({ search })}>
          <FilterChoice
            label={t('fields.kind')}
            value={view.kind}
            options={TypeKind.options.map((value) => ({ value, label: t(`documents:kinds.${value}`) }))}
            onChange={(kind) => narrow({ kind } as Partial<View>)}
          />
        </RegisterBar>
        <DataGrid
          label={t('types.title')}
          columns={useColumns()}
          rows={types.data?.rows}
          idOf={(type) => type.id}
          {...paging(types.data)}
          fetching={types.isFetching}
          openId={view.open}
          onOpen={(type) => show({ open: type.id })}
          problem={why(types.error)}
          onAgain={again(types)}
          empty={
            <EmptyState title={t('types.empty')} why={t('types.emptyWhy')} clause="7.5.2" action={<UsualTypes />} />
          }
        />
      </Section>
      <TypePanel type={open} onClose={() => show({ open: undefined } as Partial<View>)} />
    </Page>
  )
}

function AddType() {
  const { t } = useTranslation('documents-ui')
  if (!useMay()('documents.manage')) return null
  return <AddEntry words={t('steps.addType')} size={720} form={(close) => <TypeForm onClose={close} />} />
}

function TypePanel({ type, onClose }: { type: TypeLine | undefined; onClose: () => void }) {
  const { t } = useTranslation('documents-ui')
  const named = useNamed()
  const [asking, setAsking] = useState(false)
  const end = useStep(VoidType, 'documents')
  const mayChange = useMay()('documents.manage') && type?.state === 'active'
  const close = () => setAsking(false)
  return (
    <SidePanel
      open={type !== undefined}
      onClose={onClose}
      title={type ? named(type) : ''}
      before={type && <RecordNumber strong>{type.prefix}</RecordNumber>}
      actions={
        mayChange && (
          <Button variant="subtle" color="gray" onClick={() => setAsking(true)}>
            {t('steps.voidType')}
          </Button>
        )
      }
    >
      {type && <TypeForm key={`${type.id}-${type.version}`} type={type} locked={!mayChange} onClose={onClose} />}
      {type && (
        <ConfirmWithReason
          open={asking}
          onClose={close}
          title={t('steps.voidType')}
          what={t('ask.voidType')}
          confirm={t('steps.voidType')}
          danger
          busy={end.busy}
          problem={end.problem}
          onConfirm={(reason) =>
            void end.run({ id: type.id, reason }, { version: type.version }, t('done.voidType'), close)
          }
        />
      )}
    </SidePanel>
  )
}

function useColumns() {
  const { t } = useTranslation('documents-ui')
  const named = useNamed()
  const { number } = useFormats()
  return useMemo<GridColumn<TypeLine>[]>(() => {
    const months = (count: number | null, none = '–') => (count === null ? none : t('types.months', { count }))
    return [
      {
        key: 'prefix',
        title: t('fields.prefix'),
        width: 90,
        sortable: true,
        cell: ({ prefix }) => <RecordNumber>{prefix}</RecordNumber>,
      },
      { key: 'name', title: t('fields.name'), cell: (type) => named(type) },
      { key: 'kind', title: t('fields.kind'), width: 100, cell: ({ kind }) => t(`documents:kinds.${kind}`) },
      {
        key: 'next',
        title: t('fields.nextNumber'),
        width: 120,
        cell: ({ nextNumber }) => <RecordNumber>{nextNumber}</RecordNumber>,
      },
      { key: 'given', title: t('fields.given'), width: 90, wideOnly: true, cell: ({ given }) => number(given) },
      {
        key: 'review',
        title: t('types.review'),
        width: 115,
        wideOnly: true,
        cell: ({ reviewMonths }) => months(reviewMonths),
      },
      {
        key: 'retention',
        title: t('types.kept'),
        width: 115,
        wideOnly: true,
        cell: ({ kind, retentionMonths }) => months(retentionMonths, kind === 'record' ? t('records.forGood') : '–'),
      },
      {
        key: 'state',
        title: t('fields.state'),
        width: 140,
        cell: ({ state }) => (
          <StatusPill tone={state === 'active' ? 'good' : 'neutral'}>{t(`documents:states.type.${state}`)}</StatusPill>
        ),
      },
    ]
  }, [t, named, number])
}
