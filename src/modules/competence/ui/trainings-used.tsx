import { Group, Stack, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { PageLink } from '#design/link.tsx'
import { Section } from '#design/section.tsx'
import { RecordNumber } from '#design/word/record-number.tsx'
import { useAsk } from '#platform/browser/asking/query.tsx'
import { useMay } from '#platform/browser/session.ts'
import * as contract from '../contract.ts'
import { TrainingPill, useTitled } from './words.tsx'

/** What teaches a process. */
export function TrainingsOfProcess({ processId }: { processId: string }) {
  const may = useMay()('competence.read')
  return <Used rows={useAsk(contract.TrainingsOfProcess, { processId }, { when: may }).data?.rows} />
}

/** What teaches a document. */
export function TrainingsOfDocument({ documentId }: { documentId: string }) {
  const may = useMay()('competence.read')
  return <Used rows={useAsk(contract.TrainingsOfDocument, { documentId }, { when: may }).data?.rows} />
}

function Used({ rows }: { rows: readonly contract.TrainingRef[] | undefined }) {
  const { t } = useTranslation('competence-ui')
  const titled = useTitled()
  const follows = useMay()('competence.follow')
  // Who sees only their own cannot be told that there is none.
  if (!rows || (rows.length === 0 && !follows)) return null
  return (
    <Section title={t('used.title')}>
      {rows.length === 0 && (
        <Text size="sm" c="dimmed">
          {t('used.none')}
        </Text>
      )}
      <Stack gap={6}>
        {rows.map((one) => (
          <Group key={one.id} gap={8}>
            <RecordNumber>{one.number}</RecordNumber>
            <PageLink to={`/trainings/${one.id}`}>{titled(one)}</PageLink>
            <TrainingPill state={one.state} />
          </Group>
        ))}
      </Stack>
    </Section>
  )
}
