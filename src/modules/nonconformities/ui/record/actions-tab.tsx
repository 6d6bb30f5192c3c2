import { Button } from '@mantine/core'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { DataGrid, type GridColumn } from '#design/register/data-grid.tsx'
import { EmptyState } from '#design/state/empty-state.tsx'
import { RecordNumber } from '#design/word/record-number.tsx'
import { Section } from '#design/section.tsx'
import type { Action } from '#modules/actions/contract.ts'
import { isOverdue } from '#modules/actions/rules.ts'
import { ActionPanel, ActionPill, DueText, PlanAction, useToday } from '#modules/actions/ui/embed.tsx'
import { useMay } from '#platform/browser/session.ts'
import { useView } from '#platform/browser/page/view-state.ts'
import type { WholeNonconformity } from '../../contract/register.ts'
import { actionFitsTheState } from '../../rules.ts'
import { PersonIn } from '../words.tsx'

/** Everything promised about it, in every cycle. */
export function ActionsTab({ one }: { one: WholeNonconformity }) {
  const { t } = useTranslation('nonconformities')
  const { t: say } = useTranslation('actions')
  const [view, show] = useView<{ open: string }>()
  const [planning, setPlanning] = useState(false)
  const mayPlan = useMay()('actions.plan') && actionFitsTheState(one.state, false) === undefined
  const mayOpen = useMay()('actions.read')
  return (
    <Section
      title={t('record.actions')}
      flush
      aside={
        mayPlan && (
          <Button variant="default" size="xs" onClick={() => setPlanning(true)}>
            {say('steps.plan')}
          </Button>
        )
      }
    >
      <DataGrid
        label={t('record.actions')}
        columns={useColumns(one)}
        rows={one.actions}
        idOf={(action) => action.id}
        openId={view.open}
        {...(mayOpen ? { onOpen: (action: Action) => show({ open: action.id }) } : {})}
        empty={<EmptyState title={say('empty.title')} why={t('parts.threeCaption')} clause="10.2.1" />}
      />
      <ActionPanel id={view.open} onClose={() => show({ open: undefined } as never)} />
      <PlanAction
        open={planning}
        onClose={() => setPlanning(false)}
        refresh="nonconformities"
        kind="containment"
        about={{ record: 'nonconformity', id: one.id, cycle: one.cycle }}
      />
    </Section>
  )
}

function useColumns(one: WholeNonconformity) {
  const { t: say } = useTranslation('actions')
  const today = useToday()
  return useMemo<GridColumn<Action>[]>(
    () => [
      {
        key: 'number',
        title: say('fields.number'),
        width: 150,
        cell: ({ number }) => (number ? <RecordNumber>{number}</RecordNumber> : say('states.draft')),
      },
      { key: 'description', title: say('fields.description'), cell: ({ description }) => description },
      { key: 'kind', title: say('fields.kind'), width: 135, wideOnly: true, cell: ({ kind }) => say(`kinds.${kind}`) },
      {
        key: 'owner',
        title: say('fields.owner'),
        width: 165,
        wideOnly: true,
        cell: ({ ownerId }) => <PersonIn one={one} id={ownerId} />,
      },
      {
        key: 'due',
        title: say('fields.due'),
        width: 130,
        cell: (action) => <DueText due={action.due} original={action.originalDue} late={isOverdue(action, today)} />,
      },
      { key: 'state', title: say('fields.state'), width: 165, cell: ({ state }) => <ActionPill state={state} /> },
    ],
    [say, today, one],
  )
}
