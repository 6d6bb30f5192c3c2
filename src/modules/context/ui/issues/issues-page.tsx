import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { DataGrid, type GridColumn } from '#design/register/data-grid.tsx'
import { Dialog } from '#design/step/dialog.tsx'
import { EmptyState } from '#design/state/empty-state.tsx'
import { PersonChip } from '#design/word/person-chip.tsx'
import { RecordNumber } from '#design/word/record-number.tsx'
import { RegisterBar } from '#design/register/register-bar.tsx'
import { FilterChoice, FilterSwitches } from '#design/register/register-filters.tsx'
import { Section } from '#design/section.tsx'
import { titleOf } from '#kernel/work.ts'
import { useNamed } from '#modules/identity/ui/embed.tsx'
import { useAsk } from '#platform/browser/query.tsx'
import { useRefusalText } from '#platform/browser/refusal-text.ts'
import { useMay } from '#platform/browser/session.ts'
import { type RegisterView, useRegisterView } from '#platform/browser/view-state.ts'
import { type Issue, IssueKind, type IssueLine, IssueState, IssueTopic, ListIssues } from '../../contract/issues.ts'
import { ChangedSince } from '../changed-since.tsx'
import { ContextFrame } from '../context-frame.tsx'
import { EffectPill, ReviewDay, StatePill, useSaid } from '../words.tsx'
import { ClimateCard } from './climate-card.tsx'
import { IssueForm } from './issue-form.tsx'
import { IssuePanel } from './issue-panel.tsx'

type View = RegisterView & {
  kind?: Issue['kind']
  topic?: Issue['topic']
  state?: Issue['state']
  overdue?: boolean
  changedSince?: string
}

export function IssuesPage() {
  const { t } = useTranslation('context')
  const why = useRefusalText('context')
  const { view, asked, show, narrow, paging } = useRegisterView<View>()
  const issues = useAsk(ListIssues, {
    ...asked,
    ...(view.kind ? { kind: view.kind } : {}),
    ...(view.topic ? { topic: view.topic } : {}),
    ...(view.state ? { state: view.state } : {}),
    ...(view.overdue ? { overdue: 'true' } : {}),
    ...(view.changedSince ? { changedSince: view.changedSince } : {}),
  })
  return (
    <ContextFrame tab="issues" actions={<RaiseIssue />}>
      <ClimateCard />
      <Section flush>
        <RegisterBar
          search={view.search}
          onSearch={(search) => narrow({ search })}
          placeholder={t('context-ui:issues.search')}
        >
          <FilterChoice
            label={t('fields.kind')}
            width={130}
            value={view.kind}
            options={IssueKind.options.map((value) => ({ value, label: t(`kinds.${value}`) }))}
            onChange={(kind) => narrow({ kind } as Partial<View>)}
          />
          <FilterChoice
            label={t('fields.topic')}
            value={view.topic}
            options={IssueTopic.options.map((value) => ({ value, label: t(`topics.${value}`) }))}
            onChange={(topic) => narrow({ topic } as Partial<View>)}
          />
          <FilterChoice
            label={t('fields.state')}
            width={140}
            value={view.state}
            options={IssueState.options.map((value) => ({ value, label: t(`states.${value}`) }))}
            onChange={(state) => narrow({ state } as Partial<View>)}
          />
          <ChangedSince
            value={view.changedSince}
            onChange={(changedSince) => narrow({ changedSince } as Partial<View>)}
          />
          <FilterSwitches
            names={['overdue']}
            labelOf={() => t('context-ui:review.overdueOnly')}
            on={view}
            onSwitch={(change) => narrow(change as Partial<View>)}
          />
        </RegisterBar>
        <DataGrid
          label={t('tabs.issues')}
          columns={useColumns()}
          rows={issues.data?.rows}
          idOf={(issue) => issue.id}
          {...paging(issues.data)}
          fetching={issues.isFetching}
          openId={view.open}
          onOpen={(issue) => show({ open: issue.id })}
          problem={why(issues.error)}
          onAgain={() => void issues.refetch()}
          empty={
            <EmptyState
              title={t('context-ui:issues.empty')}
              why={t('context-ui:issues.emptyWhy')}
              clause="4.1"
              action={<RaiseIssue />}
            />
          }
        />
      </Section>
      <IssuePanel id={view.open} onClose={() => show({ open: undefined } as Partial<View>)} />
    </ContextFrame>
  )
}

function RaiseIssue() {
  const { t } = useTranslation('context-ui')
  const [open, setOpen] = useState(false)
  const may = useMay()
  const close = () => setOpen(false)
  if (!may('context.propose')) return null
  const words = t(may('context.manage') ? 'issues.add' : 'issues.propose')
  return (
    <>
      <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setOpen(true)}>
        {words}
      </Button>
      <Dialog open={open} onClose={close} title={words} size={720}>
        <IssueForm onClose={close} />
      </Dialog>
    </>
  )
}

function useColumns() {
  const { t } = useTranslation('context')
  const named = useNamed()
  const said = useSaid()
  return useMemo<GridColumn<IssueLine>[]>(
    () => [
      {
        key: 'number',
        title: t('fields.number'),
        width: 145,
        sortable: true,
        cell: ({ number }) => <RecordNumber>{number}</RecordNumber>,
      },
      { key: 'statement', title: t('fields.statement'), cell: (issue) => titleOf(said(issue)) },
      { key: 'kind', title: t('fields.kind'), width: 105, wideOnly: true, cell: ({ kind }) => t(`kinds.${kind}`) },
      { key: 'effect', title: t('fields.effect'), width: 150, cell: ({ effect }) => <EffectPill effect={effect} /> },
      {
        key: 'owner',
        title: t('fields.owner'),
        width: 190,
        wideOnly: true,
        cell: (issue) => <PersonChip name={named({ nameEn: issue.ownerNameEn, nameAr: issue.ownerNameAr })} />,
      },
      {
        key: 'nextReview',
        title: t('fields.nextReview'),
        width: 180,
        sortable: true,
        cell: (issue) => <ReviewDay day={issue.nextReview} stands={issue.state === 'current'} />,
      },
      { key: 'state', title: t('fields.state'), width: 130, cell: ({ state }) => <StatePill state={state} /> },
    ],
    [t, named, said],
  )
}
