import { Alert, Group, SimpleGrid, Stack, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { StatTile } from '#design/figure/stat-tile.tsx'
import { PageLink } from '#design/link.tsx'
import { Page } from '#design/page.tsx'
import { ErrorState } from '#design/state/error-state.tsx'
import { PageLoading } from '#design/state/loading.tsx'
import { useFormats } from '#design/word/formats.tsx'
import { RecordNumber } from '#design/word/record-number.tsx'
import { again } from '#platform/browser/asking/again.ts'
import { useAsk } from '#platform/browser/asking/query.tsx'
import { useRefusalText } from '#platform/browser/asking/refusal-text.ts'
import { usePathValue } from '#platform/browser/page/view-state.ts'
import { TheAssessment } from '../../contract/assessments.ts'
import { isGap, scoreOf } from '../../rules/score.ts'
import { AssessmentPill, EditionChip, useTimeLeft, type WholeAssessment } from '../words.tsx'
import { AnswerQuestions } from './answer-questions.tsx'
import { AssessmentSteps } from './assessment-steps.tsx'

/** One gap assessment or transition: how it scores, and its questions clause by clause. */
export function AssessmentPage() {
  const { t } = useTranslation('implementation-ui')
  const why = useRefusalText('implementation')
  const id = usePathValue('id')
  const asked = useAsk(TheAssessment, { id })
  const whole = asked.data?.assessment.id === id ? asked.data : undefined
  const trail = [{ title: t('register.title'), to: '/implementation/assessments' }]
  if (asked.error)
    return (
      <Page title={t('register.title')} trail={trail}>
        <ErrorState why={why(asked.error)} onAgain={again(asked)} />
      </Page>
    )
  if (!whole) return <PageLoading />
  const { assessment } = whole
  return (
    <Page
      title={assessment.title}
      trail={trail}
      before={
        <>
          <RecordNumber strong>{assessment.number}</RecordNumber>
          <AssessmentPill state={assessment.state} />
          <EditionChip edition={assessment.edition} />
        </>
      }
      actions={<AssessmentSteps whole={whole} />}
    >
      <Stack gap="md">
        {assessment.voidReason && (
          <Alert color="gray" py={8}>
            <Text size="sm" dir="auto">
              {assessment.voidReason}
            </Text>
          </Alert>
        )}
        <Transition whole={whole} />
        <Tiles whole={whole} />
        <AnswerQuestions key={assessment.id} whole={whole} />
      </Stack>
    </Page>
  )
}

function Tiles({ whole: { questions, tasks } }: { whole: WholeAssessment }) {
  const { t } = useTranslation('implementation-ui')
  const { number, percent } = useFormats()
  const score = scoreOf(questions)
  const tasked = new Set(tasks.map(({ answerId }) => answerId))
  const loose = questions.filter(({ id, grade }) => isGap(grade) && !tasked.has(id)).length
  return (
    <SimpleGrid cols={{ base: 2, sm: 4 }} spacing="md">
      <StatTile
        label={t('implementation:fields.score')}
        value={score.share === null ? '–' : percent(score.share)}
        caption={t('assessment.scoreWhy')}
      />
      <StatTile
        label={t('implementation:fields.answered')}
        value={t('design:partOf', { part: score.answered, whole: score.questions })}
      />
      <StatTile label={t('implementation:fields.gaps')} value={number(score.gaps)} />
      <StatTile label={t('assessment.loose')} value={number(loose)} caption={t('assessment.looseWhy')} />
    </SimpleGrid>
  )
}

function Transition({ whole: { from, questions, deadline } }: { whole: WholeAssessment }) {
  const { t } = useTranslation('implementation-ui')
  const { date } = useFormats()
  const timeLeft = useTimeLeft()
  if (!from) return null
  const carried = questions.filter(({ carriedId }) => carriedId !== null)
  const unsure = carried.filter(({ confidence }) => confidence !== 'high').length
  return (
    <Alert color="blue" py={10}>
      <Stack gap={4}>
        <Group gap={6}>
          <Text size="sm" fw={500}>
            {t('assessment.transition')}
          </Text>
          <PageLink to={`/implementation/assessments/${from.id}`}>
            <RecordNumber>{from.number}</RecordNumber> <bdi>{from.title}</bdi>
          </PageLink>
        </Group>
        <Text size="sm">
          {[
            t('assessment.carried', { count: carried.length }),
            ...(unsure > 0 ? [t('assessment.unsure', { count: unsure })] : []),
            t('assessment.asked', { count: questions.length - carried.length }),
            ...(deadline ? [t('assessment.deadline', { day: date(deadline) }), timeLeft(deadline)] : []),
          ].join(' ')}
        </Text>
      </Stack>
    </Alert>
  )
}
