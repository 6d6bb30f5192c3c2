import { Chip as Choice, Group, Select, Text } from '@mantine/core'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { DataGrid, type GridColumn } from '#design/register/data-grid.tsx'
import { EmptyState } from '#design/state/empty-state.tsx'
import { Page } from '#design/page.tsx'
import { PersonChip } from '#design/word/person-chip.tsx'
import { RecordNumber } from '#design/word/record-number.tsx'
import { RegisterBar } from '#design/register/register-bar.tsx'
import { Section } from '#design/section.tsx'
import { useNamed } from '#modules/identity/ui/embed.tsx'
import { useAsk } from '#platform/browser/query.tsx'
import { useRefusalText } from '#platform/browser/refusal-text.ts'
import { type RegisterView, useRegisterView } from '#platform/browser/view-state.ts'
import { ActionKind, type ActionLine, ActionState, ListActions } from '../contract.ts'
import { isOverdue } from '../rules.ts'
import { ActionPanel } from './action-panel.tsx'
import { ActionPill, DueText, useToday } from './words.tsx'

type View = RegisterView & { state?: ActionState; kind?: ActionKind; mine?: boolean; overdue?: boolean }

export function ActionsPage() {
  const { t } = useTranslation('actions')
  const why = useRefusalText('actions')
  const { view, asked, show, narrow, paging } = useRegisterView<View>()
  const actions = useAsk(ListActions, {
    ...asked,
    ...(view.state ? { state: view.state } : {}),
    ...(view.kind ? { kind: view.kind } : {}),
    ...(view.mine ? { mine: 'true' } : {}),
    ...(view.overdue ? { overdue: 'true' } : {}),
  })
  return (
    <Page title={t('register.title')} caption={t('register.caption')}>
      <Section flush>
        <RegisterBar search={view.search} onSearch={(search) => narrow({ search })} placeholder={t('register.search')}>
          <Select
            aria-label={t('fields.state')}
            placeholder={t('fields.state')}
            clearable
            w={180}
            value={view.state ?? null}
            onChange={(state) => narrow({ state: (state ?? undefined) as ActionState })}
            data={ActionState.options.map((state) => ({ value: state, label: t(`states.${state}`) }))}
          />
          <Select
            aria-label={t('fields.kind')}
            placeholder={t('fields.kind')}
            clearable
            w={180}
            value={view.kind ?? null}
            onChange={(kind) => narrow({ kind: (kind ?? undefined) as ActionKind })}
            data={ActionKind.options.map((kind) => ({ value: kind, label: t(`kinds.${kind}`) }))}
          />
          <Group gap={6}>
            <Choice
              size="xs"
              checked={Boolean(view.mine)}
              onChange={(mine) => narrow({ mine: mine || undefined } as Partial<View>)}
            >
              {t('register.mine')}
            </Choice>
            <Choice
              size="xs"
              checked={Boolean(view.overdue)}
              onChange={(overdue) => narrow({ overdue: overdue || undefined } as Partial<View>)}
            >
              {t('register.overdue')}
            </Choice>
          </Group>
        </RegisterBar>
        <DataGrid
          label={t('register.title')}
          columns={useColumns()}
          rows={actions.data?.rows}
          idOf={(action) => action.id}
          {...paging(actions.data)}
          fetching={actions.isFetching}
          openId={view.open}
          onOpen={(action) => show({ open: action.id })}
          problem={why(actions.error)}
          onAgain={() => void actions.refetch()}
          empty={<EmptyState title={t('empty.title')} why={t('empty.why')} clause="10.2.1" />}
        />
      </Section>
      <ActionPanel id={view.open} onClose={() => show({ open: undefined } as Partial<View>)} />
    </Page>
  )
}

function useColumns() {
  const { t } = useTranslation('actions')
  const named = useNamed()
  const today = useToday()
  return useMemo<GridColumn<ActionLine>[]>(
    () => [
      {
        key: 'number',
        title: t('fields.number'),
        width: 150,
        cell: ({ number }) =>
          number ? <RecordNumber>{number}</RecordNumber> : <Text size="sm">{t('states.draft')}</Text>,
      },
      { key: 'description', title: t('fields.description'), cell: ({ description }) => description },
      { key: 'kind', title: t('fields.kind'), width: 150, wideOnly: true, cell: ({ kind }) => t(`kinds.${kind}`) },
      {
        key: 'owner',
        title: t('fields.owner'),
        width: 190,
        cell: (action) => <PersonChip name={named({ nameEn: action.ownerNameEn, nameAr: action.ownerNameAr })} />,
      },
      {
        key: 'due',
        title: t('fields.due'),
        width: 190,
        sortable: true,
        cell: (action) => <DueText due={action.due} original={action.originalDue} late={isOverdue(action, today)} />,
      },
      { key: 'state', title: t('fields.state'), width: 190, cell: ({ state }) => <ActionPill state={state} /> },
    ],
    [t, named, today],
  )
}
