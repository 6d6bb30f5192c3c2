import { useNavigate } from '@tanstack/react-router'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { Page } from '#design/page.tsx'
import { DataGrid, type GridColumn } from '#design/register/data-grid.tsx'
import { Section } from '#design/section.tsx'
import { EmptyState } from '#design/state/empty-state.tsx'
import { DateText } from '#design/word/date-text.tsx'
import type { OutputOf } from '#kernel/contract.ts'
import { PersonShown, usePersonShown } from '#modules/identity/ui/embed.tsx'
import { again } from '#platform/browser/asking/again.ts'
import { useAsk } from '#platform/browser/asking/query.tsx'
import { useRefusalText } from '#platform/browser/asking/refusal-text.ts'
import { useSession } from '#platform/browser/session.ts'
import { ReadingsOfPerson } from '../../contract/reading.ts'
import { DocumentNumber, ReadingPill, useTitled } from '../words.tsx'

type Row = OutputOf<typeof ReadingsOfPerson>['rows'][number]

/** What a person has read and has still to read; the quality manager looks at anybody's. */
export function MyReadingsPage() {
  const { t } = useTranslation('documents-ui')
  const why = useRefusalText('documents')
  const navigate = useNavigate()
  const { roles } = useSession()
  const personId = usePersonShown()
  const asked = useAsk(ReadingsOfPerson, { personId }, { when: personId !== '' })
  return (
    <Page title={t('readings.title')} caption={t('readings.caption')}>
      {roles.includes('quality-manager') && <PersonShown label={t('fields.person')} />}
      <Section flush>
        <DataGrid
          label={t('readings.title')}
          columns={useColumns()}
          rows={asked.data?.rows}
          idOf={(one) => one.id}
          opens={({ isVisible }) => isVisible}
          onOpen={(one) => void navigate({ to: `/documents/${one.documentId}` })}
          problem={why(asked.error)}
          onAgain={again(asked)}
          empty={<EmptyState title={t('readings.none')} why={t('readings.noneWhy')} clause="7.3" />}
        />
      </Section>
    </Page>
  )
}

function useColumns() {
  const { t } = useTranslation('documents-ui')
  const titled = useTitled()
  return useMemo<GridColumn<Row>[]>(
    () => [
      {
        key: 'number',
        title: t('fields.number'),
        width: 95,
        cell: ({ number }) => <DocumentNumber number={number} />,
      },
      {
        key: 'title',
        title: t('fields.title'),
        cell: (one) => (one.isVisible ? titled(one) : t('readings.over', { title: titled(one) })),
      },
      { key: 'revision', title: t('fields.revision'), width: 73, cell: ({ revision }) => revision },
      {
        key: 'assignedOn',
        title: t('fields.assignedOn'),
        width: 150,
        wideOnly: true,
        cell: ({ assignedOn }) => <DateText value={assignedOn} />,
      },
      {
        key: 'acknowledgedAt',
        title: t('fields.acknowledgedAt'),
        width: 155,
        cell: ({ acknowledgedAt }) => <DateText value={acknowledgedAt} />,
      },
      {
        key: 'state',
        title: t('fields.state'),
        width: 190,
        cell: ({ state }) => <ReadingPill state={state} />,
      },
    ],
    [t, titled],
  )
}
