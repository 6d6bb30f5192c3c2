import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { DataGrid, type GridColumn } from '#design/register/data-grid.tsx'
import { RegisterBar } from '#design/register/register-bar.tsx'
import { FilterChoice, FilterSwitches } from '#design/register/register-filters.tsx'
import { Section } from '#design/section.tsx'
import { EmptyState } from '#design/state/empty-state.tsx'
import type { Id } from '#kernel/ids.ts'
import { again } from '#platform/browser/asking/again.ts'
import type { Problem } from '#platform/browser/asking/problem.ts'
import { useRefusalText } from '#platform/browser/asking/refusal-text.ts'
import { type RegisterView, useRegisterView } from '#platform/browser/page/view-state.ts'
import { ChangedSince } from '../changed-since.tsx'
import type { ContextTab } from '../context-frame.tsx'

type State = 'proposed' | 'current' | 'closed'
export type ReviewedView<S extends State = State> = RegisterView & {
  state?: S
  overdue?: boolean
  changedSince?: string
}

/** How a person looks at a register whose entries are looked at again: what is asked of its query. */
export function useReviewedView<S extends State, V extends ReviewedView<S>>() {
  const register = useRegisterView<V>()
  const { state, overdue, changedSince } = register.view
  const asked = {
    ...register.asked,
    ...(state ? { state } : {}),
    ...(overdue ? { overdue: 'true' } : {}),
    ...(changedSince ? { changedSince } : {}),
  }
  return { ...register, asked }
}

type Answered<Row> = {
  data: { rows: Row[]; next: string | null; total: number } | undefined
  error: Problem | null
  isFetching: boolean
  refetch: () => unknown
}
type Props<Row, S extends State> = {
  name: Extract<ContextTab, 'issues' | 'parties'>
  clause: string
  register: Pick<ReturnType<typeof useReviewedView<S, ReviewedView<S>>>, 'view' | 'show' | 'narrow' | 'paging'>
  answered: Answered<Row>
  columns: GridColumn<Row>[]
  states: readonly S[]
  /** The filters that only this register has. */
  filters?: ReactNode
  add: ReactNode
}

/** A register of what has an owner and a day on which it is looked at again. */
export function ReviewedRegister<Row extends { id: Id }, S extends State>(props: Props<Row, S>) {
  const { name, clause, register, answered, columns, states, filters, add } = props
  const { view, show, narrow, paging } = register
  const { t } = useTranslation('context')
  const why = useRefusalText('context')
  return (
    <Section flush>
      <RegisterBar
        search={view.search}
        onSearch={(search) => narrow({ search })}
        placeholder={t(`context-ui:${name}.search`)}
      >
        {filters}
        <FilterChoice
          label={t('fields.state')}
          width={140}
          value={view.state}
          options={states.map((value: State) => ({ value, label: t(`states.${value}`) }))}
          onChange={(state) => narrow({ state: state as S | undefined } as Partial<ReviewedView<S>>)}
        />
        <ChangedSince value={view.changedSince} onChange={(changedSince) => narrow({ changedSince })} />
        <FilterSwitches
          names={['overdue']}
          labelOf={() => t('context-ui:review.overdueOnly')}
          on={view}
          onSwitch={narrow}
        />
      </RegisterBar>
      <DataGrid
        label={t(`tabs.${name}`)}
        columns={columns}
        rows={answered.data?.rows}
        idOf={({ id }) => id}
        {...paging(answered.data)}
        fetching={answered.isFetching}
        openId={view.open}
        onOpen={({ id }) => show({ open: id })}
        problem={why(answered.error)}
        onAgain={again(answered)}
        empty={
          <EmptyState
            title={t(`context-ui:${name}.empty`)}
            why={t(`context-ui:${name}.emptyWhy`)}
            clause={clause}
            action={add}
          />
        }
      />
    </Section>
  )
}
