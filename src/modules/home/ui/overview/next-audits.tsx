import { Group, Stack, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useFormats } from '#design/word/formats.tsx'
import { PageLink } from '#design/link.tsx'
import { RecordNumber } from '#design/word/record-number.tsx'
import { Section } from '#design/section.tsx'
import { RecordState } from '../record-words.tsx'
import type { OverviewOutput } from './figures.tsx'
import { useRelativeDay } from '../work/due.tsx'

type Props = { audits: OverviewOutput['nextAudits']; today: string }

/** The audits that come next, and those that run. */
export function NextAudits({ audits, today }: Props) {
  const { t } = useTranslation('home')
  const { day } = useFormats()
  const relativeDay = useRelativeDay(today)
  return (
    <Section title={t('next.title')} aside={<PageLink to="/audits">{t('next.all')}</PageLink>}>
      {audits.length === 0 && (
        <Text size="sm" c="dimmed">
          {t('next.none')}
        </Text>
      )}
      <Stack gap="sm">
        {audits.map(({ id, number, title, state, from }) => (
          <Group key={id} justify="space-between" wrap="nowrap" gap="sm" align="flex-start">
            <div style={{ minWidth: 0 }}>
              <PageLink to={`/audits/${id}`} fw={550}>
                <bdi>{title}</bdi>
              </PageLink>
              <Text size="xs" c="dimmed">
                {number && <RecordNumber>{number}</RecordNumber>}
                {number && from && ' · '}
                {from && <time dateTime={from}>{`${day(from)} (${relativeDay(from)})`}</time>}
              </Text>
            </div>
            <RecordState record="audit" state={state} />
          </Group>
        ))}
      </Stack>
    </Section>
  )
}
