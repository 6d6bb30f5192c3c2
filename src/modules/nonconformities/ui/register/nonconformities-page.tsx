import { Button } from '@mantine/core'
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
import { FilterChoice, FilterSwitches } from '#design/register/register-filters.tsx'
import { Section } from '#design/section.tsx'
import { DueText, useToday } from '#modules/actions/ui/embed.tsx'
import { useNamed } from '#modules/identity/ui/embed.tsx'
import { again } from '#platform/browser/asking/again.ts'
import { useAsk } from '#platform/browser/asking/query.tsx'
import { useRefusalText } from '#platform/browser/asking/refusal-text.ts'
import { useMay } from '#platform/browser/session.ts'
import { type RegisterView, useRegisterView } from '#platform/browser/page/view-state.ts'
import { Grade, Source } from '../../contract.ts'
import { ListNonconformities, type NonconformityLine, NonconformityState } from '../../contract/register.ts'
import { isOverdue } from '../../rules.ts'
import { RaiseNonconformity } from '../embed.tsx'
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
  const choice = (field: 'state' | 'grade' | 'source', words: string, options: readonly string[]) => ({
    label: t(`fields.${field}`),
    value: view[field],
    options: options.map((value) => ({ value, label: t(`${words}.${value}`) })),
    onChange: (value: string | undefined) => narrow({ [field]: value } as Partial<View>),
  })
  return (
    <Page title={t('register.title')} caption={t('register.caption')} actions={<Raise />}>
      <Section flush>
        <RegisterBar search={view.search} onSearch={(search) => narrow({ search })} placeholder={t('register.search')}>
          <FilterChoice {...choice('state', 'states', NonconformityState.options)} />
          <FilterChoice {...choice('grade', 'grades', Grade.options)} />
          <FilterChoice {...choice('source', 'sources', Source.options)} />
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
          rows={found.data?.rows}
          idOf={(one) => one.id}
          {...paging(found.data)}
          fetching={found.isFetching}
          onOpen={(one) => void navigate({ to: `/nonconformities/${one.id}` })}
          problem={why(found.error)}
          onAgain={again(found)}
          empty={<EmptyState title={t('empty.title')} why={t('empty.why')} clause="10.2.1" action={<Raise />} />}
        />
      </Section>
    </Page>
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
        width: 138,
        sortable: true,
        cell: ({ number }) => <RecordNumber>{number}</RecordNumber>,
      },
      { key: 'statement', title: t('fields.statement'), cell: ({ statement }) => statement },
      {
        key: 'clause',
        title: t('fields.clause'),
        width: 78,
        wideOnly: true,
        cell: ({ requirementClause }) => <Chip code>{requirementClause}</Chip>,
      },
      { key: 'grade', title: t('fields.grade'), width: 102, cell: ({ grade }) => <GradePill grade={grade} /> },
      {
        key: 'process',
        title: t('fields.process'),
        width: 75,
        wideOnly: true,
        cell: ({ processCode }) => (processCode ? <RecordNumber>{processCode}</RecordNumber> : '–'),
      },
      {
        key: 'owner',
        title: t('fields.owner'),
        width: 155,
        wideOnly: true,
        cell: (one) => <PersonChip name={named({ nameEn: one.ownerNameEn, nameAr: one.ownerNameAr })} />,
      },
      {
        key: 'responseDue',
        title: t('fields.responseDue'),
        width: 125,
        sortable: true,
        cell: (one) => (
          <DueText due={one.responseDue} original={one.originalResponseDue} late={isOverdue(one, today)} />
        ),
      },
      { key: 'state', title: t('fields.state'), width: 155, cell: ({ state }) => <NonconformityPill state={state} /> },
    ],
    [t, named, today],
  )
}
