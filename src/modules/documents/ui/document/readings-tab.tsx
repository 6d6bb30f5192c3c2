import { Button } from '@mantine/core'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { DataGrid, type GridColumn } from '#design/register/data-grid.tsx'
import { Section } from '#design/section.tsx'
import { EmptyState } from '#design/state/empty-state.tsx'
import { DateText } from '#design/word/date-text.tsx'
import { useFormats } from '#design/word/formats.tsx'
import { PersonChip } from '#design/word/person-chip.tsx'
import type { OutputOf } from '#kernel/contract.ts'
import { useNamed } from '#modules/identity/ui/embed.tsx'
import { again } from '#platform/browser/asking/again.ts'
import { useAsk } from '#platform/browser/asking/query.tsx'
import { useRefusalText } from '#platform/browser/asking/refusal-text.ts'
import { useMay } from '#platform/browser/session.ts'
import { ReadingsOfDocument } from '../../contract/reading.ts'
import type { WholeDocument } from '../../contract/register.ts'
import { documentLifecycle } from '../../lifecycle.ts'
import { ChangeDocument } from '../register/change-document.tsx'
import { ReadingPill } from '../words.tsx'

type Row = OutputOf<typeof ReadingsOfDocument>['rows'][number]

/** Who has read which version, and who has not. */
export function ReadingsTab({ document }: { document: WholeDocument }) {
  const { t } = useTranslation('documents-ui')
  const why = useRefusalText('documents')
  const asked = useAsk(ReadingsOfDocument, { id: document.id })
  const readers = <Readers document={document} />
  const isEmpty = asked.data?.rows.length === 0
  return (
    <Section
      flush
      title={t('record.readings')}
      caption={t('readings.caption')}
      {...(isEmpty ? {} : { aside: readers })}
    >
      <DataGrid
        label={t('record.readings')}
        columns={useColumns()}
        rows={asked.data?.rows}
        idOf={(one) => one.id}
        problem={why(asked.error)}
        onAgain={again(asked)}
        empty={<EmptyState title={t('readings.nobody')} why={t('readings.nobodyWhy')} clause="7.3" action={readers} />}
      />
    </Section>
  )
}

/** Whoever is added is asked at once to read what is in force. */
function Readers({ document }: { document: WholeDocument }) {
  const { t } = useTranslation('documents-ui')
  const [open, setOpen] = useState(false)
  if (!useMay()('documents.write') || !documentLifecycle.may(document.state, 'describe')) return null
  return (
    <>
      <Button variant="default" size="xs" className="no-print" onClick={() => setOpen(true)}>
        {t('fields.distribution')}
      </Button>
      <ChangeDocument document={document} open={open} onClose={() => setOpen(false)} />
    </>
  )
}

function useColumns() {
  const { t } = useTranslation('documents-ui')
  const named = useNamed()
  const { number } = useFormats()
  return useMemo<GridColumn<Row>[]>(
    () => [
      { key: 'person', title: t('fields.person'), cell: ({ person }) => <PersonChip name={named(person)} /> },
      { key: 'revision', title: t('fields.revision'), width: 110, cell: ({ revision }) => number(revision) },
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
        width: 170,
        cell: ({ acknowledgedAt }) => <DateText value={acknowledgedAt} />,
      },
      {
        key: 'state',
        title: t('fields.state'),
        width: 190,
        cell: ({ state }) => <ReadingPill state={state} />,
      },
    ],
    [t, named, number],
  )
}
