import { Group, Paper, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { PageLink } from '#design/link.tsx'
import { RecordNumber } from '#design/word/record-number.tsx'
import type { Question } from '../../contract/checklist.ts'
import { FindingPill } from '../findings/finding-words.tsx'
import { GradePill } from './grades.tsx'

/** What an earlier audit found: is the action taken, and does it work? */
export function PreviousFinding({ found }: { found: NonNullable<Question['previousFinding']> }) {
  const { t } = useTranslation('audits-ui')
  return (
    <Paper p="sm" bg="var(--touchstone-head)">
      <Group gap={8} mb={6}>
        <PageLink to="/findings" search={{ open: found.id }} fw={600}>
          <RecordNumber>{`${found.auditNumber} ${found.number}`}</RecordNumber>
        </PageLink>
        <GradePill grade={found.grade} />
        <FindingPill state={found.state} />
      </Group>
      <Text size="sm" dir="auto" style={{ whiteSpace: 'pre-line' }}>
        {found.statement}
      </Text>
      <Text fz={15} fw={500} mt={8}>
        {t('execution.verifyPrevious')}
      </Text>
    </Paper>
  )
}
