import { Group, Stack, Text } from '@mantine/core'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { StatTile } from '#design/figure/stat-tile.tsx'
import { Page } from '#design/page.tsx'
import { DataGrid, type GridColumn } from '#design/register/data-grid.tsx'
import { FilterChoice } from '#design/register/register-filters.tsx'
import { Section } from '#design/section.tsx'
import { EmptyState } from '#design/state/empty-state.tsx'
import { DateText } from '#design/word/date-text.tsx'
import { useFormats } from '#design/word/formats.tsx'
import type { Edition } from '#modules/standards/rules.ts'
import { again } from '#platform/browser/asking/again.ts'
import { useAsk } from '#platform/browser/asking/query.tsx'
import { useRefusalText } from '#platform/browser/asking/refusal-text.ts'
import { useView } from '#platform/browser/page/view-state.ts'
import { type ClauseReadiness, Readiness } from '../../contract/readiness.ts'
import { type Lack, lacks } from '../../rules/readiness.ts'
import { ClauseTitle, EditionChip, ScoreBar } from '../words.tsx'
import { ClausePanel } from './clause-panel.tsx'
import { Lacking } from './lacking.tsx'
import look from './readiness.module.css'

type View = { lack?: Lack | 'ready'; open?: string }

/** What an auditor would ask for on each clause, and what is missing. */
export function ReadinessPage() {
  const { t } = useTranslation('implementation-ui')
  const why = useRefusalText('implementation')
  const { percent } = useFormats()
  const [view, show] = useView<View>()
  const asked = useAsk(Readiness, {})
  const edition = asked.data?.edition ?? '9001:2015'
  const all = asked.data?.clauses ?? []
  const rows = asked.data && all.filter((one) => matches(one, view.lack))
  const columns = useColumns(edition)
  const open = all.find(({ clause }) => clause === view.open)
  const share = asked.data?.share ?? null
  return (
    <Page title={t('readiness.title')} caption={t('readiness.caption')} before={<EditionChip edition={edition} />}>
      <Stack gap="md">
        <div className={look.tiles}>
          <StatTile
            label={t('overview.ready')}
            value={share === null ? '–' : percent(share)}
            caption={t('overview.readyWhy')}
          />
          <Section title={t('readiness.missing')} caption={t('readiness.missingWhy')}>
            <Missing clauses={all} />
          </Section>
        </div>
        <Section flush>
          <Group p="md" pb="sm" className="no-print">
            <FilterChoice
              label={t('readiness.filter')}
              width={260}
              value={view.lack}
              options={['ready' as const, ...lacks].map((value) => ({
                value,
                label: t(value === 'ready' ? 'readiness.states.ready' : `lacks.${value}`),
              }))}
              onChange={(lack) => show({ lack: lack as View['lack'] }, { replace: true })}
            />
          </Group>
          <DataGrid
            label={t('readiness.title')}
            columns={columns}
            rows={rows}
            idOf={({ clause }) => clause}
            total={rows?.length ?? 0}
            first={1}
            fetching={asked.isFetching}
            openId={view.open}
            onOpen={({ clause }) => show({ open: clause })}
            problem={why(asked.error)}
            onAgain={again(asked)}
            empty={<EmptyState title={t('readiness.empty')} why={t('readiness.emptyWhy')} />}
          />
        </Section>
      </Stack>
      <ClausePanel
        readiness={open}
        edition={edition}
        assessment={asked.data?.assessment ?? null}
        onClose={() => show({ open: undefined })}
      />
    </Page>
  )
}

const matches = ({ state, lacking }: ClauseReadiness, lack: View['lack']): boolean =>
  lack === undefined || (lack === 'ready' ? state === 'ready' : lacking.includes(lack))

function Missing({ clauses }: { clauses: readonly ClauseReadiness[] }) {
  const { t } = useTranslation('implementation-ui')
  const { number } = useFormats()
  return (
    <Group gap="lg">
      {lacks.map((lack) => (
        <Group key={lack} gap={6}>
          <Text size="sm" fw={600} className="number">
            {number(clauses.filter(({ lacking }) => lacking.includes(lack)).length)}
          </Text>
          <Text size="sm">{t(`lacks.${lack}`)}</Text>
        </Group>
      ))}
    </Group>
  )
}

function useColumns(edition: Edition) {
  const { t } = useTranslation('implementation-ui')
  const { number } = useFormats()
  return useMemo<GridColumn<ClauseReadiness>[]>(
    () => [
      {
        key: 'clause',
        title: t('comparison.clause'),
        cell: ({ clause }) => <ClauseTitle edition={edition} number={clause} />,
      },
      {
        key: 'state',
        title: t('readiness.state'),
        width: 330,
        cell: (row) => <Lacking readiness={row} />,
      },
      {
        key: 'score',
        title: t('implementation:fields.score'),
        width: 150,
        wideOnly: true,
        cell: ({ score, clause }) => (score ? <ScoreBar score={score} label={clause} /> : '–'),
      },
      {
        key: 'evidence',
        title: t('implementation:fields.evidence'),
        width: 100,
        align: 'end',
        wideOnly: true,
        cell: ({ evidence }) => <span className="number">{number(evidence)}</span>,
      },
      {
        key: 'audited',
        title: t('readiness.audited'),
        width: 140,
        wideOnly: true,
        cell: ({ auditedOn }) => <DateText value={auditedOn} />,
      },
    ],
    [t, edition, number],
  )
}
