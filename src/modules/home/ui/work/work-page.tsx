import { Badge, Group, Stack } from '@mantine/core'
import { IconMoodSmile } from '@tabler/icons-react'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { EmptyState } from '#design/state/empty-state.tsx'
import { ErrorState } from '#design/state/error-state.tsx'
import { useFormats } from '#design/word/formats.tsx'
import { LinesLoading } from '#design/state/loading.tsx'
import { Page } from '#design/page.tsx'
import { Section } from '#design/section.tsx'
import { again } from '#platform/browser/asking/again.ts'
import { useRefusalText } from '#platform/browser/asking/refusal-text.ts'
import { useShortcuts } from '#platform/browser/page/shortcuts.ts'
import { urgencies } from '../../rules.ts'
import { useMyWork } from './my-work.tsx'
import { WorkList } from './work-list.tsx'

/** Everything that waits for me, the most urgent first; j and k walk through it, Enter opens. */
export function WorkPage() {
  const { t } = useTranslation('home')
  const { number } = useFormats()
  const why = useRefusalText('home')
  const { data, error, refetch } = useMyWork()
  const list = useRef<HTMLDivElement>(null)
  const walk = (by: 1 | -1) => () => {
    const rows = [...(list.current?.querySelectorAll<HTMLElement>('[data-work]') ?? [])]
    const at = rows.findIndex((row) => row === document.activeElement)
    const next = at < 0 ? (by > 0 ? 0 : rows.length - 1) : Math.min(Math.max(at + by, 0), rows.length - 1)
    rows[next]?.focus()
  }
  useShortcuts({ j: walk(1), k: walk(-1) })
  const groups = urgencies.map((urgency) => ({
    urgency,
    rows: (data?.rows ?? []).filter((row) => row.urgency === urgency),
  }))
  return (
    <Page title={t('work.title')} caption={t('work.caption')}>
      {error && <ErrorState why={why(error)} onAgain={again({ error, refetch })} />}
      {!data && !error && (
        <Section>
          <LinesLoading lines={8} />
        </Section>
      )}
      {data?.rows.length === 0 && (
        <Section>
          <EmptyState
            title={t('work.nothing')}
            why={t('work.nothingWhy')}
            icon={<IconMoodSmile size={26} stroke={1.5} />}
          />
        </Section>
      )}
      <Stack gap="md" ref={list}>
        {data &&
          groups
            .filter(({ rows }) => rows.length > 0)
            .map(({ urgency, rows }) => (
              <Section
                key={urgency}
                title={
                  <Group gap={8}>
                    {t(`work.groups.${urgency}`)}
                    <Badge color={urgency === 'overdue' ? 'red' : 'gray'} className="number">
                      {number(rows.length)}
                    </Badge>
                  </Group>
                }
              >
                <WorkList label={t(`work.groups.${urgency}`)} rows={rows} today={data.today} withState />
              </Section>
            ))}
      </Stack>
    </Page>
  )
}
