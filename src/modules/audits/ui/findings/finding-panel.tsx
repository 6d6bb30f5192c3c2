import { Alert, Stack, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { DateText } from '#design/word/date-text.tsx'
import { ErrorState } from '#design/state/error-state.tsx'
import { FactList } from '#design/word/fact-list.tsx'
import { PageLink } from '#design/link.tsx'
import { LinesLoading } from '#design/state/loading.tsx'
import { PersonChip } from '#design/word/person-chip.tsx'
import { RecordNumber } from '#design/word/record-number.tsx'
import { SidePanel } from '#design/register/side-panel.tsx'
import { clause } from '#modules/standards/rules.ts'
import { Links } from '#platform/browser/page/links-tab.tsx'
import { again } from '#platform/browser/asking/again.ts'
import { useAsk } from '#platform/browser/asking/query.tsx'
import { useRefusalText } from '#platform/browser/asking/refusal-text.ts'
import { TheFinding } from '../../contract/findings.ts'
import { EvidenceList } from '#modules/actions/ui/embed.tsx'
import { GradePill } from '../questions/grades.tsx'
import { useNames } from '../words.tsx'
import { FindingPill } from './finding-words.tsx'
import { FindingSteps } from './steps/finding-steps.tsx'
import type { WholeFinding } from './whole-finding.ts'

/** One finding beside its list: requirement, statement and evidence, and what became of it. */
export function FindingPanel({ id, onClose }: { id: string | undefined; onClose: () => void }) {
  const { t } = useTranslation('audits-ui')
  const why = useRefusalText('audits')
  const asked = useAsk(TheFinding, { id: id ?? '' }, { when: id !== undefined })
  const whole = asked.data?.finding.id === id ? asked.data : undefined
  return (
    <SidePanel
      open={id !== undefined}
      onClose={onClose}
      wide
      title={
        whole ? t('findingsPage.panelTitle', { clause: whole.finding.requirement.clause }) : t('findingsPage.title')
      }
      before={
        whole && (
          <>
            {whole.finding.number && (
              <RecordNumber strong>{`${whole.audit.number ?? ''} ${whole.finding.number}`.trim()}</RecordNumber>
            )}
            <GradePill grade={whole.finding.grade} />
            <FindingPill state={whole.finding.state} />
          </>
        )
      }
      actions={whole && <FindingSteps whole={whole} />}
    >
      {asked.error && <ErrorState why={why(asked.error)} onAgain={again(asked)} />}
      {!whole && !asked.error && <LinesLoading lines={8} />}
      {whole && <FindingBody whole={whole} />}
    </SidePanel>
  )
}

function FindingBody({ whole: { finding, audit, process, site, draftedBy, questions } }: { whole: WholeFinding }) {
  const { t } = useTranslation('audits-ui')
  const { nameOf, said } = useNames()
  const { requirement } = finding
  const label = clause(requirement.edition, requirement.clause)?.label
  return (
    <Stack gap="md">
      {finding.state === 'withdrawn' && (
        <Alert color="gray" title={t('findingsPage.withdrawnBecause')}>
          <Text size="sm" dir="auto">
            {finding.stateReason || '–'}
          </Text>
        </Alert>
      )}
      <FactList
        columns={1}
        facts={[
          {
            label: t('findingsPage.requirement'),
            value: (
              <>
                <bdi dir="ltr">{`ISO ${requirement.edition} · ${requirement.clause}`}</bdi> {label ? said(label) : ''}
              </>
            ),
          },
          { label: t('findingsPage.statement'), value: finding.statement },
          {
            label: t('findingsPage.evidence'),
            value: finding.evidence.length > 0 ? <EvidenceList evidence={finding.evidence} /> : '',
          },
        ]}
      />
      <FactList
        facts={[
          {
            label: t('findingsPage.audit'),
            value: (
              <PageLink to={`/audits/${audit.id}`}>
                {audit.number && <RecordNumber>{audit.number}</RecordNumber>} {audit.title}
              </PageLink>
            ),
            wide: true,
          },
          { label: t('findingsPage.process'), value: process ? nameOf(process) : '' },
          { label: t('findingsPage.site'), value: site ? nameOf(site) : '' },
          { label: t('findingsPage.draftedBy'), value: <PersonChip name={nameOf(draftedBy)} /> },
          { label: t('findingsPage.issuedAt'), value: <DateText value={finding.issuedAt} dayOnly /> },
          ...(finding.nonconformityId
            ? [
                {
                  label: t('findingsPage.nonconformity'),
                  value: (
                    <PageLink to={`/nonconformities/${finding.nonconformityId}`}>
                      <RecordNumber>{finding.nonconformityNumber ?? t('findingsPage.open')}</RecordNumber>
                    </PageLink>
                  ),
                },
                { label: t('findingsPage.due'), value: <DateText value={finding.dueOn} dayOnly /> },
              ]
            : []),
          ...(finding.disposition
            ? [
                { label: t('findingsPage.disposition'), value: t(`audits:dispositions.${finding.disposition}`) },
                { label: t('findingsPage.dispositionNote'), value: finding.dispositionNote },
              ]
            : []),
        ]}
      />
      <Links record="finding" id={finding.id} narrow />
      {questions.length > 0 && (
        <div>
          <Text size="xs" c="dimmed" mb={4}>
            {t('findingsPage.answers')}
          </Text>
          <Stack gap={6} component="ul" m={0} p={0} style={{ listStyle: 'none' }}>
            {questions.map((question) => (
              <Text key={question.id} component="li" size="sm" dir="auto">
                <bdi dir="ltr" className="number" style={{ fontWeight: 600 }}>
                  {question.clause}
                </bdi>{' '}
                {said(question.text)}
                {question.notes && (
                  <Text size="sm" c="dimmed" component="span" display="block" style={{ whiteSpace: 'pre-line' }}>
                    {question.notes}
                  </Text>
                )}
              </Text>
            ))}
          </Stack>
        </div>
      )}
    </Stack>
  )
}
