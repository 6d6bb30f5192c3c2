import { Button, Group, SegmentedControl, Text } from '@mantine/core'
import { IconPrinter } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { EmptyState } from '#design/state/empty-state.tsx'
import { ErrorState } from '#design/state/error-state.tsx'
import { LinesLoading } from '#design/state/loading.tsx'
import { PageLink } from '#design/link.tsx'
import { Section } from '#design/section.tsx'
import { again } from '#platform/browser/asking/again.ts'
import { useAsk } from '#platform/browser/asking/query.tsx'
import { useRefusalText } from '#platform/browser/asking/refusal-text.ts'
import { useSession } from '#platform/browser/session.ts'
import { useView } from '#platform/browser/page/view-state.ts'
import { TheResponsibilities } from '../../contract/responsibilities.ts'
import { leadershipReviews } from '../../rules/reviews.ts'
import { ContextFrame } from '../context-frame.tsx'
import { ReviewStep } from '../reviews/review-entry.tsx'
import { WhatChanged } from '../reviews/what-changed.tsx'
import { ReviewDay } from '../words.tsx'
import { ByClause } from './by-clause.tsx'
import { ByPerson } from './by-person.tsx'
import { ByProcess } from './by-process.tsx'

const sides = ['process', 'person', 'clause'] as const
const viewOf = { process: ByProcess, person: ByPerson, clause: ByClause }

/** Who answers for what. Nothing is typed here: it follows from the processes, their owners and members. */
export function ResponsibilitiesPage() {
  const { t } = useTranslation('context-ui')
  const why = useRefusalText('context')
  const [view, show] = useView<{ by?: (typeof sides)[number] }>()
  const asked = useAsk(TheResponsibilities, {})
  const { organisation, person, roles } = useSession()
  const organisationId = organisation?.id ?? ''
  const doer = { id: person?.id ?? '', roles }
  const by = sides.find((side) => side === view.by) ?? 'process'
  const Side = viewOf[by]
  const hasSome = (asked.data?.processes.length ?? 0) > 0
  const print = (
    <Button variant="default" px={9} aria-label={t('print')} onClick={() => window.print()}>
      <IconPrinter size={16} aria-hidden />
    </Button>
  )
  return (
    <ContextFrame
      tab="responsibilities"
      actions={
        hasSome && (
          <>
            {print}
            <ReviewStep record="responsibilities" recordId={organisationId} refusal={leadershipReviews(doer)} />
          </>
        )
      }
    >
      {asked.error && <ErrorState why={why(asked.error)} onAgain={again(asked)} />}
      {!asked.data && !asked.error && <LinesLoading lines={8} />}
      {asked.data?.processes.length === 0 && (
        <Section>
          <EmptyState
            title={t('responsibilities.empty')}
            why={t('responsibilities.emptyWhy')}
            clause="5.3"
            action={<PageLink to="/processes">{t('responsibilities.toProcesses')}</PageLink>}
          />
        </Section>
      )}
      {asked.data && hasSome && (
        <Section
          title={t(`responsibilities.titles.${by}`)}
          caption={t('responsibilities.caption')}
          aside={
            <SegmentedControl
              className="no-print"
              aria-label={t('responsibilities.by')}
              value={by}
              onChange={(side) => show({ by: side as typeof by }, { replace: true })}
              data={sides.map((value) => ({ value, label: t(`responsibilities.${value}`) }))}
            />
          }
        >
          {asked.data.review && (
            <Group gap={6} mb="sm">
              <Text size="sm" c="dimmed">
                {t('context:fields.nextReview')}
              </Text>
              <ReviewDay day={asked.data.review.nextReview} />
            </Group>
          )}
          <Side found={asked.data} />
        </Section>
      )}
      {asked.data?.review && <WhatChanged record="responsibilities" recordId={organisationId} />}
    </ContextFrame>
  )
}
