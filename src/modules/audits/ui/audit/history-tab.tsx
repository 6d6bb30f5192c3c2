import { Button, Group, Stack, Table, Text, Timeline } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'
import { IconArrowRight, IconHistory } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { DateText } from '#design/word/date-text.tsx'
import { EmptyState } from '#design/state/empty-state.tsx'
import { ErrorState } from '#design/state/error-state.tsx'
import { useFormats } from '#design/word/formats.tsx'
import { LinesLoading } from '#design/state/loading.tsx'
import { Section } from '#design/section.tsx'
import type { OutputOf } from '#kernel/contract.ts'
import { ask } from '#platform/browser/api.ts'
import { HistoryOf } from '#kernel/platform-contract.ts'
import type { Problem } from '#platform/browser/problem.ts'
import { keyOf } from '#platform/browser/query.tsx'
import { useRefusalText } from '#platform/browser/refusal-text.ts'
import { useHistoryWords } from './history-words.tsx'
import type { WholeAudit } from './steps.ts'

type History = OutputOf<typeof HistoryOf>
type Entry = History['rows'][number]

/** Who did what when, and what it was before. */
export function HistoryTab({ whole }: { whole: WholeAudit }) {
  const { t } = useTranslation('audits-ui')
  const why = useRefusalText('audits')
  const recordId = whole.audit.id
  const asked = useInfiniteQuery<History, Problem, { pages: History[] }, readonly unknown[], string | undefined>({
    queryKey: [...keyOf(HistoryOf, { recordId }), 'pages'],
    queryFn: ({ pageParam, signal }) =>
      ask(HistoryOf, { recordId, limit: 50, ...(pageParam ? { cursor: pageParam } : {}) }, { signal }),
    initialPageParam: undefined,
    getNextPageParam: (page) => page.next ?? undefined,
  })
  if (asked.error) return <ErrorState why={why(asked.error)} onAgain={() => void asked.refetch()} />
  if (!asked.data)
    return (
      <Section>
        <LinesLoading lines={8} />
      </Section>
    )
  const entries = asked.data.pages.flatMap(({ rows }) => rows)
  if (entries.length === 0) return <EmptyState title={t('history.empty')} why={t('history.emptyWhy')} />
  return (
    <Section title={t('tabs.history')} caption={t('history.caption')}>
      <Timeline bulletSize={14} lineWidth={2} active={-1} mt="md">
        {entries.map((entry) => (
          <Timeline.Item key={entry.seq} lineVariant="solid">
            <HistoryEntry entry={entry} whole={whole} />
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

// The first entry tells every field; its beginning is enough to know it again.
const mostAtFirst = 7

function HistoryEntry({ entry, whole }: { entry: Entry; whole: WholeAudit }) {
  const { t } = useTranslation('audits-ui')
  const { list } = useFormats()
  const { deedOf, fieldsOf } = useHistoryWords(whole)
  const [isWhole, setWhole] = useState(false)
  const all = fieldsOf(entry)
  const fields = isWhole || all.length <= mostAtFirst + 1 ? all : all.slice(0, mostAtFirst)
  const roles = entry.actor.roles.map((role) => t(`personRoles.${role}`, { defaultValue: role }))
  return (
    <Stack gap={4}>
      <Group gap={8} align="baseline">
        <Text size="sm" fw={600}>
          {deedOf(entry.command)}
        </Text>
        <Text size="xs" c="dimmed" component="span">
          <DateText value={entry.at} />
        </Text>
      </Group>
      <Text size="xs" c="dimmed">
        <bdi>{entry.actor.name}</bdi>
        {roles.length > 0 && ` · ${list(roles)}`}
      </Text>
      {entry.reason && (
        <Text size="sm" dir="auto">
          {t('history.because', { reason: entry.reason })}
        </Text>
      )}
      {fields.length > 0 && (
        <Table
          aria-label={t('history.changes')}
          layout="fixed"
          maw={820}
          mt={4}
          verticalSpacing={3}
          fz="xs"
          withRowBorders={false}
        >
          <Table.Tbody>
            {fields.map(({ field, before, after }) => (
              <Table.Tr key={field}>
                <Table.Td w={150} c="dimmed" style={{ verticalAlign: 'top' }}>
                  {field}
                </Table.Td>
                <Table.Td>
                  <Group gap={8}>
                    {before && (
                      <>
                        <Text component="del" td="line-through" fz="xs" c="dimmed">
                          <bdi>{before}</bdi>
                        </Text>
                        <IconArrowRight size={12} aria-hidden className="turns" />
                      </>
                    )}
                    <Text component="ins" fz="xs" td="none">
                      <bdi>{after || t('history.nothing')}</bdi>
                    </Text>
                  </Group>
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
      {fields.length < all.length && (
        <Group className="no-print">
          <Button size="compact-xs" variant="subtle" onClick={() => setWhole(true)}>
            {t('history.all', { count: all.length })}
          </Button>
        </Group>
      )}
    </Stack>
  )
}
