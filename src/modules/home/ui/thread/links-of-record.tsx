import { Alert, Button, Group, SegmentedControl, Stack, Text } from '@mantine/core'
import { IconLink, IconPrinter } from '@tabler/icons-react'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Section } from '#design/section.tsx'
import { EmptyState } from '#design/state/empty-state.tsx'
import { ErrorState } from '#design/state/error-state.tsx'
import { LinesLoading } from '#design/state/loading.tsx'
import type { LinkRef } from '#kernel/records/links.ts'
import { again } from '#platform/browser/asking/again.ts'
import { useAsk } from '#platform/browser/asking/query.tsx'
import { useRefusalText } from '#platform/browser/asking/refusal-text.ts'
import { LinksOf, type Thread } from '../../contract/thread.ts'
import { ThreadDrawing } from './thread-drawing.tsx'
import { ThreadList } from './thread-list.tsx'
import look from './thread.module.css'

/** What hangs together with a record, from the clause that asks to the effect that was proven. */
export function LinksOfRecord({ record, id, narrow = false }: LinkRef & { narrow?: boolean }) {
  const { t } = useTranslation('home')
  const why = useRefusalText('home')
  const [as, setAs] = useState('drawing')
  const asked = useAsk(LinksOf, { record, id })
  const thread = asked.data?.nodes.some((node) => node.hops === 0 && node.id === id) ? asked.data : undefined
  if (asked.error) return <ErrorState why={why(asked.error)} onAgain={again(asked)} />
  if (!thread) return <LinesLoading lines={6} />
  if (thread.nodes.length === 1 && narrow) return null
  if (thread.nodes.length === 1)
    return (
      <EmptyState
        icon={<IconLink size={26} stroke={1.5} />}
        title={t('thread.nothing')}
        why={t(`thread.nothingWhy.${hasOwnAdvice.includes(record) ? record : 'other'}`)}
      />
    )
  const cut = thread.isCut && (
    <Alert color="gray" p="xs">
      {t('thread.isCut')}
    </Alert>
  )
  if (narrow) return <NarrowLinks thread={thread} cut={cut} />
  return (
    <Section title={t('kernel:links')}>
      <Group justify="space-between" mb="sm" gap="sm">
        <Text size="sm" c="dimmed" maw={640}>
          {t('thread.caption')}
        </Text>
        <Group gap="xs" className="no-print">
          <SegmentedControl
            size="xs"
            className={look.choice ?? ''}
            aria-label={t('thread.shownAs')}
            value={as}
            onChange={setAs}
            data={[
              { value: 'drawing', label: t('thread.drawing') },
              { value: 'list', label: t('thread.list') },
            ]}
          />
          <Button
            variant="subtle"
            size="xs"
            leftSection={<IconPrinter size={16} aria-hidden />}
            onClick={() => globalThis.print()}
          >
            {t('thread.print')}
          </Button>
        </Group>
      </Group>
      <Stack gap="sm">
        {as === 'drawing' && (
          <div className={look.wide}>
            <ThreadDrawing thread={thread} />
          </div>
        )}
        <div className={as === 'drawing' ? look.phone : undefined}>
          <ThreadList thread={thread} />
        </div>
        {cut}
      </Stack>
    </Section>
  )
}

/** In a panel: what is beside it, and the rest for who asks. */
function NarrowLinks({ thread, cut }: { thread: Thread; cut: ReactNode }) {
  const { t } = useTranslation('home')
  const [isWhole, setIsWhole] = useState(false)
  const near = { ...thread, nodes: thread.nodes.filter(({ hops }) => hops < 2) }
  const hasMore = !isWhole && near.nodes.length < thread.nodes.length
  return (
    <Section title={t('kernel:links')}>
      <Stack gap="xs">
        <ThreadList thread={isWhole ? thread : near} />
        {hasMore && (
          <Button
            variant="subtle"
            size="xs"
            className="no-print"
            style={{ alignSelf: 'start' }}
            onClick={() => setIsWhole(true)}
          >
            {t('thread.further')}
          </Button>
        )}
        {isWhole && cut}
      </Stack>
    </Section>
  )
}

const hasOwnAdvice = ['clause', 'process', 'document', 'action', 'nonconformity', 'audit']
