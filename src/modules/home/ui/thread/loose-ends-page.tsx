import { Button, Group, SegmentedControl, Stack } from '@mantine/core'
import { IconCircleCheck } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { PageLink } from '#design/link.tsx'
import { Page } from '#design/page.tsx'
import { DataGrid, type GridColumn } from '#design/register/data-grid.tsx'
import { Section } from '#design/section.tsx'
import { EmptyState } from '#design/state/empty-state.tsx'
import { DateText } from '#design/word/date-text.tsx'
import { RecordNumber } from '#design/word/record-number.tsx'
import { again } from '#platform/browser/asking/again.ts'
import { useAsk } from '#platform/browser/asking/query.tsx'
import { placeOf } from '#platform/browser/page/record-path.ts'
import { useRefusalText } from '#platform/browser/asking/refusal-text.ts'
import { useMay } from '#platform/browser/session.ts'
import { useView } from '#platform/browser/page/view-state.ts'
import { type LooseEnd, LooseEnds, looseEnds } from '../../contract/thread.ts'
import { LooseCounts, type LooseGroup } from './loose-counts.tsx'
import { useThreadWords } from './use-thread-words.ts'

type View = { end: LooseEnd; months: '12' | '36' }
type Row = LooseGroup['rows'][number]

/** Where the thread ends too early, and where each end is tied. */
export function LooseEndsPage() {
  const { t } = useTranslation('home')
  const [view, show] = useView<View>()
  const months = view.months === '12' ? '12' : '36'
  const asked = useAsk(LooseEnds, { months })
  const end = looseEnds.find((one) => one === view.end) ?? looseEnds[0]
  const group = asked.data?.groups.find(({ key }) => key === end)
  return (
    <Page title={t('loose.title')} caption={t('loose.caption')}>
      <Stack gap="md">
        <LooseCounts groups={asked.data?.groups} chosen={end} />
        <Section
          flush
          title={t(`loose.ends.${end}.title`)}
          caption={t(`loose.ends.${end}.why`)}
          aside={
            <Group gap="xs">
              {end === 'processes-not-audited' && (
                <SegmentedControl
                  size="xs"
                  className="no-print"
                  aria-label={t('loose.within')}
                  value={months}
                  onChange={(value) => show({ months: value as View['months'] }, { replace: true })}
                  data={(['12', '36'] as const).map((value) => ({ value, label: t(`loose.months.${value}`) }))}
                />
              )}
              <Tie end={end} />
            </Group>
          }
        >
          <div style={{ marginBlockStart: 12 }}>
            <Ends end={end} rows={group?.rows} asked={asked} />
          </div>
        </Section>
      </Stack>
    </Page>
  )
}

const tiedAt: Readonly<Record<LooseEnd, { to: string; permission: string }>> = {
  'clauses-without-document': { to: '/documents', permission: 'documents.write' },
  'clauses-without-process': { to: '/processes', permission: 'processes.manage' },
  'processes-not-audited': { to: '/audit-programmes', permission: 'audits.programme' },
  'requirements-without-evidence': { to: '/implementation/assessments', permission: 'implementation.assess' },
  'documents-without-acknowledgement': { to: '/documents', permission: 'documents.write' },
  'documents-without-training': { to: '/trainings', permission: 'competence.write' },
}

/** Where somebody who may can do something about it. */
function Tie({ end }: { end: LooseEnd }) {
  const { t } = useTranslation('home')
  const { to, permission } = tiedAt[end]
  if (!useMay()(permission)) return null
  return (
    <Button variant="default" className="no-print" renderRoot={(props) => <Link to={to} {...props} />}>
      {t(`loose.ends.${end}.tie`)}
    </Button>
  )
}

type EndsProps = {
  end: LooseEnd
  rows: readonly Row[] | undefined
  asked: { error: unknown; isFetching: boolean; refetch: () => unknown }
}

function Ends({ end, rows, asked }: EndsProps) {
  const { t } = useTranslation('home')
  const why = useRefusalText('home')
  const columns = useColumns(end)
  return (
    <DataGrid
      label={t(`loose.ends.${end}.title`)}
      columns={columns}
      rows={rows}
      idOf={(row) => row.id}
      fetching={asked.isFetching}
      problem={why(asked.error as never)}
      onAgain={again(asked)}
      empty={
        <EmptyState
          icon={<IconCircleCheck size={26} stroke={1.5} />}
          title={t('loose.none')}
          why={t(`loose.ends.${end}.none`)}
        />
      }
    />
  )
}

type Step = { permission: string; to: (row: Row) => { to: string; search: Record<string, string> } }

const clauseOf = (row: Row) => row.number ?? ''

/** The step that ties each end, begun for what stands in the row. */
const steps: Readonly<Record<LooseEnd, Step>> = {
  'clauses-without-document': {
    permission: 'documents.write',
    to: (row) => ({ to: '/documents', search: { drafts: clauseOf(row) } }),
  },
  'clauses-without-process': {
    permission: 'processes.manage',
    to: (row) => ({ to: '/processes', search: { answers: clauseOf(row) } }),
  },
  'processes-not-audited': {
    permission: 'audits.plan',
    to: ({ id }) => ({ to: '/audits/new', search: { process: id } }),
  },
  'requirements-without-evidence': {
    permission: 'implementation.assess',
    to: (row) => ({ to: '/implementation/assessments', search: { answers: clauseOf(row) } }),
  },
  'documents-without-acknowledgement': {
    permission: 'documents.write',
    to: ({ id }) => ({ to: `/documents/${id}`, search: { tab: 'readings' } }),
  },
  'documents-without-training': {
    permission: 'competence.write',
    to: ({ id }) => ({ to: '/trainings', search: { teaches: id } }),
  },
}

function useColumns(end: LooseEnd): GridColumn<Row>[] {
  const { t } = useTranslation('home')
  const { titled } = useThreadWords()
  const { permission, to: stepOf } = steps[end]
  const mends = useMay()(permission)
  return useMemo(() => {
    const since: GridColumn<Row> = {
      key: 'since',
      title: t(`loose.ends.${end}.since`),
      width: 190,
      cell: (row) => (row.since ? <DateText value={row.since} /> : t('loose.never')),
    }
    const mend: GridColumn<Row> = {
      key: 'mend',
      title: t('loose.mend'),
      width: 190,
      cell: (row) => <PageLink {...stepOf(row)}>{t(`loose.ends.${end}.mend`)}</PageLink>,
    }
    return [
      {
        key: 'number',
        title: t('loose.number'),
        width: 130,
        cell: (row) => (row.number ? <RecordNumber>{row.number}</RecordNumber> : '–'),
      },
      {
        key: 'title',
        title: t('loose.what'),
        cell: (row) => {
          const { to, search } = placeOf(row.record, row.id)
          return (
            <PageLink to={to} search={row.record === 'clause' ? (search ?? {}) : { tab: 'links' }}>
              {titled(row)}
            </PageLink>
          )
        },
      },
      ...(end.startsWith('clauses') ? [] : [since]),
      ...(mends ? [mend] : []),
    ]
  }, [t, titled, end, mends, stepOf])
}
