import { Alert, Grid, Stack, Table, Text } from '@mantine/core'
import { IconBan, IconCalendarPause } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Chip } from '#design/word/chip.tsx'
import { FactList } from '#design/word/fact-list.tsx'
import { useFormats } from '#design/word/formats.tsx'
import { PersonChip } from '#design/word/person-chip.tsx'
import { Progress } from '#design/figure/progress.tsx'
import { Section } from '#design/section.tsx'
import { teamMayBeChanged } from '../../rules/audit.ts'
import type { AuditState } from '../../lifecycle.ts'
import { isLedByOthers } from '../../rules/planning/lead.ts'
import { ClauseChips, stateKey, useNames } from '../words.tsx'
import { AssignTeamButton } from './steps/assign-team.tsx'
import { MissingNotices } from './missing.tsx'
import { isOnItsWay, StateLine } from './state-line.tsx'
import type { WholeAudit } from './steps/steps.ts'
import { TeamList } from './team-list.tsx'

/** What the audit is about, who does it, and how far it is. */
export function OverviewTab({ whole }: { whole: WholeAudit }) {
  const { t } = useTranslation('audits-ui')
  const { audit } = whole
  const mayChange = !teamMayBeChanged(audit.state as AuditState)
  return (
    <Stack gap="md">
      <PutOff whole={whole} />
      {isOnItsWay(audit.state) && (
        <Section title={t('stateLine')}>
          <StateLine whole={whole} />
        </Section>
      )}
      <Grid gap="md">
        <Grid.Col span={{ base: 12, md: 8 }}>
          <Stack gap="md">
            <MissingNotices whole={whole} />
            <Section title={t('facts')}>
              <Facts whole={whole} />
            </Section>
            <Section title={t('scope')} caption={t('scopeCaption')} flush>
              <ScopeTable whole={whole} />
            </Section>
          </Stack>
        </Grid.Col>
        <Grid.Col span={{ base: 12, md: 4 }}>
          <Stack gap="md">
            <Section title={t('team')} aside={mayChange && <AssignTeamButton whole={whole} />}>
              <TeamList {...whole} />
            </Section>
            <Section title={t('criteria')}>
              <Criteria whole={whole} />
            </Section>
            {whole.me.seesWorkingPapers && (
              <Section title={t('work')}>
                <Work whole={whole} />
              </Section>
            )}
          </Stack>
        </Grid.Col>
      </Grid>
    </Stack>
  )
}

function PutOff({ whole: { audit } }: { whole: WholeAudit }) {
  const { t } = useTranslation('audits-ui')
  if (audit.state !== 'postponed' && audit.state !== 'cancelled') return null
  const Icon = audit.state === 'cancelled' ? IconBan : IconCalendarPause
  return (
    <Alert
      color={audit.state === 'cancelled' ? 'gray' : 'orange'}
      icon={<Icon size={18} aria-hidden />}
      title={t(stateKey(audit.state))}
    >
      <Text size="sm" dir="auto">
        {audit.stateReason}
      </Text>
    </Alert>
  )
}

function Facts({ whole: { audit, auditee, sites } }: { whole: WholeAudit }) {
  const { t } = useTranslation('audits-ui')
  const { nameOf } = useNames()
  const { list } = useFormats()
  const method = t(`audits:methods.${audit.method}`)
  return (
    <FactList
      facts={[
        { label: t('type'), value: t(`audits:types.${audit.type}`) },
        { label: t('method'), value: audit.methodNote ? `${method}: ${audit.methodNote}` : method },
        ...(isLedByOthers(audit)
          ? [{ label: t('externalLead'), value: [audit.externalLead, audit.externalBody].filter(Boolean).join(', ') }]
          : []),
        { label: t('auditee'), value: auditee ? <PersonChip name={nameOf(auditee)} /> : '' },
        { label: t('reportLanguage'), value: t(`languages.${audit.language}`) },
        { label: t('sites'), value: sites.length > 0 ? list(sites.map(nameOf)) : t('allSites') },
        { label: t('reason'), value: audit.reason },
        { label: t('objectives'), value: audit.objectives, wide: true },
        ...(audit.closingNote ? [{ label: t('closingNote'), value: audit.closingNote, wide: true }] : []),
      ]}
    />
  )
}

function ScopeTable({ whole: { audit, processes } }: { whole: WholeAudit }) {
  const { t } = useTranslation('audits-ui')
  const { nameOf } = useNames()
  const byId = new Map(processes.map((one) => [one.id, one]))
  const { scope, edition } = audit
  if (scope.processes.length === 0 && scope.clauses.length === 0)
    return (
      <Text size="sm" c="dimmed" p="md" pt={0}>
        {t('missing.audit-needs-scope')}
      </Text>
    )
  return (
    <Table.ScrollContainer minWidth={420}>
      <Table verticalSpacing={10} horizontalSpacing="md">
        <Table.Thead>
          <Table.Tr>
            <Table.Th fz="xs" fw={500} c="dimmed" w="34%">
              {t('process')}
            </Table.Th>
            <Table.Th fz="xs" fw={500} c="dimmed">
              {t('clauses')}
            </Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {scope.processes.map(({ processId, clauses }) => {
            const process = byId.get(processId)
            return (
              <Table.Tr key={processId}>
                <Table.Td style={{ verticalAlign: 'top' }}>
                  {process && (
                    <Text size="sm" fw={500}>
                      {nameOf(process)} <Chip code>{process.code}</Chip>
                    </Text>
                  )}
                </Table.Td>
                <Table.Td>
                  <ClauseChips edition={edition} numbers={clauses} />
                </Table.Td>
              </Table.Tr>
            )
          })}
          {scope.clauses.length > 0 && (
            <Table.Tr>
              <Table.Td style={{ verticalAlign: 'top' }}>{t('systemWide')}</Table.Td>
              <Table.Td>
                <ClauseChips edition={edition} numbers={scope.clauses} />
              </Table.Td>
            </Table.Tr>
          )}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  )
}

function Criteria({ whole: { audit } }: { whole: WholeAudit }) {
  return (
    <Stack gap={6} component="ul" m={0} ps="md">
      <Text component="li" size="sm" fw={500}>
        <bdi dir="ltr">{`ISO ${audit.edition}`}</bdi>
      </Text>
      {audit.criteria.map((criterion) => (
        <Text key={criterion} component="li" size="sm">
          <bdi>{criterion}</bdi>
        </Text>
      ))}
    </Stack>
  )
}

function Work({ whole: { counts } }: { whole: WholeAudit }) {
  const { t } = useTranslation('audits-ui')
  const { number } = useFormats()
  return (
    <FactList
      columns={2}
      facts={[
        {
          label: t('questionsAnswered'),
          value: <Progress label={t('questionsAnswered')} done={counts.answered} of={counts.questions} figure />,
          wide: true,
        },
        { label: t('findings'), value: <span className="number">{number(counts.findings)}</span> },
        { label: t('openFindings'), value: <span className="number">{number(counts.openFindings)}</span> },
      ]}
    />
  )
}
