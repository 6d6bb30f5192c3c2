import { Alert, Button, Group, Text } from '@mantine/core'
import { IconBook2, IconCircleCheck } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { DateText } from '#design/word/date-text.tsx'
import { useStep } from '#modules/actions/ui/embed.tsx'
import { AcknowledgeReading as AcknowledgeContract, type Reading } from '../../contract/reading.ts'

/** "I have read and understood this version": what changed comes first. */
export function AcknowledgeReading({ reading, summary }: { reading: Reading; summary: string }) {
  const { t } = useTranslation('documents-ui')
  const acknowledge = useStep(AcknowledgeContract, 'documents')
  if (reading.state === 'acknowledged')
    return (
      <Group gap={6} c="dimmed">
        <IconCircleCheck size={16} aria-hidden />
        <Text size="sm">
          {t('readings.youHave')} <DateText value={reading.acknowledgedAt} />
        </Text>
      </Group>
    )
  if (reading.state !== 'assigned') return null
  return (
    <Alert color="ink" icon={<IconBook2 size={18} aria-hidden />} title={t('readings.please')}>
      <Group justify="space-between" gap="sm">
        <Text size="sm" dir="auto" style={{ flex: '1 1 300px', whiteSpace: 'pre-line' }}>
          {summary || t('readings.pleaseWhy')}
        </Text>
        <Button
          loading={acknowledge.busy}
          onClick={() =>
            void acknowledge.runAloud({ id: reading.id }, { version: reading.version }, t('done.acknowledge'))
          }
        >
          {t('steps.acknowledge')}
        </Button>
      </Group>
    </Alert>
  )
}
