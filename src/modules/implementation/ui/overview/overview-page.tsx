import { Group, SimpleGrid, Stack, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { StatTile } from '#design/figure/stat-tile.tsx'
import { PageLink } from '#design/link.tsx'
import { Page } from '#design/page.tsx'
import { Section } from '#design/section.tsx'
import { EmptyState } from '#design/state/empty-state.tsx'
import { ErrorState } from '#design/state/error-state.tsx'
import { PageLoading } from '#design/state/loading.tsx'
import { useFormats } from '#design/word/formats.tsx'
import { RecordNumber } from '#design/word/record-number.tsx'
import type { OutputOf } from '#kernel/contract.ts'
import { again } from '#platform/browser/asking/again.ts'
import { useAsk } from '#platform/browser/asking/query.tsx'
import { useRefusalText } from '#platform/browser/asking/refusal-text.ts'
import { useMay } from '#platform/browser/session.ts'
import { Overview } from '../../contract/readiness.ts'
import { StartAssessment } from '../assessments/start-assessment.tsx'
import { AssessmentPill, EditionChip, ScoreBar, useSaid, useTimeLeft } from '../words.tsx'
import { NextSteps } from './next-steps.tsx'

type Standing = OutputOf<typeof Overview>

/** Where we stand on the way to certification, and what is next. */
export function OverviewPage() {
  const { t } = useTranslation('implementation-ui')
  const why = useRefusalText('implementation')
  const asked = useAsk(Overview, {})
  const title = t('overview.title')
  if (asked.error)
    return (
      <Page title={title} caption={t('overview.caption')}>
        <ErrorState why={why(asked.error)} onAgain={again(asked)} />
      </Page>
    )
  if (!asked.data) return <PageLoading />
  return (
    <Page title={title} caption={t('overview.caption')}>
      <Stack gap="md">
        <Tiles standing={asked.data} />
        <SimpleGrid cols={{ base: 1, md: 2 }} spacing="md">
          <Chapters standing={asked.data} />
          <Section title={t('next.title')} caption={t('next.caption')}>
            <NextSteps standing={asked.data} />
          </Section>
        </SimpleGrid>
      </Stack>
    </Page>
  )
}

function Tiles({ standing }: { standing: Standing }) {
  const { t } = useTranslation('implementation-ui')
  const { percent, number, date } = useFormats()
  const { latest, plan, readyShare, transitionDeadline, edition } = standing
  const timeLeft = useTimeLeft()
  const may = useMay()
  const share = latest?.score.share
  return (
    <SimpleGrid cols={{ base: 2, lg: 4 }} spacing="md">
      <StatTile
        label={t('overview.score')}
        value={share === null || share === undefined ? '–' : percent(share)}
        caption={
          latest
            ? t('overview.answered', { done: number(latest.score.answered), of: number(latest.score.questions) })
            : t('overview.noAssessment')
        }
        {...(latest ? { to: `/implementation/assessments/${latest.id}` } : {})}
      />
      <StatTile
        label={t('overview.ready')}
        value={readyShare === null ? '–' : percent(readyShare)}
        caption={t('overview.readyWhy')}
        to="/implementation/readiness"
      />
      <StatTile
        label={t('overview.plan')}
        value={plan ? t('design:partOf', { part: plan.done, whole: plan.of }) : '–'}
        caption={plan ? t('overview.planUntil', { day: date(plan.certificationOn) }) : t('overview.noPlan')}
        to="/implementation/plan"
      />
      <StatTile
        label={t('overview.deadline')}
        value={date(transitionDeadline)}
        caption={
          edition === '9001:2026'
            ? t('overview.deadlineOver')
            : `${timeLeft(transitionDeadline)} ${t('overview.deadlineWhy')}`
        }
        {...(may('identity.settings') ? { to: '/organisation' } : {})}
      />
    </SimpleGrid>
  )
}

function Chapters({ standing: { latest, chapters } }: { standing: Standing }) {
  const { t } = useTranslation('implementation-ui')
  const { said } = useSaid()
  if (!latest)
    return (
      <Section title={t('overview.chapters')}>
        <EmptyState title={t('overview.empty')} why={t('overview.emptyWhy')} action={<StartAssessment />} />
      </Section>
    )
  return (
    <Section
      title={t('overview.chapters')}
      caption={t('overview.chaptersWhy')}
      aside={
        <Group gap={6}>
          <PageLink to={`/implementation/assessments/${latest.id}`}>
            <RecordNumber>{latest.number}</RecordNumber>
          </PageLink>
          <EditionChip edition={latest.edition} />
          <AssessmentPill state={latest.state} />
        </Group>
      }
    >
      <Stack component="ul" gap="sm" m={0} p={0} style={{ listStyle: 'none' }}>
        {chapters.map(({ chapter, label, score }) => (
          <li key={chapter}>
            <Group justify="space-between" gap="xs" wrap="nowrap">
              <PageLink to={`/implementation/assessments/${latest.id}`} search={{ chapter }}>
                <bdi dir="ltr" className="number">
                  {chapter}
                </bdi>{' '}
                {said(label)}
              </PageLink>
              <Text size="xs" c="dimmed" style={{ flex: 'none' }}>
                {t('overview.gaps', { count: score.gaps })}
              </Text>
            </Group>
            <ScoreBar score={score} label={said(label)} />
          </li>
        ))}
      </Stack>
    </Section>
  )
}
