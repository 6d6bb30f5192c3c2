import { Group, Select, SimpleGrid, Stack, Table, Text } from '@mantine/core'
import { IconArrowDown, IconArrowUp, IconMinus } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { StatTile } from '#design/figure/stat-tile.tsx'
import { PageLink } from '#design/link.tsx'
import { Page } from '#design/page.tsx'
import { Section } from '#design/section.tsx'
import { EmptyState } from '#design/state/empty-state.tsx'
import { ErrorState } from '#design/state/error-state.tsx'
import { LinesLoading } from '#design/state/loading.tsx'
import { useFormats } from '#design/word/formats.tsx'
import { fieldLook } from '#design/step/form-field.tsx'
import type { OutputOf } from '#kernel/contract.ts'
import { leftToRight, numbered } from '#kernel/direction.ts'
import { again } from '#platform/browser/asking/again.ts'
import { useAsk } from '#platform/browser/asking/query.tsx'
import { useRefusalText } from '#platform/browser/asking/refusal-text.ts'
import { useView } from '#platform/browser/page/view-state.ts'
import { CompareAssessments, ListAssessments } from '../../contract/assessments.ts'
import { areTwoAssessments } from '../../rules/assessment.ts'
import type { Score } from '../../rules/score.ts'
import { ClauseTitle, GradePill, useSaid } from '../words.tsx'

type Compared = OutputOf<typeof CompareAssessments>

/** Two assessments side by side: what has become better, and what has not. */
export function ComparisonPage() {
  const { t } = useTranslation('implementation-ui')
  const why = useRefusalText('implementation')
  const [view, show] = useView<{ one?: string; other?: string }>()
  const all = useAsk(ListAssessments, { limit: 200, sort: 'startedOn' })
  const rows = (all.data?.rows ?? []).filter(({ state }) => state !== 'voided')
  const other = view.other ?? rows.at(-1)?.id
  const one = view.one ?? rows.filter(({ id }) => id !== other).at(-1)?.id
  const refusal = one && other ? areTwoAssessments(one, other) : undefined
  const isChosen = Boolean(one && other && !refusal)
  const asked = useAsk(CompareAssessments, { id: one ?? '', otherId: other ?? '' }, { when: isChosen })
  const data = rows.map(({ id, number, title }) => ({ value: id, label: numbered(number, title) }))
  const choice = (side: 'one' | 'other', value: string | undefined) => (
    <Select
      {...fieldLook({ label: t(`comparison.${side}`), error: side === 'other' ? why(refusal) : undefined })}
      allowDeselect={false}
      value={value ?? null}
      onChange={(id) => show({ [side]: id ?? undefined }, { replace: true })}
      data={data}
    />
  )
  return (
    <Page
      title={t('comparison.title')}
      caption={t('comparison.caption')}
      trail={[{ title: t('register.title'), to: '/implementation/assessments' }]}
    >
      <Stack gap="md">
        {rows.length < 2 && !all.isPending && (
          <Section>
            <EmptyState
              title={t('comparison.empty')}
              why={t('comparison.emptyWhy')}
              action={<PageLink to="/implementation/assessments">{t('comparison.toAssessments')}</PageLink>}
            />
          </Section>
        )}
        {rows.length > 1 && (
          <Section>
            <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="md" verticalSpacing={0}>
              {choice('one', one)}
              {choice('other', other)}
            </SimpleGrid>
          </Section>
        )}
        {asked.error && <ErrorState why={why(asked.error)} onAgain={again(asked)} />}
        {isChosen && !asked.data && !asked.error && <LinesLoading lines={10} />}
        {isChosen && asked.data && <Differences compared={asked.data} />}
      </Stack>
    </Page>
  )
}

