import { Group, Stack, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { EmptyState } from '#design/state/empty-state.tsx'
import { ErrorState } from '#design/state/error-state.tsx'
import { useFormats } from '#design/word/formats.tsx'
import { type HeatCell, HeatGrid, type HeatLevel } from '#design/figure/heat-grid.tsx'
import { LinesLoading } from '#design/state/loading.tsx'
import { Progress } from '#design/figure/progress.tsx'
import { Section } from '#design/section.tsx'
import type { Id } from '#kernel/ids.ts'
import { compareClauses } from '#modules/standards/rules.ts'
import { again } from '#platform/browser/asking/again.ts'
import { useAsk } from '#platform/browser/asking/query.tsx'
import { useRefusalText } from '#platform/browser/asking/refusal-text.ts'
import { useView } from '#platform/browser/page/view-state.ts'
import { type CoverageCell, TheCoverage } from '../../contract/checklist.ts'
import type { WholeAudit } from '../audit/steps/steps.ts'
import { useNames } from '../words.tsx'

const levels: readonly HeatLevel[] = [0, 1, 2, 3, 'bad']

/** Which clause has been asked in which process, as it stands this minute. */
export function CoverageSection({ whole: { audit } }: { whole: WholeAudit }) {
  const { t } = useTranslation('audits-ui')
  const { number } = useFormats()
  const { nameOf } = useNames()
  const why = useRefusalText('audits')
  const [, show] = useView<{ part?: string; section?: string; question?: string; clause?: string }>()
  const asked = useAsk(TheCoverage, { id: audit.id }, audit.state === 'in-progress' ? { everySeconds: 20 } : {})
  if (asked.error) return <ErrorState why={why(asked.error)} onAgain={again(asked)} />
  const coverage = asked.data
  if (!coverage)
    return (
      <Section>
        <LinesLoading lines={6} />
      </Section>
    )
  const rows: { id: Id | null; name: string }[] = [
    ...coverage.processes.map((process) => ({ id: process.id, name: nameOf(process) })),
    { id: null, name: t('execution.sections.system') },
  ]
  const meaningOf = (cell: CoverageCell) =>
    cell.questions === 0
      ? t('execution.coverage.notAsked')
      : t('execution.coverage.cell', {
          answered: number(cell.answered),
          questions: number(cell.questions),
          worst: cell.worst ? t(`audits:grades.${cell.worst}`) : t('execution.noAnswer'),
        })
  const cellsOf = (processId: Id | null): HeatCell[] =>
    coverage.cells
      .filter((cell) => cell.processId === processId)
      .toSorted((one, other) => compareClauses(one.clause, other.clause))
      .map((cell) => ({ key: cell.clause, level: levelOf(cell), meaning: meaningOf(cell) }))
  const shown = rows.map((row) => ({ ...row, cells: cellsOf(row.id) })).filter(({ cells }) => cells.length > 0)
  const untouched = coverage.cells.filter(({ answered }) => answered === 0).length
  if (shown.length === 0)
    return <EmptyState title={t('execution.coverage.empty')} why={t('execution.coverage.emptyWhy')} clause="9.2.2" />
  return (
    <Section title={t('execution.coverage.title')} caption={t('execution.coverage.caption')}>
      <Stack gap="lg">
        <Group gap="xl" align="flex-end">
          <div style={{ flex: '1 1 240px', maxInlineSize: 420 }}>
            <Text size="sm" mb={4}>
              {t('execution.unanswered', { count: coverage.questions - coverage.answered })}
            </Text>
            <Progress label={t('execution.progress')} done={coverage.answered} of={coverage.questions} figure />
          </div>
          <Text size="sm" c={untouched > 0 ? 'orange' : 'dimmed'}>
            {t('execution.coverage.untouched', { count: untouched })}
          </Text>
        </Group>
        {shown.map(({ id, name, cells }, at) => (
          <div key={id ?? 'system'}>
            <Text size="sm" fw={600} mb={6} component="h3" m={0}>
              {name}
            </Text>
            <HeatGrid
              label={name}
              cells={cells}
              levels={
                at === shown.length - 1
                  ? levels.map((level) => ({ level, meaning: t(`execution.coverage.levels.${level}`) }))
                  : []
              }
              onOpen={(clause) => show({ part: undefined, section: id ?? 'system', question: undefined, clause })}
            />
          </div>
        ))}
      </Stack>
    </Section>
  )
}

function levelOf({ questions, answered, worst }: CoverageCell): HeatLevel {
  if (worst === 'major' || worst === 'minor') return 'bad'
  if (answered === 0) return 0
  if (answered === questions) return 3
  return answered * 2 < questions ? 1 : 2
}
