import { Text } from '@mantine/core'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { DataGrid, type GridColumn } from '#design/register/data-grid.tsx'
import { EmptyState } from '#design/state/empty-state.tsx'
import { Page } from '#design/page.tsx'
import { PersonChip } from '#design/word/person-chip.tsx'
import { RecordNumber } from '#design/word/record-number.tsx'
import { RegisterBar } from '#design/register/register-bar.tsx'
import { FilterChoice, FilterSwitches } from '#design/register/register-filters.tsx'
import { Section } from '#design/section.tsx'
import { useNamed } from '#modules/identity/ui/embed.tsx'
import { again } from '#platform/browser/asking/again.ts'
import { useAsk } from '#platform/browser/asking/query.tsx'
import { useRefusalText } from '#platform/browser/asking/refusal-text.ts'
import { type RegisterView, useRegisterView } from '#platform/browser/page/view-state.ts'
import { ActionKind, type ActionLine, ActionState, ListActions } from '../contract.ts'
import { isOverdue } from '../rules.ts'
import { ActionPanel } from './action-panel.tsx'
import { ActionPill, DueText, useToday } from './words.tsx'

type View = RegisterView & {
  state?: ActionState
  kind?: ActionKind
  mine?: boolean
  overdue?: boolean
  onlyOpen?: boolean
}

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
    ...(view.onlyOpen ? { open: 'true' } : {}),
  })
  return (
    <Page title={t('register.title')} caption={t('register.caption')}>
      <Section flush>
        <RegisterBar search={view.search} onSearch={(search) => narrow({ search })} placeholder={t('register.search')}>
          <FilterChoice
            label={t('fields.state')}
            value={view.state}
            options={ActionState.options.map((value) => ({ value, label: t(`states.${value}`) }))}
            onChange={(state) => narrow({ state: state as ActionState })}
          />
          <FilterChoice
            label={t('fields.kind')}
            value={view.kind}
            options={ActionKind.options.map((value) => ({ value, label: t(`kinds.${value}`) }))}
            onChange={(kind) => narrow({ kind: kind as ActionKind })}
          />
          <FilterSwitches
            names={['mine', 'overdue', 'onlyOpen']}
            labelOf={(name) => t(`register.${name === 'onlyOpen' ? 'open' : name}`)}
            on={view}
            onSwitch={(change) => narrow(change as Partial<View>)}
          />
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
          onAgain={again(actions)}
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
      { key: 'kind', title: t('fields.kind'), width: 135, wideOnly: true, cell: ({ kind }) => t(`kinds.${kind}`) },
      {
        key: 'owner',
        title: t('fields.owner'),
        width: 165,
        wideOnly: true,
        cell: (action) => <PersonChip name={named({ nameEn: action.ownerNameEn, nameAr: action.ownerNameAr })} />,
      },
      {
        key: 'due',
        title: t('fields.due'),
        width: 130,
        sortable: true,
        cell: (action) => <DueText due={action.due} original={action.originalDue} late={isOverdue(action, today)} />,
      },
      { key: 'state', title: t('fields.state'), width: 165, cell: ({ state }) => <ActionPill state={state} /> },
    ],
    [t, named, today],
  )
}