function Differences({ compared }: { compared: Compared }) {
  const { t } = useTranslation('implementation-ui')
  const { percent, number } = useFormats()
  const { said } = useSaid()
  const { one, other, clauses, answers } = compared
  const edition = one.assessment.edition > other.assessment.edition ? one.assessment.edition : other.assessment.edition
  const shareOf = ({ share }: Score) => (share === null ? '–' : percent(share))
  return (
    <>
      <SimpleGrid cols={{ base: 2, sm: 3 }} spacing="md">
        {([one, other] as const).map(({ assessment, score }) => (
          <StatTile
            key={assessment.id}
            label={assessment.title}
            value={shareOf(score)}
            caption={t('overview.answered', { done: number(score.answered), of: number(score.questions) })}
          />
        ))}
        <StatTile
          label={t('comparison.change')}
          value={sayChange(percent, one.score, other.score)}
          caption={t('comparison.points')}
        />
      </SimpleGrid>
      <Section title={t('comparison.clauses')}>
        <div style={{ overflowX: 'auto' }}>
          <Table>
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{t('comparison.clause')}</Table.Th>
                <Table.Th>{t('comparison.one')}</Table.Th>
                <Table.Th>{t('comparison.other')}</Table.Th>
                <Table.Th>{t('comparison.change')}</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {clauses.map((row) => (
                <Table.Tr key={row.clause}>
                  <Table.Td>
                    <ClauseTitle edition={edition} number={row.clause} />
                  </Table.Td>
                  <Table.Td className="number">{row.one ? shareOf(row.one) : '–'}</Table.Td>
                  <Table.Td className="number">{row.other ? shareOf(row.other) : '–'}</Table.Td>
                  <Table.Td>
                    <ChangeMark one={row.one} other={row.other} />
                  </Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </div>
      </Section>
      {answers.length > 0 && (
        <Section title={t('comparison.answers')} caption={t('comparison.answersWhy')}>
          <Stack gap="sm">
            {answers.map((row) => (
              <Group key={row.questionId} gap="sm" wrap="nowrap" align="flex-start" justify="space-between">
                <Text size="sm" dir="auto">
                  <bdi dir="ltr" className="number">
                    {row.clause}
                  </bdi>{' '}
                  {said(row.text)}
                </Text>
                <Group gap={6} wrap="nowrap" style={{ flex: 'none' }}>
                  <GradePill grade={row.one} />
                  <span aria-hidden className="turns" style={{ display: 'inline-block' }}>
                    →
                  </span>
                  <GradePill grade={row.other} />
                </Group>
              </Group>
            ))}
          </Stack>
        </Section>
      )}
    </>
  )
}

type Percent = (share: number) => string

/** Between the figures as the page shows them, so that the three agree. */
const inPoints = (one: number, other: number): number => (Math.round(other * 100) - Math.round(one * 100)) / 100

const sayChange = (percent: Percent, one: Score, other: Score): string => {
  if (one.share === null || other.share === null) return '–'
  const difference = inPoints(one.share, other.share)
  return difference > 0 ? leftToRight(`+${percent(difference)}`) : percent(difference)
}

function ChangeMark({ one, other }: { one: Score | null; other: Score | null }) {
  const { t } = useTranslation('implementation-ui')
  const { percent } = useFormats()
  if (!one || !other) return <Text size="sm">{t(one ? 'comparison.gone' : 'comparison.new')}</Text>
  if (one.share === null || other.share === null) {
    const isLeft = [one, other].some(({ answered, questions }) => answered < questions)
    return <Text size="sm">{t(isLeft ? 'comparison.left' : 'comparison.notApplicable')}</Text>
  }
  const difference = inPoints(one.share, other.share)
  const way = difference > 0 ? 'better' : difference < 0 ? 'worse' : 'same'
  const Icon = { better: IconArrowUp, worse: IconArrowDown, same: IconMinus }[way]
  const colour = { better: 'teal', worse: 'red', same: 'gray' }[way]
  return (
    <Text size="sm" component="div" c={`var(--mantine-color-${colour}-text)`}>
      <Group gap={4} wrap="nowrap">
        <Icon size={14} aria-hidden />
        {t(`comparison.${way}`)}
        {way !== 'same' && <span className="number">{sayChange(percent, one, other)}</span>}
      </Group>
    </Text>
  )
}
