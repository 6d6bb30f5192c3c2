import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { AddEntry } from '#design/register/add-entry.tsx'
import type { GridColumn } from '#design/register/data-grid.tsx'
import { FilterChoice } from '#design/register/register-filters.tsx'
import { RecordNumber } from '#design/word/record-number.tsx'
import { titleOf } from '#kernel/records/work.ts'
import { useAsk } from '#platform/browser/asking/query.tsx'
import { useMay } from '#platform/browser/session.ts'
import { type Issue, IssueKind, type IssueLine, IssueState, IssueTopic, ListIssues } from '../../contract/issues.ts'
import { ContextFrame } from '../context-frame.tsx'
import { useReviewedColumns } from '../reviews/reviewed-columns.tsx'
import { ReviewedRegister, type ReviewedView, useReviewedView } from '../reviews/reviewed-register.tsx'
import { EffectPill, useSaid } from '../words.tsx'
import { ClimateCard } from './climate-card.tsx'
import { IssueForm } from './issue-form.tsx'
import { IssuePanel } from './issue-panel.tsx'

type View = ReviewedView & { kind?: Issue['kind']; topic?: Issue['topic'] }

export function IssuesPage() {
  const { t } = useTranslation('context')
  const register = useReviewedView<Issue['state'], View>()
  const { view, asked, show, narrow } = register
  const issues = useAsk(ListIssues, {
    ...asked,
    ...(view.kind ? { kind: view.kind } : {}),
    ...(view.topic ? { topic: view.topic } : {}),
  })
  return (
    <ContextFrame tab="issues" actions={<RaiseIssue />}>
      <ClimateCard />
      <ReviewedRegister
        name="issues"
        clause="4.1"
        register={register}
        answered={issues}
        columns={useColumns()}
        states={IssueState.options}
        add={<RaiseIssue />}
        filters={
          <>
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
          </>
        }
      />
      <IssuePanel id={view.open} onClose={() => show({ open: undefined })} />
    </ContextFrame>
  )
}

function RaiseIssue() {
  const { t } = useTranslation('context-ui')
  const may = useMay()
  if (!may('context.propose')) return null
  const words = t(may('context.manage') ? 'issues.add' : 'issues.propose')
  return <AddEntry words={words} size={720} form={(close) => <IssueForm onClose={close} />} />
}

function useColumns() {
  const { t } = useTranslation('context')
  const said = useSaid()
  const reviewed = useReviewedColumns<IssueLine>()
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
      { key: 'kind', title: t('fields.kind'), width: 90, wideOnly: true, cell: ({ kind }) => t(`kinds.${kind}`) },
      {
        key: 'effect',
        title: t('fields.effect'),
        width: 120,
        wideOnly: true,
        cell: ({ effect }) => <EffectPill effect={effect} />,
      },
      ...reviewed,
    ],
    [t, said, reviewed],
  )
}
