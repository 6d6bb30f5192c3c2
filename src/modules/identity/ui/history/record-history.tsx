import { Button, Timeline } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'
import { IconHistory } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { EmptyState } from '#design/state/empty-state.tsx'
import { ErrorState } from '#design/state/error-state.tsx'
import { LinesLoading } from '#design/state/loading.tsx'
import { Section } from '#design/section.tsx'
import type { OutputOf } from '#kernel/contract.ts'
import type { Id } from '#kernel/ids.ts'
import { HistoryOf } from '#kernel/platform-contract.ts'
import { ask } from '#platform/browser/asking/api.ts'
import type { Problem } from '#platform/browser/asking/problem.ts'
import { again } from '#platform/browser/asking/again.ts'
import { keyOf } from '#platform/browser/asking/query.tsx'
import { useRefusalText } from '#platform/browser/asking/refusal-text.ts'
import { useMay } from '#platform/browser/session.ts'
import { useWords } from '#platform/browser/words.ts'
import { HistoryEntry } from './history-entry.tsx'
import { type HistoryWords, useTelling } from './use-telling.ts'

type History = OutputOf<typeof HistoryOf>
type Props = { recordId: Id; words: HistoryWords }

/** What became of a record, the latest first: who did what, when, why, and what it was before. */
export function RecordHistory(props: Props) {
  return useMay()('platform.read-history') ? <Entries {...props} /> : null
}

function Entries({ recordId, words }: Props) {
  const { t } = useTranslation('identity-ui')
  const why = useRefusalText('identity')
  const asked = useInfiniteQuery<History, Problem, { pages: History[] }, readonly unknown[], string | undefined>({
    queryKey: [...keyOf(HistoryOf, { recordId }), 'pages'],
    queryFn: ({ pageParam, signal }) =>
      ask(HistoryOf, { recordId, limit: 50, ...(pageParam ? { cursor: pageParam } : {}) }, { signal }),
    initialPageParam: undefined,
    getNextPageParam: (page) => page.next ?? undefined,
  })
  const entries = asked.data?.pages.flatMap(({ rows }) => rows)
  const telling = useTelling(words, entries ?? [])
  const speakers = [words.module, ...(entries ?? []).map(({ command }) => command.split('.', 1)[0] ?? '')]
  const areNamed = useWords([...new Set(speakers)].flatMap((module) => [module, `${module}-ui`]))
  if (asked.error) return <ErrorState why={why(asked.error)} onAgain={again(asked)} />
  if (!entries || !areNamed)
    return (
      <Section>
        <LinesLoading lines={8} />
      </Section>
    )
  if (entries.length === 0) return <EmptyState title={t('history.empty')} why={t('history.emptyWhy')} />
  return (
    <Section title={t('history.title')} caption={t('history.caption')}>
      <Timeline bulletSize={14} lineWidth={2} active={-1} mt="md">
        {entries.map((entry) => (
          <Timeline.Item key={entry.seq} lineVariant="solid">
            <HistoryEntry entry={entry} telling={telling} />
          </Timeline.Item>
        ))}
      </Timeline>
      {asked.hasNextPage && (
        <Button
          variant="default"
          mt="md"
          className="no-print"
          leftSection={<IconHistory size={16} aria-hidden />}
          loading={asked.isFetchingNextPage}
          onClick={() => void asked.fetchNextPage()}
        >
          {t('history.earlier')}
        </Button>
      )}
    </Section>
  )
}
