import { Group, Stack, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { EmptyState } from '#design/state/empty-state.tsx'
import { ErrorState } from '#design/state/error-state.tsx'
import { useFormats } from '#design/word/formats.tsx'
import { PageLink } from '#design/link.tsx'
import { LinesLoading } from '#design/state/loading.tsx'
import { Page } from '#design/page.tsx'
import { RecordNumber } from '#design/word/record-number.tsx'
import { Section } from '#design/section.tsx'
import { ListAudits } from '#modules/audits/contract/audit.ts'
import { again } from '#platform/browser/asking/again.ts'
import { useAsk } from '#platform/browser/asking/query.tsx'
import { useRefusalText } from '#platform/browser/asking/refusal-text.ts'
import { useGreeting } from '../greeting/use-greeting.ts'
import { RecordState } from '../record-words.tsx'

/** A guest's: the audits they were let in for, and nothing else. */
export function GuestHome() {
  const { t } = useTranslation('home')
  const { day } = useFormats()
  const greeting = useGreeting()
  const why = useRefusalText('audits')
  const { data, error, refetch } = useAsk(ListAudits, { limit: 50 })
  return (
    <Page title={greeting} caption={t('guest.caption')}>
      <Section title={t('guest.audits')} aside={<PageLink to="/audits">{t('next.all')}</PageLink>}>
        {error && <ErrorState why={why(error)} onAgain={again({ error, refetch })} />}
        {!data && !error && <LinesLoading />}
        {data?.rows.length === 0 && <EmptyState title={t('guest.none')} why={t('guest.noneWhy')} />}
        <Stack gap="sm">
          {data?.rows.map(({ id, number, title, state, from }) => (
            <Group key={id} justify="space-between" wrap="nowrap">
              <div style={{ minWidth: 0 }}>
                <PageLink to={`/audits/${id}`} fw={550}>
                  <bdi>{title}</bdi>
                </PageLink>
                <Text size="xs" c="dimmed">
                  {number && <RecordNumber>{number}</RecordNumber>}
                  {number && from && ' · '}
                  {from && <time dateTime={from}>{day(from)}</time>}
                </Text>
              </div>
              <RecordState record="audit" state={state} />
            </Group>
          ))}
        </Stack>
      </Section>
    </Page>
  )
}
