import { Stack, Text, Timeline } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { DateText } from '#design/word/date-text.tsx'
import { ErrorState } from '#design/state/error-state.tsx'
import { LinesLoading } from '#design/state/loading.tsx'
import { Section } from '#design/section.tsx'
import type { OutputOf } from '#kernel/contract.ts'
import { HistoryEntry, type HistoryLine, useNamed, useTelling } from '#modules/identity/ui/embed.tsx'
import { again } from '#platform/browser/asking/again.ts'
import { useAsk } from '#platform/browser/asking/query.tsx'
import { useRefusalText } from '#platform/browser/asking/refusal-text.ts'
import { type Reviewed, TheChanges } from '../../contract/reviews.ts'
import { useHistoryWords } from '../words.tsx'
import { byItem } from './item-changes.ts'

type Told = OutputOf<typeof TheChanges>
type Props = { record: Reviewed; recordId: string }

/** "Show me what changed": from review to review, each field before and after. */
export function WhatChanged({ record, recordId }: Props) {
  const { t } = useTranslation('context-ui')
  const why = useRefusalText('context')
  const asked = useAsk(TheChanges, { record, recordId })
  if (asked.error) return <ErrorState why={why(asked.error)} onAgain={again(asked)} />
  return (
    <Section title={t('changes.title')} caption={t('changes.caption')}>
      {asked.data ? <Reviews told={asked.data} /> : <LinesLoading lines={4} />}
    </Section>
  )
}

function Reviews({ told }: { told: Told }) {
  const { t } = useTranslation('context-ui')
  const lines = useLines(told)
  const telling = useTelling(useHistoryWords(), lines)
  const [now, ...reviews] = lines
  const isAsReviewed = Object.keys(now?.changes ?? {}).length === 0
  if (reviews.length === 0) return <Text size="sm">{t('changes.none')}</Text>
  return (
    <Timeline bulletSize={14} lineWidth={2} active={-1} mt="xs">
      <Timeline.Item lineVariant="solid">
        <Stack gap={4}>
          <Text size="sm" fw={600}>
            {t('changes.since')}
          </Text>
          {isAsReviewed || !now ? (
            <Text size="sm" c="dimmed">
              {t('changes.nothing')}
            </Text>
          ) : (
            <HistoryEntry entry={now} telling={telling} bare />
          )}
        </Stack>
      </Timeline.Item>
      {reviews.map((line, at) => (
        <Timeline.Item key={line.seq} lineVariant="solid">
          <HistoryEntry entry={line} telling={telling} />
          {told.reviews[at]?.note && (
            <Text size="sm" dir="auto" mt={4} style={{ whiteSpace: 'pre-line' }}>
              {told.reviews[at].note}
            </Text>
          )}
          <Text size="xs" c="dimmed" mt={4}>
            {t('changes.next')} <DateText value={told.reviews[at]?.nextReview} />
          </Text>
        </Timeline.Item>
      ))}
    </Timeline>
  )
}

/** Reviews as lines of a history: the same words and the same look. */
function useLines({ since, reviews }: Told): HistoryLine[] {
  const { t } = useTranslation('context')
  const named = useNamed()
  const line = (seq: number, changes: Told['since'], told?: Told['reviews'][number]): HistoryLine => ({
    seq,
    at: told?.reviewedOn ?? '',
    command: `context.${told?.outcome ?? 'changed'}`,
    record: '',
    actor: {
      id: told?.reviewedBy.id ?? '',
      name: told ? named(told.reviewedBy) : '',
      roles: [],
      capacity: 'person',
    },
    changes: byItem(changes, {
      requirements: (_, at) => `${t('fields.requirement')} ${at + 1}`,
      processes: (process) => `${process['code']} ${named(process as never)}`,
    }),
    reason: null,
    hash: '',
  })
  return [line(0, since), ...reviews.map((told, at) => line(at + 1, told.changes, told))]
}
