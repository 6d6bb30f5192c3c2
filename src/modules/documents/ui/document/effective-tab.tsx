import { Alert, Group, Stack, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Section } from '#design/section.tsx'
import { EmptyState } from '#design/state/empty-state.tsx'
import { DateText } from '#design/word/date-text.tsx'
import { Place } from '#platform/browser/page/places.tsx'
import type { WholeDocument } from '../../contract/register.ts'
import { AcknowledgeReading } from '../steps/acknowledge-reading.tsx'
import { Approvals } from './approvals.tsx'
import { DocumentFactList } from './document-facts.tsx'
import { RevisionText } from './revision-text.tsx'

/** What must be followed now. */
export function EffectiveTab({ document }: { document: WholeDocument }) {
  const { t } = useTranslation('documents-ui')
  const { effective, myReading } = document
  return (
    <Stack gap="md">
      {document.obsoleteOn && (
        <Alert color="red">
          <Group gap={6}>
            {t('record.obsoleteSince')} <DateText value={document.obsoleteOn} />
          </Group>
        </Alert>
      )}
      {effective && myReading?.revisionId === effective.id && (
        <AcknowledgeReading reading={myReading} summary={effective.changeSummary} />
      )}
      <Section>
        <DocumentFactList document={document} />
      </Section>
      {effective ? (
        <>
          {effective.changeSummary && (
            <Section title={t('record.whatChanged')}>
              <Text size="sm" dir="auto" style={{ whiteSpace: 'pre-line' }}>
                {effective.changeSummary}
              </Text>
            </Section>
          )}
          <RevisionText document={document} revision={effective} />
          <Place at="document" about={{ documentId: document.id }} />
          <Approvals document={document} revision={effective} />
        </>
      ) : (
        <EmptyState
          title={t('record.nothingInForce')}
          why={t(document.inWork ? 'record.nothingInForceWhy' : 'record.notFollowed')}
          clause="7.5.3"
        />
      )}
    </Stack>
  )
}
