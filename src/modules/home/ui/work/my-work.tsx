import { Badge, Group, Text } from '@mantine/core'
import { IconMoodSmile } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { ErrorState } from '#design/state/error-state.tsx'
import { useFormats } from '#design/word/formats.tsx'
import { PageLink } from '#design/link.tsx'
import { LinesLoading } from '#design/state/loading.tsx'
import { Section } from '#design/section.tsx'
import { again } from '#platform/browser/asking/again.ts'
import { useAsk } from '#platform/browser/asking/query.tsx'
import { useRefusalText } from '#platform/browser/asking/refusal-text.ts'
import { MyWork as Contract } from '../../contract.ts'
import { WorkList } from './work-list.tsx'

export const useMyWork = () => useAsk(Contract, {}, { everySeconds: 120 })

/** The most urgent of what waits for me; all of it is one click away. */
export function MyWork({ most = 6 }: { most?: number }) {
  const { t } = useTranslation('home')
  const { number } = useFormats()
  const why = useRefusalText('home')
  const { data, error, refetch } = useMyWork()
  const rows = data?.rows ?? []
  return (
    <Section
      title={t('work.title')}
      aside={
        rows.length > 0 && (
          <Group gap="sm">
            <Badge color="gray" className="number">
              {number(rows.length)}
            </Badge>
            <PageLink to="/work">{t('work.all')}</PageLink>
          </Group>
        )
      }
    >
      {error && <ErrorState why={why(error)} onAgain={again({ error, refetch })} />}
      {!data && !error && <LinesLoading lines={5} />}
      {data && rows.length === 0 && <NothingWaits />}
      {data && rows.length > 0 && <WorkList label={t('work.title')} rows={rows.slice(0, most)} today={data.today} />}
    </Section>
  )
}

function NothingWaits() {
  const { t } = useTranslation('home')
  return (
    <Group gap="sm" wrap="nowrap" py="sm" c="dimmed">
      <IconMoodSmile size={28} stroke={1.4} aria-hidden style={{ flex: 'none' }} />
      <div>
        <Text size="sm" fw={550} c="var(--mantine-color-text)">
          {t('work.nothing')}
        </Text>
        <Text size="sm">{t('work.nothingWhy')}</Text>
      </div>
    </Group>
  )
}
