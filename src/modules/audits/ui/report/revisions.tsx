import { Anchor, Group, Stack, Text, Tooltip } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { DateText } from '#design/word/date-text.tsx'
import { Section } from '#design/section.tsx'
import { StatusPill } from '#design/word/status-pill.tsx'
import type { ReportRef } from '../../contract/audit.ts'
import type { WholeAudit } from '../audit/steps/steps.ts'
import { useNames } from '../words.tsx'

/** Every issued report stays as it was signed. */
export function Revisions({ whole: { reports } }: { whole: WholeAudit }) {
  const { t } = useTranslation('audits-ui')
  return (
    <Section title={t('reportPage.revisions')} caption={t('reportPage.revisionsCaption')}>
      <Stack gap="md" component="ol" m={0} p={0} style={{ listStyle: 'none' }}>
        {reports.map((report, at) => (
          <Revision key={report.id} report={report} latest={at === 0} />
        ))}
      </Stack>
    </Section>
  )
}

function Revision({ report, latest }: { report: ReportRef; latest: boolean }) {
  const { t } = useTranslation('audits-ui')
  const { nameOf } = useNames()
  return (
    <Stack gap={4} component="li">
      <Group justify="space-between" gap="xs">
        <Group gap={8}>
          <Text size="sm" fw={600}>
            {t('reportPage.revision', { revision: report.revision })}
          </Text>
          {!latest && <StatusPill tone="neutral">{t('reportPage.superseded')}</StatusPill>}
          {report.acceptedAt && <StatusPill tone="good">{t('reportPage.isAccepted')}</StatusPill>}
          {latest && !report.acceptedAt && <StatusPill tone="waiting">{t('reportPage.awaitsAcceptance')}</StatusPill>}
        </Group>
        <Anchor href={`/api/audit-reports/${report.id}/pdf`} target="_blank" rel="noreferrer" size="sm">
          <Group gap={4} wrap="nowrap">
            <IconDownload size={15} aria-hidden />
            {t('reportPage.pdf')}
          </Group>
        </Anchor>
      </Group>
      <Text size="xs" c="dimmed" component="div">
        {t('reportPage.issuedBy', { name: nameOf(report.issuer) })} <DateText value={report.issuedAt} />
      </Text>
      {report.changeNote && (
        <Text size="sm" dir="auto" style={{ textAlign: 'match-parent' }}>
          {report.changeNote}
        </Text>
      )}
      {report.accepter && (
        <Text size="xs" c="dimmed" component="div">
          {t('reportPage.acceptedBy', { name: nameOf(report.accepter) })} <DateText value={report.acceptedAt} />
        </Text>
      )}
      <Hash label={t('reportPage.contentHash')} value={report.contentHash} />
      {report.fileSha256 && <Hash label={t('reportPage.fileHash')} value={report.fileSha256} />}
    </Stack>
  )
}

function Hash({ label, value }: { label: string; value: string }) {
  return (
    <Text size="xs" c="dimmed" component="div">
      {label}{' '}
      <Tooltip label={value} styles={{ tooltip: { overflowWrap: 'anywhere' } }}>
        <bdi dir="ltr" style={{ fontFamily: 'var(--mantine-font-family-monospace)' }}>
          {`${value.slice(0, 12)}…${value.slice(-6)}`}
        </bdi>
      </Tooltip>
    </Text>
  )
}
