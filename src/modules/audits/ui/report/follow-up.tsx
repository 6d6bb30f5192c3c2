import { Group, Stack, Text, UnstyledButton } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { DateText } from '#design/word/date-text.tsx'
import { ErrorState } from '#design/state/error-state.tsx'
import { PageLink } from '#design/link.tsx'
import { LinesLoading } from '#design/state/loading.tsx'
import { RecordNumber } from '#design/word/record-number.tsx'
import { Section } from '#design/section.tsx'
import { again } from '#platform/browser/asking/again.ts'
import { useAsk } from '#platform/browser/asking/query.tsx'
import { useRefusalText } from '#platform/browser/asking/refusal-text.ts'
import { type FindingRow, ListFindings } from '../../contract/findings.ts'
import type { FindingState } from '../../lifecycle.ts'
import { isOpen } from '../../rules/findings.ts'
import type { WholeAudit } from '../audit/steps/steps.ts'
import { GradePill } from '../questions/grades.tsx'
import { FindingPanel } from '../findings/finding-panel.tsx'
import { FindingPill } from '../findings/finding-words.tsx'

/** What has become of each finding; the audit is closed when none is open. */
export function FollowUp({ whole: { audit } }: { whole: WholeAudit }) {
  const { t } = useTranslation('audits-ui')
  const why = useRefusalText('audits')
  const [opened, setOpened] = useState<string>()
  const asked = useAsk(ListFindings, { auditId: audit.id, limit: 200 })
  const rows = asked.data?.rows
    .filter(({ state }) => state !== 'withdrawn')
    .toSorted((one, other) => (one.number ?? '').localeCompare(other.number ?? ''))
  const open = rows?.filter(({ state }) => isOpen({ state: state as FindingState })).length ?? 0
  return (
    <Section title={t('reportPage.followUp')} caption={rows && t('reportPage.stillOpen', { count: open })}>
      {asked.error && <ErrorState why={why(asked.error)} onAgain={again(asked)} />}
      {!rows && !asked.error && <LinesLoading lines={4} />}
      {rows?.length === 0 && (
        <Text size="sm" c="dimmed">
          {t('reportPage.noFindings')}
        </Text>
      )}
      <Stack gap="sm" component="ul" m={0} p={0} style={{ listStyle: 'none' }}>
        {rows?.map((finding) => (
          <FollowedFinding key={finding.id} finding={finding} onOpen={setOpened} />
        ))}
      </Stack>
      <FindingPanel id={opened} onClose={() => setOpened(undefined)} />
    </Section>
  )
}

function FollowedFinding({ finding, onOpen }: { finding: FindingRow; onOpen: (id: string) => void }) {
  const { t } = useTranslation('audits-ui')
  return (
    <Stack gap={5} component="li">
      <Group gap={8}>
        {finding.number && <RecordNumber strong>{finding.number}</RecordNumber>}
        <GradePill grade={finding.grade} />
        <FindingPill state={finding.state} />
      </Group>
      <UnstyledButton onClick={() => onOpen(finding.id)}>
        <Text size="sm" lineClamp={2} dir="auto" style={{ textAlign: 'match-parent' }}>
          {finding.statement}
        </Text>
      </UnstyledButton>
      {finding.nonconformityId && (
        <Group gap={8}>
          <PageLink to={`/nonconformities/${finding.nonconformityId}`}>
            <RecordNumber>{finding.nonconformityNumber ?? t('findingsPage.open')}</RecordNumber>
          </PageLink>
          {finding.dueOn && (
            <Text size="xs" c="dimmed" component="span">
              {t('findingsPage.due')} <DateText value={finding.dueOn} dayOnly />
            </Text>
          )}
        </Group>
      )}
    </Stack>
  )
}
