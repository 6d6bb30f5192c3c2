import { SimpleGrid, Stack } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useFormats } from '#design/word/formats.tsx'
import { HeatGrid, type HeatLevel } from '#design/figure/heat-grid.tsx'
import { LayeredGraph } from '#design/figure/layered-graph.tsx'
import { MonthGrid, type MonthRow } from '#design/figure/month-grid.tsx'
import { Section } from '#design/section.tsx'
import { StatTile } from '#design/figure/stat-tile.tsx'
import { toast } from '#design/step/toast.tsx'
import type { Tone } from '#design/tokens.ts'

const clauses =
  '4.1 4.2 4.3 4.4 5.1 5.2 5.3 6.1 6.2 6.3 7.1 7.2 7.3 7.4 7.5 8.1 8.2 8.3 8.4 8.5 8.6 8.7 9.1 9.2 9.3 10.2 10.3'.split(
    ' ',
  )
const levels: readonly HeatLevel[] = [
  3,
  3,
  3,
  2,
  3,
  3,
  2,
  2,
  3,
  1,
  2,
  2,
  1,
  1,
  2,
  1,
  2,
  0,
  2,
  'bad',
  1,
  2,
  1,
  0,
  0,
  2,
  0,
]
const meanings = { 0: 'none', 1: 'planned', 2: 'evidence', 3: 'audited', bad: 'bad' } as const
const programme: readonly [process: string, ...marks: [month: number, tone: Tone][]][] = [
  ['sales', [1, 'good'], [8, 'info']],
  ['design', [3, 'good'], [11, 'info']],
  ['purchasing', [5, 'warning'], [6, 'good']],
  ['production', [7, 'progress'], [9, 'waiting'], [12, 'neutral']],
]

const thread = [
  ['design', 1, 0],
  ['sales', 0, 1],
  ['production', 2, 1],
  ['purchasing', 2, 1],
] as const

/** What is seen at a glance: figures, coverage, programme. */
export function OverviewSamples() {
  const { t } = useTranslation('web', { keyPrefix: 'design' })
  const { number, percent, month } = useFormats()
  const rows: MonthRow[] = programme.map(([process, ...marks]) => ({
    key: process,
    title: t(`sample.processes.${process}`),
    marks: marks.map(([at, tone]) => ({
      key: `${process}-${at}`,
      month: at,
      tone,
      short: `IA-${String(at).padStart(2, '0')}`,
      meaning: `IA-${String(at).padStart(2, '0')}: ${t(`tone.${tone}`)}, ${month(`2026-${String(at).padStart(2, '0')}-01`, 'long')}`,
    })),
  }))
  return (
    <Stack gap="md">
      <SimpleGrid cols={{ base: 1, xs: 2, lg: 4 }} spacing="md">
        <StatTile
          label={t('sample.open')}
          value={number(1284)}
          trend={{ share: -0.042, than: t('sample.thanBefore'), good: 'less' }}
          course={[9, 8, 8.4, 7, 6.6, 6]}
        />
        <StatTile
          label={t('sample.overdue')}
          value={number(173)}
          trend={{ share: 0.081, than: t('sample.thanBefore'), good: 'less' }}
          course={[3, 3.4, 3.1, 4, 4.6, 5]}
          tone="bad"
        />
        <StatTile
          label={t('sample.onTime')}
          value={percent(0.964, 1)}
          trend={{ share: 0.012, than: t('sample.thanBefore'), good: 'more' }}
          course={[90, 92, 91, 95, 94, 96]}
          tone="good"
        />
        <StatTile label={t('sample.readiness')} value={undefined} caption={t('sample.thanBefore')} />
      </SimpleGrid>
      <Section title={t('words.coverage')}>
        <HeatGrid
          label={t('words.coverage')}
          onOpen={(clause) => toast(clause)}
          cells={clauses.map((clause, at) => {
            const level = levels[at] ?? 0
            return { key: clause, level, meaning: t(`sample.levels.${meanings[level]}`) }
          })}
          levels={([0, 1, 2, 3, 'bad'] as const).map((level) => ({
            level,
            meaning: t(`sample.levels.${meanings[level]}`),
          }))}
        />
      </Section>
      <Section title={t('words.thread')}>
        <LayeredGraph
          label={t('words.thread')}
          nodes={thread.map(([key, layer, hops]) => {
            const body = t(`sample.processes.${key}`)
            return { key, layer, hops, to: '/design', meaning: body, body }
          })}
          edges={[
            ['sales', 'design'],
            ['design', 'production'],
            ['design', 'purchasing'],
          ]}
          titleOf={(layer) => number(layer + 1)}
          moreText={(count) => number(count)}
        />
      </Section>
      <Section title={t('words.programme')}>
        <MonthGrid
          label={t('words.programme')}
          rowsLabel={t('sample.process')}
          year={2026}
          rows={rows}
          today="2026-07-21"
          onOpen={(key) => toast(key)}
        />
      </Section>
    </Stack>
  )
}
