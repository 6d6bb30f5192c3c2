import { Button, Chip as Choice, Group, Select } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Chip } from '#design/word/chip.tsx'
import { DataGrid, type GridColumn } from '#design/register/data-grid.tsx'
import { EmptyState } from '#design/state/empty-state.tsx'
import { Page } from '#design/page.tsx'
import { PersonChip } from '#design/word/person-chip.tsx'
import { RecordNumber } from '#design/word/record-number.tsx'
import { RegisterBar } from '#design/register/register-bar.tsx'
import { Section } from '#design/section.tsx'
import { DueText, useToday } from '#modules/actions/ui/embed.tsx'
import { useNamed } from '#modules/identity/ui/embed.tsx'
import { useAsk } from '#platform/browser/query.tsx'
import { useRefusalText } from '#platform/browser/refusal-text.ts'
import { useMay } from '#platform/browser/session.ts'
import { type RegisterView, useRegisterView } from '#platform/browser/view-state.ts'
import { Grade, Source } from '../../contract.ts'
import { ListNonconformities, type NonconformityLine, NonconformityState } from '../../contract/register.ts'
import { isOverdue } from '../../rules.ts'
import { RaiseNonconformity } from './raise-nonconformity.tsx'
import { GradePill, NonconformityPill } from '../words.tsx'

type View = RegisterView & {
  state?: NonconformityState
  grade?: Grade
  source?: Source
  clause?: string
  mine?: boolean
  overdue?: boolean
  onlyOpen?: boolean
}

export function NonconformitiesPage() {
  const { t } = useTranslation('nonconformities')
  const why = useRefusalText('nonconformities')
  const navigate = useNavigate()
  const { view, asked, narrow, paging } = useRegisterView<View>()
  const { state, grade, source, clause } = view
  const found = useAsk(ListNonconformities, {
    ...asked,
    ...(state ? { state } : {}),
    ...(grade ? { grade } : {}),
    ...(source ? { source } : {}),
    ...(clause ? { clause: String(clause) } : {}),
    ...(view.mine ? { mine: 'true' } : {}),
    ...(view.overdue ? { overdue: 'true' } : {}),
    ...(view.onlyOpen ? { open: 'true' } : {}),
  })
  const set = (change: Partial<View>) => narrow(change)
  return (
    <Page title={t('register.title')} caption={t('register.caption')} actions={<Raise />}>
      <Section flush>
        <RegisterBar search={view.search} onSearch={(search) => narrow({ search })} placeholder={t('register.search')}>
          <Narrow
            field="state"
            value={state}
            words="states"
            options={NonconformityState.options}
            onChange={(value) => set({ state: value as NonconformityState })}
          />
          <Narrow
            field="grade"
            value={grade}
            words="grades"
            options={Grade.options}
            onChange={(value) => set({ grade: value as Grade })}
          />
          <Narrow
            field="source"
            value={source}
            words="sources"
            options={Source.options}
            onChange={(value) => set({ source: value as Source })}
          />
          <Group gap={6}>
            <Choice
              size="xs"
              checked={Boolean(view.mine)}
              onChange={(mine) => set({ mine: mine || undefined } as Partial<View>)}
            >
              {t('register.mine')}
            </Choice>
            <Choice
              size="xs"
              checked={Boolean(view.overdue)}
              onChange={(overdue) => set({ overdue: overdue || undefined } as Partial<View>)}
            >
              {t('register.overdue')}
            </Choice>
            <Choice
              size="xs"
              checked={Boolean(view.onlyOpen)}
              onChange={(only) => set({ onlyOpen: only || undefined } as Partial<View>)}
            >
              {t('register.open')}
            </Choice>
          </Group>
        </RegisterBar>
        <DataGrid
          label={t('register.title')}
          columns={useColumns()}
          rows={found.data?.rows}
          idOf={(one) => one.id}
          {...paging(found.data)}
          fetching={found.isFetching}
          onOpen={(one) => void navigate({ to: `/nonconformities/${one.id}` })}
          problem={why(found.error)}
          onAgain={() => void found.refetch()}
          empty={<EmptyState title={t('empty.title')} why={t('empty.why')} clause="10.2.1" action={<Raise />} />}
        />
      </Section>
    </Page>
  )
}

type NarrowProps = {
  field: string
  words: string
  value: string | undefined
  options: readonly string[]
  onChange: (value: string | undefined) => void
}

function Narrow({ field, words, value, options, onChange }: NarrowProps) {
  const { t } = useTranslation('nonconformities')
  return (
    <Select
      aria-label={t(`fields.${field}`)}
      placeholder={t(`fields.${field}`)}
      clearable
      w={170}
      value={value ?? null}
      onChange={(chosen) => onChange(chosen ?? undefined)}
      data={options.map((option) => ({ value: option, label: t(`${words}.${option}`) }))}
    />
  )
}

function Raise() {
  const { t } = useTranslation('nonconformities')
  const [open, setOpen] = useState(false)
  if (!useMay()('nonconformities.raise')) return null
  return (
    <>
      <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setOpen(true)}>
        {t('steps.raise')}
      </Button>
      <RaiseNonconformity open={open} onClose={() => setOpen(false)} />
    </>
  )
}

function useColumns() {
  const { t } = useTranslation('nonconformities')
  const named = useNamed()
  const today = useToday()
  return useMemo<GridColumn<NonconformityLine>[]>(
    () => [
      {
        key: 'number',
        title: t('fields.number'),
        width: 135,
        sortable: true,
        cell: ({ number }) => <RecordNumber>{number}</RecordNumber>,
      },
      { key: 'statement', title: t('fields.statement'), cell: ({ statement }) => statement },
      {
        key: 'clause',
        title: t('fields.clause'),
        width: 85,
        cell: ({ requirementClause }) => <Chip code>{requirementClause}</Chip>,
      },
      { key: 'grade', title: t('fields.grade'), width: 105, cell: ({ grade }) => <GradePill grade={grade} /> },
      {
        key: 'process',
        title: t('fields.process'),
        width: 85,
        wideOnly: true,
        cell: ({ processCode }) => (processCode ? <RecordNumber>{processCode}</RecordNumber> : '–'),
      },
      {
        key: 'owner',
        title: t('fields.owner'),
        width: 165,
        cell: (one) => <PersonChip name={named({ nameEn: one.ownerNameEn, nameAr: one.ownerNameAr })} />,
      },
      {
        key: 'responseDue',
        title: t('fields.responseDue'),
        width: 140,
        sortable: true,
        cell: (one) => (
          <DueText due={one.responseDue} original={one.originalResponseDue} late={isOverdue(one, today)} />
        ),
      },
      { key: 'state', title: t('fields.state'), width: 190, cell: ({ state }) => <NonconformityPill state={state} /> },
    ],
    [t, named, today],
  )
}
