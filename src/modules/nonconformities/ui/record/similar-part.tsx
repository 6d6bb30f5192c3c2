import { Group, Stack, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { DateText } from '#design/word/date-text.tsx'
import { PageLink } from '#design/link.tsx'
import { LinesLoading } from '#design/state/loading.tsx'
import { RecordNumber } from '#design/word/record-number.tsx'
import { Section } from '#design/section.tsx'
import { titleOf } from '#kernel/records/work.ts'
import { useAsk } from '#platform/browser/asking/query.tsx'
import { SimilarNonconformities, type WholeNonconformity } from '../../contract/register.ts'
import { NonconformityPill } from '../words.tsx'

/** Does it come back: the same clause in the same process within two years. */
export function SimilarPart({ one }: { one: WholeNonconformity }) {
  const { t } = useTranslation('nonconformities')
  const { data } = useAsk(SimilarNonconformities, { id: one.id })
  return (
    <Section title={t('parts.similar')} caption={t('parts.similarCaption')}>
      {!data && <LinesLoading lines={2} />}
      {data?.rows.length === 0 && (
        <Text size="sm" c="dimmed">
          {t('parts.noSimilar')}
        </Text>
      )}
      <Stack gap="xs">
        {data?.rows.map((row) => (
          <Group key={row.id} gap="sm" wrap="nowrap" align="flex-start">
            <PageLink to={`/nonconformities/${row.id}`}>
              <RecordNumber>{row.number}</RecordNumber>
            </PageLink>
            <Text size="sm" dir="auto" style={{ flex: 1 }} lineClamp={2}>
              {titleOf(row.statement)}
            </Text>
            <Text size="sm" component="span">
              <DateText value={row.detectedOn} />
            </Text>
            <NonconformityPill state={row.state} />
          </Group>
        ))}
      </Stack>
    </Section>
  )
}
